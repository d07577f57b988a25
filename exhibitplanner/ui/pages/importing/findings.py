"""What an import did not take, in sections of lines; a line is worded when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from exhibitplanner.domain.kinds import BY_PLURAL
from exhibitplanner.services.importing.importer import RefusedFile
from exhibitplanner.services.importing.report import Candidate, Conflict, Doubt, Problem, SheetReport
from exhibitplanner.ui.displaying import show_value
from exhibitplanner.ui.pages.importing.intake import full_answer, short_answer
from exhibitplanner.ui.wording import language, say, say_problem

T = TypeVar("T")
_ROWS_NAMED: Final = 4
_OWN_WORDS: Final = {
    "exhibition_needed": "intake_exhibition_needed",
    "company_needed": "intake_company_needed",
    "value_unusual_in_import": "value_unusual",
}
"""Texts that name a command's options, or what only a command cannot do, in the window's words."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A line: what it is about, where or what, why."""

    lead: str
    middle: str = ""
    detail: str = ""

    def __str__(self) -> str:
        return "\t".join((self.lead, self.middle, self.detail)).rstrip("\t")


@dataclass(frozen=True, slots=True)
class Lines(Generic[T]):
    """Findings that are made from `items` one by one."""

    items: Sequence[T]
    make: Callable[[T], Finding]

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, index: int) -> Finding:
        return self.make(self.items[index])


@dataclass(frozen=True, slots=True)
class Section:
    """Findings of one sort; `role` is the colour of its icon, `urgent` ones are open from the start."""

    name: str
    icon: str
    role: str
    lines: Lines[Any]
    urgent: bool = False

    @property
    def title(self) -> str:
        return say(f"intake_{self.name}")

    @property
    def aside(self) -> str:
        return say(f"intake_{self.name}_aside")


def left_behind(reports: Sequence[SheetReport], unread: Sequence[RefusedFile]) -> list[Section]:
    """What an import did not take: files, and of all its tables together what stayed out."""
    doubts = [doubt for one in reports for doubt in one.review]
    problems = [(one.file, problem) for one in reports for problem in one.problems]
    sections = [
        Section("unread", "close-octagon", "error", Lines(unread, _unread), urgent=True),
        Section("review", "account-question-outline", "warning", Lines(doubts, _doubt), urgent=True),
        Section("kept", "source-branch", "warning", Lines(list(_kept(reports)), _kept_value), urgent=True),
        Section("problems", "close-circle-outline", "error", Lines(problems, _problem_of_file), urgent=True),
    ]
    return [section for section in sections if len(section.lines)]


def problem_lines(reports: Iterable[SheetReport]) -> str:
    """Every problem as text for a table or a mail: file, sheet, cell, value, reason."""
    lines = [
        "\t".join((one.file, one.sheet, problem.cell, problem.value, problem_reason(problem)))
        for one in reports
        for problem in one.problems
    ]
    return "\n".join(lines)


def problem_reason(problem: Problem) -> str:
    """Why a cell was not taken."""
    code = _OWN_WORDS.get(problem.code, problem.code)
    return say_problem(code, {"value": problem.value, "kind": "", "field": "", **problem.values})


def _problem(problem: Problem) -> Finding:
    return Finding(problem.cell, f"“{problem.value}”" if problem.value else "", problem_reason(problem))


def _problem_of_file(named: tuple[str, Problem]) -> Finding:
    file, problem = named
    return Finding(f"{problem.cell} · {file}", f"“{problem.value}”" if problem.value else "", problem_reason(problem))


def _unread(refused: RefusedFile) -> Finding:
    return Finding(refused.path.name, short_answer(refused), full_answer(refused))


def _kept(reports: Iterable[SheetReport]) -> Iterator[tuple[str, Conflict]]:
    """The conflicts in which the sender's value was not taken."""
    for report in reports:
        taken = {(one.row, one.kind, one.id, name) for one in report.changes for name in one.fields}
        for one in report.conflict_details:
            if one.choice != "take" and (one.row, one.kind, one.id, one.field) not in taken:
                yield report.file, one


def _kept_value(named: tuple[str, Conflict]) -> Finding:
    file, one = named
    field = BY_PLURAL[one.kind].by_name[one.field]
    here, there = (show_value(field, value) or "–" for value in (one.current, one.offered))
    label = field.label.text(language())
    lead = " · ".join(filter(None, (one.cell, file)))
    whose = " · ".join(filter(None, (label, one.name)))
    return Finding(lead, whose, say("intake_kept_value", here=here, there=there))


def _doubt(doubt: Doubt) -> Finding:
    if not doubt.candidates:
        return Finding(doubt.name, _rows(doubt.rows), say("intake_struck"))
    return Finding(
        doubt.name, _rows(doubt.rows), say("intake_perhaps", names=", ".join(map(_candidate, doubt.candidates)))
    )


def _candidate(one: Candidate) -> str:
    return f"{one.name} ({one.score:.0%})"


def _rows(rows: Sequence[int]) -> str:
    if len(rows) == 1:
        return say("intake_row", row=rows[0])
    if len(rows) <= _ROWS_NAMED:
        return say("intake_rows_named", rows=", ".join(map(str, rows)))
    return say("intake_rows_many", count=len(rows), first=rows[0])
