"""What arrives when: exhibits at their own time, shipments in their slots or on their day, in the order of time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from itertools import groupby
from typing import Final

from exhibitplanner.messages import Language, text
from exhibitplanner.reports import cells, wording
from exhibitplanner.reports.document import Cell, Frame, Shown, TableReport, Total
from exhibitplanner.reports.ordering import SortKey, sort_key
from exhibitplanner.reports.tables import Column, RowGroup, counted_total, table_report


@dataclass(frozen=True, slots=True)
class Arrival:
    """Something that comes to the venue; `what` and `by` are in words, `companies` whose it is.

    `on` is its day and `at` its time by the venue's clock, where they are known; `slot` is a delivery slot as the
    organiser writes it. `lifting` says whether it needs lifting, and whether that is ordered.
    """

    what: str
    on: date | None = None
    at: time | None = None
    slot: str = ""
    companies: str = ""
    booth: str = ""
    quantity: Decimal | int | None = None
    lengths_m: tuple[Decimal | None, Decimal | None, Decimal | None] = (None, None, None)
    mass_kg: Decimal | None = None
    lifting: str = ""
    by: str = ""
    exhibition: str = ""


def move_in(arrivals: Sequence[Arrival], frame: Frame) -> TableReport:
    """Day by day in the order of time, what is to come at no time in particular first; days not known at the end."""
    columns = [one for one in _COLUMNS if one.code not in _SELDOM or any(one.value(row, frame) for row in arrivals)]
    return table_report(
        "move_in", frame, columns, list(_days(arrivals, frame.language)), totals=_totals(arrivals, frame.language)
    )


def _days(arrivals: Sequence[Arrival], language: Language) -> Iterator[RowGroup[Arrival]]:
    def key(row: Arrival) -> tuple[bool, date, time, SortKey, SortKey]:
        return row.on is None, row.on or date.min, row.at or time.min, sort_key(row.companies), sort_key(row.what)

    for on, found in groupby(sorted(arrivals, key=key), key=lambda row: row.on):
        rows = list(found)
        heading = wording.weekday(on, language) if on else text("report_day_unknown", language)
        yield RowGroup(heading, rows, "", wording.counted("report_arrival_count", len(rows), language))


def _totals(arrivals: Sequence[Arrival], language: Language) -> tuple[Total, ...]:
    lifted = sum(bool(row.lifting) for row in arrivals)
    return (
        counted_total("report_total_arrivals", len(arrivals), language),
        *([counted_total("report_total_lifted", lifted, language)] if lifted else []),
    )


def _when(row: Arrival, _frame: Frame) -> Cell:
    """The slot in the organiser's words, else the time; the day is the group's, a workbook has both."""
    moment = datetime.combine(row.on, row.at) if row.on and row.at else row.on
    return Shown(row.slot or (f"{row.at:%H:%M}" if row.at else ""), (moment, row.slot or None))


_COLUMNS: Final = (
    Column[Arrival]("report_at", 24, _when, parts=("report_arrives", "report_slot")),
    Column[Arrival]("report_exhibition", 32, lambda row, _: row.exhibition),
    Column[Arrival]("report_what", 44, lambda row, _: row.what, "strong"),
    Column[Arrival]("report_company", 42, lambda row, _: row.companies),
    Column[Arrival]("report_booth", 26, lambda row, _: row.booth),
    Column[Arrival](
        "report_quantity", 14, lambda row, frame: cells.number(row.quantity, frame.language), align="right"
    ),
    Column[Arrival](
        "report_size_m", 32, lambda row, frame: cells.size(row.lengths_m, frame.language), align="right",
        parts=("report_length_m", "report_width_m", "report_height_m"),
    ),
    Column[Arrival]("report_mass_kg", 18, lambda row, frame: cells.number(row.mass_kg, frame.language), align="right"),
    Column[Arrival]("report_lifting", 26, lambda row, _: row.lifting),
    Column[Arrival]("report_by", 32, lambda row, _: row.by),
)  # fmt: skip
_SELDOM: Final = frozenset({"report_exhibition", "report_lifting", "report_by"})
