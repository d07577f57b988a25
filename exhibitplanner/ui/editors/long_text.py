"""The editor of a text of several lines, which grows with what is written."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from exhibitplanner.domain.describe import FieldDescription, FieldType
from exhibitplanner.ui.editors.field_editor import ENTER, FieldEditor
from exhibitplanner.ui.look.look import look

_LONG: Final = frozenset({"note", "description", "address", "outcome", "follow_up", "catalogue_en", "catalogue_ko"})
_LINES_AT_LEAST: Final = 2
_LINES_AT_MOST: Final = 9


def is_long(field: FieldDescription) -> bool:
    """Whether people write several lines into a field."""
    return field.type is FieldType.TEXT and field.name in _LONG


class LongTextEditor(FieldEditor):
    """Enter begins a line; the text is taken on Ctrl+Enter or when the focus leaves."""

    def __init__(self, field: FieldDescription, parent: QWidget | None) -> None:
        super().__init__(field, parent)
        self.box = _Growing()
        self._setting = False
        self._hold(self.box)
        self.box.textChanged.connect(self._type)

    def text(self) -> str:
        return self.box.toPlainText()

    def show_text(self, text: str, reference_id: str | None = None) -> None:  # noqa: ARG002  no reference
        self._setting = True
        self.box.setPlainText(text)
        self._setting = False

    def select_all(self) -> None:
        self.box.selectAll()

    def show_hint(self, text: str) -> None:
        self.box.setPlaceholderText(text)

    def _type(self) -> None:
        if not self._setting:
            self.edited.emit()

    def _open_popup_took(self, event: QKeyEvent) -> bool:
        if event.key() not in ENTER:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            self.committed.emit()
        else:
            self.box.textCursor().insertText("\n")
            self.box.ensureCursorVisible()
        return True

    def _focus_went(self) -> None:
        self.box.moveCursor(QTextCursor.MoveOperation.Start)


class _Growing(QPlainTextEdit):
    """As high as its lines, between two bounds; Tab leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._grow)
        self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        lines = max(_LINES_AT_LEAST, min(_LINES_AT_MOST, round(self.document().size().height())))
        around = 2 * look().metrics.unit + 2 * round(self.document().documentMargin()) + 4
        wanted = lines * self.fontMetrics().lineSpacing() + around
        if wanted != self.minimumHeight():
            self.setFixedHeight(wanted)
