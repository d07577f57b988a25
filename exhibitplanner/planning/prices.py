"""What an order costs on the day it is placed, what it is worth, and what an order of its kind still lacks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from exhibitplanner.domain.kinds import BY_NAME


class Tariff(StrEnum):
    """Which of an order's three prices applies."""

    ADVANCE = "advance"
    STANDARD = "standard"
    ON_SITE = "on_site"


@dataclass(frozen=True, slots=True)
class Prices:
    """The prices of one piece; each of the other two needs its day, which it includes, to apply."""

    standard: Decimal | None = None
    advance: Decimal | None = None
    advance_until: date | None = None
    on_site: Decimal | None = None
    on_site_from: date | None = None

    def tariff(self, day: date) -> Tariff:
        """What an order placed on a day is charged at; a price that is not known applies on no day."""
        if self.advance is not None and self.advance_until is not None and day <= self.advance_until:
            return Tariff.ADVANCE
        if self.on_site is not None and self.on_site_from is not None and day >= self.on_site_from:
            return Tariff.ON_SITE
        return Tariff.STANDARD

    def on(self, day: date) -> Decimal | None:
        """The price of one piece for an order placed on a day; None where it is not known."""
        return {Tariff.ADVANCE: self.advance, Tariff.ON_SITE: self.on_site, Tariff.STANDARD: self.standard}[
            self.tariff(day)
        ]

    def ends(self, day: date) -> date | None:
        """The last day of the price that applies; None where it holds for good."""
        if self.tariff(day) is Tariff.ADVANCE:
            return self.advance_until
        dear = self.on_site is not None and self.on_site_from is not None and self.on_site_from > day
        return date.fromordinal(self.on_site_from.toordinal() - 1) if dear and self.on_site_from else None


def worth(quantity: Decimal | None, prices: Prices, ordered_on: date | None, today: date) -> Decimal | None:
    """What an order costs in its currency: as of the day it was placed, else as of today. A blank quantity is 1."""
    price = prices.on(ordered_on or today)
    return None if price is None else price * (1 if quantity is None else quantity)


_ORDER: Final = BY_NAME["order"]


def missing(order_kind: str, filled: Mapping[str, object]) -> tuple[str, ...]:
    """The fields that a supplier asks for with this kind of order and that are blank, in the form's order."""
    wanted = _ORDER.mattering(order_kind)
    return tuple(field.name for field in _ORDER.stored if field.name in wanted and filled.get(field.name) is None)
