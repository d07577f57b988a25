"""Text as people type it into cells, brought into one form without losing a letter that means something."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Final

from exhibitplanner.sheets.grid import CellValue

_FULL_WIDTH: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_BLANKS: Final = dict.fromkeys(
    map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u202f\u3000\t"), " "
)
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"))
_TABLE: Final = {**_FULL_WIDTH, **_BLANKS, **_INVISIBLE}
_TIDY: Final = re.compile("[!-~À-ſ가-힣]+(?: [!-~À-ſ가-힣]+)*")
"""Most texts as they come: letters that are in NFC by themselves, with single blanks between."""
_CONTROL: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")


def is_tidy(text: str) -> bool:
    """Whether a text is surely as `tidy` would leave it; most are."""
    return _TIDY.fullmatch(text) is not None and "_x000D_" not in text


def tidy(text: str, *, lines: bool = False) -> str:
    """NFC, half-width Latin, single blanks, nothing invisible; line breaks stay where `lines` says so."""
    if is_tidy(text):
        return text
    text = unicodedata.normalize("NFC", text.translate(_TABLE).replace("_x000D_", "").replace("\r\n", "\n"))
    text = _CONTROL.sub("\n", text.replace("\r", "\n")) if "\r" in text else _CONTROL.sub("", text)
    parts = [" ".join(line.split()) for line in text.split("\n")]
    return ("\n" if lines else " ").join(part for part in parts if part or lines).strip()


def as_text(  # noqa: PLR0911  a line a type
    cell: CellValue, *, lines: bool = False
) -> str:
    """A cell as the text that stands in it: whole numbers without `.0`, dates in ISO form."""
    if isinstance(cell, str):
        return tidy(cell, lines=lines)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(round(cell, 10))
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ", "minutes")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, time):
        return cell.isoformat("minutes")
    return str(cell) if isinstance(cell, int | timedelta) else ""


def is_blank(cell: CellValue) -> bool:
    """Whether a cell has no text that people would see."""
    if cell is None or cell.__class__ is not str:
        return cell is None
    text = str(cell)
    return not ("!" <= text[:1] <= "^" or "`" <= text[:1] <= "~") and not tidy(text)  # `_` may begin `_x000D_`


def words_of(line: str) -> frozenset[str]:
    """The words of a list that is written as one text, parted by `|`."""
    return frozenset(line.split("|"))


@lru_cache(maxsize=1 << 14)
def key(text: str) -> str:
    """Letters and digits only, folded: how words in headings and choices are compared."""
    from exhibitplanner.domain.fold import fold

    return "".join(filter(str.isalnum, fold(text)))
