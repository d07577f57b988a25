"""The journal: every write is one transaction of entries that triggers record; nothing can bypass it.

An entry holds what was before: an insert only the record's id, an update the old value of each field that changed, a
delete the whole row in the kind's shadow table. What came after is the next entry of the record, or the row itself.
A transaction keeps the range of its entries' numbers, so that entries need no index of their own.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection

from exhibitplanner.domain.kinds import KINDS, Kind

INSERT: Final = "i"
UPDATE: Final = "u"
DELETE: Final = "d"
_PAGE: Final = 200

_TABLES: Final = (
    """CREATE TABLE journal (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, label TEXT NOT NULL, detail TEXT,
        actor TEXT NOT NULL, at TEXT NOT NULL, source TEXT, undoes TEXT,
        first_entry INTEGER NOT NULL, last_entry INTEGER NOT NULL)""",
    """CREATE TABLE journal_entry (
        number INTEGER PRIMARY KEY, kind TEXT NOT NULL, record_id TEXT NOT NULL, action TEXT NOT NULL,
        field TEXT, before)""",
    """CREATE TABLE journal_origin (
        journal INTEGER NOT NULL, record_id TEXT NOT NULL, file TEXT NOT NULL, sheet TEXT NOT NULL, row INTEGER)""",
)


@dataclass(frozen=True, slots=True)
class Transaction:
    """One write as the journal keeps it; `undoes` is the transaction that it took back."""

    number: int
    id: str
    label: str
    detail: dict[str, Any]
    actor: str
    at: datetime
    source: Any
    undoes: str | None
    first_entry: int
    last_entry: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One row change: `before` is SQLite's own value of `field` for an update, None otherwise."""

    number: int
    kind: str
    record_id: str
    action: str
    field: str | None
    before: Any


def statements() -> Iterator[str]:
    """The journal's tables, then each kind's shadow table and triggers."""
    yield from _TABLES
    for kind in KINDS:
        yield _shadow(kind)
        yield from triggers(kind)


def triggers(kind: Kind) -> Iterator[str]:
    """The three triggers that record what happens to the rows of `kind`."""
    name, columns = kind.name, [column.name for column in kind.table.columns]
    note = "INSERT INTO journal_entry (kind, record_id, action, field, before)"
    yield f"""CREATE TRIGGER "{name}_inserted" AFTER INSERT ON "{name}" BEGIN
        {note} VALUES ('{name}', NEW.id, '{INSERT}', NULL, NULL); END"""
    changes = "\n".join(
        f"""{note} SELECT '{name}', OLD.id, '{UPDATE}', '{column}', OLD."{column}"
            WHERE OLD."{column}" IS NOT NEW."{column}";"""
        for column in columns
    )
    yield f'CREATE TRIGGER "{name}_updated" AFTER UPDATE ON "{name}" BEGIN {changes} END'
    old = ", ".join(f'OLD."{column}"' for column in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    yield f"""CREATE TRIGGER "{name}_deleted" AFTER DELETE ON "{name}" BEGIN
        {note} VALUES ('{name}', OLD.id, '{DELETE}', NULL, NULL);
        INSERT INTO "deleted_{name}" (entry, {names}) VALUES (last_insert_rowid(), {old}); END"""


def refresh_triggers(connection: Connection) -> None:
    """Make the triggers anew after a migration changed columns."""
    for kind in KINDS:
        for event in ("inserted", "updated", "deleted"):
            connection.exec_driver_sql(f'DROP TRIGGER IF EXISTS "{kind.name}_{event}"')
        for statement in triggers(kind):
            connection.exec_driver_sql(statement)


def last_entry(connection: Connection) -> int:
    """The number of the newest entry; 0 where there is none."""
    return int(connection.exec_driver_sql("SELECT COALESCE(MAX(number), 0) FROM journal_entry").scalar_one())


def record(connection: Connection, transaction: Transaction) -> None:
    """Write a transaction's own row."""
    connection.exec_driver_sql(
        "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            transaction.number, transaction.id, transaction.label, _to_json(transaction.detail), transaction.actor,
            transaction.at.isoformat(timespec="milliseconds"), _to_json(transaction.source), transaction.undoes,
            transaction.first_entry, transaction.last_entry,
        ),
    )  # fmt: skip


def transactions(connection: Connection, *, since: int = 0, before: int | None = None) -> Iterator[Transaction]:
    """The newest first, of the numbers from `since` to below `before`; read as they are asked for."""
    below = 2**62 if before is None else before
    while True:
        rows = connection.exec_driver_sql(
            "SELECT * FROM journal WHERE number < ? AND number >= ? ORDER BY number DESC LIMIT ?", (below, since, _PAGE)
        ).all()
        yield from map(_transaction, rows)
        if len(rows) < _PAGE:
            return
        below = rows[-1].number


def transaction(connection: Connection, transaction_id: str) -> Transaction | None:
    """One transaction by its id."""
    row = connection.exec_driver_sql("SELECT * FROM journal WHERE id = ?", (transaction_id,)).first()
    return None if row is None else _transaction(row)


