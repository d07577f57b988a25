"""What is shown, by company, hall or booth: how large and heavy it is, and where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Final

from exhibitplanner.messages import Language, text
from exhibitplanner.reports import cells, wording
from exhibitplanner.reports.document import Cell, Frame, Shown, TableReport, Total
from exhibitplanner.reports.grouping import Grouping, company_of, grouped, heading_of
from exhibitplanner.reports.ordering import sort_key
from exhibitplanner.reports.tables import Column, RowGroup, counted_total, table_report


@dataclass(frozen=True, slots=True)
class ExhibitRow:
    """An exhibit as the report shows it, choices in words; `lengths_m` and `mass_kg` are those of one piece."""

    system: str
    name: str = ""
    company: str = ""
    company_ko: str = ""
    form: str = ""
    scale: str = ""
    quantity: int = 1
    lengths_m: tuple[Decimal | None, Decimal | None, Decimal | None] = (None, None, None)
    mass_kg: Decimal | None = None
    hall: str = ""
    booth: str = ""
    placement: str = ""
    weapon: str = ""
    article: str = ""
    exhibition: str = ""


def exhibits(rows: Sequence[ExhibitRow], frame: Frame, *, by: Grouping = "company") -> TableReport:
    """Each exhibit once, by the designation of its system; columns that nobody filled in are left out."""
    groups = grouped(rows, by, frame.language, lambda row: (sort_key(row.system), sort_key(row.form)))
    return table_report(
        "exhibits", frame, _columns(rows, by, frame), _row_groups(groups, by, frame.language),
        totals=_totals(rows, frame.language),
    )  # fmt: skip


def _column(code: str, share: float, value: Callable[[ExhibitRow, Frame], Cell], **more: Any) -> Column[ExhibitRow]:
    return Column(code, share, value, **more)


def _form(row: ExhibitRow, _frame: Frame) -> Cell:
    return Shown(" ".join(part for part in (row.form, row.scale) if part), (row.form or None, row.scale or None))


_LENGTHS: Final = ("report_length_m", "report_width_m", "report_height_m")
_SYSTEM: Final = _column("report_system", 36, lambda row, _: row.system, look="strong")
_NAME: Final = _column("report_system_name", 32, lambda row, _: row.name)
_COMPANY: Final = _column("report_company", 36, lambda row, frame: company_of(row, frame.language)[0])
_BOOTH: Final = _column("report_booth", 18, lambda row, _: row.booth)
_REST: Final = (
    _column("report_exhibit_form", 30, _form, parts=("report_exhibit_form", "report_scale")),
    _column(
        "report_quantity", 12, lambda row, frame: cells.number(row.quantity, frame.language), align="right", share_ko=12
    ),
    _column(
        "report_size_m", 30, lambda row, frame: cells.size(row.lengths_m, frame.language), align="right", parts=_LENGTHS
    ),
    _column("report_mass_kg", 18, lambda row, frame: cells.number(row.mass_kg, frame.language), align="right"),
    _column("report_placement", 18, lambda row, _: row.placement),
    _column("report_weapon", 22, lambda row, _: row.weapon),
    _column("report_article", 26, lambda row, _: row.article),
)
_SELDOM: Final = frozenset({"report_system_name", "report_weapon", "report_article"})


def _columns(rows: Sequence[ExhibitRow], by: Grouping, frame: Frame) -> list[Column[ExhibitRow]]:
    columns = [_SYSTEM, _NAME]
    columns += [] if by == "company" else [_COMPANY]
    columns += [] if by == "booth" else [replace(_BOOTH, share=24 if by == "company" else _BOOTH.share)]
    columns += _REST
    return [one for one in columns if one.code not in _SELDOM or any(one.value(row, frame) for row in rows)]


def _row_groups(
    groups: Sequence[Sequence[ExhibitRow]], by: Grouping, language: Language
) -> Iterator[RowGroup[ExhibitRow]]:
    for rows in groups:
        heading, aside = heading_of(rows[0], by, language)
        heading = heading or text("report_no_company" if by == "company" else "report_no_booth", language)
        yield RowGroup(heading, rows, aside, _detail(rows, by, language))


def _detail(rows: Sequence[ExhibitRow], by: Grouping, language: Language) -> str:
    """Where several exhibitions are shown, which; the hall of a company; and how many exhibits they are."""
    halls = sorted({row.hall for row in rows} - {""}, key=sort_key) if by == "company" else []
    count = wording.counted("report_exhibit_count", len(rows), language)
    return " · ".join(part for part in (rows[0].exhibition, ", ".join(halls), count) if part)


def _totals(rows: Sequence[ExhibitRow], language: Language) -> tuple[Total, ...]:
    pieces = sum(row.quantity for row in rows)
    return (
        counted_total("report_total_exhibits", len(rows), language),
        *([counted_total("report_total_pieces", pieces, language)] if pieces != len(rows) else []),
    )
