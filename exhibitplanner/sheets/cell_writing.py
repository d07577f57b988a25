"""Every cell that goes out: a value becomes SpreadsheetML from which each reader gets the same value back."""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final

from exhibitplanner.sheets.text_width import text_width, wrapped_lines
from exhibitplanner.sheets.workbook_data import Altered, SheetValue

LONGEST_TEXT: Final = 32_767  # of UTF-16 units: Excel's limit for a cell
CUT_MARK: Final = " […]"
_LONGEST_WRAPPED: Final = 1_000  # longer text would make rows higher than the screen
_EXACT_DIGITS: Final = 15  # what Excel keeps of a number
_EPOCH: Final = datetime(1899, 12, 30)  # noqa: DTZ001  a wall clock, as spreadsheets have no zones
_FIRST_DAY: Final = date(1900, 3, 1)  # before it Excel and the calendar disagree: Excel has a 29 February 1900
_DAY: Final = timedelta(days=1)

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


@dataclass(frozen=True, slots=True)
class CellFormat:
    """The style numbers (`s`) that a column's cells take by what they hold, and its words for yes and no.

    `room` is how wide a text may be, in digits, before it goes on several lines.
    """

    text: int = 0
    wrapped: int = 0
    integer: int = 0
    decimal: int = 0
    date: int = 0
    time: int = 0
    datetime: int = 0
    duration: int = 0
    yes_no: int = 0
    blank: int = 0
    room: int = 51
    always_wrap: bool = False
    yes_no_words: tuple[str, str] | None = None


class CellWriter:
    """Writes the cells of one sheet; keeps what it had to alter, and how many `lines` the highest cell has."""

    def __init__(self, sheet: str) -> None:
        self.sheet = sheet
        self.altered: list[Altered] = []
        self.lines = 1

    def write(self, reference: str, value: SheetValue, form: CellFormat) -> str:
        """The `<c>` element of a value: text stays text whatever it looks like, a number is exact or becomes text.

        Numbers of more than 15 digits, NaN and infinity, dates before March 1900 and negative durations are text, since
        Excel would round, blank or shift them. The zone of a time is dropped, its wall time kept.

        Raises:
            TypeError: The value is none of `SheetValue`.
        """
        kind = type(value)
        write = _WRITERS.get(kind) or _writer_of_subclass(kind)
        return write(self, reference, value, form)

    def text(self, reference: str, value: str, style: int) -> str:
        """A cell that holds text."""
        content, space = value, ""
        # most text needs nothing: isprintable is false for line breaks, control characters and half characters
        plain = value.isprintable() and value[:1] != " " and value[-1:] != " "
        plain = plain and not ("&" in value or "<" in value or ">" in value or "_x" in value)
        if not plain or len(value) > LONGEST_TEXT // 2:
            content = self.escaped(reference, value)
            space = ' xml:space="preserve"'
        return f'<c r="{reference}" s="{style}" t="inlineStr"><is><t{space}>{content}</t></is></c>'

    def escaped(self, reference: str, value: str) -> str:
        """Text as it stands in XML, shortened and cleaned where a cell cannot hold it; both are kept in `altered`."""
        fitting = shortened(value)
        if fitting is not value:
            self.altered.append(Altered(self.sheet, reference, "text_shortened", len(value)))
        clean = without_unwritable(fitting)
        if clean != fitting:
            self.altered.append(Altered(self.sheet, reference, "characters_replaced", len(value)))
        marked = kept_literal(clean).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return marked.replace("\r", "&#13;")  # a bare CR would be read as a line feed


def without_unwritable(text: str) -> str:
    """The text with U+FFFD for each character that XML cannot carry."""
    return _UNWRITABLE.sub("\ufffd", text)


def kept_literal(text: str) -> str:
    """Text in which `_x000D_` and the like stay what they are, since readers take them for escapes."""
    return _LOOKS_ESCAPED.sub("_x005F_", text)


def shortened(text: str) -> str:
    """The text itself where a cell holds it, else its beginning with `CUT_MARK` at the end."""
    if len(text) <= LONGEST_TEXT // 2:
        return text
    units = text.encode("utf-16-le", "surrogatepass")
    if len(units) <= 2 * LONGEST_TEXT:
        return text
    room = 2 * (LONGEST_TEXT - len(CUT_MARK))
    kept = units[:room].decode("utf-16-le", "surrogatepass")
    if "\ud800" <= kept[-1] <= "\udbff":  # the cut went through a character of two units
        kept = kept[:-1]
    return kept + CUT_MARK


