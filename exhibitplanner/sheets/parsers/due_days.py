"""When something is due: `7 August 2026, 16:00` is a day and a time, `21 days before opening` is counted from a day."""

from __future__ import annotations

import re
from datetime import datetime, time
from typing import Any, Final

from exhibitplanner.domain.deadlines import Anchor
from exhibitplanner.sheets.grid import CellValue
from exhibitplanner.sheets.parsers.choices import choice_words
from exhibitplanner.sheets.parsers.dates import parse_day, parse_moment
from exhibitplanner.sheets.parsers.outcome import ParseContext, Refused
from exhibitplanner.sheets.parsers.texts import key, tidy

_UNIT: Final = (
    r"(?P<working_days>(?:working|business)[ -]days?|workdays?|dni robocz\w+|dzień roboczy|영업일|근무일|평일)"
    r"|(?P<weeks>weeks?|wks?|tygodni\w*|tydzień|주일?)|(?P<days>(?:calendar )?days?|dni(?: kalendarzowych)?|dzień|일)"
)
_COUNTED: Final = re.compile(rf"(?P<count>\d{{1,3}})\s*(?:{_UNIT})(?![^\W\d_]*[a-ząćęłńóśźż])", re.IGNORECASE)
_D_DAY: Final = re.compile(r"(?<!\w)d\s*(?P<sign>[-−–+])\s*(?P<count>\d{1,3})", re.IGNORECASE)
_BEFORE: Final = re.compile(
    r"\b(?:before|prior to|ahead of|przed)\b|(?<![가-힣])이?전(?:까지)?(?![가-힣])", re.IGNORECASE
)
_AFTER: Final = re.compile(r"\b(?:after|following|po)\b|(?<![가-힣])이?후(?:까지)?(?![가-힣])", re.IGNORECASE)
_AROUND: Final = re.compile(
    r"\b(?:by|until|till|(?:no|not) later than|at least|the|of|day|date|do|najpóźniej|deadline)\b|까지|기준",
    re.IGNORECASE,
)
_EVENT: Final = re.compile(r"\b(?:exhibition|fair|show|event|targów|wystawy|start)\b|행사|전시회|전시", re.IGNORECASE)
_UNTIL: Final = re.compile(
    r"^(?:by|until|till|no later than|not later than|before|do(?: dnia)?|najpóźniej(?: do)?(?: dnia)?|[~〜∼])\s*(?=\d)|\s*(?:까지|한)$",
    re.IGNORECASE,
)
_ANCHORS: Final = {
    Anchor.OPENING.value: "opening|opens|open|show|event|exhibition|opening of|otwarciem|otwarciu|targami|targach|rozpoczęciem|개막|개막일|개최일|개최|행사|전시",
    Anchor.CLOSING.value: "closing|close|closes|end|zamknięciem|zamknięciu|zakończeniem|zakończeniu|폐막|종료|종료일",
    Anchor.BUILD_UP.value: "build-up|buildup|set-up|setup|move-in|montażem|montażu|zabudową|장치|설치|반입",
    Anchor.DISMANTLING.value: "dismantling|tear-down|move-out|breakdown|demontażem|demontażu|철거|반출",
}  # fmt: skip


def parse_due(cell: CellValue, context: ParseContext) -> dict[str, Any] | Refused:
    """`fixed_on`, with `time_of_day` where a time is said; or `anchor`, `offset` and `unit`."""
    text = _UNTIL.sub("", tidy(cell)) if isinstance(cell, str) else cell
    counted = _counted(text) if isinstance(text, str) else None
    if counted is not None:
        return {"fixed_on": None, **counted}
    moment = parse_moment(text, context)
    if isinstance(moment, datetime):
        said = {"time_of_day": moment.time()} if moment.time() != time() else {}
        return {"fixed_on": moment.date(), **said}
    day = parse_day(text, context)
    return Refused(day.code, str(cell), day.values) if isinstance(day, Refused) else {"fixed_on": day}


def _counted(text: str) -> dict[str, Any] | None:
    """`21 days before opening`, `개막 3주 전`, `14 dni roboczych przed montażem`, `D-30`."""
    found = _D_DAY.fullmatch(text)
    if found is not None:
        count = int(found["count"])
        offset = count if found["sign"] == "+" else -count
        return {"anchor": Anchor.OPENING.value, "offset": offset, "unit": "days"}
    found = _COUNTED.search(text)
    before, after = _BEFORE.search(text), _AFTER.search(text)
    if found is None or (before is None) is (after is None):
        return None
    rest = _AFTER.sub(" ", _BEFORE.sub(" ", f"{text[: found.start()]} {text[found.end() :]}"))
    anchor = _anchor(rest)
    unit = next(name for name in ("working_days", "weeks", "days") if found[name])
    count = int(found["count"])
    return {"anchor": anchor, "offset": -count if before else count, "unit": unit} if anchor else None


def _anchor(text: str) -> str | None:
    """The day that is named, whatever stands around it."""
    known = {key(word): value for value, words in _ANCHORS.items() for word in words.split("|")} | choice_words(Anchor)
    bare = _AROUND.sub(" ", text)
    return next((known[key(one)] for one in (text, bare, _EVENT.sub(" ", bare)) if key(one) in known), None)
