"""A sheet's rows as SpreadsheetML in a temporary file: streamed once, and measured on the way."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import IO, Final

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.cell_writing import CellFormat, CellWriter
from exhibitplanner.sheets.column_widths import LINE_PT, WIDEST, value_width
from exhibitplanner.sheets.grid import column_letter
from exhibitplanner.sheets.workbook_data import SheetValue

MOST_ROWS: Final = 1_048_576
MOST_COLUMNS: Final = 16_384
_IN_MEMORY: Final = 1 << 20  # bytes of a sheet, before it goes to the disk
_ROWS_AT_A_TIME: Final = 500
_HIGHEST_PT: Final = 409


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
    on_rows: Callable[[int], None] = lambda _rows: None,
    *,
    lowest_pt: float | None = None,
) -> None:
    """Add rows below the head; `on_rows` hears every few hundred how many came, and may raise to stop.

    No row is lower than `lowest_pt`.

    Raises:
        InputError: There are more rows than a spreadsheet holds.
        ValueError: A row has more or fewer values than there are columns.
    """
    pending: list[str] = []
    for row in rows:
        body.last_row += 1
        pending.append(_row(body, row, formats, lowest_pt))
        if len(pending) == _ROWS_AT_A_TIME:
            _flush(body, pending)
            on_rows(_ROWS_AT_A_TIME)
    on_rows(len(pending))
    _flush(body, pending)


def height_of(lines: int) -> float | None:
    """The height, in points, of a row with so many lines; the standard one is left open."""
    return lines * LINE_PT + 1.5 if lines > 1 else None


def row_element(number: int, cells: Iterable[str], height_pt: float | None = None) -> str:
    """A `<row>` of `<c>` elements. A height is a beginning: Excel fits the row anew when somebody edits it."""
    height = f' ht="{min(height_pt, _HIGHEST_PT):g}"' if height_pt else ""
    return f'<row r="{number}"{height}>{"".join(cells)}</row>'


def _row(body: SheetBody, row: tuple[SheetValue, ...], formats: Sequence[CellFormat], lowest_pt: float | None) -> str:
    writer = body.writer
    number, write, writer.lines = str(body.last_row), writer.write, 1
    cells = [
        write(letter + number, value, form) for letter, value, form in zip(body.letters, row, formats, strict=True)
    ]
    _measure(body.widths, row)
    height = height_of(writer.lines)
    return row_element(body.last_row, cells, max(height or 0, lowest_pt) if lowest_pt else height)


def _flush(body: SheetBody, pending: list[str]) -> None:
    if body.last_row > MOST_ROWS:
        raise InputError("too_many_rows", sheet=body.writer.sheet, rows=body.last_row - 1, most=MOST_ROWS - 1)
    body.add("".join(pending))
    pending.clear()


def _measure(widths: list[int], row: tuple[SheetValue, ...]) -> None:
    for column, value in enumerate(row):
        known = widths[column]
        if known < WIDEST and value is not None and not _surely_fits(value, known):
            widths[column] = max(known, value_width(value))


def _surely_fits(value: SheetValue, width: int) -> bool:
    """Whether a text needs no closer look, as most: no character is wider than two digits."""
    return isinstance(value, str) and len(value) * (1 if value.isascii() else 2) <= width
