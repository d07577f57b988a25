"""An exhibition's deadlines in the order in which they fall, and how many companies have met each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from exhibitplanner.messages import Language
from exhibitplanner.reports import cells
from exhibitplanner.reports.document import Cell, Frame, Shown, TableReport, Total
from exhibitplanner.reports.tables import Column, RowGroup, counted_total, table_report


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """A deadline as the report shows it: `due`, `left` and `audience` are in words; companies are counted by state.

    `due_at` is the venue's wall time, for a workbook. `exhibition` is said only where a report spans several.
    """

    title: str
    due: str = ""
    due_at: datetime | None = None
    left: str = ""
    audience: str = ""
    form_no: str = ""
    penalty: str = ""
    done: int = 0
    open: int = 0
    overdue: int = 0
    exhibition: str = ""


def deadlines(rows: Iterable[DeadlineRow], frame: Frame) -> TableReport:
    """All in the order that they come in, under the exhibition's name where there are several."""
    groups: dict[str, list[DeadlineRow]] = {}
    for row in rows:
        groups.setdefault(row.exhibition, []).append(row)
    everything = [row for found in groups.values() for row in found]
    columns = [one for one in _COLUMNS if one.code not in _SELDOM or any(one.value(row, frame) for row in everything)]
    return table_report(
        "deadlines", frame, columns, [RowGroup(name, found) for name, found in groups.items()],
        totals=_totals(everything, frame.language),
    )  # fmt: skip


def _due(row: DeadlineRow, _frame: Frame) -> Cell:
    return Shown(row.due, (row.due_at,))


def _counted(count: int, language: Language) -> Cell:
    return cells.number(count or None, language)


_COLUMNS: Final = (
    Column[DeadlineRow]("report_due", 24, _due, share_ko=26),
    Column[DeadlineRow]("report_left", 22, lambda row, _: row.left, "quiet", share_ko=24),
    Column[DeadlineRow]("report_deadline", 70, lambda row, _: row.title, "strong"),
    Column[DeadlineRow]("report_audience", 32, lambda row, _: row.audience),
    Column[DeadlineRow]("report_form", 14, lambda row, _: row.form_no),
    Column[DeadlineRow]("report_done", 14, lambda row, frame: _counted(row.done, frame.language), align="right"),
    Column[DeadlineRow]("report_open", 14, lambda row, frame: _counted(row.open, frame.language), align="right"),
    Column[DeadlineRow]("report_overdue", 17, lambda row, frame: _counted(row.overdue, frame.language), align="right"),
    Column[DeadlineRow]("report_late_penalty", 40, lambda row, _: row.penalty),
)
_SELDOM: Final = frozenset({"report_form", "report_late_penalty"})
"""Columns that are left out where no row has anything in them."""


def _totals(rows: list[DeadlineRow], language: Language) -> tuple[Total, ...]:
    overdue = sum(row.overdue for row in rows)
    return (
        counted_total("report_total_deadlines", len(rows), language),
        *([counted_total("report_total_overdue", overdue, language)] if overdue else []),
    )
