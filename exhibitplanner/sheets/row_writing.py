"""A sheet's rows as SpreadsheetML in a temporary file: streamed once, and measured on the way."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import IO, Final

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.cell_writing import WIDEST, CellFormat, CellWriter
from exhibitplanner.sheets.grid import column_letter
from exhibitplanner.sheets.text_width import text_width
from exhibitplanner.sheets.workbook_data import SheetValue

MOST_ROWS: Final = 1_048_576
MOST_COLUMNS: Final = 16_384
_IN_MEMORY: Final = 1 << 20  # bytes of a sheet, before it goes to the disk
_ROWS_AT_A_TIME: Final = 500
_WIDTHS: Final[dict[type, int]] = {bool: 5, date: 10, datetime: 16, time: 5}


@dataclass(slots=True)
class SheetBody:
    """The rows of one sheet: `head` and what is in `file` are `<row>` elements, `widths` are in digits a column."""

    file: IO[bytes]
    writer: CellWriter
    widths: list[int]
    last_row: int
    head: str = ""
    letters: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.letters = tuple(column_letter(column) for column in range(len(self.widths)))

    def add(self, row: str) -> None:
        """Add a `<row>` element."""
        self.file.write(row.encode())

    @property
    def last_cell(self) -> str:
        """The address of the lowest, rightmost cell."""
        return f"{self.letters[-1]}{self.last_row}"


@contextmanager
def sheet_body(title: str, columns: int, head_rows: int = 1) -> Iterator[SheetBody]:
    """An empty body whose head is to come when the rows are known; its temporary file goes with the block."""
    if columns > MOST_COLUMNS:
        raise InputError("too_many_columns", sheet=title, columns=columns, most=MOST_COLUMNS)
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as file:
        yield SheetBody(file, CellWriter(title), [0] * columns, head_rows)


def write_rows(
    body: SheetBody,
    rows: Iterable[tuple[SheetValue, ...]],
    formats: Sequence[CellFormat],
    on_rows: Callable[[int], None],
) -> None:
    """Add rows below the head; `on_rows` hears every few hundred how many came, and may raise to stop.

    Raises:
        InputError: There are more rows than a spreadsheet holds.
        ValueError: A row has more or fewer values than there are columns.
    """
    pending: list[str] = []
    for row in rows:
        body.last_row += 1
        pending.append(_row(body, row, formats))
        if len(pending) == _ROWS_AT_A_TIME:
            _flush(body, pending)
            on_rows(_ROWS_AT_A_TIME)
    on_rows(len(pending))
    _flush(body, pending)


def row_element(number: int, cells: Iterable[str], height_pt: float | None = None) -> str:
    """A `<row>` of `<c>` elements; without a height it grows with its text."""
    height = f' ht="{height_pt:g}" customHeight="1"' if height_pt else ""
    return f'<row r="{number}"{height}>{"".join(cells)}</row>'


def _row(body: SheetBody, row: tuple[SheetValue, ...], formats: Sequence[CellFormat]) -> str:
    number, write = str(body.last_row), body.writer.write
    cells = [
        write(letter + number, value, form) for letter, value, form in zip(body.letters, row, formats, strict=True)
    ]
    _measure(body.widths, row)
    return row_element(body.last_row, cells)


def _flush(body: SheetBody, pending: list[str]) -> None:
    if body.last_row > MOST_ROWS:
        raise InputError("too_many_rows", sheet=body.writer.sheet, rows=body.last_row - 1, most=MOST_ROWS - 1)
    body.add("".join(pending))
    pending.clear()


def _measure(widths: list[int], row: tuple[SheetValue, ...]) -> None:
    for column, value in enumerate(row):
        known = widths[column]
        # no character is wider than two digits, so most values need no look
        if known >= WIDEST or value is None or (type(value) is str and 2 * len(value) <= known):
            continue
        widths[column] = max(known, value_width(value))


def value_width(value: SheetValue) -> int:
    """The width of a value as it is shown, in digits."""
    if isinstance(value, str):
        return text_width(value)
    if isinstance(value, float | Decimal):
        return min(max(len(f"{value:.2f}"), len(str(value))), 18)
    if type(value) is int:
        return value.bit_length() * 3 // 10 + 4
    return _WIDTHS.get(type(value), 8)
