"""What the rows of one table have in common while they are planned, and what becomes of each row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.domain.questions import measured_fields
from exhibitplanner.services.checking import FieldProblem, InvalidRecordError, contradictions_in
from exhibitplanner.services.importing.bases import Ground
from exhibitplanner.services.importing.cells import ParsedRow
from exhibitplanner.services.importing.draft import CLEARED, Draft, Row, first_of
from exhibitplanner.services.importing.identity import Identity
from exhibitplanner.services.importing.report import Conflict, Problem, SheetReport
from exhibitplanner.services.importing.row_changes import said_value
from exhibitplanner.services.importing.spellings import without_respellings
from exhibitplanner.services.key_texts import texts_of

COMPANY, EXHIBITION, PART = BY_NAME["company"], BY_NAME["exhibition"], BY_NAME["participation"]
_APPLIED: Final = {"status": "applied"}


class SkippedRowError(Exception):
    """The row cannot be taken, or waits for a person; why is in the report."""


@dataclass(slots=True)
class Outcome:
    """What a row does beside what the draft tells: its main record is new, something stays undecided."""

    new: bool = False
    conflict: bool = False


@dataclass(slots=True)
class TablePlan:
    """The table under way. `company` is the one that the whole sheet shares, `stem` the file's name without suffix.

    `ground` is what rows that carry a record's id are compared with, `plain` the others; `repeated` are ids that
    several rows carry; `fit` are by kind the columns whose values need no check any more.
    """

    draft: Draft
    identity: Identity
    report: SheetReport
    exhibition: Row | None
    stem: str
    ground: Ground
    plain: Ground
    company: Row | None = None
    hall: str | None = None
    shipment: str | None = None
    shipment_says: Mapping[str, str] = field(default_factory=dict)
    """What the titles of a packing list say of its shipment, by column."""
    first_column: int = 0
    targets: frozenset[str] = frozenset()
    repeated: frozenset[str] = frozenset()
    fit: Mapping[str, frozenset[str]] = field(default_factory=dict)
    kept: frozenset[str] = frozenset()
    """The addresses of cells whose unusual value is meant."""
    claimed: set[str] = field(default_factory=set)
    outcome: Outcome = field(default_factory=Outcome)

    def problem(self, row: ParsedRow, target: str, code: str, value: str = "", **values: object) -> None:
        """Name a cell that was not taken, by its target."""
        known = {"kind": "", "field": target, **values}
        self.report.problems.append(Problem(row.cell(target), value, code, known, row.number))

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
            return self.draft.insert(PART, key, assumed={**_APPLIED, **(values or {})})
        if not found["ours"] and (values or {}).get("ours", True):
            self.draft.merge_known(PART, found, {"ours": True})
        return found

    def insert(
        self,
        kind: Kind,
        row: ParsedRow,
        values: dict[str, Any],
        region: str | None = None,
        assumed: Mapping[str, Any] | None = None,
    ) -> Row:
        """Add a record; values that the domain refuses are kept out and named, unless the record needs them."""
        fit = self.fit.get(kind.name, frozenset())
        while True:
            try:
                return self.draft.insert(kind, values, region, fit, assumed, self._meant(kind, row))
            except InvalidRecordError as error:
                for refused in error.problems:
                    self._refuse(kind, row, refused)
                    column = kind.field(refused.field).column
                    if values.pop(column, None) is None or kind.field(refused.field).required:
                        raise SkippedRowError from error

    def merge(  # noqa: PLR0913, PLR0917  a record and what is laid over it
        self,
        kind: Kind,
        record: Row,
        row: ParsedRow,
        values: Mapping[str, Any],
        region: str | None = None,
        ground: Ground | None = None,
    ) -> None:
        """Lay a row's values over a record that is there; `ground` where the row carries its id."""
        values = without_respellings(kind, record, values) if ground is None else values
        outcome = self.draft.merge(kind, record, values, region, ground or self.plain, self._meant(kind, row))
        if outcome.changed and kind.name in {"participant", "contact"}:
            self.identity.update_person(kind, record, outcome.changed)
        for error in outcome.refused:
            for refused in error.problems:
                self._refuse(kind, row, refused)
        if not outcome.conflicts:
            return
        fields = {one.column: one for one in kind.stored}
        called = texts_of(self.draft.texts, kind, record)
        for column, (current, offered, choice, base) in outcome.conflicts.items():
            field = fields[column]
            cell = _cell_of(row, kind, field.name)
            here, there, was = (said_value(self.draft, field, value) for value in (current, offered, base))
            said = (record["id"], field.name, here, there, row.number, choice, called, was)
            self.report.conflict_details.append(
                Conflict(cell, kind.plural, *said, made=self.draft.is_new(kind, record["id"]))
            )
            self.outcome.conflict |= choice is None

    def tell_contradictions(self, row: ParsedRow) -> None:
        """Values of the row that do not go together are taken, and told: nobody can say here which of them is wrong."""
        events = self.draft.events
        changed = [(BY_NAME[name], self.draft.rows(BY_NAME[name])[one]) for name, one in events.before]
        for kind, record in (*events.made, *changed):
            for one in contradictions_in(kind, record):
                self._refuse(kind, row, one)

    def _meant(self, kind: Kind, row: ParsedRow) -> frozenset[str]:
        """The columns of which a person said that their unusual value is meant."""
        if not self.kept:
            return frozenset()
        found = (one for one, _ in measured_fields(kind) if _cell_of(row, kind, one.name) in self.kept)
        return frozenset(one.column for one in found)

    def _refuse(self, kind: Kind, row: ParsedRow, refused: FieldProblem) -> None:
        cell = _cell_of(row, kind, refused.field)
        known = {"field": refused.field, "kind": kind.plural, **refused.values}
        code = f"{refused.code}_in_import" if refused.asks else refused.code
        self.report.problems.append(Problem(cell, refused.value, code, known, row.number))


def _cell_of(row: ParsedRow, kind: Kind, field: str) -> str:
    """The address of the cell that gives a field of a record."""
    return row.cell(field, f"{kind.name}_{field}")


def given(row: ParsedRow, kind: Kind, names: frozenset[str] | None = None) -> dict[str, Any]:
    """The row's plain values for a kind by column: no references, no blanks."""
    columns = _plain_columns(kind.name)
    return {
        columns[name]: value
        for name, value in row.values.items()
        if value is not None and name in columns and (names is None or name in names)
    }


@cache
def _plain_columns(kind: str) -> dict[str, str]:
    return {one.name: one.column for one in BY_NAME[kind].stored if one.label.target is None}


def said(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values for a new record: what is cleared is simply not there."""
    return {column: value for column, value in values.items() if value is not CLEARED}


def without_marks(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values to look for a record by: what is cleared is blank."""
    return {column: None if value is CLEARED else value for column, value in values.items()}
