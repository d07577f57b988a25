"""One sheet on its way: what is known before its rows, and the rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from exhibitplanner.sheets.grid import CellValue, Grid

Row = tuple[CellValue, ...]


@dataclass(frozen=True, slots=True)
class SheetSource:
    """`head` is the sheet without its cells; `rows` begin at row 1 and column A, their ends may be missing.

    `height` is the number of rows to come and `sheets` that of the file's sheets; they serve progress alone.
    """

    head: Grid
    rows: Iterable[Row]
    height: int
    sheets: int = 1


def plain_row(values: Iterable[object]) -> Row:
    """Cells as a grid holds them: `''` is blank, a whole number is an int, so that its text is `1` and not `1.0`."""
    return tuple(
        [
            None if value == "" else _plain_number(value) if value.__class__ is float else value  # type: ignore[misc]
            for value in values
        ]
    )


def _plain_number(value: float) -> CellValue:
    if value.is_integer() and abs(value) < 1e21:
        return int(value)
    # a cell that holds NaN or an overflow compares unequal to itself for ever after; as text it is refused by name
    return value if abs(value) < float("inf") else str(value)


def shifted(rows: Iterable[Row], first_row: int, first_column: int) -> Iterator[Row]:
    """Rows that begin at `first_row`, `first_column` (both from 0), put where they belong."""
    for _ in range(first_row):
        yield ()
    margin = (None,) * first_column
    yield from (margin + row for row in rows) if margin else rows
