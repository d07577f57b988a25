"""What an import found and did, sheet by sheet, in the contract's words."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from exhibitplanner.messages import Language, text


@dataclass(slots=True)
class Problem:
    """A cell, or a row, that was not taken; `code` and `values` say why."""

    cell: str
    value: str
    code: str
    values: dict[str, Any] = field(default_factory=dict)

    def message(self, language: Language) -> str:
        return text(self.code, language, **{"value": self.value, "kind": "", "field": "", **self.values})


@dataclass(slots=True)
class Candidate:
    """A record that a name may mean."""

    id: str
    name: str
    score: float


@dataclass(slots=True)
class Found:
    """A name that was told to be a known record."""

    of: str
    rows: list[int]
    name: str
    id: str
    record: str
    score: float
    by: str


@dataclass(slots=True)
class Doubt:
    """A name that a person has to decide on."""

    of: str
    rows: list[int]
    name: str
    candidates: list[Candidate]


@dataclass(slots=True)
class Created:
    """A name for which a record is made; `id` is None in a dry run."""

    of: str
    rows: list[int]
    name: str
    id: str | None


@dataclass(slots=True)
class Conflict:
    """A value that both the sender and a person here changed; `offered` is the sender's."""

    cell: str
    kind: str
    id: str
    field: str
    current: Any
    offered: Any


@dataclass(slots=True)
class SheetReport:
    """One table of a sheet; the counts are of rows. One that is not `taken` was left out by a person."""

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

    def as_json(self, language: Language) -> dict[str, Any]:
        """The sheet as the contract's JSON has it, with the rows that were hidden or left out beside."""
        return {
            "file": self.file, "sheet": self.sheet, "kind": self.kind, "header_rows": self.header_rows,
            "columns": self.columns, "ignored_columns": self.ignored_columns, "rows": self.rows, "new": self.new,
            "changed": self.changed, "unchanged": self.unchanged, "conflicts": self.conflicts,
            "skipped": self.skipped, "hidden_rows": self.hidden_rows,
            "left_out": [{"row": row, "reason": reason} for row, reason in self.left_out],
            "review": [
                {
                    "of": doubt.of, "rows": doubt.rows, "name": doubt.name,
                    "candidates": [
                        {"id": one.id, "name": one.name, "score": round(one.score, 3)} for one in doubt.candidates
                    ],
                }
                for doubt in self.review
            ],
            "matched": [
                {
                    "of": one.of, "rows": one.rows, "name": one.name, "id": one.id, "record": one.record,
                    "score": round(one.score, 3), "by": one.by,
                }
                for one in self.matched
            ],
            "created": [{"of": one.of, "rows": one.rows, "id": one.id, "name": one.name} for one in self.created],
            "conflict_details": [
                {
                    "cell": one.cell, "kind": one.kind, "id": one.id, "field": one.field,
                    "workspace": _plain(one.current), "sheet": _plain(one.offered),
                }
                for one in self.conflict_details
            ],
            "problems": [
                {"cell": one.cell, "value": one.value, "message": one.message(language)} for one in self.problems
            ],
        }  # fmt: skip


@dataclass(slots=True)
class ImportReport:
    """The whole import; `transaction` is None where nothing changed."""

    applied: bool
    transaction: str | None = None
    sheets: list[SheetReport] = field(default_factory=list)

    def as_json(self, language: Language = "en") -> dict[str, Any]:
        """The contract's JSON document."""
        return {
            "applied": self.applied,
            "transaction": self.transaction,
            "sheets": [sheet.as_json(language) for sheet in self.sheets],
        }


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, bool | int | float | list) else str(value)
