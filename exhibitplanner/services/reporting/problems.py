"""Problems for the report, of one exhibition or of all."""

from __future__ import annotations

from sqlalchemy import Connection

from exhibitplanner.planning.checking import check_plan
from exhibitplanner.planning.rules.registering import Finding
from exhibitplanner.reports.document import TableReport
from exhibitplanner.reports.problems import ProblemRow, problems
from exhibitplanner.services.problems.finding_words import rule_title
from exhibitplanner.services.problems.listing import exhibitions_of, in_order, participation_of, worded
from exhibitplanner.services.problems.loading import load_plan
from exhibitplanner.services.reporting.frames import make_frame, read_exhibitions
from exhibitplanner.services.reporting.options import ReportOptions


def make(connection: Connection, options: ReportOptions) -> TableReport:
    """Of everybody, or of one company."""
    exhibitions = read_exhibitions(connection, options)
    findings = [one for one in check_plan(load_plan(connection, options.today)) if _is_wanted(one, options.company)]
    if options.exhibition is not None:
        findings = [one for one in findings if exhibitions_of(one) & set(exhibitions)]
    found = worded(connection, in_order(findings), options.language, options.exhibition)
    rows = [
        ProblemRow(one.severity.value, one.message, rule_title(one.rule, options.language), one.company)
        for one in found
    ]
    return problems(rows, options.by, make_frame(exhibitions, options))


def _is_wanted(finding: Finding, company: str | None) -> bool:
    if company is None:
        return True
    part = participation_of(finding.rows)
    return part is not None and part.company_id == company
