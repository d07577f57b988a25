"""What a row changes, told field by field."""

from __future__ import annotations

from typing import Any

from exhibitplanner.domain.describe import FieldDescription
from exhibitplanner.domain.kinds import BY_NAME, BY_PLURAL, Kind
from exhibitplanner.services.importing.draft import Draft, Row, RowEvents
from exhibitplanner.services.importing.report import RowChange, SheetReport
from exhibitplanner.services.key_texts import texts_of

_SPELLINGS = {"aliases"}


def says_something(events: RowEvents, record_id: str) -> bool:
    """Whether a row changed anything but what its company is called beside its name."""
    if any(row["id"] != record_id for _, row in events.made):
        return True
    return any(one == record_id or columns.keys() - _SPELLINGS for (_, one), columns in events.before.items())


def add_changes(draft: Draft, events: RowEvents, number: int, into: list[RowChange], *, with_made: bool) -> None:
    """Tell what the row did to each record; `with_made` also those that it made."""
    for (name, record_id), before in events.before.items():
        kind = BY_NAME[name]
        row = draft.rows(kind)[record_id]
        fields = {
            field.name: (said_value(draft, field, before[field.column]), said_value(draft, field, row[field.column]))
            for field in kind.stored
            if field.column in before
        }
        made, called = draft.is_new(kind, record_id), texts_of(draft.texts, kind, row)
        into.append(RowChange(number, kind.plural, record_id, called, fields, made))
    for kind, row in events.made if with_made else ():
        into.append(RowChange(number, kind.plural, None, texts_of(draft.texts, kind, row), _made(draft, kind, row)))


def leave_out_set_back(draft: Draft, sheet: SheetReport) -> None:
    """Tell no changes that a later row of the import set back to what is stored: in the end nothing is written."""
    rows = {one.row for one in sheet.changes}
    for one in sheet.changes:
        kind = BY_PLURAL[one.kind]
        if one.id is not None:
            one.fields = {
                name: values
                for name, values in one.fields.items()
                if draft.is_written(kind, one.id, kind.field(name).column)
            }
    sheet.changes = [one for one in sheet.changes if one.fields]
    undone = rows - {one.row for one in sheet.changes} - set(sheet.new_rows)
    sheet.changed -= len(undone)
    sheet.unchanged += len(undone)
    sheet.unchanged_rows = sorted({*sheet.unchanged_rows, *undone})


def _made(draft: Draft, kind: Kind, row: Row) -> dict[str, tuple[Any, Any]]:
    return {
        field.name: (None, said_value(draft, field, row[field.column]))
        for field in kind.stored
        if row[field.column] not in (None, [])
    }


def said_value(draft: Draft, field: FieldDescription, value: Any) -> Any:
    """A value as a report has it: references by their texts."""
    if field.label.target is None or value is None:
        return value
    target = BY_NAME[field.label.target]
    if isinstance(value, list):
        return [draft.texts.text(target, one) for one in value]
    return draft.texts.text(target, value)
