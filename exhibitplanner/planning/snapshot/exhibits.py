"""Systems, the exhibits that show them, and permits."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar, Final

from exhibitplanner.domain.exhibits import ExhibitForm, PermitStatus, Placement, SystemCategory
from exhibitplanner.planning.snapshot.companies import OfParticipation
from exhibitplanner.planning.snapshot.plan import Row
from exhibitplanner.planning.snapshot.venue import Booth, Hall

if TYPE_CHECKING:
    from exhibitplanner.planning.snapshot.freight import PackingLine, Shipment

G: Final = Decimal("9.81")
"""Acceleration of gravity in m/s² (DESIGN, section 9)."""
_SCALE: Final = re.compile(r"1:(\d+(?:\.\d+)?)")
_UPRIGHT: Final = frozenset({SystemCategory.LAND, SystemCategory.AIR})
_REAL: Final = frozenset({ExhibitForm.FULL_SIZE, ExhibitForm.MOCK_UP})


@dataclass(slots=True, eq=False)
class System(Row):
    """A system as its maker describes it."""

    kind: ClassVar[str] = "system"
    designation: str
    category: str | None
    length_m: Decimal | None
    width_m: Decimal | None
    height_m: Decimal | None
    mass_kg: Decimal | None
    ground_length_m: Decimal | None
    ground_pressure_kpa: Decimal | None
    axle_load_t: Decimal | None


@dataclass(slots=True, eq=False)
class Exhibit(OfParticipation):
    """A system as a participation shows it; what it says nothing of it may have from its system.

    A full-size exhibit has all of the system's values, a model of scale `1:n` its lengths divided by n, and no mass.
    """

    kind: ClassVar[str] = "exhibit"
    found_by: ClassVar[tuple[str, ...]] = ("participation_id", "booth_id", "system_id", "article")
    system_id: str
    form: str | None
    scale: str | None
    quantity: int | None
    placement: str | None
    booth_id: str | None
    length_m: Decimal | None
    width_m: Decimal | None
    height_m: Decimal | None
    mass_kg: Decimal | None
    ground_length_m: Decimal | None
    ground_pressure_kpa: Decimal | None
    axle_load_t: Decimal | None
    power_kw: Decimal | None
    weapon_status: str | None
    article: str | None
    needs_lifting: bool | None
    needs_permit: bool | None

    @property
    def named_after(self) -> tuple[Row, ...]:
        return (self.participation, self.system)

    @property
    def system(self) -> System:
        return self.plan.one(System, self.system_id)

    @property
    def booth(self) -> Booth | None:
        """Its own, else its participation's only assigned one."""
        return self.plan.one(Booth, self.booth_id) if self.booth_id else self.participation.only_booth

    @property
    def hall(self) -> Hall | None:
        booth = self.booth
        return booth.hall if booth else None

    @property
    def is_indoor(self) -> bool:
        """By its placement, where blank by its booth's hall."""
        if self.placement is not None:
            return self.placement == Placement.INDOOR
        hall = self.hall
        return hall is not None and hall.is_indoor

    @property
    def is_outdoor(self) -> bool:
        """By its placement, where blank by its booth's hall; neither indoor nor outdoor where both are unknown."""
        if self.placement is not None:
            return self.placement == Placement.OUTDOOR
        hall = self.hall
        return hall is not None and hall.area_kind is not None and not hall.is_indoor

    @property
    def is_full_size(self) -> bool:
        return self.form == ExhibitForm.FULL_SIZE

    @property
    def is_mock_up(self) -> bool:
        return self.form == ExhibitForm.MOCK_UP

    @property
    def is_of_real_size(self) -> bool:
        """Full-size or a mock-up."""
        return self.form in _REAL

    @property
    def is_vehicle_or_aircraft(self) -> bool:
        return self.system.category in _UPRIGHT

    @property
    def pieces(self) -> int:
        """A blank quantity is 1."""
        return 1 if self.quantity is None else self.quantity

    @property
    def real_length_m(self) -> Decimal | None:
        return self._length("length_m")

    @property
    def real_width_m(self) -> Decimal | None:
        return self._length("width_m")

    @property
    def real_height_m(self) -> Decimal | None:
        return self._length("height_m")

    @property
    def real_ground_length_m(self) -> Decimal | None:
        """Of the hull or the wheelbase, else the whole length."""
        ground = self._length("ground_length_m")
        return self.real_length_m if ground is None else ground

    @property
    def real_mass_kg(self) -> Decimal | None:
        return self._value("mass_kg")

    @property
    def real_ground_pressure_kpa(self) -> Decimal | None:
        return self._value("ground_pressure_kpa")

    @property
    def real_axle_load_t(self) -> Decimal | None:
        return self._value("axle_load_t")

    @property
    def footprint_m2(self) -> Decimal | None:
        """Length × width of one piece."""
        length, width = self.real_length_m, self.real_width_m
        return None if length is None or width is None else length * width

    @property
    def average_load_kn_m2(self) -> Decimal | None:
        """mass_kg × 9.81 / 1000 / (ground length, else length × width); None where one is missing or 0."""
        mass, length, width = self.real_mass_kg, self.real_ground_length_m, self.real_width_m
        return mass * G / 1000 / (length * width) if mass is not None and length and width else None

    @property
    def permits(self) -> Collection[Permit]:
        return self.plan.where(Permit, "exhibit_id", self.id)

    @property
    def packing_lines(self) -> list[PackingLine]:
        """Its lines in shipments that are not cancelled."""
        from exhibitplanner.planning.snapshot.freight import PackingLine

        lines = self.plan.where(PackingLine, "exhibit_id", self.id)
        return [line for line in lines if not line.shipment.is_cancelled]

    def shipments(self, direction: str) -> list[Shipment]:
        """The shipments of a direction that carry it."""
        found = {line.shipment.id: line.shipment for line in self.packing_lines}
        return [one for one in found.values() if one.direction == direction]

    def _value(self, name: str) -> Decimal | None:
        own: Decimal | None = getattr(self, name)
        return getattr(self.system, name) if own is None and self.is_full_size else own

    def _length(self, name: str) -> Decimal | None:
        own = self._value(name)
        if own is not None or self.form != ExhibitForm.SCALE_MODEL:
            return own
        divisor = scale_divisor(self.scale)
        real: Decimal | None = getattr(self.system, name)
        return real / divisor if real is not None and divisor else None


def scale_divisor(scale: str | None) -> Decimal | None:
    """The n of a scale `1:n`; None of anything else, and of 0."""
    found = _SCALE.fullmatch(scale or "")
    return (Decimal(found[1]) or None) if found else None


@dataclass(slots=True, eq=False)
class Permit(Row):
    """A licence for an exhibit."""

    kind: ClassVar[str] = "permit"
    found_by: ClassVar[tuple[str, ...]] = ("exhibit_id",)
    exhibit_id: str
    permit_kind: str
    number: str | None
    expires_on: date | None
    status: str | None

    @property
    def parents(self) -> tuple[Exhibit]:
        return (self.exhibit,)

    @property
    def exhibit(self) -> Exhibit:
        return self.plan.one(Exhibit, self.exhibit_id)

    @property
    def is_issued(self) -> bool:
        return self.status == PermitStatus.ISSUED
