"""What a report's head and foot say: which exhibition, where and when, and the time of printing there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, select

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.messages import Language, text
from exhibitplanner.reports.document import Frame
from exhibitplanner.reports.wording import span
from exhibitplanner.services.reading import exhibition_id
from exhibitplanner.services.reporting.options import ReportOptions

Exhibitions = Mapping[str, Mapping[str, Any]]
"""Exhibitions by id, in the order of their opening."""


def read_exhibitions(connection: Connection, options: ReportOptions) -> Exhibitions:
    """The exhibition that is chosen, else all of them.

    Raises:
        UsageError: `unknown_reference`.
    """
    table = BY_NAME["exhibition"].table
    statement = select(table).order_by(table.c.opens_on, table.c.code)
    if options.exhibition is not None:
        statement = statement.where(table.c.id == exhibition_id(connection, options.exhibition))
    return {row["id"]: dict(row) for row in connection.execute(statement).mappings()}


def make_frame(exhibitions: Exhibitions, options: ReportOptions) -> Frame:
    """The frame of a report about these exhibitions; one alone is said in full."""
    frame = _frame(list(exhibitions.values()), options.language)
    return replace(frame, paper=options.paper, landscape=options.landscape)


def _frame(exhibitions: Sequence[Mapping[str, Any]], language: Language) -> Frame:
    now = datetime.now(UTC)
    if len(exhibitions) != 1:
        title = " · ".join(str(row["code"]) for row in exhibitions) or text("all_exhibitions", language)
        return Frame(title, language, now.astimezone())
    row = exhibitions[0]
    name = str((language == "ko" and row["name_ko"]) or row["name"] or row["code"])
    dates = span(row["opens_on"], row["closes_on"], language, year=1)  # the head says the year
    venue = ", ".join(filter(None, (row["venue"], row["city"])))
    local = now.astimezone(ZoneInfo(row["time_zone"])) if row["time_zone"] else now.astimezone()
    return Frame(name, language, local, " · ".join(filter(None, (venue, dates))), year=row["opens_on"].year)
