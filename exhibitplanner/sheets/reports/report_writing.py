"""Writing a report as a workbook: a title, the heads, the rows in their groups, and how it is printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Final

from exhibitplanner.sheets.cell_writing import CellFormat, without_unwritable
from exhibitplanner.sheets.column_widths import FILTER_BUTTON, LINE_PT, column_width, value_width
from exhibitplanner.sheets.excel_names import legal_title
from exhibitplanner.sheets.file_replacing import replacing
from exhibitplanner.sheets.reports.report_data import ReportBook, ReportColumn, Row
from exhibitplanner.sheets.row_writing import SheetBody, row_element, sheet_body, write_rows
from exhibitplanner.sheets.stamp import Stamp, write_stamp
from exhibitplanner.sheets.text_width import wrapped_lines
from exhibitplanner.sheets.workbook_data import Altered, SheetColumn, SheetValue

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from exhibitplanner.sheets.reports.report_styles import ReportStyles
    from exhibitplanner.sheets.workbook_styles import Side

_TITLE_PT: Final = 27.0
_GROUP_PT: Final = 24.0
_TO_WRITE_PT: Final = 26.0
_TO_WRITE_WIDTH: Final = 28
_BOLD: Final = 1.15  # bold letters are wider than digits


def write_report_book(out: Path, report: ReportBook) -> tuple[Altered, ...]:
    """Write the report; the texts that no spreadsheet can hold as they are.

    Raises:
        InputError: The file cannot be written (`target_…`); an older one there is as before.
    """
    from openpyxl import Workbook  # takes its time to load

    from exhibitplanner.sheets.reports.report_styles import ReportStyles
    from exhibitplanner.sheets.workbook_packing import pack

    book = Workbook()
    book.properties.title = without_unwritable(f"{report.title} · {report.page.foot_left}")
    book.properties.creator = book.properties.lastModifiedBy = report.author
    book.properties.language = report.language
    book.calculation.fullCalcOnLoad = False  # else Excel asks at closing whether to save what nobody changed
    sheet = book.worksheets[0]
    sheet.title = legal_title(report.title)[:31]
    with replacing(out) as temporary, sheet_body(sheet.title, len(report.columns), _head_rows(report)) as body:
        _Sheet(report, body, ReportStyles(sheet, report.language)).fill(sheet)
        write_stamp(book, Stamp("report", "", datetime.now(UTC)))
        pack(book, {sheet.title: body}, temporary, lambda _bytes: None)
        return tuple(body.writer.altered)


def _head_rows(report: ReportBook) -> int:
    """Title, lines, a blank one, the heads."""
    return len(report.lines) + 3


class _Sheet:
    """The one sheet in the making."""

    def __init__(self, report: ReportBook, body: SheetBody, styles: ReportStyles) -> None:
        self._report, self._body, self._styles = report, body, styles
        sides: list[Side] = ["right" if report.is_number(place) else "left" for place in range(len(report.columns))]
        self._sides = sides
        self._formats = [
            styles.cells(strong=column.strong, to_write=column.to_write, side=side)
            for column, side in zip(report.columns, sides, strict=True)
        ]
        self._sums = [styles.sums(side) for side in sides]
        self._widths = [_width(column, report.values(place)) for place, column in enumerate(report.columns)]
        self._named, self._detailed = styles.group("left"), styles.group("right")
        self._named_wide = styles.group("left", wrap=True)
        self._merged: list[str] = []

    def fill(self, sheet: Worksheet) -> None:
        """Give an empty openpyxl sheet all but its rows, and the body these."""
        from exhibitplanner.sheets.page_setup import set_up_report

        for group in self._report.groups:
            if group.heading:
                self._add_group_head(group.heading, group.detail)
            self._add(group.rows, self._formats)
            self._add([group.foot] if group.foot else [], self._sums)
        self._add([self._report.foot] if self._report.foot else [], self._sums)
        heads = _head_rows(self._report)
        if self._body.last_row == heads:
            self._add_line(self._report.empty)
        for letter, width in zip(self._body.letters, self._widths, strict=True):
            sheet.column_dimensions[letter].width = width
        self._body.head = "".join(self._head())
        sheet.cell(1, 1)
        sheet.cell(self._body.last_row, len(self._widths))  # with A1 makes the sheet's dimension true
        for cells in self._merged:
            sheet.merge_cells(cells)
        sheet.freeze_panes = f"A{heads + 1}"
        sheet.sheet_view.showGridLines = False
        sheet.auto_filter.ref = f"A{heads}:{self._body.last_cell}"
        set_up_report(sheet, self._body.last_cell, heads, self._report.page)

    def _add(self, rows: Iterable[Row], formats: Sequence[CellFormat]) -> None:
        tall = _TO_WRITE_PT if any(column.to_write for column in self._report.columns) else None
        write_rows(self._body, (tuple(map(_plain, row)) for row in rows), formats, lowest_pt=tall)

    def _add_group_head(self, heading: str, detail: str) -> None:
        """Its detail at the right; without one, a heading that is wider than the table goes on several lines."""
        body = self._body
        lines = 1 if detail else wrapped_lines(heading, int(sum(self._widths) / _BOLD))
        if lines > 1:
            self._add_wide_head(heading, lines)
            return
        body.last_row += 1
        between = len(body.letters) - 1
        words = [heading, *[""] * (between - 1), detail] if between else [heading]
        self._add_texts(words, [self._named, *[self._detailed] * between], _GROUP_PT)

    def _add_wide_head(self, heading: str, lines: int) -> None:
        body = self._body
        body.last_row += 1
        self._merged.append(f"A{body.last_row}:{body.letters[-1]}{body.last_row}")
        words = [heading, *[""] * (len(body.letters) - 1)]
        self._add_texts(words, [self._named_wide] * len(words), lines * LINE_PT + 10)

    def _add_line(self, words: str) -> None:
        self._body.last_row += 1
        self._add_texts([words], [self._styles.line()], None)

    def _add_texts(self, words: Sequence[str], styles: Sequence[int], height_pt: float | None) -> None:
        body, number = self._body, self._body.last_row
        cells = [
            body.writer.text(f"{letter}{number}", word, style) if word else f'<c r="{letter}{number}" s="{style}"/>'
            for letter, word, style in zip(body.letters, words, styles, strict=False)
        ]
        body.add(row_element(number, cells, height_pt))

    def _head(self) -> Iterable[str]:
        """The title, the lines, a blank row, and the heads of the columns."""
        write = self._body.writer.text
        yield row_element(1, [write("A1", self._report.title, self._styles.title())], _TITLE_PT)
        for number, line in enumerate(self._report.lines, 2):
            yield row_element(number, [write(f"A{number}", line, self._styles.line())])
        number = _head_rows(self._report)
        columns = self._report.columns
        cells = [
            write(f"{letter}{number}", column.heading, self._styles.head(side))
            for letter, column, side in zip(self._body.letters, columns, self._sides, strict=True)
        ]
        rooms = [int(width) - FILTER_BUTTON for width in self._widths]
        lines = max(wrapped_lines(one.heading, room) for one, room in zip(columns, rooms, strict=True))
        yield row_element(number, cells, lines * LINE_PT + 7)


def _width(column: ReportColumn, values: Iterable[SheetValue]) -> float:
    content = max((value_width(_plain(value)) for value in values if value is not None), default=0)
    width = column_width(SheetColumn("", column.heading, wrap=True), column.heading, content)
    return max(width, _TO_WRITE_WIDTH) if column.to_write else width


def _plain(value: SheetValue) -> SheetValue:
    """A whole number without a fraction is shown as one."""
    return int(value) if isinstance(value, Decimal) and value == value.to_integral_value() else value
