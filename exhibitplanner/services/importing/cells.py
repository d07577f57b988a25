"""A row's cells parsed by what their columns mean; what does not parse is kept out and named, the rest goes on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

from exhibitplanner.domain.describe import TextFormat
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.matching.exhibit_lists import exhibit_texts
from exhibitplanner.matching.systems import split_exhibit
from exhibitplanner.services.importing.merging import CLEARED
from exhibitplanner.sheets.grid import CellValue, Grid
from exhibitplanner.sheets.parsers.choices import parse_list
from exhibitplanner.sheets.parsers.dates import parse_stay
from exhibitplanner.sheets.parsers.dimensions import parse_dimensions
from exhibitplanner.sheets.parsers.doubts import is_doubtful, says_nothing
from exhibitplanner.sheets.parsers.due_days import parse_due
from exhibitplanner.sheets.parsers.fields import parse
from exhibitplanner.sheets.parsers.journeys import FLIGHTS, parse_travel_day
from exhibitplanner.sheets.parsers.money import Money, parse_money
from exhibitplanner.sheets.parsers.outcome import CLEAR, CLEAR_MARKS, Left, ParseContext, Partly, Refused, refused
from exhibitplanner.sheets.parsers.texts import as_text
from exhibitplanner.sheets.recognisers.columns import RecognisedColumn
from exhibitplanner.sheets.recognisers.layouts import Target

_COMPOUND: Final = frozenset({"dimensions", "stay"})
_DOUBTED: Final = _COMPOUND | {"form"}
_DAYS: Final = frozenset({"fixed_on", *FLIGHTS})
_OWN_WAY: Final = _DOUBTED | {"exhibits"}


@dataclass(slots=True)
class ParsedRow:
    """A row of a grid by target: stored values, references as text.

    `cells` has the column in which each target's value stands, `first` is that in which the row begins. It is shared by
    the rows of a table as long as they are alike.
    """

    grid: Grid
    number: int
    first: int = 0
    values: dict[str, Any] = field(default_factory=dict)
    cells: Mapping[str, int] = field(default_factory=dict)

    @property
    def place(self) -> str:
        """The address of its first cell."""
        return self.grid.address(self.number, self.first)

    def cell(self, *targets: str) -> str:
        """The address of the first of the targets that the row has, else of its first cell."""
        said = (self.cells[one] for one in targets if one in self.cells and self.values.get(one) is not None)
        found = next(said, self.first)
        return self.grid.address(self.number, found)

    def text(self, target: str) -> str | None:
        """The value of a text target; None where blank or cleared."""
        value = self.values.get(target)
        return None if value is None or value is CLEARED else str(value)


@dataclass(frozen=True, slots=True)
class Rest:
    """The values of a cell and what it holds beside them: nobody may lose that without a word."""

    values: dict[str, Any]
    left: tuple[Left, ...]


Parsed = dict[str, Any] | Refused | Rest


def parsed_cell(column: RecognisedColumn, target: Target, value: CellValue, context: ParseContext) -> Parsed:
    """A cell's values by target; a compound cell gives several."""
    if target.name in _COMPOUND | _DAYS and isinstance(value, str) and value.strip().casefold() in CLEAR_MARKS:
        return {name: CLEARED for _, name in target.parts}
    if target.name in _OWN_WAY | _DAYS and says_nothing(value):
        return {}
    if target.name in _DOUBTED | _DAYS and is_doubtful(value):
        return refused("doubtful_in_cell", value)
    return _sure(column, target, value, context)


def _sure(column: RecognisedColumn, target: Target, value: CellValue, context: ParseContext) -> Parsed:
    """The values of a cell that says something, and means it."""
    if target.name == "dimensions":
        sizes = parse_dimensions(
            value, unit=column.unit, order=column.order or target.order, default_unit=_own_unit(target)
        )
        return sizes if isinstance(sizes, Refused) else _measures(target, sizes)
    if target.name == "stay":
        stay = parse_stay(value, context)
        return stay if isinstance(stay, Refused) else dict(zip(("arrives_on", "departs_on"), stay, strict=True))
    if target.name in _DAYS:
        return _day_and_more(target, value, context)
    return _exhibit_words(target, value) or _plain(column, target, value, context)


def _exhibit_words(target: Target, value: CellValue) -> dict[str, Any]:
    """What a cell says of exhibits in words of their own: several of them, or a form with its scale; else nothing."""
    if target.name == "exhibits":
        return {target.name: exhibit_texts(as_text(value, lines=True), parse_list)}
    if target.name == "exhibit" and isinstance(value, str) and "\n" in value.strip():
        return {target.name: as_text(value, lines=True)}  # a line each, where a permit is for several
    if target.name == "form" and isinstance(value, str):
        words = split_exhibit(value)  # `Model 1:10` is a form and a scale
        return {"form": words.form, "scale": words.scale} if words.form is not None else {}
    return {}


def _day_and_more(target: Target, value: CellValue, context: ParseContext) -> Parsed:
    """The day of a cell in which a time, a flight or what a day is counted from may stand too."""
    if target.name == "fixed_on":
        return parse_due(value, context)
    day = parse_travel_day(value, context, target.name)
    return Rest({target.name: day.value}, day.left) if isinstance(day, Partly) else _of(target, day)


def _of(target: Target, value: Any) -> Parsed:
    return value if isinstance(value, Refused) else {target.name: value}


def _plain(column: RecognisedColumn, target: Target, value: CellValue, context: ParseContext) -> Parsed:
    """The value of one field; an amount may name its currency too."""
    parsed = parse(target.described, value, context, unit=column.unit)
    if isinstance(parsed, Refused):
        return parsed
    if target.money and isinstance(parsed, Decimal):
        money = parse_money(value, unit=column.unit)
        return {target.name: parsed, "currency": money.currency if isinstance(money, Money) else None}
    if isinstance(parsed, Partly):
        return Rest({target.name: parsed.value}, parsed.left)
    return {target.name: CLEARED if parsed is CLEAR else parsed}


def is_phone(target: Target) -> bool:
    """Whether a target holds telephone numbers."""
    return target.described.label.format is TextFormat.PHONE


def _own_unit(target: Target) -> str:
    """Sizes without any unit are in that of the fields: a case's in centimetres, else metres."""
    return target.unit or "m"


def _measures(target: Target, sizes: Mapping[str, Any]) -> dict[str, Any]:
    """Sizes in metres as the layout's fields want them: a case is measured in centimetres."""
    found: dict[str, Any] = {}
    for kind, name in target.parts:
        letter = name[0].upper()
        if letter in sizes:
            scale = 100 if BY_NAME[kind].field(name).label.unit == "cm" else 1
            found[name] = sizes[letter] * scale
    return found
