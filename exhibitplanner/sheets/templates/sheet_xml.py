"""One sheet of a template: its cells by address, and cells rewritten in place."""

from __future__ import annotations

import re
from bisect import bisect
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lxml import etree

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.grid import CellRange, address, column_letter
from exhibitplanner.sheets.readers.safe_xml import is_true
from exhibitplanner.sheets.templates import rich_text
from exhibitplanner.sheets.templates.xml_parts import child, children, in_namespace_of, name_of, number, serialised

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element as Element

LAST_ROW: Final = 1_048_576
LAST_COLUMN: Final = 16_383
_HIGH: Final = 100
_REFERENCE: Final = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})", re.ASCII)
Place = tuple[int, int]
"""A cell: the sheet's own row number, the column counted from 0."""


@dataclass(slots=True)
class _Row:
    element: Element
    cells: dict[int, Element]


class SheetXml:
    """The tree of a worksheet; `shared` gives the workbook's texts by number."""

    def __init__(self, name: str, root: Element, shared: Callable[[int], Element | None]) -> None:
        self.name = name
        self.root = root
        self._shared = shared
        self._changed = False
        data = child(root, "sheetData")
        if data is None:
            raise InputError("damaged_file", sheet=name)
        self._data = data
        self._rows = dict(self._read_rows())
        self._order = sorted(self._rows)
        self.merged = {
            (one.first_row, one.first_column): one
            for merge in children(child(root, "mergeCells"), "mergeCell")
            if (one := range_of(merge.get("ref", ""))) is not None
        }
        self._index_merged()
        self._styled_columns = [
            (number(one, "min", 1) - 1, number(one, "max", 1) - 1, number(one, "style"))
            for one in children(child(root, "cols"), "col")
        ]
        protection = child(root, "sheetProtection")
        self.protected = protection is not None and is_true(protection.get("sheet", "0"))

    @property
    def changed(self) -> bool:
        """Whether a cell was rewritten."""
        return self._changed

    def places(self) -> Iterator[Place]:
        """Every cell that the XML has, row by row."""
        for row in tuple(self._order):
            for column in sorted(self._rows[row].cells):
                yield row, column

    def columns(self, row: int) -> list[int]:
        """The columns of a row that the XML has."""
        held = self._rows.get(row)
        return [] if held is None else sorted(held.cells)

    def last_row(self) -> int:
        """The last row that the XML has."""
        return self._order[-1] if self._order else 0

    def text(self, place: Place) -> str:
        """A cell's text as it is written; numbers as they stand, blank for formulas."""
        cell = self._cell(place)
        if cell is None or self.has_formula(place):
            return ""
        item = self._item(cell)
        if item is not None:
            return rich_text.text_of(item)
        value = child(cell, "v")
        return "" if value is None else value.text or ""

    def shown(self, place: Place) -> str:
        """As `text`, with the stored value of a formula."""
        cell = self._cell(place)
        if cell is not None and self.has_formula(place):
            value = child(cell, "v")
            return "" if value is None else value.text or ""
        return self.text(place)

    def has_formula(self, place: Place) -> bool:
        """Whether a formula stands in a cell, of its own or shared."""
        cell = self._cell(place)
        return cell is not None and child(cell, "f") is not None

    def is_text(self, place: Place) -> bool:
        """Whether a cell holds text, not a number."""
        cell = self._cell(place)
        return cell is not None and cell.get("t", "n") in {"s", "inlineStr", "str"} and bool(self.text(place).strip())

    def is_blank(self, place: Place) -> bool:
        """Whether nothing stands in a cell: neither text, number nor formula."""
        return not self.has_formula(place) and not self.text(place).strip()

    def style(self, place: Place) -> int:
        """The number of a cell's format; where the cell is not in the XML, its row's or its column's."""
        row, column = place
        cell = self._cell(place)
        if cell is not None:
            return number(cell, "s")
        held = self._rows.get(row)
        if held is not None and is_true(held.element.get("customFormat")):
            return number(held.element, "s")
        return next((style for first, last, style in self._styled_columns if first <= column <= last), 0)

    def span(self, place: Place) -> tuple[int, int]:
        """How many rows and columns a cell takes, merged or not."""
        one = self.merged.get(place)
        return (one.last_row - one.first_row + 1, one.last_column - one.first_column + 1) if one else (1, 1)

    def anchor(self, place: Place) -> Place:
        """The first cell of the merged block that holds a cell; the cell itself where it is not merged."""
        row, column = place
        for one in (*self._merged_by_row.get(row, ()), *self._merged_high):
            if one.first_row <= row <= one.last_row and one.first_column <= column <= one.last_column:
                return one.first_row, one.first_column
        return place

    def _index_merged(self) -> None:
        """Merged blocks by the rows that they take; those of very many rows are looked through."""
        self._merged_by_row: dict[int, list[CellRange]] = {}
        self._merged_high: list[CellRange] = []
        for one in self.merged.values():
            if one.last_row - one.first_row > _HIGH:
                self._merged_high.append(one)
                continue
            for row in range(one.first_row, one.last_row + 1):
                self._merged_by_row.setdefault(row, []).append(one)

    def write(self, place: Place, cell: str) -> None:
        """Put a `<c>` element without namespace, as `cell_writing` makes it, into a place."""
        namespace = etree.QName(self.root).namespace
        made = etree.fromstring(f'<x xmlns="{namespace}">{cell}</x>' if namespace else f"<x>{cell}</x>")
        self._put(place, made[0])

    def write_text(self, place: Place, item: Element) -> None:
        """Put an `is` element into a place."""
        made = etree.Element(in_namespace_of(self.root, "c"), {"t": "inlineStr"})
        made.append(item)
        self._put(place, made)

    def rich_item(self, place: Place) -> Element | None:
        """The text of a cell as an element where it is in several fonts."""
        cell = self._cell(place)
        item = None if cell is None else self._item(cell)
        return item if rich_text.has_runs(item) else None

    def clear(self, place: Place) -> None:
        """Take a cell's content away; its format stays."""
        if not self.is_blank(place) or self.text(place):
            self._put(place, etree.Element(in_namespace_of(self.root, "c")))

    def content(self) -> bytes:
        """The part as it goes back into the package."""
        return serialised(self.root)

    def _put(self, place: Place, made: Element) -> None:
        row, column = place
        old = self._cell(place)
        style = self.style(place)
        cell = self._new_cell(row, column) if old is None else old
        for name in ("t", "cm", "vm", "ph"):
            cell.attrib.pop(name, "")
        for one in [one for one in cell if name_of(one) in {"f", "v", "is", ""}]:
            cell.remove(one)
        if made.get("t"):
            cell.set("t", made.get("t", ""))
        if style:
            cell.set("s", str(style))
        for index, one in enumerate(made):
            cell.insert(index, _moved(one, cell))
        self._changed = True

    def _item(self, cell: Element) -> Element | None:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return child(cell, "is")
        value = child(cell, "v")
        if kind == "s" and value is not None and (value.text or "").strip().isdigit():
            return self._shared(int(value.text or "0"))
        return None

    def _cell(self, place: Place) -> Element | None:
        held = self._rows.get(place[0])
        return None if held is None else held.cells.get(place[1])

    def _new_cell(self, row: int, column: int) -> Element:
        held = self._rows.get(row) or self._new_row(row)
        made = etree.Element(in_namespace_of(self.root, "c"), {"r": address(row, column)})
        after = max((one for one in held.cells if one < column), default=None)
        if after is None:
            held.element.insert(0, made)
        else:
            held.cells[after].addnext(made)
        held.cells[column] = made
        _widen_spans(held.element, column)
        self._widen_dimension(row, column)
        return made

    def _new_row(self, row: int) -> _Row:
        made = etree.Element(in_namespace_of(self.root, "row"), {"r": str(row)})
        place = bisect(self._order, row)
        if place:
            self._rows[self._order[place - 1]].element.addnext(made)
        else:
            self._data.insert(0, made)
        self._order.insert(place, row)
        self._rows[row] = _Row(made, {})
        return self._rows[row]

    def _read_rows(self) -> Iterator[tuple[int, _Row]]:
        """Rows and cells may leave their number out: then they follow the one before."""
        place = 0
        for row in children(self._data, "row"):
            place = number(row, "r", place + 1)
            if not 1 <= place <= LAST_ROW or len(row.get("r", "")) > len(str(LAST_ROW)):
                raise InputError("cell_out_of_range", sheet=self.name, cell=f"A{row.get('r', place)}")
            yield place, _Row(row, dict(self._read_cells(row, place)))

    def _read_cells(self, row: Element, number_of_row: int) -> Iterator[tuple[int, Element]]:
        column = -1
        for cell in children(row, "c"):
            told = place_of(cell.get("r", ""))
            column = told[1] if told else column + 1
            if not 0 <= column <= LAST_COLUMN or (told and told[0] != number_of_row):
                raise InputError(
                    "cell_out_of_range", sheet=self.name, cell=cell.get("r") or address(number_of_row, column)
                )
            yield column, cell

    def _widen_dimension(self, row: int, column: int) -> None:
        dimension = child(self.root, "dimension")
        told = None if dimension is None else range_of(dimension.get("ref", ""))
        if dimension is None or told is None:
            return
        first = address(min(told.first_row, row), min(told.first_column, column))
        last = address(max(told.last_row, row), max(told.last_column, column))
        dimension.set("ref", first if first == last else f"{first}:{last}")


