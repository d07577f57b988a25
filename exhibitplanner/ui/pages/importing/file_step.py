"""The first step: files and tables at the left, the one in view in its sheet at the right, the sum below."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services.importing.importer import Preview, sheet_window
from exhibitplanner.services.importing.options import TablePlace
from exhibitplanner.services.importing.report import SheetReport
from exhibitplanner.services.importing.sheet_window import SheetWindow
from exhibitplanner.services.reading import list_ids, read_rows
from exhibitplanner.storage.workspace import Workspace
from exhibitplanner.ui.desk import Answer, Desk, Message
from exhibitplanner.ui.frame.message_bar import MessageBars
from exhibitplanner.ui.frame.rail import title_of
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.importing.contents import ContentsList, Entry, entries_of
from exhibitplanner.ui.pages.importing.halves import lay_halves
from exhibitplanner.ui.pages.importing.intake import STOPPED, Intake
from exhibitplanner.ui.pages.importing.step_parts import StepFoot
from exhibitplanner.ui.pages.importing.table_pane import RightSide
from exhibitplanner.ui.parts import button, label, rule
from exhibitplanner.ui.wording import language, say

if TYPE_CHECKING:
    from exhibitplanner.ui.desk import Meaning

_PICTURED: Final = 60
"""So many rows of a table are shown in its sheet."""


class FileView(QWidget):
    """It changes the intake as a person says, and tells when the files want another look."""

    changed = Signal()
    """The intake says something else; plan again."""
    reading_wanted = Signal()
    """The files are to be read again."""
    files_wanted = Signal()
    folder_wanted = Signal(object)
    exhibition_wanted = Signal()
    """There is no exhibition yet to import into."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._intake = Intake()
        self._preview: Preview | None = None
        self._windows: dict[TablePlace, SheetWindow | None] = {}
        self.exhibition, self.contents, self.right = QComboBox(), ContentsList(), RightSide()
        self.bars = MessageBars()
        self.foot = StepFoot("columns", None, button(say("intake_other_files"), self.files_wanted.emit))
        self._lay_out()
        self._connect()

    def show_intake(self, intake: Intake, preview: Preview, place: object = None) -> None:
        """Show what the files hold; `place` is the table, or the file, to begin with."""
        self._windows = self._windows if preview is self._preview else {}
        self._intake, self._preview = intake, preview
        self._fill_exhibitions()
        reports = preview.report.sheets
        self.contents.show_entries(entries_of(reports, intake.refused(preview)), place)
        self.foot.show_sums(reports)
        self._ask(reports, stopped=any(one.error.code == STOPPED for one in preview.refused))

    def ask_for_companies(self) -> None:
        """Find the names that complete a company's."""
        self._desk.session.look_up(_company_names, self.right.table.offer_companies, owner=self)

    def _connect(self) -> None:
        self.contents.chosen.connect(self._show_entry)
        self.contents.contents.left_out.connect(self._leave_out)
        self.exhibition.activated.connect(self._say_exhibition)
        table, refused = self.right.table, self.right.refused
        for said in (table.kind_said, refused.kind_said):
            said.connect(self._say_kind)
        table.company_said.connect(self._say_company)
        refused.removed.connect(self._remove)
        refused.retried.connect(self.reading_wanted.emit)
        refused.folder_wanted.connect(self.folder_wanted.emit)

    def _say_kind(self, place: TablePlace, kind: str) -> None:
        self._intake.say_kind(place, kind)
        self.changed.emit()

    def _say_company(self, place: TablePlace, company: str) -> None:
        self._intake.say_company(place, company)
        self.changed.emit()

    def _remove(self, path: Path) -> None:
        self._intake.remove(path)
        self.changed.emit()

    def _leave_out(self, place: TablePlace, left_out: bool) -> None:
        self._intake.leave_out(place, left_out=left_out)
        self.changed.emit()

    def _say_exhibition(self, row: int) -> None:
        self._intake.exhibition = self.exhibition.itemData(row)
        self.changed.emit()

    def _show_entry(self, entry: Entry) -> None:
        if entry.report is not None:
            self.right.show_table(entry.report, self._intake)
            self._show_sheet(entry)
        elif entry.refused is not None:
            self.right.show_refused(entry.refused)

    def _show_sheet(self, entry: Entry) -> None:
        """The picture of a table is looked for in the background, once a plan."""
        place, preview, windows = entry.place, self._preview, self._windows
        if place is None or preview is None:
            return
        if place in windows:
            self.right.table.show_window(windows[place], place.path.name)
            return
        options = self._intake.options()

        def take(window: SheetWindow | None) -> None:
            windows[place] = window
            if windows is self._windows and self.right.table.place == place:
                self.right.table.show_window(window, place.path.name)

        self._desk.session.look_up(
            lambda workspace: sheet_window(workspace, preview.read, place, options, _PICTURED),
            take,
            lambda _error: None,  # the plan tells of it
            owner=self,
        )

    def _fill_exhibitions(self) -> None:
        self.exhibition.clear()
        self.exhibition.addItem(say("intake_as_sheets_say"), None)
        for one in self._desk.exhibitions:
            self.exhibition.addItem(title_of(one), one.code)
            name = (language() == "ko" and one.name_ko) or one.name
            self.exhibition.setItemData(self.exhibition.count() - 1, name, Qt.ItemDataRole.ToolTipRole)
        self.exhibition.setCurrentIndex(max(0, self.exhibition.findData(self._intake.exhibition)))

    def _ask(self, reports: Sequence[SheetReport], *, stopped: bool) -> None:
        """What cannot go on without a person is said on top, with the way to answer it."""
        for topic in ("writing", "exhibition", "company", "nothing"):
            self.bars.end_topic(topic)
        needed = dict.fromkeys(("exhibition_needed", "company_needed"), 0)
        for problem in (one for report in reports for one in report.problems):
            if problem.code in needed:
                needed[problem.code] += 1
        if needed["company_needed"]:
            answer = Answer(say("intake_name_company"), self._go_to_company)
            self._bar("warning", say("intake_rows_company", count=needed["company_needed"]), "company", answer)
        if needed["exhibition_needed"]:
            answer = Answer(say("intake_choose_exhibition"), self._go_to_exhibition)
            if not self._desk.exhibitions:
                answer = Answer(say("new_exhibition"), self.exhibition_wanted.emit)
            self._bar("warning", say("intake_rows_exhibition", count=needed["exhibition_needed"]), "exhibition", answer)
        if stopped:
            read_on = Answer(say("intake_read_on"), self.reading_wanted.emit)
            self._bar("info", say("intake_stopped"), "nothing", read_on)
        elif not reports:
            self._bar("info", say("intake_nothing_good"), "nothing")
        if not self._desk.session.writable:
            self._bar("warning", say("intake_read_only"), "writing")

    def _bar(self, meaning: str, text: str, topic: str, *answers: Answer) -> None:
        self.bars.show_message(Message(cast("Meaning", meaning), text, answers, topic))

    def _go_to_exhibition(self) -> None:
        self.exhibition.setFocus()
        self.exhibition.showPopup()

    def _go_to_company(self) -> None:
        entries = self.contents.contents.entries
        for row, entry in enumerate(entries):
            if entry.report and any(one.code == "company_needed" for one in entry.report.problems):
                self.contents.setCurrentIndex(self.contents.contents.index(row))
                break
        self.right.table.company.setFocus()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.bars)
        right.addWidget(self.right, 1)
        lay_halves(self, self._left(), right, self.foot)

    def _left(self) -> QWidget:
        m = look().metrics
        pane = QWidget()
        pane.setProperty("kind", "pane")
        pane.setFixedWidth(m.pane - 8 * m.unit)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(m.unit * 3, m.unit * 3, m.unit * 3, m.unit * 3)
        top.setSpacing(m.unit)
        top.addWidget(label(say("intake_exhibition"), "secondary", look().caption_font))
        top.addWidget(self.exhibition)
        self.exhibition.setAccessibleName(say("intake_exhibition"))
        self.exhibition.setMinimumContentsLength(10)
        column.addLayout(top)
        column.addWidget(rule())
        column.addWidget(self.contents, 1)
        column.addWidget(rule())
        hints = label(say("intake_keys"), "secondary", look().caption_font, wrap=True)
        hints.setContentsMargins(m.pane_margin, m.gap, m.pane_margin, m.gap)
        column.addWidget(hints)
        return pane


def _company_names(workspace: Workspace) -> list[str]:
    kind = BY_NAME["company"]
    rows = read_rows(workspace, kind, list_ids(workspace, kind))
    return [str(row["name"]) for row in rows]
