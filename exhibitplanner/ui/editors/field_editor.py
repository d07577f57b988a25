"""What every editor of a field does: hands its text over, says when it is done, shows that a value was refused."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from exhibitplanner.domain.describe import FieldDescription
from exhibitplanner.ui.displaying import heading
from exhibitplanner.ui.editors.own_keys import keeps, undoes_the_plan
from exhibitplanner.ui.look.look import look

ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_TABS: Final = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
_STAYING: Final = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason})

_FRAME: Final = 6
"""Two lines, and what Qt keeps blank beside a line's text."""


class FieldEditor(QWidget):
    """One field of one record being written. It knows nothing of the record: whoever made it saves what it gives."""

    edited = Signal()
    """The person changed something."""
    committed = Signal()
    """The value is meant to be taken: Enter, or a choice made."""
    cancelled = Signal()
    """Escape."""
    left = Signal()
    """The focus went elsewhere."""
    reason_changed = Signal(str)
    """Why the value was refused; blank when it is not."""

    def __init__(self, field: FieldDescription, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.field = field
        self.reason = ""
        self.in_cell = in_cell(parent)
        self._inner: QWidget | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(heading(field))

    def text(self) -> str:
        """What `services.records.update` takes: words as people write them, for a chosen record its id."""
        raise NotImplementedError

    def show_text(self, text: str, reference_id: str | None = None) -> None:
        """Begin with a text (`displaying.edit_text`); a reference knows the id behind its name."""
        raise NotImplementedError

    def select_all(self) -> None:
        """Select the text, so that typing replaces it."""

    def show_hint(self, text: str) -> None:
        """Say quietly what a blank stands for: `several values`."""

    def needed_width(self, hints: Iterable[str]) -> int:
        """How wide a field has to be that shows any of these hints in full."""
        longest = max(map(self.fontMetrics().horizontalAdvance, hints), default=0)
        return longest + 2 * look().metrics.cell + _FRAME

    def make_read_only(self) -> None:
        """Show without letting anybody write: the plan is open for reading, or the field is fixed."""
        if isinstance(self._inner, QLineEdit | QPlainTextEdit):
            self._inner.setReadOnly(True)
        elif self._inner is not None:
            self._inner.setEnabled(False)

    def refuse(self, reason: str) -> None:
        """Mark the value as one that cannot be; the text stays. Whoever holds the editor shows the reason near it."""
        self._mark(reason)

    def accept(self) -> None:
        """Take the mark away."""
        self._mark("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event)
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if not self.in_cell and undoes_the_plan(event, self._inner):
                event.ignore()
                return True
            if keeps(event):
                event.accept()
            return False
        if kind == QEvent.Type.FocusIn:
            self._focus_came()
        elif kind == QEvent.Type.FocusOut and isinstance(event, QFocusEvent) and not self._stays(event.reason()):
            self._focus_went()
            self.left.emit()
            # a delegate watches the editor as a whole
            QCoreApplication.sendEvent(self, QFocusEvent(QEvent.Type.FocusOut, event.reason()))
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.committed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _hold(self, inner: QWidget) -> None:
        """Put in the widget that is typed into."""
        self._inner = inner
        inner.setAccessibleName(heading(self.field))
        inner.installEventFilter(self)
        self._row.addWidget(inner)
        self.setFocusProxy(inner)

    def _open_popup_took(self, event: QKeyEvent) -> bool:  # noqa: ARG002  a hook
        """Whether a popup of the editor's own used a key."""
        return False

    def _focus_came(self) -> None:
        """A hook: the inner widget is about to handle that it has the focus."""

    def _focus_went(self) -> None:
        """A hook: as `_focus_came`."""

    def _stays(self, reason: Qt.FocusReason) -> bool:
        """Whether the focus only went to a popup, the editor's own calendar among them."""
        return reason in _STAYING or _within(self, QApplication.activePopupWidget())

    def _take_key(self, event: QKeyEvent) -> bool:
        """Hand the keys that end an editor to it as a whole, where a delegate or `keyPressEvent` takes them."""
        if self._open_popup_took(event):
            return True
        key = Qt.Key(event.key())
        ending = key in ENTER or key == Qt.Key.Key_Escape or (key in _TABS and self.in_cell)
        if not ending or event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        # a copy: Qt would take one event that comes back from a parent for unhandled and offer it again
        copy = QKeyEvent(event.type(), key, event.modifiers(), event.text(), event.isAutoRepeat())
        QCoreApplication.sendEvent(self, copy)
        return True

    def _mark(self, reason: str) -> None:
        if self._inner is None or reason == self.reason:
            return
        self.reason = reason
        self._inner.setProperty("refused", "true" if reason else "false")
        self._inner.setAccessibleDescription(reason)
        self._inner.style().unpolish(self._inner)
        self._inner.style().polish(self._inner)
        self.reason_changed.emit(reason)


def _within(editor: QWidget, popup: QWidget | None) -> bool:
    """`isAncestorOf` ends at windows; a popup is one."""
    one = popup
    while one is not None and one is not editor:
        one = one.parentWidget()
    return one is not None


def in_cell(parent: QWidget | None) -> bool:
    """Whether what is made for this parent stands in a cell of a table."""
    return parent is not None and isinstance(parent.parent(), QAbstractItemView)
