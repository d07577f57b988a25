"""Arrival and departure in one cell: `9.3-9.9`, `2023.9.3~9.9`, `3–9 Sep`, `9월 3일 ~ 9월 9일`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import Final

from exhibitplanner.sheets.cell_text import tidy
from exhibitplanner.sheets.day_readings import Reading, is_day, readings_of
from exhibitplanner.sheets.days import NEAR, cost_of, nearest_year, parse_day
from exhibitplanner.sheets.grid import CellValue
from exhibitplanner.sheets.parse_outcome import ParseContext, Refused, refused
from exhibitplanner.sheets.quantities import is_to_come

Stay = tuple[date | None, date | None]

_SEPARATORS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\s*(?:~|〜|∼|→|->|―|—|부터|\n|\b(?:to|until|till|through|do)\b|에서)\s*|\s+[-–]\s+|\s*–\s*",
        r"(?<=\d{4}-\d\d-\d\d)/(?=\d{4})|\s*-\s*",
    )
)
"""What parts the two ends; a hyphen only where nothing else does, since days have hyphens of their own."""
_BEFORE: Final = re.compile(r"^(?:od|from|w dniach|between|체류기간|기간)\s*:?\s+", re.IGNORECASE)
_OPEN: Final = re.compile(
    r"(.+?)\s*(?:[~∼〜→]|부터|-)|(?:from|od|since)\s+(.+)|(?:[~∼〜→]|until|till|do)\s*(.+)|(.+?)\s*까지", re.IGNORECASE
)
_NIGHTS: Final = re.compile(r"\([^()]*\)|,?\s*\d+\s*박\s*(?:\d+\s*일)?|까지$")
_LONGEST: Final = 60
_MARGIN: Final = 20


def parse_stay(cell: CellValue, context: ParseContext) -> Stay | Refused:
    """Arrival and departure; either end may leave out what the other says, and an open one (`9.3~`) is None.

    An impossible day (`9.31-10.2`) refuses the whole.
    """
    if not isinstance(cell, str):
        return refused("no_stay_in_cell", cell)
    text = _BEFORE.sub("", " ".join(_NIGHTS.sub(" ", tidy(cell, lines=True)).split(" "))).strip(" ,;")
    impossible = False
    for separator in _SEPARATORS:
        pairs = list(_pairs(text, separator))
        stays = [stay for one, other in pairs for stay in _stays(one, other, context)]
        if stays:
            return _cheapest(cell, stays)
        impossible = impossible or any(_is_impossible(one) or _is_impossible(other) for one, other in pairs)
    return refused("no_such_day", cell) if impossible else _open_stay(cell, text, context)


def _pairs(text: str, separator: re.Pattern[str]) -> Iterator[tuple[tuple[Reading, ...], tuple[Reading, ...]]]:
    for mark in separator.finditer(text):
        first, last = readings_of(text[: mark.start()].strip()), readings_of(text[mark.end() :].strip())
        if first and last:
            yield first, last


def _is_impossible(readings: tuple[Reading, ...]) -> bool:
    return not any(reading.is_possible for reading in readings)


Candidate = tuple[int, date, date]


def _stays(firsts: tuple[Reading, ...], lasts: tuple[Reading, ...], context: ParseContext) -> Iterator[Candidate]:
    """The stays that two ends may mean, each with what speaks against it; both ends are written in one order."""
    for first, last in product(firsts, lasts):
        if "said" not in {first.order, last.order} and first.order != last.order:
            continue
        ends = _ends(first, last, context)
        if ends is not None:
            start, end = ends
            against = max(cost_of(first, start, context, NEAR), cost_of(last, end, context, NEAR))
            yield against + (200 if not 0 <= (end - start).days <= _LONGEST else 0), start, end


def _ends(first: Reading, last: Reading, context: ParseContext) -> tuple[date, date] | None:
    """Both ends as days, each completed from the other and from the exhibition."""
    first_month, last_month = first.month or last.month, last.month or first.month
    if first_month is None or last_month is None:
        return None
    years = [_full(reading.year) for reading in (first, last)]
    if years == [None, None]:
        start = nearest_year(first.day, first_month, context)
        years[0] = None if start is None else start.year
    first_year, last_year = years[0] or years[1], years[1] or years[0]
    if first_year is None or last_year is None:
        return None
    if (first_month, first.day) > (last_month, last.day) and first_year == last_year and first_month - last_month > 6:
        first_year, last_year = (first_year - 1, last_year) if years[0] is None else (first_year, last_year + 1)
    if not is_day(first_year, first_month, first.day) or not is_day(last_year, last_month, last.day):
        return None
    return date(first_year, first_month, first.day), date(last_year, last_month, last.day)


def _full(year: int | None) -> int | None:
    return year if year is None or year > 99 else 2000 + year


def _cheapest(cell: str, stays: list[Candidate]) -> Stay | Refused:
    cost, start, end = min(stays)
    if start > end:
        return refused("stay_reversed", cell)
    rivals = [stay for stay in stays if stay[1:] != (start, end) and stay[0] - cost < _MARGIN and stay[1] <= stay[2]]
    if rivals:
        other = f"{rivals[0][1]} – {rivals[0][2]}"
        return refused("date_ambiguous", cell, first=f"{start} – {end}", second=other)
    return start, end


def _open_stay(cell: str, text: str, context: ParseContext) -> Stay | Refused:
    """`9.3~` has no departure, `~9.9` no arrival."""
    found = _OPEN.fullmatch(text)
    if found is None:
        return refused("value_to_come" if is_to_come(text) else "no_stay_in_cell", cell)
    from_text, until_text = found[1] or found[2], found[3] or found[4]
    day = parse_day(from_text or until_text, context)
    if isinstance(day, Refused):
        return Refused(day.code if day.code == "no_such_day" else "no_stay_in_cell", cell, day.values)
    return (day, None) if from_text else (None, day)
