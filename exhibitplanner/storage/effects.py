"""What a transaction did to each record in all, whatever the order of its entries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.storage import journal
from exhibitplanner.storage.journal import Entry

RecordKey = tuple[str, str]
"""A kind's name and a record's id."""


@dataclass(slots=True)
class Effect:
    """The net effect on one record: `before` holds the first old value of every field that changed.

    A record that was deleted has its `deleting_entry`; one made and deleted in the same transaction has no effect.
    """

    inserted: bool = False
    deleting_entry: int | None = None
    before: dict[str, Any] = field(default_factory=dict)

    @property
    def void(self) -> bool:
        return self.inserted and self.deleting_entry is not None


def effects(entries: Iterable[Entry]) -> dict[RecordKey, Effect]:
    """The net effects of the entries of one transaction, oldest first."""
    found: dict[RecordKey, Effect] = {}
    for entry in entries:
        key = (entry.kind, entry.record_id)
        effect = found.get(key)
        if effect is None:
            effect = found[key] = Effect(inserted=entry.action == journal.INSERT)
        if entry.action == journal.DELETE:
            effect.deleting_entry = entry.number
        elif entry.action == journal.UPDATE and entry.field is not None:
            effect.before.setdefault(entry.field, entry.before)
    return {key: effect for key, effect in found.items() if not effect.void}


def row_before(connection: Connection, kind: str, deleted: dict[str, Effect]) -> dict[str, dict[str, Any]]:
    """The rows of deleted records as they were before the transaction, by id, in SQLite's own values."""
    entries = {one: effect.deleting_entry for one, effect in deleted.items() if effect.deleting_entry is not None}
    rows = journal.deleted_rows(connection, BY_NAME[kind], set(entries.values()))
    return {one: rows[entry] | deleted[one].before for one, entry in entries.items()}
