"""Cells that a person wrote once for several rows: merged downward, ditto marks, a group's name over blank cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from exhibitplanner.sheets.grid import CellValue, Grid
from exhibitplanner.sheets.parsers.texts import is_blank, tidy, words_of
from exhibitplanner.sheets.recognisers.columns import Recognised
from exhibitplanner.sheets.recognisers.tables import FoundTable

_ONCE: Final = words_of(
    "id|line_no|quantity|returned_quantity|net_kg|gross_kg|mass_kg|power_kw|requested_m2|area_m2|value|price|fee"
)
"""What a merged cell says of all its rows together, a sum, or of one record alone."""
_DITTO: Final = words_of(
    '〃|"|\'\'|""|″|”|“|„|,,|´´|-"-|- " -|-〃-|-”-|상동|동상|위와 같음|위와같음|위와 동일|위와동일|상기와 같음|상기와 동일|'
    "jw|jw.|j.w.|j. w.|j/w|jak wyżej|ditto|-ditto-|dto|dto.|-do-|same|same as above|as above|idem"
)
_LONGEST_DITTO: Final = 14
_WHOSE: Final = frozenset({"participation", "company", "company_ko"})
_GROUPS: Final = (_WHOSE, frozenset({"hall"}), frozenset({"exhibition"}), frozenset({"shipment"}))
"""Targets by which a list may be grouped; those of one group are blank together."""
_UNGROUPED: Final = frozenset({"booths", "companies", "participations"})
"""Kinds in which a row without a company is no further one of the company above: a free booth, a company of its own."""

_Lines = dict[int, list[CellValue]]


def merged_down(grid: Grid, table: FoundTable, recognised: Recognised) -> Grid:
    """The sheet with the value of a cell merged downward in every row of the table over which it goes."""
    targets = _targets(recognised)
    if not any(one.last_row > one.first_row and one.first_column in targets for one in grid.merged):
        return grid
    lines = _lines(grid, table)
    _spread_merged(grid, lines, targets)
    return _with(grid, lines)


def filled_down(grid: Grid, table: FoundTable, recognised: Recognised, *, by_company: bool) -> Grid:
    """The sheet `merged_down`, with ditto marks replaced, and the name of a group in each of its rows.

    A blank below a company's name is taken for that company only where the list may be grouped `by_company`.
    """
    targets = _targets(recognised)
    lines = _lines(grid, table)
    by_company = by_company and recognised.kind not in _UNGROUPED
    for group in _GROUPS if by_company else _GROUPS[1:]:
        columns = [index for index, target in targets.items() if target in group]
        others = [index for index, target in targets.items() if target not in {*group, "exhibits"}]
        if columns:
            _fill_group(lines, columns, others if recognised.kind == "applications" else ())
    _spread_merged(grid, lines, targets)
    _copy_dittos(lines, targets)
    return _with(grid, lines)


def is_ditto(cell: CellValue) -> bool:
    """Whether a cell says that the one above it holds here too."""
    return isinstance(cell, str) and len(cell) <= _LONGEST_DITTO and tidy(cell).casefold() in _DITTO


def _targets(recognised: Recognised) -> dict[int, str]:
    return {one.index: one.target for one in recognised.columns if one.target is not None}


def _lines(grid: Grid, table: FoundTable) -> _Lines:
    return {row: list(grid.cells[row - 1]) for row in table.rows}


def _with(grid: Grid, lines: _Lines) -> Grid:
    return replace(grid, cells=tuple(tuple(lines.get(row, line)) for row, line in enumerate(grid.cells, 1)))


def _spread_merged(grid: Grid, lines: _Lines, targets: Mapping[int, str]) -> None:
    """A merged cell's value in all its rows; one that begins above the rows of records is a title or a head."""
    for one in grid.merged:
        column = one.first_column
        if one.first_row not in lines or targets.get(column, "id") in _ONCE:
            continue
        value = lines[one.first_row][column]
        for row in range(one.first_row + 1, one.last_row + 1):
            if row in lines and lines[row][column] is None:
                lines[row][column] = value


def _fill_group(lines: _Lines, columns: Sequence[int], others: Sequence[int]) -> None:
    """A group's name in its further rows, where the first row has one and no name stands in two rows that follow.

    A row with something in `others` is no further one of a group.
    """
    said = [[line[index] for index in columns] for line in lines.values()]
    begun = [not all(is_blank(cell) or is_ditto(cell) for cell in cells) for cells in said]
    repeated = any(first and one == other for first, (one, other) in zip(begun, pairwise(said), strict=False))
    if not begun or not begun[0] or repeated:
        return
    last = said[0]
    for line, cells in zip(lines.values(), said, strict=True):
        if not all(map(is_blank, cells)):
            last = cells if not any(map(is_ditto, cells)) else last
        elif all(is_blank(line[index]) for index in others):
            for index, cell in zip(columns, last, strict=True):
                line[index] = cell


def _copy_dittos(lines: _Lines, targets: Mapping[int, str]) -> None:
    for index in targets:
        marks = {cell for cell in {line[index] for line in lines.values()} if is_ditto(cell)}
        for above, line in pairwise(lines.values()) if marks else ():
            if line[index] in marks:
                line[index] = above[index]
