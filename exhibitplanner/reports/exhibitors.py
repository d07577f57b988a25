"""Who exhibits: with what area, on which booths, and how far it is agreed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Final, Literal

from exhibitplanner.messages import Language, text
from exhibitplanner.reports import cells, wording
from exhibitplanner.reports.document import Cell, Frame, TableReport, Total
from exhibitplanner.reports.grouping import company_of
from exhibitplanner.reports.ordering import SortKey, sort_key
from exhibitplanner.reports.tables import Column, RowGroup, counted_total, table_report

ExhibitorGrouping = Literal["company", "hall"]


@dataclass(frozen=True, slots=True)
class ExhibitorRow:
    """A company at an exhibition as the report shows it, choices in words.

    `host` is with whom it stands, whose booths are its own then. `area_m2` is what it was given itself. One that is not
    `ours` is another exhibitor of an organiser's list; one that is not `counted` has cancelled.
    """

    company: str
    company_ko: str = ""
    role: str = ""
    host: str = ""
    hall: str = ""
    booth: str = ""
    booth_type: str = ""
    area_m2: Decimal | None = None
    requested_m2: Decimal | None = None
    status: str = ""
    exhibition: str = ""
    ours: bool = True
    counted: bool = True


def exhibitors(rows: Sequence[ExhibitorRow], frame: Frame, *, by: ExhibitorGrouping = "company") -> TableReport:
    """Everyone once, ours before the others of an organiser's list; by name, or by hall."""
    columns = [one for one in _COLUMNS if one.code not in _SELDOM or any(one.value(row, frame) for row in rows)]
    if by == "hall":
        columns = [one for one in columns if one.code != "report_hall"]
    return table_report(
        "exhibitors", frame, columns, list(_groups(rows, by, frame.language)), totals=_totals(rows, frame.language)
    )


def _groups(
    rows: Sequence[ExhibitorRow], by: ExhibitorGrouping, language: Language
) -> Iterator[RowGroup[ExhibitorRow]]:
    """One group without a head where nothing tells several apart."""

    def place(row: ExhibitorRow) -> tuple[str, bool, str | None]:
        return row.exhibition, row.ours, row.hall if by == "hall" else None

    def key(row: ExhibitorRow) -> tuple[SortKey, bool, bool, SortKey, SortKey]:
        names = company_of(row, language)
        hall = row.hall if by == "hall" else ""
        return sort_key(row.exhibition), not row.ours, by == "hall" and not hall, sort_key(hall), sort_key(names[0])

    mixed = len({row.ours for row in rows}) > 1
    for _, found in groupby(sorted(rows, key=key), key=place):
        there = list(found)
        heads = _heads(there[0], by, language, mixed=mixed)
        yield RowGroup(heads[0] if heads else "", there, " · ".join(heads[1:]), _detail(there, language))


def _heads(row: ExhibitorRow, by: ExhibitorGrouping, language: Language, *, mixed: bool) -> list[str]:
    """What tells a group apart from the others: its exhibition, its hall, and whose side it is."""
    side = text("report_our_exhibitors" if row.ours else "report_other_exhibitors", language) if mixed else ""
    hall = row.hall or text("report_no_booth", language) if by == "hall" else ""
    return [part for part in (row.exhibition, hall, side) if part]


def _detail(rows: Sequence[ExhibitorRow], language: Language) -> str:
    area = sum((row.area_m2 for row in rows if row.counted and row.area_m2), Decimal())
    count = wording.counted("report_companies", len(rows), language)
    return " · ".join([count, *([f"{wording.decimal(area, language)} m²"] if area else [])])


def _totals(rows: Sequence[ExhibitorRow], language: Language) -> tuple[Total, ...]:
    """Without those who cancelled, and of ours alone where others are listed too."""
    counted = [row for row in rows if row.counted]
    counted = [row for row in counted if row.ours] or counted
    area = sum((row.area_m2 for row in counted if row.area_m2), Decimal())
    return (
        counted_total("report_total_exhibitors", len(counted), language),
        *([Total(wording.decimal(area, language), "m²")] if area else []),
    )


def _other_name(row: ExhibitorRow, frame: Frame) -> Cell:
    return company_of(row, frame.language)[1]


_COLUMNS: Final = (
    Column[ExhibitorRow](
        "report_company", 50, lambda row, frame: company_of(row, frame.language)[0], "strong", share_ko=38
    ),
    Column[ExhibitorRow]("report_other_name", 36, _other_name, share_ko=46),
    Column[ExhibitorRow]("report_role", 24, lambda row, _: row.role),
    Column[ExhibitorRow]("report_host", 34, lambda row, _: row.host),
    Column[ExhibitorRow]("report_hall", 12, lambda row, _: row.hall),
    Column[ExhibitorRow]("report_booth", 28, lambda row, _: row.booth),
    Column[ExhibitorRow]("report_booth_type", 24, lambda row, _: row.booth_type),
    Column[ExhibitorRow](
        "report_area_m2", 16, lambda row, frame: cells.number(row.area_m2, frame.language), align="right"
    ),
    Column[ExhibitorRow](
        "report_requested_m2", 22, lambda row, frame: cells.number(row.requested_m2, frame.language), align="right"
    ),
    Column[ExhibitorRow]("report_status", 22, lambda row, _: row.status),
)
_SELDOM: Final = frozenset(
    {"report_other_name", "report_role", "report_host", "report_booth_type", "report_requested_m2"}
)
