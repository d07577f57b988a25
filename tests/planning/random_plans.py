"""Small plans of random rows that refer to each other, and random edits of them as a workspace makes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any, Final

from exhibitplanner.domain.describe import FieldDescription, FieldType
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.planning.snapshot.plan import Plan, Row
from tests.planning.builders import KINDS, OPENING

MOST: Final = 3
"""Rows of a kind."""
_ONCE: Final = {("task", "deadline_id"), ("task", "participation_id")}
"""The first task is the first participation's about the first deadline: a second one would be refused."""
_TEXTS: Final = {
    "country": ("PL", "KR", None), "nationality": ("PL", "KR", None), "time_zone": ("Asia/Seoul", "Europe/Warsaw"),
    "scale": ("1:10", "1:2", None), "applies_to": ("all", "raw", "has_full_size"), "carnet_no": ("KR-1", "KR-2", None),
}  # fmt: skip
_END_ALL: Final = {"cancelled", "closed"}
RARELY: Final = 0.2
"""How often something is cancelled, closed or not ours, of which there are no problems."""
_DAYS: Final = [OPENING + timedelta(days) for days in (-250, -40, -8, -1, 0, 3, 6, 12, 60)]
_VALUES: Final[dict[FieldType, Sequence[Any]]] = {
    FieldType.DECIMAL: [None, *map(Decimal, ("0.5", "1", "3", "6", "9", "20", "2500"))],
    FieldType.INTEGER: [None, -10, 1, 2],
    FieldType.DATE: [*_DAYS, None, None],
    FieldType.WALL_TIME: [datetime(2027, 9, 7, hour) for hour in (9, 10, 11)],
    FieldType.YES_NO: [True, False, None],
    FieldType.OUTLINE: [[], [[Decimal(x), Decimal(y)] for x, y in ((0, 0), (4, 0), (0, 4))]],
}


@dataclass(frozen=True)
class Edit:
    """A new row, a newer state of one, another value in one column, or a row gone."""

    deed: str
    kind: type[Row]
    number: int
    seed: int


class World:
    """Rows by id; `plan` gets every edit, `rebuilt` is a plan of the same rows made anew."""

    def __init__(self, seed: int) -> None:
        self.plan = Plan(today=OPENING - timedelta(20))
        self._rows: dict[str, tuple[type[Row], dict[str, Any]]] = {}
        random = Random(seed)
        for kind in KINDS:
            for number in range(MOST):
                self.do(Edit("put", kind, number, random.randrange(10**9)))

    def do(self, edit: Edit) -> None:
        """One edit of the plan; nothing where it needs a row that is not there."""
        row_id, random = f"{edit.kind.kind}-{edit.number}", Random(edit.seed)
        if edit.deed == "drop":
            self.drop(row_id)
        elif edit.deed == "put" or row_id not in self._rows:
            self._put(edit.kind, row_id, {"id": row_id, **self._values(edit.kind, row_id, random)})
        else:
            column = random.choice([one for one in self._columns(edit.kind) if one != "id"])
            value = {column: self._value(edit.kind, row_id, column, random)}
            self._put(edit.kind, row_id, {**self._rows[row_id][1], **value})

    def rebuilt(self) -> Plan:
        """A plan that never was another one."""
        plan = Plan(today=OPENING - timedelta(20))
        plan.put(kind(plan, **values) for kind, values in self._rows.values())
        return plan

    def cancel(self, row_id: str) -> None:
        """Nothing where there is no such row."""
        if row_id in self._rows:
            kind, values = self._rows[row_id]
            self._put(kind, row_id, {**values, "status": "cancelled"})

    def drop(self, row_id: str) -> None:
        """With all that cannot be without it; what merely refers to it is blanked."""
        if row_id not in self._rows:
            return
        kind, _ = self._rows.pop(row_id)
        self.plan.drop(kind, [row_id])
        for other_id, (other, values) in list(self._rows.items()):
            named = [column for column, value in values.items() if column != "id" and value == row_id]
            if set(named) & set(_needed(other)):
                self.drop(other_id)
            elif named or row_id in values.get("attendees", ()):
                kept = {"attendees": [one for one in values["attendees"] if one != row_id]} if other is _MEETING else {}
                self._put(other, other_id, {**values, **dict.fromkeys(named), **kept})

    def _put(self, kind: type[Row], row_id: str, values: dict[str, Any]) -> None:
        if any(values[one] is None for one in _needed(kind)):
            return
        self._rows[row_id] = kind, values
        self.plan.put([kind(self.plan, **values)])

    def _values(self, kind: type[Row], row_id: str, random: Random) -> dict[str, Any]:
        columns = (one for one in self._columns(kind) if one != "id")
        return {one: self._value(kind, row_id, one, random) for one in columns}

    def _columns(self, kind: type[Row]) -> list[str]:
        return [one.name for one in fields(kind) if one.name != "plan"]

    def _value(self, kind: type[Row], row_id: str, column: str, random: Random) -> Any:
        described = BY_NAME[kind.kind].field(column)
        if described.type is FieldType.REFERENCES:
            return self._there("participant")[: random.randrange(MOST + 1)]
        if described.type is not FieldType.REFERENCE:
            value = _plain(described, random)
            return _given(kind, column) if value is None and column in _needed(kind) else value
        there = self._there(described.label.target or "")
        if (kind.kind, column) in _ONCE:
            there = [one for one in there if one[-1] == row_id[-1]]
        if column not in _needed(kind):
            there = [*(one for one in there if one != row_id), None]  # type: ignore[list-item]
        return random.choice(there) if there else None

    def _there(self, kind: str) -> list[str]:
        return sorted(one for one, (known, _) in self._rows.items() if known.kind == kind)


def _plain(described: FieldDescription, random: Random) -> Any:
    if described.type is FieldType.CHOICE:
        rare = random.random() < RARELY
        return random.choice([*(one for one in described.label.choices or () if rare or one not in _END_ALL), None])
    if described.name == "ours":
        return random.random() > RARELY
    if described.type is FieldType.TEXT:
        return random.choice(_TEXTS.get(described.name, ("A", "B")))
    return random.choice(_VALUES[described.type])


def _needed(kind: type[Row]) -> list[str]:
    return [one.name for one in fields(kind) if "None" not in str(one.type) and one.name not in {"plan", "id"}]


def _given(kind: type[Row], column: str) -> Any:
    return OPENING if column in {"opens_on", "closes_on"} else 1 if column == "line_no" else "electricity"


_MEETING: Final = next(kind for kind in KINDS if kind.kind == "meeting")
