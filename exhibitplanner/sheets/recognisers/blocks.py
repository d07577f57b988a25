"""Tables side by side: where one ends and the next begins, by blank columns and by heads that say the same again."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import Final

from exhibitplanner.sheets.grid import Grid
from exhibitplanner.sheets.parsers.texts import as_text, key
from exhibitplanner.sheets.recognisers.headings import likeness
from exhibitplanner.sheets.recognisers.layouts import LAYOUTS, Layout

_KNOWN: Final = 0.9
_LEAST_EXPLAINED: Final = 2
_ROWS_LOOKED_AT: Final = 200
_WHOSE: Final = frozenset({"participation", "company", "company_ko"})


def blocks_of(grid: Grid, head_rows: tuple[int, int], columns: list[int], below: int) -> list[list[int]]:
    """The columns of a head, parted into the tables that stand side by side under it.

    A blank column parts two where the second says the same headings again, or where two kinds explain more of the
    headings than one does; without a blank column, a head that is repeated as a whole.
    """
    parted: list[list[int]] = [[]]
    for index in range(min(columns), max(columns) + 1):
        if index in columns:
            parted[-1].append(index)
        elif all(grid.value(row, index) is None for row in range(head_rows[0], below + 1)):
            parted.append([])
    blocks: list[list[int]] = []
    for block in filter(None, parted):
        if blocks and not _are_two(grid, head_rows, blocks[-1], block, below):
            blocks[-1] += block
        else:
            blocks.append(block)
    return [part for block in blocks for part in _repeated(grid, head_rows[1], block)]


def strips_of(grid: Grid) -> list[Grid]:
    """The sheet in upright strips between columns that are blank from top to bottom, each at its own place."""
    width = max(map(len, grid.cells), default=0)
    blank = [index for index in range(width) if all(row[index] is None for row in grid.cells)]
    edges = [-1, *blank, width]
    spans = [(left + 1, right - 1) for left, right in pairwise(edges) if right - left > 1]
    return [_masked(grid, *span) for span in spans] if len(spans) > 1 else [grid]


def _masked(grid: Grid, first: int, last: int) -> Grid:
    cells = tuple((*[None] * first, *row[first : last + 1], *[None] * (len(row) - last - 1)) for row in grid.cells)
    merged = tuple(one for one in grid.merged if first <= one.first_column and one.last_column <= last)
    return replace(grid, cells=cells, merged=merged)


def _are_two(grid: Grid, head_rows: tuple[int, int], left: list[int], right: list[int], below: int) -> bool:
    ours, theirs = _names(grid, head_rows[1], left), _names(grid, head_rows[1], right)
    if set(map(key, ours)) & set(map(key, theirs)) - {""}:
        return True
    apart = [_explained(ours), _explained(theirs)]
    if (
        min(count for count, _ in apart) < _LEAST_EXPLAINED
        or sum(count for count, _ in apart) <= _explained((*ours, *theirs))[0]
    ):
        return False
    lent = bool(apart[0][1] & _WHOSE) and not apart[1][1] & _WHOSE
    return not (lent and _filled_alike(grid, head_rows[1], left, right, below))


def _names(grid: Grid, row: int, columns: list[int]) -> tuple[str, ...]:
    return tuple(as_text(grid.value(row, index)) for index in columns)


@lru_cache(maxsize=1024)
def _explained(names: tuple[str, ...]) -> tuple[int, frozenset[str]]:
    """How many headings the best kind explains, and as what."""
    return max((_explained_by(layout, names) for layout in LAYOUTS.values()), key=lambda one: one[0])


def _explained_by(layout: Layout, names: tuple[str, ...]) -> tuple[int, frozenset[str]]:
    taken: set[str] = set()
    for name in filter(None, names):
        fitting = (one.name for one in layout.targets if one.name not in taken and likeness(name, one.words) >= _KNOWN)
        taken |= {next(fitting, "")} - {""}
    complete = all(taken & alternatives for alternatives in layout.required)
    return (len(taken) if complete else 0), frozenset(taken)


def _filled_alike(grid: Grid, head: int, left: list[int], right: list[int], below: int) -> bool:
    """Whether every row has something on both sides or on neither."""
    rows = range(head + 1, min(below, head + _ROWS_LOOKED_AT) + 1)
    sides = [[any(grid.value(row, index) is not None for index in side) for side in (left, right)] for row in rows]
    return all(one == other for one, other in sides)


def _repeated(grid: Grid, row: int, block: list[int]) -> list[list[int]]:
    """`No, Name, Company, No, Name, Company` are two tables."""
    names = [key(as_text(grid.value(row, index))) for index in block]
    for period in range(2, len(names) // 2 + 1):
        whole = len(names) % period == 0 and all(names[:period])
        if whole and len(set(names[:period])) == period and names == names[:period] * (len(names) // period):
            return [block[start : start + period] for start in range(0, len(block), period)]
    return [block]
