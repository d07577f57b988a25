"""One sheet as it was read: plain cells with their right addresses, and what the sheet says about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

CellValue = str | int | float | bool | date | datetime | time | timedelta | None


@dataclass(frozen=True, slots=True)
class CellRange:
    """A block of cells, both ends inside; rows are the sheet's own numbers (1 is the first), columns count from 0."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet: `cells[0][0]` is A1 whatever the file leaves out, rows are padded to one length, blank is None.

    Rows are named by the sheet's own numbers (1 is the first), columns by index (0 is A).
    `errors` holds error cells (`#N/A`), `uncalculated` formulas without a stored value: both are None in `cells` and
    must be named as problems, never taken as blank. `places` of a sheet that was turned upright says where each cell
    stood; without it every cell stands where it is.
    """

    name: str
    cells: tuple[tuple[CellValue, ...], ...]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    struck_rows: frozenset[int] = frozenset()
    merged: tuple[CellRange, ...] = ()
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    uncalculated: frozenset[tuple[int, int]] = frozenset()
    places: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)

    def address(self, row: int, column: int) -> str:
        """The cell's address in the file, such as `F17`."""
        return address(*self.places.get((row, column), (row, column)))

    def value(self, row: int, column: int) -> CellValue:
        """The cell in the sheet's row number `row` and column index `column`; None outside."""
        line = self.cells[row - 1] if 1 <= row <= len(self.cells) else ()
        return line[column] if 0 <= column < len(line) else None


@dataclass(frozen=True, slots=True)
class SheetFile:
    """A spreadsheet file as read: its name, the SHA-256 of its bytes, its sheets in their order."""

    file_name: str
    sha256: str
    grids: tuple[Grid, ...]


def column_letter(column: int) -> str:
    """The letter of a column index: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    """A cell's address as people write it, such as `F17`."""
    return f"{column_letter(column)}{row}"
