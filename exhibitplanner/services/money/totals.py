"""What is due, paid, open and overdue: by company, by payer and by exhibition, never over two currencies."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from sqlalchemy import Connection

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.domain.orders import Payer
from exhibitplanner.messages import Language
from exhibitplanner.planning.money import Amount, Due, Sums, amount_of, sums_of
from exhibitplanner.reports.ordering import sort_key
from exhibitplanner.services.money.orders import OrderLine, OrderSums, order_sums, orders_of
from exhibitplanner.services.money.scope import Payee, payees, rows_of
from exhibitplanner.services.reading import Row
from exhibitplanner.storage.workspace import Workspace

_CHARGE: Final = BY_NAME["charge"]
_PAYERS: Final = [*(payer.value for payer in Payer), ""]


@dataclass(frozen=True, slots=True)
class ChargeLine:
    """A charge; `amount` is None where it has no price. A blank `payer` is not said."""

    payee: Payee
    id: str
    item: str
    payer: str
    currency: str
    amount: Amount | None
    due_on: date | None
    paid_on: date | None

    @property
    def due(self) -> Due:
        return Due(self.amount.gross if self.amount else Decimal(0), self.due_on, self.paid_on)


@dataclass(frozen=True, slots=True)
class Total:
    """Charges of one `key` in one currency; `ids` are theirs."""

    key: str
    name: str
    currency: str
    sums: Sums
    ids: tuple[str, ...]
    aside: str = ""


@dataclass(frozen=True, slots=True)
class MoneyTotals:
    """All sums of one exhibition, or of all; each list has a line for each currency of a name.

    `companies` are keyed by participation, `payers` by what the charge says (blank last), `exhibitions` by id,
    `currencies` by nothing. `unpriced` is how many charges have no price.
    """

    companies: tuple[Total, ...]
    payers: tuple[Total, ...]
    exhibitions: tuple[Total, ...]
    currencies: tuple[Total, ...]
    unpriced: int
    orders: tuple[OrderSums, ...]
    suppliers: tuple[OrderSums, ...]
    services: tuple[OrderSums, ...]
    late_orders: int


def read_totals(
    workspace: Workspace, exhibition: str | None, today: date | None = None, language: Language = "en"
) -> MoneyTotals:
    """The sums of an exhibition, by its code, or of all; companies by their names in a language.

    Raises:
        UsageError: `unknown_reference`.
    """
    with workspace.read() as connection:
        charges, orders = charges_of(connection, exhibition, today), orders_of(connection, exhibition, today)
    return totals_of(charges, orders, language)


def totals_of(charges: list[ChargeLine], orders: list[OrderLine], language: Language = "en") -> MoneyTotals:
    """The sums of these charges and orders."""
    several = len({line.payee.exhibition_id for line in charges}) > 1
    return MoneyTotals(
        companies=tuple(sorted(_totals(charges, _by_company(language, several=several)), key=_by_name)),
        payers=tuple(sorted(_totals(charges, lambda one: (one.payer, one.payer, "")), key=_by_payer)),
        exhibitions=tuple(
            sorted(_totals(charges, lambda one: (one.payee.exhibition_id, one.payee.exhibition, "")), key=_by_name)
        ),
        currencies=tuple(sorted(_totals(charges, lambda _one: ("", "", "")), key=lambda one: -one.sums.count)),
        unpriced=sum(line.amount is None for line in charges),
        orders=tuple(order_sums(orders, lambda line: line.payee.company_in(language))),
        suppliers=tuple(order_sums(orders, lambda line: line.supplier)),
        services=tuple(order_sums(orders, lambda line: line.order_kind)),
        late_orders=sum(line.is_late for line in orders),
    )


def charges_of(connection: Connection, exhibition: str | None, today: date | None = None) -> list[ChargeLine]:
    """The charges of an exhibition, by its code, or of all.

    Raises:
        UsageError: `unknown_reference`.
    """
    whose = payees(connection, exhibition, today)
    return [_line(payee, row) for payee, row in rows_of(connection, _CHARGE, whose)]


def _line(payee: Payee, row: Row) -> ChargeLine:
    amount = amount_of(row["quantity"], row["unit_price"], row["vat_percent"], row["currency"])
    said = (row["payer"] or "", row["currency"] or "")
    return ChargeLine(payee, row["id"], row["item"], *said, amount, row["due_on"], row["paid_on"])


def _totals(charges: Iterable[ChargeLine], name: Callable[[ChargeLine], tuple[str, str, str]]) -> list[Total]:
    groups: dict[tuple[str, str, str, str], list[ChargeLine]] = {}
    for line in charges:
        groups.setdefault((*name(line), line.currency), []).append(line)
    return [
        # one day for all: two venues a few hours apart do not make two sums of an amount
        Total(key, said, currency, _sums(lines), tuple(line.id for line in lines), aside)
        for (key, said, aside, currency), lines in groups.items()
    ]


def _sums(lines: list[ChargeLine]) -> Sums:
    return sums_of((line.due for line in lines), max(line.payee.today for line in lines))


def _by_company(language: Language, *, several: bool) -> Callable[[ChargeLine], tuple[str, str, str]]:
    """The participation; its exhibition stands beside it where there are several."""
    return lambda one: (one.payee.id, one.payee.company_in(language), one.payee.exhibition if several else "")


def _by_name(total: Total) -> tuple[object, ...]:
    return sort_key(total.name), total.aside, total.currency


def _by_payer(total: Total) -> tuple[int, str]:
    return _PAYERS.index(total.key), total.currency