def _transaction(row: Any) -> Transaction:
    return Transaction(
        row.number, row.id, row.label, json.loads(row.detail or "{}"), row.actor, datetime.fromisoformat(row.at),
        json.loads(row.source or "null"), row.undoes, row.first_entry, row.last_entry,
    )  # fmt: skip


def entries(connection: Connection, first: int, last: int, ids: Iterable[str] | None = None) -> Iterator[Entry]:
    """The entries of a range of numbers, both ends inside, oldest first; of all records or of those."""
    some = "" if ids is None else "AND record_id IN (SELECT value FROM json_each(?3)) "
    rows = connection.exec_driver_sql(
        "SELECT number, kind, record_id, action, field, before FROM journal_entry WHERE number BETWEEN ?1 AND ?2 "
        f"{some}ORDER BY number",
        (first, last) if ids is None else (first, last, json.dumps(list(ids))),
    )
    return (Entry(*row) for row in rows)


def actions(connection: Connection, first: int, last: int) -> dict[str, set[str]]:
    """What a range of entries did to records of each kind, in the order in which the kinds were touched."""
    rows = connection.exec_driver_sql(
        "SELECT kind, action FROM journal_entry WHERE number BETWEEN ? AND ? GROUP BY 1, 2 ORDER BY MIN(number)",
        (first, last),
    )
    found: dict[str, set[str]] = {}
    for kind, action in rows:
        found.setdefault(kind, set()).add(action)
    return found


def touched(connection: Connection, kind: str, first: int, last: int) -> tuple[str, ...]:
    """The ids of the records of a kind of which a range of entries tells, each once, in the entries' order."""
    ids = connection.exec_driver_sql(
        "SELECT record_id FROM journal_entry WHERE number BETWEEN ? AND ? AND kind = ? ORDER BY number",
        (first, last, kind),
    )
    return tuple(dict.fromkeys(ids.scalars()))


def counts(connection: Connection, transaction: Transaction) -> dict[tuple[str, str], int]:
    """How many records of each kind a transaction made, changed and deleted in effect: by (kind, action)."""
    rows = connection.exec_driver_sql(
        f"""SELECT kind, CASE WHEN made AND gone THEN '' WHEN made THEN '{INSERT}' WHEN gone THEN '{DELETE}'
            ELSE '{UPDATE}' END AS effect, COUNT(*)
        FROM (SELECT kind, MAX(action = '{INSERT}') AS made, MAX(action = '{DELETE}') AS gone
            FROM journal_entry WHERE number BETWEEN ? AND ? GROUP BY kind, record_id)
        GROUP BY kind, effect""",
        (transaction.first_entry, transaction.last_entry),
    )
    return {(kind, effect): count for kind, effect, count in rows if effect}


def deleted_rows(connection: Connection, kind: Kind, entries: set[int]) -> dict[int, dict[str, Any]]:
    """The rows that deletes took, by the number of their entry, in SQLite's own values."""
    if not entries:
        return {}
    found = connection.exec_driver_sql(
        f'SELECT * FROM "deleted_{kind.name}" WHERE entry BETWEEN ? AND ?', (min(entries), max(entries))
    )
    rows = {row["entry"]: dict(row) for row in found.mappings() if row["entry"] in entries}
    return {entry: {name: value for name, value in row.items() if name != "entry"} for entry, row in rows.items()}


def standing(known: Iterable[Transaction]) -> Iterator[Transaction]:
    """Those of the transactions, the newest first, that no undo in force targets: only later ones decide it."""
    taken_back: set[str] = set()
    for transaction in known:
        if transaction.id not in taken_back:
            yield transaction
            if transaction.undoes:
                taken_back.add(transaction.undoes)


def taken_back(connection: Connection) -> set[str]:
    """The ids of the transactions that an undo in force targets."""
    gone: set[str] = set()
    undos = connection.exec_driver_sql("SELECT id, undoes FROM journal WHERE undoes IS NOT NULL ORDER BY number DESC")
    for undo, target in undos:
        if undo not in gone:
            gone.add(target)
    return gone


def touching(connection: Connection, record_id: str) -> list[Transaction]:
    """The transactions that touched a record, the newest first."""
    entries = connection.exec_driver_sql("SELECT number FROM journal_entry WHERE record_id = ?", (record_id,)).scalars()
    spans = connection.exec_driver_sql("SELECT first_entry, id FROM journal ORDER BY first_entry").all()
    firsts = [span[0] for span in spans]
    found = {spans[bisect_right(firsts, entry) - 1][1] for entry in entries}
    touched = (transaction(connection, one) for one in found)
    return sorted((one for one in touched if one is not None), key=lambda one: -one.number)


def _shadow(kind: Kind) -> str:
    columns = ", ".join(f'"{column.name}"' for column in kind.table.columns)
    return f'CREATE TABLE "deleted_{kind.name}" (entry INTEGER PRIMARY KEY, {columns})'


def _to_json(value: object) -> str | None:
    return json.dumps(value, ensure_ascii=False) if value else None
