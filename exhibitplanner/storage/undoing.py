"""Undo and redo: old values written back where nothing touched them later; what did is kept and named."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.storage import journal
from exhibitplanner.storage.effects import RecordKey
from exhibitplanner.storage.journal import Transaction
from exhibitplanner.storage.reversal import STAMP, Conflict, Later, Reversal
from exhibitplanner.storage.workspace import Workspace


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
        reversal = Reversal(writing.connection, target, _touched_later(writing.connection, known, target))
        reversal.run()
    return Undone(target, writing.change, len(reversal.done), tuple(reversal.kept), tuple(reversal.conflicts))


def _touched_later(connection: Connection, known: list[Transaction], target: Transaction) -> Later:
    """Undos whose target is itself later are left out: with their target they come to nothing."""
    standing = journal.in_force(known)
    numbers = {one.id: one.number for one in known}
    later = Later()
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
            if entry.field != STAMP:
                later.records.add((entry.kind, entry.record_id))
    return later
