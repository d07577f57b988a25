"""What a sheet of an .xlsx workbook says beside its values: a quick look at its XML, and a close one where it tells."""

from __future__ import annotations

import re
from typing import IO

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.readers.archive import Archive
from exhibitplanner.sheets.readers.marks import MOST_COLUMNS, CellBudget, MarkCollector, Marks
from exhibitplanner.sheets.readers.safe_xml import chunks, guarded_parser, is_true, parse

_OVERLAP = 128
_MOST_STYLES_TO_LOOK_FOR = 8
_TELLING = (b'"e"', b"<f", b"hidden")  # an error cell, a formula, a hidden row
_OTHER_QUOTES = (b" t='", b" r='")  # which the patterns do not know; a writer has one kind
# With none of these an honest sheet spans at most 702 x 4,999 or 26 x 149,999 cells.
_FAR_COLUMN = re.compile(rb'r="[A-Z]{3}')
_VERY_LOW_ROW = re.compile(rb'<row[^>]* r="(?:(?:1[5-9]|[2-9]\d)\d{4}|\d{7,})"')
_SECOND_LETTER = re.compile(rb'r="[A-Z]{2}')
_LOW_ROW = re.compile(rb'<row[^>]* r="(?:[5-9]\d{3}|\d{5,})"')
_FILLED_CELL = re.compile(rb'<c r="([A-Z]+)(\d+)"(?:[^>]*[^/>])?>')


def sheet_marks(archive: Archive, sheet: str, part: str, struck: frozenset[str], budget: CellBudget) -> Marks:
    """The marks of one sheet; merged cells are left to the reader of values.

    Raises:
        InputError: `too_many_cells`, `too_many_marks`, `cell_out_of_range`, `damaged_file`, `forbidden_xml`.
    """
    collector = MarkCollector(sheet, budget)
    with archive.part(part) as stream:
        telling, far = _look(stream, struck)
    if telling:
        with archive.part(part) as stream:
            _Scan(collector, struck).run(stream)
    elif far:
        with archive.part(part) as stream:
            _measure(stream, collector)
    return collector.finish()


def _look(stream: IO[bytes], struck: frozenset[str]) -> tuple[bool, bool]:
    """Whether the sheet has something to tell, and whether its cells are far apart; five times as quick as a scan."""
    if len(struck) > _MOST_STYLES_TO_LOOK_FOR:
        return True, True
    tokens = (*_TELLING, *(f's="{number}"'.encode() for number in struck))
    tail = b""
    two_letters = low = far = False
    for index, chunk in enumerate(chunks(stream)):
        window = tail + chunk
        if index == 0 and _is_unusual(window):
            return True, True
        if any(token in window for token in tokens):
            return True, True
        two_letters = two_letters or _SECOND_LETTER.search(window) is not None
        low = low or _LOW_ROW.search(window) is not None
        # a third letter stands after a second, a very low row after a low one
        far = far or (two_letters and (low or _FAR_COLUMN.search(window) is not None))
        far = far or (low and _VERY_LOW_ROW.search(window) is not None)
        tail = window[-_OVERLAP:]
    return False, far


def _is_unusual(window: bytes) -> bool:
    """Names with a prefix, two bytes a character, single quotes: a writer that has them has them throughout.

    Raises:
        InputError: `forbidden_xml`.
    """
    if b"<!DOCTYPE" in window:
        raise InputError("forbidden_xml")
    return b"<worksheet" not in window or any(quote in window for quote in _OTHER_QUOTES)


def _measure(stream: IO[bytes], collector: MarkCollector) -> None:
    """How far the filled cells reach, where they have nothing else to tell."""
    columns: set[bytes] = set()
    tail = b""
    for chunk in chunks(stream):
        window = tail + chunk
        cells = _FILLED_CELL.findall(window)
        columns.update(letters for letters, _ in cells)
        rows = sorted({int(number) for _, number in cells})
        for row in {*rows[:1], *rows[-1:]}:
            collector.begin_row(row, hidden=False)
            for letters in columns:
                collector.cell(_column_index(letters.decode()), struck=False)
        tail = window[-_OVERLAP:]


class _Scan:
    """The close look: every cell in its place. It is called for every element, so it does little for most of them."""

    def __init__(self, collector: MarkCollector, struck: frozenset[str]) -> None:
        self._collector = collector
        self._struck = struck
        self._columns: dict[str, int] = {}
        self._row, self._row_digits = 0, ""
        self._column = -1
        self._type: str | None = None
        self._style_struck = False
        self._formula = self._valued = False
        self._text: list[str] = []
        self._parser = guarded_parser()
        self._parser.StartElementHandler = self._root

    def run(self, stream: IO[bytes]) -> None:
        parse(self._parser, stream)
        self._end_cell()

    def _root(self, name: str, _: dict[str, str]) -> None:
        prefix = name[: name.rfind(":") + 1]
        handlers = {
            "c": self._cell,
            "v": self._value,
            "is": self._value,
            "f": self._formula_begins,
            "row": self._begin_row,
        }
        handler_of = {prefix + tag: handler for tag, handler in handlers.items()}.get

        def start(name: str, attributes: dict[str, str]) -> None:
            handler = handler_of(name)
            if handler:
                handler(attributes)

        self._parser.StartElementHandler = start

    def _value(self, _: dict[str, str]) -> None:
        self._valued = True
        if self._formula or self._type == "e":
            self._parser.CharacterDataHandler = self._text.append

    def _formula_begins(self, _: dict[str, str]) -> None:
        self._formula = True

    def _begin_row(self, attributes: dict[str, str]) -> None:
        self._end_cell()
        digits = attributes.get("r", "")
        self._go_to_row(int(digits) if digits.isdecimal() else self._row + 1, hidden=is_true(attributes.get("hidden")))
        self._column = -1

    def _go_to_row(self, number: int, *, hidden: bool) -> None:
        self._row, self._row_digits = number, str(number)
        self._collector.begin_row(number, hidden=hidden)

    def _cell(self, attributes: dict[str, str]) -> None:
        self._end_cell()
        self._type = attributes.get("t")
        self._style_struck = attributes.get("s") in self._struck
        reference = attributes.get("r")
        if not reference:
            self._column += 1  # it follows the cell before it
            return
        letters = reference.rstrip("0123456789")
        column = self._columns.get(letters)
        if column is None:
            column = self._columns[letters] = _column_index(letters)
        self._column = column
        if reference[len(letters) :] != self._row_digits:
            self._go_to_row(int(reference[len(letters) :] or 0), hidden=False)

    def _end_cell(self) -> None:
        if self._formula or (self._valued and self._type == "e"):
            self._end_telling_cell()
        elif self._valued:
            self._collector.cell(self._column, struck=self._style_struck)
            self._valued = False

    def _end_telling_cell(self) -> None:
        self._collector.cell(self._column, struck=self._style_struck)
        self._parser.CharacterDataHandler = None
        text = "".join(self._text).strip()
        if self._type == "e":
            self._collector.error(self._column, text or "#N/A")
        # a formula whose result is an empty text has the type str and an empty value
        elif not text and not (self._valued and self._type == "str"):
            self._collector.uncalculated(self._column)
        self._text.clear()
        self._formula = self._valued = False


def _column_index(letters: str) -> int:
    """0 for A; beyond the last column of any sheet for what is no column's name."""
    if not letters.isalpha():
        return MOST_COLUMNS
    index = 0
    for letter in letters[:6].upper():
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1
