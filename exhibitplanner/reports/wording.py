"""Dates, spans and counts as a report's language writes them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Final, NamedTuple

from exhibitplanner.messages import Language, text
from exhibitplanner.reports.document import Total


class _Patterns(NamedTuple):
    """CLDR date patterns, from the number of the day alone to the full date."""

    number: str
    day: str
    dated: str
    moment: str
    dayed_moment: str


# CLDR's own interval patterns say "Sep 4 – 11" in `en` and "4–11 Sept" in `en_GB`; the trade writes "4–11 Sep".
_PATTERNS: Final[dict[Language, _Patterns]] = {
    "en": _Patterns("d", "d MMM", "d MMM y", "d MMM y, HH:mm", "d MMM, HH:mm"),
    "ko": _Patterns("d일", "MMM d일", "y년 MMM d일", "y년 MMM d일 HH:mm", "MMM d일 HH:mm"),
}


def day(value: date, language: Language, *, year: int | None = None) -> str:
    """`4 Sep` or `9월 4일`; with its year where that is not `year`."""
    patterns = _PATTERNS[language]
    return _written(value, patterns.day if value.year == (year or value.year) else patterns.dated, language)


def moment(value: datetime, language: Language, *, year: int | None = None) -> str:
    """`4 Sep, 14:30` or `9월 4일 14:30`, `value`'s own wall time; years as for `day`."""
    patterns = _PATTERNS[language]
    return _written(value, patterns.dayed_moment if value.year == (year or value.year) else patterns.moment, language)


def weekday(value: date, language: Language) -> str:
    """`Monday, 4 September 2023` or `2023년 9월 4일 월요일`."""
    return _written(value, "y년 MMM d일 EEEE" if language == "ko" else "EEEE, d MMMM y", language)


def span(first: date, last: date, language: Language, *, year: int | None = None) -> str:
    """Both ends, as short as is clear: `4–11 Sep`, `29 Aug – 4 Sep`, `9월 4일–11일`; years as for `day`.

    Ends in the wrong order are written as they are, both in full, so that a reader sees the mistake.
    """
    if first == last:
        return day(first, language, year=year)
    start, end = (
        _written(value, pattern, language)
        for value, pattern in zip((first, last), _ends(first, last, language, year), strict=True)
    )
    return f"{start}–{end}" if language == "ko" or start.isdecimal() else f"{start} – {end}"


def _ends(first: date, last: date, language: Language, year: int | None) -> tuple[str, str]:
    """English shortens the first end of a span, Korean the last."""
    patterns = _PATTERNS[language]
    if first.year != last.year:
        return patterns.dated, patterns.dated
    full = patterns.day if first.year == (year or first.year) else patterns.dated
    if last < first:
        return full, full
    short = patterns.number if first.month == last.month else patterns.day
    return (full, short) if language == "ko" else (short, full)


def stay(arrives: date | None, departs: date | None, language: Language, *, year: int | None = None) -> str:
    """From arrival to departure; one known end is worded as such, none is blank."""
    if arrives and departs:
        return span(arrives, departs, language, year=year)
    if arrives:
        return text("report_from_day", language, day=day(arrives, language, year=year))
    return text("report_until_day", language, day=day(departs, language, year=year)) if departs else ""


def printed(at: datetime, language: Language) -> str:
    """When a report was printed, with the zone's name, since it travels between two continents.

    Raises:
        ValueError: `at` has no time zone.
    """
    if at.tzinfo is None:
        raise ValueError("a report's time of printing needs its time zone")
    return text("report_printed", language, at=f"{_written(at, _PATTERNS[language].moment, language)} {at.tzname()}")


def number(value: int, language: Language) -> str:
    """A whole number with the language's grouping: `1,140`."""
    from babel.numbers import format_decimal

    return format_decimal(value, locale=language)


def decimal(value: Decimal | int, language: Language) -> str:
    """A number as exact as it is, without zeros that say nothing: `10.8`, `55,000`."""
    from babel.numbers import format_decimal

    return format_decimal(value, format="#,##0.####", locale=language)


def country(code: str, language: Language) -> str:
    """A country by its name; its code where Babel knows none."""
    from babel import Locale

    return str(Locale(language).territories.get(code, code))


def counted(code: str, count: int, language: Language) -> str:
    """The text `code_one` or `code_many` with `{count}` filled."""
    return text(f"{code}_{'one' if count == 1 else 'many'}", language, count=number(count, language))


def said_total(total: Total, language: Language) -> str:
    """A total in a line of text: `312 people`, `참가자 312`."""
    return text("report_total", language, figure=total.figure, label=total.label)


def _written(value: date, pattern: str, language: Language) -> str:
    """`value`'s own wall time: babel's `format_datetime` would move an aware one to UTC."""
    from babel.dates import format_date, format_datetime

    if isinstance(value, datetime):
        return format_datetime(value.replace(tzinfo=None), pattern, locale=language)
    return format_date(value, pattern, locale=language)
