"""The briefing: a delegation's programme day by day, and what was met and promised by country or company."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, Literal

from exhibitplanner.messages import Language, text
from exhibitplanner.reports import cells, wording
from exhibitplanner.reports.document import Cell, Frame, Shown, TableReport, Total
from exhibitplanner.reports.tables import Column, RowGroup, counted_total, table_report


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """A meeting, or who comes or goes together; names and words are in the report's language already.

    Those who travel have a `day` without a time. `who` are names joined by commas.
    """

    day: date
    what: str
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    counterpart: str = ""
    country: str = ""
    place: str = ""
    company: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class MetRow:
    """A meeting and what came of it; `state` is how its promise stands, in words."""

    starts_at: datetime
    subject: str
    counterpart: str = ""
    country: str = ""
    company: str = ""
    outcome: str = ""
    follow_up: str = ""
    due_on: date | None = None
    state: str = ""


@dataclass(frozen=True, slots=True)
class MetGroup:
    """The meetings with a country or of a company; a blank `name` is where none is known."""

    name: str
    rows: tuple[MetRow, ...]
    met: int
    promised: int
    overdue: int


def programme(rows: Iterable[ProgrammeRow], frame: Frame, *, of_one_company: bool) -> TableReport:
    """Day by day; within a day the rows as they come."""
    days: dict[date, list[ProgrammeRow]] = {}
    for row in rows:
        days.setdefault(row.day, []).append(row)
    everything = [row for found in days.values() for row in found]
    left_out = {"report_company"} if of_one_company else set()
    columns = [column for column in _PROGRAMME if column.code not in left_out]
    groups = [
        RowGroup(wording.weekday(day, frame.language), days[day], detail=_day_detail(days[day], frame))
        for day in sorted(days)
    ]
    return table_report("briefing", frame, columns, groups, totals=_programme_totals(everything, frame.language))


def meetings_by(groups: Sequence[MetGroup], frame: Frame, by: Literal["country", "company"]) -> TableReport:
    """What was met and promised, country by country or company by company."""
    columns = [column for column in _MET if column.code != f"report_{by}"]
    unknown = text(f"report_no_{by}", frame.language)
    rows = [
        RowGroup(group.name or unknown, group.rows, detail=_group_detail(group, frame.language)) for group in groups
    ]
    return table_report("briefing", frame, columns, rows, totals=_met_totals(groups, frame.language, by))


def _hours(row: ProgrammeRow, _frame: Frame) -> Cell:
    said = "–".join(f"{one:%H:%M}" for one in (row.starts_at, row.ends_at) if one is not None)
    return Shown(said, (row.starts_at or row.day, row.ends_at))


def _column(code: str, share: float, value: Any, **more: Any) -> Column[ProgrammeRow]:
    return Column(code, share, value, **more)


_PROGRAMME: Final = (
    _column("report_time", 22, _hours, parts=("report_starts", "report_ends")),
    _column("report_subject", 46, lambda row, _: row.what, look="strong"),
    _column("report_counterpart", 44, lambda row, _: row.counterpart),
    _column("report_country", 24, lambda row, _: row.country),
    _column("report_place", 30, lambda row, _: row.place),
    _column("report_company", 36, lambda row, _: row.company),
    _column("report_attendees", 58, lambda row, _: row.who),
)
_MET: Final = (
    Column[MetRow]("report_day", 24, lambda row, frame: cells.moment(row.starts_at, frame)),
    Column[MetRow]("report_counterpart", 40, lambda row, _: row.counterpart, "strong"),
    Column[MetRow]("report_subject", 36, lambda row, _: row.subject),
    Column[MetRow]("report_country", 24, lambda row, _: row.country),
    Column[MetRow]("report_company", 34, lambda row, _: row.company),
    Column[MetRow]("report_outcome", 48, lambda row, _: row.outcome),
    Column[MetRow]("report_promised", 46, lambda row, _: row.follow_up),
    Column[MetRow]("report_due", 22, lambda row, frame: cells.day(row.due_on, frame)),
    Column[MetRow]("report_state", 24, lambda row, _: row.state, "quiet"),
)


def _day_detail(rows: Sequence[ProgrammeRow], frame: Frame) -> str:
    count = sum(row.starts_at is not None for row in rows)
    return wording.counted("report_meetings", count, frame.language) if count else ""


def _group_detail(group: MetGroup, language: Language) -> str:
    parts = [wording.counted("report_meetings", len(group.rows), language)]
    for code, count in (("held", group.met), ("promises", group.promised), ("overdue", group.overdue)):
        if count:
            parts.append(wording.counted(f"report_{code}", count, language))
    return " · ".join(parts)


def _programme_totals(rows: Sequence[ProgrammeRow], language: Language) -> tuple[Total, ...]:
    meetings = sum(row.starts_at is not None for row in rows)
    countries = {row.country for row in rows if row.country}
    return (
        counted_total("report_total_meetings", meetings, language),
        *([counted_total("report_total_countries", len(countries), language)] if countries else []),
    )


def _met_totals(groups: Sequence[MetGroup], language: Language, by: str) -> tuple[Total, ...]:
    code = "report_total_countries" if by == "country" else "report_total_companies"
    rows = {(row.starts_at, row.subject): row for group in groups for row in group.rows}
    late = sum(group.overdue for group in groups)
    return (
        counted_total("report_total_meetings", len(rows), language),
        counted_total(code, sum(bool(group.name) for group in groups), language),
        *([counted_total("report_total_overdue", late, language)] if late else []),
    )
