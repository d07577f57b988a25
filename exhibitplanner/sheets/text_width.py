"""How wide text is in a column, counted in the width of a digit."""

from __future__ import annotations

import unicodedata
from functools import cache

_WIDE = frozenset("WF")
_WITHOUT_WIDTH = frozenset({"Mn", "Me", "Cf", "Cc"})


def text_width(text: str) -> int:
    """The width of the widest line; East Asian wide characters count as two, combining marks as none."""
    if "\n" in text:
        return max(map(text_width, text.split("\n")))
    return len(text) if text.isascii() else sum(map(_character_width, text))


def wrapped_lines(text: str, width: int) -> int:
    """How many lines `text` takes in a column of `width`, broken at blanks; a word that is too long is broken up."""
    return sum(_lines_of_one(line, max(width, 1)) for line in text.split("\n"))


def _lines_of_one(line: str, width: int) -> int:
    lines, used = 1, 0
    for word in line.split():
        size = text_width(word)
        if used and used + 1 + size <= width:
            used += 1 + size
            continue
        lines += (1 if used else 0) + max(size - 1, 0) // width
        used = size if size <= width else size % width or width
    return lines


@cache
def _character_width(character: str) -> int:
    # the vowels and finals of decomposed Hangul are drawn into the block of their initial
    if "\u1160" <= character <= "\u11ff" or unicodedata.category(character) in _WITHOUT_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
