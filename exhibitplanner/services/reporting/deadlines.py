"""The deadlines of an exhibition or of all, and how many companies have met each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection

from exhibitplanner.domain.audience import audience_words
from exhibitplanner.planning.deadline_states import DeadlineState
from exhibitplanner.reports.deadlines import DeadlineRow, deadlines
from exhibitplanner.reports.document import TableReport
from exhibitplanner.services.deadlines.chasing import company_part
from exhibitplanner.services.deadlines.overview import DeadlineLine, deadlines_of
from exhibitplanner.services.deadlines.wording import due_words, left_words
from exhibitplanner.services.reporting.frames import Exhibitions, make_frame, read_exhibitions
from exhibitplanner.services.reporting.options import ReportOptions


def make(connection: Connection, options: ReportOptions) -> TableReport:
    """Of every company, or of one alone and what is for it."""
    exhibitions = read_exhibitions(connection, options)
    return deadlines(_rows(connection, exhibitions, options), make_frame(exhibitions, options))


def _rows(connection: Connection, exhibitions: Exhibitions, options: ReportOptions) -> Iterator[DeadlineRow]:
    year = next(iter(exhibitions.values()))["opens_on"].year if len(exhibitions) == 1 else 1
    for one, row in exhibitions.items():
        exhibition = str(row["code"]) if len(exhibitions) > 1 else ""
        for line in deadlines_of(connection, one, options.today).lines:
            told = line
            if options.company is not None:
                part = company_part(connection, one, options.company)
                told = replace(line, companies=tuple(each for each in line.companies if each.participation_id == part))
            if told.companies or options.company is None:
                yield _row(told, exhibition, year, options)


def _row(line: DeadlineLine, exhibition: str, year: int, options: ReportOptions) -> DeadlineRow:
    counts, language = line.counts, options.language
    return DeadlineRow(
        title=line.title,
        due=due_words(line.due_at, language, year=year),
        due_at=line.due_at.replace(tzinfo=None) if line.due_at else None,
        left=left_words(line.days_left, language) if line.open else "",
        audience=audience_words(line.applies_to, language),
        form_no=line.form_no,
        penalty=line.penalty,
        done=counts[DeadlineState.DONE] + counts[DeadlineState.WAIVED],
        open=counts[DeadlineState.OPEN] + counts[DeadlineState.SOON],
        overdue=counts[DeadlineState.OVERDUE],
        exhibition=exhibition,
    )
