"""What editors need beyond one record: checks without a write, blocks, copies, undo foreseen and in part."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Connection, bindparam
from sqlalchemy import update as update_rows
from uuid_utils import uuid7

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.describe import FieldDescription, FieldType
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.messages import Language
from exhibitplanner.services.checking import FieldProblem, check
from exhibitplanner.services.history import label_of, worded
from exhibitplanner.services.judging import Judge, Row
from exhibitplanner.services.naming import name_of, names_of, said_name
from exhibitplanner.services.queries import KindQuery, listed
from exhibitplanner.services.reading import rows_of
from exhibitplanner.services.records import change_row, differs, holder_of_key, insert_rows, stored_row
from exhibitplanner.storage import journal, replay, undoing
from exhibitplanner.storage.undoing import Undone
from exhibitplanner.storage.workspace import Workspace, Writing

_NAMED: Final = 3
_COPY: Final = re.compile(r" ?\((\d+)\)$")


@dataclass(frozen=True, slots=True)
class Refusal:
    """A cell that was not taken; `code` and `values` word why. `name` is what the record is called in a sentence."""

    record_id: str
    field: str
    value: str
    code: str
    values: dict[str, object]
    name: str = ""
    asks: bool = False

    @property
    def problem(self) -> FieldProblem:
        """What is wrong with the cell, or asked about it."""
        return FieldProblem(self.field, self.value, self.code, self.values, self.asks)


@dataclass(frozen=True, slots=True)
class BulkChange:
    """What a block of cells did."""

    change: Change
    refused: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class SetBack:
    """One record's change set back: the fields that have their old value again, and those that something touched."""

    change: Change
    fields: tuple[str, ...]
    conflicts: tuple[str, ...]


def check_edit(
    workspace: Workspace, kind: Kind, record_id: str | None, words: Mapping[str, str], *, kept: Collection[str] = ()
) -> FieldProblem | None:
    """The first problem that `records.update` would have, or `records.add` where `record_id` is None.

    Without one, the first question about something unusual, but for the fields that a person has `kept`.

    Raises:
        UsageError: `unknown_record`.
    """
    return next(iter(list_problems(workspace, kind, record_id, words, kept=kept)), None)


def list_problems(
    workspace: Workspace, kind: Kind, record_id: str | None, words: Mapping[str, str], *, kept: Collection[str] = ()
) -> tuple[FieldProblem, ...]:
    """As `check_edit`, but all of them: first texts that cannot be read, then values, then a key that is taken."""
    with workspace.read() as connection:
        current = stored_row(connection, kind, record_id) if record_id else {}
        return Judge(connection, kind).judge(current, words, kept=kept)[1]


def update_many(
    workspace: Workspace, kind: Kind, edits: Mapping[str, Mapping[str, str]], *, keep: bool = False
) -> BulkChange:
    """Change cells, given as texts by field name by record's id, in one step; the right ones are applied.

    Where all are refused nothing is written. Cells with an unusual value are left out, and asked about, unless the
    person has said that they are meant (`keep`).
    """
    with workspace.write("set_many", kind=kind.name) as writing:
        block = _Block(writing, kind, edits, keep=keep)
        for record_id, words in edits.items():
            block.take(record_id, words)
        block.write()
        writing.detail |= {"count": block.count, "fields": sorted(block.fields)}
        names = names_of(writing.connection, kind, {one.record_id for one in block.refused})
    refused = (replace(one, name=said_name(kind, names[one.record_id])) for one in block.refused)
    return BulkChange(writing.change, tuple(refused))


def duplicate(
    workspace: Workspace, kind: Kind, ids: Sequence[str], language: Language
) -> tuple[tuple[str, ...], Change]:
    """Copy records, without what belongs to them, in one step; returns the copies' ids.

    A copy's key is made free by its last part that can be: `Stand rent (2)`, or the next number.

    Raises:
        UsageError: `cannot_duplicate` where a key is made of references alone, `unknown_record`.
    """
    with workspace.write("duplicate", kind=kind.name, count=len(ids)) as writing:
        connection = writing.connection
        copies = tuple(_copy(writing, kind, stored_row(connection, kind, one), language) for one in ids)
        names = names_of(connection, kind, ids[:_NAMED]).values()
        writing.detail["name"] = ", ".join(said_name(kind, name) for name in names) + ("…" if len(ids) > _NAMED else "")
    return copies, writing.change


def preview_undo(workspace: Workspace, transaction_id: str) -> Undone:
    """What an undo would reverse, keep and leave, on a workspace that is open for writing; nothing is changed.

    Raises:
        UsageError: `unknown_transaction`, `already_undone`.
    """
    return undoing.preview(workspace, transaction_id)


def undo_change(workspace: Workspace, transaction_id: str, record_id: str, kind: Kind) -> SetBack:
    """Write back what one transaction changed of one record, as an ordinary change of today.

    A field that has another value by now, or referred to a record that is gone, stays and is named.

    Raises:
        UsageError: `cannot_set_back` for a record that it added or deleted, `not_in_transaction`, `unknown_record`,
            `key_taken`.
    """
    with workspace.write("set_back", kind=kind.name, id=record_id) as writing:
        connection = writing.connection
        columns = _changed(connection, transaction_id, record_id, kind)
        current = stored_row(connection, kind, record_id)
        gone = _gone(connection, kind, columns)
        back = {
            name: before
            for name, (before, after) in columns.items()
            if name not in gone and not differs(after, current[name])
        }
        fields = {field.column: field.name for field in kind.stored}
        writing.detail |= {
            "name": said_name(kind, name_of(connection, kind, record_id)),
            "fields": [fields[name] for name in back],
        }
        change_row(writing, kind, current, back)
    conflicts = tuple(fields[name] for name in columns if name not in back)
    return SetBack(writing.change, tuple(fields[name] for name in back), conflicts)


