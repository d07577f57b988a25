"""When a delivery slot begins, as organisers write it: `Gate 3, 2 Sep 08:00–10:00`, `9월 2일 오전 9시`, `2 pm`."""

from __future__ import annotations

import re
from datetime import time
from typing import Final, NamedTuple

_CLOCK: Final = re.compile(
    r"(?P<half>오전|오후)?\s*(?<![\d:])(?P<hour>[01]?\d|2[0-3])"
    r"(?::(?P<minute>[0-5]\d)(?::[0-5]\d)?|\s*시(?:\s*(?P<minute_ko>[0-5]?\d)\s*분)?|(?=\s*[ap]\.?m\b))(?!\d)"
    r"(?:\s*(?P<half_after>[ap])\.?m\b\.?)?",
    re.IGNORECASE,
)
_AFTERNOON: Final = frozenset({"오후", "p"})
_MORNING: Final = frozenset({"오전", "a"})


class SlotBegin(NamedTuple):
    """What a slot says before its first time of day, most often a day, and that time."""

    before: str
    at: time | None


def slot_begins(slot: str) -> SlotBegin:
    """The first time of day in a slot; none where it names none, and all of it is what stands before."""
    found = _CLOCK.search(slot)
    if found is None:
        return SlotBegin(slot.strip(), None)
    hour, minute = int(found["hour"]), int(found["minute"] or found["minute_ko"] or 0)
    half = (found["half"] or found["half_after"] or "").lower()
    if half in _AFTERNOON and hour < 12:
        hour += 12
    elif half in _MORNING and hour == 12:
        hour = 0
    return SlotBegin(slot[: found.start()].strip(" ,;·-–"), time(hour, minute))
