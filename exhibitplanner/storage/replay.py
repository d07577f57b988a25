"""The journal read backwards: what each field was before and after each transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import Connection

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.storage import journal
from exhibitplanner.storage.effects import Effect, RecordKey, effects, row_before
from exhibitplanner.storage.journal import Transaction


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What one transaction did to one record: (before, after) by column, in stored values decoded."""

    kind: str
    record_id: str
    action: str
    columns: dict[str, tuple[Any, Any]]


@dataclass(frozen=True, slots=True)
class PastTransaction:
    """A transaction with what it changed, and whether it still stands."""

    transaction: Transaction
    in_force: bool
    changes: tuple[RecordChange, ...]


def past(
    connection: Connection,
    *,
    kind: str | None = None,
    record_id: str | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> Iterator[PastTransaction]:
    """The transactions, newest first, of all records or of one.

    `limit` and `offset` count those that have something to show.
    """
    gone = journal.taken_back(connection)
    known = journal.transactions(connection) if record_id is None else journal.touching(connection, record_id)
    later: dict[RecordKey, dict[str, Any]] = {}
    shown = 0
    for transaction in known:
        if limit is not None and shown >= offset + limit:
            return
        ids = None if record_id is None else [record_id]
        entries = journal.entries(connection, transaction.first_entry, transaction.last_entry, ids)
        found = effects(entry for entry in entries if kind in {None, entry.kind})
        changes = tuple(_change(connection, key, effect, later) for key, effect in found.items())
        if changes or (record_id is None and kind is None):
            shown += 1
            if shown > offset:
                yield PastTransaction(transaction, transaction.id not in gone, changes)


def changes_of(
    connection: Connection, transaction: Transaction, *, limit: int, record_id: str | None = None
) -> tuple[int, tuple[RecordChange, ...]]:
    """How many records one transaction changed, and the first `limit` of its changes; `record_id` leaves one."""
    ids = None if record_id is None else [record_id]
    found = effects(journal.entries(connection, transaction.first_entry, transaction.last_entry, ids))
    some = dict(islice(found.items(), limit))
    later = _rows_after(connection, transaction, some)
    return len(found), tuple(_change(connection, key, effect, later) for key, effect in some.items())


def _rows_after(
    connection: Connection, transaction: Transaction, keys: Collection[RecordKey]
) -> dict[RecordKey, dict[str, Any]]:
    """The rows as they were right after a transaction: those of today with every later entry taken back."""
    rows = {key: _current(connection, *key) for key in keys}
    ids = {record_id for _, record_id in keys}
    entries = list(journal.entries(connection, transaction.last_entry + 1, 2**62, ids))
    for entry in reversed(entries):
        key = (entry.kind, entry.record_id)
        if key not in rows:
            continue
        if entry.action == journal.DELETE:
            rows[key] = journal.deleted_rows(connection, BY_NAME[entry.kind], {entry.number})[entry.number]
        elif entry.action == journal.UPDATE and entry.field is not None:
            rows[key][entry.field] = entry.before
    return rows


def _change(
    connection: Connection, key: RecordKey, effect: Effect, later: dict[RecordKey, dict[str, Any]]
) -> RecordChange:
    """The change of one record; `later` holds its row as it was after this transaction, and then before it."""
    kind, record_id = key
    if effect.deleting_entry is not None:
        before = row_before(connection, kind, {record_id: effect})[record_id]
        later[key] = dict(before)
        columns = {name: (decoded(kind, name, old), None) for name, old in before.items()}
        return RecordChange(kind, record_id, "delete", columns)
    after = later.get(key)
    if after is None:
        after = later[key] = _current(connection, kind, record_id)
    if effect.inserted:
        columns = {name: (None, decoded(kind, name, value)) for name, value in after.items()}
        return RecordChange(kind, record_id, "insert", columns)
    columns = {
        name: (decoded(kind, name, old), decoded(kind, name, after.get(name))) for name, old in effect.before.items()
    }
    after.update(effect.before)
    return RecordChange(kind, record_id, "update", columns)


def _current(connection: Connection, kind: str, record_id: str) -> dict[str, Any]:
    row = connection.exec_driver_sql(f'SELECT * FROM "{kind}" WHERE id = ?', (record_id,)).mappings().first()
    return dict(row) if row else {}


def decoded(kind: str, column: str, value: Any) -> Any:
    """SQLite's own value as the domain has it; columns of an older schema are left as they are."""
    columns = BY_NAME[kind].table.columns
    if value is None or column not in columns:
        return value
    process = getattr(columns[column].type, "process_result_value", None)
    if process is not None:
        return process(value, None)
    return bool(value) if columns[column].type.python_type is bool else value