def place_of(reference: str) -> Place | None:
    """A cell's address such as `F17` or `$F$17`; None where it is none."""
    found = _REFERENCE.fullmatch(reference.strip().upper())
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column - 1


def range_of(reference: str) -> CellRange | None:
    """A block of cells such as `A1:C5`, or one cell; whole columns and rows reach to the sheet's end."""
    first, colon, last = reference.strip().upper().replace("$", "").partition(":")
    if colon and first.isalpha() and last.isalpha():
        first, last = f"{first}1", f"{last}{LAST_ROW}"
    elif colon and first.isdigit() and last.isdigit():
        first, last = f"A{first}", f"{column_letter(LAST_COLUMN)}{last}"
    begins, ends = place_of(first), place_of(last or first)
    if begins is None or ends is None:
        return None
    rows, columns = sorted((begins[0], ends[0])), sorted((begins[1], ends[1]))
    return CellRange(rows[0], columns[0], rows[1], columns[1])


def _widen_spans(row: Element, column: int) -> None:
    first, colon, last = row.get("spans", "").partition(":")
    if colon and first.isdigit() and last.isdigit():
        row.set("spans", f"{min(int(first), column + 1)}:{max(int(last), column + 1)}")


def _moved(element: Element, to: Element) -> Element:
    """A copy that takes the prefix and namespaces of where it goes."""
    made = deepcopy(element)
    made.tail = None
    etree.cleanup_namespaces(made)
    to.append(made)
    return made