def step_names(workspace: Workspace, language: Language) -> tuple[str | None, str | None]:
    """What undo and redo would take back and bring back, in words; None where there is nothing."""
    with workspace.read() as connection:
        undo, redo = undoing.undoable(connection), undoing.redoable(connection)
    again = worded(redo.detail["taken_back"], redo.detail.get("of") or {}, language) if redo else None
    return (label_of(undo, language) if undo else None), again


class _Block:
    """A block of cells under way; what does not touch a natural key is written together at the end."""

    def __init__(self, writing: Writing, kind: Kind, ids: Mapping[str, Any], *, keep: bool) -> None:
        self._kept = frozenset(kind.by_name) if keep else frozenset()
        self._writing = writing
        self._kind = kind
        self._judge = Judge(writing.connection, kind)
        stored = [column.name for column in kind.table.columns]
        rows = rows_of(writing.connection, kind, list(ids))
        self._rows = {row["id"]: {name: row[name] for name in stored} for row in rows}
        self._judge.learn(rows)
        self._waiting: dict[tuple[str, ...], list[Row]] = {}
        self.refused: list[Refusal] = []
        self.fields: set[str] = set()
        self.count = 0

    def take(self, record_id: str, words: Mapping[str, str]) -> None:
        """Take in the cells of one record; those that are refused are left out until the others fit."""
        current = self._rows.get(record_id)
        left = {self._kind.field(name).name: text for name, text in words.items()}
        if current is None:
            gone: dict[str, object] = {"kind": self._kind.plural, "id": record_id}
            self.refused += [Refusal(record_id, name, text, "unknown_record", gone) for name, text in left.items()]
            return
        while left:
            row, problems = self._judge.judge(current, left, kept=self._kept)
            if not problems:
                self._change(current, row)
                return
            for problem in problems:
                for name in {problem.field} & left.keys() or set(left):
                    said = left.pop(name)
                    self.refused.append(Refusal(record_id, name, said, problem.code, problem.values, asks=problem.asks))

    def write(self) -> None:
        """Write what waits."""
        table = self._kind.table
        for columns, rows in self._waiting.items():
            values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in (*columns, "updated_at")}
            statement = update_rows(table).where(table.c.id == bindparam("record")).values(values)
            self._writing.connection.execute(statement, rows)

    def _change(self, current: Row, row: Row) -> None:
        changed = {name: value for name, value in row.items() if differs(value, current[name])}
        fields = {field.column: field.name for field in self._kind.stored}
        names = {fields[column] for column in changed}
        self.fields |= names
        self.count += len(names)
        if names & {*self._kind.key, *self._kind.told_apart}:
            change_row(self._writing, self._kind, current, row)
        elif changed:
            new = {f"new_{name}": value for name, value in changed.items()}
            waiting = self._waiting.setdefault(tuple(changed), [])
            waiting.append(new | {"new_updated_at": datetime.now(UTC), "record": current["id"]})


def _copy(writing: Writing, kind: Kind, row: Row, language: Language) -> str:
    copy = {name: row[name] for name in kind.model.model_fields}
    if kind.key:
        field, tries = _free_part(writing.connection, kind, row, language)
        for value in tries(row[field.column]):
            copy[field.column] = value
            if holder_of_key(writing.connection, kind, copy) is None:
                break
    record_id = str(uuid7())
    insert_rows(writing, kind, [check(kind, copy) | {"id": record_id}])
    return record_id


def _free_part(
    connection: Connection, kind: Kind, row: Row, language: Language
) -> tuple[FieldDescription, Callable[[Any], Iterator[Any]]]:
    """The last part of a key that a copy can change, and the values to try."""
    fields = [kind.field(name) for name in reversed(kind.key)]
    for field in fields:
        if field.type is FieldType.TEXT and field.label.format is None:
            return field, _numbered
    for field in fields:
        if field.type is FieldType.INTEGER:
            return field, _counted
    names = ", ".join(field.label.text(language) for field in reversed(fields))
    raise UsageError("cannot_duplicate", kind=kind.plural, name=name_of(connection, kind, row["id"]), fields=names)


def _numbered(text: str | None) -> Iterator[str]:
    stem, number = text or "", 1
    found = _COPY.search(stem)
    if found is not None:
        stem, number = stem[: found.start()], int(found[1])
    while True:
        number += 1
        yield f"{stem} ({number})".strip()


def _counted(number: int | None) -> Iterator[int]:
    following = number or 0
    while True:
        following += 1
        yield following


def _changed(connection: Connection, transaction_id: str, record_id: str, kind: Kind) -> dict[str, tuple[Any, Any]]:
    """Before and after of the fields that people fill, by column."""
    transaction = journal.transaction(connection, transaction_id)
    if transaction is None:
        raise UsageError("unknown_transaction", transaction=transaction_id)
    _, changes = replay.changes_of(connection, transaction, limit=1, record_id=record_id)
    if not changes or changes[0].kind != kind.name:
        raise UsageError("not_in_transaction", transaction=transaction_id)
    if changes[0].action != "update":
        raise UsageError("cannot_set_back")
    stored = {field.column for field in kind.stored}
    return {name: values for name, values in changes[0].columns.items() if name in stored}


def _gone(connection: Connection, kind: Kind, columns: Mapping[str, tuple[Any, Any]]) -> set[str]:
    """The references whose old value names a record that is there no more."""
    gone = set()
    for field in kind.references:
        before = columns.get(field.column, (None, None))[0]
        if before is not None:
            query = KindQuery(BY_NAME[str(field.label.target)])
            there = query.select(query.column("id")).where(query.column("id").in_(listed([before])))
            if connection.execute(there).first() is None:
                gone.add(field.column)
    return gone
