"""A row's cells parsed by what their columns mean; what does not parse is kept out and named, the rest goes on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, Final

from exhibitplanner.domain.describe import TextFormat
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.matching.systems import split_exhibit
from exhibitplanner.services.importing.merging import CLEARED
from exhibitplanner.services.importing.report import Problem
from exhibitplanner.sheets.grid import CellValue, Grid
from exhibitplanner.sheets.parsers.choices import parse_list
from exhibitplanner.sheets.parsers.dates import parse_stay
from exhibitplanner.sheets.parsers.dimensions import parse_dimensions
from exhibitplanner.sheets.parsers.fields import parse
from exhibitplanner.sheets.parsers.money import Money, parse_money
from exhibitplanner.sheets.parsers.names import joined_names
from exhibitplanner.sheets.parsers.outcome import CLEAR, CLEAR_MARKS, ParseContext, Refused
from exhibitplanner.sheets.recognisers.columns import Recognised, RecognisedColumn
from exhibitplanner.sheets.recognisers.layouts import Layout, Target
from exhibitplanner.sheets.recognisers.name_pairs import NAME_PARTS

_COMPOUND: Final = frozenset({"dimensions", "stay"})


@dataclass(slots=True)
class ParsedRow:
    """A row of a grid by target: stored values, references as text.

    `cells` has the column in which each target's value stands, `first` is that in which the row begins.
    """

    grid: Grid
    number: int
    first: int = 0
    values: dict[str, Any] = field(default_factory=dict)
    cells: dict[str, int] = field(default_factory=dict)

    @property
    def place(self) -> str:
        """The address of its first cell."""
        return self.grid.address(self.number, self.first)

    def cell(self, *targets: str) -> str:
        """The address of the first of the targets that the row has, else of its first cell."""
        found = next((self.cells[target] for target in targets if target in self.cells), self.first)
        return self.grid.address(self.number, found)

    def text(self, target: str) -> str | None:
        """The value of a text target; None where blank or cleared."""
        value = self.values.get(target)
        return None if value is None or value is CLEARED else str(value)


Parsed = dict[str, Any] | Refused
_TRIED: Final = 500
_MOST_KEPT: Final = 20_000


class _ColumnReader:
    """One column's cells: distinct ones are parsed once, as long as they repeat."""

    def __init__(self, column: RecognisedColumn, target: Target) -> None:
        self.index = column.index
        self.phone, self.money = is_phone(target), target.money
        self._column, self._target = column, target
        self._known: dict[tuple[type, CellValue, str | None], Parsed] | None = {}
        self._asked = 0

    def parsed(self, value: CellValue, context: ParseContext) -> Parsed:
        """What a cell gives by target, or why nothing."""
        if self._known is None:
            return _parsed(self._column, self._target, value, context)
        key = (type(value), value, context.region if self.phone else None)
        found = self._known.get(key)
        self._asked += 1
        if found is None:
            found = self._known[key] = _parsed(self._column, self._target, value, context)
            many = len(self._known)
            if many > _MOST_KEPT or (self._asked == _TRIED and many > _TRIED // 2):
                self._known = None
        return found


class RowReader:
    """Reads the rows of one recognised table. `region` is asked for a row's country once its company is read."""

    def __init__(
        self, grid: Grid, recognised: Recognised, layout: Layout, region: Callable[[ParsedRow], str | None]
    ) -> None:
        self._grid = grid
        self._region = region
        self._marked = bool(grid.errors or grid.uncalculated)
        self._first = min((column.index for column in recognised.columns), default=0)
        self._columns = [
            _ColumnReader(column, layout.target(column.target))
            for column in recognised.columns
            if column.target is not None
        ]
        # telephone numbers last: their country is that of the company, which other columns tell; before them amounts,
        # for a currency's own column goes before a sign beside the amount
        self._columns.sort(key=lambda column: (column.phone, column.money))
        self._in_parts = any(column.target in NAME_PARTS for column in recognised.columns)

    def read(
        self, number: int, context: ParseContext, problems: list[Problem], shared: Mapping[str, str] | None = None
    ) -> ParsedRow:
        """Parse one row; problems are appended with their cells. `shared` is what the row's section says."""
        row = ParsedRow(self._grid, number, self._first, dict(shared or {}))
        line = self._grid.cells[number - 1]
        for column in self._columns:
            value = line[column.index] if column.index < len(line) else None
            if value is None:
                if self._marked:
                    self._name_mark(number, column.index, problems)
                continue
            if column.phone and context.region is None and not str(value).lstrip().startswith("+"):
                context = replace(context, region=self._region(row))
            self._take(row, column, column.parsed(value, context), problems)
        if self._in_parts:
            self._join_names(row)
        return row

    def _join_names(self, row: ParsedRow) -> None:
        """Names in two columns; a problem with one is told at its surname."""
        for name, text in joined_names(row.values).items():
            row.values[name] = text
            part = name.replace("name", "surname")
            row.cells[name] = row.cells.get(part, row.cells.get(name.replace("name", "given_name"), self._first))

    def _name_mark(self, number: int, index: int, problems: list[Problem]) -> None:
        """An error, or a formula without a value, is no blank."""
        place = (number, index)
        if place in self._grid.errors:
            problems.append(Problem(self._grid.address(*place), self._grid.errors[place], "error_cell", row=number))
        elif place in self._grid.uncalculated:
            problems.append(Problem(self._grid.address(*place), "", "formula_without_value", row=number))

    def _take(self, row: ParsedRow, column: _ColumnReader, parsed: Parsed, problems: list[Problem]) -> None:
        if isinstance(parsed, Refused):
            place = self._grid.address(row.number, column.index)
            problems.append(Problem(place, parsed.value, parsed.code, dict(parsed.values), row.number))
            return
        for name, part in parsed.items():
            if part is not None and row.values.get(name) is None:
                row.values[name] = part
                row.cells[name] = column.index


def _parsed(column: RecognisedColumn, target: Target, value: CellValue, context: ParseContext) -> Parsed:
    """A cell's values by target; a compound cell gives several."""
    if target.name in _COMPOUND and isinstance(value, str) and value.strip().casefold() in CLEAR_MARKS:
        return {name: CLEARED for _, name in target.parts}
    if target.name == "dimensions":
        sizes = parse_dimensions(
            value, unit=column.unit, order=column.order or target.order, default_unit=_own_unit(target)
        )
        return sizes if isinstance(sizes, Refused) else _measures(target, sizes)
    if target.name == "stay":
        stay = parse_stay(value, context)
        return stay if isinstance(stay, Refused) else dict(zip(("arrives_on", "departs_on"), stay, strict=True))
    if target.name == "exhibits":
        return {target.name: parse_list(value)}
    if target.name == "form" and isinstance(value, str):
        words = split_exhibit(value)  # `Model 1:10` is a form and a scale
        if words.form is not None:
            return {"form": words.form, "scale": words.scale}
    return _plain(column, target, value, context)


def _plain(column: RecognisedColumn, target: Target, value: CellValue, context: ParseContext) -> Parsed:
    """The value of one field; an amount may name its currency too."""
    parsed = parse(target.described, value, context, unit=column.unit)
    if isinstance(parsed, Refused):
        return parsed
    if target.money and isinstance(parsed, Decimal):
        money = parse_money(value, unit=column.unit)
        return {target.name: parsed, "currency": money.currency if isinstance(money, Money) else None}
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
