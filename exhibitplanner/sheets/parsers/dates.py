"""Days and times in every shape: ISO, `3.9.2023`, `2023년 9월 3일`, `4 Sep`, serial numbers, and stays `9.3-9.9`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final

from exhibitplanner.sheets.grid import CellValue
from exhibitplanner.sheets.parsers.outcome import ParseContext, Refused, refused
from exhibitplanner.sheets.parsers.texts import tidy

_SERIAL_ZERO: Final = date(1899, 12, 30)
_SERIALS: Final = range(20_000, 80_000)
_NEAR: Final = timedelta(days=75)
_MONTHS: Final = {
    prefix: month
    for month, prefixes in enumerate(
        (
            "jan sty", "feb lut", "mar", "apr kwi", "may maj", "jun cze", "jul lip", "aug sie", "sep wrz",
            "oct paź paz", "nov lis", "dec gru",
        ),
        1,
    )
    for prefix in prefixes.split()
}  # fmt: skip
_WEEKDAY: Final = re.compile(
    r"\(?\b(?:mon|tue|wed|thu|fri|sat|sun|pon|wto|śro|czw|pią|sob|nie)[a-ząśńę]*\b\.?,?\)?|\([월화수목금토일]\)|[월화수목금토일]요일",
    re.IGNORECASE,
)
_FOUR_FIRST: Final = re.compile(r"(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?")
_THREE: Final = re.compile(r"(\d{1,2})\s*([-./])\s*(\d{1,2})\s*[-./]\s*(\d{2}|\d{4})\.?")
_TWO: Final = re.compile(r"(\d{1,2})\s*([-./])\s*(\d{1,2})\.?")
_HANGUL: Final = re.compile(r"(?:(\d{2})년\s*)?(\d{1,2})월\s*(\d{1,2})일?")
_DAY_MONTH: Final = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]*([a-zźńśćłż]{3,})\.?,?[\s-]*(\d{4}|\d{2})?", re.IGNORECASE
)
_MONTH_DAY: Final = re.compile(r"([a-zźńśćłż]{3,})\.?\s*(\d{1,2})(?:st|nd|rd|th)?(?:,?\s*(\d{4}))?", re.IGNORECASE)
_TIME: Final = re.compile(
    r"(오전|오후)?\s*(\d{1,2})(?:[:.시h]\s*(\d{2})?(?::\d{2}(?:\.\d+)?)?분?)?\s*(am|pm|a\.m\.|p\.m\.)?", re.IGNORECASE
)


def parse_day(cell: CellValue, context: ParseContext) -> date | Refused:
    """A calendar day. A reading near the exhibition's days goes before one that is not; a draw is refused."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        whole = int(cell)
        return _SERIAL_ZERO + timedelta(days=whole) if whole in _SERIALS else refused("no_date_in_cell", cell)
    if not isinstance(cell, str):
        return refused("no_date_in_cell", cell)
    readings = list(dict.fromkeys(_readings(_bare(cell), context)))
    return _chosen(readings, cell, context)


def _bare(text: str) -> str:
    return tidy(_WEEKDAY.sub(" ", tidy(text))).strip(" ,")


def _chosen(readings: list[tuple[int, date]], cell: CellValue, context: ParseContext) -> date | Refused:
    near = [reading for reading in readings if _is_near(reading[1], context)]
    ranked = sorted(near or readings)
    if not ranked:
        return refused("no_date_in_cell", cell)
    rivals = {day for rank, day in ranked if rank == ranked[0][0]}
    return ranked[0][1] if len(rivals) == 1 else refused("date_ambiguous", cell)


def _is_near(day: date, context: ParseContext) -> bool:
    return context.day_span is not None and context.day_span[0] - _NEAR <= day <= context.day_span[1] + _NEAR


def _readings(text: str, context: ParseContext) -> Iterator[tuple[int, date]]:
    """Every day that the text may mean, each with its rank: the lower goes first."""
    text = re.sub(r"[T ]\d{1,2}:\d{2}(:\d{2})?.*$", "", text)
    if re.fullmatch(r"\d{8}", text):
        yield from _day(0, int(text[:4]), int(text[4:6]), int(text[6:]))
    elif found := _FOUR_FIRST.fullmatch(text):
        yield from _day(0, *map(int, found.groups()))
    elif found := _THREE.fullmatch(text):
        yield from _three_numbers(int(found[1]), int(found[3]), found[4], found[2], context)
    elif found := _HANGUL.fullmatch(text):
        years = [2000 + int(found[1])] if found[1] else _years(context)
        for year in years:
            yield from _day(0, year, int(found[2]), int(found[3]))
    elif found := _TWO.fullmatch(text):
        yield from _two_numbers(int(found[1]), int(found[3]), context)
    else:
        yield from _named_month(text, context)


def _three_numbers(first: int, middle: int, last: str, mark: str, context: ParseContext) -> Iterator[tuple[int, date]]:
    """`03.09.2023`, `9/3/2023`, and with two digits `23.09.03` or `03.09.23`."""
    year = int(last) if len(last) == 4 else 2000 + int(last)
    day_first = context.day_first or mark != "/"
    if first == middle or mark != "/":
        yield from _day(0, year, middle, first)
    else:
        # with a slash both orders are common: they draw, unless the exhibition's days or the numbers decide
        rank = 0 if context.day_span is None and not day_first else 1
        yield from _day(1, year, middle, first)
        yield from _day(rank, year, first, middle)
    if len(last) == 2:
        yield from _day(0, 2000 + first, middle, int(last))


def _two_numbers(first: int, second: int, context: ParseContext) -> Iterator[tuple[int, date]]:
    """`9.3` is 3 September to a Korean; `3.09` the same day to a Pole: the exhibition's days decide."""
    for year in _years(context):
        yield from _day(0, year, first, second)
        yield from _day(1, year, second, first)


