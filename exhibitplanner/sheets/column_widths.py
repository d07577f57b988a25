"""How wide columns become, in digits of the standard font, so that heads and values can be read."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from itertools import count
from typing import Final

from exhibitplanner.sheets.text_width import text_width, wrapped_lines
from exhibitplanner.sheets.workbook_data import SheetColumn, SheetValue

WIDEST: Final = 60
FILTER_BUTTON: Final = 5  # and what keeps the heading off it
LINE_PT: Final = 13.5
_WIDEST_WRAPPED: Final = 44
_NARROWEST: Final = 7
_LONGEST_HEAD_LINE: Final = 12
_CAPITALS: Final = 1.1  # capitals are wider than digits
_EDGES: Final = 3
_VALUE_WIDTHS: Final[dict[type, int]] = {bool: 5, date: 10, datetime: 16, time: 5}


def column_width(column: SheetColumn, heading: str, content: int) -> float:
    """The width for a heading and for values of which the widest is `content`; at most 60, less where notes wrap."""
    head = text_width(heading)
    if head > _LONGEST_HEAD_LINE:  # over narrow values it goes on two lines
        widest_word, lines = max(map(text_width, heading.split())), 2 + heading.count("\n")
        head = next(width for width in count(widest_word) if wrapped_lines(heading, width) <= lines)
    return min(max(round(content * _CAPITALS) + _EDGES, head + FILTER_BUTTON, _NARROWEST), _widest(column))


def room_for_text(column: SheetColumn) -> int:
    """How wide a text may be before it goes on a second line, whatever else stands in the column."""
    return int((_widest(column) - _EDGES) / _CAPITALS)


def _widest(column: SheetColumn) -> int:
    return _WIDEST_WRAPPED if column.wrap else WIDEST


def value_width(value: SheetValue) -> int:
    """The width of a value as it is shown, in digits."""
    if isinstance(value, str):
        return text_width(value)
    if isinstance(value, float | Decimal):
        return min(max(len(f"{value:.2f}"), len(str(value))), 18)
    if type(value) is int:
        return value.bit_length() * 3 // 10 + 4
    return _VALUE_WIDTHS.get(type(value), 8)
