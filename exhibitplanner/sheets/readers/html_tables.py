"""Tables of an HTML page: many programs save one under the name of an Excel file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.grid import CellRange, Grid
from exhibitplanner.sheets.readers.source import Row, SheetSource

_BLANKS = re.compile(r"[ \t\r\n\f]+")
_ENDS_A_LINE = frozenset({"p", "div", "li"})
_WIDEST = 16_384


def html_sheets(text: str, name: str, *, most_cells: int) -> list[SheetSource]:
    """A sheet for each table that holds no other one, named by its caption or by `name`.

    Raises:
        InputError: `no_sheets`: a page without tables; `too_many_cells`.
    """
    parser = html.HTMLParser(no_network=True, huge_tree=True, encoding="utf-8")
    try:
        page = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError as error:
        raise InputError("no_sheets") from error
    tables = [table for table in page.iter("table") if next(table.iterdescendants("table"), None) is None]
    if not tables:
        raise InputError("no_sheets")
    names = [name if len(tables) == 1 else f"{name} {number}" for number in range(1, len(tables) + 1)]
    return [_sheet(table, title, most_cells) for table, title in zip(tables, names, strict=True)]


def _sheet(table: html.HtmlElement, name: str, most_cells: int) -> SheetSource:
    caption = table.find("caption")
    title = (_text(caption) or name) if caption is not None else name
    placing = _Placing(title, most_cells)
    for row in table.iter("tr"):
        placing.take(row)
    return SheetSource(Grid(title, (), merged=tuple(placing.merged)), placing.rows, len(placing.rows))


class _Placing:
    """Cells in their places: a cell that spans rows pushes aside those of the rows below it."""

    def __init__(self, name: str, most_cells: int) -> None:
        self.rows: list[Row] = []
        self.merged: list[CellRange] = []
        self._name = name
        self._most = most_cells
        self._widest = 0
        self._taken: dict[int, int] = {}  # column: the last row that a cell from above reaches

    def take(self, row: html.HtmlElement) -> None:
        number, column = len(self.rows) + 1, 0
        cells: dict[int, str] = {}
        for cell in row.iterchildren("td", "th"):
            while self._taken.get(column, 0) >= number:
                column += 1
            columns, rows = _span(cell, "colspan", _WIDEST), _span(cell, "rowspan", 65_534)
            if columns > 1 or rows > 1:
                self.merged.append(CellRange(number, column, number + rows - 1, column + columns - 1))
                self._taken.update(dict.fromkeys(range(column, column + columns), number + rows - 1))
            cells[column] = _text(cell)
            column += columns
        self._widest = max(self._widest, *cells, -1) if cells else self._widest
        if number * (self._widest + 1) > self._most or self._widest >= _WIDEST:
            raise InputError("too_many_cells", sheet=self._name, cell=f"{number}", most=f"{self._most:,}")
        self.rows.append(tuple(cells.get(index) or None for index in range(max(cells, default=-1) + 1)))


def _span(cell: html.HtmlElement, name: str, most: int) -> int:
    digits = cell.get(name, "1").strip()
    return min(most, max(1, int(digits))) if digits.isdecimal() and len(digits) < 10 else 1


def _text(element: html.HtmlElement) -> str:
    """The text as a browser shows it: blanks are one, lines end where the page says so."""
    lines = "".join(_pieces(element)).split("\n")
    return "\n".join(line.strip(" ") for line in lines).strip("\n")


def _pieces(element: html.HtmlElement) -> Iterator[str]:
    yield _BLANKS.sub(" ", element.text or "")
    for child in element:
        if isinstance(child.tag, str) and child.tag not in {"style", "script"}:
            yield "\n" if child.tag == "br" else ""
            yield from _pieces(child)
            yield "\n" if child.tag in _ENDS_A_LINE else ""
        yield _BLANKS.sub(" ", child.tail or "")
