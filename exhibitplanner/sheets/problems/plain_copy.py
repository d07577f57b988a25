"""The values of any spreadsheet as a plain .xlsx: no formulas and no formats, but every cell at its address."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from openpyxl import Workbook

from exhibitplanner.messages import Language
from exhibitplanner.sheets.cell_writing import CellFormat
from exhibitplanner.sheets.excel_names import legal_title, sheet_titles
from exhibitplanner.sheets.grid import CellValue, Grid, SheetFile
from exhibitplanner.sheets.row_writing import SheetBody, row_element, sheet_body
from exhibitplanner.sheets.text_width import text_width
from exhibitplanner.sheets.workbook_packing import pack
from exhibitplanner.sheets.workbook_styles import WorkbookStyles

_LANGUAGE: Final[Language] = "ko"  # whose font has both scripts
_WIDEST: Final = 50
_MEASURED_ROWS: Final = 500


def write_plain_copy(file: SheetFile, out: Path) -> dict[str, str]:
    """Write every sheet with its values, merged cells and hidden rows; an error cell becomes its text (`#N/A`).

    Returns:
        The titles of its sheets by the names that they had: Excel refuses some.
    """
    book = Workbook()
    formats = WorkbookStyles(book, _LANGUAGE).facts()
    names = sheet_titles()
    titles = {grid.name: names.take(legal_title(grid.name)) for grid in file.grids}
    with ExitStack() as files:
        bodies = {}
        for number, grid in enumerate(file.grids):
            sheet = book.worksheets[0] if number == 0 else book.create_sheet()
            sheet.title = titles[grid.name]
            width = max(map(len, grid.cells), default=1) or 1
            body = files.enter_context(sheet_body(sheet.title, width, head_rows=0))
            _write_rows(grid, body, formats)
            for one in grid.merged:
                sheet.merge_cells(None, one.first_row, one.first_column + 1, one.last_row, one.last_column + 1)
            for letter, column in zip(body.letters, range(width), strict=True):
                sheet.column_dimensions[letter].width = _width(grid.cells, column)
            sheet.sheet_state = "hidden" if grid.hidden else "visible"
            sheet.cell(1, 1)
            sheet.cell(max(body.last_row, 1), width)
            bodies[sheet.title] = body
        pack(book, bodies, out, lambda _bytes: None)
    return titles


def _write_rows(grid: Grid, body: SheetBody, formats: CellFormat) -> None:
    for number, values in enumerate(grid.cells, 1):
        body.last_row = number
        cells = [
            body.writer.write(f"{letter}{number}", value, formats)
            for letter, value in zip(body.letters, _with_errors(grid, number, values), strict=False)
            if value is not None
        ]
        row = row_element(number, cells)
        body.add(row.replace("<row ", '<row hidden="1" ', 1) if number in grid.hidden_rows else row)


def _with_errors(grid: Grid, row: int, values: Sequence[CellValue]) -> list[CellValue]:
    if not grid.errors:
        return list(values)
    return [grid.errors.get((row, column), value) for column, value in enumerate(values)]


def _width(rows: Sequence[Sequence[CellValue]], column: int) -> float:
    texts = (str(row[column]) for row in rows[:_MEASURED_ROWS] if column < len(row) and row[column] is not None)
    return min(max((text_width(words) for words in texts), default=6) + 3, _WIDEST)
