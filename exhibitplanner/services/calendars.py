"""Calendar files (.ics) as every program reads them; a second import changes the events of the first.

Moments are in UTC, so that every calendar shows them right without a definition of the venue's zone; without a zone
they float, as RFC 5545 calls it: every calendar shows the venue's wall time.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from icalendar import Calendar, Event

_FIRST: Final = datetime(2020, 1, 1, tzinfo=UTC)
"""`SEQUENCE` counts seconds from here: it has to grow with every change, and be a 32-bit number."""


def begin_calendar(name: str, subject: str) -> Calendar:
    """An empty calendar; `subject` says in English what it is about."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", f"-//Exhibit Planner//{subject}//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    return calendar


def begin_event(uid: str, changed: datetime, starts: date | datetime) -> Event:
    """An event that is known again by `uid`; `changed` is when what it says last changed (UTC).

    `starts` is aware, or the wall time of a place without a zone, or a whole day.
    """
    from icalendar import Event

    event = Event()
    event.add("uid", f"{uid}@exhibitplanner")
    event.add("dtstamp", datetime.now(UTC))
    event.add("last-modified", changed)
    event.add("sequence", max(0, int((changed - _FIRST).total_seconds())))
    event.add("dtstart", in_utc(starts))
    return event


def in_utc(moment: date | datetime) -> date | datetime:
    """An aware moment in UTC; a wall time and a day stay as they are."""
    return moment.astimezone(UTC) if isinstance(moment, datetime) and moment.tzinfo else moment
