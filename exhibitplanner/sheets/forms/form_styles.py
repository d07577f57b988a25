"""The look of a form: white boxes to fill in, grey cells to read, heads in two languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from openpyxl.styles import Border, Font, PatternFill, Protection
from openpyxl.styles import Side as Edge

from exhibitplanner.sheets.cell_writing import CellFormat
from exhibitplanner.sheets.column_widths import room_for_text
from exhibitplanner.sheets.forms.form_data import FormColumn, LineStyle
from exhibitplanner.sheets.workbook_data import ColumnType
from exhibitplanner.sheets.workbook_styles import (
    ACCENT,
    DATE,
    DATETIME,
    DURATION,
    GENERAL,
    TEXT,
    TIME,
    CellLook,
    Side,
    aligned,
    number_format,
    side_of,
    style_number,
)

if TYPE_CHECKING:
    from openpyxl.worksheet.dimensions import ColumnDimension
    from openpyxl.worksheet.worksheet import Worksheet

FAMILY: Final = "Malgun Gothic"  # has Hangul and Latin; Excel takes another where it is missing
SIZE: Final = 10
_INK, _QUIET, _LINE, _TINT, _GREY = "1E2A2E", "5B6B70", "B7C4C7", "E6F0F1", "EEF1F2"
_LINE_FONTS: Final[dict[LineStyle, Font]] = {
    "title": Font(name=FAMILY, size=18, bold=True, color=ACCENT),
    "subtitle": Font(name=FAMILY, size=SIZE, color=_QUIET),
    "head": Font(name=FAMILY, size=12, bold=True, color=ACCENT),
    "text": Font(name=FAMILY, size=SIZE, color=_INK),
    "link": Font(name=FAMILY, size=SIZE, color=ACCENT, underline="single"),
}


class FormStyles:
    """Style numbers of one openpyxl workbook."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet

    def line(self, style: LineStyle, *, wrap: bool = True) -> int:
        """A line of text, above a table or on the first sheet."""
        return self._number(CellLook(_LINE_FONTS[style], alignment=aligned("left", wrap=wrap, indent=0)))

    def head(self, column: FormColumn, *, last: bool) -> int:
        """A head; only the `last` of a column has a line below it. What is to read is slanted too."""
        font = Font(name=FAMILY, size=SIZE, bold=not last, italic=column.locked, color=_QUIET if last else ACCENT)
        edge = Border(bottom=Edge(style="medium", color=ACCENT)) if last else None
        alignment = aligned(side_of(column.type), wrap=True)
        return self._number(CellLook(font, PatternFill("solid", fgColor=_TINT), edge, alignment))

    def cells(self, column: FormColumn) -> CellFormat:
        """A column's cells by what they hold."""
        plain, side = column.plain, side_of(column.type)
        number = _number_format(column)
        return CellFormat(
            text=self._cell(column, TEXT, "left"),
            wrapped=self._cell(column, TEXT, "left", wrap=True),
            integer=self._cell(column, number if column.type in _NUMBERS else "0", "right"),
            decimal=self._cell(column, number if column.type in _NUMBERS else GENERAL, "right"),
            date=self._cell(column, DATE, "left"),
            time=self._cell(column, TIME, "left"),
            datetime=self._cell(column, DATETIME, "left"),
            duration=self._cell(column, DURATION, "right"),
            yes_no=self._cell(column, TEXT, "center"),
            blank=self._cell(column, number, side, wrap=column.wrap),
            room=room_for_text(plain),
            always_wrap=column.wrap,
        )

    def rows_below(self, column: FormColumn, dimension: ColumnDimension) -> None:
        """Let rows below the boxes be filled in too."""
        dimension.font = Font(name=FAMILY, size=SIZE, color=_INK)
        dimension.number_format = _number_format(column)
        dimension.alignment = aligned(side_of(column.type), wrap=column.wrap)
        dimension.protection = Protection(locked=False)

    def _cell(self, column: FormColumn, number: str, side: Side, *, wrap: bool = False) -> int:
        font = Font(name=FAMILY, size=SIZE, italic=column.locked, color=_QUIET if column.locked else _INK)
        fill = PatternFill("solid", fgColor=_GREY) if column.locked else None
        edge = Edge(style="thin", color=_LINE)
        box = Border(left=edge, right=edge, top=edge, bottom=edge)
        locked = column.locked or column.hidden
        return self._number(CellLook(font, fill, box, aligned(side, wrap=wrap), number, locked))

    def _number(self, look: CellLook) -> int:
        return style_number(self._sheet, look)


_NUMBERS: Final = frozenset({ColumnType.DECIMAL, ColumnType.INTEGER})


def _number_format(column: FormColumn) -> str:
    """A number is shown as it was typed, its unit behind it."""
    if column.type not in _NUMBERS:
        return number_format(column.plain)
    return f'{GENERAL} "{column.unit}"' if column.unit else GENERAL
