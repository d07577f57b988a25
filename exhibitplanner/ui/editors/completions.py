"""The list that opens below a line while a name is typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from exhibitplanner.ui.look.look import look

Index = QModelIndex | QPersistentModelIndex
SHOWN: Final = 20
_VISIBLE: Final = 9
_MOVES: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _VISIBLE, Qt.Key.Key_PageUp: -_VISIBLE}
_TAKES: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})


@dataclass(frozen=True, slots=True)
class Proposal:
    """A name that may be meant, what it stands for, and a quiet word beside it."""

    value: str
    name: str
    aside: str = ""


class Completions(QListView):
    """Belongs to a line and leaves it the focus; arrow keys, Enter and Tab reach it through `took`."""

    chosen = Signal(object)
    """A `Proposal`."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self.eager = True
        """Whether Enter takes the first name though none was chosen."""
        self.setObjectName("completions")
        self.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(line.accessibleName())
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self.setItemDelegate(_ProposalDelegate(self))
        self.clicked.connect(self._choose)
        self.entered.connect(self.setCurrentIndex)
        self.hide()

    def propose(self, proposals: Sequence[Proposal]) -> None:
        """Show names, the first of them ready to be taken; nothing where there are none."""
        self._items.clear()
        for one in proposals[:SHOWN]:
            item = QStandardItem(one.name)
            item.setData(one, Qt.ItemDataRole.UserRole)
            item.setData(f"{one.name} {one.aside}".strip(), Qt.ItemDataRole.AccessibleTextRole)
            self._items.appendRow(item)
        if not proposals:
            self.close_list()
            return
        self.setCurrentIndex(self._items.index(0, 0) if self.eager else QModelIndex())
        self._place()
        if not self.isVisible():
            self._line.window().installEventFilter(self)
            self.show()

    def close_list(self) -> None:
        """Put the list away."""
        if self.isVisible():
            self._line.window().removeEventFilter(self)
            self.hide()

    def took(self, event: QKeyEvent) -> bool:
        """Whether the open list used a key of its line."""
        key = Qt.Key(event.key())
        if not self.isVisible():
            return False
        if key in _MOVES:
            row = min(max(0, self.currentIndex().row() + _MOVES[key]), self._items.rowCount() - 1)
            self.setCurrentIndex(self._items.index(row, 0))
        elif key in _TAKES:
            if not self.currentIndex().isValid():  # none was chosen: what is written stands
                self.close_list()
                return False
            self._choose(self.currentIndex())
            # Tab takes the name and still goes on
            return key != Qt.Key.Key_Tab
        elif key == Qt.Key.Key_Escape:
            self.close_list()
        else:
            return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # a list watches its own scroll bars by this too
        if watched is self._line.window() and event.type() in {
            QEvent.Type.Move,
            QEvent.Type.Resize,
            QEvent.Type.WindowDeactivate,
            QEvent.Type.Hide,
        }:
            self.close_list()
        return super().eventFilter(watched, event)

    def _choose(self, index: QModelIndex) -> None:
        proposal = index.data(Qt.ItemDataRole.UserRole)
        self.close_list()
        if isinstance(proposal, Proposal):
            self.chosen.emit(proposal)

    def _place(self) -> None:
        m, line = look().metrics, self._line
        rows = min(self._items.rowCount(), _VISIBLE)
        widest = max(self.sizeHintForIndex(self._items.index(row, 0)).width() for row in range(self._items.rowCount()))
        size = QSize(max(line.width(), min(widest, 60 * m.letter)), rows * m.row + 2 * (m.unit // 2) + 2)
        below = line.mapToGlobal(QPoint(0, line.height() + 2))
        room: QRect = line.screen().availableGeometry()
        if below.y() + size.height() > room.bottom():
            below.setY(line.mapToGlobal(QPoint(0, -2)).y() - size.height())
        below.setX(max(room.left(), min(below.x(), room.right() - size.width())))
        self.setGeometry(QRect(below, size))


class _ProposalDelegate(QStyledItemDelegate):
    """A name, and at the right its quiet word."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt's name
        m, one = look().metrics, index.data(Qt.ItemDataRole.UserRole)
        letters = self._widget().fontMetrics().horizontalAdvance(f"{one.name}{one.aside}")
        return QSize(letters + 2 * m.cell + (3 * m.gap if one.aside else m.gap), m.row)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        m, c, one = look().metrics, look().colours, index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(c.highlight))
        inner = rect.adjusted(m.cell - 1, 0, -m.cell, 0)
        aside = painter.fontMetrics().horizontalAdvance(one.aside)
        painter.setPen(QColor(c.secondary))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), one.aside)
        painter.setPen(QColor(c.text))
        room = inner.adjusted(0, 0, -(aside + m.gap if aside else 0), 0)
        name = painter.fontMetrics().elidedText(one.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), name)

    def _widget(self) -> QListView:
        parent = self.parent()
        assert isinstance(parent, QListView)  # noqa: S101  it is made by one
        return parent
