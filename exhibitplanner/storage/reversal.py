"""One undo under way: what a transaction inserted goes, children first; old values and deleted rows come back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from exhibitplanner.domain.describe import FieldType
from exhibitplanner.domain.kinds import BY_NAME, KINDS, Kind, referring_to
from exhibitplanner.storage import journal
from exhibitplanner.storage.effects import Effect, RecordKey, effects, row_before
from exhibitplanner.storage.journal import Transaction

STAMP: Final = "updated_at"
"""Comes back with the rest, and never conflicts."""

_DOOMED: Final = "SELECT id FROM temp.doomed"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A value that an undo could not bring back, since something touched it later."""

    kind: str
    record_id: str
    field: str


@dataclass(slots=True)
class Later:
    """What later transactions in force did: to fields, and to whole records."""

    fields: set[tuple[str, str, str]] = field(default_factory=set)
    records: set[RecordKey] = field(default_factory=set)


class Reversal:
    """Runs on a connection inside a write; `done`, `kept` and `conflicts` tell the outcome."""

    def __init__(self, connection: Connection, target: Transaction, later: Later) -> None:
        self._connection = connection
        self._later = later
        self._effects = effects(journal.entries(connection, target.first_entry, target.last_entry))
        self._present = _Presence(connection)
        self._waiting: list[tuple[Kind, str, str]] = []  # references to records that are about to come back
        self.done: set[RecordKey] = set()
        self.kept: list[RecordKey] = []
        self.conflicts: list[Conflict] = []

    def run(self) -> None:
        """Take the transaction back as far as later edits allow."""
        for kind in reversed(KINDS):
            self._delete_inserted(kind, [one for one, effect in self._of(kind) if effect.inserted])
        for kind in KINDS:
            changed = {one: effect for one, effect in self._of(kind) if not effect.inserted and not _gone(effect)}
            self._write_back(kind, changed)
        for kind in KINDS:
            self._restore(kind, {one: effect for one, effect in self._of(kind) if _gone(effect)})
        for kind, record_id, column in self._waiting:
            self._refer(kind, record_id, column)
        self.conflicts = list(dict.fromkeys(self.conflicts))

    def _of(self, kind: Kind) -> Iterator[tuple[str, Effect]]:
        return ((key[1], effect) for key, effect in self._effects.items() if key[0] == kind.name)

    def _delete_inserted(self, kind: Kind, ids: list[str]) -> None:
        """A record with later edits, or on which something depends that stays, is kept."""
        self._present.learn(kind, ids)
        present = [one for one in ids if self._present.has(kind, one)]
        doomed = {one for one in present if (kind.name, one) not in self._later.records}
        while doomed and (needed := self._needed(kind, doomed) & doomed):
            doomed -= needed
        self.kept += [(kind.name, one) for one in present if one not in doomed]
        if doomed:
            self._connection.exec_driver_sql(
                f'DELETE FROM "{kind.name}" WHERE id = ?', [(one,) for one in sorted(doomed)]
            )
            self._present.lose(kind, doomed)
            self.done |= {(kind.name, one) for one in doomed}

    def _needed(self, kind: Kind, doomed: set[str]) -> set[str]:
        """Which of the records something that stays refers to; what this undo itself takes back does not count."""
        self._connection.exec_driver_sql("CREATE TEMP TABLE IF NOT EXISTS doomed (id TEXT PRIMARY KEY)")
        self._connection.exec_driver_sql("DELETE FROM temp.doomed")
        self._connection.exec_driver_sql("INSERT INTO temp.doomed VALUES (?)", [(one,) for one in doomed])
        needed: set[str] = set()
        for other, reference in referring_to(kind):
            for child, named in self._references(other, reference.column, reference.type is FieldType.REFERENCES):
                goes = other is kind and child in doomed
                if not goes and not self._comes_back(other.name, child, reference.column):
                    needed.add(named)
        attached = self._connection.exec_driver_sql(f"SELECT record_id FROM attachment WHERE record_id IN ({_DOOMED})")
        return needed | set(attached.scalars())

    def _references(self, other: Kind, column: str, listed: bool) -> list[tuple[str, str]]:
        if listed:
            sql = (
                f'SELECT o.id, j.value FROM "{other.name}" o, json_each(o."{column}") j '
                f'WHERE o."{column}" IS NOT NULL AND j.value IN ({_DOOMED})'
            )
        else:
            sql = f'SELECT o.id, o."{column}" FROM temp.doomed d JOIN "{other.name}" o ON o."{column}" = d.id'
        return [(row[0], row[1]) for row in self._connection.exec_driver_sql(sql)]

    def _comes_back(self, kind: str, record_id: str, column: str) -> bool:
        """Whether this undo is about to give that field its old value."""
        effect = self._effects.get((kind, record_id))
        return effect is not None and column in effect.before and (kind, record_id, column) not in self._later.fields

    def _write_back(self, kind: Kind, changed: dict[str, Effect]) -> None:
        self._present.learn(kind, changed)
        self._learn_references(kind, (effect.before for effect in changed.values()))
        for record_id, effect in changed.items():
            if not self._present.has(kind, record_id):
                self._conflict(kind, record_id, effect.before)
                continue
            touched = [name for name in effect.before if (kind.name, record_id, name) in self._later.fields]
            missing = set(self._dangling(kind, effect.before, ())) - set(touched)
            waiting = {one for one in missing if self._returns(kind, one, effect.before[one])}
            self._waiting += [(kind, record_id, column) for column in sorted(waiting)]
            self._conflict(kind, record_id, [*touched, *sorted(missing - waiting)])
            values = {name: old for name, old in effect.before.items() if name not in {*touched, *missing}}
            if values and self._update(kind, record_id, values):
                self.done.add((kind.name, record_id))

    def _returns(self, kind: Kind, column: str, named: str) -> bool:
        target = next(one.label.target for one in kind.references if one.column == column)
        returning = self._effects.get((str(target), named))
        return returning is not None and _gone(returning)

    def _refer(self, kind: Kind, record_id: str, column: str) -> None:
        """Give a reference its old value, now that the record it names has come back, or has not."""
        values = {column: self._effects[kind.name, record_id].before[column]}
        if self._dangling(kind, values, ()):
            self._conflict(kind, record_id, [column])
        elif self._update(kind, record_id, values):
            self.done.add((kind.name, record_id))

    def _update(self, kind: Kind, record_id: str, values: dict[str, Any]) -> bool:
        names = ", ".join(f'"{name}" = ?' for name in values)
        return self._attempt(
            kind, record_id, f'UPDATE "{kind.name}" SET {names} WHERE id = ?', (*values.values(), record_id)
        )

    def _restore(self, kind: Kind, deleted: dict[str, Effect]) -> None:
        """Rows come back together; one whose parent or place is gone is told as a conflict."""
        self._present.learn(kind, deleted)
        rows = row_before(self._connection, kind.name, deleted)
        self._learn_references(kind, rows.values())
        for record_id, row in rows.items():
            if self._present.has(kind, record_id):
                self._conflict(kind, record_id, ["id"])
                continue
            missing = self._dangling(kind, row, rows)
            self._conflict(kind, record_id, missing)
            if any(reference.required for reference in kind.references if reference.column in missing):
                continue
            names = ", ".join(f'"{name}"' for name in row)
            places = ", ".join("?" * len(row))
            values = tuple((row | dict.fromkeys(missing)).values())
            if self._attempt(kind, record_id, f'INSERT INTO "{kind.name}" ({names}) VALUES ({places})', values):
                self._present.gain(kind, record_id)
                self.done.add((kind.name, record_id))

    def _attempt(self, kind: Kind, record_id: str, sql: str, values: tuple[Any, ...]) -> bool:
        """Where another record holds the natural key by now, that is a conflict of the key's last part."""
        try:
            self._connection.exec_driver_sql(sql, values)
        except IntegrityError as error:
            if not isinstance(error.orig, sqlite3.IntegrityError) or not kind.key:
                raise
            self._conflict(kind, record_id, [kind.field(kind.key[-1]).column])
            return False
        return True

    def _learn_references(self, kind: Kind, rows: Iterable[dict[str, Any]]) -> None:
        listed = list(rows)
        for reference in kind.references:
            named = {str(row[reference.column]) for row in listed if row.get(reference.column) is not None}
            self._present.learn(BY_NAME[str(reference.label.target)], named)

    def _dangling(self, kind: Kind, values: dict[str, Any], together: Iterable[str]) -> list[str]:
        """The references among `values` to records that are not there, nor about to come back."""
        missing = []
        for reference in kind.references:
            named, target = values.get(reference.column), BY_NAME[str(reference.label.target)]
            if named is None or self._present.has(target, named) or (target is kind and named in together):
                continue
            missing.append(reference.column)
        return missing

    def _conflict(self, kind: Kind, record_id: str, columns: Iterable[str]) -> None:
        names = {one.column: one.name for one in kind.stored}
        self.conflicts += [Conflict(kind.name, record_id, names.get(one, one)) for one in columns if one != STAMP]


class _Presence:
    """Which records are there, asked of the database once for many."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[tuple[str, str], bool] = {}

    def learn(self, kind: Kind, ids: Iterable[str]) -> None:
        unknown = [one for one in ids if (kind.name, one) not in self._known]
        if not unknown:
            return
        found = self._connection.exec_driver_sql(
            f'SELECT id FROM "{kind.name}" WHERE id IN (SELECT value FROM json_each(?))', (json.dumps(unknown),)
        )
        present = set(found.scalars())
        self._known |= {(kind.name, one): one in present for one in unknown}

    def has(self, kind: Kind, record_id: str) -> bool:
        if (kind.name, record_id) not in self._known:
            self.learn(kind, [record_id])
        return self._known[kind.name, record_id]

    def lose(self, kind: Kind, ids: Iterable[str]) -> None:
        self._known |= {(kind.name, one): False for one in ids}

    def gain(self, kind: Kind, record_id: str) -> None:
        self._known[kind.name, record_id] = True


def _gone(effect: Effect) -> bool:
    return effect.deleting_entry is not None
