"""What the sheets of an .ods document say beside their values, and texts that the reader of values joins wrongly.

After OpenDocument 1.3, part 3; `calcext` is LibreOffice's own extension of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import IO

from exhibitplanner.sheets.grid import CellRange
from exhibitplanner.sheets.readers.marks import CellBudget, MarkCollector, Marks
from exhibitplanner.sheets.readers.safe_xml import guarded_parser, local_name, parse

_Attributes = dict[str, str]
_ERROR_TEXT = re.compile(r"#[A-Z][A-Z0-9/_]*[!?]?|Err:\d+")
_NOT_OF_THE_CELL = frozenset({"annotation", "frame", "custom-shape", "rect", "ellipse", "line", "g", "control"})


def sheet_marks(stream: IO[bytes], budget: CellBudget) -> dict[str, Marks]:
    """The marks of each sheet of `content.xml` by its name.

    Raises:
        InputError: `too_many_cells`, `cell_out_of_range`, `damaged_file`, `forbidden_xml`.
    """
    return _Scan(budget).run(stream)


class _Scan:
    """One pass over the document, cell by cell."""

    def __init__(self, budget: CellBudget) -> None:
        self._budget = budget
        self._sheets: dict[str, Marks] = {}
        self._collector: MarkCollector | None = None
        self._struck_styles: set[str] = set()
        self._style = ""
        self._row = self._row_times = 0
        self._column = self._column_times = 0
        self._cell: _Attributes | None = None
        self._paragraphs: list[list[str]] = []
        self._foreign = 0
        self._retell = False
        self._starts: dict[str, Callable[[_Attributes], None] | None] = {}
        self._ends: dict[str, Callable[[], None] | None] = {}
        self._parser = guarded_parser()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def run(self, stream: IO[bytes]) -> dict[str, Marks]:
        parse(self._parser, stream)
        return self._sheets

    def _start(self, name: str, attributes: _Attributes) -> None:
        if name not in self._starts:
            local = local_name(name)
            self._starts[name] = self._foreign_start if local in _NOT_OF_THE_CELL else self._handlers().get(local)
            self._ends[name] = self._foreign_end if local in _NOT_OF_THE_CELL else self._end_handlers().get(local)
        handler = self._starts[name]
        if handler:
            handler(attributes)

    def _end(self, name: str) -> None:
        handler = self._ends[name]
        if handler:
            handler()

    def _handlers(self) -> dict[str, Callable[[_Attributes], None]]:
        return {
            "style": self._begin_style,
            "text-properties": self._text_properties,
            "table": self._begin_table,
            "table-row": self._begin_row,
            "table-cell": self._begin_cell,
            "covered-table-cell": self._begin_cell,
            "p": self._begin_paragraph,
            "line-break": self._line_break,
            "tab": self._tab,
            "s": self._spaces,
        }

    def _end_handlers(self) -> dict[str, Callable[[], None]]:
        return {
            "table": self._end_table,
            "table-cell": self._end_cell,
            "covered-table-cell": self._end_cell,
            "p": self._end_paragraph,
        }

    def _begin_style(self, attributes: _Attributes) -> None:
        self._style = attributes.get("style:name", "")

    def _text_properties(self, attributes: _Attributes) -> None:
        if attributes.get("style:text-line-through-style", "none") != "none":
            self._struck_styles.add(self._style)

    def _begin_table(self, attributes: _Attributes) -> None:
        name = attributes.get("table:name", "")
        self._collector = MarkCollector(name, self._budget)
        self._sheets[name] = self._collector.marks
        self._row, self._row_times = 1, 0

    def _end_table(self) -> None:
        if self._collector:
            self._collector.finish()
        self._collector = None

    def _begin_row(self, attributes: _Attributes) -> None:
        self._row += self._row_times
        self._row_times = _times(attributes, "table:number-rows-repeated")
        self._column = self._column_times = 0
        if self._collector:
            hidden = attributes.get("table:visibility", "visible") != "visible"
            self._collector.begin_row(self._row, hidden=hidden, times=self._row_times)

    def _begin_cell(self, attributes: _Attributes) -> None:
        self._column += self._column_times
        repeated = "table:number-columns-repeated" in attributes
        self._column_times = _times(attributes, "table:number-columns-repeated") if repeated else 1
        self._cell = attributes
        self._paragraphs = []
        self._retell = False

    def _end_cell(self) -> None:
        cell, collector = self._cell, self._collector
        self._cell = None
        if cell is None or collector is None:
            return
        if "table:number-columns-spanned" in cell or "table:number-rows-spanned" in cell:
            columns, rows = (_times(cell, f"table:number-{side}-spanned") for side in ("columns", "rows"))
            if columns > 1 or rows > 1:
                merged = CellRange(self._row, self._column, self._row + rows - 1, self._column + columns - 1)
                collector.marks.merged.append(merged)
        if "office:value-type" in cell or "table:formula" in cell or self._paragraphs:
            struck = cell.get("table:style-name", "") in self._struck_styles
            collector.cell(self._column, struck=struck, times=self._column_times)
            if self._retell or "table:formula" in cell or cell.get("calcext:value-type") == "error":
                self._tell(cell, collector)

    def _tell(self, cell: _Attributes, collector: MarkCollector) -> None:
        text = "\n".join("".join(parts) for parts in self._paragraphs)
        formula = "table:formula" in cell
        wrong = cell.get("calcext:value-type") == "error" or (formula and _ERROR_TEXT.fullmatch(text))
        unknown = formula and not text and "office:value-type" not in cell
        retell = self._retell and cell.get("office:value-type") == "string" and "office:string-value" not in cell
        for column in range(self._column, self._column + self._column_times) if wrong or unknown or retell else ():
            if wrong:
                collector.error(column, text or "#N/A")
                collector.value(column, None)
            elif unknown:
                collector.uncalculated(column)
            else:
                collector.value(column, text or None)

    def _begin_paragraph(self, _: _Attributes) -> None:
        if self._cell is not None and not self._foreign:
            self._paragraphs.append([])
            self._parser.CharacterDataHandler = self._paragraphs[-1].append

    def _end_paragraph(self) -> None:
        if not self._foreign:
            self._parser.CharacterDataHandler = None

    def _foreign_start(self, _: _Attributes) -> None:
        """A comment or a drawing in the cell: its text is not the cell's, which the reader of values does not see."""
        self._foreign += 1
        self._retell = True
        self._parser.CharacterDataHandler = None

    def _foreign_end(self) -> None:
        self._foreign -= 1

    def _line_break(self, _: _Attributes) -> None:
        self._say("\n")

    def _tab(self, _: _Attributes) -> None:
        self._say("\t")

    def _spaces(self, attributes: _Attributes) -> None:
        if self._paragraphs and not self._foreign:
            self._paragraphs[-1].append(" " * min(_times(attributes, "text:c"), 1000))

    def _say(self, text: str) -> None:
        if self._paragraphs and not self._foreign:
            self._paragraphs[-1].append(text)
            self._retell = True


def _times(attributes: _Attributes, name: str) -> int:
    text = attributes.get(name, "1")
    return int(text) if text.isdecimal() else 1
