"""What is possible and yet unusual in a record: asked about where it is typed, never refused.

What is impossible in any world (a mass below zero, a scale `1:0`) the plain models refuse. Two days that contradict
each other are a question too: nobody can tell which of them is wrong, who moves both must pass through it, and most of
it is what a rule reports later (a carnet or a permit that does not last).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache
from math import prod
from typing import Any, Final

from exhibitplanner.domain.describe import FieldDescription
from exhibitplanner.domain.kinds import Kind
from exhibitplanner.domain.usual import Usual, in_unit, measured

_CUBIC_CM: Final = 1_000_000
_DENSITY: Final = Usual(Decimal(1), Decimal(20_000))
"""Kilograms a cubic metre of the box around a thing: air weighs 1.2, tungsten 19,300."""
_BOXES: Final = {
    "system": (("length_m", "width_m", "height_m"), "mass_kg", 1),
    "exhibit": (("length_m", "width_m", "height_m"), "mass_kg", 1),
    "case": (("length_cm", "width_cm", "height_cm"), "gross_kg", _CUBIC_CM),
}


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a field's value; `code` and `values` word it. `others` are fields that may be the wrong ones."""

    field: str
    value: str
    code: str
    values: dict[str, object]
    others: tuple[str, ...] = ()


def questions_about(kind: Kind, row: Mapping[str, Any], fields: Collection[str] | None = None) -> Iterator[Question]:
    """What is unusual in a record of stored values by column; of `fields` only, where they are given."""
    for question in (*unusual_values(kind, row), *contradictions(kind, row)):
        if fields is None or not {question.field, *question.others}.isdisjoint(fields):
            yield question


def unusual_values(kind: Kind, row: Mapping[str, Any]) -> Iterator[Question]:
    """Values, each by itself, outside the range that is usual for the field."""
    for field, usual in measured_fields(kind):
        value = row.get(field.column)
        if value is not None and not usual.holds(value):
            yield unusual(field, usual, value)


def unusual(field: FieldDescription, usual: Usual, value: Decimal | int) -> Question:
    """The question about one value."""
    unit = field.label.unit
    values: dict[str, object] = {"said": measured(value, unit), "usual": usual.text(unit)}
    return Question(field.name, in_unit(value, None), "value_unusual", values)


def contradictions(kind: Kind, row: Mapping[str, Any]) -> Iterator[Question]:
    """Values that do not go together: days out of their order, a mass that its size cannot have."""
    for field, column, before in _orders(kind):
        day = row.get(column)
        if day is not None and any(row.get(name) is not None for name in before):
            found = _out_of_order(field, day, row)
            if found is not None:
                yield found
    if kind.name in _BOXES:
        found = _too_light_or_dense(*_BOXES[kind.name], row)
        if found is not None:
            yield found


@cache
def measured_fields(kind: Kind) -> tuple[tuple[FieldDescription, Usual], ...]:
    """The fields with a usual range."""
    return tuple((field, field.label.usual) for field in kind.stored if field.label.usual is not None)


@cache
def ordered_fields(kind: Kind) -> tuple[FieldDescription, ...]:
    """The days and times that come after others of the same record."""
    return tuple(field for field in kind.stored if field.label.after)


@cache
def _orders(kind: Kind) -> tuple[tuple[FieldDescription, str, tuple[str, ...]], ...]:
    """The same with their columns: a day's column is its name."""
    return tuple((field, field.column, field.label.after) for field in ordered_fields(kind))


def may_contradict(kind: Kind) -> bool:
    """Whether values of such a record can contradict each other at all."""
    return bool(ordered_fields(kind)) or kind.name in _BOXES


def _out_of_order(field: FieldDescription, day: Any, row: Mapping[str, Any]) -> Question | None:
    said = [(one, name) for name in field.label.after if (one := row.get(name)) is not None]
    first, name = said[0] if len(said) == 1 else max(said)
    most = field.label.within_days
    if day >= first and (most is None or (day - first).days <= most):
        return None
    values: dict[str, object] = {"day": _plain(day), "after": name, "first": _plain(first)}
    if most is not None:
        values |= {"latest": _plain(first + timedelta(most)), "days": most}
    return Question(field.name, _plain(day), "day_before" if day < first else "day_long_after", values, (name,))


def _too_light_or_dense(lengths: tuple[str, ...], mass: str, parts: int, row: Mapping[str, Any]) -> Question | None:
    """Most often a length in the wrong unit: a tank of 10.8 mm and 55 t would be denser than any metal."""
    sizes, weight = [row.get(name) for name in lengths], row.get(mass)
    if weight is None or not all(sizes):
        return None
    volume: Decimal = prod(filter(None, sizes), start=Decimal(1)) / parts
    density = weight / volume
    if _DENSITY.holds(density):
        return None
    values: dict[str, object] = {
        "said": in_unit(weight, "kg"),
        "volume": in_unit(_short(volume), "m³"),
        "density": in_unit(_short(density), "kg/m³"),
        "usual": _DENSITY.text("kg/m³"),
    }
    return Question(mass, in_unit(weight, None), "mass_for_size", values, lengths)


def _short(value: Decimal) -> Decimal:
    """Three digits are enough to see what is wrong."""
    return Decimal(f"{value:.3g}")


def _plain(day: date | datetime) -> str:
    return day.isoformat(" ", "minutes") if isinstance(day, datetime) else day.isoformat()
