"""What is broken in a plan, with its arithmetic: by severity, by company or by rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from exhibitplanner.messages import Language, text
from exhibitplanner.reports.document import Frame, TableReport, Total
from exhibitplanner.reports.ordering import sort_key
from exhibitplanner.reports.tables import Column, RowGroup, counted_total, table_report

SEVERITIES: Final = ("error", "warning", "info")
"""The worst first, as `planning.rules` names them."""


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A problem as the report shows it; `message` and `rule` are in words."""

    severity: str
    message: str
    rule: str
    company: str = ""


def problems(rows: Iterable[ProblemRow], by: str, frame: Frame) -> TableReport:
    """The worst first within each group."""
    groups: dict[str, list[ProblemRow]] = {}
    for row in rows:
        groups.setdefault(_name(row, by, frame.language), []).append(row)
    everything = [row for found in groups.values() for row in found]
    named = list(groups) if by == "severity" else sorted(groups, key=lambda name: (not name, sort_key(name)))
    columns = [column for column in _COLUMNS if column.code != f"problems_{by}"]
    made = [_group(name, groups[name], by, frame.language) for name in named]
    return table_report("problems", frame, columns, made, totals=_totals(everything, frame.language))


def _name(row: ProblemRow, by: str, language: Language) -> str:
    if by == "severity":
        return text(f"severity_{row.severity}", language)
    return row.company if by == "company" else row.rule


def _group(name: str, rows: list[ProblemRow], by: str, language: Language) -> RowGroup[ProblemRow]:
    heading = name or text("problems_of_nobody", language)
    if by == "severity":
        return RowGroup(heading, rows, detail=str(len(rows)))
    return RowGroup(heading, rows, detail=_counts(rows, language))


def _counts(rows: Iterable[ProblemRow], language: Language) -> str:
    counts = Counter(row.severity for row in rows)
    return ", ".join(
        text(f"problem_count_{severity}", language, count=counts[severity])
        for severity in SEVERITIES
        if counts[severity]
    )


_COLUMNS: Final = (
    Column[ProblemRow](
        "problems_severity", 18, lambda row, frame: text(f"severity_{row.severity}", frame.language), "strong"
    ),
    Column[ProblemRow]("problems_company", 34, lambda row, _: row.company),
    Column[ProblemRow]("problems_message", 130, lambda row, _: row.message),
    Column[ProblemRow]("problems_rule", 44, lambda row, _: row.rule, "quiet"),
)


def _totals(rows: list[ProblemRow], language: Language) -> tuple[Total, ...]:
    counts = Counter(row.severity for row in rows)
    return tuple(
        counted_total(f"report_total_{severity}", counts[severity], language)
        for severity in SEVERITIES
        if counts[severity]
    )
