"""Where the values of a record come from: the write that gave each, and the cell's row where it was an import."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from exhibitplanner.domain.kinds import Kind
from exhibitplanner.storage import replay
from exhibitplanner.storage.journal import Transaction
from exhibitplanner.storage.replay import PastTransaction
from exhibitplanner.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Origin:
    """Who gave a field its value, when and by which transaction; `label` is its code.

    `file`, `sha256`, `sheet` and `row` say where an import found it; where several rows of a file wrote into the
    record, the last one.
    """

    transaction: str
    label: str
    at: datetime
    actor: str
    file: str | None = None
    sha256: str | None = None
    sheet: str | None = None
    row: int | None = None


def origins_of(workspace: Workspace, kind: Kind, record_id: str) -> dict[str, Origin]:
    """The origin of each field that holds a value, by the field's name.

    What an undo brought back comes from the write that gave it first, not from the undo.
    """
    with workspace.read() as connection:
        statement = kind.table.select().where(kind.table.c.id == record_id)
        row = connection.execute(statement).mappings().first()
        if row is None:
            return {}
        past = [one for one in replay.past(connection, kind=kind.name, record_id=record_id) if _writes(one)]
        places = _places(connection, record_id)
        origins = {}
        for field in kind.stored:
            value = row[field.column]
            source = None if value is None or value == [] else _source(past, field.column, value)
            if source is not None:
                origins[field.name] = _origin(source.transaction, places)
        return origins


def _writes(past: PastTransaction) -> bool:
    return past.transaction.undoes is None


def _source(past: list[PastTransaction], column: str, value: Any) -> PastTransaction | None:
    """The newest write in force that gave the field this value; else the newest that ever did, as a kept one."""
    gave = [one for one in past if _gave(one, column, value)]
    return next((one for one in gave if one.in_force), gave[0] if gave else None)


def _gave(past: PastTransaction, column: str, value: Any) -> bool:
    return any(
        change.action != "delete" and column in change.columns and change.columns[column][1] == value
        for change in past.changes
    )


def _places(connection: Connection, record_id: str) -> dict[int, tuple[str, str, int]]:
    """The file, sheet and row by the transaction's number."""
    rows = connection.exec_driver_sql(
        "SELECT journal, file, sheet, row FROM journal_origin WHERE record_id = ? ORDER BY rowid", (record_id,)
    )
    return {number: (file, sheet, row) for number, file, sheet, row in rows}


def _origin(transaction: Transaction, places: dict[int, tuple[str, str, int]]) -> Origin:
    file, sheet, row = places.get(transaction.number, (None, None, None))
    sources = transaction.source if isinstance(transaction.source, list) else []
    digest = next((one.get("sha256") for one in sources if one.get("file") == file), None)
    return Origin(transaction.id, transaction.label, transaction.at, transaction.actor, file, digest, sheet, row)
