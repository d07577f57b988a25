"""Days and times as a person types them: nothing may stand beside them but what belongs to a day or a time."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Final

from exhibitplanner.domain.fold import fold
from exhibitplanner.sheets.parsers.dates import parse_day, parse_time
from exhibitplanner.sheets.parsers.outcome import ParseContext, Refused, refused

_WEEKDAYS: Final = (
    " monday poniedzialek 월", " tuesday wtorek 화", " wednesday sroda 수", " thursday czwartek 목", " friday piatek 금",
    " saturday sobota 토", " sunday niedziela 일",
)  # fmt: skip
_MONTHS: Final = (
    " january february march april may june july august september october november december"
    " styczen stycznia luty lutego marzec marca kwiecien kwietnia maj maja czerwiec czerwca lipiec lipca"
    " sierpien sierpnia wrzesien wrzesnia pazdziernik pazdziernika listopad listopada grudzien grudnia"
)
_SHORTEST: Final = 3
_WORD: Final = re.compile(r"(?<!\d)[^\W\d_가-힣]+")
_SERIAL: Final = re.compile(r"\d{5}(?:\.\d+)?")  # nobody types a day as a spreadsheet counts it
_ORDINAL: Final = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.IGNORECASE)
_KOREAN_WEEKDAY: Final = re.compile(r"\(([월화수목금토일])\)|([월화수목금토일])요일")
_MIDNIGHT: Final = re.compile(r"[T ]00:00(?::00(?:\.0+)?)?$")
_CLOCK: Final = (
    r"(?P<before>오전|오후)?\s*(?P<hour>\d{1,2})(?:[:.]\d{2}(?::00(?:\.0+)?)?|\s?시(?:\s?\d{2}분)?|h(?:\d{2})?)?"
    r"\s*(?P<after>am|pm|a\.m\.|p\.m\.)?"
)
_TIME: Final = re.compile(_CLOCK, re.IGNORECASE)
_BARE_TIME: Final = re.compile(r"(\d{1,2})(\d{2})?")
_MOMENT: Final = re.compile(rf"(?P<day>.+?)[T ]\s*(?P<clock>{_CLOCK})", re.IGNORECASE)


def typed_day(text: str, context: ParseContext) -> date | Refused:
    """A calendar day, with its weekday if any, and with midnight where a spreadsheet added that."""
    bare = _MIDNIGHT.sub("", text)
    words = [fold(word) for word in _WORD.findall(_ORDINAL.sub("", bare))]
    if ":" in bare or _SERIAL.fullmatch(bare) or bare != bare.strip(" ,") or not all(map(_names_day_or_month, words)):
        return refused("no_date_in_cell", text)
    day = parse_day(bare, context)
    if isinstance(day, Refused):
        return refused(day.code, text)
    return day if _weekdays(bare, words) <= {day.weekday()} else refused("weekday_differs", text)


def typed_time(text: str) -> time | Refused:
    """A time of day; `9` and `1630` need no mark."""
    bare = _BARE_TIME.fullmatch(text)
    found = _TIME.fullmatch(f"{bare[1]}:{bare[2] or '00'}" if bare else text)
    half = found is not None and (found["before"] or found["after"])
    if found is None or (half and int(found["hour"]) > 12) or (found["before"] and found["after"]):
        return refused("no_time_in_cell", text)
    clock = parse_time(found[0])
    return refused("no_time_in_cell", text) if isinstance(clock, Refused) else clock


def typed_moment(text: str, context: ParseContext) -> datetime | Refused:
    """A day and a time at the venue; a day alone is its midnight."""
    found = _MOMENT.fullmatch(text)
    if found is not None and not found["clock"].isdecimal():
        day, clock = typed_day(found["day"], context), typed_time(found["clock"])
        if not isinstance(day, Refused) and not isinstance(clock, Refused):
            return datetime.combine(day, clock)
    alone = typed_day(text, context)
    return refused("no_date_and_time_in_cell", text) if isinstance(alone, Refused) else datetime.combine(alone, time())


def _names_day_or_month(word: str) -> bool:
    """The whole name or its beginning."""
    return len(word) >= _SHORTEST and any(f" {word}" in names for names in (_MONTHS, *_WEEKDAYS))


def _weekdays(text: str, words: list[str]) -> set[int]:
    """The weekdays that a text names, Monday 0."""
    said = {found[1] or found[2] for found in _KOREAN_WEEKDAY.finditer(text)}
    said |= {word for word in words if f" {word}" not in _MONTHS}
    return {number for number, names in enumerate(_WEEKDAYS) if any(f" {word}" in names for word in said)}
