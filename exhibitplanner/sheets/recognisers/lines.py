"""Rows of a sheet looked at one by one."""

from __future__ import annotations

from exhibitplanner.sheets.grid import CellValue, Grid
from exhibitplanner.sheets.parsers.texts import as_text, is_blank


def filled_in(grid: Grid, row: int) -> list[int]:
    """The columns of a row in which something stands."""
    line: tuple[CellValue, ...] = grid.cells[row - 1] if 1 <= row <= len(grid.cells) else ()
    return [index for index, value in enumerate(line) if not is_blank(value)]


def texts_in(grid: Grid, row: int) -> list[str]:
    """What stands in a row."""
    return [as_text(grid.value(row, index)) for index in filled_in(grid, row)]


def is_sparse(grid: Grid, row: int) -> bool:
    """Whether fewer than two cells of a row are filled."""
    first = True
    for value in grid.cells[row - 1]:
        if value is not None and not is_blank(value):
            if not first:
                return False
            first = False
    return True