def _text(writer: CellWriter, reference: str, value: str, form: CellFormat) -> str:
    if not value:
        return _blank(writer, reference, None, form)
    lines = _lines(value, form)
    writer.lines = max(writer.lines, lines)
    return writer.text(reference, value, form.wrapped if lines > 1 or form.always_wrap else form.text)


def _lines(value: str, form: CellFormat) -> int:
    if "\n" not in value and 2 * len(value) <= form.room:  # most text is short, and no character wider than two
        return 1
    if len(value) > _LONGEST_WRAPPED or ("\n" not in value and text_width(value) <= form.room):
        return 1
    return wrapped_lines(value, form.room)


def _integer(writer: CellWriter, reference: str, value: int, form: CellFormat) -> str:
    digits = str(value) if abs(value) < 10**_EXACT_DIGITS else ""
    if digits:
        return _number(reference, digits, form.integer)
    return _decimal(writer, reference, Decimal(value), form)


def _decimal(writer: CellWriter, reference: str, value: Decimal, form: CellFormat) -> str:
    if not value.is_finite():
        return writer.text(reference, str(value), form.text)
    if not value:
        return _number(reference, "0", form.decimal)
    significant = "".join(map(str, value.as_tuple().digits)).strip("0")
    in_range = sys.float_info.min_10_exp <= value.adjusted() < sys.float_info.max_10_exp
    if len(significant) > _EXACT_DIGITS or not in_range:
        return writer.text(reference, str(value), form.text)
    return _number(reference, str(value), form.decimal)


def _float(writer: CellWriter, reference: str, value: float, form: CellFormat) -> str:
    if not math.isfinite(value):
        return writer.text(reference, str(Decimal(value)), form.text)
    if value and abs(value) < sys.float_info.min:
        return writer.text(reference, repr(value), form.text)  # Excel knows no subnormal numbers
    return _number(reference, repr(value), form.decimal)


def _yes_no(writer: CellWriter, reference: str, value: bool, form: CellFormat) -> str:
    if form.yes_no_words:
        return writer.text(reference, form.yes_no_words[not value], form.yes_no)
    return f'<c r="{reference}" s="{form.yes_no}" t="b"><v>{value:d}</v></c>'


def _date(writer: CellWriter, reference: str, value: date, form: CellFormat) -> str:
    if value < _FIRST_DAY:
        return writer.text(reference, value.isoformat(), form.text)
    return _number(reference, str(value.toordinal() - _EPOCH.toordinal()), form.date)


def _datetime(writer: CellWriter, reference: str, value: datetime, form: CellFormat) -> str:
    wall = value.replace(tzinfo=None)
    if wall.date() < _FIRST_DAY:
        return writer.text(reference, wall.isoformat(), form.text)
    return _number(reference, repr((wall - _EPOCH) / _DAY), form.datetime)


def _time(writer: CellWriter, reference: str, value: time, form: CellFormat) -> str:  # noqa: ARG001  one shape for all
    since_midnight = datetime.combine(_EPOCH, value.replace(tzinfo=None)) - _EPOCH
    return _number(reference, repr(since_midnight / _DAY), form.time)


def _duration(writer: CellWriter, reference: str, value: timedelta, form: CellFormat) -> str:
    if value < timedelta():
        hours, rest = divmod(-value, timedelta(hours=1))
        return writer.text(reference, f"-{hours}{str(rest)[1:]}", form.text)
    return _number(reference, repr(value / _DAY), form.duration)


def _blank(writer: CellWriter, reference: str, value: None, form: CellFormat) -> str:  # noqa: ARG001  one shape for all
    return f'<c r="{reference}" s="{form.blank}"/>'


def _number(reference: str, digits: str, style: int) -> str:
    return f'<c r="{reference}" s="{style}"><v>{digits}</v></c>'


_Write = Callable[[CellWriter, str, Any, CellFormat], str]
_WRITERS: Final[dict[type, _Write]] = {
    str: _text,
    bool: _yes_no,
    int: _integer,
    float: _float,
    Decimal: _decimal,
    datetime: _datetime,
    date: _date,
    time: _time,
    timedelta: _duration,
    type(None): _blank,
}


def _writer_of_subclass(kind: type) -> _Write:
    for known, write in _WRITERS.items():
        if issubclass(kind, known):
            return write
    raise TypeError(f"A cell cannot hold {kind.__name__}")
