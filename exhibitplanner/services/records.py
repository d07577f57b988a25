"""One record added, changed or deleted: the use cases behind `add`, `set`, `delete` and the window's editors."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, bindparam, func, select
from sqlalchemy import update as update_rows
from sqlalchemy.exc import IntegrityError
from uuid_utils import uuid7

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.services import attachments
from exhibitplanner.services.assigning import Assigning
from exhibitplanner.services.checking import FieldProblem, check, questions
from exhibitplanner.services.key_texts import KeyTexts
from exhibitplanner.services.naming import Names, name_of, said_name
from exhibitplanner.services.reading import row_of
from exhibitplanner.storage.workspace import Workspace, Writing

_NAMED: Final = 20  # as many of the records that a write touched are named in the journal's label


@dataclass(frozen=True, slots=True)
class Added:
    """A new record and what the write touched."""

    id: str
    change: Change


@dataclass(frozen=True, slots=True)
class Deletion:
    """What goes with a record, and what is blanked: names by kind (singular)."""

    name: str
    deleted: dict[str, tuple[str, ...]]
    blanked: dict[str, tuple[str, ...]]
    change: Change


def add(workspace: Workspace, kind: Kind, words: Mapping[str, str], *, exhibition: str | None = None) -> Added:
    """Add a record from texts by field name.

    Raises:
        UsageError: An unknown field, reference or choice, a value that does not fit, or a natural key that is taken.
    """
    record_id = str(uuid7())
    with workspace.write("add", kind=kind.name, id=record_id) as writing:
        assigning = Assigning(writing.connection, exhibition)
        content = attachments.store(writing.connection, words) if kind.name == "attachment" else {}
        values = assigning.values(kind, {name: text for name, text in words.items() if name != "content"})
        values |= {name: value for name, value in content.items() if values.get(name) is None}
        row = check(kind, values, region=assigning.region(values))
        attachments.refuse_missing_record(writing.connection, kind, row)
        insert_rows(writing, kind, [row | {"id": record_id}])
        writing.detail["name"] = said_name(kind, name_of(writing.connection, kind, record_id))
    return Added(record_id, writing.change)


def update(workspace: Workspace, kind: Kind, record_id: str, words: Mapping[str, str]) -> Change:
    """Change fields of a record from texts by field name; a blank text blanks, or brings the default back.

    Raises:
        UsageError: As for `add`, or `unknown_record`.
    """
    with workspace.write("set", kind=kind.name, id=record_id) as writing:
        connection = writing.connection
        current = stored_row(connection, kind, record_id)
        assigning = Assigning(connection)
        changes = assigning.values(kind, words, current)
        wanted = current | changes
        row = check(kind, {name: wanted[name] for name in kind.model.model_fields}, region=assigning.region(wanted))
        writing.detail |= {
            "name": said_name(kind, name_of(connection, kind, record_id)),
            "fields": [kind.field(name).name for name in words],
        }
        change_row(writing, kind, current, row)
    return writing.change


def list_questions(
    workspace: Workspace, kind: Kind, record_id: str, fields: Collection[str] = ()
) -> tuple[FieldProblem, ...]:
    """What is unusual in a record as it is stored; of these fields only, where there are any."""
    with workspace.read() as connection:
        row = stored_row(connection, kind, record_id)
    return questions(kind, row, {kind.field(name).name for name in fields} or None)


def delete(workspace: Workspace, kind: Kind, record_ids: Iterable[str]) -> Deletion:
    """Delete records with what belongs to them, and blank what refers to them: one undo step."""
    ids = list(record_ids)
    foreseen = preview_delete(workspace, kind, ids)
    with workspace.write("delete", kind=kind.name, name=foreseen.name, count=len(ids)) as writing:
        _delete(writing, kind, ids)
    return replace(foreseen, change=writing.change)


def preview_delete(workspace: Workspace, kind: Kind, record_ids: Iterable[str]) -> Deletion:
    """What `delete` would take and blank; nothing is changed."""
    ids = list(record_ids)
    with workspace.rehearsal() as writing:
        _delete(writing, kind, ids)
    with workspace.read() as connection:
        names = Names(connection)
        names.learn(kind, ids[:_NAMED])
        said = [said_name(kind, names.text(kind, one)) for one in ids[:_NAMED]]
        return _deletion(", ".join(said), writing.change, names)


def find(workspace: Workspace, kind: Kind, text: str) -> str:
    """The id of the record that `text` names: its id or its natural key.

    Raises:
        UsageError: `unknown_record`, `ambiguous_reference`.
    """
    with workspace.read() as connection:
        found = KeyTexts(connection).matches(kind, text)
    if len(found) > 1:
        raise UsageError("ambiguous_reference", kind=kind.name, text=text, count=len(found))
    if not found:
        raise UsageError("unknown_record", kind=kind.plural, id=text)
    return found[0]


def past_id(workspace: Workspace, kind: Kind | None, text: str | None) -> str | None:
    """As `find`, but an id that is there no more is taken as it is: its history remains."""
    if text is None or kind is None:
        return text
    with workspace.read() as connection:
        found = KeyTexts(connection).matches(kind, text)
    return found[0] if len(found) == 1 else text


def insert_rows(writing: Writing, kind: Kind, rows: list[dict[str, Any]]) -> None:
    """Insert checked rows; those without an `id` are given one.

    Raises:
        UsageError: `key_taken`, naming the record that holds the natural key.
    """
    now = datetime.now(UTC)
    for row in rows:
        _refuse_taken(writing.connection, kind, row)
    complete = [{"id": str(uuid7())} | row | {"created_at": now, "updated_at": now} for row in rows]
    if complete:
        writing.connection.execute(kind.table.insert(), complete)


def change_row(writing: Writing, kind: Kind, current: Mapping[str, Any], row: Mapping[str, Any]) -> None:
    """Write the values of a checked row that differ from the current ones."""
    changed = {name: value for name, value in row.items() if differs(value, current[name])}
    if not changed:
        return
    wanted = dict(current) | changed
    if any(kind.field(name).column in changed for name in (*kind.key, *kind.told_apart)):
        _refuse_taken(writing.connection, kind, wanted)
    statement = update_rows(kind.table).where(kind.table.c.id == current["id"])
    try:
        writing.connection.execute(statement.values(**changed, updated_at=datetime.now(UTC)))
    except IntegrityError as error:
        raise UsageError("key_taken", kind=kind.plural, name="", id="") from error


def stored_row(connection: Connection, kind: Kind, record_id: str) -> dict[str, Any]:
    """A record's stored values by column."""
    row = row_of(connection, kind, record_id)
    return {column.name: row[column.name] for column in kind.table.columns}


