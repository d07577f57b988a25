"""The badge list for the organiser: the one report with passport numbers and birth dates, and only as a workbook."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from exhibitplanner.reports import cells
from exhibitplanner.reports.document import Frame, Shown, TableReport
from exhibitplanner.reports.tables import Column, RowGroup, counted_total, table_report


@dataclass(frozen=True, slots=True)
class BadgeLine:
    """A person as the organiser wants to know them; choices and the country are in words."""

    company: str
    name: str
    name_ko: str
    position: str
    nationality: str
    birth_date: date | None
    passport_no: str
    passport_expires_on: date | None
    badge: str
    status: str
    vehicle_plate: str


def badge_list(people: Iterable[BadgeLine], frame: Frame) -> TableReport:
    """Everybody in one table, numbered through, so that it can be sorted."""
    rows = list(enumerate(people, 1))
    totals = (counted_total("report_total_people", len(rows), frame.language),)
    return table_report("badge_list", frame, _COLUMNS, [RowGroup("", rows)] if rows else [], totals=totals)


_Row = tuple[int, BadgeLine]
_COLUMNS: Final = (
    Column[_Row]("report_no", 8, lambda row, _: Shown(str(row[0]), (row[0],)), "quiet", "right"),
    Column[_Row]("report_company", 34, lambda row, _: row[1].company),
    Column[_Row]("report_name", 36, lambda row, _: row[1].name, "strong"),
    Column[_Row]("report_name_ko", 20, lambda row, _: row[1].name_ko),
    Column[_Row]("report_position", 26, lambda row, _: row[1].position),
    Column[_Row]("report_nationality", 24, lambda row, _: row[1].nationality),
    Column[_Row]("report_birth_date", 20, lambda row, frame: cells.day(row[1].birth_date, frame)),
    Column[_Row]("report_passport_no", 22, lambda row, _: row[1].passport_no),
    Column[_Row]("report_passport_expires", 22, lambda row, frame: cells.day(row[1].passport_expires_on, frame)),
    Column[_Row]("report_badge", 18, lambda row, _: row[1].badge),
    Column[_Row]("report_badge_status", 18, lambda row, _: row[1].status),
    Column[_Row]("report_vehicle_plate", 18, lambda row, _: row[1].vehicle_plate),
)
