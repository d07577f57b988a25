"""Which exhibitions and participations travel lists and visit programmes are about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import Connection, select

from exhibitplanner.domain.exhibitions import ExhibitionStatus
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.domain.participations import ParticipationStatus
from exhibitplanner.planning.deadlines import today_at
from exhibitplanner.services.reading import Row, exhibition_id


@dataclass(frozen=True, slots=True)
class Scope:
    """Exhibitions and participations of ours by id, without cancelled ones; `firms` are the companies by id."""

    fairs: Mapping[str, Row]
    parts: Mapping[str, Row]
    firms: Mapping[str, Row]
    today: date | None = None

    def firm_of(self, participation: str) -> Row:
        """The company of a participation."""
        return self.firms[self.parts[participation]["company_id"]]

    def today_at(self, fair: str) -> date:
        """The day that it is at the venue."""
        return self.today or today_at(self.fairs[fair]["time_zone"], datetime.now(UTC))


def read_scope(connection: Connection, exhibition: str | None, today: date | None = None) -> Scope:
    """Of one exhibition, by its code, or of all; `today` stands for the date at every venue.

    Raises:
        UsageError: `unknown_reference`.
    """
    fair, part, firm = (BY_NAME[name].table for name in ("exhibition", "participation", "company"))
    fairs = select(fair).where(fair.c.status.is_distinct_from(ExhibitionStatus.CANCELLED.value))
    if exhibition is not None:
        fairs = fairs.where(fair.c.id == exhibition_id(connection, exhibition))
    by_id = {row["id"]: dict(row) for row in connection.execute(fairs).mappings()}
    ours = part.c.ours & part.c.status.is_distinct_from(ParticipationStatus.CANCELLED.value)
    parts = {row["id"]: dict(row) for row in connection.execute(select(part).where(ours)).mappings()}
    firms = {row["id"]: dict(row) for row in connection.execute(select(firm)).mappings()}
    return Scope(by_id, {one: row for one, row in parts.items() if row["exhibition_id"] in by_id}, firms, today)
