"""The journal for people and scripts: what was done, by whom, before and after; undo and redo."""

from __future__ import annotations

from typing import Any, Final

from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.messages import Language, text
from exhibitplanner.services.key_texts import KeyTexts
from exhibitplanner.services.presenting import field_as_json
from exhibitplanner.storage import replay, undoing
from exhibitplanner.storage.journal import Transaction
from exhibitplanner.storage.undoing import Undone
from exhibitplanner.storage.workspace import Workspace

_UNSAID: Final = frozenset({"id", "created_at", "updated_at"})


def read_history(
    workspace: Workspace,
    *,
    kind: Kind | None = None,
    record_id: str | None = None,
    limit: int = 50,
    language: Language = "en",
) -> list[dict[str, Any]]:
    """The journal as JSON has it, newest first; values as `show` gives them, references by their text today."""
    with workspace.read() as connection:
        texts = KeyTexts(connection)
        past = replay.past(connection, kind=kind.name if kind else None, record_id=record_id, limit=limit)
        return [_as_json(one, texts, language) for one in past]


def undo(workspace: Workspace, transaction_id: str | None = None) -> Undone:
    """Take back the newest write in force, or the transaction named; later edits stay and are named."""
    return undoing.undo(workspace, transaction_id)


def redo(workspace: Workspace) -> Undone:
    """Take back the newest undo."""
    return undoing.redo(workspace)


def undone_as_json(workspace: Workspace, undone: Undone) -> dict[str, Any]:
    """The outcome of an undo as JSON has it."""
    with workspace.read() as connection:
        texts = KeyTexts(connection)
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
    """What a transaction did, in people's words: `Changed HONG Gildong`."""
    values = dict(detail)
    if "kind" in detail:
        values["kind"] = BY_NAME[detail["kind"]].label(language)
    if "taken_back" in detail:
        values["what"] = worded(detail["taken_back"], detail.get("of") or {}, language)
    return text(f"label_{label}", language, **({"name": ""} | values))


def label_of(transaction: Transaction, language: Language = "en") -> str:
    """A transaction's label in words."""
    return worded(transaction.label, transaction.detail, language)


def _as_json(past: replay.PastTransaction, texts: KeyTexts, language: Language) -> dict[str, Any]:
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


def _change_as_json(change: replay.RecordChange, texts: KeyTexts) -> dict[str, Any]:
    kind = BY_NAME[change.kind]
    fields: dict[str, list[Any]] = {}
    for field in kind.stored:
        if field.column not in change.columns or field.column in _UNSAID:
            continue
        before, after = (field_as_json(field, value, texts, None) for value in change.columns[field.column])
        fields |= {name: [before[name], after[name]] for name in before if before[name] != after[name]}
    return {"kind": kind.plural, "id": change.record_id, "action": change.action, "fields": fields}
