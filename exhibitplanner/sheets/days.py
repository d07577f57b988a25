"""One calendar day of a cell: which of its readings is meant, by the exhibition's days, the column and the language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final

from exhibitplanner.sheets.cell_text import tidy
from exhibitplanner.sheets.clock_times import CLOCK
from exhibitplanner.sheets.day_readings import Reading, is_day, readings_of
from exhibitplanner.sheets.grid import CellValue
from exhibitplanner.sheets.parse_outcome import ParseContext, Refused, refused
from exhibitplanner.sheets.quantities import is_to_come

_SERIAL_ZERO: Final = date(1899, 12, 30)
_SERIALS: Final = range(7_306, 80_000)  # 1920 to 2119; smaller numbers are no days anybody means
_EARLIEST: Final = 1910  # a number formatted as a day shows as January 1900
_ISO: Final = re.compile(r"\d{4}-\d\d-\d\d")
_MARGIN: Final = 20
_FAR: Final = 400
_CLOCK_BEHIND: Final = re.compile(rf"(?:T|[\s,]+)(?:{CLOCK})(?:\s*(?:Z|[+-]\d\d:?\d\d))?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Window:
    """In which years before and after the exhibition a field's days lie; `near` where they lie about its very days."""

    before: int
    after: int
    near: bool = False
    without_year: bool = True


NEAR: Final = Window(1, 1, near=True)
ANY: Final = Window(3, 2)
_BIRTH: Final = Window(100, -10, without_year=False)
_EXPIRY: Final = Window(1, 12, without_year=False)
_WINDOWS: Final = {
    "birth_date": _BIRTH,
    "passport_expires_on": _EXPIRY,
    "expires_on": _EXPIRY,
    "carnet_expires_on": _EXPIRY,
} | dict.fromkeys(("arrives_on", "departs_on", "arrives_at", "starts_at", "ends_at"), NEAR)


def window_of(field_name: str) -> Window:
    """Where the days of a field lie, by its canonical name."""
    return _WINDOWS.get(field_name, ANY)


def parse_day(cell: CellValue, context: ParseContext, window: Window = NEAR) -> date | Refused:
    """A calendar day; a time behind it is dropped.

    Of several readings that are possible the one is taken that the column's order, the nearness to the exhibition or
    the language speak for clearly; else the cell is refused, with both.
    """
    if isinstance(cell, str):
        return date.fromisoformat(cell) if _is_iso(cell) else _of_text(cell, context, window)
    if isinstance(cell, date):
        day = cell.date() if isinstance(cell, datetime) else cell
        return day if day.year >= _EARLIEST else refused("no_date_in_cell", cell)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _of_number(cell, context, window)
    return refused("no_date_in_cell", cell)


@lru_cache(maxsize=20_000)
def _is_iso(text: str) -> bool:
    return _ISO.fullmatch(text) is not None and text.isascii() and is_day(*map(int, text.split("-")))


def _of_number(cell: float, context: ParseContext, window: Window) -> date | Refused:
    """A day's serial number, or its digits (`20230903`, of a birth date also `850312`)."""
    whole = int(cell) if cell == cell and abs(cell) < 10**9 else 0
    if whole in _SERIALS:
        day = _SERIAL_ZERO + timedelta(days=whole)
        span = context.day_span
        is_birth_to_come = window is _BIRTH and span is not None and day > span[0]
        return refused("no_date_in_cell", cell) if is_birth_to_come else day
    if len(str(whole)) == 8 or (window is _BIRTH and len(str(whole)) == 6):
        return _of_text(str(whole), context, window)
    return refused("no_date_in_cell", cell)


def _of_text(cell: str, context: ParseContext, window: Window) -> date | Refused:
    text = tidy(cell)
    readings = readings_of(text) or readings_of(_CLOCK_BEHIND.sub("", text))
    readings = tuple(reading for reading in readings if reading.month is not None)
    if not readings:
        return refused("value_to_come" if is_to_come(text) else "no_date_in_cell", cell)
    possible = [reading for reading in readings if reading.is_possible]
    if not possible:
        return refused("no_such_day", cell)
    if all(reading.year is None for reading in possible) and (context.day_span is None or not window.without_year):
        return refused("day_without_year", cell)
    return _decided(cell, possible, context, window)


