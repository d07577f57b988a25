"""When a deadline falls: an anchor day of the exhibition, an offset, and a time of day in the venue's time zone.

Working days are those of the `holidays` library for the venue's country: its own weekend (Friday and Saturday in
Riyadh, Saturday and Sunday in Abu Dhabi since 2022), its public holidays with their substitute days, and weekend days
that it made working days. A country that the library does not know has Saturdays and Sundays off.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, Final
from zoneinfo import ZoneInfo

from exhibitplanner.domain.deadlines import Anchor, OffsetUnit

_END_OF_DAY: Final = time(23, 59)
_ANCHOR_DAYS: Final = {
    Anchor.OPENING: "opens_on",
    Anchor.CLOSING: "closes_on",
    Anchor.BUILD_UP: "build_up_from",
    Anchor.DISMANTLING: "dismantle_from",
}


def due_at(deadline: dict[str, Any], exhibition: dict[str, Any]) -> datetime | None:
    """The moment a deadline falls due, both given as rows by column name.

    Aware, in the venue's zone; naive where the exhibition has none. None where the anchor's day is not known.
    """
    day = due_on(deadline, exhibition)
    if day is None:
        return None
    return at_venue(datetime.combine(day, deadline.get("time_of_day") or _END_OF_DAY), exhibition.get("time_zone"))


def in_time(due: datetime | None) -> tuple[bool, str]:
    """A key to sort moments of one venue by; those that are not known come last."""
    return due is None, due.replace(tzinfo=None).isoformat() if due else ""


def due_on(deadline: dict[str, Any], exhibition: dict[str, Any]) -> date | None:
    """The day a deadline falls due. Only working days skip weekends and the venue country's public holidays."""
    anchor = deadline.get("anchor")
    if anchor == Anchor.FIXED or anchor is None:
        return deadline.get("fixed_on")
    start: date | None = exhibition.get(_ANCHOR_DAYS[Anchor(anchor)])
    offset = deadline.get("offset") or 0
    if start is None:
        return None
    unit = deadline.get("unit") or OffsetUnit.DAYS
    if unit == OffsetUnit.WORKING_DAYS:
        return working_day(start, offset, exhibition.get("country"))
    return start + timedelta(weeks=offset) if unit == OffsetUnit.WEEKS else start + timedelta(days=offset)


@lru_cache(maxsize=4096)  # each deadline is asked for by every participation
def working_day(start: date, offset: int, country: str | None) -> date:
    """The working day `offset` working days after `start` (before it where negative).

    0 is `start` itself, holiday or not: nothing is counted. 1 after a holiday is the next working day.
    """
    step = timedelta(days=1 if offset > 0 else -1)
    day, left = start, abs(offset)
    while left:
        day += step
        left -= is_working_day(day, country)
    return day


def is_working_day(day: date, country: str | None) -> bool:
    """Whether people of that country work on that day."""
    return bool(_calendar(country, day.year).is_working_day(day))


def at_venue(wall_time: datetime, time_zone: str | None) -> datetime:
    """A wall time with the venue's offset; as it is where no zone is known.

    The wall time stays as it is written. Where the clocks go back it is the first of the two; one that they skip is
    counted by the offset before (02:30 is the moment that the clocks show as 03:30): so says RFC 5545, 3.3.5.
    """
    return wall_time if time_zone is None else wall_time.replace(tzinfo=ZoneInfo(time_zone), fold=0)


def today_at(time_zone: str | None, now: datetime) -> date:
    """The day that it is at the venue at the aware moment `now`; this computer's where no zone is known."""
    return now.astimezone(ZoneInfo(time_zone) if time_zone else None).date()


def wall_time_at(moment: datetime, time_zone: str | None) -> datetime:
    """What the venue's clock shows at `moment`; a naive one is the venue's already."""
    if moment.tzinfo is None:
        return moment
    return (moment.astimezone(ZoneInfo(time_zone)) if time_zone else moment).replace(tzinfo=None)


@lru_cache(maxsize=1024)
def _calendar(country: str | None, year: int) -> Any:
    """The holidays of one year, complete before anybody asks.

    A calendar that fills itself as years are asked for marks a year as filled before it is: a second thread then takes
    its holidays for working days.
    """
    import holidays

    if country in holidays.list_supported_countries(include_aliases=True):
        return holidays.country_holidays(country, years=year, expand=False)
    return holidays.HolidayBase(years=year, expand=False)