def holder_of_key(connection: Connection, kind: Kind, row: Mapping[str, Any]) -> dict[str, Any] | None:
    """The record that holds the natural key of `row`, if another does: its id, and what tells it apart.

    Participants and contacts of one name are told apart by a field that both have and that differs.
    """
    if not kind.key:
        return None
    values = {field.column: row.get(field.column) for field in map(kind.field, kind.key)}
    blank = {kind.field(name).column: values[kind.field(name).column] or "" for name in kind.blank_key}
    others = [dict(one) for one in connection.execute(_holders(kind), values | blank).mappings()]
    return next((one for one in others if one["id"] != row.get("id") and not _told_apart(kind, one, row)), None)


@cache
def _holders(kind: Kind) -> Select[Any]:
    """The records of one natural key, with what tells them apart."""
    conditions: list[ColumnElement[bool]] = []
    for field in map(kind.field, kind.key):
        column: ColumnElement[Any] = kind.table.c[field.column]
        value: ColumnElement[Any] = bindparam(field.column)
        conditions.append(func.coalesce(column, "") == value if field.name in kind.blank_key else column == value)
    return select(kind.table.c.id, *(kind.table.c[name] for name in kind.told_apart)).where(*conditions)


def _told_apart(kind: Kind, one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return any(one[name] and other.get(name) and one[name] != other[name] for name in kind.told_apart)


def _refuse_taken(connection: Connection, kind: Kind, row: Mapping[str, Any]) -> None:
    holder = holder_of_key(connection, kind, row)
    if holder is not None:
        name = name_of(connection, kind, holder["id"])
        raise UsageError("key_taken", kind=kind.plural, name=name, id=holder["id"])


def differs(value: Any, current: Any) -> bool:
    """Whether two stored values differ: 0 and no are values; an empty list and None are both blank."""
    return bool((None if value == [] else value) != (None if current == [] else current))


def _delete(writing: Writing, kind: Kind, ids: list[str]) -> None:
    """The database's own cascade takes what belongs to the record; lists and attachments it does not know."""
    connection = writing.connection
    for one in ids:
        row_of(connection, kind, one)
    first = connection.exec_driver_sql("SELECT COALESCE(MAX(number), 0) FROM journal_entry").scalar_one()
    connection.exec_driver_sql(f'DELETE FROM "{kind.name}" WHERE id = ?', [(one,) for one in ids])
    gone = "(SELECT record_id FROM journal_entry WHERE number > ? AND action = 'd')"
    connection.exec_driver_sql(f"DELETE FROM attachment WHERE record_id IN {gone}", (first,))
    connection.exec_driver_sql(
        f"""UPDATE meeting SET attendees = (
            SELECT NULLIF(json_group_array(value), '[]') FROM json_each(meeting.attendees) WHERE value NOT IN {gone})
        WHERE attendees IS NOT NULL
            AND EXISTS (SELECT 1 FROM json_each(meeting.attendees) WHERE value IN {gone})""",
        (first, first),
    )


def _deletion(name: str, change: Change, names: Names) -> Deletion:
    def named(touched: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        for kind, ids in touched.items():
            names.learn(BY_NAME[kind], ids)
        return {kind: tuple(names.text(BY_NAME[kind], one) for one in ids) for kind, ids in touched.items()}

    return Deletion(name, named(change.deleted), named(change.updated), change)
