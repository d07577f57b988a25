"""What an .xlsb workbook says beside its values, read from its records.

After [MS-XLSB], Excel Binary File Format of Excel 2007 and later.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import IO

from exhibitplanner.sheets.grid import CellRange
from exhibitplanner.sheets.readers.archive import Archive
from exhibitplanner.sheets.readers.marks import CellBudget, MarkCollector, Marks
from exhibitplanner.sheets.readers.package_parts import main_part, related_parts
from exhibitplanner.sheets.readers.xls_records import ERRORS

_ROW, _CELL_ERROR, _FORMULA_ERROR = 0, 3, 11
_FILLED_CELLS = range(2, 12)
_FONT, _XF, _BUNDLE_SHEET, _MERGE_CELL = 43, 47, 156, 176
_BEGIN_CELL_XFS, _END_CELL_XFS = 617, 618
_STRUCK, _HIDDEN_ROW = 0x0008, 0x10


def sheet_parts(archive: Archive) -> list[tuple[str, str]]:
    """Each sheet's name and part, in the order of the workbook."""
    workbook = main_part(archive)
    targets = related_parts(archive, workbook)
    with archive.part(workbook) as stream:
        sheets = [_name_and_relation(body) for code, body in _records(stream) if code == _BUNDLE_SHEET]
    return [(name, targets[relation].part) for name, relation in sheets if relation in targets]


def struck_styles(archive: Archive) -> frozenset[int]:
    """The cell formats whose font is struck through."""
    part = next((name for name in archive.names() if name.endswith("styles.bin")), None)
    if part is None:
        return frozenset()
    struck_fonts, styles, fonts, inside = set(), [], 0, False
    with archive.part(part) as stream:
        for code, body in _records(stream):
            if code == _FONT and len(body) >= 4:
                if struct.unpack_from("<H", body, 2)[0] & _STRUCK:
                    struck_fonts.add(fonts)
                fonts += 1
            elif code in {_BEGIN_CELL_XFS, _END_CELL_XFS}:
                inside = code == _BEGIN_CELL_XFS
            elif code == _XF and inside and len(body) >= 6:
                styles.append(struct.unpack_from("<H", body, 4)[0])
    return frozenset(index for index, font in enumerate(styles) if font in struck_fonts)


def sheet_marks(archive: Archive, sheet: str, part: str, struck: frozenset[int], budget: CellBudget) -> Marks:
    """The marks of one sheet.

    Raises:
        InputError: `too_many_cells`, `cell_out_of_range`, `damaged_file`.
    """
    collector = MarkCollector(sheet, budget)
    with archive.part(part) as stream:
        for code, body in _records(stream):
            if code == _ROW and len(body) >= 12:
                number = struct.unpack_from("<I", body)[0]
                collector.begin_row(number + 1, hidden=bool(body[11] & _HIDDEN_ROW))
            elif code in _FILLED_CELLS and len(body) >= 8:
                _take_cell(code, body, collector, struck)
            elif code == _MERGE_CELL and len(body) >= 16:
                first_row, last_row, first_column, last_column = struct.unpack_from("<4I", body)
                collector.marks.merged.append(CellRange(first_row + 1, first_column, last_row + 1, last_column))
    return collector.finish()


def _take_cell(code: int, body: bytes, collector: MarkCollector, struck: frozenset[int]) -> None:
    column, style = struct.unpack_from("<II", body)
    collector.cell(column, struck=style & 0xFFFFFF in struck)
    if code in {_CELL_ERROR, _FORMULA_ERROR} and len(body) > 8:
        collector.error(column, ERRORS.get(body[8], "#N/A"))


def _name_and_relation(body: bytes) -> tuple[str, str]:
    relation, offset = _wide_text(body, 8)
    return _wide_text(body, offset)[0], relation


def _wide_text(body: bytes, offset: int) -> tuple[str, int]:
    length = struct.unpack_from("<I", body, offset)[0]
    end = offset + 4 + 2 * length
    return body[offset + 4 : end].decode("utf-16-le", "replace"), end


def _records(stream: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """Each record's kind and body; both kind and length are written in groups of seven bits."""
    data = stream.read()
    offset = 0
    while offset < len(data):
        code, offset = _seven_bit_number(data, offset, most=2)
        length, offset = _seven_bit_number(data, offset, most=4)
        yield code, data[offset : offset + length]
        offset += length


def _seven_bit_number(data: bytes, offset: int, most: int) -> tuple[int, int]:
    """The number at `offset`, written in at most `most` bytes, and where it ends."""
    number = 0
    for index, byte in enumerate(data[offset : offset + most]):
        number |= (byte & 0x7F) << 7 * index
        if not byte & 0x80:
            return number, offset + index + 1
    return number, offset + most
