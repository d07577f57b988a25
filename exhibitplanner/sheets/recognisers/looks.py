"""What the cells of a column look like, whatever its heading says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice, pairwise
from typing import Final

from exhibitplanner.sheets.grid import CellValue

_SAMPLE: Final = 200
_SAYS_NOTHING: Final = re.compile(
    r"[\s\-–—_.·]*|soon|later|t\.?b\.?[dac]\.?|n/?a|미정|추후.{0,6}|예정|확인 ?중|do ustalenia|b\.?d\.?|wkrótce",
    re.IGNORECASE,
)
"""What stands in a cell whose value nobody knows yet: it does not tell what the column is."""
_LONGEST_NOTHING: Final = 20
_EMAIL: Final = re.compile(r"\S+[@＠]\S+[.．]\S+")
_PHONE: Final = re.compile(r"\+?[\d\s().-]{8,20}(?:ext.*)?")
_DAY: Final = re.compile(
    r"\d{4}\s*[-./년]\s*\d{1,2}\s*[-./월]\s*\d{1,2}.*|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{1,2}월\s*\d{1,2}일|\d{1,2}\.?\s+[A-Za-zźńśćłż]{3,}\.?\s*(\d{4})?"
    r"|\d{1,2}\s*[-./월]\s*\d{1,2}\s*[.일]?\s*\((?:[월화수목금토일](?:요일)?|[^\W\d_]{2,12}\.?)\)"
)
_CLOCK_TIME: Final = (
    r"(?:오전|오후|[ap]\.?m\.?|godz\.?)?\s*\d{1,2}\s*(?:[:.시h]\s*(?:\d{2}|반)?\s*분?(?::\d{2})?)?\s*(?:[ap]\.?m\.?)?"
)
_CLOCK: Final = re.compile(
    rf"(?=.*(?:[:.시h]|[ap]\.?m)){_CLOCK_TIME}(?:\s*(?:~|〜|–|—|-|to|do|부터)\s*{_CLOCK_TIME})?", re.IGNORECASE
)
_STAY: Final = re.compile(r".*\d.*(?:~|–|-|\bto\b).*\d.*")
_SIZES: Final = re.compile(r".*\d.*\s*[x×✕*X]\s*.*\d.*")
_HANGUL_NAME: Final = re.compile(r"[가-힣]{2,4}|[가-힣]\s[가-힣]{1,3}")
_LATIN_NAME: Final = re.compile(r"[A-ZŁŚŻĆ][A-Za-zŁŚŻĆąćęłńóśźż'-]*(?:\s+[A-Za-zŁŚŻĆąćęłńóśźż.'-]+){1,3}")
_URL: Final = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+/?\S*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Look:
    """Shares of a column's filled cells, 0 to 1; `filled` counts them."""

    filled: int = 0
    email: float = 0
    phone: float = 0
    day: float = 0
    whole_day: float = 0
    clock: float = 0
    stay: float = 0
    sizes: float = 0
    number: float = 0
    digits: float = 0
    hangul: float = 0
    hangul_name: float = 0
    latin_name: float = 0
    url: float = 0
    letters: float = 0
    counting: bool = False
    texts: tuple[str, ...] = ()


def says_something(cell: CellValue) -> bool:
    """Whether a cell holds more than blanks, dashes, or a word for a value to come."""
    if cell.__class__ is not str:
        return cell is not None
    return len(str(cell)) > _LONGEST_NOTHING or _SAYS_NOTHING.fullmatch(str(cell).strip()) is None


def look_of(cells: Iterable[CellValue]) -> Look:
    """How a column looks, by its first filled cells; no more than those are taken."""
    filled = list(islice((cell for cell in cells if says_something(cell)), _SAMPLE))
    if not filled:
        return Look()
    texts = [cell.strip() for cell in filled if isinstance(cell, str)]

    def share(pattern: re.Pattern[str]) -> float:
        return sum(pattern.fullmatch(text) is not None for text in texts) / len(filled)

    numbers = [cell for cell in filled if isinstance(cell, int | float) and not isinstance(cell, bool)]
    days = [cell for cell in filled if isinstance(cell, date | datetime)]
    return Look(
        filled=len(filled),
        email=share(_EMAIL),
        phone=sum(_PHONE.fullmatch(text) is not None and sum(map(str.isdigit, text)) > 7 for text in texts)
        / len(filled),
        day=share(_DAY) + len(days) / len(filled),
        whole_day=_whole_days(filled, texts) / len(filled),
        clock=share(_CLOCK)
        + sum(isinstance(cell, time | timedelta) or _is_fraction(cell) for cell in filled) / len(filled),
        stay=share(_STAY),
        sizes=share(_SIZES),
        number=(len(numbers) + sum(bool(re.fullmatch(r"[-+]?[\d.,' ]+", text)) for text in texts)) / len(filled),
        digits=(len(numbers) + len(days) + sum(any(map(str.isdigit, text)) for text in texts)) / len(filled),
        hangul=sum(bool(re.search("[가-힣]", text)) for text in texts) / len(filled),
        hangul_name=share(_HANGUL_NAME),
        latin_name=share(_LATIN_NAME),
        url=share(_URL),
        letters=sum(any(map(str.isalpha, text)) for text in texts) / len(filled),
        counting=_counts(filled),
        texts=tuple(texts[:40]),
    )


def _whole_days(filled: Sequence[CellValue], texts: Sequence[str]) -> int:
    """How many cells are days without a time."""
    days = [cell for cell in filled if isinstance(cell, date)]
    whole = sum(not isinstance(cell, datetime) or cell.time() == time() for cell in days)
    return whole + sum(_DAY.fullmatch(text) is not None and ":" not in text for text in texts)


def _is_fraction(cell: CellValue) -> bool:
    """A time of day as spreadsheets store it."""
    return isinstance(cell, float) and 0 < cell < 1


def _counts(filled: Sequence[CellValue]) -> bool:
    """1, 2, 3 …, as a number or as text."""
    try:
        numbers = [int(str(cell).rstrip(".")) for cell in filled]
    except ValueError:
        return False
    return numbers[0] in {0, 1} and all(b - a == 1 or b in {0, 1} for a, b in pairwise(numbers))
