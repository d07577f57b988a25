"""What an .xls workbook says beside its values, read from its records.

After [MS-XLS], Excel Binary File Format; the older BIFF5 has the same records where it matters here.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import islice

from exhibitplanner.sheets.readers.marks import CellBudget, MarkCollector, Marks
from exhibitplanner.sheets.readers.ole_container import OleContainer

STREAMS = ("Workbook", "Book", "WORKBOOK", "BOOK")
ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}
_FORMULA, _EOF, _FILEPASS, _FONT, _BOUNDSHEET = 0x0006, 0x000A, 0x002F, 0x0031, 0x0085
_MULRK, _XF, _BOOLERR, _ROW = 0x00BD, 0x00E0, 0x0205, 0x0208
# label in the shared strings, rich string, number, label, number in short
_ONE_CELL = {0x00FD, 0x00D6, 0x0203, 0x0204, 0x027E, _BOOLERR, _FORMULA}
_STRUCK, _HIDDEN_ROW = 0x0008, 0x0020
_RECORDS_UNTIL_PASSWORD = 8


def workbook_stream(container: OleContainer) -> bytes:
    """The records of the workbook; Excel 97's where a file has those of Excel 95 too."""
    names = container.names()
    return next((container.stream(name) for name in STREAMS if name in names), b"")


def is_encrypted(stream: bytes) -> bool:
    """Whether the records after the first few are scrambled by a password."""
    return any(code == _FILEPASS for code, _ in islice(_records(stream, 0), _RECORDS_UNTIL_PASSWORD))


def sheet_marks(stream: bytes, budget: CellBudget) -> list[Marks]:
    """The marks of each sheet in the order of the workbook; charts and macro sheets count.

    Raises:
        InputError: `too_many_cells`, `cell_out_of_range`.
    """
    sheets: list[tuple[int, str]] = []
    cell_fonts: list[int] = []
    struck_fonts: set[int] = set()
    fonts = 0
    for code, body in _records(stream, 0):
        if code == _BOUNDSHEET and len(body) >= 8:
            sheets.append((struct.unpack_from("<I", body)[0], _sheet_name(body)))
        elif code == _FONT and len(body) >= 4:
            if struct.unpack_from("<H", body, 2)[0] & _STRUCK:
                struck_fonts.add(fonts)
            fonts += 2 if fonts == 3 else 1  # there is no font number 4
        elif code == _XF and len(body) >= 2:
            cell_fonts.append(struct.unpack_from("<H", body)[0])
    struck = {index for index, font in enumerate(cell_fonts) if font in struck_fonts}
    return [_one_sheet(stream, place, MarkCollector(name, budget), struck) for place, name in sheets]


def _sheet_name(body: bytes) -> str:
    """For a message; the older BIFF5 writes its code page's bytes with no mark before them."""
    length = body[6]
    if len(body) == 7 + length:
        return body[7:].decode("cp949", "replace")
    return body[8:].decode("utf-16-le" if body[7] & 1 else "latin-1", "replace")


def _records(stream: bytes, offset: int) -> Iterator[tuple[int, bytes]]:
    """The records of one substream, from its first to the one that ends it."""
    while offset + 4 <= len(stream):
        code, length = struct.unpack_from("<HH", stream, offset)
        yield code, stream[offset + 4 : offset + 4 + length]
        if code == _EOF:
            return
        offset += 4 + length


def _one_sheet(stream: bytes, offset: int, collector: MarkCollector, struck: set[int]) -> Marks:
    row = -1
    hidden: set[int] = set()
    for code, body in _records(stream, offset):
        if code == _ROW and len(body) >= 16:
            number, options = struct.unpack_from("<H", body)[0], struct.unpack_from("<H", body, 12)[0]
            if options & _HIDDEN_ROW:
                hidden.add(number)
        elif (code in _ONE_CELL or code == _MULRK) and len(body) >= 6:
            number, column, style = struct.unpack_from("<HHH", body)
            if number != row:
                row = number
                collector.begin_row(row + 1, hidden=row in hidden)
            if code == _MULRK:
                _run_of_numbers(body, column, collector, struck)
                continue
            collector.cell(column, struck=style in struck)
            if text := _error(code, body):
                collector.error(column, text)
    return collector.finish()


def _run_of_numbers(body: bytes, column: int, collector: MarkCollector, struck: set[int]) -> None:
    for index in range((len(body) - 6) // 6):
        style = struct.unpack_from("<H", body, 4 + 6 * index)[0]
        collector.cell(column + index, struck=style in struck)


def _error(code: int, body: bytes) -> str | None:
    if code == _BOOLERR and len(body) >= 8 and body[7]:
        return ERRORS.get(body[6], "#N/A")
    if code == _FORMULA and len(body) >= 14 and body[12:14] == b"\xff\xff" and body[6] == 2:
        return ERRORS.get(body[8], "#N/A")
    return None
