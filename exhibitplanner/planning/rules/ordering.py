"""Rules about services ordered of the organiser."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from exhibitplanner.domain.orders import OrderKind
from exhibitplanner.planning.rules.registering import Finding, rule, warning
from exhibitplanner.planning.snapshot.companies import Order, Participation
from exhibitplanner.planning.snapshot.exhibits import Exhibit


@rule("power-short", Participation)
def power_short(participation: Participation) -> Iterator[Finding]:
    """Its exhibits need more power than it ordered and its booths include."""
    users = [one for one in participation.exhibits if one.power_kw]
    orders, booths = participation.counted_orders(OrderKind.ELECTRICITY), participation.booths
    needed = sum((one.power_kw * one.pieces for one in users if one.power_kw), Decimal())
    ordered = sum((one.ordered_kw for one in orders), Decimal())
    included = sum((one.power_kw or Decimal() for one in booths), Decimal())
    if needed > ordered + included:
        figures = {"needed_kw": needed, "ordered_kw": ordered, "included_kw": included}
        yield warning(participation, *users, *orders, *booths, **figures, short_kw=needed - ordered - included)


@rule("lifting-not-ordered", Exhibit)
def lifting_not_ordered(exhibit: Exhibit) -> Iterator[Finding]:
    """It needs lifting, and its participation has no lifting order that counts."""
    if exhibit.needs_lifting and not exhibit.participation.counted_orders(OrderKind.LIFTING):
        yield warning(exhibit, exhibit.participation, mass_kg=exhibit.real_mass_kg)


@rule("order-late", Order)
def order_late(order: Order) -> Iterator[Finding]:
    """A draft past its due day."""
    today = order.participation.exhibition.today
    if order.is_draft and order.due_on is not None and order.due_on < today:
        yield warning(order, order.participation, due_on=order.due_on, days_late=(today - order.due_on).days)
