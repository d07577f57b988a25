"""The participations that money is about, and the day that it is where they take part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import Connection, select

from exhibitplanner.domain.exhibitions import ExhibitionStatus
from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.domain.participations import ParticipationStatus
from exhibitplanner.messages import Language
from exhibitplanner.planning.deadlines import today_at
from exhibitplanner.services.reading import Row, exhibition_id


@dataclass(frozen=True, slots=True)
class Payee:
    """A participation that orders and is charged: whose it is, where, and the day that it is there."""

    id: str
    company_id: str
    company: str
    company_ko: str
    exhibition_id: str
    exhibition: str
    today: date
    closed: bool = False
    """The exhibition is over: nothing can be ordered any more, but what is not paid is still due."""

    def company_in(self, language: Language) -> str:
        """The company's name in a language, where it has one there."""
        return (language == "ko" and self.company_ko) or self.company


def payees(connection: Connection, exhibition: str | None, today: date | None = None) -> dict[str, Payee]:
    """The participations of one exhibition, by its code, or of all, that are not cancelled, by their ids.

    Raises:
        UsageError: `unknown_reference`.
    """
    fair, part, firm = (BY_NAME[name].table for name in ("exhibition", "participation", "company"))
    wanted = (
        select(part.c.id, firm.c.id.label("firm"), firm.c.name, firm.c.name_ko, fair.c.id.label("fair"), fair.c.code,
               fair.c.time_zone, fair.c.status)
        .join(firm, firm.c.id == part.c.company_id)
        .join(fair, fair.c.id == part.c.exhibition_id)
        .where(part.c.status.is_distinct_from(ParticipationStatus.CANCELLED.value))
        .where(fair.c.status.is_distinct_from(ExhibitionStatus.CANCELLED.value))
    )  # fmt: skip
    if exhibition is not None:
        wanted = wanted.where(fair.c.id == exhibition_id(connection, exhibition))
    now, days = datetime.now(UTC), dict[str | None, date]()
    found = {}
    for row in connection.execute(wanted):
        day = today or days.setdefault(row.time_zone, today_at(row.time_zone, now))
        closed = row.status == ExhibitionStatus.CLOSED
        found[row.id] = Payee(row.id, row.firm, row.name, row.name_ko or "", row.fair, row.code, day, closed)
    return found


def rows_of(connection: Connection, kind: Kind, whose: Mapping[str, Payee]) -> Iterable[tuple[Payee, Row]]:
    """The records of a kind that belong to these participations."""
    for row in connection.execute(select(kind.table)).mappings():
        payee = whose.get(row["participation_id"])
        if payee is not None:
            yield payee, dict(row)
