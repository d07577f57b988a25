"""Editors of one line: texts, numbers with their unit, times of day."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from exhibitplanner.domain.describe import FieldDescription
from exhibitplanner.ui.displaying import phone_number, show_number
from exhibitplanner.ui.editors.field_editor import FieldEditor
from exhibitplanner.ui.look.fonts import tabular
from exhibitplanner.ui.look.look import look


class QuietLine(QLineEdit):
    """A line with a quiet word inside, at its right end: a unit, a weekday."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quiet = ""
        self._room = 0
        self.say_quietly("")

    def say_quietly(self, word: str) -> None:
        """Change the word."""
        self._quiet = word
        width = self.fontMetrics().horizontalAdvance(word)
        self.setTextMargins(0, 0, self._room + (width + look().metrics.gap if word else 0), 0)
        self.update()

    def keep_room(self, width: int) -> None:
        """Leave place beyond the word, for a button."""
        if width != self._room:
            self._room = width
            self.say_quietly(self._quiet)

    def quiet_word(self) -> str:
        """The word at the right end."""
        return self._quiet

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._quiet:
            return
        painter = QPainter(self)
        painter.setPen(QColor(look().colours.secondary))
        rect = QRect(0, 0, self.width() - look().metrics.cell - self._room, self.height())
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self._quiet)


class ButtonLine(QuietLine):
    """A line with a small button inside, at its right end, in sight while the mouse is over it or it is written in."""

    def __init__(self, icon: str, name: str) -> None:
        m = look().metrics
        super().__init__()
        self._wide = m.icon + m.unit
        self.button = QToolButton(self)
        self.button.setIcon(look().icon(icon))
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.setAccessibleName(name)
        self.button.setToolTip(name)
        self.button.setCursor(Qt.CursorShape.ArrowCursor)
        self.button.setStyleSheet("QToolButton { min-width: 0; min-height: 0; padding: 0; border: 0; }")
        self.button.hide()
        self._offered = True

    def offer(self, offered: bool) -> None:
        """Say whether there is something that the button can do."""
        self._offered = offered
        self._show_button(self.hasFocus() or self.underMouse())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        m = look().metrics
        side = min(m.icon + m.unit, self.height() - 4)
        self.button.setGeometry(self.width() - side - m.gap + 2, (self.height() - side) // 2, side, side)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_button(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_button(self.hasFocus())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_button(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_button(self.underMouse())

    def _show_button(self, wanted: bool) -> None:
        shown = wanted and self._offered
        self.button.setVisible(shown)
        self.keep_room(self._wide if shown else 0)


class LineEditor(FieldEditor):
    """A text of one line. Out of use it may show its value as people read it (`_at_rest`); in use what is written."""

    def __init__(self, field: FieldDescription, parent: QWidget | None, line: QuietLine | None = None) -> None:
        super().__init__(field, parent)
        self.line = line or QuietLine()
        self._written: str | None = None
        """What is written while the line shows it as people read it; None while it is in use."""
        self._hold(self.line)
        self.line.textEdited.connect(self._type)

    def text(self) -> str:
        return self.line.text() if self._written is None else self._written

    def show_text(self, text: str, reference_id: str | None = None) -> None:  # noqa: ARG002  no reference
        if self.in_cell or self.line.hasFocus():
            self._written = None
            self.line.setText(text)
        else:
            self._rest(text)
        self._text_shown()

    def select_all(self) -> None:
        self.line.selectAll()

    def show_hint(self, text: str) -> None:
        self.line.setPlaceholderText(text)

    def _at_rest(self, text: str) -> str:
        """A written value as people read it; what cannot be read stays as it is."""
        return text

    def _text_shown(self) -> None:
        """A hook: another text stands in the line."""

    def _rest(self, text: str) -> None:
        self._written = text
        self.line.setText(self._at_rest(text))
        self.line.setCursorPosition(0)

    def _type(self) -> None:
        self._written = None
        self._text_shown()
        self.edited.emit()

    def _focus_came(self) -> None:
        if self._written is not None:
            written, self._written = self._written, None
            if written != self.line.text():
                self.line.setText(written)
            self._text_shown()

    def _focus_went(self) -> None:
        if not self.in_cell:
            self._rest(self.text())
            self._text_shown()


class NumberEditor(LineEditor):
    """A number with its unit inside the field, at the right; figures of one width."""

    def __init__(self, field: FieldDescription, parent: QWidget | None) -> None:
        super().__init__(field, parent)
        self.line.setFont(tabular(look().font))
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._text_shown()

    def show_hint(self, text: str) -> None:
        super().show_hint(text)
        self._text_shown()

    def _text_shown(self) -> None:
        """A hint has the room of the unit."""
        hinting = not self.line.text() and self.line.placeholderText()
        self.line.say_quietly("" if hinting else self.field.label.unit or "")

    def _at_rest(self, text: str) -> str:
        try:
            return show_number(Decimal(text)) if text else text
        except InvalidOperation:
            return text


class PhoneEditor(LineEditor):
    """A telephone number: in groups out of use, in use as it is stored."""

    def _at_rest(self, text: str) -> str:
        return phone_number(text)
