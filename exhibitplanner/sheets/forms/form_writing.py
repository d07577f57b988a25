"""A company's form as a workbook: the first sheet, then records and what is to read."""

from __future__ import annotations

from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import Final

from openpyxl import Workbook

from exhibitplanner.sheets.cell_writing import CellFormat, without_unwritable
from exhibitplanner.sheets.choice_lists import ChoiceLists
from exhibitplanner.sheets.file_replacing import replacing
from exhibitplanner.sheets.forms.form_data import FormBook, ReadingSheet, RecordSheet
from exhibitplanner.sheets.forms.form_sheets import (
    FormParts,
    fill_first_sheet,
    fill_reading_sheet,
    fill_record_sheet,
    head_rows,
)
from exhibitplanner.sheets.forms.form_styles import FormStyles
from exhibitplanner.sheets.page_setup import footer_text
from exhibitplanner.sheets.row_writing import SheetBody, sheet_body, write_rows
from exhibitplanner.sheets.stamp import READING_MARK, write_stamp
from exhibitplanner.sheets.workbook_data import Altered
from exhibitplanner.sheets.workbook_packing import pack

_AUTHOR: Final = "Exhibit Planner"
_LISTS: Final = "lists"


def write_form(out: Path, form: FormBook) -> tuple[Altered, ...]:
    """Write the form; the texts that no spreadsheet can hold as they are.

    Raises:
        InputError: The file cannot be written (`target_…`); an older one there is as before.
    """
    with replacing(out) as temporary, ExitStack() as files:
        book = Workbook()
        _describe(book, form)
        lists = ChoiceLists(_LISTS)
        lists.range_of((READING_MARK,))  # the first list is in A1
        footer = footer_text(without_unwritable(form.subject)), form.words.page
        parts = FormParts(FormStyles(book.worksheets[0]), lists, form.words, footer)
        bodies = {form.first_title: files.enter_context(sheet_body(form.first_title, 2, head_rows=0))}
        book.worksheets[0].title = form.first_title
        fill_first_sheet(book.worksheets[0], form.lines, bodies[form.first_title], parts)
        for sheet in form.sheets:
            bodies[sheet.title] = files.enter_context(_body(sheet))
            _fill(book, sheet, bodies[sheet.title], parts)
        bodies[_LISTS] = files.enter_context(sheet_body(_LISTS, len(lists.lists), head_rows=0))
        _fill_lists(book, lists, bodies[_LISTS])
        write_stamp(book, form.stamp)
        pack(book, bodies, temporary, lambda _bytes: None)
        return tuple(altered for body in bodies.values() for altered in body.writer.altered)


def _describe(book: Workbook, form: FormBook) -> None:
    properties = book.properties
    properties.title = without_unwritable(form.subject)
    properties.creator = properties.lastModifiedBy = _AUTHOR
    book.calculation.fullCalcOnLoad = False  # else Excel asks at closing whether to save what nobody changed


def _body(sheet: RecordSheet | ReadingSheet) -> AbstractContextManager[SheetBody]:
    heads = head_rows(sheet.lines, hidden_names=isinstance(sheet, RecordSheet))
    return sheet_body(sheet.title, len(sheet.columns), heads)


def _fill(book: Workbook, sheet: RecordSheet | ReadingSheet, body: SheetBody, parts: FormParts) -> None:
    made = book.create_sheet(sheet.title)
    if isinstance(sheet, RecordSheet):
        fill_record_sheet(made, sheet, body, parts)
    else:
        fill_reading_sheet(made, sheet, body, parts)


def _fill_lists(book: Workbook, lists: ChoiceLists, body: SheetBody) -> None:
    """The drop-downs' words, a list a column, in a sheet that menus do not show and no import takes for a table."""
    sheet = book.create_sheet(lists.title)
    sheet.sheet_state = "veryHidden"
    write_rows(body, lists.rows(), [CellFormat()] * len(lists.lists))
    sheet.cell(1, 1)
    sheet.cell(body.last_row, len(lists.lists))  # with A1 makes the sheet's dimension true
