"""The order in which people look things up: `E-2` before `E-10`, `Łukasz` among the L, Latin before Hangul."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Letters that Unicode does not take apart into a letter and a mark
_PLAIN: Final = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})

SortKey = tuple[tuple[bool, int, str], ...]


def sort_key(value: str) -> SortKey:
    """Compares whole numbers by size and letters without case or diacritics; Hangul keeps its dictionary order."""
    decomposed = unicodedata.normalize("NFKD", value.casefold())
    letters = "".join(mark for mark in decomposed if not unicodedata.combining(mark)).translate(_PLAIN)
    return tuple(_part(part) for part in re.findall(r"\d+|\D+", unicodedata.normalize("NFC", letters)))


def _part(part: str) -> tuple[bool, int, str]:
    """Numbers by their length, then digit by digit: `int` refuses thousands of digits."""
    digits = part.lstrip("0")
    return (False, len(digits), digits) if part.isdecimal() else (True, 0, part)
