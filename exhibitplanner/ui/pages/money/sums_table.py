"""A table of sums: names at the left, figures at the right of their columns, what is overdue in the colour of it."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from exhibitplanner.domain.fold import fold
from exhibitplanner.ui.look.fonts import tabular
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.money.views import Line, View
from exhibitplanner.ui.rows_table import RowsTable
from exhibitplanner.ui.wording import say

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_NAME_AT_LEAST: Final = 18


class SumsModel(QAbstractTableModel):
    """The lines of one view, filtered."""

    def __init__(self, view: View) -> None:
        super().__init__()
        self.view = view
        self._all: list[Line] = []
        self._words: list[str] = []
        self.lines: list[Line] = []

    def show(self, view: View, lines: list[Line]) -> None:
        """Show these lines of a view."""
        self.beginResetModel()
        self.view, self._all = view, lines
        self.lines = self._filtered()
        self.endResetModel()

    def filter(self, words: str) -> None:
        """Show only what holds every word."""
        self.beginResetModel()
        self._words = fold(words).split()
        self.lines = self._filtered()
        self.endResetModel()

    def text(self) -> str:
        """All that is shown, with its heads, cells parted by tabs."""
        heads = [say(f"money_{head.name}") for head in self.view.heads]
        return "\n".join(
            "\t".join(row) for row in (heads, *([cell.text for cell in line.cells] for line in self.lines))
        )

    def _filtered(self) -> list[Line]:
        return [line for line in self._all if line.holds(self._words)] if self._words else self._all

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.view.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        text = self.lines[index.row()].cells[index.column()].text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headerData(index.column(), Qt.Orientation.Horizontal)}: {text}"
        return text if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole} else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return say(f"money_{self.view.heads[section].name}")


class SumsTable(RowsTable):
    """Enter opens what a line is about."""

    chosen = Signal()
    opened = Signal(str)
    """The record of a line."""

    def __init__(self, view: View) -> None:
        super().__init__()
        self.sums = SumsModel(view)
        self.setHorizontalHeader(_Head(self))
        self.setModel(self.sums)
        self.setItemDelegate(_SumDelegate(self))
        self.setWordWrap(False)
        self.setAccessibleName(say("tab_totals"))
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        self.sums.modelReset.connect(self._spread)
        self.sums.modelReset.connect(self.chosen)
        self.doubleClicked.connect(lambda index: self._open(index.row()))

    def record(self) -> str:
        """What the chosen line is about; blank for nothing."""
        rows = self.selectionModel().selectedRows()
        return self.sums.lines[rows[0].row()].record if rows else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    def _open(self, row: int) -> None:
        if 0 <= row < len(self.sums.lines) and self.sums.lines[row].record:
            self.opened.emit(self.sums.lines[row].record)

    def _spread(self) -> None:
        """The names get what the figures leave; where that is too little, the last columns go."""
        m = look().metrics
        widths = [head.letters * m.letter + 2 * m.cell if head.letters else 0 for head in self.sums.view.heads]
        room = self.viewport().width()
        least = _NAME_AT_LEAST * m.letter + m.margin + m.cell
        hidden = len(widths)
        while sum(widths[:hidden]) + least > room and hidden > 1:
            hidden -= 1
        for column, width in enumerate(widths):
            self.setColumnHidden(column, column >= hidden)
            self.setColumnWidth(column, width or max(least, room - sum(widths[:hidden])))


class _Head(QHeaderView):
    """Quiet words over a line, at the side of their figures."""

    def __init__(self, table: SumsTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setSectionsClickable(False)
        self.setFixedHeight(look().metrics.head)
        self.setMinimumSectionSize(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(QColor(look().colours.line))
        painter.drawLine(self.viewport().rect().bottomLeft(), self.viewport().rect().bottomRight())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        c = look().colours
        painter.fillRect(rect, QColor(c.base))
        painter.setPen(QColor(c.secondary))
        text = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        painter.drawText(_inner(rect, logicalIndex), _side(self._table.sums.view, logicalIndex), text)


class _SumDelegate(QStyledItemDelegate):
    """Draws a cell; a rule stands over each new name."""

    def __init__(self, table: SumsTable) -> None:
        super().__init__(table)
        self._table = table
        worn = look()
        self._fonts = {"strong": tabular(worn.strong_font)}
        self._font = tabular(worn.font)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt's name
        return QSize(look().metrics.letter * 10, look().metrics.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        c, sums = look().colours, self._table.sums
        line, number = sums.lines[index.row()], index.column()
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(c.highlight))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(c.hover))
        if self._ends(index.row()):
            painter.setPen(QColor(c.rule))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        cell = line.cells[number]
        if number == 0 and not line.begins:
            return
        painter.setFont(self._fonts.get(cell.tone, self._font))
        painter.setPen(QColor({"quiet": c.secondary, "error": c.error}.get(cell.tone, c.text)))
        inner = _inner(rect, number)
        text = painter.fontMetrics().elidedText(cell.text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _side(sums.view, number), text)

    def _ends(self, row: int) -> bool:
        lines = self._table.sums.lines
        return row + 1 == len(lines) or lines[row + 1].begins


def _inner(rect: QRect, column: int) -> QRect:
    m = look().metrics
    return rect.adjusted(m.margin if column == 0 else m.cell, 0, -m.cell, -1)


def _side(view: View, column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if view.heads[column].figures else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
