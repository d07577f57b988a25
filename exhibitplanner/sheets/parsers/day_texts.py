"""What a text may mean as a day: ISO, `3.9.2023`, `2023년 9월 3일`, `4 Sep`, `3.IX.2023`, a serial number as text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from exhibitplanner.sheets.grid import CellValue
from exhibitplanner.sheets.parsers.outcome import DayOrder, ParseContext
from exhibitplanner.sheets.parsers.texts import tidy

SERIAL_ZERO: Final = date(1899, 12, 30)
SERIALS: Final = range(20_000, 80_000)
_YEARS_MEANT: Final = range(1900, 2200)  # that of `8 Sep 1530` is half past three
NEAR: Final = timedelta(days=75)
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
_ROMAN: Final = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12,
}  # fmt: skip
_WEEKDAY: Final = re.compile(
    r"\(?\b(?:(?:mon|tue|wed|thu|fri|sat|sun|pon|wto|śro|czw|pią|sob|nie)[a-ząśńę]*|pn|wt|śr|pt|sb|nd|ndz)\b\.?,?\)?"
    r"|\([월화수목금토일]\)|[월화수목금토일]요일|^[월화수목금토일]\s+(?=\d)"
    r"|(?:(?<=[./-]\d)|(?<=[./-]\d\d)|(?<=\d\.))\s*[월화수목금토일]$",
    re.IGNORECASE,
)
_BESIDE: Final = re.compile(
    r"\([^)]*\)|오전|오후|새벽|저녁|아침|도착|출발|예정|\b(?:morning|afternoon|evening|rano|wieczorem)\b|\b[ap]\.?m\b\.?",
    re.IGNORECASE,
)
"""What people write beside a day that says nothing of the day."""
_HANJA: Final = str.maketrans("年月日", "년월일")
_YEAR_WORD: Final = re.compile(r"(?<=\d)\s*r(?:\.|oku)?$", re.IGNORECASE)
_FOUR_FIRST: Final = re.compile(r"(\d{4})\s*[-./,년]\s*(\d{1,2})\s*[-./,월]\s*(\d{1,2})\s*[.일]?")
_THREE: Final = re.compile(r"(\d{1,2})\s*([-./])\s*(\d{1,2})\s*[-./]\s*(\d{2}|\d{4})\.?")
_YEAR_FIRST: Final = re.compile(r"(\d{2})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d)\.?")
_TWO: Final = re.compile(r"(\d{1,2})\s*([-./])\s*(\d{1,2})\.?")
_HANGUL: Final = re.compile(r"(?:(\d{2})년\s*)?(\d{1,2})\s*월\s*(\d{1,2})\s*일?")
_DAY_MONTH: Final = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|\.)?(?:\s+of\s+|[\s/-]*)([a-zźńśćłż]{3,})\.?,?[\s/-]*(\d{4}|\d{2})?", re.IGNORECASE
)
_MONTH_DAY: Final = re.compile(r"([a-zźńśćłż]{3,})\.?[\s/-]*(\d{1,2})(?:st|nd|rd|th)?(?:,?\s*(\d{4}))?", re.IGNORECASE)
_YEAR_MONTH_DAY: Final = re.compile(r"(\d{4})[\s/-]+([a-zźńśćłż]{3,})\.?[\s/-]+(\d{1,2})", re.IGNORECASE)
_DAY_ROMAN: Final = re.compile(r"(\d{1,2})[.\s/-]+([ivx]+)(?:[.\s/-]+(\d{4}|\d{2})?)?", re.IGNORECASE)


def bare(text: str) -> str:
    """A text without weekdays, the year's `r.` and an apostrophe before it; 年, 月 and 日 in Hangul."""
    return _YEAR_WORD.sub("", tidy(_WEEKDAY.sub(" ", tidy(text).translate(_HANJA))).strip(" ,").lstrip("'’‘`"))


def readings(text: str, context: ParseContext) -> Iterator[tuple[int, date]]:
    """Every day that a bare text may mean, each with its rank: the lower goes first."""
    found = list(_readings(re.sub(r",?[T ]\d{1,2}:\d{2}(:\d{2})?.*$", "", text), context))
    without = tidy(_BESIDE.sub(" ", text)).strip(" ,")
    if not found and without != text:
        found = list(_readings(re.sub(r"[T ]\d{1,2}:\d{2}.*$", "", without), context))
    yield from found


def _readings(text: str, context: ParseContext) -> Iterator[tuple[int, date]]:
    if re.fullmatch(r"\d{8}", text):
        yield from _day(0, int(text[:4]), int(text[4:6]), int(text[6:]))
    elif re.fullmatch(r"\d{6}", text):
        yield from _day(0, _century(text[:2], context), int(text[2:4]), int(text[4:]))
    elif found := re.fullmatch(r"(\d{5})(?:\.\d+)?", text):
        if int(found[1]) in SERIALS:
            yield 0, SERIAL_ZERO + timedelta(days=int(found[1]))
    elif found := _FOUR_FIRST.fullmatch(text):
        yield from _day(0, *map(int, found.groups()))
    elif found := _THREE.fullmatch(text):
        yield from _three_numbers(found[1], int(found[3]), found[4], found[2], context)
    elif found := _YEAR_FIRST.fullmatch(text):
        yield from _day(0, _century(found[1], context), int(found[2]), int(found[3]))
    elif found := _HANGUL.fullmatch(text):
        for year in _said_or_near(found[1], context):
            yield from _day(0, year, int(found[2]), int(found[3]))
    elif found := _TWO.fullmatch(text):
        yield from _two_numbers(int(found[1]), int(found[3]), context)
    else:
        yield from _named_month(text, context)


