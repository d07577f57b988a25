"""Times of day: `16:00`, `4 pm`, `오후 4시`, `godz. 16.00`, a spreadsheet's fraction of a day."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Final

from exhibitplanner.sheets.cell_text import tidy
from exhibitplanner.sheets.grid import CellValue
from exhibitplanner.sheets.parse_outcome import Refused, refused

CLOCK: Final = (
    r"(?:(?:at|o|godz\.?|ab)\s+)?(?:오전|오후|낮|밤|[ap]\.?m\.?)?\s*\d{1,2}\s*(?:(?:[:.]|시\s*)\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*분)?|시(?:\s*(?:\d{1,2}\s*분|반))?|"
    r"h(?:\d{2})?(?![^\W\d_]))?\s*(?:[ap]\.?m\b\.?|hrs?\b\.?|h\b|uhr)?"
)
"""The pattern of a time of day; a number alone fits it too."""

_PARTS: Final = re.compile(
    r"(?:(?:at|o|godz\.?|ab)\s+)?(?P<half>오전|오후|낮|밤|[ap]\.?m\.?)?\s*(?P<hour>\d{1,2})"
    r"(?:\s*(?P<mark>[:.]|시|h)\s*(?:(?P<minute>\d{1,2})(?::(?P<second>\d{2})(?:\.\d+)?)?\s*분?|(?P<thirty>반))?)?"
    r"\s*(?P<after>[ap]\.?m\.?|hrs?\.?|h|uhr)?",
    re.IGNORECASE,
)
_WORDS: Final = {"noon": time(12), "정오": time(12), "południe": time(12)}
_LAST: Final = time(23, 59)
_DAY: Final = timedelta(days=1)


def parse_time(cell: CellValue) -> time | Refused:
    """A time of day to the minute. `24:00` is the last minute of the day; a number alone (`16`) is refused."""
    if isinstance(cell, datetime | time):
        return _to_the_minute(cell.hour, cell.minute, cell.second)
    if isinstance(cell, timedelta):
        return _of_fraction(cell / _DAY) or refused("no_time_in_cell", cell)
    if isinstance(cell, float):
        return _of_fraction(cell) or refused("no_time_in_cell", cell)
    read = time_of(cell) if isinstance(cell, str) else None
    return refused("no_time_in_cell", cell) if read is None else read.replace(second=0)


def time_of(text: str) -> time | None:
    """The time of day of a text and nothing else, to the second."""
    text = tidy(text).casefold()
    found = _PARTS.fullmatch(text)
    if found is None:
        return _WORDS.get(text)
    if not (found["mark"] or found["half"] or found["after"]):
        return None
    if found["mark"] == "." and len(found["minute"] or "") != 2:
        return None
    hour, minute = int(found["hour"]), 30 if found["thirty"] else int(found["minute"] or 0)
    half = (found["half"] or found["after"] or "").replace(".", "")
    return _clock(_in_day(hour, half), minute, int(found["second"] or 0))


def _in_day(hour: int, half: str) -> int:
    """The hour of 24; past it where the half of the day does not fit (`16 am`)."""
    if half in {"오전", "am"}:
        return hour % 12 if hour <= 12 else 99
    return hour + 12 if half in {"오후", "pm", "낮", "밤"} and hour < 12 else hour


def _clock(hour: int, minute: int, second: int) -> time | None:
    if (hour, minute, second) == (24, 0, 0):
        return _LAST
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def _to_the_minute(hour: int, minute: int, second: int) -> time:
    """Rounded, since a spreadsheet's 16:00 may come as 15:59:59."""
    minutes = hour * 60 + minute + (second >= 30)
    return time(minutes // 60, minutes % 60) if minutes < 24 * 60 else _LAST


def _of_fraction(fraction: float) -> time | None:
    """0.6666666667 of a day is 16:00."""
    if not 0 <= fraction < 1:
        return None
    minutes = round(fraction * 24 * 60)
    return time(minutes // 60, minutes % 60) if minutes < 24 * 60 else _LAST


def of_day_number(number: float) -> timedelta:
    """The days and whole seconds of a spreadsheet's day number."""
    return timedelta(days=int(number), seconds=round((number - int(number)) * 86_400))


def is_midnight(day: date) -> bool:
    """Whether a cell's day carries no time."""
    return not isinstance(day, datetime) or day.time() == time()
