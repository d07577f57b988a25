"""The companies that a report can be narrowed to."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.reports.ordering import sort_key
from exhibitplanner.services.reading import exhibition_id
from exhibitplanner.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ReportCompany:
    """A company that a report can be narrowed to, and its people; its id is what `ReportOptions.company` takes."""

    id: str
    name: str
    name_ko: str
    people: int


def list_report_companies(workspace: Workspace, exhibition: str | None) -> list[ReportCompany]:
    """The companies with people at the exhibition, by name; at any where it is blank."""
    person, part, firm = (BY_NAME[name].table for name in ("participant", "participation", "company"))
    statement = (
        select(firm.c.id, firm.c.name, firm.c.name_ko, func.count().label("people"))
        .join_from(person, part, person.c.participation_id == part.c.id)
        .join(firm, part.c.company_id == firm.c.id)
        .group_by(firm.c.id)
    )
    with workspace.read() as connection:
        if exhibition is not None:
            statement = statement.where(part.c.exhibition_id == exhibition_id(connection, exhibition))
        rows = connection.execute(statement)
        found = [ReportCompany(row.id, row.name, row.name_ko or "", row.people) for row in rows]
    return sorted(found, key=lambda company: sort_key(company.name))
