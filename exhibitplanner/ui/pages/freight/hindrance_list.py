"""What stops the shipment in view from being ready to ship; Enter goes to the record where it can be mended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from exhibitplanner.services.freight.ready import Hindrance
from exhibitplanner.ui.displaying import show_number
from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.freight.drawing import paint_ground, paint_text
from exhibitplanner.ui.parts import label, rule
from exhibitplanner.ui.rows_table import RowsTable
from exhibitplanner.ui.wording import say

Index = QModelIndex | QPersistentModelIndex
_AT_MOST: Final = 4
"""As many rows are seen without scrolling, where there is room."""


class HindranceModel(QAbstractTableModel):
    """Hindrances in one column."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Hindrance, ...] = ()

    def show(self, rows: Sequence[Hindrance]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        wanted = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}
        return self.rows[index.row()].message if role in wanted else None


class HindranceList(QWidget):
    """A line that says whether the shipment is ready, and below it what it lacks."""

    wanted = Signal(object)
    """A `Hindrance` whose record is to be shown."""

    def __init__(self) -> None:
        super().__init__()
        m = look().metrics
        self.model = HindranceModel()
        self.table = _Table(self.model)
        self.table.wanted.connect(self.wanted)
        self._rows = _AT_MOST
        self._icon = label("")
        self.verdict = label("", font=look().strong_font)
        self.count = label("", "secondary")
        line = QHBoxLayout()
        line.setContentsMargins(m.margin, m.unit, m.pane_margin, m.unit)
        line.setSpacing(m.gap)
        for part in (self._icon, self.verdict, self.count):
            line.addWidget(part)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addLayout(line)
        column.addWidget(self.table)

    def show_hindrances(self, found: Sequence[Hindrance]) -> None:
        """Show what a shipment lacks, or that it lacks nothing."""
        m, ready = look().metrics, not found
        self.model.show(found)
        icon = look().icon("check-circle" if ready else "alert", "done" if ready else "warning")
        self._icon.setPixmap(icon.pixmap(m.icon, m.icon))
        self.verdict.setText(say("ready" if ready else "not_ready"))
        self.count.setText("" if ready else show_number(len(found)))
        self._size()

    def limit(self, rows: int) -> None:
        """Show at most so many rows without scrolling."""
        self._rows = min(max(rows, 1), _AT_MOST)
        self._size()

    def _size(self) -> None:
        count = min(len(self.model.rows), self._rows)
        self.table.setVisible(count > 0)
        self.table.setFixedHeight(count * look().metrics.row)


class _Table(RowsTable):
    wanted = Signal(object)

    def __init__(self, model: HindranceModel) -> None:
        super().__init__()
        self.found = model
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.setAccessibleName(say("hindrances"))
        self.doubleClicked.connect(lambda index: self.wanted.emit(model.rows[index.row()]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if Qt.Key(event.key()) in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row >= 0:
            self.wanted.emit(self.found.rows[row])
            return
        super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    """A mark and the sentence."""

    def __init__(self, table: _Table) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        m, rect = look().metrics, option.rect
        painter.save()
        paint_ground(painter, option)
        inner = rect.adjusted(m.margin, 0, -m.pane_margin, 0)
        square = QRect(inner.left(), inner.top(), m.icon, inner.height())
        paint_icon(painter, square, "circle-small", look().colours.warning)
        paint_text(painter, inner.adjusted(m.icon + m.gap, 0, 0, 0), self._table.found.rows[index.row()].message)
        painter.restore()
