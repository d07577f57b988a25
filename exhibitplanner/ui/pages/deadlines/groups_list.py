"""The left list: deadlines in the order in which they fall, or companies, each in two lines with how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from exhibitplanner.planning.deadline_states import DeadlineState
from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.deadlines.rows import GroupRow, holding, stands
from exhibitplanner.ui.pages.freight.drawing import paint_ground, paint_text, width_of
from exhibitplanner.ui.rows_table import RowsTable
from exhibitplanner.ui.wording import say

Index = QModelIndex | QPersistentModelIndex
_ONWARDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right})
_LATE = {DeadlineState.OVERDUE: "error", DeadlineState.SOON: "warning"}


class GroupsModel(QAbstractListModel):
    """`rows` are those that the filter leaves."""

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[GroupRow, ...] = ()
        self._words = ""
        self.rows: list[GroupRow] = []
        self.of_companies = False

    def show(self, rows: Sequence[GroupRow], *, of_companies: bool) -> None:
        """Show these."""
        self._all, self.of_companies = tuple(rows), of_companies
        self._lay()

    def filter(self, words: str) -> None:
        """Show only what holds every word."""
        self._words = words
        self._lay()

    def _lay(self) -> None:
        self.beginResetModel()
        self.rows = holding(self._all, self._words)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = stands(row, company=self.of_companies)[2]
            return ", ".join(filter(None, (row.lead, row.title, row.detail, state)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.hint
        return None


class GroupsList(RowsTable):
    """One row is chosen."""

    chosen = Signal()
    entered = Signal()
    """Enter or the arrow to the right: on to what is at the right."""

    def __init__(self) -> None:
        m = look().metrics
        super().__init__(row=2 * m.text + 3 * m.unit)
        self.groups = GroupsModel()
        self.setModel(self.groups)
        self.setItemDelegate(_GroupDelegate(self))
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.setAccessibleName(say("deadline_list"))
        self.selectionModel().currentRowChanged.connect(lambda *_: self.chosen.emit())

    def show_rows(self, rows: Sequence[GroupRow], *, of_companies: bool) -> None:
        """Show these; what was chosen and is still there stays so, else the first that has something open."""
        before = self.current()
        self.groups.show(rows, of_companies=of_companies)
        self.go_to(before.id if before else "")

    def filter(self, words: str) -> None:
        """Show only what holds every word."""
        before = self.current()
        self.groups.filter(words)
        self.go_to(before.id if before else "")

    def current(self) -> GroupRow | None:
        """The row that is chosen."""
        at = self.currentIndex().row()
        return self.groups.rows[at] if 0 <= at < len(self.groups.rows) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _ONWARDS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def go_to(self, wanted: str) -> None:
        """Choose a row by its id; without it the first that has something open, else the first."""
        rows = self.groups.rows
        places = [at for at, row in enumerate(rows) if row.id == wanted] or [
            at for at, row in enumerate(rows) if row.open
        ]
        at = (places or [0])[0]
        if rows:
            self.setCurrentIndex(self.groups.index(at, 0))
            self.scrollTo(self.currentIndex())
        self.chosen.emit()


class _GroupDelegate(QStyledItemDelegate):
    """A deadline: its day and title, below them what is left and how it stands. A company without the day."""

    def __init__(self, view: GroupsList) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = self._view.groups
        row, m = model.rows[index.row()], look().metrics
        painter.save()
        paint_ground(painter, option)
        inner = option.rect.adjusted(m.margin, m.unit, -m.pane_margin, -m.unit)
        upper = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2)
        lower = upper.translated(0, upper.height())
        lead = 0 if model.of_companies else 14 * m.letter
        paint_text(painter, QRect(upper.left(), upper.top(), lead - m.gap, upper.height()), row.lead)
        title = upper.adjusted(lead, 0, 0, 0)
        paint_text(painter, title, row.title, font=look().strong_font)
        icon, role, words = stands(row, company=model.of_companies)
        self._paint_state(painter, lower, icon, role, words)
        urgent = row.worst if not model.of_companies else None
        rest = lower.adjusted(0, 0, -width_of(words) - m.icon - 2 * m.gap, 0)
        detail = row.detail if row.open or model.of_companies else ""
        paint_text(painter, rest, detail, _LATE.get(urgent, "secondary") if urgent else "secondary")
        painter.restore()

    @staticmethod
    def _paint_state(painter: QPainter, rect: QRect, icon: str, role: str, words: str) -> None:
        m = look().metrics
        used = paint_text(painter, rect, words, role, right=True)
        if icon:
            square = QRect(rect.right() - used - m.icon - m.unit, rect.top(), m.icon - 1, rect.height())
            paint_icon(painter, square, icon, getattr(look().colours, role))
