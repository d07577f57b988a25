"""An open workspace in the window: rail, message bars, the page in view, status line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from exhibitplanner.domain.change import Change
from exhibitplanner.ui.desk import Desk, Place
from exhibitplanner.ui.frame.entries import BY_PAGE, ENTRIES, entry_of
from exhibitplanner.ui.frame.message_bar import MessageBars
from exhibitplanner.ui.frame.rail import Rail
from exhibitplanner.ui.frame.status_line import StatusLine
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.page import Page
from exhibitplanner.ui.parts import rule
from exhibitplanner.ui.problems.pane import ProblemsPane
from exhibitplanner.ui.wording import language, say

PageMaker = Callable[[Desk], Page]
FIRST_PAGE: Final = "people"
_SHARE_OF_PROBLEMS: Final = 0.28
"""As much of the height the problems take at most, until somebody drags the line."""


class Shell(QWidget):
    """Pages are made when they are first wanted."""

    page_shown = Signal(str)

    def __init__(self, desk: Desk, makers: dict[str, PageMaker], written: Mapping[str, object] | None = None) -> None:
        """`written` is what an earlier shell's pages had that is not saved, by page."""
        super().__init__()
        self.desk = desk
        self._makers = makers
        self._written = dict(written or {})
        self._pages: dict[str, Page] = {}
        self.rail = Rail(desk)
        self.messages = MessageBars()
        self.status = StatusLine()
        self._stack = QStackedWidget()
        self.problems = ProblemsPane(desk)
        self._parts = QSplitter(Qt.Orientation.Vertical)
        self._lay_out()
        self.problems.folded.connect(self._share_height)
        self.rail.page_chosen.connect(self.show_page)
        desk.message_given.connect(self.messages.show_message)
        desk.message_ended.connect(self.messages.end_topic)
        desk.place_wanted.connect(self._show_place)
        desk.page_wanted.connect(self.show_page)
        desk.report_wanted.connect(self._show_report)
        desk.step_wanted.connect(self._show_step)
        desk.session.changed.connect(self._follow)
        for job in desk.session.shown_jobs:
            self.status.show_job(job)
        desk.session.started.connect(self.status.show_job)
        desk.exhibition_changed.connect(self._follow_exhibition)
        desk.rule_wanted.connect(self.problems.show_rule)
        desk.problems.speak(language())

    @property
    def page(self) -> Page | None:
        """The page in view."""
        current = self._stack.currentWidget()
        return current if isinstance(current, Page) else None

    @property
    def page_name(self) -> str:
        return next((name for name, page in self._pages.items() if page is self.page), "")

    def show_page(self, name: str) -> Page:
        """Bring a page into view."""
        before = self.page
        if name not in self._pages:
            made = self._pages[name] = self._make(name)
            self._stack.addWidget(made)
        page = self._pages[name]
        if before is not None and before is not page:
            before.leave()
        self._stack.setCurrentWidget(page)
        self.rail.show_page(name)
        page.enter()
        if name in self._written:
            page.write_on(self._written.pop(name))
        self.page_shown.emit(name)
        return page

    def written(self) -> dict[str, object]:
        """What is being written on the pages and is not saved, for the shell that takes this one's place."""
        given = ((name, page.written()) for name, page in self._pages.items())
        return self._written | {name: one for name, one in given if one is not None}

    def page_by_number(self, number: int) -> None:
        """What Ctrl and a digit bring into view."""
        if 0 < number <= len(ENTRIES):
            self.show_page(ENTRIES[number - 1].name)

    def show_saved(self) -> None:
        """A write went through: say so, unless others still wait."""
        if self.desk.session.writable and not self.desk.session.held:
            self.status.show_state("done", say("all_saved"))
            self.messages.end_topic("file")

    def _make(self, name: str) -> Page:
        maker = self._makers.get(name)
        if maker is not None:
            return maker(self.desk)
        from exhibitplanner.ui.pages.records_page import RecordsPage

        return RecordsPage(self.desk, BY_PAGE[name])

    def _show_place(self, place: Place) -> None:
        from exhibitplanner.ui.pages.records_page import RecordsPage

        page = self.show_page(entry_of(place.kind).name)
        if isinstance(page, RecordsPage):
            page.show_record(place.kind, place.record_id)

    def _show_report(self, name: str) -> None:
        from exhibitplanner.ui.pages.reports.page import ReportsPage

        page = self.show_page("reports")
        if isinstance(page, ReportsPage):
            page.show_report(name)

    def _show_step(self, transaction: str) -> None:
        from exhibitplanner.ui.pages.history_page import HistoryPage

        page = self.show_page("history")
        if isinstance(page, HistoryPage):
            page.show_step(transaction)

    def _follow(self, change: Change) -> None:
        if "exhibition" in change.kinds:
            self.desk.refresh_exhibitions()
        for page in self._pages.values():
            page.follow(change)

    def _follow_exhibition(self) -> None:
        for page in self._pages.values():
            page.follow_exhibition()

    def _keep_height(self) -> None:
        """Remembered in lines of text: another font makes other pixels of it."""
        if self.problems.is_open:
            self.desk.settings.keep("problems_height", self.problems.height() / look().metrics.text)

    def _share_height(self) -> None:
        """The pane of problems gets what it wants or had, the page everything else."""
        kept = self.desk.settings.value("problems_height", None)
        wanted = round(kept * look().metrics.text) if isinstance(kept, float) and self.problems.is_open else None
        height = wanted or min(self.problems.wanted_height(), round(self._parts.height() * _SHARE_OF_PROBLEMS))
        self._parts.setSizes([max(1, self._parts.height() - height), height])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().height() <= 0:  # shares of no height are equal ones
            self._share_height()

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(rule(upright=True, kind="line"))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.messages)
        self._parts.setHandleWidth(1)
        self._parts.setChildrenCollapsible(False)
        self._parts.addWidget(self._stack)
        self._parts.addWidget(self.problems)
        self._parts.setStretchFactor(0, 1)
        self._parts.setStretchFactor(1, 0)
        self._parts.splitterMoved.connect(self._keep_height)
        self._share_height()
        column.addWidget(self._parts, 1)
        middle.addLayout(column, 1)
        outer.addWidget(rule(kind="line"))
        outer.addLayout(middle, 1)
        outer.addWidget(rule(kind="line"))
        outer.addWidget(self.status)
