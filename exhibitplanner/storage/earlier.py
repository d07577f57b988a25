"""What records held at an earlier transaction, and what imports wrote into them since: both sides' common ground."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection

from exhibitplanner.domain.kinds import Kind
from exhibitplanner.storage import journal
from exhibitplanner.storage.replay import decoded


class Unknown:
    """The journal does not tell."""


UNKNOWN: Final = Unknown()
_Cell = tuple[str, str]
"""A record's id and a column."""


class Earlier:
    """The past of one workspace after the entry `since`, read a kind at a time when first asked for.

    One pass over the kind's entries, so the cost grows with their number and not faster.
    """

    def __init__(self, connection: Connection, since: int) -> None:
        self._connection = connection
        self._since = since
        self._kinds: dict[str, _Past] = {}
        self._imports = list(_imports(connection, since))

    def value(self, kind: Kind, record_id: str, column: str, now: Any) -> Any:
        """What the field held at the beginning; `now` is what it holds in the file. UNKNOWN for a younger record."""
        past = self._of(kind)
        if record_id in past.younger:
            return UNKNOWN
        if (record_id, column) in past.first:
            return decoded(kind.name, column, past.first[record_id, column])
        if record_id in past.deleted:
            return decoded(kind.name, column, self._deleted(kind, past.deleted[record_id]).get(column))
        return now

    def imported(self, kind: Kind, record_id: str, column: str, now: Any) -> Any:
        """What the newest import in force wrote into the field since; UNKNOWN where none did, or its cell was blank."""
        past = self._of(kind)
        key = (record_id, column)
        if key in past.written:
            return decoded(kind.name, column, past.written[key])
        if key in past.standing:
            return now
        if record_id not in past.made:
            return UNKNOWN
        value = decoded(kind.name, column, past.left[key]) if key in past.left else now
        return UNKNOWN if value is None or value == [] else value

    def said(self, kind: Kind, record_id: str, column: str, now: Any) -> list[tuple[frozenset[str], Any]]:
        """All that imports in force wrote into the field since, oldest first, each with the marks of its files."""
        past = self._of(kind)
        key = (record_id, column)
        values = [(number, decoded(kind.name, column, value)) for number, value in past.replaced.get(key, ())]
        if record_id in past.made:
            first = decoded(kind.name, column, past.left[key]) if key in past.left else now
            values = [(past.made[record_id], first), *values] if first is not None and first != [] else values
        if key in past.standing:
            values.append((past.standing[key], now))
        return [(self._imports[number].marks, value) for number, value in values]

    def _of(self, kind: Kind) -> _Past:
        if kind.name not in self._kinds:
            past = self._kinds[kind.name] = _Past()
            imports, index = self._imports, 0
            for number, record_id, action, column, before in self._entries(kind):
                while index < len(imports) and imports[index].last < number:
                    index += 1
                imported = index < len(imports) and imports[index].first <= number
                past.note(number, record_id, action, column, before, index if imported else None)
        return self._kinds[kind.name]

    def _entries(self, kind: Kind) -> Iterator[tuple[int, str, str, str, Any]]:
        rows = self._connection.exec_driver_sql(
            "SELECT number, record_id, action, field, before FROM journal_entry WHERE number > ? AND kind = ? "
            "AND (field IS NULL OR field NOT IN ('created_at', 'updated_at')) ORDER BY number",
            (self._since, kind.name),
        )
        return (tuple(row) for row in rows)

    def _deleted(self, kind: Kind, entry: int) -> dict[str, Any]:
        return journal.deleted_rows(self._connection, kind, {entry})[entry]


@dataclass(slots=True)
class _Past:
    """One kind's past, in SQLite's own values.

    `first` holds what stood before the first change, `deleted` the entry of a record's first deletion; `younger`
    records were made since. `standing` was written by an import and not changed later, `written` is what an import
    wrote and a person changed, `replaced` all that imports wrote and that was changed; `made` are records that an
    import made, `left` what it left in their changed fields. Imports by their place among those since.
    """

    first: dict[_Cell, Any] = field(default_factory=dict)
    deleted: dict[str, int] = field(default_factory=dict)
    younger: set[str] = field(default_factory=set)
    standing: dict[_Cell, int] = field(default_factory=dict)
    written: dict[_Cell, Any] = field(default_factory=dict)
    replaced: dict[_Cell, list[tuple[int, Any]]] = field(default_factory=dict)
    made: dict[str, int] = field(default_factory=dict)
    left: dict[_Cell, Any] = field(default_factory=dict)

    def note(  # noqa: PLR0913, PLR0917  an entry's columns
        self, number: int, record_id: str, action: str, column: str, before: Any, imported: int | None
    ) -> None:
        """Take in the next entry; `imported` is the import that it belongs to."""
        if action == journal.INSERT:
            if record_id not in self.deleted:
                self.younger.add(record_id)
            if imported is not None:
                self.made[record_id] = imported
        elif action == journal.DELETE:
            if record_id not in self.younger:
                self.deleted.setdefault(record_id, number)
        else:
            self._note_update((record_id, column), before, imported)

    def _note_update(self, key: _Cell, before: Any, imported: int | None) -> None:
        record_id = key[0]
        if record_id not in self.younger and record_id not in self.deleted:
            self.first.setdefault(key, before)
        if key in self.standing:
            self.replaced.setdefault(key, []).append((self.standing.pop(key), before))
            self.written[key] = before
        elif record_id in self.made:
            self.left.setdefault(key, before)
        if imported is not None:
            self.standing[key] = imported
            self.written.pop(key, None)


def deleted_ids(connection: Connection, kind: Kind) -> set[str]:
    """The ids of the records of a kind that were deleted once; an undo may have brought some back."""
    return set(connection.exec_driver_sql(f'SELECT id FROM "deleted_{kind.name}"').scalars())


@dataclass(frozen=True, slots=True)
class _Import:
    """The first and last entry of an import, and what its files are known by: names, and digests of the contents."""

    first: int
    last: int
    marks: frozenset[str]


def _imports(connection: Connection, since: int) -> Iterator[_Import]:
    """The imports in force, oldest first."""
    gone = journal.taken_back(connection)
    rows = connection.exec_driver_sql(
        "SELECT id, first_entry, last_entry, source FROM journal WHERE label = 'import' AND last_entry > ? "
        "ORDER BY first_entry",
        (since,),
    )
    for transaction, first, last, source in rows.all():
        if transaction not in gone:
            files = json.loads(source or "null") or []
            yield _Import(first, last, frozenset(str(mark) for one in files for mark in one.values()))
