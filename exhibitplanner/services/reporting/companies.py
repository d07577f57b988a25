"""The companies that a report can be narrowed to."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.reports.ordering import sort_key
from exhibitplanner.services.reading import exhibition_id
from exhibitplanner.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ReportCompany:
    """A company that a report can be narrowed to; its id is what `ReportOptions.company` takes."""

    id: str
    name: str
    name_ko: str


def list_report_companies(workspace: Workspace, exhibition: str | None) -> list[ReportCompany]:
    """The companies of ours at the exhibition, by name; at any where it is blank."""
    part, firm = BY_NAME["participation"].table, BY_NAME["company"].table
    ours = select(part.c.company_id).where(part.c.ours)
    with workspace.read() as connection:
        if exhibition is not None:
            ours = ours.where(part.c.exhibition_id == exhibition_id(connection, exhibition))
        rows = connection.execute(select(firm.c.id, firm.c.name, firm.c.name_ko).where(firm.c.id.in_(ours)))
        found = [ReportCompany(row.id, row.name, row.name_ko or "") for row in rows]
    return sorted(found, key=lambda company: sort_key(company.name))
