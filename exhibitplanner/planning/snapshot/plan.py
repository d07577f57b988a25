"""All rows of a plan: found by id or by what they refer to. Who looks at a row or a group of rows is noted, so that
after an edit only those look again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime
from typing import Any, ClassVar, TypeVar
from zoneinfo import ZoneInfo

Token = str | tuple[type, str, object]
"""What can be looked at: a row by its id, or every row of a class that has a value in a column."""


@dataclass(slots=True, eq=False)
class Row:
    """A record; its fields are named and typed as in the contract, and only those that planning reads are here."""

    plan: Plan = field(repr=False)
    id: str
    kind: ClassVar[str]
    found_by: ClassVar[tuple[str, ...]] = ()
    """What `Plan.where` finds rows by: columns, lists, or properties worked out from the row alone."""

    @property
    def parents(self) -> Iterable[Row | None]:
        """What the row belongs to: where that is cancelled or somebody else's, so is the row."""
        return ()

    @property
    def named_after(self) -> Iterable[Row | None]:
        """Whose names are parts of its name."""
        return self.parents

    @property
    def is_cancelled(self) -> bool:
        """Whether it, or anything that it belongs to, is cancelled."""
        return any(parent.is_cancelled for parent in self.parents if parent)

    @property
    def is_ours(self) -> bool:
        """Whether it belongs to no participation of others."""
        return all(parent.is_ours for parent in self.parents if parent)

    @property
    def is_past(self) -> bool:
        """Whether its exhibition is closed."""
        return any(parent.is_past for parent in self.parents if parent)


R = TypeVar("R", bound=Row)


class Plan:
    """`today` stands for the date at every venue; without it each venue's clock says what day `now` is there."""

    def __init__(self, now: datetime | None = None, today: date | None = None) -> None:
        self._now = now or datetime.now(UTC)
        self._today = today
        self._rows: dict[type[Row], dict[str, Any]] = {}
        self._groups: dict[tuple[type, str], dict[object, dict[str, Any]]] = {}
        self._looked_at: set[Token] = set()
        self._touched: set[Token] = set()

    def one(self, kind: type[R], record_id: str) -> R:
        """The record of that id."""
        self._looked_at.add(record_id)
        found: R = self._rows[kind][record_id]
        return found

    def maybe(self, kind: type[R], record_id: str | None) -> R | None:
        """As `one`; None where nothing is referred to."""
        return None if record_id is None else self.one(kind, record_id)

    def where(self, kind: type[R], column: str, value: object) -> Collection[R]:
        """Every record that has `value` in a column of `found_by`."""
        self._looked_at.add((kind, column, value))
        group = self._groups.get((kind, column))
        found = group.get(value) if group else None
        return found.values() if found else ()

    def every(self, kind: type[R]) -> Collection[R]:
        """All records of a class; this look is not noted."""
        return self._rows.get(kind, {}).values()

    def find(self, kind: type[R], record_id: str) -> R | None:
        """The record of that id, if there is one; this look is not noted."""
        return self._rows.get(kind, {}).get(record_id)

    def today_in(self, time_zone: str | None) -> date:
        """The date at a venue."""
        if self._today is not None:
            return self._today
        return (self._now.astimezone(ZoneInfo(time_zone)) if time_zone else self._now.astimezone()).date()

    def put(self, rows: Iterable[Row]) -> None:
        """Take in new rows and newer states of known ones."""
        for row in rows:
            known = self._rows.setdefault(type(row), {})
            if row.id in known:
                self._ungroup(known[row.id])
            known[row.id] = row
            self._touched.add(row.id)
            for column, value in _places(row):
                self._groups.setdefault((type(row), column), {}).setdefault(value, {})[row.id] = row
                self._touched.add((type(row), column, value))

    def drop(self, kind: type[Row], ids: Iterable[str]) -> None:
        """Forget rows that are gone."""
        for record_id in ids:
            row = self._rows.get(kind, {}).pop(record_id, None)
            if row is not None:
                self._ungroup(row)
                self._touched.add(record_id)

    def take_looked_at(self) -> set[Token]:
        """What was looked at since this was last asked."""
        looked_at, self._looked_at = self._looked_at, set()
        return looked_at

    def take_touched(self) -> set[Token]:
        """What `put` and `drop` changed since this was last asked."""
        touched, self._touched = self._touched, set()
        return touched

    def _ungroup(self, row: Row) -> None:
        for column, value in _places(row):
            self._groups[type(row), column][value].pop(row.id, None)
            self._touched.add((type(row), column, value))


def _places(row: Row) -> Iterator[tuple[str, object]]:
    for column in row.found_by:
        value = getattr(row, column)
        if isinstance(value, list):
            yield from ((column, one) for one in value)
        elif value is not None:
            yield column, value


def look_at_names(rows: Iterable[Row | None]) -> None:
    """Note all that the names of some rows are made of: a sentence about them is another one when that changes."""
    for row in rows:
        if row is not None:
            look_at_names(row.named_after)


def columns_of(kind: type[Row]) -> tuple[str, ...]:
    """The columns that a row is made of, in the order of its class, behind the plan itself."""
    return tuple(one.name for one in fields(kind) if one.name != "plan")


def home_of(row: Row, kind: type[R]) -> R | None:
    """The nearest record of a class that a row belongs to, or itself: the exhibition of a packing line."""
    waiting: list[Row | None] = [row]
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, kind):
            return one
        waiting += one.parents if one is not None else ()
    return None
