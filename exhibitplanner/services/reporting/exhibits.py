"""Exhibits with their real sizes, for their report."""

from __future__ import annotations

from typing import cast

from sqlalchemy import Connection

from exhibitplanner.domain.exhibits import ExhibitForm, Placement, WeaponStatus
from exhibitplanner.planning.snapshot.exhibits import Exhibit
from exhibitplanner.reports.document import TableReport
from exhibitplanner.reports.exhibits import ExhibitRow, exhibits
from exhibitplanner.reports.grouping import Grouping
from exhibitplanner.services.reporting.frames import make_frame
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.services.reporting.plan_facts import PlanFacts, booth_words, lengths_of


def make(connection: Connection, options: ReportOptions) -> TableReport:
    """What is shown at an exhibition or at all, by a company or by every one."""
    facts = PlanFacts(connection, options)
    rows = [_row(exhibit, facts) for exhibit in facts.exhibits()]
    return exhibits(rows, make_frame(facts.exhibitions, options), by=cast("Grouping", options.by))


def _row(exhibit: Exhibit, facts: PlanFacts) -> ExhibitRow:
    part = exhibit.participation
    hall, booth = booth_words([exhibit.booth] if exhibit.booth else part.standing_places)
    indoor = Placement.INDOOR if exhibit.is_indoor else Placement.OUTDOOR if exhibit.is_outdoor else None
    return ExhibitRow(
        system=exhibit.system.designation,
        name=facts.system_name(exhibit.system),
        company=part.company.name,
        company_ko=part.company.name_ko or "",
        form=facts.word(ExhibitForm, exhibit.form),
        scale=exhibit.scale or "",
        quantity=exhibit.pieces,
        lengths_m=lengths_of(exhibit),
        mass_kg=exhibit.real_mass_kg,
        hall=hall,
        booth=booth,
        placement=facts.word(Placement, indoor),
        weapon=facts.word(WeaponStatus, exhibit.weapon_status),
        article=exhibit.article or "",
        exhibition=facts.exhibition(part.exhibition_id),
    )
