"""Titles of tables: what stands right over one, and what it shares with tables above and beside it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

from exhibitplanner.sheets.grid import CellValue, Grid
from exhibitplanner.sheets.parsers.texts import as_text
from exhibitplanner.sheets.recognisers.lines import filled_in, texts_in
from exhibitplanner.sheets.recognisers.spread import closed_up

_MOST_TEXTS: Final = 2
"""A row of more texts below a table is no title of the next one."""


@dataclass(frozen=True, slots=True)
class Titles:
    """Rows of titles: `own` stand over the table itself, `shared` over the first table of the sheet.

    `columns` are the first and the last one of a table that has others beside it: cells of its own rows over those
    others are theirs.
    """

    own: tuple[int, ...] = ()
    shared: tuple[int, ...] = ()
    columns: tuple[int, int] | None = None

    def lines(self, grid: Grid) -> tuple[str, ...]:
        """The texts, those shared first; cells of a row joined by a tab."""
        over = self.over(grid)
        texts = [texts_in(grid, row) for row in self.shared]
        texts += [texts_in(over, row) or texts_in(grid, row) for row in self.own]
        return tuple("\t".join(one) for one in texts if one)

    def over(self, grid: Grid) -> Grid:
        """The cells of its own rows that stand over the table, or that span it."""
        return _only(grid, {row: self._over(grid, row) for row in self.own})

    def beside(self, grid: Grid) -> Grid:
        """The cells of its own rows that stand over other tables."""
        own = {row: self._over(grid, row) for row in self.own}
        return _only(grid, {row: set(filled_in(grid, row)) - columns for row, columns in own.items()})

    def above(self, grid: Grid, rows: Collection[int]) -> Grid:
        """The cells of shared rows."""
        return _only(grid, {row: set(filled_in(grid, row)) for row in rows})

    def nearest(self, grid: Grid) -> tuple[int, ...]:
        """Its own rows, those first in which the tables beside it have titles too."""
        return tuple(sorted(self.own, key=lambda row: self._over(grid, row) >= set(filled_in(grid, row))))

    def _over(self, grid: Grid, row: int) -> set[int]:
        filled = set(filled_in(grid, row))
        if self.columns is None:
            return filled
        first, last = self.columns
        spanning = {
            one.first_column
            for one in grid.merged
            if one.first_row <= row <= one.last_row and one.first_column < first <= one.last_column
        }
        return {index for index in filled if first <= index <= last or index in spanning}


def title_rows(grid: Grid, above: int, first: int, taken: Collection[int] = ()) -> tuple[int, ...]:
    """The rows of titles over a head at `first`: all from the top, or what follows the table that ends after `above`.

    `taken` rows are records and totals of that table.
    """
    rows = [row for row in range(above + 1, first) if row not in taken]
    if above == 0:
        return tuple(row for row in rows if texts_in(grid, row))
    near = [*takewhile(lambda row: len(texts_in(grid, row)) <= _MOST_TEXTS and row not in taken, reversed(rows))]
    begun = next((place for place, row in enumerate(near) if texts_in(grid, row)), len(near))
    return tuple(reversed([*takewhile(lambda row: bool(texts_in(grid, row)), near[begun:])]))


def is_title_of(grid: Grid, row: int, block: Sequence[int], is_heading: Callable[[str], bool]) -> bool:
    """Whether a merged cell over all columns of one of several tables is its title: `KAI` over `Name`, `Position`."""
    filled = [index for index in filled_in(grid, row) if block[0] <= index <= block[-1]]
    spans = any(
        one.first_row == row == one.last_row and one.first_column == block[0] and one.last_column >= block[-1]
        for one in grid.merged
    )
    return spans and filled == [block[0]] and not is_heading(as_text(grid.value(row, block[0])))


def _only(grid: Grid, columns: dict[int, set[int]]) -> Grid:
    """The sheet with nothing but these cells, as far down as they go; `K A I` is `KAI`."""
    cells: list[tuple[CellValue, ...]] = []
    for row in range(1, max(columns, default=0) + 1):
        kept, line = columns.get(row, frozenset[int]()), grid.cells[row - 1]
        cells.append(tuple(_closed_up(value) if index in kept else None for index, value in enumerate(line)))
    return replace(grid, cells=tuple(cells))


def _closed_up(value: CellValue) -> CellValue:
    return closed_up(value) if isinstance(value, str) else value
