"""A row beside the plan: as the sender has it, what of it was kept out and why, and what it changes field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from exhibitplanner.domain.kinds import BY_NAME, BY_PLURAL
from exhibitplanner.services.browsing import ShownRow, read_page
from exhibitplanner.services.importing.report import Found, Problem
from exhibitplanner.storage.workspace import Workspace
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.displaying import show_number
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.importing.findings import problem_reason
from exhibitplanner.ui.pages.importing.review.answers import Answers
from exhibitplanner.ui.pages.importing.review.differences import Difference, agreeing_of, differences_of
from exhibitplanner.ui.pages.importing.review.differences_table import DifferencesTable
from exhibitplanner.ui.pages.importing.review.outcome_model import Entry
from exhibitplanner.ui.pages.importing.review.outline import parted
from exhibitplanner.ui.pages.importing.review.pane_head import PaneFoot, PaneHead, SourcePart
from exhibitplanner.ui.pages.importing.review.sheet_rows import SheetRows
from exhibitplanner.ui.parts import button, label, rule
from exhibitplanner.ui.wording import one_of, say

_PROBLEMS_SHOWN: Final = 4
_LEFT_OUT: Final = "value_unusual_in_import"
_TAKEN: Final = frozenset({"day_before_in_import", "day_long_after_in_import", "mass_for_size_in_import"})
"""Of what is unusual: what waits for a person's word, and what was taken as it is."""


class RowPane(QWidget):
    """For conflicts, problems, changed, new and unchanged rows."""

    answered = Signal()
    """A choice was made in the line in view."""
    stepped = Signal(int)
    accepted = Signal()
    parted_wanted = Signal(object)
    """A `Found` that is somebody else."""
    kept = Signal(object)
    """A cell (file, sheet, address) whose unusual value is meant."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._number, self._asked = desk, -1, 0
        self._answers: Answers | None = None
        self._found: Found | None = None
        self.head, self.source, self.table = PaneHead(say("review_not_same")), SourcePart(), DifferencesTable()
        self.problems = ProblemPart()
        self.problems.kept.connect(self._keep)
        self.take = button(say("review_take_all"), lambda: self.choose_all(taken=True), kind="quiet")
        self.keep = button(say("review_keep_all"), lambda: self.choose_all(taken=False), kind="quiet")
        self.foot = PaneFoot(self.take, self.keep)
        self.head.stepped.connect(self.stepped)
        self.head.acted.connect(self._part)
        self.foot.accepted.connect(self.accepted)
        self.table.switched.connect(self._switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.head, rule(), self.source, self.problems, rule()):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addWidget(self.foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.source.fit_into(self.height())

    def show_line(self, answers: Answers, entry: Entry, place: str) -> None:
        """Show another row."""
        self._answers, self._number = answers, entry.number
        sheet, row = answers.outline.sheet(entry.number), parted(entry.number)[1]
        differences = differences_of(sheet, row)
        self._found = next((one for one in sheet.found(row) if one.of == sheet.naming_kind), None)
        self.head.action.setVisible(self._found is not None)
        reason, icon, role = self._reason(sheet, row, entry)
        reason = " · ".join(filter(None, (sheet.whose(row), reason)))
        self.head.show_line(sheet.names(row) or say("intake_row", row=row), reason, icon, role, place)
        self.source.show_row(sheet, row, frozenset(one.column for one in differences if one.column >= 0))
        self.problems.show_problems(sheet.problems(row), whole=row in sheet.skipped_rows)
        self.table.show_row(answers, differences, list(agreeing_of(sheet, row, differences, {})))
        self._show_foot()
        self._read_records(sheet, row, differences)

    def switch(self) -> None:
        """Decide the field in focus the other way."""
        self.table.switch()

    def choose_all(self, *, taken: bool) -> None:
        """Take everything that the sheet has new, or keep what the plan has."""
        self._take(self.table.fields.differences, taken=taken)

    def _switch(self, difference: Difference) -> None:
        self._take([difference], taken=not self.table.fields.takes(difference))

    def _take(self, differences: Sequence[Difference], *, taken: bool) -> None:
        if self._answers is not None:
            self._answers.take(self._number, differences, taken=taken)
            self.table.fields.tell()
            self._show_foot()
            self.answered.emit()

    def _part(self) -> None:
        if self._found is not None:
            self.parted_wanted.emit(self._found)

    def _keep(self, cell: str) -> None:
        if self._answers is not None:
            report = self._answers.outline.sheet(self._number).report
            self.kept.emit((report.path, report.sheet, cell))

    def _reason(self, sheet: SheetRows, row: int, entry: Entry) -> tuple[str, str, str]:
        if entry.group == "new":
            kind = one_of(BY_NAME[sheet.kind])
            return say("review_reason_new", kind=kind), "plus-circle-outline", "done"
        if entry.group == "problems" and row in sheet.skipped_rows:
            return say("review_reason_skipped"), "close-circle-outline", "error"
        if self._found is not None:
            words = [say(f"intake_by_{self._found.by}")]
            if self._found.record != self._found.name:
                words.append(self._found.record)
            return " · ".join(words), "link-variant", "done"
        if row in sheet.new_rows:
            return say("review_reason_new", kind=one_of(BY_NAME[sheet.kind])), "plus-circle-outline", "done"
        return say("review_reason_same"), "link-variant", "done"

    def _show_foot(self) -> None:
        fields = self.table.fields
        free = [one for one in fields.differences if one.id is not None]
        taken = sum(fields.takes(one) for one in fields.differences)
        kept = len(fields.differences) - taken
        for widget in (self.take, self.keep):
            widget.setVisible(bool(free))
        if not fields.differences:
            self.foot.words.say("")
            return
        total = len(fields.differences) + len(fields.agreeing)
        self.foot.words.say(
            say("review_differ", count=show_number(len(fields.differences)), total=show_number(total), taken=taken,
                kept=kept)
        )  # fmt: skip

    def _read_records(self, sheet: SheetRows, row: int, differences: Sequence[Difference]) -> None:
        """The plan's own values beside what agrees, as soon as they are read."""
        ids = dict(_record_ids(sheet, row))
        self._asked += 1
        asked, code = self._asked, self._desk.code
        if not ids:
            return

        def take(records: Mapping[str, ShownRow]) -> None:
            if asked == self._asked:
                self.table.show_agreeing(list(agreeing_of(sheet, row, differences, records)))
                self._show_foot()

        self._desk.session.look_up(lambda workspace: _records(workspace, ids, code), take, owner=self)


