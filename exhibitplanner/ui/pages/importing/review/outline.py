"""What an import would do as groups of lines, what needs a person first: rows as numbers, names in doubt once each."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from exhibitplanner.services.importing.importer import Preview
from exhibitplanner.services.importing.options import SKIP, Decision
from exhibitplanner.services.importing.report import Candidate, Doubt
from exhibitplanner.ui.pages.importing.review.sheet_rows import SheetRows

Outcome = Literal["review", "conflicts", "problems", "changed", "new", "unchanged"]
OUTCOMES: Final[tuple[Outcome, ...]] = ("review", "conflicts", "problems", "changed", "new", "unchanged")
WAITING: Final[tuple[Outcome, ...]] = ("review", "conflicts")
"""What only a person can decide."""
_SHIFT: Final = 32
_ROW: Final = (1 << _SHIFT) - 1
_OF_ROW: Final = 3
"""So many parts has the key of a row that is struck through."""


@dataclass(slots=True)
class Question:
    """A name in doubt with all the lines in which it stands, or a row that is struck through."""

    of: str
    name: str
    candidates: list[Candidate]
    lines: list[int] = field(default_factory=list)
    decision: Decision | None = None
    """A person's word with which the preview was planned."""
    struck: bool = False


def joined_to(candidate: Candidate) -> Decision:
    """The answer that a name is this record, which may be one that the import itself makes."""
    return Decision.join_new(candidate.new_in) if candidate.new_in else Decision.join(candidate.id)


def line(sheet: int, row: int) -> int:
    """A row of a sheet as one number."""
    return sheet << _SHIFT | row


def parted(number: int) -> tuple[int, int]:
    """The sheet and the row of a line."""
    return number >> _SHIFT, number & _ROW


class Outline:
    """The rows of a preview by what becomes of them. A row that waits for a name stands in no other group."""

    def __init__(self, preview: Preview) -> None:
        grids = {(one.path, grid.name): grid for one in preview.read.files for grid in one.file.grids}
        taken = [report for report in preview.report.sheets if report.taken]
        self.sheets = [
            SheetRows(number, report, grids.get((report.path, report.sheet))) for number, report in enumerate(taken)
        ]
        self.questions: list[Question] = list(_questions(self.sheets))
        self.lines: dict[Outcome, Sequence[int]] = {"review": range(len(self.questions))}
        self._asked: dict[int, int | list[int]] = _asked(self.questions)
        keeping = (asked for asked in self.questions if asked.decision is None or asked.decision == SKIP)
        self.held = {one for asked in keeping for one in asked.lines}
        """Lines that a question keeps out."""
        self._sort_rows()
        self.total = sum(report.rows for report in taken)

    def sheet(self, number: int) -> SheetRows:
        """The sheet of a line."""
        return self.sheets[number >> _SHIFT]

    def asked(self, number: int) -> list[Question]:
        """The questions in which a line stands."""
        places = self._asked.get(number, [])
        return [self.questions[one] for one in ([places] if isinstance(places, int) else places)]

    def asked_alone(self, question: Question) -> list[int]:
        """The lines of a question that stand in no other."""
        return [one for one in question.lines if isinstance(self._asked[one], int)]

    def writes(self, number: int) -> bool:
        """Whether the plan writes anything of a line."""
        return self.sheet(number).writes(number & _ROW)

    def group_of(self, number: int) -> Outcome | None:
        """The group in which a line stands."""
        if number in self.held:
            return "review"
        return next((one for one in OUTCOMES[1:] if _stands_in(number, self.lines[one])), None)

    def made_in(self, candidate: Candidate) -> tuple[SheetRows, int] | None:
        """The row that makes a candidate; None where no row in hand does."""
        file, name, row = candidate.made_in or ("", "", 0)
        sheets = (one for one in self.sheets if (one.report.file, one.report.sheet) == (file, name))
        return next(((one, row) for one in sheets), None)

    def find(self, sheet: int, row: int) -> tuple[Outcome, int] | None:
        """The group of a row and its place there; None where it waits for a name."""
        number = line(sheet, row)
        group = self.group_of(number)
        return None if group in {None, "review"} else (group, bisect_left(self.lines[group], number))

    def _sort_rows(self) -> None:
        seen = set(self.held)
        for outcome in OUTCOMES[1:]:
            numbers = array("q")
            for sheet in self.sheets:
                base = sheet.number << _SHIFT
                fresh = {base | row for row in _rows(sheet, outcome) if row} - seen
                numbers.extend(sorted(fresh))
                seen |= fresh
            self.lines[outcome] = numbers


def _stands_in(number: int, rising: Sequence[int]) -> bool:
    place = bisect_left(rising, number)
    return place < len(rising) and rising[place] == number


def _rows(sheet: SheetRows, outcome: Outcome) -> Iterable[int]:
    """The rows that belong to an outcome, unless one before has them."""
    report = sheet.report
    if outcome == "conflicts":
        return sheet.conflict_rows()
    if outcome == "problems":
        return (*sheet.problem_rows(), *report.skipped_rows)
    if outcome == "changed":
        return (row for row in sheet.changed_rows() if row not in sheet.new_rows)
    return report.new_rows if outcome == "new" else report.unchanged_rows


def _questions(sheets: Sequence[SheetRows]) -> Iterator[Question]:
    """Names once each with all their rows, struck rows each for itself; in the order of the sheets."""
    found: dict[tuple[object, ...], Question] = {}
    for sheet in sheets:
        base = sheet.number << _SHIFT
        for doubt in (*sheet.report.review, *sheet.report.decided):
            key = _key(sheet, doubt)
            question = found.get(key)
            if question is None:
                struck = len(key) == _OF_ROW
                found[key] = question = Question(doubt.of, doubt.name, doubt.candidates, [], doubt.decision, struck)
            elif question.decision is None:
                question.decision = doubt.decision
            question.lines += [base | row for row in doubt.rows]
    yield from found.values()


def _asked(questions: Sequence[Question]) -> dict[int, int | list[int]]:
    """The numbers of the questions in which each line stands, one alone as itself."""
    asked: dict[int, int | list[int]] = {}
    for number, question in enumerate(questions):
        for one in question.lines:
            before = asked.setdefault(one, number)
            if isinstance(before, list):
                before.append(number)
            elif before != number:
                asked[one] = [before, number]
    return asked


def _key(sheet: SheetRows, doubt: Doubt) -> tuple[object, ...]:
    if doubt.candidates or not sheet.is_struck(doubt.rows[0]):
        return doubt.of, doubt.name
    return sheet.number, doubt.rows[0], "row"
