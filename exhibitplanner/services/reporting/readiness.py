"""Readiness for the report: every participation of ours, by exhibition."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from exhibitplanner.planning.checking import check_plan
from exhibitplanner.planning.readiness import STEPS, Troubles, judged_participations, readiness_of
from exhibitplanner.planning.snapshot.companies import Participation
from exhibitplanner.reports.document import TableReport
from exhibitplanner.reports.ordering import SortKey, sort_key
from exhibitplanner.reports.readiness import ReadinessRow, readiness
from exhibitplanner.services.problems.loading import load_plan
from exhibitplanner.services.problems.row_words import company_words
from exhibitplanner.services.reporting.frames import Exhibitions, make_frame, read_exhibitions
from exhibitplanner.services.reporting.options import ReportOptions


def make(connection: Connection, options: ReportOptions) -> TableReport:
    """Of every company, or of one alone."""
    exhibitions = read_exhibitions(connection, options)
    return readiness(_rows(connection, exhibitions, options), tuple(STEPS), make_frame(exhibitions, options))


def _rows(connection: Connection, exhibitions: Exhibitions, options: ReportOptions) -> Iterator[ReadinessRow]:
    plan = load_plan(connection, options.today)
    troubles = Troubles(check_plan(plan))
    for one, row in exhibitions.items():
        judged = (part for part in judged_participations(plan, one) if options.company in {None, part.company_id})
        named = sorted(((company_words(part.company, options.language), part) for part in judged), key=_by_name)
        for name, part in named:
            steps = {step: (found.state.value, len(found.rows)) for step, found in readiness_of(part, troubles).items()}
            yield ReadinessRow(name, steps, str(row["code"]) if len(exhibitions) > 1 else "")


def _by_name(named: tuple[str, Participation]) -> SortKey:
    return sort_key(named[0])