def _three_numbers(first: str, middle: int, last: str, mark: str, context: ParseContext) -> Iterator[tuple[int, date]]:
    """`03.09.2023`, `9/3/2023`, and with two digits `23.09.03` or `03.09.23`: the sheet's other days may decide."""
    year = _century(last, context) if len(last) == 2 else int(last)
    slash = mark == "/" and int(first) != middle
    # with a slash both orders are common: they draw, unless the exhibition's days or the numbers decide
    ranks: dict[DayOrder, int] = {"DMY": 1 if slash else 0, "YMD": 1 if slash else 0}
    if slash:
        ranks["MDY"] = 0 if context.day_span is None and not context.day_first else 1
    if context.day_order is not None:
        ranks = {context.day_order: -1} | {
            order: rank + 1 for order, rank in ranks.items() if order != context.day_order
        }
    for order, rank in ranks.items():
        if order == "DMY":
            yield from _day(rank, year, middle, int(first))
        elif order == "MDY":
            yield from _day(rank, year, int(first), middle)
        elif len(last) == 2:
            yield from _day(rank, _century(first, context), middle, int(last))


def _two_numbers(first: int, second: int, context: ParseContext) -> Iterator[tuple[int, date]]:
    """`9.3` is 3 September to a Korean; `3.09` the same day to a Pole: the exhibition's days decide."""
    for year in _years(context):
        yield from _day(0, year, first, second)
        yield from _day(1, year, second, first)


def _named_month(text: str, context: ParseContext) -> Iterator[tuple[int, date]]:
    for pattern, day_group, month_group, year_group in (
        (_DAY_MONTH, 1, 2, 3), (_MONTH_DAY, 2, 1, 3), (_YEAR_MONTH_DAY, 3, 2, 1), (_DAY_ROMAN, 1, 2, 3),
    ):  # fmt: skip
        found = pattern.fullmatch(text)
        month = _month(found[month_group]) if found else None
        if found and month:
            for year in _said_or_near(found[year_group], context):
                yield from _day(0, year, month, int(found[day_group]))


def _month(word: str) -> int | None:
    lower = word.casefold()
    return _ROMAN.get(lower) or _MONTHS.get(lower[:3])


def _said_or_near(said: str | None, context: ParseContext) -> list[int]:
    if said is None:
        return _years(context)
    return [int(said) if len(said) == 4 else _century(said, context)]


def _century(two_digits: str, context: ParseContext) -> int:
    """The year of two digits: to 69 of this century, as POSIX has it; a day of the past is not after today."""
    year = int(two_digits)
    latest = context.latest_year % 100 if context.latest_year else 69
    return 2000 + year if year <= latest else 1900 + year


def _years(context: ParseContext) -> list[int]:
    """The years that a day without one may be in: those of the exhibition."""
    if context.day_span is None:
        return []
    return sorted({(context.day_span[0] - NEAR).year, context.day_span[0].year, (context.day_span[1] + NEAR).year})


def _day(rank: int, year: int, month: int, day: int) -> Iterator[tuple[int, date]]:
    if year not in _YEARS_MEANT:
        return
    try:
        yield rank, date(year, month, day)
    except ValueError:
        return


def day_order(cells: Iterable[CellValue]) -> DayOrder | None:
    """The order in which a column or a sheet writes its days in numbers, where some of them leave only one.

    `31/08/27` beside `03/09/27` says that the day stands first, `32.05.01` beside `29.11.30` the year.
    """
    left: set[DayOrder] = {"DMY", "MDY", "YMD"}
    years: dict[DayOrder, set[str]] = {"DMY": set(), "MDY": set(), "YMD": set()}
    for cell in cells:
        found = _THREE.fullmatch(bare(cell)) if isinstance(cell, str) and len(cell) < 30 else None
        if found is not None:
            left &= set(_orders(int(found[1]), int(found[3]), found[4]))
            for order, seen in years.items():
                seen.add(found[1] if order == "YMD" else found[4])
    one_year = {order for order in left if len(years[order]) == 1}
    left = one_year if 0 < len(one_year) < len(left) else left  # days of a fair lie in one year
    return next(iter(left)) if len(left) == 1 else None


def _orders(first: int, middle: int, last: str) -> Iterator[DayOrder]:
    if middle <= 12 and first <= 31:
        yield "DMY"
    if first <= 12 and middle <= 31:
        yield "MDY"
    if len(last) == 2 and middle <= 12 and int(last) <= 31:
        yield "YMD"
