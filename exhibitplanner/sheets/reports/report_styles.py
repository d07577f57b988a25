"""The look of a report's sheet: that of our workbooks, with heads and feet of groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from openpyxl.styles import Border, Font, PatternFill
from openpyxl.styles import Side as Edge

from exhibitplanner.messages import Language
from exhibitplanner.sheets.cell_writing import CellFormat
from exhibitplanner.sheets.workbook_styles import (
    ACCENT,
    DATE,
    DATETIME,
    FAMILIES,
    GENERAL,
    SIZE,
    TEXT,
    TIME,
    CellLook,
    Side,
    aligned,
    style_number,
)

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_INK, _QUIET, _LINE, _TINT = "1E2A2E", "5B6B70", "D5DEE0", "E6F0F1"
_WHOLE: Final = "#,##0"
_BROKEN: Final = "#,##0.0###"
_RULE: Final = Border(bottom=Edge(style="thin", color=_LINE))
_WRITTEN_ON: Final = Border(bottom=Edge(style="thin", color=_QUIET))
_SUM: Final = Border(top=Edge(style="thin", color=_QUIET), bottom=Edge(style="thin", color=_LINE))


class ReportStyles:
    """Style numbers of one openpyxl workbook."""

    def __init__(self, sheet: Worksheet, language: Language) -> None:
        self._sheet = sheet
        self._family = FAMILIES[language]

    def title(self) -> int:
        """The first line."""
        return self._number(self._font(bold=True, color=ACCENT, size=18), aligned_from="left")

    def line(self) -> int:
        """A line below the title."""
        return self._number(self._font(color=_QUIET), aligned_from="left")

    def head(self, side: Side) -> int:
        """A column's head, clear of the filter's button."""
        look = CellLook(
            self._font(bold=True, color=ACCENT),
            PatternFill("solid", fgColor=_TINT),
            Border(bottom=Edge(style="medium", color=ACCENT)),
            aligned(side, wrap=True, indent=2 if side == "right" else None),
        )
        return style_number(self._sheet, look)

    def group(self, side: Side, *, wrap: bool = False) -> int:
        """A group's head: its name at the left, its detail at the right; it runs over blank cells beside it."""
        strong = side == "left"
        font = self._font(bold=strong, color=_INK if strong else _QUIET)
        return self._number(font, border=_RULE, aligned_from=side, wrap=wrap)

    def cells(self, *, strong: bool, to_write: bool, side: Side) -> CellFormat:
        """A column's cells by what they hold."""
        font = self._font(bold=strong)
        return self._format(font, _WRITTEN_ON if to_write else _RULE, side)

    def sums(self, side: Side) -> CellFormat:
        """A foot's cells."""
        return self._format(self._font(bold=True), _SUM, side)

    def _format(self, font: Font, border: Border, side: Side) -> CellFormat:
        def number(code: str, at: Side, *, wrap: bool = False) -> int:
            return self._number(font, code, border, aligned_from=at, wrap=wrap)

        return CellFormat(
            text=number(TEXT, side),
            wrapped=number(TEXT, side, wrap=True),
            integer=number(_WHOLE, "right"),
            decimal=number(_BROKEN, "right"),
            date=number(DATE, "left"),
            time=number(TIME, "left"),
            datetime=number(DATETIME, "left"),
            blank=number(GENERAL, side),
            room=_ROOM,
        )

    def _font(self, *, bold: bool = False, color: str = _INK, size: int = SIZE) -> Font:
        return Font(name=self._family, size=size, bold=bold, color=color)

    def _number(
        self, font: Font, code: str = GENERAL, border: Border | None = None, *, aligned_from: Side, wrap: bool = False
    ) -> int:
        return style_number(self._sheet, CellLook(font, None, border, aligned(aligned_from, wrap=wrap), code))


_ROOM: Final = 38  # digits before a text goes on several lines
