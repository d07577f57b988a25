"""Undo and redo: old values written back where nothing touched them later; what did is kept and named."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.describe import FieldType
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME, KINDS, Kind, referring_to
from exhibitplanner.storage import journal
from exhibitplanner.storage.effects import Effect, RecordKey, effects, row_before
from exhibitplanner.storage.journal import Transaction
from exhibitplanner.storage.workspace import Workspace

_STAMP: Final = "updated_at"  # comes back with the rest, and never conflicts


@dataclass(frozen=True, slots=True)
class Conflict:
    """A value that an undo could not bring back, since something touched it later."""

    kind: str
    record_id: str
    field: str


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo did: `reversed` counts records, `kept` are records that it made way for, whole."""

    target: Transaction
    change: Change
    reversed: int
    kept: tuple[RecordKey, ...]
    conflicts: tuple[Conflict, ...]


def undo(workspace: Workspace, transaction_id: str | None = None) -> Undone:
    """Take back a transaction: the one named, else the newest ordinary one in force.

    Raises:
        UsageError: `nothing_to_undo`, `unknown_transaction`, `already_undone`.
    """
    with workspace.read() as connection:
        known = journal.transactions(connection)
    target = _named(known, transaction_id) if transaction_id else undoable(known)
    if target is None:
        raise UsageError("nothing_to_undo")
    return _reverse(workspace, known, target, "undo")


def redo(workspace: Workspace) -> Undone:
    """Take back the newest undo, where nothing ordinary was written since.

    Raises:
        UsageError: `nothing_to_redo`.
    """
    with workspace.read() as connection:
        known = journal.transactions(connection)
    target = redoable(known)
    if target is None:
        raise UsageError("nothing_to_redo")
    return _reverse(workspace, known, target, "redo")


def undoable(known: list[Transaction]) -> Transaction | None:
    """The newest ordinary transaction in force; `known` is all of them, the newest first."""
    standing = journal.in_force(known)
    return next((one for one in known if one.undoes is None and one.id in standing), None)


def redoable(known: list[Transaction]) -> Transaction | None:
    """The newest undo in force of an ordinary transaction, unless something ordinary was written later."""
    standing = journal.in_force(known)
    ordinary = {one.id for one in known if one.undoes is None}
    for one in known:
        if one.undoes is None:
            return None
        if one.id in standing and one.undoes in ordinary:
            return one
    return None


def _named(known: list[Transaction], transaction_id: str) -> Transaction:
    found = next((one for one in known if one.id == transaction_id), None)
    if found is None:
        raise UsageError("unknown_transaction", transaction=transaction_id)
    if found.id not in journal.in_force(known):
        raise UsageError("already_undone", transaction=transaction_id)
    return found


def _reverse(workspace: Workspace, known: list[Transaction], target: Transaction, label: str) -> Undone:
    with workspace.write(label, transaction=target.id, taken_back=target.label, of=target.detail) as writing:
        writing.undoes = target.id
        writing.connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        reversal = _Reversal(writing.connection, target, _touched_later(writing.connection, known, target))
        reversal.run()
    return Undone(
        target, writing.change, len(reversal.done), tuple(reversal.kept), tuple(dict.fromkeys(reversal.conflicts))
    )


@dataclass(slots=True)
class _Later:
    """What later transactions in force did: to fields, and to whole records."""

    fields: set[tuple[str, str, str]] = field(default_factory=set)
    records: set[RecordKey] = field(default_factory=set)


def _touched_later(connection: Connection, known: list[Transaction], target: Transaction) -> _Later:
    """Undos whose target is itself later are left out: with their target they come to nothing."""
    standing = journal.in_force(known)
    numbers = {one.id: one.number for one in known}
    later = _Later()
    for one in known:
        if one.number <= target.number or one.id not in standing:
            continue
        if one.undoes is not None and numbers[one.undoes] > target.number:
            continue
        for entry in journal.entries(connection, one.first_entry, one.last_entry):
            if entry.field is None:
                later.records.add((entry.kind, entry.record_id))
                continue
            later.fields.add((entry.kind, entry.record_id, entry.field))
            if entry.field != _STAMP:
                later.records.add((entry.kind, entry.record_id))
    return later


