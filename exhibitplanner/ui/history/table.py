"""The table of transactions: one line each; what was taken back is quiet and struck, with the word for it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from exhibitplanner.ui.history.model import COLUMNS, TransactionsModel
from exhibitplanner.ui.look.fonts import tabular
from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.rows_table import RowsTable
from exhibitplanner.ui.wording import say

Index = QModelIndex | QPersistentModelIndex
_WHAT: Final = COLUMNS.index("what")
_LETTERS: Final = {"when": 20, "what": 0, "who": 9, "source": 18, "touched": 21}
_WHAT_AT_LEAST: Final = 24
_LEGIBLE: Final = 12
_GIVING_WAY: Final = ("source", "touched", "who")
"""What makes room for the step itself where the table is narrow, in this order; the pane beside it says all of it."""


class TransactionsTable(RowsTable):
    """Whole rows are chosen, one at a time."""

    chosen = Signal(int)
    """A row; -1 where none is chosen."""

    def __init__(self, model: TransactionsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = model
        m = look().metrics
        self.setAccessibleName(say("history_table"))
        self.setHorizontalHeader(_Head(self))
        self.setModel(model)
        self.setItemDelegate(_LineDelegate(self))
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(m.row)
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self.chosen.emit(now.row()))
        model.modelReset.connect(lambda: self.chosen.emit(-1))

    def choose(self, row: int) -> None:
        """Make a row the current one."""
        if 0 <= row < self.lines.rowCount():
            self.setCurrentIndex(self.lines.index(row, _WHAT))
            self.scrollTo(self.lines.index(row, _WHAT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        m = look().metrics
        fixed = {name: letters * m.letter + 2 * m.cell for name, letters in _LETTERS.items() if letters}
        fixed["when"] += m.margin - m.cell
        room = self.viewport().width() - sum(fixed.values())
        for name in _GIVING_WAY:
            missing = _WHAT_AT_LEAST * m.letter + 2 * m.cell - room
            if missing > 0:
                left = fixed[name] - missing
                left = left if left >= _LEGIBLE * m.letter + 2 * m.cell else 0
                room += fixed[name] - left
                fixed[name] = left
        for column, name in enumerate(COLUMNS):
            self.setColumnHidden(column, fixed.get(name, 1) == 0)
            self.setColumnWidth(column, fixed.get(name, max(room, 10 * m.letter)))


class _Head(QHeaderView):
    """Quiet words over a line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        self.setFixedHeight(look().metrics.head)
        self.setAccessibleName(say("history_table"))
        self.setMinimumSectionSize(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(QColor(look().colours.line))
        painter.drawLine(self.viewport().rect().bottomLeft(), self.viewport().rect().bottomRight())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        m, c = look().metrics, look().colours
        painter.fillRect(rect, QColor(c.base))
        painter.setPen(QColor(c.secondary))
        text = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        inner = rect.adjusted(m.margin if logicalIndex == 0 else m.cell, 0, -m.cell, 0)
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)


class _LineDelegate(QStyledItemDelegate):
    """Draws a cell from the model's own texts."""

    def __init__(self, table: TransactionsTable) -> None:
        super().__init__(table)
        self._table = table
        self._figures = tabular(look().font)
        self._struck = QFont(look().font)
        self._struck.setStrikeOut(True)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt's name
        return QSize(look().metrics.letter * 10, look().metrics.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        m, c, model = look().metrics, look().colours, self._table.lines
        rect: QRect = option.rect
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(c.highlight))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(c.hover))
        painter.setPen(QColor(c.rule))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        gone, name = model.taken_back(index.row()), COLUMNS[index.column()]
        inner = rect.adjusted(m.margin if index.column() == 0 else m.cell, 0, -m.cell, -1)
        if name == "what":
            inner = self._paint_mark(painter, inner, model.line(index.row()).undoes is not None, gone=gone)
        painter.setFont(self._struck if gone and name == "what" else self._figures)
        painter.setPen(QColor(c.text if name == "what" and not gone else c.secondary))
        text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)

    def _paint_mark(self, painter: QPainter, inner: QRect, undoing: bool, *, gone: bool) -> QRect:
        """An arrow before an undo, the word behind what was taken back; the room that is left for the text."""
        m, c = look().metrics, look().colours
        if undoing:
            square = QRect(inner.left(), inner.top(), m.icon - 1, inner.height())
            paint_icon(painter, square, "undo", c.secondary)
            inner = inner.adjusted(m.icon + m.unit, 0, 0, 0)
        if gone:
            painter.setFont(look().caption_font)
            painter.setPen(QColor(c.secondary))
            word = say("taken_back")
            painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), word)
            inner = inner.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(word) - m.gap, 0)
        return inner
