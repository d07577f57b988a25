"""Booths with who stands on them, for their report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, select

from exhibitplanner.domain.exhibitions import AreaKind, BoothStatus, BoothType, OpenSides
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.planning.snapshot.companies import Assignment
from exhibitplanner.planning.snapshot.venue import Booth
from exhibitplanner.reports import wording
from exhibitplanner.reports.booths import BoothRow, booths
from exhibitplanner.reports.document import TableReport
from exhibitplanner.services.reporting.frames import make_frame
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.services.reporting.plan_facts import PlanFacts


def make(connection: Connection, options: ReportOptions) -> TableReport:
    """The booths of an exhibition or of all, or those of a company alone."""
    facts = PlanFacts(connection, options)
    return booths(list(_rows(connection, facts, options)), make_frame(facts.exhibitions, options))


def _rows(connection: Connection, facts: PlanFacts, options: ReportOptions) -> Iterator[BoothRow]:
    booth, hall = BY_NAME["booth"].table, BY_NAME["hall"].table
    statement = (
        select(booth.c.id, booth.c.open_sides, booth.c.status, hall.c.name, hall.c.area_kind)
        .join_from(booth, hall, booth.c.hall_id == hall.c.id)
        .where(hall.c.exhibition_id.in_(facts.exhibitions))
    )
    for row in connection.execute(statement).mappings():
        known = facts.plan.one(Booth, row["id"])
        companies = {one.participation.company_id for one in known.assignments}
        if options.company is None or options.company in companies:
            yield _row(known, dict(row), facts, options)


def _row(booth: Booth, row: Mapping[str, Any], facts: PlanFacts, options: ReportOptions) -> BoothRow:
    sides = str(row["open_sides"]) if row["open_sides"] is not None else None
    return BoothRow(
        hall=booth.hall.code,
        number=booth.number,
        hall_name=" · ".join(part for part in (row["name"], facts.word(AreaKind, row["area_kind"])) if part),
        booth_type=facts.word(BoothType, booth.booth_type),
        lengths_m=(booth.width_m, booth.depth_m),
        area_m2=booth.area_m2,
        sides=facts.word(OpenSides, sides),
        height_limit_m=booth.height_limit_m,
        floor_load_kn_m2=booth.floor_bears_kn_m2,
        power_kw=booth.power_kw,
        status=facts.word(BoothStatus, row["status"]),
        holders=", ".join(_holder(one, facts, options) for one in booth.assignments),
        exhibition=facts.exhibition(booth.hall.exhibition_id),
    )


def _holder(assignment: Assignment, facts: PlanFacts, options: ReportOptions) -> str:
    """The company, with its part of the booth where that is not all of it."""
    name = facts.company(assignment.participation)
    area = assignment.area_m2
    if area is None or area == assignment.booth.area_m2:
        return name
    return f"{name} ({wording.decimal(area, options.language)} m²)"
