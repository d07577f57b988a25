"""Arrivals and departures by day, stays by hotel and night, and what each person's papers lack."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Connection, select

from exhibitplanner.domain.fold import fold
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.domain.participations import Approval
from exhibitplanner.messages import Language
from exhibitplanner.planning.snapshot.people import Participant
from exhibitplanner.planning.stays import flight_no, nights_of, sleepers_by_night
from exhibitplanner.reports.ordering import sort_key
from exhibitplanner.services.delegation.papers import Paper, PaperKind, open_papers
from exhibitplanner.services.delegation.scope import Scope, read_scope
from exhibitplanner.services.problems.loading import load_plan
from exhibitplanner.services.reading import Row
from exhibitplanner.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Traveller:
    """A person whom a company of ours sends; blank texts are not known."""

    id: str
    participation_id: str
    exhibition: str
    name: str
    name_ko: str
    company_id: str
    company: str
    company_ko: str
    position: str
    arrives_on: date | None
    departs_on: date | None
    flight_in: str
    flight_out: str
    hotel: str
    badge_status: Approval
    changed_at: datetime
    """When the person's record was last changed (UTC)."""
    papers: tuple[Paper, ...] = ()

    @property
    def nights(self) -> int:
        """How many nights they stay; 0 where an end is not known."""
        return len(nights_of((self.arrives_on, self.departs_on)))

    def lacks(self, kind: PaperKind) -> bool:
        """Whether one of their papers is open."""
        return any(one.kind is kind for one in self.papers)

    def name_in(self, language: Language) -> str:
        """Their name in a language, where they have one there."""
        return (language == "ko" and self.name_ko) or self.name

    def company_in(self, language: Language) -> str:
        """The company's name in a language, where it has one there."""
        return (language == "ko" and self.company_ko) or self.company


@dataclass(frozen=True, slots=True)
class TravelDay:
    """Who comes and who goes on a day, by flight, company and name."""

    day: date
    arrivals: tuple[Traveller, ...]
    departures: tuple[Traveller, ...]


@dataclass(frozen=True, slots=True)
class Hotel:
    """Who stays in a house, and how many sleep there each night; a blank `name` is where no hotel is known."""

    name: str
    guests: tuple[Traveller, ...]
    nights: Mapping[date, int]

    @property
    def total_nights(self) -> int:
        """Beds times nights."""
        return sum(self.nights.values())


@dataclass(frozen=True, slots=True)
class Travel:
    """Everybody, by company and name."""

    people: tuple[Traveller, ...]

    @property
    def days(self) -> tuple[TravelDay, ...]:
        """The days on which somebody comes or goes."""
        known = {day for one in self.people for day in (one.arrives_on, one.departs_on) if day is not None}
        return tuple(self._day(day) for day in sorted(known))

    @property
    def undated(self) -> tuple[Traveller, ...]:
        """Of whom an end of the stay is not known."""
        return tuple(one for one in self.people if one.arrives_on is None or one.departs_on is None)

    @property
    def hotels(self) -> tuple[Hotel, ...]:
        """The houses by name, however it is written; last those of whom none is known."""
        houses: dict[str, list[Traveller]] = {}
        for one in self.people:
            houses.setdefault(" ".join(_WORD.findall(fold(one.hotel))), []).append(one)
        return tuple(_hotel(houses[key]) for key in sorted(houses, key=lambda key: (not key, sort_key(key))))

    @property
    def badges(self) -> Counter[Approval]:
        """How many badges are how far; a blank status is missing."""
        return Counter(one.badge_status for one in self.people)

    def lacking(self, kind: PaperKind) -> tuple[Traveller, ...]:
        """Whose paper of a kind is open, those first for whom time is short."""
        lacking = [one for one in self.people if one.lacks(kind)]
        return tuple(sorted(lacking, key=lambda one: not any(p.urgent for p in one.papers if p.kind is kind)))

    def of_company(self, company_id: str) -> Travel:
        """Only the people of a company."""
        return Travel(tuple(one for one in self.people if one.company_id == company_id))

    def _day(self, day: date) -> TravelDay:
        arrivals = [one for one in self.people if one.arrives_on == day]
        departures = [one for one in self.people if one.departs_on == day]
        return TravelDay(
            day,
            tuple(sorted(arrivals, key=lambda one: _by_flight(one.flight_in))),
            tuple(sorted(departures, key=lambda one: _by_flight(one.flight_out))),
        )


def read_travel(
    workspace: Workspace, exhibition: str | None, language: Language = "en", today: date | None = None
) -> Travel:
    """The people of an exhibition, by its code, or of all; papers are worded in `language`.

    Those of cancelled participations and of companies that are not ours do not travel with us.

    Raises:
        UsageError: `unknown_reference`.
    """
    with workspace.read() as connection:
        return travel_of(connection, read_scope(connection, exhibition, today), language)


def travel_of(connection: Connection, scope: Scope, language: Language) -> Travel:
    """As `read_travel`, on a connection."""
    table = BY_NAME["participant"].table
    plan = load_plan(connection, scope.today)
    rows = [dict(row) for row in connection.execute(select(table)).mappings()]
    people = [
        _traveller(row, scope, open_papers(plan.one(Participant, row["id"]), language))
        for row in rows
        if row["participation_id"] in scope.parts
    ]
    return Travel(tuple(sorted(people, key=lambda one: _by_name(one, language))))


def _traveller(row: Row, scope: Scope, papers: tuple[Paper, ...]) -> Traveller:
    part, firm = scope.parts[row["participation_id"]], scope.firm_of(row["participation_id"])
    said: dict[str, Any] = {name: row[name] or "" for name in _TEXTS}
    said |= {name: flight_no(said[name]) for name in ("flight_in", "flight_out")}
    return Traveller(
        id=row["id"], participation_id=row["participation_id"], exhibition=scope.fairs[part["exhibition_id"]]["code"],
        company_id=firm["id"], company=firm["name"], company_ko=firm["name_ko"] or "", arrives_on=row["arrives_on"],
        departs_on=row["departs_on"], badge_status=Approval(row["badge_status"] or Approval.MISSING), papers=papers,
        changed_at=row["updated_at"],
        **said,
    )  # fmt: skip


_WORD: Final = re.compile(r"\w+")
_TEXTS: Final = ("name", "name_ko", "position", "flight_in", "flight_out", "hotel")


def _hotel(guests: Iterable[Traveller]) -> Hotel:
    """Under the spelling that most of them have."""
    staying = tuple(guests)
    name = Counter(one.hotel for one in staying).most_common(1)[0][0]
    return Hotel(name, staying, sleepers_by_night((one.arrives_on, one.departs_on) for one in staying))


def _by_name(one: Traveller, language: Language) -> tuple[object, ...]:
    return sort_key(one.company_in(language)), sort_key(one.name_in(language)), one.id


def _by_flight(flight: str) -> tuple[bool, object]:
    return not flight, sort_key(flight)
