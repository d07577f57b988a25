"""The look of our workbooks: one accent, thin rules, number formats that say what they show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection
from openpyxl.styles import Side as Line

from exhibitplanner.messages import Language
from exhibitplanner.sheets.cell_writing import CellFormat
from exhibitplanner.sheets.column_widths import room_for_text
from exhibitplanner.sheets.workbook_data import ColumnType, SheetColumn

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.dimensions import ColumnDimension
    from openpyxl.worksheet.worksheet import Worksheet

Side = Literal["left", "center", "right"]

ACCENT: Final = "0B6472"
_TINT: Final = "E6F0F1"
_RULE: Final = "D5DEE0"
_QUIET: Final = "5B6B70"
FAMILIES: Final[dict[Language, str]] = {"en": "Calibri", "ko": "Malgun Gothic"}
SIZE: Final = 10  # at 11 Hangul would be wider than two digits

TEXT: Final = "@"
GENERAL: Final = "General"
DATE: Final = "yyyy-mm-dd"
TIME: Final = "hh:mm"
DATETIME: Final = "yyyy-mm-dd hh:mm"
DURATION: Final = "[h]:mm"
TRUE_FALSE: Final = '"TRUE";"TRUE";"FALSE"'  # for LibreOffice, which shows 1 and 0; Excel shows its own words


class WorkbookStyles:
    """Style numbers of one openpyxl workbook; each look is registered once, when it is asked for."""

    def __init__(self, book: Workbook, language: Language) -> None:
        self._sheet = book.worksheets[0]
        self._family = FAMILIES[language]
        line = Line(style="thin", color=_RULE)
        self._rule = Border(bottom=line)

    def heading(self, column: SheetColumn) -> int:
        """A column's head: accent on a tint, at the side where its values stand, clear of the filter's button."""
        side = side_of(column.type)
        return self._register(
            font=self._font(bold=True, color=ACCENT),
            fill=PatternFill("solid", fgColor=_TINT),
            border=Border(bottom=Line(style="medium", color=ACCENT)),
            alignment=aligned(side, wrap=True, indent=2 if side == "right" else None),
        )

    def cells(self, column: SheetColumn) -> CellFormat:
        """What a column's cells look like, by what they hold."""
        side = side_of(column.type)
        decimal = decimal_format(column.decimals)
        is_decimal = column.type is ColumnType.DECIMAL
        return CellFormat(
            text=self._body(TEXT, "left"),
            wrapped=self._body(TEXT, "left", wrap=True),
            integer=self._body(decimal if is_decimal else "0", "right"),
            decimal=self._body(decimal if is_decimal else GENERAL, "right"),
            date=self._body(DATE, "left"),
            time=self._body(TIME, "left"),
            datetime=self._body(DATETIME, "left"),
            duration=self._body(DURATION, "right"),
            yes_no=self._body(TEXT if column.choices else TRUE_FALSE, "center"),
            blank=self._body(number_format(column), side, wrap=column.wrap),
            room=room_for_text(column),
            always_wrap=column.wrap,
            yes_no_words=(column.choices[0], column.choices[1]) if _has_words(column) else None,
        )

    def new_cells(self, column: SheetColumn, dimension: ColumnDimension) -> None:
        """Let rows that people add below the table have its formats: a telephone number typed there keeps its 0."""
        dimension.font = self._font()
        dimension.number_format = number_format(column)
        dimension.alignment = aligned(side_of(column.type), wrap=column.wrap)

    def title(self) -> int:
        """The overview's first line."""
        return self._register(font=self._font(bold=True, color=ACCENT, size=18), alignment=aligned("left", wrap=True))

    def subtitle(self) -> int:
        """The line below the title."""
        return self._register(font=self._font(color=_QUIET), alignment=aligned("left", wrap=True))

    def label(self) -> int:
        """What a fact is called."""
        return self._register(font=self._font(color=_QUIET), border=self._rule, alignment=aligned("left", wrap=True))

    def facts(self) -> CellFormat:
        """What the overview tells: everything at the left, where its labels end."""
        wrapped = self._body(TEXT, "left", wrap=True)
        return CellFormat(
            text=wrapped,
            wrapped=wrapped,
            integer=self._body("0", "left"),
            decimal=self._body(decimal_format(2), "left"),
            date=self._body(DATE, "left"),
            time=self._body(TIME, "left"),
            datetime=self._body(DATETIME, "left"),
            duration=self._body(DURATION, "left"),
            yes_no=self._body(TRUE_FALSE, "left"),
            blank=wrapped,
        )

    def link(self) -> int:
        """A link to a sheet."""
        return self._register(
            font=self._font(color=ACCENT, underlined=True), border=self._rule, alignment=aligned("left")
        )

    def _body(self, number_format: str, side: Side, *, wrap: bool = False) -> int:
        alignment = aligned(side, wrap=wrap)
        return self._register(font=self._font(), border=self._rule, alignment=alignment, number_format=number_format)

    def _font(self, *, bold: bool = False, color: str = "1E2A2E", size: int = SIZE, underlined: bool = False) -> Font:
        return Font(name=self._family, size=size, bold=bold, color=color, underline="single" if underlined else None)

    def _register(
        self,
        *,
        font: Font,
        fill: PatternFill | None = None,
        border: Border | None = None,
        alignment: Alignment | None = None,
        number_format: str = GENERAL,
    ) -> int:
        look = CellLook(font, fill, border, alignment, number_format)
        return style_number(self._sheet, look)


