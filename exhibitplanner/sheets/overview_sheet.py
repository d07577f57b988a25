"""The first sheet: what the workbook is about, which sheets it has, when and from what it was made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink

from exhibitplanner.messages import text
from exhibitplanner.sheets.column_widths import value_width
from exhibitplanner.sheets.page_setup import set_up_overview
from exhibitplanner.sheets.row_writing import SheetBody, height_of, row_element
from exhibitplanner.sheets.sheet_shell import ShellParts
from exhibitplanner.sheets.text_width import text_width, wrapped_lines
from exhibitplanner.sheets.workbook_data import Overview, SheetColumn, SheetValue
from exhibitplanner.sheets.workbook_styles import ACCENT

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

COLUMNS: Final = 2
_HEAD_ROWS: Final = 3  # title, subtitle, a blank one
_TITLE_PT, _LINE_PT = 27.0, 15.0
_TITLE_SCALE: Final = 2  # how much wider the title's letters are
_EDGES: Final = 4
_NARROWEST, _WIDEST_LABEL, _WIDEST_VALUE = 22, 36, 58


def fill_overview(
    sheet: Worksheet, overview: Overview, listed: Sequence[tuple[str, int]], body: SheetBody, parts: ShellParts
) -> None:
    """Give an empty openpyxl sheet and its body the overview; `listed` are the sheets' titles with their row counts."""
    facts = [*overview.lines, *_origin(overview, parts)]
    labels = [*(label for label, _ in facts), *(title for title, _ in listed)]
    widths = (_between(map(text_width, labels), _WIDEST_LABEL), _value_width(facts))
    for letter, width in zip(body.letters, widths, strict=True):
        sheet.column_dimensions[letter].width = width
    body.head = _title_rows(overview, sum(widths), body, parts)
    body.last_row = _HEAD_ROWS
    _add_facts(facts, body, parts)
    if listed:
        _add_contents(sheet, listed, body, parts)
    _finish(sheet, body, parts)


def _finish(sheet: Worksheet, body: SheetBody, parts: ShellParts) -> None:
    sheet.cell(body.last_row, COLUMNS)  # makes the sheet's dimension true
    for row in (1, 2):
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=COLUMNS)
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.tabColor = ACCENT
    set_up_overview(sheet, body.last_cell, parts.footer)


def _origin(overview: Overview, parts: ShellParts) -> list[tuple[str, SheetValue]]:
    lines: list[tuple[str, SheetValue]] = []
    if overview.exported_at:
        lines.append((text("workbook_exported_at", parts.language), overview.exported_at))
    if overview.source:
        lines.append((text("workbook_source", parts.language), overview.source))
    return lines


def _title_rows(overview: Overview, width: int, body: SheetBody, parts: ShellParts) -> str:
    title_lines = wrapped_lines(overview.title, width // _TITLE_SCALE)
    title = body.writer.text("A1", overview.title, parts.styles.title())
    subtitle = body.writer.text("A2", overview.subtitle, parts.styles.subtitle())
    first = row_element(1, [title], title_lines * _TITLE_PT)
    return first + row_element(2, [subtitle], wrapped_lines(overview.subtitle, width) * _LINE_PT)


def _add_facts(facts: Sequence[tuple[str, SheetValue]], body: SheetBody, parts: ShellParts) -> None:
    label, value = parts.styles.label(), parts.styles.facts()
    for words, fact in facts:
        body.last_row += 1
        row = body.last_row
        body.writer.lines = wrapped_lines(words, _WIDEST_LABEL - _EDGES)
        cells = [body.writer.text(f"A{row}", words, label), body.writer.write(f"B{row}", fact, value)]
        body.add(row_element(row, cells, height_of(body.writer.lines)))


def _add_contents(sheet: Worksheet, listed: Sequence[tuple[str, int]], body: SheetBody, parts: ShellParts) -> None:
    head, link, value = parts.styles.heading(SheetColumn("", "")), parts.styles.link(), parts.styles.facts()
    body.last_row += 2
    names = (text("workbook_sheet", parts.language), text("workbook_rows", parts.language))
    cells = [body.writer.text(f"{letter}{body.last_row}", name, head) for letter, name in zip("AB", names, strict=True)]
    body.add(row_element(body.last_row, cells))
    for title, rows in listed:
        body.last_row += 1
        row = body.last_row
        sheet.cell(row, 1).hyperlink = Hyperlink(ref=f"A{row}", location=f"{quote_sheetname(title)}!A1")
        cells = [body.writer.text(f"A{row}", title, link), body.writer.write(f"B{row}", rows, value)]
        body.add(row_element(row, cells))


def _value_width(facts: Sequence[tuple[str, SheetValue]]) -> int:
    return _between((value_width(value) for _, value in facts), _WIDEST_VALUE)


def _between(widths: Iterable[int], widest: int) -> int:
    return min(max([*widths, _NARROWEST]) + _EDGES, widest)
