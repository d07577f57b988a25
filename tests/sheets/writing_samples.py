"""Small workbooks for the tests of writing, and how the two readers see them."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook, load_workbook
from python_calamine import CalamineWorkbook

from exhibitplanner.sheets.writing import Altered, ColumnType, Overview, SheetColumn, SheetData, write_workbook

OVERVIEW = Overview(
    "MSPO 2027 & Freunde <대한민국관>",
    (("Venue", "Targi Kielce"), ("Opens on", date(2027, 9, 7)), ("Area (m²)", Decimal("1233.5")), ("Blank", None)),
    subtitle="The whole plan",
    source="mspo.exhibit",
    exported_at=datetime(2026, 11, 24, 11, 40),
)
ID = SheetColumn("id", "id", hidden=True)


VALUE = SheetColumn("value", "Value")


def sheet(title="Booths", columns=(VALUE,), rows=()):
    return SheetData(title, tuple(columns), rows, len(rows))


def write(path: Path, *sheets: SheetData, overview=OVERVIEW, language="en", progress=None) -> tuple[Altered, ...]:
    return write_workbook(
        path, overview, sheets, language=language, title="MSPO & 2027", author="KOTRA", progress=progress
    )


def written(path: Path, *sheets: SheetData, **more) -> Workbook:
    """The workbook as openpyxl reads it."""
    write(path, *sheets, **more)
    return load_workbook(path)


def values_through_both(path: Path, values, kind=ColumnType.TEXT):
    """What calamine and openpyxl each read for a column of `values`, and what the writing reported."""
    altered = write(path, sheet("Values", (SheetColumn("value", "Value", kind),), [(value,) for value in values]))
    grid = CalamineWorkbook.from_path(str(path)).get_sheet_by_name("Values").to_python(skip_empty_area=False)
    cells = load_workbook(path)["Values"]
    return [row[0] for row in grid[1:]], [cells.cell(row, 1).value for row in range(2, cells.max_row + 1)], altered
