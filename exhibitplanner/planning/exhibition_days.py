"""Where a day stands in an exhibition: before, in it, after; and the span of days that a picture of it shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

_BEFORE: Final = timedelta(days=4)
_AFTER: Final = timedelta(days=2)
_FAR: Final = timedelta(days=21)
"""A day further away than this is not in the picture: it would make a line of the exhibition itself."""


class Phase(StrEnum):
    """What people count: the days before, which day of the fair it is, the days since."""

    BEFORE = "before"
    OPEN = "open"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Countdown:
    """`days` to the opening, or since the closing; while it is open the number of the day, of `of` days."""

    phase: Phase
    days: int
    of: int


@dataclass(frozen=True, slots=True)
class ExhibitionDays:
    """The days of an exhibition; build-up and dismantling may be unknown at either end."""

    opens_on: date
    closes_on: date
    build_up_from: date | None = None
    build_up_until: date | None = None
    dismantle_from: date | None = None
    dismantle_until: date | None = None

    def countdown(self, today: date) -> Countdown:
        """How far `today` is from it; the days of opening and closing are days of the fair."""
        of = (self.closes_on - self.opens_on).days + 1
        if today < self.opens_on:
            return Countdown(Phase.BEFORE, (self.opens_on - today).days, of)
        if today > self.closes_on:
            return Countdown(Phase.AFTER, (today - self.closes_on).days, of)
        return Countdown(Phase.OPEN, (today - self.opens_on).days + 1, of)

    @property
    def build_up(self) -> tuple[date, date] | None:
        """Without an end it lasts until the day before the opening."""
        if self.build_up_from is None:
            return None
        return self.build_up_from, self.build_up_until or max(self.build_up_from, self.opens_on - timedelta(days=1))

    @property
    def dismantling(self) -> tuple[date, date] | None:
        """Without a beginning it follows the closing day."""
        if self.dismantle_until is None:
            return None
        return self.dismantle_from or min(
            self.closes_on + timedelta(days=1), self.dismantle_until
        ), self.dismantle_until

    def shown(self, today: date) -> tuple[date, date]:
        """The first and the last day of a picture; `today` is in it unless it is three weeks away or more."""
        first = min(self.build_up[0] if self.build_up else self.opens_on, self.opens_on)
        last = max(self.dismantling[1] if self.dismantling else self.closes_on, self.closes_on)
        if first - _FAR < today < first:
            first = today
        if last < today < last + _FAR:
            last = today
        return first - _BEFORE, last + _AFTER
