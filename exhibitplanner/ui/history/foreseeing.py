"""What taking a step back would do, before anybody decides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.messages import Language
from exhibitplanner.services.editing import preview_undo
from exhibitplanner.services.naming import Names
from exhibitplanner.storage.undoing import Undone
from exhibitplanner.storage.workspace import Workspace

_NAMED: Final = 200


@dataclass(frozen=True, slots=True)
class Foreseen:
    """Records that come back, those that stay since something needs or changed them, values that stay; with names."""

    reversed: int
    kept: int
    conflicts: int
    kept_names: tuple[str, ...] = ()
    conflict_names: tuple[str, ...] = ()


def foresee(workspace: Workspace, transaction_id: str, language: Language) -> Foreseen:
    """What an undo would do; for a workspace that is open for writing. Nothing is changed."""
    undone = preview_undo(workspace, transaction_id)
    return named(workspace, undone, language)


def named(workspace: Workspace, undone: Undone, language: Language) -> Foreseen:
    """What an undo did or would do, with names for people."""
    keys = [*undone.kept[:_NAMED], *((one.kind, one.record_id) for one in undone.conflicts[:_NAMED])]
    names = _names(workspace, keys)
    conflicts = []
    for one in undone.conflicts[:_NAMED]:
        field = next((field for field in BY_NAME[one.kind].fields if one.field in {field.name, field.column}), None)
        words = field.label.text(language) if field else one.field
        conflicts.append(f"{names[one.kind, one.record_id]}: {words}")
    kept = tuple(names[key] for key in undone.kept[:_NAMED])
    return Foreseen(undone.reversed, len(undone.kept), len(undone.conflicts), kept, tuple(conflicts))


def _names(workspace: Workspace, keys: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    ids: dict[str, list[str]] = {}
    for kind, record_id in keys:
        ids.setdefault(kind, []).append(record_id)
    with workspace.read() as connection:
        names = Names(connection)
        for kind, wanted in ids.items():
            names.learn(BY_NAME[kind], wanted)
        return {(kind, one): names.text(BY_NAME[kind], one) for kind, wanted in ids.items() for one in wanted}
