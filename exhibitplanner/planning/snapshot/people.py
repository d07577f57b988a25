"""Participants and meetings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from exhibitplanner.domain.people import MeetingStatus
from exhibitplanner.planning.snapshot.companies import OfParticipation, Participation
from exhibitplanner.planning.snapshot.plan import Row
from exhibitplanner.planning.snapshot.venue import Exhibition, OfExhibition


@dataclass(slots=True, eq=False)
class Participant(OfParticipation):
    """A person of a participation."""

    kind: ClassVar[str] = "participant"
    found_by: ClassVar[tuple[str, ...]] = ("participation_id", "passport_key", "email_key")
    name: str
    email: str | None
    nationality: str | None
    passport_no: str | None
    passport_expires_on: date | None
    birth_date: date | None
    arrives_on: date | None
    departs_on: date | None
    visa_status: str | None
    badge_status: str | None

    @property
    def exhibition(self) -> Exhibition:
        return self.participation.exhibition

    @property
    def passport_key(self) -> str | None:
        """Its number without blanks and in capitals, as two lists may write it."""
        return "".join((self.passport_no or "").split()).upper() or None

    @property
    def email_key(self) -> str | None:
        return (self.email or "").casefold() or None

    @property
    def is_at_home(self) -> bool:
        """A national of the exhibition's country."""
        return self.nationality is not None and self.nationality == self.exhibition.country


@dataclass(slots=True, eq=False)
class Meeting(OfExhibition):
    """A meeting at an exhibition; times are the venue's."""

    kind: ClassVar[str] = "meeting"
    found_by: ClassVar[tuple[str, ...]] = ("exhibition_id", "attendees")
    starts_at: datetime
    subject: str
    ends_at: datetime | None
    host_id: str | None
    status: str | None
    follow_up_due_on: date | None
    follow_up_done_on: date | None
    attendees: list[str]

    @property
    def parents(self) -> tuple[Row | None, ...]:
        return (self.exhibition, self.host)

    @property
    def host(self) -> Participation | None:
        return self.plan.maybe(Participation, self.host_id)

    @property
    def is_cancelled(self) -> bool:
        return self.status == MeetingStatus.CANCELLED or any(one.is_cancelled for one in self.parents if one)

    def overlaps(self, other: Meeting) -> bool:
        """Whether the two are at one time; touching is no overlap. One without an end is known to begin only."""
        first, second = sorted((self, other), key=lambda one: one.starts_at)
        if first.starts_at == second.starts_at:
            return True
        return first.ends_at is not None and second.starts_at < first.ends_at
