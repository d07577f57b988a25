"""Meetings in order of time: who meets whom and where, who is expected twice, what was promised."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, select

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.domain.people import MeetingStatus
from exhibitplanner.messages import Language
from exhibitplanner.planning.checking import judge
from exhibitplanner.planning.deadline_states import DeadlineState, days_left
from exhibitplanner.planning.promises import is_met, promise_state
from exhibitplanner.planning.snapshot.people import Meeting as MeetingRow
from exhibitplanner.planning.snapshot.people import Participant
from exhibitplanner.services.delegation.scope import Scope, read_scope
from exhibitplanner.services.problems.finding_words import message
from exhibitplanner.services.problems.loading import load_plan
from exhibitplanner.services.reading import Row
from exhibitplanner.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Side:
    """A company of ours that takes part."""

    id: str
    name: str
    name_ko: str

    def name_in(self, language: Language) -> str:
        """Its name in a language, where it has one there."""
        return (language == "ko" and self.name_ko) or self.name


@dataclass(frozen=True, slots=True)
class Attendee:
    """A person of ours at a meeting."""

    id: str
    name: str
    name_ko: str
    company: Side | None

    def name_in(self, language: Language) -> str:
        """Their name in a language, where they have one there."""
        return (language == "ko" and self.name_ko) or self.name


@dataclass(frozen=True, slots=True)
class Clash:
    """Somebody who is expected in another meeting at the same time."""

    person: str
    other_id: str
    why: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting; times are the venue's, `promise` is how its follow-up stands, None where nothing was promised."""

    id: str
    exhibition: str
    starts_at: datetime
    ends_at: datetime | None
    subject: str
    place: str
    host: Side | None
    counterpart: str
    country: str | None
    status: MeetingStatus | None
    outcome: str
    follow_up: str
    due_on: date | None
    done_on: date | None
    promise: DeadlineState | None
    days_left: int | None
    attendees: tuple[Attendee, ...]
    clashes: tuple[Clash, ...]
    time_zone: str | None
    changed_at: datetime
    """When the meeting itself was last changed (UTC)."""

    @property
    def is_cancelled(self) -> bool:
        return self.status is MeetingStatus.CANCELLED

    @property
    def is_met(self) -> bool:
        """Whether the two sides met."""
        return is_met(self.status, self.outcome)

    @property
    def companies(self) -> tuple[Side, ...]:
        """Whose meeting it is: the host's, else that of everybody who attends."""
        sides = [self.host] if self.host else [one.company for one in self.attendees]
        return tuple({side.id: side for side in sides if side is not None}.values())

    def concerns(self, company_id: str) -> bool:
        """Whether a company is its host or sends somebody."""
        sides = [self.host, *(one.company for one in self.attendees)]
        return any(side is not None and side.id == company_id for side in sides)


def read_meetings(
    workspace: Workspace, exhibition: str | None, language: Language = "en", today: date | None = None
) -> tuple[Meeting, ...]:
    """The meetings of an exhibition, by its code, or of all; clashes are worded in `language`.

    Raises:
        UsageError: `unknown_reference`.
    """
    with workspace.read() as connection:
        return meetings_of(connection, read_scope(connection, exhibition, today), language)


def meetings_of(connection: Connection, scope: Scope, language: Language) -> tuple[Meeting, ...]:
    """As `read_meetings`, on a connection. Meetings whose host is cancelled or not ours are left out."""
    table = BY_NAME["meeting"].table
    statement = select(table).where(table.c.exhibition_id.in_(scope.fairs)).order_by(table.c.starts_at, table.c.id)
    rows = [dict(row) for row in connection.execute(statement).mappings()]
    rows = [row for row in rows if row["host_id"] is None or row["host_id"] in scope.parts]
    people = _people(connection, scope, (one for row in rows for one in row["attendees"] or ()))
    clashes = _clashes(connection, scope, people.values(), language)
    return tuple(_meeting(row, scope, people, clashes.get(row["id"], ())) for row in rows)


def _meeting(row: Row, scope: Scope, people: Mapping[str, Attendee], clashes: Iterable[Clash]) -> Meeting:
    today = scope.today_at(row["exhibition_id"])
    due, done = row["follow_up_due_on"], row["follow_up_done_on"]
    return Meeting(
        id=row["id"], exhibition=scope.fairs[row["exhibition_id"]]["code"], starts_at=row["starts_at"],
        ends_at=row["ends_at"], subject=row["subject"], place=row["place"] or "",
        host=_side(scope.firm_of(row["host_id"])) if row["host_id"] else None, counterpart=row["counterpart"] or "",
        country=row["counterpart_country"], status=MeetingStatus(row["status"]) if row["status"] else None,
        outcome=row["outcome"] or "", follow_up=row["follow_up"] or "", due_on=due, done_on=done,
        promise=promise_state(row["follow_up"], due, done, today), days_left=days_left(due, today),
        attendees=tuple(people[one] for one in row["attendees"] or () if one in people), clashes=tuple(clashes),
        time_zone=scope.fairs[row["exhibition_id"]]["time_zone"], changed_at=row["updated_at"],
    )  # fmt: skip


def _people(connection: Connection, scope: Scope, ids: Iterable[str]) -> dict[str, Attendee]:
    table, wanted = BY_NAME["participant"].table, set(ids)
    rows = connection.execute(select(table.c.id, table.c.name, table.c.name_ko, table.c.participation_id))
    return {row.id: _attendee(row, scope) for row in rows if row.id in wanted}


def _attendee(row: Any, scope: Scope) -> Attendee:
    part = row.participation_id
    return Attendee(row.id, row.name, row.name_ko or "", _side(scope.firm_of(part)) if part in scope.parts else None)


def _side(firm: Row) -> Side:
    return Side(firm["id"], firm["name"], firm["name_ko"] or "")


def _clashes(
    connection: Connection, scope: Scope, people: Iterable[Attendee], language: Language
) -> dict[str, list[Clash]]:
    """What the rule about clashes finds, by meeting: each of the two names the other."""
    found: dict[str, list[Clash]] = {}
    plan = load_plan(connection, scope.today)
    for person in people:
        for finding in judge(plan.one(Participant, person.id)):
            meetings = [row for row in finding.rows if isinstance(row, MeetingRow)]
            if finding.rule == "meeting-clash":
                for one, other in (meetings, meetings[::-1]):
                    said = Clash(person.name_in(language), other.id, message(finding, language))
                    found.setdefault(one.id, []).append(said)
    return found
