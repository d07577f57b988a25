"""The journal for people and scripts: what was done, by whom, before and after; undo and redo."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice
from typing import Any, Final

from sqlalchemy import Connection

from exhibitplanner.domain.describe import FieldDescription
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.messages import Language, text
from exhibitplanner.services.key_texts import JOINT, key_word, without_trailing_blanks
from exhibitplanner.services.naming import Names
from exhibitplanner.services.origins import Origin, origins_of
from exhibitplanner.services.presenting import field_as_json
from exhibitplanner.storage import journal, replay, undoing
from exhibitplanner.storage.journal import Transaction
from exhibitplanner.storage.undoing import Undone
from exhibitplanner.storage.workspace import Workspace

__all__ = [
    "ChangedRecord",
    "FieldChange",
    "Origin",
    "TransactionDetails",
    "TransactionLine",
    "label_of",
    "list_transactions",
    "origins_of",
    "read_history",
    "read_transaction",
    "record_history",
    "redo",
    "undo",
    "undone_as_json",
    "worded",
]

_UNSAID: Final = frozenset({"id", "created_at", "updated_at"})
_EFFECTS: Final = {"insert": journal.INSERT, "update": journal.UPDATE, "delete": journal.DELETE}


@dataclass(frozen=True, slots=True)
class TransactionLine:
    """A transaction as a list shows it; records made, changed and deleted are counted by their kind's name."""

    id: str
    number: int
    text: str
    actor: str
    at: datetime
    source: Any
    in_force: bool
    undoes: str | None
    inserted: dict[str, int]
    updated: dict[str, int]
    deleted: dict[str, int]
    of: str = ""
    """What an undo or a redo took back or brought back, in words."""
    undoing: bool = False
    """Whether taking this back does again what was done: it is an undo, not a redo."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field before and after: stored values, and the texts of references."""

    field: FieldDescription
    before: Any
    after: Any
    before_name: str = ""
    after_name: str = ""


@dataclass(frozen=True, slots=True)
class ChangedRecord:
    """What a transaction did to one record: `action` is insert, update or delete; `name` is today's or its last."""

    kind: Kind
    id: str
    name: str
    action: str
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class TransactionDetails:
    """A transaction with its changes, or the first of them; `total` counts all."""

    line: TransactionLine
    total: int
    changes: tuple[ChangedRecord, ...]


def read_history(  # noqa: PLR0913  what a command line chooses
    workspace: Workspace,
    *,
    kind: Kind | None = None,
    record_id: str | None = None,
    limit: int = 50,
    offset: int = 0,
    language: Language = "en",
) -> list[dict[str, Any]]:
    """The journal as JSON has it, newest first; values as `show` gives them, references by their text today."""
    with workspace.read() as connection:
        past = list(
            replay.past(connection, kind=kind.name if kind else None, record_id=record_id, limit=limit, offset=offset)
        )
        names = _names(connection, [change for one in past for change in one.changes])
        return [_as_json(one, names, language) for one in past]


def list_transactions(
    workspace: Workspace, limit: int = 50, before: int | None = None, language: Language = "en"
) -> list[TransactionLine]:
    """The transactions, newest first, without their changes; `before` is the number of the last line read so far."""
    with workspace.read() as connection:
        gone = journal.taken_back(connection)
        known = islice(journal.transactions(connection, before=before), limit)
        return [_line(one, journal.counts(connection, one), gone, language) for one in known]


def read_transaction(
    workspace: Workspace, transaction_id: str, limit: int = 200, language: Language = "en"
) -> TransactionDetails:
    """What one transaction changed, the first `limit` records of it.

    Raises:
        UsageError: `unknown_transaction`.
    """
    with workspace.read() as connection:
        transaction = journal.transaction(connection, transaction_id)
        if transaction is None:
            raise UsageError("unknown_transaction", transaction=transaction_id)
        counts, gone = journal.counts(connection, transaction), journal.taken_back(connection)
        total, changes = replay.changes_of(connection, transaction, limit=limit)
        return _details(_line(transaction, counts, gone, language), total, changes, _names(connection, changes))


def record_history(
    workspace: Workspace, kind: Kind, record_id: str, limit: int = 50, language: Language = "en"
) -> list[TransactionDetails]:
    """The transactions that touched one record, newest first, each with what it did to that record.

    The lines count that record alone: an import of everything else is not counted for it.
    """
    with workspace.read() as connection:
        gone = journal.taken_back(connection)
        past = list(replay.past(connection, kind=kind.name, record_id=record_id, limit=limit))
        names = _names(connection, [change for one in past for change in one.changes])
        return [_details(_own_line(one, gone, language), 1, one.changes, names) for one in past]


def undo(workspace: Workspace, transaction_id: str | None = None) -> Undone:
    """Take back the newest write in force, or the transaction named; later edits stay and are named."""
    return undoing.undo(workspace, transaction_id)


def redo(workspace: Workspace) -> Undone:
    """Take back the newest undo."""
    return undoing.redo(workspace)


def undone_as_json(workspace: Workspace, undone: Undone) -> dict[str, Any]:
    """The outcome of an undo as JSON has it."""
    with workspace.read() as connection:
        texts = Names(connection)
        return {
            "transaction": undone.target.id,
            "reversed": undone.reversed,
            "kept": [
                {"kind": BY_NAME[kind].plural, "id": one, "name": texts.text(BY_NAME[kind], one)}
                for kind, one in undone.kept
            ],
            "conflicts": [
                {"kind": BY_NAME[one.kind].plural, "id": one.record_id, "field": one.field} for one in undone.conflicts
            ],
        }


