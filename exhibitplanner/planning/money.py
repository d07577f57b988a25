"""Sums of money: never over two currencies; what is paid, open and overdue of what is due. No accounting."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import Final

ZERO: Final = Decimal(0)


@dataclass(frozen=True, slots=True)
class Amount:
    """What is charged: `net`, `vat` on top of it, `gross` to pay; rounded as the currency is."""

    net: Decimal
    vat: Decimal

    @property
    def gross(self) -> Decimal:
        return self.net + self.vat


def amount_of(
    quantity: Decimal | None, unit_price: Decimal | None, vat_percent: Decimal | None, currency: str | None
) -> Amount | None:
    """What a charge comes to; None without a price. A blank quantity is 1, a blank rate is no tax."""
    if unit_price is None:
        return None
    net = rounded(unit_price * (1 if quantity is None else quantity), currency)
    return Amount(net, rounded(net * (vat_percent or ZERO) / 100, currency))


def rounded(amount: Decimal, currency: str | None) -> Decimal:
    """To the currency's smallest coin, halves away from zero: 0.005 EUR is 0.01 EUR, 0.5 KRW is 1 KRW."""
    return amount.quantize(Decimal(1).scaleb(-_digits(currency)), ROUND_HALF_UP)


@cache
def _digits(currency: str | None) -> int:
    from babel.numbers import get_currency_precision

    return get_currency_precision(currency) if currency else 2


@dataclass(frozen=True, slots=True)
class Due:
    """One amount that somebody owes."""

    gross: Decimal
    due_on: date | None
    paid_on: date | None

    def is_overdue(self, today: date) -> bool:
        """Past due and unpaid; a day that is due today is not past."""
        return self.paid_on is None and self.due_on is not None and self.due_on < today


@dataclass(frozen=True, slots=True)
class Sums:
    """What is due in one currency; `open` is what is not paid, `overdue` the part of it that is past its day.

    `next_due` is the next day on which something open falls due.
    """

    due: Decimal = ZERO
    paid: Decimal = ZERO
    overdue: Decimal = ZERO
    next_due: date | None = None
    count: int = 0

    @property
    def open(self) -> Decimal:
        return self.due - self.paid


def sums_of(dues: Iterable[Due], today: date) -> Sums:
    """The sums of amounts in one currency."""
    found = list(dues)
    coming = (one.due_on for one in found if one.paid_on is None and one.due_on is not None and one.due_on >= today)
    return Sums(
        due=sum((one.gross for one in found), ZERO),
        paid=sum((one.gross for one in found if one.paid_on is not None), ZERO),
        overdue=sum((one.gross for one in found if one.is_overdue(today)), ZERO),
        next_due=min(coming, default=None),
        count=len(found),
    )
