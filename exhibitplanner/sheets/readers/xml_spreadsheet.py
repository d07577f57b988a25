"""XML Spreadsheet 2003, which Excel and many reporting programs save under the name .xls."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime, time

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.grid import CellRange, CellValue
from exhibitplanner.sheets.readers.limits import Limits
from exhibitplanner.sheets.readers.marks import CellBudget, MarkCollector
from exhibitplanner.sheets.readers.safe_xml import guarded_parser, local_name, parse
from exhibitplanner.sheets.readers.source import Row, SheetSource, plain_row

_TIMES_OF_DAY = 1899  # the year that a time without a day is written with


def xml_sheets(text: str, limits: Limits) -> list[SheetSource]:
    """The sheets of the document, whatever encoding it said it was in.

    Raises:
        InputError: `no_sheets`, `damaged_file`, `forbidden_xml`, `too_many_cells`, `cell_out_of_range`.
    """
    declaration, found, rest = text.partition("?>")
    body = rest if found and declaration.lstrip("\ufeff \t\r\n").startswith("<?xml") else text
    scan = _Scan(CellBudget(limits.cells))
    parser = guarded_parser()
    parser.StartElementHandler, parser.EndElementHandler = scan.start, scan.end
    parser.CharacterDataHandler = scan.characters
    parse(parser, io.BytesIO(body.strip("\ufeff \t\r\n").encode("utf-8", "replace")))
    if not scan.sheets:
        raise InputError("no_sheets")
    return scan.sheets


class _Scan:
    """One pass over the document; a place that is not written follows the one before."""

    def __init__(self, budget: CellBudget) -> None:
        self.sheets: list[SheetSource] = []
        self._budget = budget
        self._name, self._hidden = "", False
        self._collector = MarkCollector("", budget)
        self._cells: dict[int, dict[int, object]] = {}
        self._row = self._column = 0
        self._next_row, self._next_column = 1, 0
        self._kind = ""
        self._has_formula = self._in_comment = False
        self._listening = False
        self._text: list[str] = []

    def start(self, name: str, qualified: dict[str, str]) -> None:
        attributes = {local_name(key): value for key, value in qualified.items()}
        match local_name(name):
            case "Worksheet":
                self._name = attributes.get("Name", "")
                self._collector, self._cells = MarkCollector(self._name, self._budget), {}
                self._next_row, self._hidden = 1, False
            case "Row":
                self._row = _number(attributes, "Index", self._next_row)
                self._next_row = self._row + 1 + _number(attributes, "Span", 0)
                self._next_column = 0
                self._collector.begin_row(self._row, hidden=attributes.get("Hidden") == "1")
            case "Cell":
                self._begin_cell(attributes)
            case "Data" if not self._in_comment:
                self._kind, self._listening = attributes.get("Type", "String"), True
            case "Comment":
                self._in_comment = True
            case "WorksheetOptions":
                self._text.clear()
            case "Visible":
                self._listening = True

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        self._column = _number(attributes, "Index", self._next_column + 1) - 1
        right, down = (_number(attributes, f"Merge{side}", 0) for side in ("Across", "Down"))
        self._next_column = self._column + right + 1
        self._has_formula, self._kind = "Formula" in attributes, ""
        self._text.clear()
        if right or down:
            merged = CellRange(self._row, self._column, self._row + down, self._column + right)
            self._collector.marks.merged.append(merged)

    def characters(self, text: str) -> None:
        if self._listening:
            self._text.append(text)

    def end(self, name: str) -> None:
        match local_name(name):
            case "Data" | "Visible":
                self._listening = False
            case "Comment":
                self._in_comment = False
            case "Cell":
                self._end_cell()
            case "WorksheetOptions":
                self._hidden = "".join(self._text).startswith("SheetHidden")
            case "Worksheet":
                head = self._collector.finish().head(self._name, hidden=self._hidden)
                self.sheets.append(SheetSource(head, _rows(self._cells), max(self._cells, default=0)))

    def _end_cell(self) -> None:
        if not (self._kind or self._has_formula):
            return
        self._collector.cell(self._column, struck=False)
        text = "".join(self._text)
        if self._kind == "Error":
            self._collector.error(self._column, text)
        elif not self._kind:
            self._collector.uncalculated(self._column)
        else:
            self._cells.setdefault(self._row, {})[self._column] = _value(self._kind, text)


def _value(kind: str, text: str) -> CellValue:
    try:
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            moment = datetime.fromisoformat(text)
            if moment.year == _TIMES_OF_DAY:
                return moment.time()
            return moment if moment.time() != time() else moment.date()
    except ValueError:
        return text
    return text.strip() == "1" if kind == "Boolean" else text


def _rows(cells: dict[int, dict[int, object]]) -> Iterator[Row]:
    for number in range(1, max(cells, default=0) + 1):
        row = cells.get(number, {})
        yield plain_row(row.get(column, "") for column in range(max(row, default=-1) + 1))


def _number(attributes: dict[str, str], name: str, default: int) -> int:
    text = attributes.get(name, "")
    return int(text) if text.isdecimal() else default
