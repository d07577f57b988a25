"""The columns of a table as they are to be imported: what each fills, and how that is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from exhibitplanner.domain.kinds import BY_PLURAL
from exhibitplanner.services.importing.labels import column_label
from exhibitplanner.services.importing.options import TableChoice
from exhibitplanner.services.importing.report import FoundColumn, SheetReport
from exhibitplanner.sheets.recognisers.headings import is_counter, likeness
from exhibitplanner.sheets.recognisers.layouts import LAYOUTS, Target
from exhibitplanner.sheets.recognisers.name_pairs import NAME_PARTS
from exhibitplanner.ui.wording import language, one_of, say

Certainty = Literal[
    "chosen", "left_out", "remembered", "sure", "likely", "guess", "counter", "derived", "forgone", "unknown"
]
SIGNS: Final[dict[Certainty, tuple[str, str]]] = {
    "chosen": ("account-check-outline", "accent"), "left_out": ("minus-circle-outline", "secondary"),
    "remembered": ("history", "done"), "sure": ("check-circle-outline", "done"),
    "likely": ("circle-half-full", "info"), "guess": ("help-circle-outline", "warning"),
    "counter": ("minus-circle-outline", "secondary"), "derived": ("minus-circle-outline", "secondary"),
    "forgone": ("minus-circle-outline", "secondary"), "unknown": ("alert", "warning"),
}  # fmt: skip
"""An icon and the role of its colour; the word stands beside it."""
OPEN: Final = frozenset({"guess", "unknown"})
"""What a person should look at."""
_SURE, _LIKELY, _WORKED_OUT = 0.9, 0.7, 0.95


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A column of the sheet and the target that it fills, None where it stays out."""

    index: int
    letter: str
    heading: str
    samples: tuple[str, ...]
    target: str | None
    unit: str
    certainty: Certainty

    @property
    def said(self) -> bool:
        """Whether it is so by a person's word in this import."""
        return self.certainty in {"chosen", "left_out"}


def lines_of(report: SheetReport, choice: TableChoice) -> list[ColumnLine]:
    """The columns of a table in the order of the sheet; a person's word stands over what was recognised."""
    return [_line(report, choice, found) for found in report.found_columns]


def needs_look(report: SheetReport, choice: TableChoice) -> bool:
    """Whether a column is guessed or not understood, or one that the records need is missing."""
    lines = lines_of(report, choice)
    return any(one.certainty in OPEN for one in lines) or bool(missing_targets(report.kind, lines))


def missing_targets(kind: str, lines: Iterable[ColumnLine]) -> list[str]:
    """The targets without which no row can be taken; the first where one of several will do."""
    known = {one.target for one in lines}
    order = list(LAYOUTS[kind].by_name)
    return [next(one for one in order if one in some) for some in LAYOUTS[kind].required if not some & known]


def targets_of(kind: str) -> list[Target]:
    """What the columns of a kind can fill, the record's id last."""
    offered = [one for one in LAYOUTS[kind].targets if not one.ignored]
    return sorted(offered, key=lambda one: one.name == "id")


def words_for(kind: str, target: str) -> str:
    """A target for people."""
    return column_label(kind, target, language())


def one_record(kind: str) -> str:
    """A record of a sheet's kind in the singular."""
    return one_of(BY_PLURAL[kind]) if kind in BY_PLURAL else say(f"one_{kind}")


def letters_of(kind: str, lines: Iterable[ColumnLine]) -> dict[str, str]:
    """The letters of the columns that fill each target; a name is filled by its two parts."""
    letters: dict[str, list[str]] = {}
    by_name = LAYOUTS[kind].by_name
    for one in lines:
        names = {one.target} - {None}
        if one.target in NAME_PARTS and one.target in by_name:
            parts = by_name[one.target].parts
            names |= {name for name, target in by_name.items() if target.parts == parts} - NAME_PARTS
        for name in names:
            letters.setdefault(str(name), []).append(one.letter)
    return {name: ", ".join(columns) for name, columns in letters.items()}


def holder_of(lines: Sequence[ColumnLine], target: str, but: int) -> ColumnLine | None:
    """Another column that fills a target already."""
    return next((one for one in lines if one.target == target and one.index != but), None)


def _line(report: SheetReport, choice: TableChoice, found: FoundColumn) -> ColumnLine:
    target, certainty = found.target, _certainty(report, found)
    if found.index in choice.columns:
        target = choice.columns[found.index]
        certainty = "chosen" if target else "left_out"
    described = LAYOUTS[report.kind].by_name.get(target or "")
    unit = found.unit or (described.unit if described else None) or ""
    heading = " ".join(found.heading.split())
    return ColumnLine(found.index, found.letter, heading, found.samples, target, unit, certainty)


def _certainty(report: SheetReport, found: FoundColumn) -> Certainty:
    if found.target is None:
        if is_counter(found.heading):
            return "counter"
        if _is_worked_out(report.kind, found.heading):
            return "derived"
        return "forgone" if report.remembered else "unknown"
    if report.remembered:
        return "remembered"
    return "sure" if found.confidence >= _SURE else "likely" if found.confidence >= _LIKELY else "guess"


def _is_worked_out(kind: str, heading: str) -> bool:
    return any(one.ignored and likeness(heading, one.words) >= _WORKED_OUT for one in LAYOUTS[kind].targets)
