"""Days and times in every shape: ISO, `3.9.2023`, `2023년 9월 3일`, `4 Sep`, serial numbers, and stays `9.3-9.9`."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Final

from exhibitplanner.sheets.grid import CellValue
from exhibitplanner.sheets.parsers.day_texts import NEAR, SERIAL_ZERO, SERIALS, bare, readings
from exhibitplanner.sheets.parsers.outcome import ParseContext, Refused, refused
from exhibitplanner.sheets.parsers.texts import as_text, tidy

_TIME: Final = re.compile(
    r"(오전|오후|[ap]\.?m\.?)?\s*(\d{1,2})(?:[:.시h]\s*(\d{2}|반)?(?::\d{2}(?:\.\d+)?)?분?)?\s*([ap]\.?m\.?)?",
    re.IGNORECASE,
)
_CLOCK_WORDS: Final = re.compile(r"^(?:godz\.?|g\.|o|at|um)\s*(?=\d)|\s*(?:hrs?\.?|uhr|z)$", re.IGNORECASE)
_CLOCK_END: Final = re.compile(r"(?<=\d)\s*[~〜–—-]\s*\d{1,2}[:.시]\s*(?:\d{2})?.*$")
_MOMENT: Final = re.compile(
    r"(?P<day>.+?)(?:[T ,]|\s(?:godz\.?|at|o|g\.))\s*"
    r"(?P<clock>(?:오전|오후|[ap]\.?m\.?)?\s*\d{1,2}\s*[:시h.]?\s*(?:\d{2}|반)?(?::\d{2}(?:\.\d+)?)?\s*분?\s*(?:[ap]\.?m\.?|z)?)",
    re.IGNORECASE,
)
_CLOCK_FIRST: Final = re.compile(r"(?P<clock>\d{1,2}:\d{2}|\d{1,2}\s*[ap]\.?m\.?)[ ,]+(?P<day>.+)", re.IGNORECASE)


def parse_day(cell: CellValue, context: ParseContext) -> date | Refused:
    """A calendar day. A reading near the exhibition's days goes before one that is not; a draw is refused."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, int | float) and int(cell) in SERIALS:
        return SERIAL_ZERO + timedelta(days=int(cell))
    digits = as_text(cell) if isinstance(cell, int | float) else ""
    text = digits if re.fullmatch(r"\d{8}", digits) else cell  # 20230903, typed as a number
    if not isinstance(text, str):
        return refused("no_date_in_cell", cell)
    return _chosen(list(dict.fromkeys(readings(bare(text), context))), cell, context)


def _chosen(found: list[tuple[int, date]], cell: CellValue, context: ParseContext) -> date | Refused:
    near = [reading for reading in found if _is_near(reading[1], context)]
    ranked = sorted(near or found)
    if not ranked:
        return refused("no_date_in_cell", cell)
    rivals = {day for rank, day in ranked if rank == ranked[0][0]}
    return ranked[0][1] if len(rivals) == 1 else refused("date_ambiguous", cell)


