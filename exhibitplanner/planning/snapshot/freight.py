"""Shipments, cases and packing lines; when a shipment's or an exhibit's stay begins and ends."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Final

from exhibitplanner.domain.freight import CustomsRegime, Direction, Disposition, ShipmentStatus
from exhibitplanner.planning.snapshot.companies import Participation
from exhibitplanner.planning.snapshot.exhibits import Exhibit
from exhibitplanner.planning.snapshot.plan import Row
from exhibitplanner.planning.snapshot.venue import OfExhibition

_DELIVERED: Final = frozenset({ShipmentStatus.DELIVERED, ShipmentStatus.CLOSED})


@dataclass(slots=True, eq=False)
class Shipment(OfExhibition):
    """Freight to the fair or back."""

    kind: ClassVar[str] = "shipment"
    found_by: ClassVar[tuple[str, ...]] = ("exhibition_id", "carnet_no")
    reference: str
    direction: str | None
    collected_on: date | None
    departs_on: date | None
    arrives_on: date | None
    customs_regime: str | None
    carnet_no: str | None
    carnet_expires_on: date | None
    reexport_by: date | None
    status: str | None

    @property
    def is_cancelled(self) -> bool:
        return self.status == ShipmentStatus.CANCELLED or self.exhibition.is_cancelled

    @property
    def is_outbound(self) -> bool:
        return self.direction == Direction.OUTBOUND

    @property
    def is_return(self) -> bool:
        return self.direction == Direction.RETURN

    @property
    def is_on_carnet(self) -> bool:
        return self.customs_regime == CustomsRegime.ATA_CARNET

    @property
    def is_delivered(self) -> bool:
        return self.status in _DELIVERED

    @property
    def cases(self) -> Collection[Case]:
        return self.plan.where(Case, "shipment_id", self.id)

    @property
    def lines(self) -> list[PackingLine]:
        return [line for case in self.cases for line in case.lines]

    @property
    def exhibits(self) -> list[Exhibit]:
        """What it carries, each once; nothing of companies that do not come."""
        found = {line.exhibit_id: line.exhibit for line in self.lines}
        return [one for one in found.values() if one is not None and not one.is_cancelled]

    @property
    def returns(self) -> list[Shipment]:
        """The return shipments that carry one of its exhibits or have its carnet."""
        found = {self.id: self} if self.is_return else {}
        for exhibit in self.exhibits:
            found |= {one.id: one for one in exhibit.shipments(Direction.RETURN)}
        if self.carnet_no:
            same = self.plan.where(Shipment, "carnet_no", self.carnet_no)
            here = [one for one in same if one.exhibition_id == self.exhibition_id]
            found |= {one.id: one for one in here if one.is_return and not one.is_cancelled}
        return list(found.values())

    @property
    def end_of_stay(self) -> date:
        """The arrival of its return, else dismantling's end, else closing (DESIGN, section 9)."""
        return last_arrival(self.returns) or self.exhibition.ends

    @property
    def last_return(self) -> Shipment | None:
        """The return that ends its stay: of several the one that arrives last."""
        return max(self.returns, key=lambda one: (one.arrives_on or date.min, one.departs_on or date.min), default=None)

    @property
    def leaves_again_on(self) -> date:
        """The departure of the return that ends its stay, else that end itself."""
        last = self.last_return
        return (last.departs_on if last else None) or self.end_of_stay


@dataclass(slots=True, eq=False)
class Case(Row):
    """A case, crate or pallet of a shipment."""

    kind: ClassVar[str] = "case"
    found_by: ClassVar[tuple[str, ...]] = ("shipment_id", "participation_id")
    shipment_id: str
    number: str
    participation_id: str | None
    gross_kg: Decimal | None
    net_kg: Decimal | None

    @property
    def parents(self) -> Iterable[Row | None]:
        return (self.shipment, self.participation)

    @property
    def shipment(self) -> Shipment:
        return self.plan.one(Shipment, self.shipment_id)

    @property
    def participation(self) -> Participation | None:
        return self.plan.maybe(Participation, self.participation_id)

    @property
    def lines(self) -> Collection[PackingLine]:
        return self.plan.where(PackingLine, "case_id", self.id)


@dataclass(slots=True, eq=False)
class PackingLine(Row):
    """One line of a packing list."""

    kind: ClassVar[str] = "packing_line"
    found_by: ClassVar[tuple[str, ...]] = ("case_id", "exhibit_id")
    case_id: str
    line_no: int
    exhibit_id: str | None
    description: str | None
    quantity: Decimal | None
    disposition: str | None
    returned_quantity: Decimal | None

    @property
    def parents(self) -> Iterable[Row | None]:
        return (self.case, self.exhibit)

    @property
    def case(self) -> Case:
        return self.plan.one(Case, self.case_id)

    @property
    def exhibit(self) -> Exhibit | None:
        return self.plan.maybe(Exhibit, self.exhibit_id)

    @property
    def shipment(self) -> Shipment:
        return self.case.shipment

    @property
    def pieces(self) -> Decimal:
        """A blank quantity is 1."""
        return Decimal(1) if self.quantity is None else self.quantity

    @property
    def returned(self) -> Decimal:
        """What came back; blank is none."""
        return self.returned_quantity or Decimal()

    @property
    def comes_back(self) -> bool:
        return self.disposition == Disposition.TEMPORARY

    @property
    def stays(self) -> bool:
        """Consumable or permanent."""
        return self.disposition in {Disposition.CONSUMABLE, Disposition.PERMANENT}


def last_arrival(shipments: Iterable[Shipment]) -> date | None:
    """When the last of several shipments arrives, of those whose day is known."""
    return max((one.arrives_on for one in shipments if one.arrives_on), default=None)


def end_of_stay(exhibit: Exhibit) -> date:
    """The arrival of the return shipment that carries it, else dismantling's end, else closing (DESIGN, section 9)."""
    return last_arrival(exhibit.shipments(Direction.RETURN)) or exhibit.participation.exhibition.ends


def departure(exhibit: Exhibit) -> date:
    """When it departs outbound (the last of several), else build-up's start, else opening (DESIGN, section 9)."""
    days = [one.departs_on for one in exhibit.shipments(Direction.OUTBOUND) if one.departs_on]
    return max(days, default=exhibit.participation.exhibition.build_up_begins)


def collection(exhibit: Exhibit) -> date:
    """When it is collected (the first of several shipments), else build-up's start, else opening."""
    days = [one.collected_on for one in exhibit.shipments(Direction.OUTBOUND) if one.collected_on]
    return min(days, default=exhibit.participation.exhibition.build_up_begins)
