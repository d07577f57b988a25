"""The booths of each hall: how large they are, what they offer, and who stands there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Final

from exhibitplanner.messages import Language
from exhibitplanner.reports import cells, wording
from exhibitplanner.reports.document import Cell, Frame, TableReport, Total
from exhibitplanner.reports.ordering import SortKey, sort_key
from exhibitplanner.reports.tables import Column, RowGroup, counted_total, table_report


@dataclass(frozen=True, slots=True)
class BoothRow:
    """A booth as the report shows it, choices in words; `holders` are the companies that stand there."""

    hall: str
    number: str
    hall_name: str = ""
    booth_type: str = ""
    lengths_m: tuple[Decimal | None, Decimal | None] = (None, None)
    area_m2: Decimal | None = None
    sides: str = ""
    height_limit_m: Decimal | None = None
    floor_load_kn_m2: Decimal | None = None
    power_kw: Decimal | None = None
    status: str = ""
    holders: str = ""
    exhibition: str = ""


def booths(rows: Sequence[BoothRow], frame: Frame) -> TableReport:
    """Each booth once, in its hall by number; columns that nobody filled in are left out."""
    columns = [one for one in _COLUMNS if one.code not in _SELDOM or any(one.value(row, frame) for row in rows)]
    groups = list(_groups(rows, frame.language))
    return table_report("booths", frame, columns, groups, totals=_totals(rows, frame.language))


def _groups(rows: Sequence[BoothRow], language: Language) -> Iterator[RowGroup[BoothRow]]:
    def key(row: BoothRow) -> tuple[SortKey, SortKey, SortKey, str]:
        return sort_key(row.exhibition), sort_key(row.hall), sort_key(row.number), row.number

    for _, found in groupby(sorted(rows, key=key), key=lambda row: (row.exhibition, row.hall)):
        there = list(found)
        yield RowGroup(there[0].hall, there, there[0].hall_name, _detail(there, language))


def _detail(rows: Sequence[BoothRow], language: Language) -> str:
    area = _area(rows)
    count = wording.counted("report_booth_count", len(rows), language)
    parts = (rows[0].exhibition, count, f"{wording.decimal(area, language)} m²" if area else "")
    return " · ".join(part for part in parts if part)


def _totals(rows: Sequence[BoothRow], language: Language) -> tuple[Total, ...]:
    given = [row for row in rows if row.holders]
    area = _area(rows)
    return (
        counted_total("report_total_booths", len(rows), language),
        counted_total("report_total_given", len(given), language),
        *([Total(wording.decimal(area, language), "m²")] if area else []),
    )


def _area(rows: Sequence[BoothRow]) -> Decimal:
    return sum((row.area_m2 for row in rows if row.area_m2), Decimal())


def _size(row: BoothRow, frame: Frame) -> Cell:
    return cells.size(row.lengths_m, frame.language)


def _number(code: str, share: float, name: str) -> Column[BoothRow]:
    return Column(code, share, lambda row, frame: cells.number(getattr(row, name), frame.language), align="right")


_COLUMNS: Final = (
    Column[BoothRow]("report_booth", 20, lambda row, _: row.number, "strong"),
    Column[BoothRow]("report_booth_type", 24, lambda row, _: row.booth_type),
    Column[BoothRow]("report_booth_size_m", 22, _size, align="right", parts=("report_width_m", "report_depth_m")),
    _number("report_area_m2", 16, "area_m2"),
    Column[BoothRow]("report_open_sides", 36, lambda row, _: row.sides),
    _number("report_height_limit_m", 22, "height_limit_m"),
    _number("report_floor_load", 24, "floor_load_kn_m2"),
    _number("report_power_kw", 18, "power_kw"),
    Column[BoothRow]("report_status", 22, lambda row, _: row.status),
    Column[BoothRow]("report_company", 56, lambda row, _: row.holders),
)
_SELDOM: Final = frozenset({
    "report_booth_type", "report_open_sides", "report_height_limit_m", "report_floor_load", "report_power_kw",
    "report_status",
})  # fmt: skip
