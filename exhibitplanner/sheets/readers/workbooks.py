"""The sheets of a workbook: their values from calamine, what else they say from their parts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from python_calamine import CalamineSheet, CalamineWorkbook

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.grid import CellValue, address
from exhibitplanner.sheets.readers import ods_marks, xls_records, xlsb_records, xlsx_marks, xlsx_parts
from exhibitplanner.sheets.readers.archive import Archive, opened_archive
from exhibitplanner.sheets.readers.calamine_sheets import (
    RefusedError,
    merged_ranges,
    open_workbook,
    refusals,
    rows_of,
    worksheets,
)
from exhibitplanner.sheets.readers.file_kinds import FileKind
from exhibitplanner.sheets.readers.limits import Limits
from exhibitplanner.sheets.readers.marks import MOST_COLUMNS, MOST_ROWS, CellBudget, Marks
from exhibitplanner.sheets.readers.ole_container import OleContainer
from exhibitplanner.sheets.readers.second_opinion import SecondOpinion
from exhibitplanner.sheets.readers.source import Row, SheetSource

_MarksOf = Callable[[int, str], Marks]
_OTHER_FILES_CELLS = "'file:"  # LibreOffice keeps copies of other files' sheets under such names


def workbook_sheets(path: Path, kind: FileKind, limits: Limits) -> Iterator[SheetSource]:
    """The sheets in the workbook's order, each to be used up before the next is asked for.

    Raises:
        InputError: `no_sheets`, `sheet_unreadable`, `unreadable`, `too_many_cells`, `cell_out_of_range`, `encrypted`,
            `damaged_file`, `truncated_file`, `spreadsheet_bomb`, `forbidden_xml`.
    """
    budget = CellBudget(limits.cells)
    if kind == "xls":
        container = OleContainer(path.read_bytes())
        marks = dict(enumerate(xls_records.sheet_marks(xls_records.workbook_stream(container), budget)))
        yield from _Workbook(path, kind, lambda index, _: marks.get(index, Marks()), budget).sheets()
        return
    with opened_archive(path, limits) as archive:
        yield from _Workbook(path, kind, _MARKS_IN[kind](archive, budget), budget).sheets()


def _ods_marks(archive: Archive, budget: CellBudget) -> _MarksOf:
    with archive.part("content.xml") as stream:
        marks = ods_marks.sheet_marks(stream, budget)
    return lambda _, name: marks.get(name, Marks())


def _xlsb_marks(archive: Archive, budget: CellBudget) -> _MarksOf:
    parts, struck = dict(xlsb_records.sheet_parts(archive)), xlsb_records.struck_styles(archive)

    def marks_of(_: int, name: str) -> Marks:
        return xlsb_records.sheet_marks(archive, name, _part(archive, parts, name), struck, budget)

    return marks_of


def _xlsx_marks(archive: Archive, budget: CellBudget) -> _MarksOf:
    xlsx_parts.check_shared_strings(archive)
    parts, struck = dict(xlsx_parts.sheet_parts(archive)), xlsx_parts.struck_styles(archive)

    def marks_of(_: int, name: str) -> Marks:
        return xlsx_marks.sheet_marks(archive, name, _part(archive, parts, name), struck, budget)

    return marks_of


def _part(archive: Archive, parts: dict[str, str], sheet: str) -> str:
    part = parts.get(sheet)
    if part is None or part not in archive:
        raise InputError("sheet_unreadable", sheet=sheet)
    return part


_MARKS_IN: dict[str, Callable[[Archive, CellBudget], _MarksOf]] = {
    "xlsx": _xlsx_marks,
    "xlsb": _xlsb_marks,
    "ods": _ods_marks,
}


@dataclass
class _Workbook:
    """One workbook, with openpyxl as the second reader of .xlsx, loaded when it is needed."""

    path: Path
    kind: FileKind
    marks_of: _MarksOf
    budget: CellBudget

    @cached_property
    def second_opinion(self) -> SecondOpinion:
        return SecondOpinion(self.path)

    def sheets(self) -> Iterator[SheetSource]:
        try:
            workbook = open_workbook(self.path)
        except RefusedError as refusal:
            if self.kind != "xlsx":
                raise InputError("unreadable") from refusal
            sheets = [(index, *sheet) for index, sheet in enumerate(self.second_opinion.sheets())]
            found = self._by_openpyxl(sheets)
        else:
            sheets = [one for one in worksheets(workbook) if not one[1].startswith(_OTHER_FILES_CELLS)]
            found = self._by_calamine(workbook, sheets)
        if not sheets:
            raise InputError("no_sheets")
        for source in found:
            yield replace(source, sheets=len(sheets))

    def _by_openpyxl(self, sheets: list[tuple[int, str, bool]]) -> Iterator[SheetSource]:
        return (self._from_second(name, hidden, self.marks_of(index, name)) for index, name, hidden in sheets)

    def _by_calamine(self, workbook: CalamineWorkbook, sheets: list[tuple[int, str, bool]]) -> Iterator[SheetSource]:
        for index, name, hidden in sheets:
            marks = self.marks_of(index, name)  # before calamine makes room for what the cells claim to span
            try:
                with refusals():
                    sheet = workbook.get_sheet_by_index(index)
            except RefusedError as refusal:
                if self.kind != "xlsx":
                    raise InputError("sheet_unreadable", sheet=name) from refusal
                yield self._from_second(name, hidden, marks)
            else:
                yield self._from_first(sheet, hidden, marks)

    def _from_first(self, sheet: CalamineSheet, hidden: bool, marks: Marks) -> SheetSource:
        last_row, last_column = sheet.end or (0, 0)
        self._check_extent(sheet.name, sheet.height * sheet.width, last_row + 1, last_column)
        marks.merged = marks.merged or merged_ranges(sheet)
        rows = rows_of(sheet, durations_as_text=self.kind == "ods")
        return SheetSource(marks.head(sheet.name, hidden=hidden), _with_values(rows, marks.values), sheet.total_height)

    def _from_second(self, name: str, hidden: bool, marks: Marks) -> SheetSource:
        height, width = self.second_opinion.extent(name)
        self._check_extent(name, height * width, height, width - 1)
        marks.merged = self.second_opinion.merged(name)
        return SheetSource(marks.head(name, hidden=hidden), self.second_opinion.rows(name), height)

    def _check_extent(self, name: str, cells: int, last_row: int, last_column: int) -> None:
        """What the reader of values found, which is more than the marks know where they had nothing to tell."""
        if last_row > MOST_ROWS or last_column >= MOST_COLUMNS:
            raise InputError("cell_out_of_range", sheet=name, cell=address(last_row, last_column))
        self.budget.check(name, cells, address(last_row, last_column))


def _with_values(rows: Iterator[Row], values: dict[int, dict[int, CellValue]]) -> Iterable[Row]:
    """The rows with the cells that their reader gets wrong put right."""
    return (_corrected(row, values.get(number, {})) for number, row in enumerate(rows, 1)) if values else rows


def _corrected(row: Row, values: dict[int, CellValue]) -> Row:
    if not values:
        return row
    cells = [*row, *([None] * (max(values) + 1 - len(row)))]
    for column, value in values.items():
        cells[column] = value
    return tuple(cells)
