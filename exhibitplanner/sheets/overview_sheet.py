"""The first sheet: what the workbook is about, which sheets it has, when and from what it was made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink

from exhibitplanner.messages import text
from exhibitplanner.sheets.page_setup import set_up_overview
from exhibitplanner.sheets.row_writing import SheetBody, row_element, value_width
from exhibitplanner.sheets.sheet_shell import ShellParts
from exhibitplanner.sheets.text_width import text_width
from exhibitplanner.sheets.workbook_data import Overview, SheetColumn, SheetValue
from exhibitplanner.sheets.workbook_styles import ACCENT

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

COLUMNS: Final = 2
_TITLE_PT: Final = 30
_NARROWEST: Final = 18
_WIDEST_LABEL, _WIDEST_VALUE = 36, 60


def fill_overview(
    sheet: Worksheet, overview: Overview, listed: Sequence[tuple[str, int]], body: SheetBody, parts: ShellParts
) -> None:
    """Give an empty openpyxl sheet and its body the overview; `listed` are the sheets' titles with their row counts."""
    facts = [*overview.lines, *_origin(overview, parts)]
    body.head = _title_rows(overview, body, parts)
    _add_facts(facts, body, parts)
    if listed:
        _add_contents(sheet, listed, body, parts)
    labels = [*(label for label, _ in facts), *(title for title, _ in listed)]
    sheet.column_dimensions["A"].width = _between(map(text_width, labels), _WIDEST_LABEL)
    sheet.column_dimensions["B"].width = _between((value_width(value) for _, value in facts), _WIDEST_VALUE)
    sheet.cell(body.last_row, COLUMNS)  # makes the sheet's dimension true
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


def _title_rows(overview: Overview, body: SheetBody, parts: ShellParts) -> str:
    title = body.writer.text("A1", overview.title, parts.styles.title())
    subtitle = body.writer.text("A2", overview.subtitle, parts.styles.subtitle())
    body.last_row = 3
    return row_element(1, [title], _TITLE_PT) + row_element(2, [subtitle]) + row_element(3, [])


def _add_facts(facts: Sequence[tuple[str, SheetValue]], body: SheetBody, parts: ShellParts) -> None:
    label, value = parts.styles.label(), parts.styles.facts()
    for words, fact in facts:
        body.last_row += 1
        row = body.last_row
        cells = [body.writer.text(f"A{row}", words, label), body.writer.write(f"B{row}", fact, value)]
        body.add(row_element(row, cells))


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


def _between(widths: Iterable[int], widest: int) -> float:
    return min(max(*widths, _NARROWEST) + 2, widest)