def _named_month(text: str, context: ParseContext) -> Iterator[tuple[int, date]]:
    for pattern, day_group, month_group in ((_DAY_MONTH, 1, 2), (_MONTH_DAY, 2, 1)):
        found = pattern.fullmatch(text)
        month = _month(found[month_group]) if found else None
        if found and month:
            said = found[3]
            years = _years(context) if said is None else [int(said) if len(said) == 4 else 2000 + int(said)]
            for year in years:
                yield from _day(0, year, month, int(found[day_group]))


def _month(word: str) -> int | None:
    lower = word.casefold()
    return _MONTHS.get(lower[:3])


def _years(context: ParseContext) -> list[int]:
    """The years that a day without one may be in: those of the exhibition."""
    if context.day_span is None:
        return []
    return sorted({(context.day_span[0] - _NEAR).year, context.day_span[0].year, (context.day_span[1] + _NEAR).year})


def _day(rank: int, year: int, month: int, day: int) -> Iterator[tuple[int, date]]:
    try:
        yield rank, date(year, month, day)
    except ValueError:
        return


def parse_time(cell: CellValue) -> time | Refused:
    """A time of day to the minute: `16:00`, `4 pm`, `오후 4시`, an Excel fraction."""
    if isinstance(cell, datetime):
        return cell.time().replace(second=0, microsecond=0)
    if isinstance(cell, time):
        return cell.replace(second=0, microsecond=0)
    if isinstance(cell, timedelta):
        cell = cell.total_seconds() / 86400
    if isinstance(cell, float) and 0 <= cell < 1:
        minutes = round(cell * 24 * 60)
        return time(minutes // 60 % 24, minutes % 60)
    found = _TIME.fullmatch(tidy(cell)) if isinstance(cell, str) else None
    if found is None or not (found[1] or found[3] or found[4] or re.search(r"[:시h]", found[0])):
        return refused("no_time_in_cell", cell)
    hour, minute = int(found[2]), int(found[3] or 0)
    half = (found[1] or found[4] or "").casefold().replace(".", "")
    if half in {"오후", "pm"} and hour < 12:
        hour += 12
    elif half in {"오전", "am"} and hour == 12:
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else refused("no_time_in_cell", cell)


def parse_moment(cell: CellValue, context: ParseContext) -> datetime | Refused:
    """A day and a time at the venue; a day alone is its midnight."""
    if isinstance(cell, datetime):
        return cell.replace(tzinfo=None, second=0, microsecond=0)
    if isinstance(cell, float) and int(cell) in _SERIALS:
        clock = parse_time(cell % 1)
        return (
            refused("no_date_and_time", cell)
            if isinstance(clock, Refused)
            else datetime.combine(_SERIAL_ZERO + timedelta(days=int(cell)), clock)
        )
    if not isinstance(cell, str):
        day = parse_day(cell, context)
        return day if isinstance(day, Refused) else datetime.combine(day, time())
    text = _bare(cell)
    found = re.search(
        r"[T ]((?:오전|오후)?\s*\d{1,2}\s*[:시h]?\s*(?:\d{2})?(?::\d{2})?\s*분?\s*(?:am|pm)?)$", text, re.IGNORECASE
    )
    clock = parse_time(found[1]) if found else time()
    if found and not isinstance(clock, Refused):
        text = text[: found.start()]
    day = parse_day(text, context)
    if isinstance(day, Refused) or isinstance(clock, Refused):
        return refused("no_date_and_time_in_cell", cell)
    return datetime.combine(day, clock)


_UNTIL: Final = re.compile(r"\s*(?:~|〜|∼|–|—|―|부터|\bto\b|\buntil\b|\bdo\b|->|→)\s*|\s+-\s+|-", re.IGNORECASE)


def parse_stay(cell: CellValue, context: ParseContext) -> tuple[date, date] | Refused:
    """Arrival and departure in one cell; either end may leave out what the other says (`3–9 Sep`)."""
    if not isinstance(cell, str):
        return refused("no_stay_in_cell", cell)
    text = re.sub(r"^\s*od\s+|까지\s*$", "", _bare(cell))
    for mark in sorted(_UNTIL.finditer(text), key=lambda found: "-" in found[0]):
        ends = _ends(text[: mark.start()].strip(), text[mark.end() :].strip(), context)
        if ends is not None:
            return ends if ends[0] <= ends[1] else refused("stay_reversed", cell)
    return refused("no_stay_in_cell", cell)


def _ends(first: str, last: str, context: ParseContext) -> tuple[date, date] | None:
    if not first or not last:
        return None
    start, end = parse_day(first, context), parse_day(last, context)
    if isinstance(start, Refused) and isinstance(end, date):
        start = _completed(first, end, last, context)
    elif isinstance(end, Refused) and isinstance(start, date):
        end = _completed(last, start, first, context)
    if isinstance(start, Refused) or isinstance(end, Refused):
        return None
    if not re.search(r"\d{4}", first) and start > end:
        start = parse_day(f"{end.year}-{start.month}-{start.day}", context)
    return (start, end) if isinstance(start, date) else None


def _completed(short: str, other: date, other_text: str, context: ParseContext) -> date | Refused:
    """`3` beside `9 Sep 2023`, `03.09.` beside `09.09.2023`, `1 Sep` beside `3 Oct 2023`."""
    del other_text
    if found := re.fullmatch(r"(\d{1,2})[.일]?", short):
        return parse_day(f"{other.year}-{other.month}-{int(found[1])}", context)
    nearby = ParseContext(context.region, (other, other), context.day_first)
    return parse_day(short, nearby)
