"""Orders as they stand: what each costs on its day, what is missing of it, and their sums by company and supplier."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from sqlalchemy import Connection

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.domain.orders import OrderStatus
from exhibitplanner.planning.money import ZERO
from exhibitplanner.planning.prices import Prices, Tariff, missing, worth
from exhibitplanner.reports.ordering import sort_key
from exhibitplanner.services.money.scope import Payee, payees, rows_of
from exhibitplanner.services.reading import Row

_ORDER: Final = BY_NAME["order"]
_COUNTED: Final = frozenset({OrderStatus.ORDERED, OrderStatus.CONFIRMED})


@dataclass(frozen=True, slots=True)
class OrderLine:
    """An order. `worth` is what it costs as of the day it was placed, else as of today; None where no price is known.

    `tariff` says by which of its prices. `missing` are the fields that a supplier asks for with its kind. `values` are
    its stored values by field, references left out.
    """

    payee: Payee
    id: str
    order_kind: str
    supplier: str
    status: str
    currency: str
    tariff: Tariff
    price: Decimal | None
    worth: Decimal | None
    missing: tuple[str, ...]
    values: Row

    @property
    def counts(self) -> bool:
        """Whether it is ordered or confirmed: a draft may still be dropped."""
        return self.status in _COUNTED

    @property
    def is_late(self) -> bool:
        """A draft past the day on which it was to be ordered, as long as the exhibition is not over."""
        due: date | None = self.values["due_on"]
        return not self.payee.closed and self.status == OrderStatus.DRAFT and due is not None and due < self.payee.today


@dataclass(frozen=True, slots=True)
class OrderSums:
    """Orders of one name (a company, a supplier, a service) in one currency; `unpriced` have no price that is known."""

    name: str
    currency: str
    ordered: Decimal
    drafts: Decimal
    count: int
    unpriced: int
    kinds: tuple[str, ...]


def orders_of(connection: Connection, exhibition: str | None, today: date | None = None) -> list[OrderLine]:
    """The orders that are not cancelled, by company and then as the form lists the services.

    Raises:
        UsageError: `unknown_reference`.
    """
    whose = payees(connection, exhibition, today)
    lines = [
        _line(payee, row) for payee, row in rows_of(connection, _ORDER, whose) if row["status"] != OrderStatus.CANCELLED
    ]
    return sorted(lines, key=lambda line: (sort_key(line.payee.company), line.payee.exhibition, _place(line), line.id))


def order_sums(lines: Iterable[OrderLine], name: Callable[[OrderLine], str]) -> list[OrderSums]:
    """Sums by name and currency; what has no currency is a sum of its own."""
    groups: dict[tuple[str, str], list[OrderLine]] = {}
    for line in lines:
        groups.setdefault((name(line), line.currency), []).append(line)
    sums = (_sums(*key, found) for key, found in groups.items())
    return sorted(sums, key=lambda one: (not one.name, sort_key(one.name), one.currency))


def _sums(name: str, currency: str, lines: list[OrderLine]) -> OrderSums:
    kinds = sorted({line.order_kind for line in lines}, key=_KINDS.index)
    return OrderSums(
        name,
        currency,
        ordered=sum((line.worth or ZERO for line in lines if line.counts), ZERO),
        drafts=sum((line.worth or ZERO for line in lines if not line.counts), ZERO),
        count=len(lines),
        unpriced=sum(line.worth is None for line in lines),
        kinds=tuple(kinds),
    )


def _line(payee: Payee, row: Row) -> OrderLine:
    prices = Prices(row["price"], row["advance_price"], row["advance_until"], row["on_site_price"], row["on_site_from"])
    day = row["ordered_on"] or payee.today
    values = {field.name: row[field.column] for field in _ORDER.stored if field.label.target is None}
    return OrderLine(
        payee,
        row["id"],
        row["order_kind"],
        row["supplier"] or "",
        row["status"] or OrderStatus.DRAFT.value,
        row["currency"] or "",
        prices.tariff(day),
        prices.on(day),
        worth(row["quantity"], prices, row["ordered_on"], payee.today),
        missing(row["order_kind"], row),
        values,
    )


_KINDS: Final = [choice.value for choice in _ORDER.field("order_kind").label.choices or ()]


def _place(line: OrderLine) -> tuple[int, str]:
    return _KINDS.index(line.order_kind), line.values["form_no"] or ""
