"""Meetings and stays as a calendar file (.ics), of an exhibition or of one company there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.domain.people import MeetingStatus
from exhibitplanner.messages import Language, text
from exhibitplanner.planning.deadlines import at_venue
from exhibitplanner.reports import wording
from exhibitplanner.reports.files import write_files
from exhibitplanner.services.calendars import begin_calendar, begin_event, in_utc
from exhibitplanner.services.deadlines.wording import exhibition_name
from exhibitplanner.services.delegation.meetings import Meeting, meetings_of
from exhibitplanner.services.delegation.scope import Scope, read_scope
from exhibitplanner.services.delegation.travel import Traveller, travel_of
from exhibitplanner.services.key_texts import KeyTexts
from exhibitplanner.storage.workspace import Workspace

if TYPE_CHECKING:
    from icalendar import Event

SUFFIX: Final = ".ics"
_STATUS: Final = {MeetingStatus.PROPOSED: "TENTATIVE", MeetingStatus.CANCELLED: "CANCELLED"}


@dataclass(frozen=True, slots=True)
class Programme:
    """What goes into a calendar."""

    name: str
    meetings: tuple[Meeting, ...]
    stays: tuple[Traveller, ...]


def write_programme(
    workspace: Workspace, out: Path, exhibition: str, language: Language, company: str | None = None
) -> Programme:
    """Write the calendar of an exhibition, by its code, or of one company there, by id or as a cell names it.

    Cancelled meetings are in it as such, so that a second import takes them out of the calendar.

    Raises:
        UsageError: `programme_suffix`, or an unknown exhibition or company.
        InputError: The file cannot be written.
    """
    if out.suffix.lower() != SUFFIX:
        raise UsageError("programme_suffix", path=str(out))
    with workspace.read() as connection:
        scope = read_scope(connection, exhibition)
        firm = KeyTexts(connection).find(BY_NAME["company"], company) if company else None
        meetings = meetings_of(connection, scope, language)
        travel = travel_of(connection, scope, language)
    if firm is not None:
        meetings = tuple(one for one in meetings if one.concerns(firm))
        travel = travel.of_company(firm)
    stays = tuple(one for one in travel.people if one.arrives_on and one.departs_on)
    programme = Programme(_name(scope, firm, language), meetings, stays)
    write_files([(out, make_programme(programme, language))])
    return programme


def make_programme(programme: Programme, language: Language) -> bytes:
    """An event for each meeting, and a span of whole days for each stay whose ends are known."""
    calendar = begin_calendar(programme.name, "Programme")
    for meeting in programme.meetings:
        calendar.add_component(_meeting(meeting, language))
    for one in programme.stays:
        calendar.add_component(_stay(one, language))
    return bytes(calendar.to_ical())


def _name(scope: Scope, firm: str | None, language: Language) -> str:
    names = [exhibition_name(dict(fair), language) for fair in scope.fairs.values()]
    row = scope.firms[firm] if firm else {}
    company = (language == "ko" and row.get("name_ko")) or row.get("name") or ""
    return text("programme_name", language, exhibition=", ".join(names), company=company)


def _meeting(one: Meeting, language: Language) -> Event:
    event = begin_event(one.id, one.changed_at, at_venue(one.starts_at, one.time_zone))
    if one.ends_at is not None:
        event.add("dtend", in_utc(at_venue(one.ends_at, one.time_zone)))
    counterpart = "" if one.counterpart == one.subject else one.counterpart
    event.add("summary", text("programme_meeting", language, subject=one.subject, counterpart=counterpart))
    event.add("description", "\n".join(filter(None, _about(one, language))))
    if one.place:
        event.add("location", one.place)
    event.add("categories", [one.exhibition])
    event.add("status", _STATUS.get(one.status, "CONFIRMED") if one.status else "TENTATIVE")
    return event


def _about(one: Meeting, language: Language) -> Iterable[str]:
    said = {
        "counterpart": one.counterpart,
        "country": wording.country(one.country, language) if one.country else "",
        "host": one.host.name_in(language) if one.host else "",
        "who": ", ".join(person.name_in(language) for person in one.attendees),
        "outcome": one.outcome,
        "follow_up": one.follow_up,
        "due": wording.day(one.due_on, language, year=1) if one.due_on else "",
    }
    for code in ("counterpart", "country", "host", "who", "outcome", "follow_up"):
        if said[code] and not (code == "country" and said["counterpart"]):
            yield text(f"programme_{code}", language, **said)


def _stay(one: Traveller, language: Language) -> Event:
    assert one.arrives_on is not None and one.departs_on is not None  # noqa: S101, PT018  the programme chose these
    event = begin_event(f"{one.id}.stay", one.changed_at, one.arrives_on)
    event.add("dtend", max(one.arrives_on, one.departs_on) + timedelta(days=1))  # the day after, as RFC 5545 wants it
    event.add("summary", text("programme_stay", language, name=one.name_in(language), hotel=one.hotel))
    flights = ", ".join(filter(None, (one.flight_in, one.flight_out)))
    about = [text("programme_company", language, company=one.company_in(language))]
    about += [text("programme_flights", language, flights=flights)] if flights else []
    event.add("description", "\n".join(about))
    if one.hotel:
        event.add("location", one.hotel)
    event.add("categories", [one.exhibition])
    event.add("transp", "TRANSPARENT")
    return event