@dataclass(frozen=True, slots=True)
class CellLook:
    """All of a cell's style. `locked` counts where the sheet is protected."""

    font: Font
    fill: PatternFill | None = None
    border: Border | None = None
    alignment: Alignment | None = None
    number_format: str = GENERAL
    locked: bool = True


def style_number(sheet: Worksheet, look: CellLook) -> int:
    """The number by which cells name a style (`s`); each look is registered once."""
    cell = Cell(sheet, 1, 1)  # a new one each time: openpyxl keeps the style of the cell, not a copy
    cell.font = look.font
    cell.fill = look.fill or PatternFill()
    cell.border = look.border or Border()
    cell.alignment = look.alignment or Alignment()
    cell.number_format = look.number_format
    if not look.locked:
        cell.protection = Protection(locked=False)
    return int(cell.style_id)


def decimal_format(decimals: int) -> str:
    """`0.00####`: at least `decimals` places, and more where the value has them, so that nothing is shown as 0."""
    return f"0.{'0' * decimals}####" if decimals else GENERAL  # 0.#### would show 12 as "12."


def number_format(column: SheetColumn) -> str:
    """What a column's own values are shown by."""
    formats = {
        ColumnType.INTEGER: "0",
        ColumnType.DECIMAL: decimal_format(column.decimals),
        ColumnType.DATE: DATE,
        ColumnType.TIME: TIME,
        ColumnType.DATETIME: DATETIME,
        ColumnType.YES_NO: TEXT if column.choices else TRUE_FALSE,
    }
    return formats.get(column.type, TEXT)


def side_of(kind: ColumnType) -> Side:
    """Where a column's values stand: numbers at the right."""
    if kind in {ColumnType.INTEGER, ColumnType.DECIMAL}:
        return "right"
    return "center" if kind is ColumnType.YES_NO else "left"


def aligned(side: Side, *, wrap: bool = False, indent: int | None = None) -> Alignment:
    """An alignment, in the middle of the row's height."""
    # text stands off its left edge, so that it does not touch the number before it
    stand_off = indent if indent is not None else int(side == "left")
    return Alignment(horizontal=side, vertical="center", wrap_text=wrap, indent=stand_off)


def _has_words(column: SheetColumn) -> bool:
    return column.type is ColumnType.YES_NO and len(column.choices) == 2
