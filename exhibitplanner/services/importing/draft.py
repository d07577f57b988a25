"""The workspace as an import would leave it: records read once, changes collected, nothing written yet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Connection, select
from uuid_utils import uuid7

from exhibitplanner.domain.kinds import BY_NAME, KINDS, Kind
from exhibitplanner.services.checking import InvalidRecordError, check
from exhibitplanner.services.importing.bases import LastImported
from exhibitplanner.services.key_texts import KeyTexts
from exhibitplanner.storage.workspace import Writing

Row = dict[str, Any]
_BLANK: Final[tuple[Any, ...]] = (None, [])


class Clear:
    """The mark by which a sender erases a value."""


CLEARED: Final = Clear()


@dataclass(slots=True)
class Merge:
    """What a row would do to a record: columns written, columns where both sides changed, and refusals."""

    changed: set[str] = field(default_factory=set)
    conflicts: dict[str, tuple[Any, Any]] = field(default_factory=dict)
    refused: list[InvalidRecordError] = field(default_factory=list)


class Draft:
    """Records by kind, with what an import adds and changes laid over them."""

    def __init__(self, connection: Connection, exhibition: str | None, *, take_conflicts: bool = False) -> None:
        self._connection = connection
        self._take = take_conflicts
        self._rows: dict[str, dict[str, Row]] = {}
        self._keys: dict[str, dict[tuple[Any, ...], list[str]]] = {}
        self._last = LastImported(connection)
        self.texts = KeyTexts(connection, exhibition)
        self.inserted: dict[str, dict[str, Row]] = {}
        self.updated: dict[tuple[str, str], Row] = {}
        self.origins: list[tuple[str, str, str, int]] = []

    def rows(self, kind: Kind) -> dict[str, Row]:
        """Every record of a kind by id, new ones among them; stored values by column."""
        if kind.name not in self._rows:
            found = self._connection.execute(select(kind.table)).mappings()
            self._rows[kind.name] = {row["id"]: dict(row) for row in found}
        return self._rows[kind.name]

    def holders(self, kind: Kind, values: Mapping[str, Any]) -> list[Row]:
        """The records with the natural key of `values`; for a kind without one those that are equal as wholes."""
        ids = self._index(kind).get(_key(kind, values), ())
        return [self.rows(kind)[one] for one in ids]

    def insert(self, kind: Kind, values: Mapping[str, Any], region: str | None = None) -> Row:
        """Add a record.

        Raises:
            InvalidRecordError: A value does not fit; nothing is added.
        """
        given = {name: value for name, value in values.items() if value is not CLEARED}
        row = check(kind, given, region=region) | {"id": str(uuid7())}
        self.rows(kind)[row["id"]] = row
        self._index(kind).setdefault(_key(kind, row), []).append(row["id"])
        self.inserted.setdefault(kind.name, {})[row["id"]] = row
        self.texts.add(kind, row)
        return row

    def merge(self, kind: Kind, record: Row, values: Mapping[str, Any], region: str | None = None) -> Merge:
        """Lay a row's values over a record: blanks of the record are filled, blanks of the row never erase.

        Where both have a value, the one that changed since the last import stands; where both did it is a conflict.
        """
        outcome, wanted = Merge(), {}
        for column, value in values.items():
            if value in _BLANK or column not in record:
                continue
            decided = self._decide(kind, record, column, value, outcome)
            if decided is not record[column]:
                wanted[column] = decided
        for column, value in wanted.items():
            self._write(kind, record, column, value, region, outcome)
        return outcome

    def merge_known(self, kind: Kind, record: Row, values: Mapping[str, Any]) -> Merge:
        """Write values that follow from a rule, whatever was there."""
        outcome = Merge()
        for column, value in values.items():
            self._write(kind, record, column, value, None, outcome)
        return outcome

    def _decide(  # noqa: PLR0911  a line a case
        self, kind: Kind, record: Row, column: str, value: Any, outcome: Merge
    ) -> Any:
        current = record[column]
        if value is CLEARED:
            return None
        if current in _BLANK:
            return value
        if column == "aliases":
            return list(dict.fromkeys([*current, *value]))
        normal = _normal(kind, column, value, record)
        if normal == current or record["id"] in self.inserted.get(kind.name, ()):
            return current
        base = self._last.value(kind, record["id"], column)
        if normal == base:
            return current  # the sender has changed nothing; a person here has
        if current == base:
            return value
        outcome.conflicts[column] = (current, normal)
        return value if self._take else current

    def _write(  # noqa: PLR0913, PLR0917  one value of one record
        self, kind: Kind, record: Row, column: str, value: Any, region: str | None, outcome: Merge
    ) -> None:
        fields = {name: record[name] for name in kind.model.model_fields}
        try:
            checked = check(kind, fields | {column: value}, region=region)
        except InvalidRecordError as error:
            outcome.refused.append(error)
            return
        if checked[column] == record[column]:
            return
        outcome.changed.add(column)
        record[column] = checked[column]
        if record["id"] not in self.inserted.get(kind.name, ()):
            self.updated.setdefault((kind.name, record["id"]), {})[column] = checked[column]

    def originates(self, record_id: str, file: str, sheet: str, row: int) -> None:
        """Remember where a record's values come from."""
        self.origins.append((record_id, file, sheet, row))

    def apply(self, writing: Writing) -> None:
        """Write what was collected, parents first."""
        now = datetime.now(UTC)
        for kind in KINDS:
            rows = self.inserted.get(kind.name, {}).values()
            if rows:
                stamped = [row | {"created_at": now, "updated_at": now} for row in rows]
                writing.connection.execute(kind.table.insert(), stamped)
        for (name, record_id), values in self.updated.items():
            table = BY_NAME[name].table
            writing.connection.execute(table.update().where(table.c.id == record_id).values(**values, updated_at=now))

    def _index(self, kind: Kind) -> dict[tuple[Any, ...], list[str]]:
        if kind.name not in self._keys:
            index: dict[tuple[Any, ...], list[str]] = {}
            for record_id, row in self.rows(kind).items():
                index.setdefault(_key(kind, row), []).append(record_id)
            self._keys[kind.name] = index
        return self._keys[kind.name]


def _key(kind: Kind, values: Mapping[str, Any]) -> tuple[Any, ...]:
    if not kind.key:
        return tuple(_plain(values.get(field.column)) for field in kind.stored if field.name != "note")
    return tuple(_plain(values.get(kind.field(name).column)) for name in kind.key)


def _plain(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value or ""


def _normal(kind: Kind, column: str, value: Any, record: Mapping[str, Any]) -> Any:
    """A value in its stored form, to be compared; as it is where it does not fit."""
    fields = {name: record[name] for name in kind.model.model_fields}
    try:
        return check(kind, fields | {column: value})[column]
    except InvalidRecordError:
        return value


def first_of(rows: Iterable[Row]) -> Row | None:
    """The first row, if there is one."""
    return next(iter(rows), None)
