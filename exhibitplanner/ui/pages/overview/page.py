"""The overview of the exhibition in view: countdown, figures, readiness of every company, what comes next."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.planning.readiness import State
from exhibitplanner.services.overview import Figures, Overview, read_overview
from exhibitplanner.services.problems.readiness import Readiness
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.frame.rail import name_of, title_of
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.overview.countdown import DaysStrip
from exhibitplanner.ui.pages.overview.empty import NothingYet
from exhibitplanner.ui.pages.overview.matrix import MatrixFoot, MatrixView
from exhibitplanner.ui.pages.overview.matrix_model import STEP_NAMES, MatrixModel
from exhibitplanner.ui.pages.overview.side import OverviewSide
from exhibitplanner.ui.pages.overview.tiles import Tiles
from exhibitplanner.ui.pages.page import Page, PageHead
from exhibitplanner.ui.parts import ElidedLabel, Segments, button, label, rule
from exhibitplanner.ui.problems.counting import by_severity, in_view
from exhibitplanner.ui.wording import say

_AFTER_MS: Final = 300
_CLOCK_MS: Final = 20_000
_ROWS_FOR_TILES: Final = 16
_NARROWED: Final = {"every": None, "late": State.LATE, "open": State.OPEN}


class OverviewPage(Page):
    """Read in the background when it is in view, and again a moment after each change."""

    name = "overview"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.head = PageHead(say("page_overview"), filter_hint=say("filter_companies"))
        self.clock = label("", "secondary", look().number_font)
        self.days, self.tiles, self.side = DaysStrip(), Tiles(self._follow_tile), OverviewSide(desk)
        self.model = MatrixModel(self)
        self.view = MatrixView(self.model)
        self.foot = MatrixFoot(self.view)
        choices = [(name, say(f"narrow_{name}")) for name in _NARROWED]
        self._below_tiles = rule()
        self.narrowing = Segments(choices, "every", say("readiness"))
        self._shown = ElidedLabel("", "secondary")
        self.nothing = NothingYet(desk)
        self.seen: Overview | None = None
        self._readiness: list[Readiness] = []
        self._in_view = False
        self._asked = 0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AFTER_MS)
        self._again.timeout.connect(self._look)
        self._minute = QTimer(self)
        self._minute.setInterval(_CLOCK_MS)
        self._minute.timeout.connect(self._tell_time)
        self.deeds = {
            "filter": self._focus_filter, "print": lambda: desk.report_wanted.emit("readiness"),
            "copy": self.view.copy,
        }  # fmt: skip
        self._lay_out()
        self._connect()

    def enter(self) -> None:
        self._in_view = True
        self._minute.start()
        self._look()
        self.view.setFocus()

    def leave(self) -> None:
        self._in_view = False
        self._minute.stop()

    def follow(self, change: Change) -> None:
        if self._in_view and change.transaction is not None:
            self._again.start()

    def follow_exhibition(self) -> None:
        if self._in_view:
            self._look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little height, the figures make way for the matrix."""
        super().resizeEvent(event)
        for part in (self.tiles, self._below_tiles):
            part.setVisible(self.height() >= _ROWS_FOR_TILES * look().metrics.row)

    def _look(self) -> None:
        exhibition = self.desk.exhibition
        self._asked += 1
        self._title()
        if exhibition is None:
            self.seen = None
            self.nothing.show_choice()
            self._stack.setCurrentWidget(self.nothing)
            return
        asked, code = self._asked, exhibition.code

        def take(seen: Overview) -> None:
            if asked == self._asked:
                self._take_overview(seen)

        self.desk.session.look_up(
            lambda workspace: read_overview(workspace, code), take, lambda _error: None, owner=self
        )  # an exhibition that is gone: the news of it is on its way
        self._look_readiness()

    def _look_readiness(self) -> None:
        code, asked = self.desk.code, self._asked
        if code is None or not self._in_view:
            return

        def take(found: list[Readiness]) -> None:
            if asked == self._asked:
                self._readiness = found
                self._show_readiness()

        self.desk.problems.readiness(code, take, self)

    def _take_overview(self, seen: Overview) -> None:
        self.seen = seen
        self.days.show_overview(seen)
        self._tell_time()
        self.side.show_deadlines(seen.deadlines, seen.days.opens_on.year)
        self._show_problems()
        self._show_readiness()
        if not seen.companies:
            self.nothing.show_beginning()
        self._stack.setCurrentWidget(self._full if seen.companies else self.nothing)

    def _show_readiness(self) -> None:
        if self.seen is None:
            return
        row, column = self.view.currentIndex().row(), self.view.currentIndex().column()
        kept = self.model.row(row).participation_id if 0 <= row < self.model.rowCount() else ""
        self.model.show(self._readiness, self.seen.companies)
        self.view.keep(kept, column)
        self._tell_shown()
        self._show_cell()

    def _show_problems(self) -> None:
        exhibition = self.desk.exhibition
        found = in_view(self.desk.problems.problems, exhibition.id if exhibition else None)
        self.side.show_problems(found)
        self.tiles.show_figures(self.seen.figures if self.seen else Figures(), by_severity(found))

    def _show_cell(self) -> None:
        index = self.view.currentIndex()
        progress = self.model.cell(index)
        step = STEP_NAMES[index.column() - 1] if progress is not None else ""
        name = self.model.name_of(self.model.row(index.row())) if index.isValid() else ""
        self.side.show_cell(name, step, progress)

    def _go_on(self) -> None:
        """Enter: from a cell to the first record that says so; from a name to the company."""
        index = self.view.currentIndex()
        if index.isValid() and index.column() == 0:
            self.desk.go_to(BY_NAME["participation"], self.model.row(index.row()).participation_id)
        elif self.side.links:
            self.side.ensureWidgetVisible(self.side.links[0])
            self.side.links[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _narrow(self) -> None:
        row = self.view.currentIndex().row()
        kept = self.model.row(row).participation_id if 0 <= row < self.model.rowCount() else ""
        column = self.view.currentIndex().column()
        self.model.narrow(self.head.filter_text(), _NARROWED[self.narrowing.value()])
        self.view.keep(kept, column)
        self._tell_shown()
        self._show_cell()

    def _tell_shown(self) -> None:
        shown, total = self.model.rowCount(), len(self.model.every)
        code = "companies_shown" if shown == total else "companies_shown_of"
        self._shown.say(say(code, shown=f"{shown:,}", total=f"{total:,}"))

    def _title(self) -> None:
        exhibition = self.desk.exhibition
        self.head.title.setText(title_of(exhibition) if exhibition else say("all_exhibitions"))
        self.head.aside.say(name_of(exhibition) if exhibition else "")
        self.clock.setVisible(exhibition is not None)
        if self.head.filter is not None:
            self.head.filter.setVisible(exhibition is not None)

    def _tell_time(self) -> None:
        fair = self.seen.exhibition if self.seen else {}
        zone = fair.get("time_zone")
        if not zone:
            self.clock.setText("")
            return
        here = datetime.now(UTC).astimezone()
        there = here.astimezone(ZoneInfo(zone))
        words = f"{fair['city'] or zone} {there:%H:%M}"
        same = here.utcoffset() == there.utcoffset()
        self.clock.setText(words if same else f"{words}   {say('time_here', time=f'{here:%H:%M}')}")

    def _follow_tile(self, page: str) -> None:
        if page:
            self.desk.page_wanted.emit(page)
        else:
            self.desk.rule_wanted.emit("")

    def _focus_filter(self) -> None:
        if self.head.filter is not None:
            self.head.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.head.filter.selectAll()

    def _connect(self) -> None:
        self.head.filtered.connect(lambda _words: self._narrow())
        self.head.filter_left.connect(self.view.setFocus)
        self.narrowing.chosen.connect(lambda _value: self._narrow())
        self.view.chosen.connect(self._show_cell)
        self.view.entered_cell.connect(self._go_on)
        self.desk.problems.looked.connect(self._look_readiness)
        self.desk.problems.listed.connect(self._show_problems)

    def _lay_out(self) -> None:
        m = look().metrics
        self.head.add(self.clock)
        self.head.add(
            button(say("report_readiness"), lambda: self.desk.report_wanted.emit("readiness"), icon="printer-outline")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(rule())
        self._full = QWidget()
        rows = QVBoxLayout(self._full)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for part in (self.days, rule(), self.tiles, self._below_tiles):
            rows.addWidget(part)
        lower = QHBoxLayout()
        lower.setSpacing(0)
        lower.addLayout(self._matrix_part(), 1)
        lower.addWidget(rule(upright=True, kind="line"))
        self.side.setFixedWidth(m.pane)
        lower.addWidget(self.side)
        rows.addLayout(lower, 1)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._full)
        self._stack.addWidget(self.nothing)
        column.addLayout(self._stack, 1)

    def _matrix_part(self) -> QVBoxLayout:
        m = look().metrics
        head = QHBoxLayout()
        head.setContentsMargins(m.margin, m.unit, m.gap, m.unit)
        head.setSpacing(m.gap)
        head.addWidget(label(say("readiness"), font=look().strong_font))
        head.addWidget(self._shown, 1)
        head.addWidget(self.narrowing)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(self.foot)
        return column
