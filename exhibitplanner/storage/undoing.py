"""Undo and redo: old values written back where nothing touched them later; what did is kept and named."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass

from sqlalchemy import Connection

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.storage import journal
from exhibitplanner.storage.effects import RecordKey
from exhibitplanner.storage.journal import Transaction
from exhibitplanner.storage.reversal import STAMP, Conflict, Later, Reversal
from exhibitplanner.storage.workspace import Workspace, Writing


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
        target = _named(connection, transaction_id) if transaction_id else undoable(connection)
    if target is None:
        raise UsageError("nothing_to_undo")
    with _undoing(workspace, target, "undo") as writing:
        reversal = _reverse(writing, target)
    return _outcome(writing, target, reversal)


def preview(workspace: Workspace, transaction_id: str) -> Undone:
    """What `undo` would reverse and keep; nothing is changed.

    Raises:
        UsageError: As for `undo`.
    """
    with workspace.rehearsal() as writing:
        target = _named(writing.connection, transaction_id)
        reversal = _reverse(writing, target)
    return _outcome(writing, target, reversal)


def redo(workspace: Workspace) -> Undone:
    """Take back the newest undo, where nothing ordinary was written since.

    Raises:
        UsageError: `nothing_to_redo`.
    """
    with workspace.read() as connection:
        target = redoable(connection)
    if target is None:
        raise UsageError("nothing_to_redo")
    with _undoing(workspace, target, "redo") as writing:
        reversal = _reverse(writing, target)
    return _outcome(writing, target, reversal)


def undoable(connection: Connection) -> Transaction | None:
    """The newest ordinary transaction in force."""
    standing = journal.standing(journal.transactions(connection))
    return next((one for one in standing if one.undoes is None), None)


def redoable(connection: Connection) -> Transaction | None:
    """The newest undo in force of an ordinary transaction, unless something ordinary was written later."""
    for one in journal.standing(journal.transactions(connection)):
        if one.undoes is None:
            return None
        target = journal.transaction(connection, one.undoes)
        if target is not None and target.undoes is None:
            return one
    return None


def _named(connection: Connection, transaction_id: str) -> Transaction:
    found = journal.transaction(connection, transaction_id)
    if found is None:
        raise UsageError("unknown_transaction", transaction=transaction_id)
    if found.id in journal.taken_back(connection):
        raise UsageError("already_undone", transaction=transaction_id)
    return found


def _undoing(workspace: Workspace, target: Transaction, label: str) -> AbstractContextManager[Writing]:
    return workspace.write(label, transaction=target.id, taken_back=target.label, of=target.detail)


def _reverse(writing: Writing, target: Transaction) -> Reversal:
    writing.undoes = target.id
    writing.connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    reversal = Reversal(writing.connection, target, _touched_later(writing.connection, target))
    reversal.run()
    return reversal


def _outcome(writing: Writing, target: Transaction, reversal: Reversal) -> Undone:
    return Undone(target, writing.change, len(reversal.done), tuple(reversal.kept), tuple(reversal.conflicts))


def _touched_later(connection: Connection, target: Transaction) -> Later:
    """Undos whose target is itself later are left out: with their target they come to nothing."""
    known = list(journal.transactions(connection, since=target.number + 1))
    later_ids = {one.id for one in known}
    later = Later()
    for one in journal.standing(known):
        if one.undoes in later_ids:
            continue
        for entry in journal.entries(connection, one.first_entry, one.last_entry):
            if entry.field is None:
                later.records.add((entry.kind, entry.record_id))
                continue
            later.fields.add((entry.kind, entry.record_id, entry.field))
            if entry.field != STAMP:
                later.records.add((entry.kind, entry.record_id))
    return later
