"""The page of reports: which, how it is made, how it looks, and onto paper or into a file."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.errors import Cancelled, PlannerError
from exhibitplanner.reports.document import TableReport
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.services.reporting.registry import find_report
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.pages.page import Page, PageHead
from exhibitplanner.ui.pages.reports.choices import (
    remember,
    remember_view,
    remembered,
    remembered_report,
    remembered_view,
)
from exhibitplanner.ui.pages.reports.drawn_pages import DrawnPages
from exhibitplanner.ui.pages.reports.notice import EmptyNotice, Notice
from exhibitplanner.ui.pages.reports.options_pane import OptionsPane
from exhibitplanner.ui.pages.reports.preview import Preview
from exhibitplanner.ui.pages.reports.preview_bar import PreviewBar
from exhibitplanner.ui.pages.reports.printing import Printing, ask_printer, printer_for
from exhibitplanner.ui.pages.reports.report_list import ReportList
from exhibitplanner.ui.pages.reports.saving import Saving
from exhibitplanner.ui.pages.reports.setting import MOST_ROWS, Outcome, Setting
from exhibitplanner.ui.pages.reports.thumbnails import Thumbnails
from exhibitplanner.ui.parts import rule
from exhibitplanner.ui.wording import language, say


class ReportsPage(Page):
    """Shows a report as it will be printed; a change of what it says is shown while the page is in view."""

    name: ClassVar[str] = "reports"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.report = remembered_report(desk.settings)
        self.outcome: Outcome | None = None
        self._edges: dict[QWidget, QWidget] = {}
        self._in_view = False
        self._stale = True
        self.setting = Setting(desk.session, self)
        self.setting.arrived.connect(self._show)
        self.setting.refused.connect(self._refuse)
        self.setting.lasted.connect(lambda: self._tell_busy(on=True))
        self.saving = Saving(desk, self, self.setting.press)
        self.head = PageHead(say("page_reports"))
        self.list = ReportList()
        self.preview = Preview()
        self.preview.fit, self.preview.zoom = remembered_view(desk.settings)
        self.bar = PreviewBar(self.preview)
        self.thumbnails = Thumbnails()
        self.empty = EmptyNotice(desk)
        self.too_many = Notice("table-large", say("report_too_many"), "")
        self.pane = OptionsPane()
        self.pane.show_report(self.report, remembered(desk.settings, self.report))
        self.pane.offer(pages=False, table=False)
        self.pane.changed.connect(self._choose)
        self.pane.print_wanted.connect(self.print_report)
        self.pane.pdf_wanted.connect(self.save_pdf)
        self.pane.workbook_wanted.connect(self.save_workbook)
        self.list.chosen.connect(self.show_report)
        self.list.show_report(self.report.name)
        self.thumbnails.page_chosen.connect(self.preview.go_to)
        self.preview.page_changed.connect(self.thumbnails.mark)
        self._lay_out()

    def enter(self) -> None:
        self._in_view = True
        if self._stale:
            self._ask()

    def leave(self) -> None:
        self._in_view = False
        remember_view(self.desk.settings, self.preview.fit, self.preview.zoom)
        self.setting.rest()

    def follow(self, change: Change) -> None:  # noqa: ARG002  reports say something of every kind
        self._look_again()

    def follow_exhibition(self) -> None:
        self._look_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The small pages make room for the preview first, then the list, whose reports are in the menu too."""
        super().resizeEvent(event)
        room = self.width() - self.list.width() - self.pane.width() - self.bar.width_for_words()
        self._show_with(self.thumbnails, room >= self.thumbnails.width())
        self._show_with(self.list, room >= 0)

    def _show_with(self, widget: QWidget, shown: bool) -> None:
        widget.setVisible(shown)
        self._edges[widget].setVisible(shown)

    def show_report(self, name: str) -> None:
        """Bring a report into view, with what was chosen for it last time."""
        if name == self.report.name:
            return
        self.report = find_report(name)
        self.list.show_report(name)
        chosen = replace(remembered(self.desk.settings, self.report), company=self.pane.options.company)
        self.pane.show_report(self.report, chosen)
        remember(self.desk.settings, self.report, chosen)
        self._stale = True
        if self._in_view:
            self._ask()

    @property
    def options(self) -> ReportOptions:
        """What is chosen, for the exhibition in view."""
        return replace(self.pane.options, exhibition=self.desk.code)

    def print_report(self) -> None:
        """Ask for a printer and print what is shown."""
        if self.outcome is None or not self.outcome.pages:
            return
        pages, printer = self.preview.pages, printer_for(self.outcome.report)

        def begin() -> None:
            Printing(self.desk.session, printer, pages, self._printed).start()

        ask_printer(self.window(), printer, len(pages), begin)

    def save_pdf(self) -> None:
        """Ask for a place and write the PDF."""
        self.saving.ask("pdf", self.report, self.options, self._company_name())

    def save_workbook(self) -> None:
        """Ask for a place and write the workbook."""
        self.saving.ask("workbook", self.report, self.options, self._company_name())

    def _choose(self, options: ReportOptions) -> None:
        remember(self.desk.settings, self.report, options)
        self._ask()

    def _look_again(self) -> None:
        self._stale = True
        self.list.forget_pages()
        if self._in_view:
            self._ask()

    def _ask(self) -> None:
        self._stale = False
        self.setting.ask(self.report.name, self.options)

    def _show(self, outcome: Outcome) -> None:
        self.outcome = outcome
        self._tell_busy(on=False)
        self.pane.show_companies(outcome.companies, outcome.options.company)
        self.list.show_report(outcome.name, len(outcome.pages) or None)
        self.pane.warnings.show_warnings(outcome.report.warnings)
        self._say_counts(outcome)
        if outcome.pages:
            self._show_pages(outcome)
        self._middle.setCurrentWidget(self._view if outcome.pages else self._notice(outcome))
        self._offer(outcome)

    def _offer(self, outcome: Outcome) -> None:
        whole = isinstance(outcome.report, TableReport) or self.report.table is not None
        table = whole and outcome.report.size > 0
        self.pane.offer(pages=bool(outcome.pages), table=table)
        self.deeds = {"print": self.print_report, "save_pdf": self.save_pdf} if outcome.pages else {}
        self.deeds |= {"save_workbook": self.save_workbook} if table else {}
        self.deeds_changed.emit()

    def _notice(self, outcome: Outcome) -> QWidget:
        size = outcome.report.size
        if size:
            self.too_many.tell(say("report_too_many_hint", count=f"{size:,}", most=f"{MOST_ROWS:,}"))
            return self.too_many
        self.empty.show_report(self.report)
        return self.empty

    def _show_pages(self, outcome: Outcome) -> None:
        pages = DrawnPages(outcome.pages)
        self.preview.show_pages(pages)
        self.thumbnails.show_pages(pages)
        self.thumbnails.mark(self.preview.page)
        self.bar.refresh()
        self.pane.show_orientation(landscape=outcome.report.landscape)

    def _say_counts(self, outcome: Outcome) -> None:
        """What the report's own head counts, where that is in the window's language, and the pages."""
        counts: list[str] = []
        if outcome.report.language == language() and outcome.report.size:
            counts += [say("report_total", figure=one.figure, label=one.label) for one in outcome.report.totals]
        pages = len(outcome.pages)
        if pages:
            counts.append(say(f"report_page_count_{'one' if pages == 1 else 'many'}", count=f"{pages:,}"))
        self.head.aside.say(" · ".join(part for part in (self.report.title(language()), ", ".join(counts)) if part))

    def _refuse(self, error: PlannerError) -> None:
        self._tell_busy(on=False)
        self._stale = True
        self.desk.tell_error(error)

    def _printed(self, error: PlannerError | None) -> None:
        if error is None:
            title = self.report.title(language())
            self.desk.tell("done", say("report_sent", report=title), topic="report_printed")
        elif not isinstance(error, Cancelled):
            self.desk.tell_error(error)

    def _tell_busy(self, *, on: bool) -> None:
        self.preview.dim(on=on)
        self.bar.tell_busy(on=on)

    def _company_name(self) -> str:
        return self.pane.company.currentText() if self.pane.options.company else ""

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.head)
        outer.addWidget(rule())
        below = QHBoxLayout()
        below.setSpacing(0)
        self._middle = QStackedWidget()
        self._edges[self.list] = rule(upright=True, kind="line")
        self._view = self._pages_view()
        for widget in (self._view, self.empty, self.too_many):
            self._middle.addWidget(widget)
        for widget, stretch in (
            (self.list, 0), (self._edges[self.list], 0), (self._middle, 1),
            (rule(upright=True, kind="line"), 0), (self.pane, 0),
        ):  # fmt: skip
            below.addWidget(widget, stretch)
        outer.addLayout(below, 1)

    def _pages_view(self) -> QWidget:
        view = QWidget()
        column = QVBoxLayout(view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(rule())
        row = QHBoxLayout()
        row.setSpacing(0)
        self._edges[self.thumbnails] = rule(upright=True)
        row.addWidget(self.thumbnails)
        row.addWidget(self._edges[self.thumbnails])
        row.addWidget(self.preview, 1)
        column.addLayout(row, 1)
        return view
