"""What the rows of one table have in common while they are planned, and what becomes of each row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.services.checking import FieldProblem, InvalidRecordError
from exhibitplanner.services.importing.cells import ParsedRow
from exhibitplanner.services.importing.draft import CLEARED, Draft, Merge, Row, first_of
from exhibitplanner.services.importing.identity import Identity
from exhibitplanner.services.importing.report import Conflict, Problem, SheetReport

COMPANY, EXHIBITION, PART = BY_NAME["company"], BY_NAME["exhibition"], BY_NAME["participation"]
_APPLIED: Final = {"status": "applied"}


class SkippedRowError(Exception):
    """The row cannot be taken, or waits for a person; why is in the report."""


@dataclass(slots=True)
class Outcome:
    """What a row does: its main record is new, or something changes."""

    new: bool = False
    changed: bool = False
    conflict: bool = False


@dataclass(slots=True)
class TablePlan:
    """The table under way. `company` is the one that the whole sheet shares, `stem` the file's name without suffix."""

    draft: Draft
    identity: Identity
    report: SheetReport
    exhibition: Row | None
    stem: str
    company: Row | None = None
    hall: str | None = None
    shipment: str | None = None
    first_column: int = 0
    targets: frozenset[str] = frozenset()
    claimed: set[str] = field(default_factory=set)
    outcome: Outcome = field(default_factory=Outcome)

    def problem(self, row: ParsedRow, target: str, code: str, value: str = "", **values: object) -> None:
        """Name a cell that was not taken, by its target."""
        cell = row.cells.get(target) or row.place
        self.report.problems.append(Problem(cell, value, code, {"kind": "", "field": target, **values}))

    def skip(self, row: ParsedRow, target: str, code: str, value: str = "", **values: object) -> SkippedRowError:
        """The error that ends a row which cannot be taken at all."""
        self.problem(row, target, code, value, **values)
        return SkippedRowError()

    def exhibition_of(self, row: ParsedRow) -> Row:
        """The exhibition that a row says, else the import's."""
        said = row.text("exhibition")
        if said is None:
            if self.exhibition is None:
                raise self.skip(row, "exhibition", "exhibition_needed")
            return self.exhibition
        found = self.draft.texts.matches(EXHIBITION, said)
        if len(found) != 1:
            raise self.skip(row, "exhibition", "unknown_reference", said, text=said, kind="exhibition")
        return self.draft.rows(EXHIBITION)[found[0]]

    def participation(self, exhibition: Row, company: Row, values: Mapping[str, Any] | None = None) -> Row:
        """The company's participation, made where there is none. Whoever brings people or freight is one of ours."""
        key = {"exhibition_id": exhibition["id"], "company_id": company["id"]}
        found = first_of(self.draft.holders(PART, key))
        if found is None:
            return self.draft.insert(PART, {**_APPLIED, **(values or {}), **key})
        if not found["ours"] and (values or {}).get("ours", True):
            self.noted(self.draft.merge_known(PART, found, {"ours": True}))
        return found

    def insert(self, kind: Kind, row: ParsedRow, values: dict[str, Any], region: str | None = None) -> Row:
        """Add a record; values that the domain refuses are kept out and named, unless the record needs them."""
        while True:
            try:
                return self.draft.insert(kind, values, region)
            except InvalidRecordError as error:
                for refused in error.problems:
                    self._refuse(kind, row, refused)
                    column = kind.field(refused.field).column
                    if values.pop(column, None) is None or kind.field(refused.field).required:
                        raise SkippedRowError from error

    def merge(
        self, kind: Kind, record: Row, row: ParsedRow, values: Mapping[str, Any], region: str | None = None
    ) -> None:
        """Lay a row's values over a record that is there."""
        outcome = self.draft.merge(kind, record, values, region)
        self.noted(outcome)
        for error in outcome.refused:
            for refused in error.problems:
                self._refuse(kind, row, refused)
        names = {one.column: one.name for one in kind.stored}
        for column, (current, offered) in outcome.conflicts.items():
            cell = row.cells.get(names[column]) or row.place
            self.report.conflict_details.append(
                Conflict(cell, kind.plural, record["id"], names[column], current, offered)
            )

    def noted(self, outcome: Merge) -> None:
        """Remember that the row under way changed something."""
        self.outcome.changed |= bool(outcome.changed)
        self.outcome.conflict |= bool(outcome.conflicts)

    def _refuse(self, kind: Kind, row: ParsedRow, refused: FieldProblem) -> None:
        self.problem(row, refused.field, refused.code, refused.value, kind=kind.plural, **refused.values)


def given(row: ParsedRow, kind: Kind, names: frozenset[str] | None = None) -> dict[str, Any]:
    """The row's plain values for a kind by column: no references, no blanks."""
    values: dict[str, Any] = {}
    for one in kind.stored:
        value = row.values.get(one.name)
        if one.label.target is None and value is not None and (names is None or one.name in names):
            values[one.column] = value
    return values


def said(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values for a new record: what is cleared is simply not there."""
    return {column: value for column, value in values.items() if value is not CLEARED}
