"""Names of months and weekdays in English, Korean and Polish, in full, declined and shortened."""

from __future__ import annotations

import re
from typing import Final

from exhibitplanner.domain.fold import fold

_MONTHS: Final = (
    "january jan styczen stycznia sty i",
    "february feb luty lutego lut ii",
    "march mar marzec marca marz mrz iii",
    "april apr kwiecien kwietnia kwi iv",
    "may maj maja mai v",
    "june jun czerwiec czerwca cze vi",
    "july jul lipiec lipca lip vii",
    "august aug sierpien sierpnia sie viii",
    "september sep sept wrzesien wrzesnia wrz ix",
    "october oct pazdziernik pazdziernika paz okt x",
    "november nov listopad listopada lis xi",
    "december dec grudzien grudnia gru dez xii",
)
_BY_NAME: Final = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_WEEKDAYS: Final = (
    "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|"
    "pon(?:iedziałek)?|wt(?:orek)?|śr(?:oda)?|czw(?:artek)?|pt|piątek|pią|sob(?:ota)?|niedz(?:iela)?|nd|ndz"
)
WEEKDAY: Final = re.compile(rf"\b(?:{_WEEKDAYS})\b\.?,?|[월화수목금토일]요일|(?<=\d)\s*[화수목금토]$", re.IGNORECASE)


def month_number(name: str) -> int | None:
    """1 to 12 for `Sep`, `September`, `września`, `wrz.` and `IX`; None of any other word."""
    return _BY_NAME.get(fold(name).rstrip("."))
