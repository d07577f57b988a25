"""Cells that say that there is nothing yet (`-`, `미정`, `TBD`), and values that their sender doubts (`panel?`)."""

from __future__ import annotations

import re
from typing import Final

from exhibitplanner.sheets.grid import CellValue
from exhibitplanner.sheets.parsers.texts import tidy, words_of

_NOTHING: Final = words_of(
    "-|–|—|--|---|n/a|na|n.a.|n.d.|nd.|nie dotyczy|not applicable|none|없음|해당없음|해당 없음|brak|nil|.|/|?|??|???|미정|未定|미확정|추후|추후통보|"
    "추후 통보|추후 제출|추후제출|추후 확정|추후확정|추후 결정|협의중|협의 중|확인중|확인 중|tbd|t.b.d.|tba|t.b.a.|tbc|t.b.c.|to be determined|"
    "to be decided|to be announced|to be confirmed|to be advised|unknown|not known|not yet|pending|do potwierdzenia|do ustalenia|do uzupełnienia|"
    "nieustalone|nieznane|nie wiadomo|w trakcie|w trakcie ustalania"
)
_DOUBT: Final = re.compile(
    r"[?]|(?<![^\W\d_])(?:tb[acd]|t\.b\.[acd]|to be (?:confirmed|determined|decided|announced|advised)|unconfirmed|not confirmed|"
    r"do (?:potwierdzenia|ustalenia|uzgodnienia)|niepotwierdzon\w+)(?![^\W\d_])"
    r"|미정|미확정|추후|확인 ?(?:필요|요망|중|예정)|협의 ?(?:중|필요)",
    re.IGNORECASE,
)


def says_nothing(cell: CellValue) -> bool:
    """Whether a cell says no more than that there is no value, or none yet."""
    return isinstance(cell, str) and tidy(cell).strip("()[] ").casefold() in _NOTHING


def is_doubtful(cell: CellValue) -> bool:
    """Whether a value stands beside a mark that it is not sure: `panel?`, `18 m² (tbc)`, `9.3 (미정)`."""
    return isinstance(cell, str) and _DOUBT.search(tidy(cell)) is not None
