"""Text as people type it into cells, brought into one form without losing a letter that means something."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Final

from exhibitplanner.domain.fold import fold
from exhibitplanner.sheets.grid import CellValue

_FULL_WIDTH: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SIGNS: Final = {0xFFE0: "¢", 0xFFE1: "£", 0xFFE5: "¥", 0xFFE6: "₩", 0x2010: "-", 0x2011: "-", 0xFE63: "-"}
_BLANKS: Final = dict.fromkeys([0x09, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
_LINES: Final = dict.fromkeys([0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029], "\n")
_INVISIBLE: Final = dict.fromkeys(
    [0x00AD, 0x034F, 0x061C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF]
)
_CONTROL: Final = dict.fromkeys([*range(9), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0), 0xFFFE, 0xFFFF])
_TABLE: Final = {**_FULL_WIDTH, **_SIGNS, **_INVISIBLE, **_CONTROL, **_BLANKS, **_LINES}
_UNTIDY: Final = re.compile(r"\s\s|^\s|\s$|_x000[dD]_|[\uff01-\uff5e\uffe0-\uffe6\u2010\u2011\ufe63]")
_RETURN: Final = re.compile(r"_x000[dD]_\n?|\r\n")


def tidy(text: str, *, lines: bool = False) -> str:
    """NFC, half-width Latin, single blanks, nothing invisible; line breaks stay where `lines`, else are blanks.

    `_x000D_` is a carriage return that a writer left as text.
    """
    if text.isprintable() and not _UNTIDY.search(text):  # not printable: line breaks, odd blanks, zero-width
        return text if text.isascii() or unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
    plain = unicodedata.normalize("NFC", _RETURN.sub("\n", text).translate(_TABLE))
    parts = [" ".join(line.split()) for line in plain.split("\n")]
    return "\n".join(parts).strip() if lines else " ".join(filter(None, parts))


def as_text(cell: CellValue, *, lines: bool = False) -> str:
    """A cell as the text that stands in it: whole numbers without `.0`, days and times in ISO form."""
    if isinstance(cell, str):
        return tidy(cell, lines=lines)
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else format(cell, ".15g")
    if isinstance(cell, date | time):
        return _as_written(cell)
    return str(cell) if isinstance(cell, int | timedelta) else ""


def _as_written(moment: date | time) -> str:
    if isinstance(moment, time):
        return moment.isoformat("minutes")
    if isinstance(moment, datetime) and moment.time() != time():
        return moment.isoformat(" ", "minutes")
    return moment.isoformat()[:10]


@lru_cache(maxsize=50_000)
def key(text: str) -> str:
    """Letters and digits only, folded: how words of headings, choices and countries are compared."""
    return "".join(filter(str.isalnum, fold(text)))
