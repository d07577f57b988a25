"""What is ordered from the venue, under whom it is for or who supplies it, and what it comes to in each currency."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from exhibitplanner.messages import Language, text
from exhibitplanner.reports import amounts, cells
from exhibitplanner.reports.document import Cell, Frame, Shown, TableReport, Total
from exhibitplanner.reports.ordering import sort_key
from exhibitplanner.reports.tables import Column, RowGroup, counted_total, table_report


@dataclass(frozen=True, slots=True)
class OrderRow:
    """An order as the report shows it; `service`, `details`, `status`, `tariff` and `missing` are in words.

    `worth` is what it costs, None where no price is known. A draft (`counts` is no) may still be dropped: it is no part
    of the sums.
    """

    company: str
    company_ko: str
    supplier: str
    service: str
    form_no: str = ""
    quantity: Decimal | None = None
    unit: str = ""
    details: str = ""
    due_on: date | None = None
    status: str = ""
    price: Decimal | None = None
    tariff: str = ""
    worth: Decimal | None = None
    currency: str = ""
    missing: str = ""
    counts: bool = True


def orders(rows: Iterable[OrderRow], by: str, frame: Frame) -> TableReport:
    """Grouped `by` company or supplier; those without a supplier come last."""
    language = frame.language
    groups: dict[str, list[OrderRow]] = {}
    for row in rows:
        groups.setdefault(_name(row, by, language), []).append(row)
    everything = [row for found in groups.values() for row in found]
    columns = [_OTHER[by], *_COLUMNS]
    columns = [one for one in columns if one.code not in _SELDOM or any(one.value(row, frame) for row in everything)]
    named = sorted(groups, key=lambda name: (not name, sort_key(name)))
    made = [_group(name or text("order_no_supplier", language), groups[name], by, language) for name in named]
    return table_report("orders", frame, columns, made, totals=_totals(everything, language))


def sums_words(sums: Iterable[tuple[str, Decimal]], language: Language) -> str:
    """`1,430.00 EUR · 900,000 KRW`: a currency each, never added."""
    return " · ".join(amounts.money(amount, currency, language) for currency, amount in sums)


def _name(row: OrderRow, by: str, language: Language) -> str:
    if by == "supplier":
        return row.supplier
    return (language == "ko" and row.company_ko) or row.company


def _group(name: str, rows: list[OrderRow], by: str, language: Language) -> RowGroup[OrderRow]:
    first = rows[0]
    other = first.company if language == "ko" else first.company_ko
    aside = other if by == "company" and other != name else ""
    return RowGroup(name, rows, aside=aside, detail=sums_words(_sums(rows), language))


def _sums(rows: Iterable[OrderRow]) -> list[tuple[str, Decimal]]:
    found: dict[str, Decimal] = {}
    for row in rows:
        if row.counts and row.worth is not None:
            found[row.currency] = found.get(row.currency, Decimal(0)) + row.worth
    return sorted(found.items())


def _quantity(row: OrderRow, frame: Frame) -> Cell:
    said = cells.number(row.quantity, frame.language)
    if not isinstance(said, Shown):
        return row.unit
    return Shown(f"{said.text} {row.unit}".strip(), (row.quantity, row.unit or None))


def _price(row: OrderRow, frame: Frame) -> Cell:
    if row.price is None:
        return ""
    words = amounts.money(row.price, row.currency, frame.language)
    return Shown(f"{words} ({row.tariff})" if row.tariff else words, (row.price, row.tariff or None))


def _worth(row: OrderRow, frame: Frame) -> Cell:
    if row.worth is None:
        return ""
    return Shown(amounts.money(row.worth, row.currency, frame.language), (row.worth, row.currency or None))


_OTHER: Final = {
    "company": Column[OrderRow]("order_supplier", 32, lambda row, _: row.supplier, "quiet"),
    "supplier": Column[OrderRow](
        "order_company", 40, lambda row, frame: _name(row, "company", frame.language), "strong"
    ),
}
"""By whom the rows are not grouped."""
_COLUMNS: Final = (
    Column[OrderRow]("order_service", 30, lambda row, _: row.service, "strong"),
    Column[OrderRow]("report_form", 15, lambda row, _: row.form_no),
    Column[OrderRow]("order_quantity", 18, _quantity, align="right", parts=("order_quantity", "order_unit")),
    Column[OrderRow]("order_details", 44, lambda row, _: row.details),
    Column[OrderRow]("report_due", 24, lambda row, frame: cells.day(row.due_on, frame), share_ko=30),
    Column[OrderRow]("order_status", 22, lambda row, _: row.status),
    Column[OrderRow]("order_price", 38, _price, align="right", parts=("order_price", "order_tariff")),
    Column[OrderRow]("order_worth", 28, _worth, align="right", parts=("order_worth", "order_currency")),
    Column[OrderRow]("order_missing", 30, lambda row, _: row.missing, "quiet"),
)
_SELDOM: Final = frozenset({"report_form", "order_supplier", "order_details", "order_missing", "order_price"})
"""Columns that are left out where no row has anything in them."""


def _totals(rows: list[OrderRow], language: Language) -> tuple[Total, ...]:
    """How many orders, and what those that are placed come to."""
    sums = (
        Total(amounts.figure(amount, currency, language), currency or text("order_no_currency", language))
        for currency, amount in _sums(rows)
    )
    return (counted_total("order_total", len(rows), language), *sums)
