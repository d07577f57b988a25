"""The totals: what is open and overdue in each currency, then the sums by whom or what one wants to see them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.services.money.totals import MoneyTotals, read_totals
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.money.figures import Figures
from exhibitplanner.ui.pages.money.sums_table import SumsTable
from exhibitplanner.ui.pages.money.views import BY_VIEW, VIEWS
from exhibitplanner.ui.pages.own_tab import OwnTab
from exhibitplanner.ui.parts import Segments, label, rule
from exhibitplanner.ui.wording import language, say

_PARTICIPATION: Final = BY_NAME["participation"]
_READS: Final = frozenset({"charge", "order", "participation", "company", "exhibition"})
_KEPT: Final = "money/view"
_OF_CHARGES: Final = frozenset({"company", "payer", "exhibition"})


class TotalsTab(OwnTab):
    """Read in the background whenever something that it adds up changed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._reading = False
        self._stale = True
        self.totals: MoneyTotals | None = None
        kept = desk.settings.text(_KEPT)
        self._view = BY_VIEW.get(kept, VIEWS[0])
        self.figures = Figures()
        self.views = self._make_views()
        self.table = SumsTable(self._view)
        self.foot = label("", "secondary")
        self._nothing = label("", "secondary", wrap=True)
        self._lay_out()
        self.menu = ("add", "open_reference", "copy", None, "print", None, "detail")
        self.table.chosen.connect(self._offer)
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(lambda record: desk.go_to(_PARTICIPATION, record))
        self.setFocusProxy(self.table)

    def chosen_records(self) -> tuple[Kind, Sequence[str]] | None:
        """The participation of the chosen line."""
        record = self.table.record()
        return (_PARTICIPATION, [record]) if record else None

    def filter(self, words: str) -> None:
        """Show only what holds every word."""
        self.table.sums.filter(words)

    def step(self, by: int) -> None:
        """Go to the next or the previous line."""
        row = min(max(0, self.table.currentIndex().row() + by), self.table.sums.rowCount() - 1)
        if row >= 0:
            self.table.setCurrentIndex(self.table.sums.index(row, 0))

    def enter(self) -> None:
        """Read what changed meanwhile."""
        if self._stale:
            self.refresh()

    def follow(self, change: Change) -> None:
        """Records changed."""
        if change.kinds & _READS:
            self.refresh()

    def follow_exhibition(self) -> None:
        """Another exhibition's money; sums by exhibition are for several of them."""
        old, self.views = self.views, self._make_views()
        self._bar.replaceWidget(old, self.views)
        old.hide()
        old.deleteLater()
        self.refresh()

    def refresh(self) -> None:
        """Read anew, in the background; once more where something changed meanwhile."""
        self._stale = True
        if self._reading:
            return
        self._reading, self._stale = True, False
        code, spoken = self.desk.code, language()
        self.desk.session.look_up(
            lambda workspace: read_totals(workspace, code, language=spoken), self._show, owner=self
        )

    def choose_view(self, name: str) -> None:
        """Show the sums by something else."""
        self._view = BY_VIEW[name]
        self.views.choose(name)
        self.desk.settings.keep(_KEPT, name)
        self._show_view()

    @property
    def of_charges(self) -> bool:
        """Whether the sums in view are of charges; else they are of orders."""
        return self._view.name in _OF_CHARGES

    def _offer(self) -> None:
        self.deeds = {"copy": self._copy}
        if not self.of_charges:
            self.deeds["print"] = lambda: self.desk.report_wanted.emit("orders")
        if self.desk.session.writable:
            self.deeds["add"] = self._add
        if self.table.record():
            self.deeds["open_reference"] = lambda: self.desk.go_to(_PARTICIPATION, self.table.record())
        self.deeds_changed.emit()

    def _add(self) -> None:
        """A charge, or an order, of the chosen company."""
        record = self.table.record()
        kind = BY_NAME["charge" if self.of_charges else "order"]
        self.new_wanted.emit(kind, {"participation": record} if record else {})

    def _copy(self) -> None:
        """The table as it stands, for a spreadsheet."""
        QGuiApplication.clipboard().setText(self.table.sums.text())

    def _show(self, totals: MoneyTotals) -> None:
        self._reading = False
        if self._stale:
            self.refresh()
            return
        self.totals = totals
        self.figures.show_totals(totals.currencies)
        self._show_view()

    def _show_view(self) -> None:
        if self.totals is None:
            return
        lines = self._view.lines(self.totals)
        chosen = self.table.record()
        self.table.sums.show(self._view, lines)
        self.table.setAccessibleName(say(f"money_by_{self._view.name}"))
        again = next((row for row, line in enumerate(self.table.sums.lines) if chosen and line.record == chosen), -1)
        if again >= 0:
            self.table.selectRow(again)
        self._nothing.setText(say("money_no_charges" if self.of_charges else "money_no_orders"))
        self._offer()
        self._stack.setCurrentWidget(self.table if lines else self._blank)
        self.foot.setText(self._foot_words())
        self._foot.setVisible(bool(self.foot.text()))

    def _foot_words(self) -> str:
        """What the sums leave out, or what waits."""
        totals = self.totals
        if totals is None:
            return ""
        said = [("money_unpriced_charges", totals.unpriced), ("money_late_orders", totals.late_orders)]
        return "      ".join(say(code, count=count) for code, count in said if count)

    def _make_views(self) -> Segments:
        names = [view.name for view in VIEWS if view.name != "exhibition" or self.desk.code is None]
        if self._view.name not in names:
            self._view = VIEWS[0]
        made = Segments([(name, say(f"money_by_{name}")) for name in names], self._view.name, say("money_view"))
        made.chosen.connect(self.choose_view)
        return made

    def _lay_out(self) -> None:
        m = look().metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.figures)
        column.addWidget(rule())
        self._bar = QHBoxLayout()
        self._bar.setContentsMargins(m.margin, m.gap, m.margin, m.unit)
        self._bar.addWidget(self.views)
        self._bar.addStretch(1)
        column.addLayout(self._bar)
        self._blank = QWidget()
        inside = QVBoxLayout(self._blank)
        inside.setContentsMargins(m.margin, m.margin, m.margin, m.margin)
        inside.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignTop)
        inside.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._blank)
        column.addWidget(self._stack, 1)
        self._foot = QWidget()
        self._foot.setProperty("kind", "foot")
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(m.margin, m.unit, m.margin, m.unit)
        row.addWidget(self.foot)
        column.addWidget(self._foot)
