"""The words of a head: headings in several rows, over several columns, in several languages."""

from __future__ import annotations

from exhibitplanner.sheets.grid import Grid, column_letter
from exhibitplanner.sheets.parsers.texts import as_text


def spanned_in(grid: Grid, row: int) -> set[int]:
    """The columns over which merged cells of a row go."""
    return {
        index
        for one in grid.merged
        if one.first_row <= row <= one.last_row and one.last_column > one.first_column
        for index in range(one.first_column, one.last_column + 1)
    }


def heading(grid: Grid, rows: range, index: int) -> tuple[str, tuple[str, ...]]:
    """The heading as people know it, and all its words: a group's name goes before its parts, a translation beside."""
    words: list[str] = []
    group = ""
    for row in rows:
        own = as_text(grid.value(row, index))
        over = spanning(grid, row, index)
        if over and row < rows[-1]:
            group = over
        elif own and own not in words:
            words.append(own)
    if group and words:
        return f"{group} / {words[-1]}", (f"{group} {words[-1]}", words[-1], group)
    name = words[0] if words else group or column_letter(index)
    return name, tuple(words) or ((group,) if group else ())


def spanning(grid: Grid, row: int, index: int) -> str:
    """The text of a cell that spans several columns here, merged or written once over blank ones."""
    for one in grid.merged:
        wide = one.last_column > one.first_column
        if wide and one.first_row <= row <= one.last_row and one.first_column <= index <= one.last_column:
            return as_text(grid.value(one.first_row, one.first_column))
    return _over_blanks(grid, row, index)


def _over_blanks(grid: Grid, row: int, index: int) -> str:
    """A head over `L`, `W`, `H` that stands in the first of their cells: letters below, blanks beside it."""
    left = index
    while left > 0 and grid.value(row, left) is None and len(as_text(grid.value(row + 1, left))) in {1, 2}:
        left -= 1
    text = as_text(grid.value(row, left))
    starts = left < index or (grid.value(row, index + 1) is None and bool(as_text(grid.value(row + 1, index + 1))))
    part = as_text(grid.value(row + 1, left))
    return text if text and starts and 0 < len(part) <= 2 and part.isalpha() else ""
