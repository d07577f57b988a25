"""A delegation's meetings, arrivals and departures for the briefing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import Literal

from sqlalchemy import Connection

from exhibitplanner.messages import Language, text
from exhibitplanner.reports.briefing import MetGroup, MetRow, ProgrammeRow, meetings_by, programme
from exhibitplanner.reports.document import TableReport
from exhibitplanner.reports.wording import country
from exhibitplanner.services.deadlines.wording import state_word
from exhibitplanner.services.delegation.following_up import MeetingsWith, by_company, by_country
from exhibitplanner.services.delegation.meetings import Meeting, meetings_of
from exhibitplanner.services.delegation.scope import Scope, read_scope
from exhibitplanner.services.delegation.travel import Traveller, travel_of
from exhibitplanner.services.reporting.frames import make_frame, read_exhibitions
from exhibitplanner.services.reporting.options import ReportOptions


def make(connection: Connection, options: ReportOptions) -> TableReport:
    """Day by day, or the meetings by country or company; of one company what it hosts and where its people go."""
    exhibitions = read_exhibitions(connection, options)
    frame = make_frame(exhibitions, options)
    scope = read_scope(connection, options.exhibition, options.today)
    meetings = [one for one in meetings_of(connection, scope, options.language) if not one.is_cancelled]
    if options.company is not None:
        meetings = [one for one in meetings if one.concerns(options.company)]
    if options.by == "country":
        return meetings_by(_met(by_country(meetings, options.language), options.language), frame, "country")
    if options.by == "company":
        return meetings_by(_met(by_company(meetings, options.language), options.language), frame, "company")
    rows = _programme(connection, scope, meetings, options)
    return programme(rows, frame, of_one_company=options.company is not None)


def _programme(
    connection: Connection, scope: Scope, meetings: Iterable[Meeting], options: ReportOptions
) -> Iterator[ProgrammeRow]:
    """Of each day arrivals first, then the meetings, then departures."""
    travel = travel_of(connection, scope, options.language)
    if options.company is not None:
        travel = travel.of_company(options.company)
    for day in travel.days:
        yield from _moved("arrival", day.day, day.arrivals, options.language)
    for one in meetings:
        yield _meeting(one, options.language)
    for day in travel.days:
        yield from _moved("departure", day.day, day.departures, options.language)


def _moved(
    way: Literal["arrival", "departure"], day: date, people: Iterable[Traveller], language: Language
) -> Iterator[ProgrammeRow]:
    """Those of one flight, company and hotel together; whoever fetches them has to know where they sleep."""
    for (flight, company, hotel), together in groupby(people, key=lambda one: _together(one, way, language)):
        yield ProgrammeRow(
            day,
            text(f"report_{way}_by", language, flight=flight),
            place=hotel,
            company=company,
            who=", ".join(one.name_in(language) for one in together),
        )


def _together(one: Traveller, way: str, language: Language) -> tuple[str, str, str]:
    company = one.company_in(language)
    return (one.flight_in, company, one.hotel) if way == "arrival" else (one.flight_out, company, "")


def _meeting(one: Meeting, language: Language) -> ProgrammeRow:
    return ProgrammeRow(
        day=one.starts_at.date(), what=one.subject, starts_at=one.starts_at, ends_at=one.ends_at,
        counterpart=one.counterpart, country=_country(one, language), place=one.place,
        company=_companies(one, language), who=", ".join(person.name_in(language) for person in one.attendees),
    )  # fmt: skip


def _met(groups: Iterable[MeetingsWith], language: Language) -> list[MetGroup]:
    return [
        MetGroup(group.name, tuple(_row(one, language) for one in group.meetings), group.met, group.promised,
                 group.overdue)
        for group in groups
    ]  # fmt: skip


def _row(one: Meeting, language: Language) -> MetRow:
    return MetRow(
        starts_at=one.starts_at, subject=one.subject, counterpart=one.counterpart, country=_country(one, language),
        company=_companies(one, language), outcome=one.outcome, follow_up=one.follow_up, due_on=one.due_on,
        state=state_word(one.promise, language) if one.promise else "",
    )  # fmt: skip


def _country(one: Meeting, language: Language) -> str:
    return country(one.country, language) if one.country else ""


def _companies(one: Meeting, language: Language) -> str:
    return ", ".join(side.name_in(language) for side in one.companies)
