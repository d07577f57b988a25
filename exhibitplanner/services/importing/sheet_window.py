"""A picture of the real sheet around a table: what belongs to it, what is left out and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from exhibitplanner.services.importing.finding import Table, merged, sheet_report
from exhibitplanner.services.importing.report import FoundColumn
from exhibitplanner.sheets.grid import Grid, column_letter
from exhibitplanner.sheets.parsers.texts import as_text

RowRole = Literal["title", "head", "data", "left_out", "outside"]
_MOST_COLUMNS: Final = 60
_ABOVE: Final = 12
_BELOW: Final = 3


@dataclass(frozen=True, slots=True)
class WindowRow:
    """A row of the sheet: its number there, what it is to the table, its cells as texts, one for each column.

    `reason` says why a row is `left_out` (`total`, `note`). Columns in `refused` hold an error or no value.
    """

    number: int
    role: RowRole
    cells: tuple[str, ...]
    reason: str = ""
    hidden: bool = False
    struck: bool = False
    refused: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class WindowColumn:
    """A column of the sheet: `found` is what the table made of it, None outside of the table."""

    index: int
    letter: str
    found: FoundColumn | None


@dataclass(frozen=True, slots=True)
class SheetWindow:
    """The cells around a table. `first_data` and `last_data` are the table's first and last rows of data.

    `more` rows of the table lie below the last row that is shown.
    """

    sheet: str
    hidden: bool
    columns: tuple[WindowColumn, ...]
    rows: tuple[WindowRow, ...]
    first_data: int
    last_data: int
    more: int


def window_of(table: Table, rows: int = 12) -> SheetWindow:
    """The sheet from the titles above the table to its first `rows` of data, and a few rows below a short table."""
    grid, found = table.grid, table.found
    known = {column.index: column for column in sheet_report([table]).found_columns}
    columns = _columns(grid, found.header_rows, known)
    shown = found.rows[:rows]
    head = found.header_rows[0] if found.header_rows else (found.rows[0] if found.rows else 1)
    last = shown[-1] if shown else head
    below = _BELOW if len(shown) == len(found.rows) else 0
    numbers = range(max(1, head - _ABOVE), min(len(grid.cells), last + below) + 1)
    reasons = dict(found.left_out)
    data, heads = frozenset(shown), frozenset(found.header_rows)
    lines = tuple(
        WindowRow(
            number=number,
            role=_role(number, heads, data, reasons, head),
            cells=tuple(as_text(grid.value(number, column.index)) for column in columns),
            reason=reasons.get(number, ""),
            hidden=number in grid.hidden_rows,
            struck=number in grid.struck_rows,
            refused=frozenset(one.index for one in columns if _is_refused(grid, number, one.index)),
        )
        for number in numbers
    )
    end = found.rows[-1] if found.rows else 0
    return SheetWindow(
        grid.name, grid.hidden, columns, lines, shown[0] if shown else 0, end, len(found.rows) - len(shown)
    )


def table_at(tables: list[Table], sheet: str, head: int) -> Table | None:
    """The table of a sheet whose first head row is `head`, the first of several that are told of as one."""
    for group in merged(tables):
        rows = [row for table in group for row in table.found.header_rows]
        if group[0].grid.name == sheet and head == (rows[0] if rows else 0):
            return group[0]
    return None


def _columns(grid: Grid, heads: tuple[int, ...], known: dict[int, FoundColumn]) -> tuple[WindowColumn, ...]:
    """From the first column of the sheet that is filled near the table to the last one."""
    width = max((len(line) for line in grid.cells), default=0)
    first = min(known, default=0)
    above = grid.cells[: heads[-1]] if heads else ()
    left = min((index for line in above for index, value in enumerate(line) if value is not None), default=first)
    begin = min(first, left)
    end = min(max(width, max(known, default=0) + 1), begin + _MOST_COLUMNS)
    return tuple(WindowColumn(index, column_letter(index), known.get(index)) for index in range(begin, end))


def _role(
    number: int, heads: frozenset[int], data: frozenset[int], reasons: dict[int, str], first_head: int
) -> RowRole:
    if number in heads:
        return "head"
    if number in data:
        return "data"
    if number in reasons:
        return "left_out"
    return "title" if number < first_head else "outside"


def _is_refused(grid: Grid, row: int, column: int) -> bool:
    return (row, column) in grid.errors or (row, column) in grid.uncalculated
