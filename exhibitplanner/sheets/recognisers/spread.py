"""Words that are written with a blank after every letter, as in print and on forms: `K A I`, `한 화 시 스 템`."""

from __future__ import annotations

import re
from itertools import groupby
from typing import Final

_SPREAD: Final = re.compile(r"(?<![^\s:：/|(),;·])\w\s+\w(?![^\s:：/|(),;·])")
_PARTS: Final = re.compile(r"(\s*[:：/|(),;·\t\n]\s*|\s{2,})")
_LEAST: Final = 3
"""So many single letters in a row are one word; where nothing else stands beside them two of Hangul are (`이 사`)."""


def closed_up(text: str) -> str:
    """The text with the letters of such words together.

    Several blanks part words where single ones part letters: `K O R E A  P A V I L I O N`.
    """
    if not _SPREAD.search(text):
        return text
    pieces = _PARTS.split(text.replace("\u3000", " ").replace("\xa0", " ").strip())
    pieces[::2] = map(_closed, pieces[::2])
    pieces[1::2] = [between.strip(" ") or " " if between.isspace() else between for between in pieces[1::2]]
    return "".join(pieces)


def _closed(part: str) -> str:
    words = part.split(" ")
    if {_script(word) for word in words} == {"hangul"}:
        return "".join(words)
    runs = ((script, [*run]) for script, run in groupby(words, _script))
    return " ".join("".join(run) if script and len(run) >= _LEAST else " ".join(run) for script, run in runs)


def _script(word: str) -> str:
    """Of a single letter; nothing of a longer word, a digit or a sign."""
    if len(word) != 1 or not word.isalpha():
        return ""
    return "hangul" if "가" <= word <= "힣" else "latin"
