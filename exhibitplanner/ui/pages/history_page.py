"""The page of everything that was ever done to the plan, and of taking any of it back."""

from __future__ import annotations

from exhibitplanner.domain.change import Change
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.history.model import TransactionsModel
from exhibitplanner.ui.history.step_pane import StepPane
from exhibitplanner.ui.history.table import TransactionsTable
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.page import Page, PageHead
from exhibitplanner.ui.wording import say


class HistoryPage(Page):
    """A table of transactions, newest first; at the right the one that is chosen."""

    name = "history"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.model = TransactionsModel(desk, self)
        self.head = PageHead(say("page_history"), filter_hint=say("filter_history"))
        self.table = TransactionsTable(self.model)
        self.pane = StepPane(desk)
        self.head.filtered.connect(self._filter)
        self.table.chosen.connect(self._choose)
        self.model.piece_read.connect(self._read)
        self.deeds = {"filter": self._focus_filter}
        self._followed: str | None = None
        self._wanted: str | None = None
        """A step to choose as soon as it has been read."""
        self._lay_out()

    def enter(self) -> None:
        self.model.refresh()
        self.table.setFocus()

    def show_step(self, transaction: str) -> None:
        """Choose a step, now or when it has been read; a filter makes way."""
        self._wanted = transaction
        if self.head.filter is not None:
            self.head.filter.clear()
        self._filter("")
        self._seek()

    def follow(self, change: Change) -> None:
        if change.transaction is not None:
            self.model.refresh()

    def _filter(self, words: str) -> None:
        row = self.table.currentIndex().row()
        chosen = self.model.line(row).id if row >= 0 and not words.strip() else ""
        self.model.filter(words)
        self._count()
        self.table.choose(self.model.row_of(chosen) or 0)

    def _focus_filter(self) -> None:
        if self.head.filter is not None:
            self.head.filter.setFocus()
            self.head.filter.selectAll()

    def _read(self) -> None:
        self._count()
        self._seek()
        row = self.table.currentIndex().row()
        if row < 0:
            self.table.choose(0)
        else:
            self._choose(row)

    def _seek(self) -> None:
        """Go to the step that is wanted, or read on."""
        row = self.model.row_of(self._wanted) if self._wanted is not None else None
        if row is not None:
            self._wanted = None
            self.table.choose(row)
        elif self._wanted is not None and self.model.complete:
            self._wanted = None
        elif self._wanted is not None:
            self.model.fetchMore()

    def _choose(self, row: int) -> None:
        """Show a step; one that is shown already is read anew only where it was taken back since."""
        if not 0 <= row < self.model.rowCount():
            self.pane.show_line(None)
            self._followed = None
            return
        line, gone = self.model.line(row), self.model.taken_back(row)
        state = f"{line.id} {gone}"
        if state != self._followed:
            self._followed = state
            self.pane.show_line(line, taken_back=gone)

    def _count(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        more = "" if self.model.complete else "+"
        text = say("step_count", count=f"{total:,}{more}")
        self.head.aside.say(text if shown == total else say("steps_of", shown=f"{shown:,}", total=f"{total:,}{more}"))

    def _lay_out(self) -> None:
        column = self.lay_beside(self.pane, round(look().metrics.pane * 1.2))
        column.addWidget(self.head)
        column.addWidget(self.table, 1)
