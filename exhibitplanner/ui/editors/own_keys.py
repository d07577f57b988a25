"""Keys that belong to whoever has the focus, though a page has them as shortcuts for the cells of its table."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

_STANDARD: Final = (
    QKeySequence.StandardKey.Cut, QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
)  # fmt: skip


def keeps(event: QKeyEvent) -> bool:
    """Whether a key typed outside a table must not reach it: Del, cut, copy, paste, select all, fill down."""
    plain = event.key() == Qt.Key.Key_Delete and event.modifiers() in {
        Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier,
    }  # fmt: skip
    fills = event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return plain or fills or any(event.matches(one) for one in _STANDARD)


def undoes_the_plan(event: QKeyEvent, inner: QWidget | None) -> bool:
    """Whether an undo or a redo is meant for the plan: there is nothing typed that it could take back."""
    undo, redo = event.matches(QKeySequence.StandardKey.Undo), event.matches(QKeySequence.StandardKey.Redo)
    if isinstance(inner, QLineEdit):
        return (undo and not inner.isUndoAvailable()) or (redo and not inner.isRedoAvailable())
    if isinstance(inner, QPlainTextEdit):
        document = inner.document()
        return (undo and not document.isUndoAvailable()) or (redo and not document.isRedoAvailable())
    return False