class _Reversal:
    """One undo under way: inserts are deleted children first, then old values come back, then deleted rows."""

    def __init__(self, connection: Connection, target: Transaction, later: _Later) -> None:
        self._connection = connection
        self._later = later
        self._effects = effects(journal.entries(connection, target.first_entry, target.last_entry))
        self.done: set[RecordKey] = set()
        self.kept: list[RecordKey] = []
        self.conflicts: list[Conflict] = []

    def run(self) -> None:
        for kind in reversed(KINDS):
            self._delete_inserted(kind, [key[1] for key, effect in self._of(kind) if effect.inserted])
        for kind in KINDS:
            for (_, record_id), effect in self._of(kind):
                if not effect.inserted and effect.deleting_entry is None:
                    self._write_back(kind, record_id, effect)
        for kind in KINDS:
            deleted = {key[1]: effect for key, effect in self._of(kind) if effect.deleting_entry is not None}
            for record_id, effect in deleted.items():
                self._restore(kind, record_id, effect, deleted.keys())

    def _of(self, kind: Kind) -> Iterable[tuple[RecordKey, Effect]]:
        return [(key, effect) for key, effect in self._effects.items() if key[0] == kind.name]

    def _delete_inserted(self, kind: Kind, ids: list[str]) -> None:
        """A record with later edits, or on which something depends that stays, is kept."""
        present = self._present(kind, ids)
        doomed = {one for one in ids if one in present and (kind.name, one) not in self._later.records}
        while doomed & (needed := self._needed(kind, doomed)):
            doomed -= needed
        self.kept += [(kind.name, one) for one in ids if one in present and one not in doomed]
        self._connection.exec_driver_sql("DROP TABLE IF EXISTS temp.doomed")
        if doomed:
            self._delete(kind, doomed)
            self.done |= {(kind.name, one) for one in doomed}

    def _delete(self, kind: Kind, doomed: set[str]) -> None:
        rows = [(one,) for one in sorted(doomed)]
        self._connection.exec_driver_sql(f'DELETE FROM "{kind.name}" WHERE id = ?', rows)

    def _needed(self, kind: Kind, doomed: set[str]) -> set[str]:
        """Which of the records something that stays refers to; what this undo itself takes back does not count."""
        if not doomed:
            return set()
        self._connection.exec_driver_sql("CREATE TEMP TABLE IF NOT EXISTS doomed (id TEXT PRIMARY KEY)")
        self._connection.exec_driver_sql("DELETE FROM temp.doomed")
        self._connection.exec_driver_sql("INSERT INTO temp.doomed VALUES (?)", [(one,) for one in doomed])
        needed: set[str] = set()
        for other, reference in referring_to(kind):
            for child, named in self._references(other, reference.column, reference.type is FieldType.REFERENCES):
                goes = other is kind and child in doomed
                if not goes and not self._comes_back(other.name, child, reference.column):
                    needed.add(named)
        attached = self._connection.exec_driver_sql(
            "SELECT id, record_id FROM attachment WHERE record_id IN (SELECT id FROM temp.doomed)"
        )
        return needed | {row.record_id for row in attached}

    def _references(self, other: Kind, column: str, listed: bool) -> Iterable[tuple[str, str]]:
        if listed:
            sql = (
                f'SELECT o.id, j.value FROM "{other.name}" o, json_each(o."{column}") j '
                f'WHERE o."{column}" IS NOT NULL AND j.value IN (SELECT id FROM temp.doomed)'
            )
        else:
            sql = f'SELECT o.id, o."{column}" FROM temp.doomed d JOIN "{other.name}" o ON o."{column}" = d.id'
        return [(row[0], row[1]) for row in self._connection.exec_driver_sql(sql)]

    def _comes_back(self, kind: str, record_id: str, column: str) -> bool:
        """Whether this undo is about to give that field its old value."""
        effect = self._effects.get((kind, record_id))
        return effect is not None and column in effect.before and (kind, record_id, column) not in self._later.fields

    def _write_back(self, kind: Kind, record_id: str, effect: Effect) -> None:
        key = (kind.name, record_id)
        if not self._present(kind, [record_id]):
            self._conflict(kind, record_id, effect.before)
            return
        touched = [name for name in effect.before if (*key, name) in self._later.fields]
        self._conflict(kind, record_id, touched)
        values = {name: value for name, value in effect.before.items() if name not in touched}
        missing = self._dangling(kind, values, ())
        self._conflict(kind, record_id, missing)
        values = {name: value for name, value in values.items() if name not in missing}
        if set(values) - {_STAMP} and self._update(kind, record_id, values):
            self.done.add(key)

    def _update(self, kind: Kind, record_id: str, values: dict[str, Any]) -> bool:
        names = ", ".join(f'"{name}" = ?' for name in values)
        try:
            self._connection.exec_driver_sql(
                f'UPDATE "{kind.name}" SET {names} WHERE id = ?', (*values.values(), record_id)
            )
        except IntegrityError as error:
            self._refused(kind, record_id, error)
            return False
        return True

    def _restore(self, kind: Kind, record_id: str, effect: Effect, together: Iterable[str]) -> None:
        if self._present(kind, [record_id]):
            self._conflict(kind, record_id, ["id"])
            return
        row = row_before(self._connection, kind.name, effect)
        missing = self._dangling(kind, row, together)
        self._conflict(kind, record_id, missing)
        if any(reference.required for reference in kind.references if reference.column in missing):
            return
        row |= dict.fromkeys(missing)
        names = ", ".join(f'"{name}"' for name in row)
        places = ", ".join("?" * len(row))
        try:
            self._connection.exec_driver_sql(
                f'INSERT INTO "{kind.name}" ({names}) VALUES ({places})', tuple(row.values())
            )
        except IntegrityError as error:
            self._refused(kind, record_id, error)
            return
        self.done.add((kind.name, record_id))

    def _dangling(self, kind: Kind, values: dict[str, Any], together: Iterable[str]) -> list[str]:
        """The references among `values` to records that are not there, nor about to come back beside this one."""
        missing = []
        for reference in kind.references:
            named = values.get(reference.column)
            target = reference.label.target
            if named is None or target is None or (target == kind.name and named in together):
                continue
            returning = self._effects.get((target, named))
            if returning is not None and returning.deleting_entry is not None:
                continue
            if not self._present(BY_NAME[target], [named]):
                missing.append(reference.column)
        return missing

    def _present(self, kind: Kind, ids: list[str]) -> set[str]:
        if len(ids) > 500:
            rows = self._connection.exec_driver_sql(
                f'SELECT id FROM "{kind.name}" WHERE id IN (SELECT value FROM json_each(?))', (json.dumps(ids),)
            )
        else:
            places = ", ".join("?" * len(ids))
            rows = self._connection.exec_driver_sql(
                f'SELECT id FROM "{kind.name}" WHERE id IN ({places})', tuple(ids)
            )
        return set(rows.scalars())

    def _refused(self, kind: Kind, record_id: str, error: IntegrityError) -> None:
        """Another record holds the natural key now."""
        if not isinstance(error.orig, sqlite3.IntegrityError):
            raise error
        self._conflict(kind, record_id, [kind.field(name).column for name in kind.key[-1:]])

    def _conflict(self, kind: Kind, record_id: str, columns: Iterable[str]) -> None:
        names = {one.column: one.name for one in kind.stored}
        self.conflicts += [
            Conflict(kind.name, record_id, names.get(column, column)) for column in columns if column != _STAMP
        ]
