"""What a sheet says about its cells beside their values: errors, formulas without a value, hidden and struck rows."""

from __future__ import annotations

from dataclasses import dataclass, field

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.grid import CellRange, CellValue, Grid, address

MOST_ROWS = 1_048_576
MOST_COLUMNS = 16_384
_MOST_MARKS = 500_000  # errors, uncalculated and merged cells: a hundred bytes each in every process that has them


@dataclass(slots=True)
class Marks:
    """Rows by the sheet's own numbers, columns from 0. `values` holds cells that the reader of values gets wrong."""

    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    uncalculated: set[tuple[int, int]] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    struck_rows: set[int] = field(default_factory=set)
    merged: list[CellRange] = field(default_factory=list)
    values: dict[int, dict[int, CellValue]] = field(default_factory=dict)

    def head(self, name: str, *, hidden: bool) -> Grid:
        """The sheet without its cells.

        Raises:
            InputError: `too_many_marks`.
        """
        self.check(name)
        return Grid(
            name,
            (),
            hidden=hidden,
            hidden_rows=frozenset(self.hidden_rows),
            struck_rows=frozenset(self.struck_rows),
            merged=tuple(self.merged),
            errors=self.errors,
            uncalculated=frozenset(self.uncalculated),
        )

    def check(self, sheet: str) -> None:
        """Refuse marks without end, which no person made.

        Raises:
            InputError: `too_many_marks`.
        """
        if len(self.errors) + len(self.uncalculated) + len(self.merged) > _MOST_MARKS:
            raise InputError("too_many_marks", sheet=sheet, most=f"{_MOST_MARKS:,}")


class CellBudget:
    """The cells that one file may still span."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._left = most

    def check(self, sheet: str, cells: int, last: str) -> None:
        """Whether a block of cells is within what is left.

        Raises:
            InputError: `too_many_cells`; `cell` is the block's last one.
        """
        if cells > self._left:
            raise InputError("too_many_cells", sheet=sheet, cell=last, most=f"{self.most:,}")

    def spend(self, sheet: str, cells: int, last: str) -> None:
        """Take a block of cells off what is left, after `check`."""
        self.check(sheet, cells, last)
        self._left -= cells


class MarkCollector:
    """Takes a sheet's cells in the file's order and says at the end what they tell together."""

    def __init__(self, sheet: str, budget: CellBudget) -> None:
        self._sheet = sheet
        self._budget = budget
        self.marks = Marks()
        self._hidden: list[range] = []
        self._row, self._times = 0, 1
        self._filled = self._struck = 0
        self._errors: dict[int, str] = {}
        self._uncalculated: set[int] = set()
        self._values: dict[int, CellValue] = {}
        self._first_row, self._last_row = MOST_ROWS + 1, 0
        self._first_column, self._last_column = MOST_COLUMNS, -1

    def begin_row(self, number: int, *, hidden: bool, times: int = 1) -> None:
        """Go on with row `number`, which stands for `times` equal rows.

        Raises:
            InputError: `too_many_cells`, `too_many_marks`, `cell_out_of_range` for the row that ends here.
        """
        self._end_row()
        self._row, self._times = number, times
        if hidden:
            self._hidden.append(range(number, number + times))

    def cell(self, column: int, *, struck: bool, times: int = 1) -> None:
        """A filled cell of the row, or a run of `times` equal ones.

        Raises:
            InputError: `cell_out_of_range`: no spreadsheet has such a column.
        """
        last = column + times - 1
        if last >= MOST_COLUMNS:
            raise InputError("cell_out_of_range", sheet=self._sheet, cell=address(self._row, last))
        self._filled += 1
        self._struck += struck
        if column < self._first_column:  # noqa: PLR1730  min() and max() would take a quarter of the scan
            self._first_column = column
        if last > self._last_column:  # noqa: PLR1730
            self._last_column = last

    def error(self, column: int, text: str) -> None:
        """The cell, given to `cell` too, holds an error such as `#N/A`."""
        self._errors[column] = text

    def uncalculated(self, column: int) -> None:
        """The cell, given to `cell` too, holds a formula whose value nobody stored."""
        self._uncalculated.add(column)

    def value(self, column: int, value: CellValue) -> None:
        """The cell's value where the reader of values is known to be wrong."""
        self._values[column] = value

    def finish(self) -> Marks:
        """All of it; hidden rows below the last filled one are left out.

        Raises:
            InputError: `too_many_cells`: the filled cells span more than is left of the budget.
        """
        self._end_row()
        if self._last_row:
            self._budget.spend(self._sheet, self.span(), self._last_cell())
        for rows in self._hidden:
            self.marks.hidden_rows.update(range(rows.start, min(rows.stop, self._last_row + 1)))
        return self.marks

    def span(self) -> int:
        """The number of cells in the block that holds the filled ones of the rows that ended."""
        rows = self._last_row - self._first_row + 1
        return rows * (self._last_column - self._first_column + 1) if self._last_row else 0

    def _last_cell(self) -> str:
        return address(self._last_row, self._last_column)

    def _end_row(self) -> None:
        if not self._filled:
            return
        last = self._row + self._times - 1
        if not (self._row > 0 and last <= MOST_ROWS):
            raise InputError("cell_out_of_range", sheet=self._sheet, cell=address(last, self._last_column))
        self._first_row, self._last_row = min(self._first_row, self._row), max(self._last_row, last)
        if self._times > 1 or self._errors or self._uncalculated or self._values:
            self._budget.check(self._sheet, self.span(), self._last_cell())
            self._keep_row_marks(range(self._row, last + 1))
        if self._filled == self._struck:
            self.marks.struck_rows.update(range(self._row, last + 1))
        self._filled = self._struck = 0

    def _keep_row_marks(self, rows: range) -> None:
        for row in rows:
            self.marks.errors.update({(row, column): text for column, text in self._errors.items()})
            self.marks.uncalculated.update((row, column) for column in self._uncalculated)
            if self._values:
                self.marks.values[row] = dict(self._values)
        self.marks.check(self._sheet)
        self._errors.clear()
        self._uncalculated.clear()
        self._values.clear()
