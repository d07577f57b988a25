"""The rows of a recognised table parsed a column at a time: distinct cells once, clean ones without a detour."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final

from exhibitplanner.domain.describe import MOST_LETTERS, FieldDescription, FieldType, TextFormat
from exhibitplanner.domain.formats import seen_at_once
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services.checking import InvalidRecordError, check_field, takes_tidy_texts
from exhibitplanner.services.importing.cells import Parsed, ParsedRow, Rest, is_phone, parsed_cell
from exhibitplanner.services.importing.merging import CLEARED
from exhibitplanner.services.importing.moments import Moments
from exhibitplanner.services.importing.name_cells import NameCells
from exhibitplanner.services.importing.report import Problem
from exhibitplanner.services.importing.sections import Sections
from exhibitplanner.sheets.grid import CellValue, Grid
from exhibitplanner.sheets.parsers.names import joined_names
from exhibitplanner.sheets.parsers.outcome import ParseContext, Refused
from exhibitplanner.sheets.parsers.quantities import has_decimal_comma
from exhibitplanner.sheets.parsers.texts import as_text, is_tidy
from exhibitplanner.sheets.recognisers.columns import Recognised, RecognisedColumn
from exhibitplanner.sheets.recognisers.layouts import CLOCK_PARTS, Layout, Target
from exhibitplanner.sheets.recognisers.name_pairs import NAME_PARTS

_TRIED: Final = 500
_MOST_KEPT: Final = 20_000
_SEEN_AT_ONCE: Final = frozenset({TextFormat.EMAIL, TextFormat.PHONE})
_OWN_WAYS: Final = frozenset({"scale", "hs_code", "exhibits", "dimensions", "stay", "form"})


class _Column:
    """One column's cells. `is_fit` as long as every value is one that the field stores as it is."""

    def __init__(self, column: RecognisedColumn, target: Target) -> None:
        self.index, self.target = column.index, target
        self.phone, self.money = is_phone(target), target.money
        described = target.described
        self.is_decimal = described.type is FieldType.DECIMAL
        self.kind, self.name = target.parts[0]
        self.column = described.column
        self.is_simple = target.name not in _OWN_WAYS and len(target.parts) == 1 and not target.money
        stored = self.is_simple and described.label.target is None and self.name in BY_NAME[self.kind].by_name
        texts = stored and takes_tidy_texts(BY_NAME[self.kind], self.column)
        self._formatted = texts and described.label.format is not None
        self.is_fit = stored and (texts or described.type is not FieldType.TEXT)
        self.at_once = _at_once(described) if self.is_simple else None
        self._column = column
        self._known: dict[tuple[type, CellValue, str | None], Parsed] | None = {}
        self._asked = 0

    def sibling(self, field: str | None) -> str | None:
        """The target of another field of its record: `contact_mobile` beside `contact_phone`."""
        own = self.target.name
        return own.removesuffix(self.name) + field if field in BY_NAME[self.kind].by_name and field else None

    def parsed(self, value: CellValue, context: ParseContext) -> Parsed:
        """What a cell gives by target, or why nothing; the same cell again is not parsed again, as long as many are."""
        if self._known is None:
            return self._fresh(value, context)
        key = (value.__class__, value, context.region if self.phone else None)
        found = self._known.get(key)
        self._asked += 1
        if found is None:
            found = self._known[key] = self._fresh(value, context)
            many = len(self._known)
            if many > _MOST_KEPT or (self._asked == _TRIED and many > _TRIED // 2):
                self._known = None
        return found

    def _fresh(self, value: CellValue, context: ParseContext) -> Parsed:
        found = parsed_cell(self._column, self.target, value, context)
        if self.is_fit and isinstance(found, dict):
            self.is_fit = self._is_stored_so(found.get(self.target.name))
        return found

    def _is_stored_so(self, value: Any) -> bool:
        if self._formatted or value is None or value is CLEARED:
            return True  # one with a format was checked as it was parsed
        if self._known is None and not isinstance(value, str):
            return False  # too many different ones to check each of them here
        try:
            return bool(check_field(BY_NAME[self.kind], self.column, value) == value)
        except InvalidRecordError:
            return False


class TableReader:
    """Reads the rows of one recognised table. `region` is asked for a row's country once its company is read."""

    def __init__(
        self, grid: Grid, recognised: Recognised, layout: Layout, region: Callable[[ParsedRow], str | None]
    ) -> None:
        self._grid = grid
        self._region = region
        self._marked = bool(grid.errors or grid.uncalculated)
        self._first = min((column.index for column in recognised.columns), default=0)
        columns = [one for one in recognised.columns if one.target is not None and one.target not in CLOCK_PARTS]
        found = [_Column(one, layout.target(str(one.target))) for one in columns]
        # telephone numbers last: their country is that of the company, which other columns tell; before them amounts,
        # for a currency's own column goes before a sign beside the amount
        self._columns = sorted(found, key=lambda column: (column.phone, column.money))
        self._rests: list[tuple[ParsedRow, _Column, Rest]] = []
        self._moments = Moments(grid, recognised, layout)
        self._names = NameCells(recognised, layout)
        self._in_parts = any(column.target in NAME_PARTS for column in recognised.columns)
        self._places = {column.target.name: column.index for column in reversed(self._columns) if column.is_simple}

    @property
    def fit(self) -> dict[str, frozenset[str]]:
        """By kind the columns in which every value that was read is stored as it is: nobody need check it again."""
        fit: dict[str, set[str]] = {}
        for column in self._columns:
            fit.setdefault(column.kind, set()).add(column.column)
        for column in self._columns:
            if not column.is_fit:
                fit[column.kind].discard(column.column)
        return {kind: frozenset(columns) for kind, columns in fit.items()}

    def read(
        self, numbers: Sequence[int], context: ParseContext, sections: Sections, problems: list[Problem]
    ) -> list[ParsedRow]:
        """Parse rows; problems are appended with their cells, row by row."""
        rows = [ParsedRow(self._grid, one, self._first, {**sections.of(one)}, self._places) for one in numbers]
        told: list[Problem] = []
        for column in self._columns:
            if not column.phone:
                self._read_column(column, rows, context, told)
        if self._in_parts:
            for row in rows:
                self._join_names(row)
        for row in rows:
            self._names.settle(row)
            self._read_moments(row, context, told)
        for column in self._columns:
            if column.phone:
                self._read_column(column, rows, context, told)
        for row, column, rest in self._rests:
            self._take_rest(row, column, rest, told)
        problems += sorted(told, key=lambda problem: problem.row)
        return rows

    def _read_moments(self, row: ParsedRow, context: ParseContext, problems: list[Problem]) -> None:
        self._moments.read(row, context, problems)
        for index in self._moments.indexes if self._marked else ():
            self._name_mark(row.number, index, problems)

    def _read_column(
        self, column: _Column, rows: list[ParsedRow], context: ParseContext, problems: list[Problem]
    ) -> None:
        index, name, cells = column.index, column.target.name, self._grid.cells
        alone = self._places.get(name) == index
        at_once = column.at_once if alone else None
        if column.is_decimal:
            values = (self._grid.value(row.number, index) for row in rows)
            context = replace(context, decimal_comma=any(map(has_decimal_comma, values)))
        for row in rows:
            line = cells[row.number - 1]
            value = line[index] if index < len(line) else None
            if value is None:
                if self._marked:
                    self._name_mark(row.number, index, problems)
                continue
            if at_once is not None and value.__class__ is str:
                text = at_once(value)
                if text is not None:
                    row.values.setdefault(name, text)
                    continue
            parsed = column.parsed(value, self._context(column, row, value, context))
            self._take(row, column, parsed, problems, shared=alone)

    def _context(self, column: _Column, row: ParsedRow, value: CellValue, context: ParseContext) -> ParseContext:
        """A telephone number without `+` belongs to the country of the row's company."""
        if not column.phone or context.region is not None or str(value).lstrip().startswith("+"):
            return context
        return replace(context, region=self._region(row))

    def _take(self, row: ParsedRow, column: _Column, parsed: Parsed, problems: list[Problem], *, shared: bool) -> None:
        if isinstance(parsed, Refused):
            place = self._grid.address(row.number, column.index)
            problems.append(Problem(place, parsed.value, parsed.code, dict(parsed.values), row.number))
            return
        if isinstance(parsed, Rest):
            self._rests.append((row, column, parsed))
            parsed = parsed.values
        for name, part in parsed.items():
            if part is not None and row.values.get(name) is None:
                row.values[name] = part
                if not shared:
                    row.cells = {**row.cells, name: column.index}

    def _take_rest(self, row: ParsedRow, column: _Column, rest: Rest, problems: list[Problem]) -> None:
        """What a cell holds beside its own value goes where the record has a blank for it, else it is named."""
        named = []
        for left in rest.left:
            other = column.sibling(left.field)
            if other is None or row.values.setdefault(other, left.value) != left.value:
                named.append(left.text)
            elif other not in self._places:
                row.cells = {**row.cells, other: column.index}
        if named:
            place = self._grid.address(row.number, column.index)
            values = {"taken": rest.values[column.target.name], "left": "; ".join(named)}
            text = as_text(self._grid.value(row.number, column.index))
            problems.append(Problem(place, text, "more_in_cell", values, row.number))

    def _join_names(self, row: ParsedRow) -> None:
        """Names in two columns; a problem with one is told at its surname."""
        for name, text in joined_names(row.values).items():
            row.values[name] = text
            parts = (name.replace("name", part) for part in ("surname", "given_name"))
            index = next((row.cells[part] for part in parts if part in row.cells), self._first)
            row.cells = {**row.cells, name: index}

    def _name_mark(self, number: int, index: int, problems: list[Problem]) -> None:
        """An error, or a formula without a value, is no blank."""
        place = (number, index)
        if place in self._grid.errors:
            problems.append(Problem(self._grid.address(*place), self._grid.errors[place], "error_cell", row=number))
        elif place in self._grid.uncalculated:
            problems.append(Problem(self._grid.address(*place), "", "formula_without_value", row=number))


def _at_once(field: FieldDescription) -> Callable[[str], str | None] | None:
    """How a field's clean texts are read without a detour, if they can be."""
    if field.type not in {FieldType.TEXT, FieldType.REFERENCE}:
        return None
    if field.label.format is None:
        return _plain
    return partial(seen_at_once, field.label.format) if field.label.format in _SEEN_AT_ONCE else None


def _plain(text: str) -> str | None:
    """A text that stands for itself: no mark that erases, nothing to tidy."""
    return text if text[:1] != "[" and len(text) <= MOST_LETTERS and is_tidy(text) else None
