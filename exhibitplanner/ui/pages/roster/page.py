"""The page of reports: which, how it is made, how it looks, and onto paper or into a file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.errors import Cancelled, PlannerError
from exhibitplanner.services.reporting import making
from exhibitplanner.services.reporting.making import SetReport
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.ui import files
from exhibitplanner.ui.desk import Answer, Desk
from exhibitplanner.ui.pages.page import Page, PageHead
from exhibitplanner.ui.pages.roster.choices import remember, remember_view, remembered, remembered_view
from exhibitplanner.ui.pages.roster.drawn_pages import DrawnPages
from exhibitplanner.ui.pages.roster.notice import Notice
from exhibitplanner.ui.pages.roster.options_pane import OptionsPane
from exhibitplanner.ui.pages.roster.preview import Preview
from exhibitplanner.ui.pages.roster.preview_bar import PreviewBar
from exhibitplanner.ui.pages.roster.printing import Printing, ask_printer, printer_for
from exhibitplanner.ui.pages.roster.report_list import REPORTS, ReportList
from exhibitplanner.ui.pages.roster.setting import MOST_PEOPLE, Outcome, Setting
from exhibitplanner.ui.pages.roster.thumbnails import Thumbnails
from exhibitplanner.ui.parts import button, rule
from exhibitplanner.ui.wording import say

_CONCERNED: Final = frozenset({
    "participant", "participation", "company", "assignment", "booth", "hall", "exhibition",
})  # fmt: skip


class RosterPage(Page):
    """Shows a report as it will be printed; a change of what it says is shown while the page is in view."""

    name: ClassVar[str] = "reports"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.report = REPORTS[0].name
        self.outcome: Outcome | None = None
        self._in_view = False
        self._stale = True
        self.setting = Setting(desk.session, self)
        self.setting.arrived.connect(self._show)
        self.setting.refused.connect(self._refuse)
        self.setting.lasted.connect(lambda: self._tell_busy(on=True))
        self.head = PageHead(say("page_reports"))
        self.list = ReportList()
        self.preview = Preview()
        self.preview.fit, self.preview.zoom = remembered_view(desk.settings)
        self.bar = PreviewBar(self.preview)
        self.thumbnails = Thumbnails()
        self.nobody = self._nobody()
        self.too_many = Notice("account-group-outline", say("roster_too_many"), "")
        self.pane = OptionsPane(remembered(desk.settings))
        self.pane.offer(on=False)
        self.pane.changed.connect(self._choose)
        self.pane.print_wanted.connect(self.print_report)
        self.pane.save_wanted.connect(self.save_report)
        self.list.chosen.connect(self.show_report)
        self.list.show_report(self.report, None)
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

    def follow(self, change: Change) -> None:
        if change.kinds & _CONCERNED:
            self._look_again()

    def follow_exhibition(self) -> None:
        self._look_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A list of one report makes room for the preview first."""
        super().resizeEvent(event)
        needed = self.list.width() + self.bar.width_for_words() + self.pane.width()
        roomy = len(REPORTS) > 1 or self.width() > needed
        self.list.setVisible(roomy)
        self._list_edge.setVisible(roomy)

    def show_report(self, name: str) -> None:
        """Bring a report into view."""
        self.report = name
        self._ask()

    @property
    def options(self) -> ReportOptions:
        """What is chosen, for the exhibition in view."""
        return replace(self.pane.options, exhibition=self.desk.code)

    def print_report(self) -> None:
        """Ask for a printer and print what is shown."""
        if self.outcome is None or self.outcome.made is None:
            return
        pages, printer = self.preview.pages, printer_for(self.outcome.made.report)

        def begin() -> None:
            Printing(self.desk.session, printer, pages, self._printed).start()

        ask_printer(self.window(), printer, len(pages), begin)

    def save_report(self) -> None:
        """Ask for a place and write the PDF."""
        if self.outcome is None or self.outcome.made is None:
            return
        parts = (say(f"file_{self.report}"), self.desk.code, self._company_name())
        name = " ".join(part for part in parts if part).replace("/", "-")
        folder = Path(self.desk.settings.text("report_folder") or self.desk.session.path.parent)
        proposed = (folder if folder.is_dir() else self.desk.session.path.parent) / f"{name}.pdf"
        files.ask_save(self.window(), say("save_pdf"), proposed, f"{say('pdf_files')} (*.pdf)", ".pdf", self.write_to)

    def write_to(self, out: Path) -> None:
        """Write the report as a PDF, and say where it is."""
        name, options, press = self.report, self.options, self.setting.press
        self.desk.settings.keep("report_folder", str(out.parent))
        self.desk.session.look_long(
            say("saving_pdf"),
            lambda workspace, told: making.save_report(workspace, name, out, options, press, lambda: told(0)),
            lambda _nothing: self._written(out),
            self.desk.tell_error,
        )

    def _written(self, out: Path) -> None:
        self.desk.tell(
            "done",
            say("pdf_saved", file=out.name),
            Answer(say("open_saved"), lambda: files.open_file(out)),
            Answer(say("show_in_folder"), lambda: files.show_folder(out)),
            topic="report_saved",
        )

    def _choose(self, options: ReportOptions) -> None:
        remember(self.desk.settings, options)
        self._ask()

    def _look_again(self) -> None:
        self._stale = True
        if self._in_view:
            self._ask()

    def _ask(self) -> None:
        self._stale = False
        self.setting.ask(self.report, self.options)

    def _show(self, outcome: Outcome) -> None:
        self.outcome = outcome
        self._tell_busy(on=False)
        self.pane.show_companies(outcome.companies, outcome.options.company)
        self.pane.offer(on=outcome.made is not None)
        pages = len(outcome.made.pages) if outcome.made else 0
        self._say_counts(outcome.people, pages)
        self.list.show_report(outcome.name, pages or None)
        if outcome.made is not None:
            self._show_pages(outcome.made)
        else:
            self.too_many.tell(say("roster_too_many_hint", count=f"{outcome.people:,}", most=f"{MOST_PEOPLE:,}"))
        shown = self.nobody if not outcome.people else self._view if outcome.made else self.too_many
        self._middle.setCurrentWidget(shown)
        self.deeds = {"print": self.print_report} if outcome.made else {}
        self.deeds_changed.emit()

    def _show_pages(self, made: SetReport) -> None:
        pages = DrawnPages(made.pages)
        self.preview.show_pages(pages)
        self.thumbnails.show_pages(pages)
        self.thumbnails.mark(self.preview.page)
        self.bar.refresh()
        self.pane.show_orientation(landscape=made.report.landscape)

    def _say_counts(self, people: int, pages: int) -> None:
        counts = [say(f"{code}_{'one' if count == 1 else 'many'}", count=f"{count:,}")
                  for code, count in (("report_people", people), ("report_page_count", pages)) if count]  # fmt: skip
        if not counts:
            self.head.aside.say("")
            return
        self.head.aside.say(f"{say(f'report_{self.report}')} · {', '.join(counts)}")

    def _refuse(self, error: PlannerError) -> None:
        self._tell_busy(on=False)
        self._stale = True
        self.desk.tell_error(error)

    def _printed(self, error: PlannerError | None) -> None:
        if error is None:
            self.desk.tell("done", say("report_sent", report=say(f"report_{self.report}")), topic="report_printed")
        elif not isinstance(error, Cancelled):
            self.desk.tell_error(error)

    def _tell_busy(self, *, on: bool) -> None:
        self.preview.dim(on=on)
        self.bar.tell_busy(on=on)

    def _company_name(self) -> str:
        return self.pane.company.currentText() if self.pane.options.company else ""

    def _nobody(self) -> Notice:
        buttons = (
            button(
                say("roster_import"),
                lambda: self.desk.action_wanted.emit("import"),
                icon="tray-arrow-down",
                kind="primary",
            ),
            button(say("roster_to_people"), lambda: self.desk.page_wanted.emit("people")),
        )
        return Notice("account-group-outline", say("roster_nobody"), say("roster_nobody_hint"), buttons)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.head)
        outer.addWidget(rule())
        below = QHBoxLayout()
        below.setSpacing(0)
        self._list_edge = rule(upright=True, kind="line")
        self._middle = QStackedWidget()
        self._view = self._pages_view()
        for widget in (self._view, self.nobody, self.too_many):
            self._middle.addWidget(widget)
        for widget, stretch in (
            (self.list, 0), (self._list_edge, 0), (self._middle, 1),
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
        row.addWidget(self.thumbnails)
        row.addWidget(rule(upright=True))
        row.addWidget(self.preview, 1)
        column.addLayout(row, 1)
        return view
