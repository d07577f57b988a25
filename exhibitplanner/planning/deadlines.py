"""When a deadline falls: an anchor day of the exhibition, an offset, and a time of day in the venue's time zone."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import cache
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


def working_day(start: date, offset: int, country: str | None) -> date:
    """The working day `offset` working days after `start` (before it where negative); `start` itself for 0."""
    calendar = _calendar(country)
    step = timedelta(days=1 if offset > 0 else -1)
    day, left = start, abs(offset)
    while left:
        day += step
        if calendar.is_working_day(day):
            left -= 1
    return day


def at_venue(wall_time: datetime, time_zone: str | None) -> datetime:
    """A wall time with the venue's offset; as it is where no zone is known."""
    return wall_time if time_zone is None else wall_time.replace(tzinfo=ZoneInfo(time_zone))


def wall_time_at(moment: datetime, time_zone: str | None) -> datetime:
    """What the venue's clock shows at `moment`; a naive one is the venue's already."""
    if moment.tzinfo is None:
        return moment
    return (moment.astimezone(ZoneInfo(time_zone)) if time_zone else moment).replace(tzinfo=None)


@cache
def _calendar(country: str | None) -> Any:
    """Public holidays by the `holidays` library; weekends alone where it does not know the country."""
    import holidays

    if country in holidays.list_supported_countries(include_aliases=True):
        return holidays.country_holidays(country)
    return holidays.HolidayBase()
