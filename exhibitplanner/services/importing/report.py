"""What an import found and did, sheet by sheet, in the contract's words."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from exhibitplanner.messages import Language
from exhibitplanner.services.importing.bases import UNKNOWN
from exhibitplanner.services.importing.options import ConflictPolicy, Decision
from exhibitplanner.services.problem_words import problem_text

RowState = Literal["new", "changed", "unchanged", "conflict", "review", "problem"]


@dataclass(slots=True)
class Problem:
    """A cell, or a row, that was not taken; `code` and `values` say why. `row` is the sheet's own number."""

    cell: str
    value: str
    code: str
    values: dict[str, Any] = field(default_factory=dict)
    row: int = 0

    def message(self, language: Language) -> str:
        """Why, for people in their language; the sender may be who reads it."""
        return problem_text(self.code, {"value": self.value, "kind": "", "field": "", **self.values}, language)


@dataclass(slots=True)
class Candidate:
    """A record that a name may mean, `by` the evidence that speaks for it most, and what tells it from others.

    `new_in` is the name for which this import makes it: its id does not outlast a dry run, `Decision.join_new` does.
    `made_in` are the file, the sheet and the row that make it, where a row does.
    """

    id: str
    name: str
    score: float
    by: str = ""
    country: str | None = None
    website: str | None = None
    domains: tuple[str, ...] = ()
    new_in: str | None = None
    made_in: tuple[str, str, int] | None = None


@dataclass(slots=True)
class Found:
    """A name that was told to be a known record, or one that this import has `made`."""

    of: str
    rows: list[int]
    name: str
    id: str
    record: str
    score: float
    by: str
    made: bool = False


@dataclass(slots=True)
class Doubt:
    """A name that a person has to decide on, or has decided on; without candidates a row that is struck through."""

    of: str
    rows: list[int]
    name: str
    candidates: list[Candidate]
    decision: Decision | None = None


@dataclass(slots=True)
class Created:
    """A name for which a record is made; `id` is None in a dry run."""

    of: str
    rows: list[int]
    name: str
    id: str | None


@dataclass(slots=True)
class Conflict:
    """A value that both the sender and a person here changed, or two rows of the import say differently.

    `offered` is the sender's, `choice` a person's word, `current` the one here or the earlier row's. In a dry run `id`
    is the name of a record that this import has `made`: choices call it so.

    `base` is what it was before both went on, UNKNOWN where nobody can tell.

    One that the sender alone changed is listed where a person chose to keep what is here. References are texts; `name`
    is the record's.
    """

    cell: str
    kind: str
    id: str
    field: str
    current: Any
    offered: Any
    row: int = 0
    choice: ConflictPolicy | None = None
    name: str = ""
    base: Any = UNKNOWN
    made: bool = False


@dataclass(slots=True)
class RowChange:
    """What a row does to one record: stored values before and after by field, references as texts.

    `id` is None for a record that the row makes beside its own; in a dry run it is the name of one that an earlier row
    of this import has `made`.
    """

    row: int
    kind: str
    id: str | None
    name: str
    fields: dict[str, tuple[Any, Any]]
    made: bool = False


@dataclass(frozen=True, slots=True)
class FoundColumn:
    """A column of the table as it was understood; `target` None is left out, `confidence` runs from 0 to 1."""

    index: int
    letter: str
    heading: str
    target: str | None
    confidence: float
    unit: str | None
    samples: tuple[str, ...]


@dataclass(slots=True)
class SheetReport:
    """One table of a sheet; the counts are of rows. One that is not `taken` was left out by a person.

    `new_rows`, `unchanged_rows` and `skipped_rows` name rows; what changed in the others is in `changes` and
    `conflict_details`. `decided` are the names that a person decided on. `remembered` says that the columns are those
    that a person gave an earlier table with this head.
    """

    file: str
    sheet: str
    kind: str
    header_rows: list[int]
    columns: dict[str, str]
    ignored_columns: list[str]
    rows: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    conflicts: int = 0
    skipped: int = 0
    hidden_rows: list[int] = field(default_factory=list)
    left_out: list[tuple[int, str]] = field(default_factory=list)
    review: list[Doubt] = field(default_factory=list)
    matched: list[Found] = field(default_factory=list)
    created: list[Created] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    conflict_details: list[Conflict] = field(default_factory=list)
    path: Path = field(default_factory=Path)
    taken: bool = True
    hidden: bool = False
    remembered: bool = False
    found_columns: list[FoundColumn] = field(default_factory=list)
    new_rows: list[int] = field(default_factory=list)
    unchanged_rows: list[int] = field(default_factory=list)
    skipped_rows: list[int] = field(default_factory=list)
    changes: list[RowChange] = field(default_factory=list)
    decided: list[Doubt] = field(default_factory=list)

    def row_states(self) -> dict[int, RowState]:
        """What becomes of each row; where several things do, what needs a person most."""
        states: dict[int, RowState] = dict.fromkeys(self.unchanged_rows, "unchanged")
        states |= dict.fromkeys((change.row for change in self.changes), "changed")
        states |= dict.fromkeys(self.new_rows, "new")
        states |= dict.fromkeys((one.row for one in self.conflict_details if one.choice is None), "conflict")
        states |= dict.fromkeys(self.skipped_rows, "problem")
        return states | dict.fromkeys((row for doubt in self.review for row in doubt.rows), "review")


@dataclass(slots=True)
class ImportReport:
    """The whole import; `transaction` is None where nothing changed."""

    applied: bool
    transaction: str | None = None
    sheets: list[SheetReport] = field(default_factory=list)

    def as_json(self, language: Language = "en") -> dict[str, Any]:
        """The contract's JSON document."""
        from exhibitplanner.services.importing.report_json import sheet_as_json

        return {
            "applied": self.applied,
            "transaction": self.transaction,
            "sheets": [sheet_as_json(sheet, language, applied=self.applied) for sheet in self.sheets],
        }
