"""The right list: how each company stands with a deadline, or each deadline with a company; Space ticks it off."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from exhibitplanner.planning.deadline_states import DeadlineState
from exhibitplanner.services.deadlines.overview import CompanyDeadline
from exhibitplanner.services.deadlines.wording import state_word
from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.look.ticks import paint_tick
from exhibitplanner.ui.pages.deadlines.rows import STATE_LOOK, company_name, left_of, show_due, told
from exhibitplanner.ui.pages.freight.drawing import paint_ground, paint_text, width_of
from exhibitplanner.ui.rows_table import RowsTable
from exhibitplanner.ui.wording import language, say

Index = QModelIndex | QPersistentModelIndex
Pair = tuple[str, str]
_BACK = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Escape})
_LEGIBLE = 34  # letters that a day and the name of a deadline want; with less room the day is left out


class EntriesModel(QAbstractListModel):
    """One column; `of_company` says that all are of one company, so that deadlines are named."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[CompanyDeadline, ...] = ()
        self.of_company = False
        self.year = 1
        self.state_width = 0
        """What the words of the states want, in pixels."""

    def show(self, rows: Sequence[CompanyDeadline], *, of_company: bool, year: int) -> None:
        """Show these; days of `year` go without it."""
        self.beginResetModel()
        self.rows, self.of_company, self.year = tuple(rows), of_company, year
        self.state_width = max((width_of(_state_text(row)) for row in self.rows), default=0)
        self.endResetModel()

    def name(self, row: CompanyDeadline) -> str:
        """What tells a row from the others."""
        return row.title if self.of_company else company_name(row)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.name(row)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.state is DeadlineState.DONE else Qt.CheckState.Unchecked
        said = told(row, self.year)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (self.name(row), state_word(row.state, language()), left_of(row), said)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (self.name(row), said, row.penalty)))
        return None


class EntriesList(RowsTable):
    """Several rows can be chosen."""

    chosen = Signal()
    toggled = Signal(list)
    """The pairs of deadline and participation that Space or the mouse ticked."""

    left = Signal()
    """The arrow to the left or Escape: back to the list at the left."""

    def __init__(self) -> None:
        super().__init__()
        self.entries = EntriesModel()
        self.setModel(self.entries)
        self.setItemDelegate(_EntryDelegate(self))
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.setAccessibleName(say("deadline_entries"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())

    def show_rows(self, rows: Sequence[CompanyDeadline], *, of_company: bool, year: int, anew: bool) -> None:
        """Show these; what was chosen and is still there stays so, unless `anew`."""
        kept = set() if anew else set(self.chosen_pairs())
        current = self.entries.rows[self.currentIndex().row()] if self.currentIndex().isValid() else None
        self.entries.show(rows, of_company=of_company, year=year)
        places = [at for at, row in enumerate(self.entries.rows) if pair_of(row) in kept]
        if current is not None and not anew:
            same = [at for at in places if pair_of(self.entries.rows[at]) == pair_of(current)]
            self._choose(same + [at for at in places if at not in same])
        elif rows:
            self.selectionModel().setCurrentIndex(self.entries.index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate)

    def chosen_rows(self) -> list[CompanyDeadline]:
        """The rows that are chosen, in their order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.entries.rows[row] for row in rows if row < len(self.entries.rows)]

    def chosen_pairs(self) -> list[Pair]:
        """Deadline and participation of the rows that are chosen."""
        return [pair_of(row) for row in self.chosen_rows()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) == Qt.Key.Key_Space:
            if not self.chosen_rows() and self.currentIndex().isValid():
                self.selectRow(self.currentIndex().row())
            self.toggled.emit(self.chosen_pairs())
        elif Qt.Key(event.key()) in _BACK:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if index.isValid() and at.x() < look().metrics.margin + look().metrics.icon + look().metrics.gap:
            self.toggled.emit([pair_of(self.entries.rows[index.row()])])

    def _choose(self, places: list[int]) -> None:
        for number, at in enumerate(places):
            if number == 0:
                self.setCurrentIndex(self.entries.index(at, 0))
            else:
                flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
                self.selectionModel().select(self.entries.index(at, 0), flags)


def pair_of(row: CompanyDeadline) -> Pair:
    """What a task is of."""
    return row.deadline_id, row.participation_id


class _EntryDelegate(QStyledItemDelegate):
    """A tick, the name, what was said of it, and the state as icon and word."""

    def __init__(self, view: EntriesList) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, m = self._view.entries, look().metrics
        row = model.rows[index.row()]
        painter.save()
        paint_ground(painter, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = option.rect.adjusted(m.margin, 0, -m.pane_margin, 0)
        square = QRect(inner.left(), inner.top(), m.icon, inner.height())
        paint_tick(painter, square, ticked=row.state is DeadlineState.DONE)
        rest = inner.adjusted(m.icon + m.gap, 0, 0, 0)
        rest = self._paint_state(painter, rest, row, model.state_width)
        if model.of_company and rest.width() > _LEGIBLE * m.letter:
            day = QRect(rest.left(), rest.top(), 13 * m.letter, rest.height())
            paint_text(painter, day, show_due(row.due_at, model.year), "secondary")
            rest.setLeft(day.right() + m.gap)
        used = paint_text(painter, rest, model.name(row), "text" if row.state.is_open else "secondary")
        paint_text(painter, rest.adjusted(used + 2 * m.gap, 0, 0, 0), told(row, model.year), "secondary")
        painter.restore()

    @staticmethod
    def _paint_state(painter: QPainter, rect: QRect, row: CompanyDeadline, width: int) -> QRect:
        """At the right, one below the other; the room that is left."""
        m = look().metrics
        icon, role = STATE_LOOK[row.state]
        words = QRect(rect.right() - width, rect.top(), width + 1, rect.height())
        square = QRect(words.left() - m.icon - m.unit, rect.top(), m.icon - 1, rect.height())
        paint_icon(painter, square, icon, getattr(look().colours, role))
        paint_text(painter, words, _state_text(row), role if row.state is not DeadlineState.DONE else "secondary")
        return rect.adjusted(0, 0, square.left() - rect.right() - m.gap, 0)


def _state_text(row: CompanyDeadline) -> str:
    """How many days there are where they press, else the state's own word."""
    pressing = row.state in {DeadlineState.OVERDUE, DeadlineState.SOON}
    return (left_of(row) if pressing else "") or state_word(row.state, language())