def _is_near(day: date, context: ParseContext) -> bool:
    return context.day_span is not None and context.day_span[0] - NEAR <= day <= context.day_span[1] + NEAR


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
    text = _CLOCK_WORDS.sub("", tidy(cell)) if isinstance(cell, str) else ""
    text = f"{text[:2]}:{text[2:]}" if re.fullmatch(r"[0-2]\d[0-5]\d", text) else text
    found = _TIME.fullmatch(text)
    said = found is not None and (found[1] or found[3] or found[4] or re.search(r"[:시h]", found[0]) or text != cell)
    if found is None or not said:
        return refused("no_time_in_cell", cell)
    hour, minute = int(found[2]), 30 if found[3] == "반" else int(found[3] or 0)
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
    if isinstance(cell, float) and int(cell) in SERIALS:
        clock = parse_time(cell % 1)
        return (
            refused("no_date_and_time", cell)
            if isinstance(clock, Refused)
            else datetime.combine(SERIAL_ZERO + timedelta(days=int(cell)), clock)
        )
    if not isinstance(cell, str):
        day = parse_day(cell, context)
        return day if isinstance(day, Refused) else datetime.combine(day, time())
    text = _CLOCK_END.sub("", bare(cell)) if ":" in cell or "시" in cell else bare(cell)
    for pattern in (_MOMENT, _CLOCK_FIRST):
        found = pattern.fullmatch(text)
        if found is None or (found["clock"].isdecimal() and isinstance(parse_day(text, context), date)):
            continue  # the digits of `5 Sep 2026` are its year
        said_time, said_day = parse_time(found["clock"]), parse_day(found["day"], context)
        if isinstance(said_time, time) and isinstance(said_day, date):
            return datetime.combine(said_day, said_time)
    alone = refused("no_date_and_time_in_cell", cell) if re.search(r"\d:\d", text) else parse_day(text, context)
    return refused("no_date_and_time_in_cell", cell) if isinstance(alone, Refused) else datetime.combine(alone, time())


_UNTIL: Final = re.compile(r"\s*(?:~|〜|∼|–|—|―|부터|\bto\b|\buntil\b|\bdo\b|->|→)\s*|\s+-\s+|-|/|,\s*", re.IGNORECASE)
_SUREST: Final = "-/,"
_STAY_WORDS: Final = re.compile(
    r"^\s*(?:od|from)\s+|까지\s*$|\b(?:arr|dep|in|out|przyj|wyj)(?:\.|:|\b)\s*|\([^)]*(?:박|일|nights?|days?|dni|noc)[^)]*\)"
    r"|\d+\s*박\s*\d+\s*일",
    re.IGNORECASE,
)
_IN_A_MONTH: Final = re.compile(r"([a-zźńśćłż]{3,}\.?)\s*(\d{1,2})\s*[-–~]\s*(\d{1,2})(?:,?\s*(\d{4}))?", re.IGNORECASE)


def parse_stay(cell: CellValue, context: ParseContext) -> tuple[date, date] | Refused:
    """Arrival and departure in one cell; either end may leave out what the other says (`3–9 Sep`)."""
    if not isinstance(cell, str):
        return refused("no_stay_in_cell", cell)
    text = _STAY_WORDS.sub(" ", bare(cell)).strip()
    if found := _IN_A_MONTH.fullmatch(text):
        month, first, last, year = found.groups()
        text = f"{first} {month} {year or ''} - {last} {month} {year or ''}"
    for mark in sorted(_UNTIL.finditer(text), key=lambda found: _SUREST.find(found[0].strip())):
        ends = _ends(text[: mark.start()].strip(), text[mark.end() :].strip(), context)
        if ends is not None:
            return ends if ends[0] <= ends[1] else refused("stay_reversed", cell)
    return refused("no_stay_in_cell", cell)


def _ends(first: str, last: str, context: ParseContext) -> tuple[date, date] | None:
    if not first or not last:
        return None
    start, end = parse_day(first, context), parse_day(last, context)
    if isinstance(start, Refused) and isinstance(end, date):
        start = _completed(first, end, context)
    elif isinstance(end, Refused) and isinstance(start, date):
        end = _completed(last, start, context)
    if isinstance(start, Refused) or isinstance(end, Refused):
        return None
    if not re.search(r"\d{4}", first) and start > end:
        start = parse_day(f"{end.year}-{start.month}-{start.day}", context)
    return (start, end) if isinstance(start, date) else None


def _completed(short: str, other: date, context: ParseContext) -> date | Refused:
    """`3` beside `9 Sep 2023`, `03.09.` beside `09.09.2023`, `1 Sep` beside `3 Oct 2023`."""
    if found := re.fullmatch(r"(\d{1,2})[.일]?", short):
        return parse_day(f"{other.year}-{other.month}-{int(found[1])}", context)
    nearby = ParseContext(context.region, (other, other), context.day_first)
    return parse_day(short, nearby)
