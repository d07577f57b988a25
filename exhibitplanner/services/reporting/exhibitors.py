"""Companies at an exhibition with their booths and areas, for their report."""

from __future__ import annotations

from decimal import Decimal
from typing import cast

from sqlalchemy import Connection

from exhibitplanner.domain.exhibitions import BoothType
from exhibitplanner.domain.participations import ParticipationRole, ParticipationStatus
from exhibitplanner.planning.snapshot.companies import Participation
from exhibitplanner.reports.document import TableReport
from exhibitplanner.reports.exhibitors import ExhibitorGrouping, ExhibitorRow, exhibitors
from exhibitplanner.services.reporting.frames import make_frame
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.services.reporting.plan_facts import PlanFacts, booth_words


def make(connection: Connection, options: ReportOptions) -> TableReport:
    """Everyone at an exhibition or at all, or a company alone."""
    facts = PlanFacts(connection, options)
    rows = [_row(one, facts) for one in facts.participations()]
    return exhibitors(rows, make_frame(facts.exhibitions, options), by=cast("ExhibitorGrouping", options.by))


def _row(part: Participation, facts: PlanFacts) -> ExhibitorRow:
    hall, booth = booth_words(part.standing_places)
    types = {one.booth_type for one in part.standing_places if one.booth_type}
    return ExhibitorRow(
        company=part.company.name,
        company_ko=part.company.name_ko or "",
        role=facts.word(ParticipationRole, part.role),
        host=facts.company(part.host) if part.host else "",
        hall=hall,
        booth=booth,
        booth_type=", ".join(sorted(facts.word(BoothType, one) for one in types or [part.booth_type])),
        area_m2=_area(part),
        requested_m2=part.requested_m2,
        status=facts.word(ParticipationStatus, part.status),
        exhibition=facts.exhibition(part.exhibition_id),
        ours=part.is_ours,
        counted=part.status != ParticipationStatus.CANCELLED,
    )


def _area(part: Participation) -> Decimal | None:
    """What it was given; not known where the size of no booth is."""
    known = [one.assigned_m2 for one in part.assignments if one.assigned_m2 is not None]
    return sum(known, Decimal()) if known else None