class ProblemPart(QWidget):
    """Each cell that was kept out: its address, what stands in it, why, and what can be done."""

    kept = Signal(str)
    """The address of a cell whose unusual value is meant."""

    def __init__(self) -> None:
        super().__init__()
        m = look().metrics
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(m.margin, 0, m.margin, m.unit * 3)
        self._grid.setHorizontalSpacing(m.gap)
        self._grid.setVerticalSpacing(m.unit)
        self._grid.setColumnStretch(2, 1)

    def show_problems(self, problems: Sequence[Problem], *, whole: bool) -> None:
        """Show a row's problems; `whole`: the row is not taken for them."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.setVisible(bool(problems))
        for line, one in enumerate(problems[:_PROBLEMS_SHOWN]):
            self._add(line, one)
        if problems:
            more = len(problems) - _PROBLEMS_SHOWN
            words = [say("and_more", count=more)] if more > 0 else []
            words.append(say("review_todo_row" if whole else "review_todo_cell"))
            self._grid.addWidget(label(" ".join(words), "secondary", wrap=True), len(problems), 1, 1, 2)

    def _add(self, line: int, problem: Problem) -> None:
        m = look().metrics
        mark, asks, told = QLabel(), problem.code == _LEFT_OUT, problem.code in _TAKEN
        icon = "help-circle-outline" if asks or told else "close-circle-outline"
        mark.setPixmap(look().icon(icon, "warning" if asks or told else "error").pixmap(m.icon, m.icon))
        what = f"{problem.cell}  “{problem.value}”" if problem.value else problem.cell
        self._grid.addWidget(mark, line, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(label(what, font=look().strong_font), line, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(label(problem_reason(problem), wrap=True), line, 2)
        if asks:
            keep = button(say("keep_value"), lambda: self.kept.emit(problem.cell), kind="link")
            keep.setAccessibleDescription(f"{what} {problem_reason(problem)}")
            self._grid.addWidget(keep, line, 3, Qt.AlignmentFlag.AlignTop)


def _record_ids(sheet: SheetRows, row: int) -> Iterator[tuple[str, str]]:
    """The records that a row is known to mean, by the kind's name; its own changes say it best."""
    for found in sheet.found(row):
        yield BY_PLURAL[found.of].name, found.id
    for conflict in sheet.conflicts(row):
        yield BY_PLURAL[conflict.kind].name, conflict.id
    for change in sheet.changes(row):
        if change.id is not None:
            yield BY_PLURAL[change.kind].name, change.id


def _records(workspace: Workspace, ids: Mapping[str, str], code: str | None) -> dict[str, ShownRow]:
    found = {}
    for name, record_id in ids.items():
        rows = read_page(workspace, BY_NAME[name], [record_id], code)
        if rows:
            found[name] = rows[0]
    return found
