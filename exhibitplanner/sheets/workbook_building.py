"""Putting a workbook together: rows first, since they tell widths and counts, then what stands around them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from openpyxl import Workbook

from exhibitplanner.messages import Language, text
from exhibitplanner.sheets.cell_writing import CellFormat, without_unwritable
from exhibitplanner.sheets.choice_lists import ChoiceLists
from exhibitplanner.sheets.excel_names import legal_title, sheet_titles, table_name, unique_headings
from exhibitplanner.sheets.overview_sheet import COLUMNS, fill_overview
from exhibitplanner.sheets.page_setup import footer_text
from exhibitplanner.sheets.row_writing import SheetBody, sheet_body, write_rows
from exhibitplanner.sheets.sheet_shell import ShellParts, TablePlan, fill_shell
from exhibitplanner.sheets.stamp import STAMP_SHEET, Stamp, write_stamp
from exhibitplanner.sheets.workbook_data import Altered, Overview, SheetData
from exhibitplanner.sheets.workbook_packing import pack, packed_bytes
from exhibitplanner.sheets.workbook_styles import WorkbookStyles

_SHARE_OF_ROWS: Final = 0.6  # of the time; the rest packs them


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What the document says of itself; `language` is also that of the few words that are ours."""

    language: Language
    title: str
    author: str
    stamp: Stamp | None = None


@dataclass(frozen=True, slots=True)
class _PlannedSheet:
    data: SheetData
    title: str
    body: SheetBody


def build_workbook(
    out: Path,
    overview: Overview,
    sheets: Sequence[SheetData],
    facts: DocumentFacts,
    progress: Callable[[float], None],
) -> tuple[Altered, ...]:
    """Write the workbook to `out` and tell what had to be altered; `writing.write_workbook` says the rest."""
    book = Workbook()
    _describe(book, facts)
    styles = WorkbookStyles(book, facts.language)
    titles = sheet_titles()
    titles.take(STAMP_SHEET)
    first = titles.take(legal_title(overview.sheet_title or text("workbook_overview", facts.language)))
    with ExitStack() as files:
        front = files.enter_context(sheet_body(first, COLUMNS))
        planned = [_open(files, sheet, titles.take(legal_title(sheet.title))) for sheet in sheets]
        parts = ShellParts(styles, ChoiceLists(titles.take("lists")), facts.language, _footer(facts))
        _write_all_rows(planned, styles, progress)
        listed = [(sheet.title, sheet.body.last_row - 1) for sheet in planned]
        book.worksheets[0].title = first
        _fill_shells(book, planned, parts)
        fill_overview(book.worksheets[0], overview, listed, front, parts)
        bodies = {first: front} | {sheet.title: sheet.body for sheet in planned}
        bodies |= _lists_sheet(book, parts.lists, files)
        if facts.stamp:
            write_stamp(book, facts.stamp)
        packing = _Share(progress, sum(map(packed_bytes, bodies.values())), _SHARE_OF_ROWS, 1)
        pack(book, bodies, out, packing.add)
        return tuple(altered for body in bodies.values() for altered in body.writer.altered)


def _describe(book: Workbook, facts: DocumentFacts) -> None:
    properties = book.properties
    properties.title = without_unwritable(facts.title)
    properties.creator = properties.lastModifiedBy = without_unwritable(facts.author)
    properties.language = facts.language
    book.calculation.fullCalcOnLoad = False  # else Excel asks at closing whether to save what nobody changed


def _footer(facts: DocumentFacts) -> tuple[str, str]:
    return footer_text(without_unwritable(facts.title)), text("workbook_page", facts.language, page="&P", pages="&N")


def _open(files: ExitStack, sheet: SheetData, title: str) -> _PlannedSheet:
    return _PlannedSheet(sheet, title, files.enter_context(sheet_body(title, len(sheet.columns))))


def _write_all_rows(
    planned: Sequence[_PlannedSheet], styles: WorkbookStyles, progress: Callable[[float], None]
) -> None:
    writing = _Share(progress, sum(sheet.data.row_count for sheet in planned), 0, _SHARE_OF_ROWS)
    for sheet in planned:
        formats = [styles.cells(column) for column in sheet.data.columns]
        write_rows(sheet.body, sheet.data.rows, formats, writing.add)


def _fill_shells(book: Workbook, planned: Sequence[_PlannedSheet], parts: ShellParts) -> None:
    for number, sheet in enumerate(planned, 1):
        columns = sheet.data.columns
        headings = unique_headings((column.heading, column.field) for column in columns)
        plan = TablePlan(table_name(number, sheet.title), columns, headings)
        fill_shell(book.create_sheet(sheet.title), plan, sheet.body, parts)


def _lists_sheet(book: Workbook, lists: ChoiceLists, files: ExitStack) -> dict[str, SheetBody]:
    """The lists that do not fit into a validation, in a sheet that Excel's own menus do not show."""
    if not lists.lists:
        return {}
    sheet = book.create_sheet(lists.title)
    sheet.sheet_state = "veryHidden"
    body = files.enter_context(sheet_body(lists.title, len(lists.lists), head_rows=0))
    write_rows(body, lists.rows(), [CellFormat()] * len(lists.lists))
    sheet.cell(1, 1)
    sheet.cell(body.last_row, len(lists.lists))  # with A1 makes the sheet's dimension true
    return {lists.title: body}


class _Share:
    """A part of the progress, from `begin` to `end`, by how much of `total` is done."""

    def __init__(self, progress: Callable[[float], None], total: int, begin: float, end: float) -> None:
        self._progress, self._total, self._begin, self._end = progress, total, begin, end
        self._done = 0

    def add(self, amount: int) -> None:
        self._done += amount
        share = min(self._done / self._total, 1) if self._total else 1
        self._progress(self._begin + (self._end - self._begin) * share)