def worded(label: str, detail: dict[str, Any], language: Language = "en") -> str:
    """What a transaction did, in people's words: `Changed “Arrives” of HONG Gildong`."""
    values = dict(detail)
    code = f"label_{label}"
    if "kind" in detail:
        values["kind"] = BY_NAME[detail["kind"]].label(language)
        fields = [BY_NAME[detail["kind"]].by_name.get(name) for name in detail.get("fields") or ()]
        if label == "set" and fields:
            code = "label_set_field" if len(fields) == 1 and fields[0] else "label_set_fields"
            values["field"] = fields[0].label.text(language) if fields[0] else ""
            values["count"] = len(fields)
    if "taken_back" in detail:
        undone, of, what = _done_by(label, detail)
        code = "label_undo" if undone else "label_redo"
        values["what"] = worded(of, what, language)
    return text(code, language, **({"name": ""} | values))


def _done_by(label: str, detail: dict[str, Any]) -> tuple[bool, str, dict[str, Any]]:
    """Whether an undo, or an undo of an undo and so on, comes to an undo, and the change at the end of it."""
    undone = False
    while "taken_back" in detail:
        undone, label, detail = not undone, detail["taken_back"], detail.get("of") or {}
    return undone, label, detail


def label_of(transaction: Transaction, language: Language = "en") -> str:
    """A transaction's label in words."""
    return worded(transaction.label, transaction.detail, language)


def _line(
    transaction: Transaction, counts: Mapping[tuple[str, str], int], gone: set[str], language: Language
) -> TransactionLine:
    inserted, updated, deleted = (
        {kind: count for (kind, effect), count in counts.items() if effect == wanted}
        for wanted in (journal.INSERT, journal.UPDATE, journal.DELETE)
    )
    undone, of, what = _done_by(transaction.label, transaction.detail)
    of_words = worded(of, what, language) if transaction.undoes else ""
    return TransactionLine(
        transaction.id, transaction.number, label_of(transaction, language), transaction.actor, transaction.at,
        transaction.source, transaction.id not in gone, transaction.undoes, inserted, updated, deleted,
        of_words, undone,
    )  # fmt: skip


def _own_line(past: replay.PastTransaction, gone: set[str], language: Language) -> TransactionLine:
    counts = {(change.kind, _EFFECTS[change.action]): 1 for change in past.changes}
    return _line(past.transaction, counts, gone, language)


def _details(
    line: TransactionLine, total: int, changes: Iterable[replay.RecordChange], names: Names
) -> TransactionDetails:
    return TransactionDetails(line, total, tuple(_change(one, names) for one in changes))


def _names(connection: Connection, changes: Iterable[replay.RecordChange]) -> Names:
    """The names of the changed records and of what their fields referred to, in one query a kind."""
    wanted: dict[str, set[str]] = {}
    for change in changes:
        wanted.setdefault(change.kind, set()).add(change.record_id)
        for field in BY_NAME[change.kind].stored:
            if field.label.target is not None:
                ids = chain.from_iterable(map(_listed, change.columns.get(field.column, ())))
                wanted.setdefault(field.label.target, set()).update(ids)
    names = Names(connection)
    for kind, named in wanted.items():
        names.learn(BY_NAME[kind], named)
    return names


def _listed(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []


def _change(change: replay.RecordChange, names: Names) -> ChangedRecord:
    kind = BY_NAME[change.kind]
    fields = []
    for field in kind.stored:
        before, after = change.columns.get(field.column, (None, None))
        if (None if before == [] else before) != (None if after == [] else after):
            fields.append(FieldChange(field, before, after, _said(field, before, names), _said(field, after, names)))
    return ChangedRecord(kind, change.record_id, _name(change, kind, names), change.action, tuple(fields))


def _name(change: replay.RecordChange, kind: Kind, names: Names) -> str:
    """The record's name; one that is gone by now is called as it was then."""
    name = names.text(kind, change.record_id)
    if name != change.record_id or not kind.key:
        return name
    parts = []
    for field in map(kind.field, kind.key):
        before, after = change.columns.get(field.column, (None, None))
        value = after if before is None else before
        parts.append(_said(field, value, names) or ("" if value is None else key_word(value)))
    return JOINT.join(without_trailing_blanks(tuple(parts))) if any(parts) else name


def _said(field: FieldDescription, value: Any, names: Names) -> str:
    if field.label.target is None:
        return ""
    return "; ".join(names.text(BY_NAME[field.label.target], one) for one in _listed(value))


def _as_json(past: replay.PastTransaction, texts: Names, language: Language) -> dict[str, Any]:
    one = past.transaction
    return {
        "transaction": one.id,
        "label": one.label,
        "text": label_of(one, language),
        "actor": one.actor,
        "at": one.at.isoformat(timespec="milliseconds"),
        "source": one.source,
        "undoes": one.undoes,
        "in_force": past.in_force,
        "changes": [_change_as_json(change, texts) for change in past.changes],
    }


def _change_as_json(change: replay.RecordChange, texts: Names) -> dict[str, Any]:
    kind = BY_NAME[change.kind]
    fields: dict[str, list[Any]] = {}
    for field in kind.stored:
        if field.column not in change.columns or field.column in _UNSAID:
            continue
        before, after = (field_as_json(field, value, texts, None) for value in change.columns[field.column])
        fields |= {name: [before[name], after[name]] for name in before if before[name] != after[name]}
    return {"kind": kind.plural, "id": change.record_id, "action": change.action, "fields": fields}
