"""What the window's editors need beyond one record: checks without a write, blocks, copies, undo foreseen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import Kind
from exhibitplanner.messages import Language
from exhibitplanner.services.assigning import Assigning
from exhibitplanner.services.checking import FieldProblem, InvalidRecordError, check
from exhibitplanner.services.history import label_of
from exhibitplanner.services.records import change_row, stored_row
from exhibitplanner.storage import journal
from exhibitplanner.storage.undoing import redoable, undoable
from exhibitplanner.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Refusal:
    """A cell that was not taken."""

    record_id: str
    field: str
    value: str
    code: str
    values: dict[str, object]


@dataclass(frozen=True, slots=True)
class BulkChange:
    """What a block did."""

    change: Change
    refused: tuple[Refusal, ...]


def check_edit(
    workspace: Workspace, kind: Kind, record_id: str | None, words: Mapping[str, str]
) -> FieldProblem | None:
    """The first problem that an update would have."""
    return next(iter(list_problems(workspace, kind, record_id, words)), None)


def list_problems(
    workspace: Workspace, kind: Kind, record_id: str | None, words: Mapping[str, str]
) -> tuple[FieldProblem, ...]:
    """All problems that an update, or an add, would have."""
    with workspace.read() as connection:
        return _problems(connection, kind, record_id, words)


def _problems(
    connection: Connection, kind: Kind, record_id: str | None, words: Mapping[str, str]
) -> tuple[FieldProblem, ...]:
    current = stored_row(connection, kind, record_id) if record_id else {}
    assigning = Assigning(connection)
    try:
        wanted: dict[str, Any] = current | assigning.values(kind, words, current)
        check(kind, {name: wanted.get(name) for name in kind.model.model_fields}, region=assigning.region(wanted))
    except InvalidRecordError as error:
        return error.problems
    except UsageError as error:
        values = dict(error.values)
        field, value = values.pop("field", next(iter(words), "")), values.pop("value", "")
        return (FieldProblem(str(field), str(value), error.code, values),)
    return ()


def update_many(workspace: Workspace, kind: Kind, edits: Mapping[str, Mapping[str, str]]) -> BulkChange:
    """Change many records in one step; what is refused is returned."""
    refused: list[Refusal] = []
    with workspace.write("set_many", kind=kind.name, count=len(edits)) as writing:
        for record_id, words in edits.items():
            for name, text in words.items():
                problem = next(iter(_problems(writing.connection, kind, record_id, {name: text})), None)
                if problem is not None:
                    refused.append(Refusal(record_id, name, text, problem.code, problem.values))
                    continue
                current = stored_row(writing.connection, kind, record_id)
                row = current | Assigning(writing.connection).values(kind, {name: text}, current)
                change_row(writing, kind, current, check(kind, {one: row[one] for one in kind.model.model_fields}))
    return BulkChange(writing.change, tuple(refused))


def duplicate(
    workspace: Workspace, kind: Kind, ids: Sequence[str], language: Language
) -> tuple[tuple[str, ...], Change]:
    """Copies of records."""
    raise UsageError("cannot_duplicate", kind=kind.plural)


def step_names(workspace: Workspace, language: Language) -> tuple[str | None, str | None]:
    """What undo and redo would do."""
    with workspace.read() as connection:
        known = journal.transactions(connection)
    undo, redo = undoable(known), redoable(known)
    return (label_of(undo, language) if undo else None), (label_of(redo, language) if redo else None)
