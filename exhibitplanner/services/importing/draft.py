"""The workspace as an import would leave it: records read once, changes collected, nothing written yet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from sqlalchemy import Connection, select
from uuid_utils import uuid7

from exhibitplanner.domain.kinds import BY_NAME, KINDS, Kind
from exhibitplanner.services.checking import (
    FieldProblem,
    InvalidRecordError,
    check,
    refuse_unusual,
)
from exhibitplanner.services.importing.bases import Bases, Ground, alike
from exhibitplanner.services.importing.coming_back import fields_of, is_sent_back
from exhibitplanner.services.importing.merging import CLEARED, Merge, Row, merged_list
from exhibitplanner.services.importing.options import ConflictPolicy
from exhibitplanner.services.importing.settling import Offer, Settling
from exhibitplanner.services.importing.whole_records import whole_record
from exhibitplanner.services.key_texts import KeyTexts, texts_of
from exhibitplanner.storage.earlier import deleted_ids
from exhibitplanner.storage.workspace import Writing

__all__ = ["CLEARED", "Draft", "Merge", "Row", "RowEvents", "first_of"]

_BLANK: Final[tuple[Any, ...]] = (None, [])


@dataclass(slots=True)
class RowEvents:
    """What the row under way did to the draft: records made, and values of records before their change."""

    made: list[tuple[Kind, Row]] = field(default_factory=list)
    before: dict[tuple[str, str], Row] = field(default_factory=dict)


class Draft:
    """Records by kind, with what an import adds and changes laid over them.

    `choices` are a person's on single values, by the kind's plural, the record's id and the field: `keep` also where
    the sender alone changed it. A record that the import makes is called by its name there. `policy` is for the other
    conflicts.
    """

    def __init__(
        self,
        connection: Connection,
        exhibition: str | None,
        *,
        policy: ConflictPolicy = "keep",
        choices: Mapping[tuple[str, str, str], ConflictPolicy] | None = None,
    ) -> None:
        self._connection = connection
        self._choices = choices or {}
        self._rows: dict[str, dict[str, Row]] = {}
        self._keys: dict[str, dict[tuple[Any, ...], list[str]]] = {}
        self._deleted: dict[str, set[str]] = {}
        self._stored: dict[tuple[str, str], Row] = {}
        self._settling = Settling(policy)
        self.bases = Bases(connection)
        self.texts = KeyTexts(connection, exhibition)
        self.inserted: dict[str, dict[str, Row]] = {}
        self.updated: dict[str, dict[str, Row]] = {}
        self.origins: list[tuple[str, str, str, int]] = []
        self.events = RowEvents()
        self.set_back = False
        """Whether a row set a value back to what is stored."""
        self._origin_of: dict[str, tuple[str, str, int]] = {}
        self._looked_up = 0
        """So many origins are in `_origin_of`."""

    def rows(self, kind: Kind) -> dict[str, Row]:
        """Every record of a kind by id, new ones among them; stored values by column."""
        if kind.name not in self._rows:
            found = self._connection.execute(select(kind.table)).mappings()
            self._rows[kind.name] = {row["id"]: dict(row) for row in found}
        return self._rows[kind.name]

    def was_deleted(self, kind: Kind, record_id: str) -> bool:
        """Whether the workspace had a record of that id, and has it no more."""
        if kind.name not in self._deleted:
            self._deleted[kind.name] = deleted_ids(self._connection, kind)
        return record_id in self._deleted[kind.name] and record_id not in self.rows(kind)

    def holders(self, kind: Kind, values: Mapping[str, Any]) -> list[Row]:
        """The records with the natural key of `values`; for a kind without one those that are equal as wholes."""
        ids = self._index(kind).get(_key(kind, values), ())
        return [self.rows(kind)[one] for one in ids]

    def is_new(self, kind: Kind, record_id: str) -> bool:
        """Whether the import itself makes the record."""
        return record_id in self.inserted.get(kind.name, ())

    def insert(  # noqa: PLR0913, PLR0917  a record, and what is known of its values
        self,
        kind: Kind,
        values: Mapping[str, Any],
        region: str | None = None,
        fit: Collection[str] = (),
        assumed: Mapping[str, Any] | None = None,
        meant: Collection[str] = (),
    ) -> Row:
        """Add a record; the values of the columns that are `fit` were checked as they were read.

        An unusual value is refused, but in the columns of which a person said that it is `meant`.

        `assumed` are values that nobody said: they hold where there are no others, until a row says one.

        Raises:
            InvalidRecordError: A value does not fit; nothing is added.
        """
        told = _without_blanks(values)
        given = {**_without_blanks(assumed), **told} if assumed else told
        row = whole_record(kind, given, region, fit) if fit else check(kind, given, region=region)
        refuse_unusual(kind, row, meant)
        row["id"] = record_id = str(uuid7())
        self.rows(kind)[record_id] = row
        self._index(kind).setdefault(_key(kind, row), []).append(record_id)
        self.inserted.setdefault(kind.name, {})[record_id] = row
        self.texts.add(kind, row)
        self._settling.sayings.note(record_id, told)
        self.events.made.append((kind, row))
        return row

    def merge(  # noqa: PLR0913, PLR0917  a record, what is laid over it, and what is known of both
        self,
        kind: Kind,
        record: Row,
        values: Mapping[str, Any],
        region: str | None = None,
        ground: Ground | None = None,
        meant: Collection[str] = (),
    ) -> Merge:
        """Lay a row's values over a record: blanks of the row never erase, the mark does.

        Where the sender changed a value and nobody here did it is taken; where both did it is a conflict, and so it is
        where an earlier row of the import said another value. `ground` tells who changed what; without one it is what
        the last import gave.
        """
        outcome = Merge()
        offered = dict(_offered(kind, record, values))
        if not offered:
            self._settling.sayings.note(record["id"], values)
            return outcome
        accepted = self._accepted(kind, record, offered, region, outcome, meant)
        taken = {
            column: value
            for column, value in accepted.items()
            if not alike(value, record[column])
            and self._taken(kind, record, column, (value, offered[column]), ground, outcome)
        }
        taken |= dict(self._lists(kind, record, accepted, ground, outcome))
        self._write(kind, record, taken, outcome)
        said = (one for one in values if one not in offered or (one in accepted and alike(accepted[one], record[one])))
        self._settling.sayings.note(record["id"], {column: values[column] for column in said})
        return outcome

    def merge_known(self, kind: Kind, record: Row, values: Mapping[str, Any]) -> Merge:
        """Write values that follow from a rule, whatever was there."""
        outcome = Merge()
        accepted = self._accepted(kind, record, dict(values), None, outcome)
        self._write(kind, record, accepted, outcome)
        return outcome

    def originates(self, file: str, sheet: str, row: int) -> None:
        """Remember where the values of the row under way come from, for each record that it made or changed."""
        self.origins += [(one["id"], file, sheet, row) for _, one in self.events.made]
        self.origins += [(record_id, file, sheet, row) for _, record_id in self.events.before]

    def origin_of(self, record_id: str) -> tuple[str, str, int] | None:
        """The file, the sheet and the row that first made or changed a record; None where no row did."""
        for one in self.origins[self._looked_up :]:
            self._origin_of.setdefault(one[0], one[1:])
        self._looked_up = len(self.origins)
        return self._origin_of.get(record_id)

    def is_written(self, kind: Kind, record_id: str, column: str | None = None) -> bool:
        """Whether a record, or one column of it, in the end becomes another than the workspace has."""
        if self.is_new(kind, record_id):
            return True
        changes = self.updated.get(kind.name, {}).get(record_id, {})
        return bool(changes) if column is None else column in changes

    def apply(self, writing: Writing) -> None:
        """Write what was collected, parents first, and where it comes from."""
        for kind in KINDS:
            writing.insert_many(kind, list(self.inserted.get(kind.name, {}).values()))
        for name, changes in self.updated.items():
            writing.update_many(BY_NAME[name], changes)
        written = {one for records in (*self.inserted.values(), *self.updated.values()) for one in records}
        writing.originates([one for one in self.origins if one[0] in written])

    def _accepted(  # noqa: PLR0913, PLR0917  a record, what is offered, and what is known of it
        self,
        kind: Kind,
        record: Row,
        offered: Mapping[str, Any],
        region: str | None,
        outcome: Merge,
        meant: Collection[str] = (),
    ) -> dict[str, Any]:
        """The offered values in their stored form, without those that the domain refuses: they are told of."""
        wanted = {column: None if value is CLEARED else value for column, value in offered.items()}
        fields = {name: record[name] for name in kind.model.model_fields}
        while wanted:
            try:
                checked = check(kind, fields | wanted, region=region)
                refuse_unusual(kind, {column: checked[column] for column in wanted}, meant)
            except InvalidRecordError as error:
                outcome.refused.append(error)
                refused = {kind.field(one.field).column for one in error.problems if one.field in kind.by_name}
                if not refused & wanted.keys():
                    return {}  # the record itself does not hold any more: nothing can be laid over it
                wanted = {column: value for column, value in wanted.items() if column not in refused}
            else:
                return {column: checked[column] for column in wanted}
        return {}

    def _taken(  # noqa: PLR0913, PLR0917  a value, as stored and as sent, and what is known of it
        self, kind: Kind, record: Row, column: str, values: tuple[Any, Any], ground: Ground | None, outcome: Merge
    ) -> bool:
        if column == "aliases":
            return False
        known = None if self.is_new(kind, record["id"]) else ground or self.bases.plain
        stored = self._stored.get((kind.name, record["id"]), record).get(column, record[column])
        offer = Offer(kind, record, column, *values, stored, known, self._choice(kind, record, column))
        return self._settling.takes(offer, outcome)

    def _choice(self, kind: Kind, record: Row, column: str) -> ConflictPolicy | None:
        """A person's word on one value."""
        if not self._choices:
            return None
        called = texts_of(self.texts, kind, record) if self.is_new(kind, record["id"]) else record["id"]
        return self._choices.get((kind.plural, called, fields_of(kind)[column].name))

    def _lists(
        self, kind: Kind, record: Row, accepted: Mapping[str, Any], ground: Ground | None, outcome: Merge
    ) -> Iterable[tuple[str, Any]]:
        """Other names are gathered from both sides."""
        if "aliases" in accepted:
            now = self._stored.get((kind.name, record["id"]), record).get("aliases", record["aliases"])
            stamped = ground is not None and not self.is_new(kind, record["id"])
            given = ground.base(kind, record["id"], "aliases", now).given if stamped and ground else None
            if is_sent_back(fields_of(kind)["aliases"], given, accepted["aliases"]):
                return
            names = merged_list(record["aliases"], accepted["aliases"], given)
            if self._choice(kind, record, "aliases") != "keep":
                yield "aliases", names
            elif not alike(names, record["aliases"]):
                outcome.conflicts["aliases"] = (record["aliases"], names, "keep", given)

    def _write(self, kind: Kind, record: Row, taken: Mapping[str, Any], outcome: Merge) -> None:
        key = (kind.name, record["id"])
        taken = self._with_free_key(kind, record, taken, outcome) if kind.key else taken
        for column, value in taken.items():
            if alike(value, record[column]):
                continue
            outcome.changed.add(column)
            before = record[column]
            record[column] = value
            if not self.is_new(kind, record["id"]):
                self._update(kind, record["id"], column, before, value)
            elif any(made is record for _, made in self.events.made):
                continue
            self.events.before.setdefault(key, {}).setdefault(column, before)

    def _update(self, kind: Kind, record_id: str, column: str, before: Any, value: Any) -> None:
        """Note a value that a stored record gets; one that it had before the import is no change."""
        stored = self._stored.setdefault((kind.name, record_id), {}).setdefault(column, before)
        changes = self.updated.setdefault(kind.name, {}).setdefault(record_id, {})
        changes[column] = value
        if alike(stored, value):
            del changes[column]
            self.set_back = True
        if not changes:
            del self.updated[kind.name][record_id]

    def _with_free_key(self, kind: Kind, record: Row, taken: Mapping[str, Any], outcome: Merge) -> Mapping[str, Any]:
        """The values, without those of the natural key where another record has it: that is told of."""
        old, new = _key(kind, record), _key(kind, {**record, **taken})
        if old == new:
            return taken
        index = self._index(kind)
        if index.get(new) and not kind.told_apart:
            holder = index[new][0]
            values: dict[str, object] = {"name": self.texts.text(kind, holder), "id": holder}
            outcome.refused.append(InvalidRecordError(kind, (FieldProblem(kind.key[-1], "", "key_taken", values),)))
            columns = {kind.field(name).column for name in kind.key}
            return {column: value for column, value in taken.items() if column not in columns}
        index[old].remove(record["id"])
        index.setdefault(new, []).append(record["id"])
        return taken

    def _index(self, kind: Kind) -> dict[tuple[Any, ...], list[str]]:
        if kind.name not in self._keys:
            index: dict[tuple[Any, ...], list[str]] = {}
            for record_id, row in self.rows(kind).items():
                index.setdefault(_key(kind, row), []).append(record_id)
            self._keys[kind.name] = index
        return self._keys[kind.name]


def _offered(kind: Kind, record: Row, values: Mapping[str, Any]) -> Iterable[tuple[str, Any]]:
    """The values that say something else than the record does, as it would come back from a cell."""
    for column, value in values.items():
        if column not in record or value in _BLANK:
            continue
        current = record[column]
        if value is CLEARED and current in _BLANK:
            continue
        if value != current and not is_sent_back(fields_of(kind)[column], current, value):
            yield column, value


def _without_blanks(values: Mapping[str, Any]) -> Row:
    return {column: value for column, value in values.items() if value is not CLEARED and value is not None}


@cache
def _key_columns(kind: Kind) -> tuple[str, ...]:
    """The columns of the natural key; all but the note of a kind without one."""
    if kind.key:
        return tuple(kind.field(name).column for name in kind.key)
    return tuple(field.column for field in kind.stored if field.name != "note")


def _key(kind: Kind, values: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple([_plain(values.get(column)) for column in _key_columns(kind)])


def _plain(value: Any) -> Any:
    return tuple(value) if value.__class__ is list else value or ""


def first_of(rows: Iterable[Row]) -> Row | None:
    """The first row, if there is one."""
    return next(iter(rows), None)
