"""Every day that a text may mean, in parts: `9.3` is 3 September or 9 March, `03.09.` has no year, `3` only a day."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, Literal

from exhibitplanner.sheets.cell_text import tidy
from exhibitplanner.sheets.month_names import WEEKDAY, month_number

Order = Literal["said", "day", "month", "year"]
"""What stands first; `said` where the text leaves no doubt."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a text; what it leaves open is None, a year of two digits is below 100.

    `strength` is how much people's habits count for its order: more where nothing else tells it.
    """

    day: int
    month: int | None = None
    year: int | None = None
    order: Order = "said"
    strength: int = 0

    @property
    def is_possible(self) -> bool:
        """Whether the calendar has that day, in some year."""
        return is_day(2000 if self.year is None or self.year < 100 else self.year, self.month or 1, self.day)


def is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


_BRACKETS: Final = re.compile(r"\([^()]*\)")
_BEFORE: Final = re.compile(r"^(?:on|by|until|till|from|the|dnia|od|do)\s+(?=\W*\w)", re.IGNORECASE)
_AFTER: Final = re.compile(
    r"\s*(?:\br\.?|\broku|예정|도착|출발|입국|출국|귀국|까지|부터|\bof\b|\barr(?:ival)?\.?|\bdep(?:arture)?\.?)$", re.IGNORECASE
)
_YEAR: Final = r"(\d{4}|['’]?\d{2})"
_WORD: Final = r"([^\W\d_]{1,12})\.?"
_NTH: Final = r"(\d{1,2})(?:st|nd|rd|th)?\.?"
_BETWEEN: Final = r"[-\s./,]*"


def bare_day(text: str) -> str:
    """A text without weekdays, remarks in brackets and words around a day."""
    text = " ".join(WEEKDAY.sub(" ", _BRACKETS.sub(" ", text)).split())
    text = _AFTER.sub("", _BEFORE.sub("", text))
    return text.strip(" ,;")


@lru_cache(maxsize=20_000)
def readings_of(text: str) -> tuple[Reading, ...]:
    """The readings of a tidy text that is a day and nothing else; none where it has no shape of a day."""
    bare = bare_day(tidy(text))
    for pattern, read in _SHAPES:
        found = pattern.fullmatch(bare)
        if found is not None:
            return read(found)
    return ()


def _number(text: str | None) -> int | None:
    return None if text is None else int(text.strip("'’"))


def _year_first(found: re.Match[str]) -> tuple[Reading, ...]:
    return (Reading(int(found[3]), int(found[2]), int(found[1])),)


def _digits(found: re.Match[str]) -> tuple[Reading, ...]:
    """`20230903`, and `230903` as Koreans write birth dates."""
    text = found[0]
    return (Reading(int(text[-2:]), int(text[-4:-2]), int(text[:-4])),)


def _three_numbers(found: re.Match[str]) -> tuple[Reading, ...]:
    """`03.09.2023`, `9/3/2023`, and with two digits for the year `23.09.03` or `03.09.23`."""
    first, mark, middle, last = int(found[1].strip("'’")), found[2], int(found[3]), found[4]
    year = int(last.strip("'’"))
    if len(last) == 4:
        return _day_or_month_first(first, middle, year, mark, 10)
    if found[1][0] in "'’":
        return (Reading(year, middle, first),)
    readings = _day_or_month_first(first, middle, year, mark, 60)
    year_first = Reading(year, middle, first, "year", 60)
    return (*readings, year_first) if len(found[1]) == 2 and last[0] not in "'’" else readings


def _day_or_month_first(first: int, middle: int, year: int, mark: str, strength: int) -> tuple[Reading, ...]:
    """With a slash both orders are common; with another mark the month goes first only where nothing else is possible."""
    day_first = Reading(first, middle, year, "day", strength)
    month_first = Reading(middle, first, year, "month", strength)
    if mark == "/":
        return (day_first,) if first == middle else (day_first, month_first)
    return (day_first,) if middle <= 12 or first > 12 else (month_first,)


def _two_numbers(found: re.Match[str]) -> tuple[Reading, ...]:
    """`9.3` and `9/3`; a zero before the second number alone (`3.09`) is a month's."""
    first, second = found[1], found[2]
    if len(first) == 1 and second[0] == "0":
        return (Reading(int(first), int(second), None, "day", 90), Reading(int(second), int(first), None, "month", -60))
    day_first = Reading(int(first), int(second), None, "day", 60)
    return (day_first, Reading(int(second), int(first), None, "month", 60)) if first != second else (day_first,)


def _hangul(found: re.Match[str]) -> tuple[Reading, ...]:
    return (Reading(int(found[3]), int(found[2]), _number(found[1])),)


def _named(day: int, month: int, year: int) -> Callable[[re.Match[str]], tuple[Reading, ...]]:
    """A shape with a month's name; the numbers are the groups' (0: it has none)."""

    def read(found: re.Match[str]) -> tuple[Reading, ...]:
        number = month_number(found[month])
        said = _number(found[year]) if year else None
        return () if number is None else (Reading(int(found[day]), number, said),)

    return read


def _day_alone(found: re.Match[str]) -> tuple[Reading, ...]:
    return (Reading(int(found[1])),)


_SHAPES: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[Reading, ...]]], ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE), read)
    for pattern, read in (
        (r"(\d{4})\s*[-./년,]?\s*(?<!\d)(\d{1,2})\s*[-./월,]?\s*(?<!\d)(\d{1,2})\s*[일.]?", _year_first),
        (r"(?:\d{2}){3,4}", _digits),
        (rf"(['’]?\d{{1,2}})\s*([-./ ])\s*(\d{{1,2}})\s*[-./ ]\s*{_YEAR}\.?", _three_numbers),
        (r"(?:(['’]?\d{2})\s*년\s*)?(\d{1,2})\s*월\s*(\d{1,2})\s*일?", _hangul),
        (r"(\d{1,2})\s*[-./]\s*(\d{1,2})\.?", _two_numbers),
        (rf"{_NTH}{_BETWEEN}(?:of\s+)?{_WORD}{_BETWEEN}{_YEAR}?", _named(1, 2, 3)),
        (rf"{_WORD}{_BETWEEN}{_NTH}(?:{_BETWEEN}(\d{{4}}|['’]\d{{2}}))?", _named(2, 1, 3)),
        (rf"(\d{{4}}){_BETWEEN}{_WORD}{_BETWEEN}{_NTH}", _named(3, 2, 1)),
        (r"(\d{1,2})\s*(?:st|nd|rd|th|일)?\.?", _day_alone),
    )
)
