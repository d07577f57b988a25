"""Orders for the report: what each needs in words, what it costs and what is missing of it."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Connection

from exhibitplanner.domain.describe import FieldDescription
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.domain.usual import in_unit
from exhibitplanner.messages import Language, text
from exhibitplanner.planning.prices import Tariff
from exhibitplanner.reports.document import TableReport
from exhibitplanner.reports.orders import OrderRow, orders
from exhibitplanner.services.money.orders import OrderLine, orders_of
from exhibitplanner.services.reporting.frames import make_frame, read_exhibitions
from exhibitplanner.services.reporting.options import ReportOptions

_ORDER: Final = BY_NAME["order"]
_FIGURES: Final = ("voltage_v", "phases", "power_kw", "pressure_bar", "load_kg", "position")


def make(connection: Connection, options: ReportOptions) -> TableReport:
    """The orders that are not cancelled, of one company where one is chosen."""
    exhibitions = read_exhibitions(connection, options)
    lines = orders_of(connection, options.exhibition, options.today)
    rows = [_row(line, options.language) for line in lines if options.company in {None, line.payee.company_id}]
    return orders(rows, options.by, make_frame(exhibitions, options))


def _row(line: OrderLine, language: Language) -> OrderRow:
    values = line.values
    return OrderRow(
        company=line.payee.company,
        company_ko=line.payee.company_ko,
        supplier=line.supplier,
        service=choice_word("order_kind", line.order_kind, language),
        form_no=values["form_no"] or "",
        quantity=values["quantity"],
        unit=values["unit"] or "",
        details=details(line, language),
        due_on=values["due_on"],
        status=choice_word("status", line.status, language),
        price=line.price,
        tariff="" if line.tariff is Tariff.STANDARD else text(f"tariff_{line.tariff}", language),
        worth=line.worth,
        currency=line.currency,
        missing=", ".join(_ORDER.field(name).label.text(language) for name in line.missing),
        counts=line.counts,
    )


def details(line: OrderLine, language: Language) -> str:
    """`400 V · 3 phases · 9 kW · left rear`: what a supplier needs to know, as far as it is said."""
    said = ((_ORDER.field(name), line.values[name]) for name in _FIGURES)
    return " · ".join(_detail(field, value, language) for field, value in said if value is not None)


def choice_word(field: str, value: str, language: Language) -> str:
    """The word for a choice of an order."""
    choices = _ORDER.field(field).label.choices
    return choices(value).label(language) if choices is not None else value


def _detail(field: FieldDescription, value: Any, language: Language) -> str:
    if field.name == "position":
        return str(value)
    words = in_unit(value, field.label.unit)
    return text(f"order_{field.name}", language, figure=words) if field.name in {"phases", "load_kg"} else words
