"""Editors that choose from a short list: a field's choices, yes or no."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyledItemDelegate, QWidget

from exhibitplanner.domain.describe import FieldDescription, FieldType
from exhibitplanner.domain.fold import fold
from exhibitplanner.ui.editors.field_editor import FieldEditor
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.wording import language, say


class ChoiceEditor(FieldEditor):
    """Letters and arrows move along the choices; a choice from the opened list is taken at once."""

    def __init__(self, field: FieldDescription, parent: QWidget | None) -> None:
        super().__init__(field, parent)
        self.combo = _Combo()
        for words in choice_words(field):
            self.combo.addItem(words[0], words)
        self._hold(self.combo)
        self.combo.activated.connect(self._choose)
        self.combo.currentIndexChanged.connect(lambda _index: self._show_hinting())

    def text(self) -> str:
        return self.combo.currentText()

    def show_text(self, text: str, reference_id: str | None = None) -> None:  # noqa: ARG002  no reference
        wanted = fold(text)
        if not wanted and (self.field.required or self.combo.placeholderText()):
            self.combo.setCurrentIndex(-1)
            return
        for index in range(self.combo.count()):
            if any(fold(word) == wanted for word in self.combo.itemData(index)):
                self.combo.setCurrentIndex(index)
                return
        # what is no choice stays in sight: it came from a paste, or is refused
        self.combo.addItem(text, [text])
        self.combo.setCurrentIndex(self.combo.count() - 1)

    def show_hint(self, text: str) -> None:
        self.combo.setPlaceholderText(text)
        if text:
            self.combo.setCurrentIndex(-1)
        self._show_hinting()

    def needed_width(self, hints: Iterable[str]) -> int:
        words = (self.combo.itemText(at) for at in range(self.combo.count()))
        return super().needed_width((*hints, *words)) - look().metrics.cell + self.combo.arrow_width

    def _show_hinting(self) -> None:
        """A hint is quieter than a value."""
        hinting = "true" if self.combo.currentIndex() < 0 else "false"
        if self.combo.property("hinting") != hinting:
            self.combo.setProperty("hinting", hinting)
            self.combo.style().unpolish(self.combo)
            self.combo.style().polish(self.combo)

    def _open_popup_took(self, event: QKeyEvent) -> bool:
        if event.key() not in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} or self.field.required:
            return False
        self.combo.setCurrentIndex(self.combo.findText(""))
        self.edited.emit()
        return True

    def _choose(self) -> None:
        self.edited.emit()
        if self.combo.opened:
            self.combo.opened = False
            self.committed.emit()


class _Combo(QComboBox):
    """The wheel scrolls the form and never a value. `opened` tells a choice from the list from one by arrow keys."""

    def __init__(self) -> None:
        super().__init__()
        self.opened = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        m = look().metrics
        self.arrow_width = m.icon + m.unit
        self.setMinimumWidth(m.unit * 14)
        self.setMaxVisibleItems(14)
        # the style sheet reaches the entries only through a plain delegate
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setStyleSheet(
            f"QComboBox {{ combobox-popup: 0; padding: 0 0 0 {m.cell}px; }}"
            f"QComboBox:focus {{ padding: 0 0 0 {m.cell - 1}px; }}"
            f"QComboBox::drop-down {{ width: {self.arrow_width}px; }}"
            f'QComboBox[hinting="true"] {{ color: {look().colours.secondary}; }}'
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def showPopup(self) -> None:
        self.opened = True
        widest = max(self.fontMetrics().horizontalAdvance(self.itemText(one)) for one in range(self.count()))
        self.view().setMinimumWidth(max(self.width(), widest + 8 * look().metrics.unit))
        super().showPopup()

    def hidePopup(self) -> None:
        super().hidePopup()
        QTimer.singleShot(0, self, self._close)

    def _close(self) -> None:
        self.opened = False


def choice_words(field: FieldDescription) -> list[list[str]]:
    """The entries of a field's list: for each the words that mean it, the one that is shown first."""
    blank = [] if field.required else [[""]]
    if field.type is FieldType.YES_NO:
        return [*blank, [say("yes"), "yes", "true", "1"], [say("no"), "no", "false", "0"]]
    assert field.label.choices is not None  # noqa: S101  a choice field has its choices
    return [*blank, *([one.label(language()), one.en, one.ko, one.value, *one.synonyms] for one in field.label.choices)]
