"""The fields of a kind: dragged onto a column, or given with Enter to the column in view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from exhibitplanner.domain.fold import fold
from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.importing.review.drawing import draw_text
from exhibitplanner.ui.wording import say

Index = QModelIndex | QPersistentModelIndex
FIELD_MIME: Final = "application/x-exhibitplanner-field"
_ITEM: Final = Qt.ItemDataRole.UserRole
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class FieldItem:
    """A field, the letter of the column that fills it, whether it is missing; `words` find it too."""

    target: str
    text: str
    letter: str = ""
    needed: bool = False
    words: tuple[str, ...] = ()


class FieldsModel(QAbstractListModel):
    """The fields that hold what is sought."""

    def __init__(self) -> None:
        super().__init__()
        self.items: list[FieldItem] = []
        self._all: Sequence[FieldItem] = ()
        self._sought = ""

    def show_items(self, items: Sequence[FieldItem]) -> None:
        """Show other fields, or the same with other columns."""
        self._all = items
        self._fill()

    def filter(self, text: str) -> None:
        """Show those that hold a text."""
        self._sought = fold(text.strip())
        self._fill()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's name, and its default
        return 0 if parent.isValid() else len(self.items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        dragged = Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | dragged

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role == _ITEM:
            return item
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return ", ".join(filter(None, (item.text, aside_of(item))))
        return None

    def mimeTypes(self) -> list[str]:
        return [FIELD_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        made = QMimeData()
        made.setData(FIELD_MIME, self.items[indexes[0].row()].target.encode())
        return made

    def _fill(self) -> None:
        wanted = [
            one
            for one in self._all
            if not self._sought or any(self._sought in fold(word) for word in (one.text, *one.words))
        ]
        same = [one.target for one in wanted] == [one.target for one in self.items]
        if not same:
            self.beginResetModel()
        self.items = wanted
        if not same:
            self.endResetModel()
        elif wanted:
            self.dataChanged.emit(self.index(0), self.index(len(wanted) - 1))


def aside_of(item: FieldItem) -> str:
    """The column that fills a field, or that one is needed."""
    if item.letter:
        return say("columns_of_column", letter=item.letter)
    return say("columns_needed") if item.needed else ""


class FieldList(QListView):
    """Enter gives the field to the column in view."""

    given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.fields = FieldsModel()
        self.setModel(self.fields)
        self.setItemDelegate(_FieldDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(say("columns_fields"))
        self.setStyleSheet(f"background: {look().colours.window};")
        self.doubleClicked.connect(self._give)

    def event(self, event: QEvent) -> bool:
        """Enter is the list's own while it has the keyboard."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_enter(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_enter(event):
            self._give(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @staticmethod
    def _is_enter(event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return plain and Qt.Key(event.key()) in _ENTER

    def _give(self, index: QModelIndex) -> None:
        if index.isValid():
            self.given.emit(self.fields.items[index.row()].target)


class _FieldDelegate(QStyledItemDelegate):
    """A field; at the right the column that fills it, or that one is needed."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt's name
        return QSize(0, look().metrics.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        m, ink, item = look().metrics, look().ink, index.data(_ITEM)
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, ink["highlight"])
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, ink["hover"])
        left = rect.left() + m.pane_margin
        sign = ("check", "done") if item.letter else ("alert", "warning") if item.needed else ("drag", "border")
        paint_icon(painter, QRect(left, rect.top(), m.icon, rect.height()), sign[0], getattr(look().colours, sign[1]))
        inner = rect.adjusted(m.pane_margin + m.icon + m.gap, 0, -m.pane_margin, 0)
        width = draw_text(painter, inner, aside_of(item), "warning" if item.needed else "secondary", right=True)
        room = inner.adjusted(0, 0, -width - m.gap if width else 0, 0)
        draw_text(painter, room, item.text, "secondary" if item.letter else "text")
        painter.restore()
