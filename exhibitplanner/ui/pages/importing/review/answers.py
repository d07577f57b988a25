"""What a person answered so far, and what it makes of the rows: counted here, so that no choice plans anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Final, Literal

from exhibitplanner.services.importing.options import NEW, SKIP, Decision
from exhibitplanner.ui.pages.importing.intake import Intake
from exhibitplanner.ui.pages.importing.review.differences import GATHERED, Difference, differences_of
from exhibitplanner.ui.pages.importing.review.outline import WAITING, Outline, Question, line, parted
from exhibitplanner.ui.pages.importing.review.sheet_rows import SheetRows

Fate = Literal["new", "changed", "unchanged", "skipped", "waiting"]
Place = tuple[Path, str, int]
"""A row by its file and sheet: what outlives a preview."""
_OF_GROUP: Final[dict[str, Fate]] = {"changed": "changed", "new": "new", "unchanged": "unchanged"}


class Answers:
    """Choices go into the intake; `fates` counts rows by what becomes of them, `imported` those that are written."""

    def __init__(self, outline: Outline, intake: Intake, accepted: set[Place] | None = None) -> None:
        self.outline, self.intake = outline, intake
        self.accepted: set[Place] = accepted if accepted is not None else set()
        self.fates: Counter[Fate] = Counter()
        self.imported = sum(sheet.report.new + sheet.report.changed for sheet in outline.sheets)
        self.unanswered = 0
        """Questions without an answer."""
        self._said: dict[int, tuple[Fate, bool]] = {}
        self._waiting: set[int] = set()
        """Lines of conflicts on which nobody said a word."""
        self._begin()

    @property
    def waiting(self) -> int:
        """How many lines of the list wait for a person."""
        return self.unanswered + len(self._waiting)

    @property
    def problems(self) -> int:
        """How many lines hold something that is kept out: there is nothing to decide on them here."""
        return len(self.outline.lines["problems"])

    @property
    def is_clear(self) -> bool:
        """Whether there is nothing to decide and nothing to read."""
        return not self.waiting and not self.problems

    @property
    def rows_in_doubt(self) -> int:
        """How many rows stay out unless a question is answered."""
        open_questions = (one for one in self.outline.questions if self.decision(one) is None)
        return len({row for one in open_questions for row in one.lines})

    def decision(self, question: Question) -> Decision | None:
        """A person's word on a name or on a row that is struck through."""
        if not question.struck:
            return self.intake.decisions.get((question.of, question.name))
        choice = self.intake.rows.get(self.place(question.lines[0]))
        return None if choice is None else NEW if choice == "take" else SKIP

    def decide(self, question: Question, decision: Decision | None) -> None:
        """Answer a question, or take the answer back."""
        before = self.decision(question)
        if question.struck:
            choice = None if decision is None else "skip" if decision == SKIP else "take"
            self.intake.choose_row(self.place(question.lines[0]), choice)  # type: ignore[arg-type]
        else:
            self.intake.decide(question.of, question.name, decision)
        self.unanswered += (decision is None) - (before is None)
        self._count_question(question)

    def open_like(self, question: Question) -> list[Question]:
        """The questions of the same sort that have no answer."""
        return [
            one
            for one in self.outline.questions
            if one.of == question.of and one.struck == question.struck and self.decision(one) is None
        ]

    def takes(self, difference: Difference) -> bool:
        """Whether the sheet's value is taken."""
        choice = self.intake.conflict_choices.get(difference.key) if difference.id is not None else None
        if choice is not None:
            return choice == "take"
        return self.intake.conflicts == "take" if difference.conflict else True

    def take(self, number: int, differences: Iterable[Difference], *, taken: bool) -> None:
        """Take the sheet's values in a row, or keep the plan's."""
        for one in differences:
            if one.id is not None:
                plain = taken and not one.conflict
                self.intake.choose_value(one.key, None if plain else "take" if taken else "keep")
        if self._is_chosen(number):
            self._waiting.discard(number)
        self._count([number])

    def is_chosen(self, difference: Difference) -> bool:
        """Whether a person said a word on a conflict."""
        return difference.conflict and difference.key in self.intake.conflict_choices

    def is_accepted(self, number: int) -> bool:
        return self.place(number) in self.accepted

    def accept(self, number: int) -> None:
        """A row is as a person wants it: what is shown of its conflicts is their word."""
        sheet, row = self.outline.sheet(number), parted(number)[1]
        if sheet.has_conflict(row):
            for one in differences_of(sheet, row):
                if one.conflict and one.id is not None:
                    self.intake.choose_value(one.key, "take" if self.takes(one) else "keep")
        self.accepted.add(self.place(number))
        self._waiting.discard(number)
        self._count([number])

    def place(self, number: int) -> Place:
        """The file, the sheet and the row of a line."""
        report = self.outline.sheet(number).report
        return report.path, report.sheet, parted(number)[1]

    def is_done(self, group: str, number: int) -> bool:
        """Whether a line of a group has its answer."""
        if group == "review":
            return self.decision(self.outline.questions[number]) is not None
        return self.is_accepted(number) or (group == "conflicts" and number not in self._waiting)

    def _begin(self) -> None:
        for name, fate in _OF_GROUP.items():
            self.fates[fate] += len(self.outline.lines[name])  # type: ignore[index]
        self.unanswered = sum(self.decision(one) is None for one in self.outline.questions)
        self.fates.update(self._planned(number)[0] for number in self.outline.lines["problems"])
        self._waiting.update(self.outline.lines["conflicts"])
        self.fates["waiting"] += len(self._waiting) + len(self.outline.held)
        if self.accepted or self.intake.conflict_choices:
            done = [number for number in self._waiting if self.is_accepted(number) or self._is_chosen(number)]
            self._waiting.difference_update(done)
            self._count(done)
        if self.unanswered < len(self.outline.questions):
            for question in self.outline.questions:
                if self.decision(question) is not None:
                    self._count_question(question)
        self._count(self._chosen_lines())

    def _chosen_lines(self) -> set[int]:
        """Lines that change a record on which a choice was made before."""
        chosen = {record for _, record, _ in self.intake.conflict_choices}
        if not chosen:
            return set()
        lines: set[int] = set()
        for sheet in self.outline.sheets:
            lines.update(line(sheet.number, one.row) for one in sheet.report.changes if one.id in chosen)
            lines.update(line(sheet.number, one.row) for one in sheet.report.conflict_details if one.id in chosen)
        return lines

    def _count(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            fate, written = self._said.get(number) or self._planned(number)
            now = self._fate(number)
            self.fates[fate] -= 1
            self.fates[now[0]] += 1
            self.imported += now[1] - written
            self._said[number] = now

    def _count_question(self, question: Question) -> None:
        """Its lines that wait for nothing else share one fate: a name may stand in a hundred thousand rows."""
        word = self.decision(question)
        alone = self.outline.asked_alone(question) if len(question.lines) > 1 and word != question.decision else []
        for number in alone:
            fate, written = self._said.get(number) or self._planned(number)
            now = _fate_of(word) or ("waiting", self.outline.writes(number))
            self.fates[fate] -= 1
            self.fates[now[0]] += 1
            self.imported += now[1] - written
            self._said[number] = now
        known = set(alone)
        self._count(number for number in question.lines if number not in known)

    def _planned(self, number: int) -> tuple[Fate, bool]:
        sheet, row = self.outline.sheet(number), parted(number)[1]
        written = sheet.writes(row)
        if self.outline.group_of(number) in WAITING:
            return "waiting", written
        return _quiet_fate(sheet, row, written=written), written

    def _fate(self, number: int) -> tuple[Fate, bool]:
        sheet, row = self.outline.sheet(number), parted(number)[1]
        asked = self.outline.asked(number)
        words = [self.decision(one) for one in asked]
        if SKIP in words:
            return "skipped", False
        if None in words:
            return "waiting", sheet.writes(row)
        if any(word != one.decision for word, one in zip(words, asked, strict=True)):
            return "new" if all(word == NEW for word in words) else "changed", True
        written = row in sheet.new_rows or self._changes(number)
        if number in self._waiting:
            return "waiting", written
        return _quiet_fate(sheet, row, written=written), written

    def _is_chosen(self, number: int) -> bool:
        """Whether a person said a word on every conflict of a line."""
        sheet, row = self.outline.sheet(number), parted(number)[1]
        return all((one.kind, one.id, one.field) in self.intake.conflict_choices for one in sheet.conflicts(row))

    def _changes(self, number: int) -> bool:
        """Whether anything is left of what a row would change."""
        sheet, row = self.outline.sheet(number), parted(number)[1]
        choices = self.intake.conflict_choices
        open_cells = {(one.kind, one.id, one.field) for one in sheet.conflicts(row)}
        if any(choices.get(cell, self.intake.conflicts) == "take" for cell in open_cells):
            return True
        changed = ((one.kind, one.id, name) for one in sheet.changes(row) for name in one.fields.keys() - GATHERED)
        return any(
            record is None or choices.get((plural, record, name)) != "keep"
            for plural, record, name in changed
            if (plural, record, name) not in open_cells
        )


def _fate_of(word: Decision | None) -> tuple[Fate, bool] | None:
    """What becomes of a row whose one question is answered; the plan was made without the answer."""
    if word is None:
        return None
    return {"skip": ("skipped", False), "new": ("new", True)}.get(word.act, ("changed", True))  # type: ignore[return-value]


def _quiet_fate(sheet: SheetRows, row: int, *, written: bool) -> Fate:
    if row in sheet.new_rows:
        return "new"
    if row in sheet.skipped_rows:
        return "skipped"
    return "changed" if written else "unchanged"
