"""The summary before anything changes: files and tables at the left, the one in view at the right, the sum below."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from exhibitplanner.services.importing.importer import Preview
from exhibitplanner.services.importing.options import TablePlace
from exhibitplanner.services.importing.report import SheetReport
from exhibitplanner.ui.desk import Answer, Desk, Message
from exhibitplanner.ui.displaying import show_number
from exhibitplanner.ui.frame.message_bar import MessageBars
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.importing.contents import ContentsList, Entry, entries_of
from exhibitplanner.ui.pages.importing.intake import STOPPED, Intake
from exhibitplanner.ui.pages.importing.table_pane import RightSide
from exhibitplanner.ui.parts import ElidedLabel, Segments, button, label, rule
from exhibitplanner.ui.wording import language, say

if TYPE_CHECKING:
    from exhibitplanner.services.importing.options import ReviewPolicy
    from exhibitplanner.ui.desk import Meaning

_REVIEWS, _CONFLICTS = ("skip", "new", "match"), ("keep", "take")


class SummaryView(QWidget):
    """It changes the intake as a person says, and tells when the files want another look."""

    changed = Signal()
    """The intake says something else; look again."""
    confirmed = Signal()
    files_wanted = Signal()
    folder_wanted = Signal(object)
    exhibition_wanted = Signal()
    """There is no exhibition yet to import into."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._intake = Intake()
        self._preview: Preview | None = None
        self.exhibition, self.contents, self.right = QComboBox(), ContentsList(), RightSide()
        self.bars = MessageBars()
        reviews = [(one, say(f"intake_review_{one}")) for one in _REVIEWS]
        conflicts = [(one, say(f"intake_conflicts_{one}")) for one in _CONFLICTS]
        self.review = Segments(reviews, "skip", say("intake_review"))
        self.conflicts = Segments(conflicts, "keep", say("intake_conflicts"))
        self._policies = [self._policy("intake_review_policy", self.review)]
        self._policies.append(self._policy("intake_conflicts_policy", self.conflicts))
        self.total, self.sums = label(font=look().strong_font), ElidedLabel("", "secondary")
        self.once = label(say("intake_once"), "secondary")
        self.other = button(say("intake_other_files"), self.files_wanted.emit)
        self.confirm = button(say("intake_confirm_none"), self.confirmed.emit, icon="tray-arrow-down", kind="primary")
        self._lay_out()
        self._connect()

    def show_intake(self, intake: Intake, preview: Preview) -> None:
        """Show what the files would do."""
        self._intake, self._preview = intake, preview
        self._fill_exhibitions()
        self.review.choose(intake.review)
        self.conflicts.choose(intake.conflicts)
        reports = preview.report.sheets
        asked = any(one.review for one in reports), any(one.conflicts for one in reports)
        for policy, wanted in zip(self._policies, asked, strict=True):
            policy.setVisible(wanted)
        self.contents.show_entries(entries_of(reports, intake.refused(preview)))
        self._show_sums(reports)
        self._ask(reports, stopped=any(one.error.code == STOPPED for one in preview.refused))

    def wait(self) -> None:
        """The files are looked at again; what is shown may be about to change."""
        self.confirm.setEnabled(False)
        self.sums.say(say("intake_looking_again"))

    @property
    def can_confirm(self) -> bool:
        return self.confirm.isEnabled()

    def copy(self) -> None:
        """Copy the findings that are selected."""
        self.right.table.findings.copy()

    def _connect(self) -> None:
        self.contents.chosen.connect(self._show_entry)
        self.contents.contents.left_out.connect(self._leave_out)
        self.exhibition.activated.connect(self._say_exhibition)
        self.review.chosen.connect(self._say_review)
        self.conflicts.chosen.connect(self._say_conflicts)
        table, refused = self.right.table, self.right.refused
        for said in (table.kind_said, refused.kind_said):
            said.connect(self._say_kind)
        table.company_said.connect(self._say_company)
        refused.removed.connect(self._remove)
        refused.retried.connect(self.changed.emit)
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

    def _say_review(self, policy: str) -> None:
        self._intake.review = cast("ReviewPolicy", policy)
        self.changed.emit()

    def _say_conflicts(self, policy: str) -> None:
        self._intake.conflicts = "take" if policy == "take" else "keep"
        self.changed.emit()

    def _show_entry(self, entry: Entry) -> None:
        if entry.report is not None:
            self.right.show_table(entry.report, self._intake)
        elif entry.refused is not None:
            self.right.show_refused(entry.refused)

    def _fill_exhibitions(self) -> None:
        self.exhibition.clear()
        self.exhibition.addItem(say("intake_as_sheets_say"), None)
        for one in self._desk.exhibitions:
            name = (language() == "ko" and one.name_ko) or one.name or one.code
            self.exhibition.addItem(str(name), one.code)
        self.exhibition.setCurrentIndex(max(0, self.exhibition.findData(self._intake.exhibition)))

    def _show_sums(self, reports: list[SheetReport]) -> None:
        taken = [one for one in reports if one.taken]
        count = {
            name: sum(getattr(one, name) for one in taken)
            for name in ("rows", "new", "changed", "unchanged", "skipped", "conflicts")
        }
        self.total.setText(say("intake_row_count", count=show_number(count["rows"])))
        worded = [
            say(f"intake_sum_{name}", count=show_number(count[name]))
            for name in ("new", "changed", "unchanged", "conflicts", "skipped")
            if count[name]
        ]
        self.sums.say(", ".join(worded))
        rows = count["new"] + count["changed"]
        text = say("intake_confirm", count=show_number(rows)) if rows else say("intake_confirm_none")
        self.confirm.setText(f" {text}")
        self.confirm.setAccessibleName(text)
        self.confirm.setEnabled(rows > 0 and self._desk.session.writable)

    def _ask(self, reports: list[SheetReport], *, stopped: bool) -> None:
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
            self._bar("info", say("intake_stopped"), "nothing", Answer(say("intake_read_on"), self.changed.emit))
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

    @staticmethod
    def _policy(words: str, choice: QWidget) -> QWidget:
        m = look().metrics
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(m.margin, m.gap, m.margin, m.gap)
        row.addWidget(label(say(words), "secondary"), 1)
        row.addWidget(choice)
        column.addWidget(rule())
        column.addLayout(row)
        made.hide()
        return made

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        halves = QHBoxLayout()
        halves.setSpacing(0)
        halves.addWidget(self._left())
        halves.addWidget(rule(upright=True, kind="line"))
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.bars)
        right.addWidget(self.right, 1)
        for policy in self._policies:
            right.addWidget(policy)
        halves.addLayout(right, 1)
        outer.addLayout(halves, 1)
        outer.addWidget(rule(kind="line"))
        outer.addWidget(self._foot())

    def _left(self) -> QWidget:
        m = look().metrics
        pane = QWidget()
        pane.setProperty("kind", "pane")
        pane.setFixedWidth(m.pane)
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
        hints = label(say("intake_keys"), "secondary", look().caption_font)
        hints.setContentsMargins(m.pane_margin, m.gap, m.pane_margin, m.gap)
        column.addWidget(hints)
        return pane

    def _foot(self) -> QWidget:
        m = look().metrics
        foot = QWidget()
        foot.setProperty("kind", "pane")
        row = QHBoxLayout(foot)
        row.setContentsMargins(m.margin, m.unit * 3, m.margin, m.unit * 3)
        row.setSpacing(m.gap)
        row.addWidget(self.total)
        row.addWidget(self.sums, 1)
        for widget in (self.once, self.other, self.confirm):
            row.addWidget(widget)
        return foot
