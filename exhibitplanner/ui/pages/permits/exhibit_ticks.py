"""The exhibits that a permit is for: ticked one by one, or a company's at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from exhibitplanner.ui.displaying import show_number
from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.freight.drawing import paint_ground, paint_text
from exhibitplanner.ui.pages.freight.goods_list import CompanyHead, GoodsModel, Index, form_words
from exhibitplanner.ui.rows_table import RowsTable
from exhibitplanner.ui.wording import say

_TICKS: Final = {
    Qt.CheckState.Checked: ("checkbox-marked", "accent"),
    Qt.CheckState.PartiallyChecked: ("minus-box", "accent"),
    Qt.CheckState.Unchecked: ("checkbox-blank-outline", "secondary"),
}


class TicksModel(GoodsModel):
    """Exhibits by company, some of them ticked."""

    def __init__(self) -> None:
        super().__init__()
        self.ticked: set[str] = set()

    def state(self, row: int) -> Qt.CheckState:
        """Whether an exhibit is ticked, or all or some of a company's."""
        exhibits = self.exhibits_at([row])
        count = sum(one in self.ticked for one in exhibits)
        if count == len(exhibits):
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if count else Qt.CheckState.Unchecked

    def tick(self, exhibits: Collection[str], *, on: bool) -> None:
        """Tick these, or take their ticks away."""
        self.ticked = self.ticked | set(exhibits) if on else self.ticked - set(exhibits)
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole:
            return self.state(index.row())
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index) & ~Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags


class ExhibitTicks(RowsTable):
    """Space, or a click on the mark, ticks what is chosen; on a company's head all of its exhibits."""

    ticked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.exhibits = TicksModel()
        self.setModel(self.exhibits)
        self.setItemDelegate(_TickDelegate(self))
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(say("permit_exhibits"))

    def tick_only(self, exhibits: Iterable[str]) -> None:
        """Tick these and no others."""
        self.exhibits.tick(self.exhibits.ticked, on=False)
        self.exhibits.tick(set(exhibits), on=True)
        self.ticked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._toggle([index.row() for index in self.selectionModel().selectedRows()])
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if index.isValid() and at.x() < look().metrics.pane_margin + 2 * look().metrics.icon:
            self._toggle([index.row()])

    def _toggle(self, rows: list[int]) -> None:
        on = any(self.exhibits.state(row) != Qt.CheckState.Checked for row in rows)
        self.exhibits.tick(self.exhibits.exhibits_at(rows), on=on)
        self.ticked.emit()


class _TickDelegate(QStyledItemDelegate):
    """A mark, the name, and at the right what tells exhibits of one system apart, or a company's count."""

    def __init__(self, view: ExhibitTicks) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        m, worn, model = look().metrics, look(), self._view.exhibits
        row, rect = model.rows[index.row()], option.rect
        head = isinstance(row, CompanyHead)
        painter.save()
        paint_ground(painter, option)
        inner = rect.adjusted(m.pane_margin, 0, -m.pane_margin, 0)
        icon, role = _TICKS[model.state(index.row())]
        paint_icon(painter, QRect(inner.left(), inner.top(), m.icon, inner.height()), icon, getattr(worn.colours, role))
        inner.setLeft(inner.left() + m.icon + m.gap + (0 if head else m.gap))
        if isinstance(row, CompanyHead):
            aside, name = show_number(len(row.exhibits)), row.company
        else:
            aside, name = form_words(row), row.designation
        used = paint_text(painter, inner, aside, "secondary", right=True)
        paint_text(painter, inner.adjusted(0, 0, -used - m.gap, 0), name, font=worn.strong_font if head else None)
        painter.restore()
