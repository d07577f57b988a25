"""The sheets of a form: records under heads in two languages, lists to read, the first sheet's lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Border, PatternFill
from openpyxl.styles import Side as Edge
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink

from exhibitplanner.sheets.cell_writing import kept_literal, without_unwritable
from exhibitplanner.sheets.choice_lists import ChoiceLists
from exhibitplanner.sheets.column_widths import LINE_PT, column_width
from exhibitplanner.sheets.forms.form_checks import add_checks
from exhibitplanner.sheets.forms.form_data import FormColumn, Line, ReadingSheet, RecordSheet, Words
from exhibitplanner.sheets.forms.form_styles import FormStyles
from exhibitplanner.sheets.page_setup import set_up_overview, set_up_page
from exhibitplanner.sheets.row_writing import SheetBody, height_of, row_element, write_rows
from exhibitplanner.sheets.stamp import READING_MARK
from exhibitplanner.sheets.text_width import text_width, wrapped_lines
from exhibitplanner.sheets.workbook_styles import ACCENT

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

REQUIRED_MARK: Final = " *"
_CHECKED_ROWS: Final = 1000  # so many rows have drop-downs and checks
_HEADS: Final = 3  # English, Korean, and the canonical names that nobody sees
_NOTE_WIDTH_PX, _NOTE_LINE_PX, _CHARACTERS_IN_NOTE_LINE = 300, 18, 42
_FIRST_WIDTH: Final = 104
_LINE_HEIGHTS: Final = {"title": 27.0, "head": 21.0}
_ROW_PT: Final = 16.5


@dataclass(frozen=True, slots=True)
class FormParts:
    """What the sheets of one form share."""

    styles: FormStyles
    lists: ChoiceLists
    words: Words
    footer: tuple[str, str]


def head_rows(lines: tuple[str, ...], *, hidden_names: bool) -> int:
    """How many rows stand above the first record."""
    return len(lines) + _HEADS - (not hidden_names)


def fill_record_sheet(sheet: Worksheet, planned: RecordSheet, body: SheetBody, parts: FormParts) -> None:
    """Give an empty openpyxl sheet all of a record sheet, and `body` its rows."""
    columns, first_row = planned.columns, body.last_row + 1
    formats = [parts.styles.cells(column) for column in columns]
    write_rows(body, planned.rows, formats)
    write_rows(body, [(None,) * len(columns)] * planned.spare, formats)
    last_checked = max(body.last_row, first_row + _CHECKED_ROWS) if planned.spare else body.last_row
    _shell(sheet, columns, body, parts, names=True, lines=planned.lines)
    for letter, column in zip(body.letters, columns, strict=True):
        if column.locked or column.hidden:
            continue
        add_checks(sheet, column, f"{letter}{first_row}:{letter}{last_checked}", parts.lists, parts.words)
        if planned.spare:
            parts.styles.rows_below(column, sheet.column_dimensions[letter])
    _ask_for_required(sheet, columns, body, first_row, last_checked)
    _protect(sheet)


def fill_reading_sheet(sheet: Worksheet, planned: ReadingSheet, body: SheetBody, parts: FormParts) -> None:
    """Give an empty openpyxl sheet a list to read."""
    write_rows(body, planned.rows, [parts.styles.cells(column) for column in planned.columns])
    _shell(sheet, planned.columns, body, parts, names=False, lines=planned.lines)
    _protect(sheet)


def fill_first_sheet(sheet: Worksheet, lines: tuple[Line, ...], body: SheetBody, parts: FormParts) -> None:
    """The first sheet: a line a row, all in one column, so that no import takes it for a table."""
    sheet.column_dimensions["A"].width = 3
    sheet.column_dimensions["B"].width = _FIRST_WIDTH
    for line in lines:
        body.last_row += 1
        cell = f"B{body.last_row}"
        height = _LINE_HEIGHTS.get(line.style) or height_of(wrapped_lines(line.text, _FIRST_WIDTH))
        written = body.writer.text(cell, line.text, parts.styles.line(line.style)) if line.text else ""
        body.add(row_element(body.last_row, [written], height))
        if line.target:
            location = f"{quote_sheetname(line.target)}!A1"
            sheet.cell(body.last_row, 2).hyperlink = Hyperlink(ref=cell, location=location)
    sheet.cell(body.last_row, 2)  # makes the sheet's dimension true
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.tabColor = ACCENT
    set_up_overview(sheet, body.last_cell, parts.footer)
    _protect(sheet)


def _shell(  # noqa: PLR0913  of two callers
    sheet: Worksheet,
    columns: tuple[FormColumn, ...],
    body: SheetBody,
    parts: FormParts,
    *,
    names: bool,
    lines: tuple[str, ...],
) -> None:
    first = next(index for index, column in enumerate(columns) if not column.hidden)
    widths = [_width(column, width) for column, width in zip(columns, body.widths, strict=True)]
    for letter, column, width in zip(body.letters, columns, widths, strict=True):
        dimension = sheet.column_dimensions[letter]
        dimension.width, dimension.hidden = width, column.hidden
    heads = head_rows(lines, hidden_names=names)
    body.head = "".join(_line_rows(lines, body, first, parts, names=names)) + _heads(
        columns, widths, body, len(lines), names, parts
    )
    sheet.cell(1, 1)
    sheet.cell(body.last_row, len(columns))  # with A1 makes the sheet's dimension true
    _freeze(sheet, body.letters, first, heads)
    _add_notes(sheet, columns, len(lines) + 1)
    sheet.sheet_view.showGridLines = False
    sheet.sheet_format.defaultRowHeight, sheet.sheet_format.customHeight = _ROW_PT, True
    shown = sum(width for column, width in zip(columns, widths, strict=True) if not column.hidden)
    set_up_page(sheet, body.last_cell, body.letters[first], shown, parts.footer)
    sheet.print_title_rows = f"{len(lines) + 1}:{heads}"


def _width(column: FormColumn, content: int) -> float:
    heading = max((_marked(column), column.korean), key=text_width)
    choices = max((text_width(str(choice)) for choice in column.choices), default=0)
    return column_width(column.plain, heading, max(content, min(choices, 30)))


def _line_rows(lines: tuple[str, ...], body: SheetBody, first: int, parts: FormParts, *, names: bool) -> list[str]:
    """The lines above the heads, each in one cell and on one line: it runs over its neighbours.

    A sheet without `names` is to read, and says so in A1.
    """
    letter = body.letters[first]
    written = []
    for number, words in enumerate(lines, 1):
        style = parts.styles.line("title" if number == 1 else "subtitle", wrap=False)
        cells = [body.writer.text(f"{letter}{number}", words, style)]
        if number == 1 and not names:
            cells.insert(0, body.writer.text("A1", READING_MARK, style))
        written.append(row_element(number, cells, _LINE_HEIGHTS["title"] if number == 1 else None))
    return written


def _heads(  # noqa: PLR0913, PLR0917  of one caller
    columns: tuple[FormColumn, ...],
    widths: list[float],
    body: SheetBody,
    above: int,
    names: bool,
    parts: FormParts,
) -> str:
    """The heads: English, Korean, and where records follow the canonical names, by which the import is sure."""
    rows = []
    for place, words in enumerate(([_marked(one) for one in columns], [one.korean for one in columns])):
        number = above + place + 1
        cells = [
            body.writer.text(f"{letter}{number}", word, parts.styles.head(column, last=place == 1))
            for letter, word, column in zip(body.letters, words, columns, strict=True)
        ]
        lines = max(wrapped_lines(word, int(width) - 3) for word, width in zip(words, widths, strict=True))
        rows.append(row_element(number, cells, lines * LINE_PT + 4))
    if names:
        number = above + _HEADS
        style = parts.styles.line("subtitle", wrap=False)
        cells = [
            body.writer.text(f"{letter}{number}", one.field, style)
            for letter, one in zip(body.letters, columns, strict=True)
        ]
        rows.append(row_element(number, cells).replace("<row ", '<row hidden="1" ', 1))
    return "".join(rows)


def _marked(column: FormColumn) -> str:
    return column.english + REQUIRED_MARK * column.required


def _freeze(sheet: Worksheet, letters: tuple[str, ...], first: int, heads: int) -> None:
    """Keep the heads and the first column that is shown in sight."""
    sheet.freeze_panes = f"{letters[first + 1]}{heads + 1}"
    view = sheet.sheet_view
    if first and view.pane is not None:
        # Excel counts the columns in sight, from the first one that is shown: EPPlusSoftware/EPPlus#786
        view.topLeftCell, view.pane.xSplit = f"{letters[first]}1", 1


def _add_notes(sheet: Worksheet, columns: tuple[FormColumn, ...], row: int) -> None:
    for number, column in enumerate(columns, 1):
        if column.note and not column.hidden:
            note = kept_literal(without_unwritable(column.note))
            height = wrapped_lines(note, _CHARACTERS_IN_NOTE_LINE) * _NOTE_LINE_PX + 12
            sheet.cell(row, number).comment = Comment(note, "Exhibit Planner", height=height, width=_NOTE_WIDTH_PX)


def _ask_for_required(
    sheet: Worksheet, columns: tuple[FormColumn, ...], body: SheetBody, first_row: int, last_row: int
) -> None:
    """Frame and tint a required cell that is blank in a row that has something."""
    letters = body.letters
    row = f"${letters[0]}{first_row}:${letters[-1]}{first_row}"
    edge = Edge(style="thin", color="B45309")
    look = DifferentialStyle(
        fill=PatternFill(bgColor="FDECC8"), border=Border(left=edge, right=edge, top=edge, bottom=edge)
    )
    for letter, column in zip(letters, columns, strict=True):
        if column.required:
            formula = f"AND(COUNTA({row})>0,LEN(TRIM(${letter}{first_row}))=0)"
            rule = Rule(type="expression", dxf=look, formula=[formula])
            sheet.conditional_formatting.add(f"{letter}{first_row}:{letter}{last_row}", rule)


def _protect(sheet: Worksheet) -> None:
    """Lock what is not to be changed, without a password; columns and rows may still be made wider and higher."""
    protection = sheet.protection
    protection.sheet = True
    protection.formatColumns = protection.formatRows = protection.formatCells = False  # False: not forbidden
