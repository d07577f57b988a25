"""A row's cells parsed by what their columns mean; what does not parse is kept out and named, the rest goes on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
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
from exhibitplanner.sheets.parsers.outcome import CLEAR, CLEAR_MARKS, ParseContext, Refused
from exhibitplanner.sheets.recognisers.columns import Recognised, RecognisedColumn
from exhibitplanner.sheets.recognisers.layouts import Layout, Target

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


class RowReader:
    """Reads the rows of one recognised table."""

    def __init__(self, grid: Grid, recognised: Recognised, layout: Layout) -> None:
        self._grid = grid
        self._columns = [
            (column, layout.target(column.target)) for column in recognised.columns if column.target is not None
        ]
        # telephone numbers last: their country is that of the company, which other columns tell
        self._columns.sort(key=lambda pair: pair[1] is not None and is_phone(pair[1]))

    def read(
        self,
        number: int,
        context: ParseContext,
        problems: list[Problem],
        region: Callable[[ParsedRow], str | None],
    ) -> ParsedRow:
        """Parse one row; problems are appended with their cells.

        `region` is asked for a row's country once its company is read.
        """
        row = ParsedRow(self._grid, number)
        for column, target in self._columns:
            if target is not None and is_phone(target) and context.region is None:
                context = replace(context, region=region(row))
            place = (number, column.index)
            value = self._grid.value(*place)
            if place in self._grid.errors:
                problems.append(Problem(self._grid.address(*place), self._grid.errors[place], "error_cell", row=number))
            elif place in self._grid.uncalculated:
                problems.append(Problem(self._grid.address(*place), "", "formula_without_value", row=number))
            elif value is not None and target is not None:
                self._take(row, column, target, value, context, problems)
        return row

    def _take(  # noqa: PLR0913, PLR0917  one cell of one row
        self,
        row: ParsedRow,
        column: RecognisedColumn,
        target: Target,
        value: CellValue,
        context: ParseContext,
        problems: list[Problem],
    ) -> None:
        parsed = _parsed(column, target, value, context)
        if isinstance(parsed, Refused):
            place = self._grid.address(row.number, column.index)
            problems.append(Problem(place, parsed.value, parsed.code, dict(parsed.values), row.number))
            return
        for name, part in parsed.items():
            if part is not None and row.values.get(name) is None:
                row.values[name] = part
                row.cells[name] = column.index


def _parsed(
    column: RecognisedColumn, target: Target, value: CellValue, context: ParseContext
) -> dict[str, Any] | Refused:
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
    parsed = parse(target.described, value, context, unit=column.unit)
    return parsed if isinstance(parsed, Refused) else {target.name: CLEARED if parsed is CLEAR else parsed}


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
