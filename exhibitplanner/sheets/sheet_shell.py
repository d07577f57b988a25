"""All of a data sheet but its rows: table and filter, widths, frozen heads, drop-downs, notes, print set-up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from openpyxl.comments import Comment
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn

from exhibitplanner.messages import Language, text
from exhibitplanner.sheets.cell_writing import kept_literal, without_unwritable
from exhibitplanner.sheets.choice_lists import ChoiceLists
from exhibitplanner.sheets.column_widths import FILTER_BUTTON, LINE_PT, column_width
from exhibitplanner.sheets.page_setup import set_up_page
from exhibitplanner.sheets.row_writing import MOST_ROWS, SheetBody, row_element, write_rows
from exhibitplanner.sheets.text_width import wrapped_lines
from exhibitplanner.sheets.workbook_data import ColumnType, SheetColumn
from exhibitplanner.sheets.workbook_styles import WorkbookStyles

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_NOTE_LINE_PX: Final = 18
_CHARACTERS_IN_NOTE_LINE: Final = 38


@dataclass(frozen=True, slots=True)
class TablePlan:
    """A table's name, columns and the headings that they get, unique and in the same order."""

    name: str
    columns: Sequence[SheetColumn]
    headings: Sequence[str]


@dataclass(frozen=True, slots=True)
class ShellParts:
    """What the sheets of one workbook share."""

    styles: WorkbookStyles
    lists: ChoiceLists
    language: Language
    footer: tuple[str, str]


def fill_shell(sheet: Worksheet, plan: TablePlan, body: SheetBody, parts: ShellParts) -> None:
    """Give an empty openpyxl sheet all but its rows, and `body` its head row."""
    columns = plan.columns
    widths = [column_width(*each) for each in zip(columns, plan.headings, body.widths, strict=True)]
    for letter, column, width in zip(body.letters, columns, widths, strict=True):
        _set_column(sheet, letter, column, width, parts.styles)
    first = next((index for index, column in enumerate(columns) if not column.hidden), 0)
    if body.last_row == 1:  # a table has at least one row, blank where there are no records
        write_rows(body, [(None,) * len(columns)], [parts.styles.cells(column) for column in columns])
    sheet.cell(1, 1)
    sheet.cell(body.last_row, len(columns))  # with A1 makes the sheet's dimension true
    _freeze(sheet, body.letters, first)
    sheet.sheet_view.showGridLines = False
    sheet.add_table(_table(plan, body.last_cell))
    _add_drop_downs(sheet, columns, body.letters, parts)
    _add_notes(sheet, columns)
    body.head = _head_row(plan, widths, body, parts.styles)
    shown = sum(width for column, width in zip(columns, widths, strict=True) if not column.hidden)
    set_up_page(sheet, body.last_cell, body.letters[first], shown, parts.footer)


def _freeze(sheet: Worksheet, letters: Sequence[str], first: int) -> None:
    """Keep the head row and the first column that is shown in sight."""
    sheet.freeze_panes = f"{letters[first + 1]}2" if first + 1 < len(letters) else "A2"
    view = sheet.sheet_view
    if first and view.pane is not None and view.pane.xSplit:
        # Excel counts the columns in sight, from the first one that is shown: EPPlusSoftware/EPPlus#786
        view.topLeftCell, view.pane.xSplit = f"{letters[first]}1", 1


def _set_column(sheet: Worksheet, letter: str, column: SheetColumn, width: float, styles: WorkbookStyles) -> None:
    dimension = sheet.column_dimensions[letter]
    dimension.width = width
    dimension.hidden = column.hidden
    styles.new_cells(column, dimension)


def _table(plan: TablePlan, last_cell: str) -> Table:
    """The table over head and rows; its column names must be the head cells' texts to the letter."""
    table = Table(displayName=plan.name, ref=f"A1:{last_cell}", autoFilter=AutoFilter(ref=f"A1:{last_cell}"))
    table.tableColumns = [
        TableColumn(id=number, name=kept_literal(heading)) for number, heading in enumerate(plan.headings, 1)
    ]
    return table


def _head_row(plan: TablePlan, widths: Sequence[float], body: SheetBody, styles: WorkbookStyles) -> str:
    cells = [
        body.writer.text(f"{letter}1", heading, styles.heading(column))
        for letter, heading, column in zip(body.letters, plan.headings, plan.columns, strict=True)
    ]
    room = [int(width) - FILTER_BUTTON for width in widths]
    lines = max(map(wrapped_lines, plan.headings, room))
    return row_element(1, cells, height_pt=max(lines, 1) * LINE_PT + 7)


def _add_drop_downs(
    sheet: Worksheet, columns: Sequence[SheetColumn], letters: Sequence[str], parts: ShellParts
) -> None:
    for letter, column in zip(letters, columns, strict=True):
        choices: tuple[str | bool, ...] = column.choices
        if column.type is ColumnType.YES_NO and not choices:
            choices = (True, False)  # from a range, so that they are not words of one language
        if choices:
            sheet.add_data_validation(_drop_down(f"{letter}2:{letter}{MOST_ROWS}", choices, parts))


def _drop_down(cells: str, choices: tuple[str | bool, ...], parts: ShellParts) -> DataValidation:
    """A warning, not a ban: `[clear]` must go in too."""
    return DataValidation(
        type="list",
        sqref=cells,
        formula1=parts.lists.formula(choices),
        allowBlank=True,
        showErrorMessage=True,
        errorStyle="warning",
        errorTitle=text("workbook_not_in_list", parts.language),
        error=text("workbook_choose_from_list", parts.language),
    )


def _add_notes(sheet: Worksheet, columns: Sequence[SheetColumn]) -> None:
    for number, column in enumerate(columns, 1):
        if column.note:
            note = kept_literal(without_unwritable(column.note))
            height = wrapped_lines(note, _CHARACTERS_IN_NOTE_LINE) * _NOTE_LINE_PX + 12
            sheet.cell(1, number).comment = Comment(note, "Exhibit Planner", height=height, width=270)
