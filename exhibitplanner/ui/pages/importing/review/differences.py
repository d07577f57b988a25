"""A row's cells beside the plan's: those that differ, each with a choice, and those that say the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from exhibitplanner.domain.describe import FieldDescription
from exhibitplanner.domain.kinds import BY_NAME, BY_PLURAL, Kind
from exhibitplanner.services.browsing import ShownRow
from exhibitplanner.services.importing.bases import UNKNOWN
from exhibitplanner.services.importing.labels import column_label
from exhibitplanner.sheets.recognisers.name_pairs import NAME_PARTS
from exhibitplanner.ui.displaying import show_cell, show_value, show_weekday
from exhibitplanner.ui.pages.importing.review.sheet_rows import SheetRows
from exhibitplanner.ui.wording import language, one_of

CellKey = tuple[str, str, str]
"""A kind's plural, a record's id, a field."""

GATHERED = frozenset({"aliases"})
"""Fields in which both sides' values are kept: there is nothing to choose."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which a row and the plan differ. Without an `id` there is nothing to choose: what the row adds.

    `base` is what it was before both went on, None where nobody can tell. `cell` and `written` are the cell's address
    and its text in the sheet, `column` its index, -1 where none is it.
    """

    plural: str
    id: str | None
    field: str
    label: str
    ours: str
    theirs: str
    cell: str
    written: str
    column: int = -1
    conflict: bool = False
    base: str | None = None

    @property
    def key(self) -> CellKey:
        return self.plural, self.id or "", self.field


@dataclass(frozen=True, slots=True)
class Agreeing:
    """A cell that changes nothing; one that is `refused` is kept out."""

    label: str
    ours: str
    theirs: str
    cell: str
    refused: bool = False


def differences_of(sheet: SheetRows, row: int) -> list[Difference]:
    """What a row would change, conflicts first, its own record before others."""
    found: dict[CellKey, Difference] = {}
    for one in sheet.conflicts(row):
        made = _difference(sheet, row, BY_PLURAL[one.kind], one.id, one.field, (one.current, one.offered), True)
        base = None if one.base is UNKNOWN else shown(BY_PLURAL[one.kind].by_name[one.field], one.base)
        found[made.key] = replace(made, base=base)
    changes = sorted(sheet.changes(row), key=lambda change: BY_PLURAL[change.kind].name != sheet.kind)
    for change in changes:
        for name, values in change.fields.items():
            made = _difference(sheet, row, BY_PLURAL[change.kind], change.id, name, values, False)
            found.setdefault(made.key, made)
    return list(found.values())


def agreeing_of(
    sheet: SheetRows, row: int, differing: Sequence[Difference], records: Mapping[str, ShownRow]
) -> Iterator[Agreeing]:
    """The other cells of a row beside what the plan has; `records` are those that it means, by the kind's name."""
    refused = {one.cell for one in sheet.problems(row)}
    changed = {(BY_PLURAL[one.plural].name, one.field) for one in differing}
    for column, (kind_name, name) in sheet.fields():
        if (kind_name, name) in changed:
            continue
        kind, record = BY_NAME[kind_name], records.get(kind_name)
        written = sheet.text(row, column.index)
        ours = _shown_of(kind.by_name[name], record) if record is not None else ""
        if written or ours:
            cell = sheet.address(row, column.index) if written else ""
            label = label_of(sheet, kind, kind.by_name[name])
            if column.target in NAME_PARTS:
                label = column_label(sheet.report.kind, column.target, language())
            yield Agreeing(label, ours, written, cell, cell in refused)


def label_of(sheet: SheetRows, kind: Kind, field: FieldDescription) -> str:
    """A field's name; one of another kind than the sheet's with that kind's behind."""
    label = field.label.text(language())
    return label if kind.name == sheet.kind else f"{label} · {one_of(kind)}"


def shown(field: FieldDescription, value: Any) -> str:
    """A value as people read it, dates with their weekday."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return show_weekday(value)
    return show_value(field, value)


def _shown_of(field: FieldDescription, record: ShownRow) -> str:
    return show_cell(field, record) if field.label.target is not None else shown(field, record.values.get(field.name))


def _added(value: tuple[Any, Any]) -> tuple[Any, Any]:
    """Of values that are gathered from both sides what the sheet adds."""
    before, after = value
    return before, [one for one in after or [] if one not in (before or [])]


def _difference(  # noqa: PLR0913, PLR0917  a record's field in a row of a sheet
    sheet: SheetRows, row: int, kind: Kind, record: str | None, name: str, values: tuple[Any, Any], conflict: bool
) -> Difference:
    field = kind.by_name[name]
    column, (cell, written) = sheet.column_of((kind.name, name), row), sheet.written((kind.name, name), row)
    if name in GATHERED:
        record, values = None, _added(values)
    ours, theirs = (shown(field, value) for value in values)
    return Difference(
        kind.plural,
        record,
        name,
        label_of(sheet, kind, field),
        ours,
        theirs,
        cell,
        written,
        column.index if column is not None else -1,
        conflict,
    )
