"""A table whose head rows somebody said, where they would not be taken for a head."""

from __future__ import annotations

from collections.abc import Sequence

from exhibitplanner.sheets.grid import Grid
from exhibitplanner.sheets.recognisers.head_words import spanned_in
from exhibitplanner.sheets.recognisers.lines import filled_in
from exhibitplanner.sheets.recognisers.tables import FoundTable, _Head, _table
from exhibitplanner.sheets.recognisers.titles import Titles, title_rows


def table_under(grid: Grid, header_rows: Sequence[int]) -> FoundTable | None:
    """The table that begins under those rows and goes to the sheet's end; None where they are blank or not there."""
    first, last = min(header_rows), max(header_rows)
    filled = {index for row in range(first, last + 1) for index in filled_in(grid, row)}
    if first < 1 or not filled:
        return None
    head = _Head(first, last, sorted(filled | spanned_in(grid, first)))
    return _table(grid, head, head.columns, len(grid.cells), Titles(title_rows(grid, 0, first)))
