"""Small parts that every page is put together from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from exhibitplanner.ui.look.look import look

ButtonKind = Literal["plain", "primary", "quiet", "link", "danger"]


def button(
    text: str, act: Callable[[], object] | None = None, *, icon: str = "", kind: ButtonKind = "plain", name: str = ""
) -> QPushButton:
    """A push button; `name` is what a screen reader says where the text is not enough."""
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setAccessibleName(name or text)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    if icon:
        role = {"primary": "on_accent", "link": "accent"}.get(kind, "text")
        made.setIcon(look().icon(icon, role))
        made.setIconSize(QSize(look().metrics.icon, look().metrics.icon))
        made.setText(f" {text}")
    if act is not None:
        made.clicked.connect(lambda: act())
    return made


def icon_button(icon: str, name: str, act: Callable[[], object] | None = None, tip: str = "") -> QToolButton:
    """A button of an icon alone, with its name as hint and for screen readers."""
    made = QToolButton()
    made.setIcon(look().icon(icon))
    made.setIconSize(QSize(look().metrics.icon, look().metrics.icon))
    made.setAccessibleName(name)
    made.setToolTip(tip or name)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if act is not None:
        made.clicked.connect(lambda: act())
    return made


def label(text: str = "", kind: str = "", font: QFont | None = None, *, wrap: bool = False) -> QLabel:
    """A plain text; `kind` is `secondary`, `error`, `warning` or `done`."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if kind:
        made.setProperty("kind", kind)
    if font is not None:
        made.setFont(font)
    made.setWordWrap(wrap)
    return made


def rule(*, upright: bool = False, kind: str = "rule") -> QFrame:
    """A hairline."""
    made = QFrame()
    made.setProperty("kind", kind)
    if upright:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


class DrawnButton(QAbstractButton):
    """A button that paints itself: it is drawn anew when the mouse comes and goes, and Enter presses it as a click."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class DropFrame(QFrame):
    """Where files can be dropped: a dashed line around a quiet ground."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's name
        unit, ink = look().metrics.unit, look().ink
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink["secondary"], 1, Qt.PenStyle.DashLine))
        painter.setBrush(ink["foot"])
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), unit + 1, unit + 1)


class ElidedLabel(QLabel):
    """A text of one line that ends in … where it does not fit, with the whole as its hint."""

    def __init__(self, text: str = "", kind: str = "", font: QFont | None = None) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        if kind:
            self.setProperty("kind", kind)
        if font is not None:
            self.setFont(font)
        self._whole = ""
        self.say(text)

    def say(self, text: str) -> None:
        """Show a text."""
        self._whole = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._fit()

    def whole(self) -> str:
        """The text as it was given."""
        return self._whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        wanted = self.fontMetrics().horizontalAdvance(self._whole) + 2
        return QSize(wanted, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, max(0, self.width()))
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")


class Segments(QWidget):
    """A few choices side by side, one of them taken."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], current: str, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        for number, (value, text) in enumerate(choices):
            made = QPushButton(text)
            made.setCheckable(True)
            made.setProperty("kind", "segment")
            # the one that is taken is set in bold, which its size hint does not know
            m = look().metrics
            made.setMinimumWidth(QFontMetrics(look().strong_font).horizontalAdvance(text) + 2 * m.cell + m.unit)
            made.setProperty("end", "first" if number == 0 else "last" if number == len(choices) - 1 else "middle")
            made.setAccessibleName(f"{name}: {text}")
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            made.clicked.connect(lambda _checked, value=value: self.chosen.emit(value))
            self._group.addButton(made)
            self._buttons[value] = made
            row.addWidget(made)
        self.choose(current)

    def choose(self, value: str) -> None:
        """Show a choice as taken, without telling anybody."""
        if value in self._buttons:
            self._buttons[value].setChecked(True)

    def value(self) -> str:
        """The choice that is taken."""
        return next((value for value, one in self._buttons.items() if one.isChecked()), "")