def _decided(cell: str, readings: list[Reading], context: ParseContext, window: Window) -> date | Refused:
    costs: dict[date, int] = {}
    for reading in readings:
        day = _completed(reading, context, window)
        if day is not None:
            costs[day] = min(costs.get(day, 10**6), cost_of(reading, day, context, window))
    ranked = sorted(costs, key=lambda day: (costs[day], day))
    if not ranked:
        return refused("no_such_day", cell)
    if len(ranked) > 1 and costs[ranked[1]] - costs[ranked[0]] < _MARGIN:
        return refused("date_ambiguous", cell, first=ranked[0].isoformat(), second=ranked[1].isoformat())
    return ranked[0]


def _completed(reading: Reading, context: ParseContext, window: Window) -> date | None:
    """The day of a reading: two digits get their century, a missing year is that of the exhibition."""
    month = reading.month or 1
    if reading.year is None:
        return nearest_year(reading.day, month, context)
    year = _century(reading.year, context, window)
    return date(year, month, reading.day) if is_day(year, month, reading.day) else None


def _century(year: int, context: ParseContext, window: Window) -> int:
    if year >= 100:
        return year
    latest = context.day_span[0].year - 10 if context.day_span else 2015
    return 1900 + year if window is _BIRTH and 2000 + year > latest else 2000 + year


def nearest_year(day: int, month: int, context: ParseContext) -> date | None:
    """The day of that month nearest to the exhibition."""
    if context.day_span is None:
        return None
    first, last = context.day_span
    years = range(first.year - 1, last.year + 2)
    days = [date(year, month, day) for year in years if is_day(year, month, day)]
    return min(days, key=lambda one: (distance(one, context), one), default=None)


def distance(day: date, context: ParseContext) -> int:
    """Days between a day and the exhibition, 0 within it and without one."""
    if context.day_span is None:
        return 0
    first, last = context.day_span
    return max((first - day).days, (day - last).days, 0)


def cost_of(reading: Reading, day: date, context: ParseContext, window: Window) -> int:
    """How little speaks for a reading: a column's known order counts most, then the window, nearness and the language."""
    cost = 0 if _is_in(window, day, context) else 2 * _FAR
    if reading.order != "said" and context.day_first is not None:
        cost += 0 if reading.order == ("day" if context.day_first else "month") else 10 * _FAR
    if window.near:
        cost += min(distance(day, context), _FAR)
    return cost + _against_language(reading, context)


def _is_in(window: Window, day: date, context: ParseContext) -> bool:
    if context.day_span is None:
        return True
    first, last = context.day_span
    return first.year - window.before <= day.year <= last.year + window.after


def _against_language(reading: Reading, context: ParseContext) -> int:
    """Koreans write the year or the month first, Poles the day; `3.09` tells by its zero in any language."""
    if reading.strength > 60 or reading.strength < 0:
        return 0 if reading.strength > 0 else -reading.strength
    if reading.order == "said" or context.language not in {"ko", "pl"}:
        return 0
    usual = {"year", "month"} if context.language == "ko" else {"day"}
    return 0 if reading.order in usual else reading.strength


_SLASHED: Final = re.compile(r"(\d{1,2})/(\d{1,2})(?:/\d{2,4})?(?!\d)")


def day_first_in(cells: Iterable[CellValue]) -> bool | None:
    """Whether a column writes `day/month`, by those of its days of which only one order is possible; None: none tells."""
    firsts, seconds = False, False
    for cell in cells:
        found = _SLASHED.match(cell.strip()) if isinstance(cell, str) else None
        if found:
            firsts = firsts or 12 < int(found[1]) < 32
            seconds = seconds or 12 < int(found[2]) < 32
    return firsts if firsts != seconds else None
