"""Companies, their participations, booths given to them, and whom they want as neighbours."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar, Final

from exhibitplanner.domain.exhibitions import BoothType
from exhibitplanner.domain.orders import OrderKind, OrderStatus
from exhibitplanner.domain.participations import ParticipationRole, ParticipationStatus
from exhibitplanner.planning.applicability import Standing
from exhibitplanner.planning.snapshot.plan import Row
from exhibitplanner.planning.snapshot.venue import Booth, OfExhibition

if TYPE_CHECKING:
    from exhibitplanner.planning.snapshot.exhibits import Exhibit

_SETTLED: Final = frozenset({ParticipationStatus.CONTRACTED, ParticipationStatus.CONFIRMED})
_WITHOUT_DEADLINES: Final = frozenset({ParticipationStatus.INVITED, ParticipationStatus.WAITLISTED})
_WITH_A_HOST: Final = frozenset({ParticipationRole.CO_EXHIBITOR, ParticipationRole.REPRESENTED})
_COUNTED: Final = frozenset({OrderStatus.ORDERED, OrderStatus.CONFIRMED})


@dataclass(slots=True, eq=False)
class Company(Row):
    """A company or an office."""

    kind: ClassVar[str] = "company"
    name: str
    name_ko: str | None
    short_name: str | None
    country: str | None


@dataclass(slots=True, eq=False)
class Participation(OfExhibition):
    """A company at an exhibition."""

    kind: ClassVar[str] = "participation"
    found_by: ClassVar[tuple[str, ...]] = ("exhibition_id", "host_id")
    company_id: str
    role: str | None
    host_id: str | None
    status: str | None
    requested_m2: Decimal | None
    booth_type: str | None
    design_status: str | None
    insurance_status: str | None
    catalogue_en: str | None
    catalogue_ko: str | None
    ours: bool | None

    @property
    def named_after(self) -> tuple[Row, ...]:
        return (self.exhibition, self.company)

    @property
    def company(self) -> Company:
        return self.plan.one(Company, self.company_id)

    @property
    def is_cancelled(self) -> bool:
        return self.status == ParticipationStatus.CANCELLED or self.exhibition.is_cancelled

    @property
    def is_ours(self) -> bool:
        return self.ours is not False

    @property
    def is_past(self) -> bool:
        return self.exhibition.is_past

    @property
    def is_settled(self) -> bool:
        """Contracted or confirmed."""
        return self.status in _SETTLED

    @property
    def is_confirmed(self) -> bool:
        return self.status == ParticipationStatus.CONFIRMED

    @property
    def has_deadlines(self) -> bool:
        """Invited and waitlisted ones have none."""
        return self.status not in _WITHOUT_DEADLINES

    @property
    def host(self) -> Participation | None:
        """With whom a co-exhibitor or a represented company stands."""
        return self.plan.maybe(Participation, self.host_id) if self.role in _WITH_A_HOST else None

    @property
    def assignments(self) -> Collection[Assignment]:
        return self.plan.where(Assignment, "participation_id", self.id)

    @property
    def booths(self) -> list[Booth]:
        return [one.booth for one in self.assignments]

    @property
    def only_booth(self) -> Booth | None:
        """Its booth, where just one is assigned."""
        booths = self.booths
        return booths[0] if len(booths) == 1 else None

    @property
    def standing_places(self) -> list[Booth]:
        """Its booths, else its host's."""
        host = self.host
        return self.booths or (host.booths if host and not host.is_cancelled else [])

    @property
    def has_raw_space(self) -> bool:
        """Whether a booth of its is raw space, or it asked for that."""
        return self.booth_type == BoothType.RAW or any(one.booth_type == BoothType.RAW for one in self.booths)

    @property
    def exhibits(self) -> Collection[Exhibit]:
        from exhibitplanner.planning.snapshot.exhibits import Exhibit

        return self.plan.where(Exhibit, "participation_id", self.id)

    @property
    def orders(self) -> list[Order]:
        """All but the cancelled ones."""
        found = self.plan.where(Order, "participation_id", self.id)
        return [one for one in found if one.status != OrderStatus.CANCELLED]

    def counted_orders(self, kind: OrderKind) -> list[Order]:
        """Orders of a kind that are ordered or confirmed."""
        return [one for one in self.orders if one.order_kind == kind and one.counts]

    @property
    def standing(self) -> Standing:
        """What deadlines may ask of it: the types of its booths, else the one that it asked for."""
        booths = {one.booth_type for one in self.booths if one.booth_type}
        asked = {self.booth_type} if self.booth_type else set()
        forms = {one.form for one in self.exhibits if one.form}
        return Standing(self.role, frozenset(booths or asked), frozenset(forms))


@dataclass(slots=True, eq=False)
class OfParticipation(Row):
    """What belongs to a participation, and stands and falls with it."""

    participation_id: str

    @property
    def parents(self) -> tuple[Row, ...]:
        return (self.participation,)

    @property
    def participation(self) -> Participation:
        return self.plan.one(Participation, self.participation_id)

    @property
    def is_cancelled(self) -> bool:
        return self.participation.is_cancelled

    @property
    def is_ours(self) -> bool:
        return self.participation.is_ours

    @property
    def is_past(self) -> bool:
        return self.participation.is_past


@dataclass(slots=True, eq=False)
class Assignment(OfParticipation):
    """A booth, or a part of it, given to a participation."""

    kind: ClassVar[str] = "assignment"
    found_by: ClassVar[tuple[str, ...]] = ("participation_id", "booth_id")
    booth_id: str
    area_m2: Decimal | None

    @property
    def named_after(self) -> tuple[Row, ...]:
        return (self.participation, self.booth)

    @property
    def booth(self) -> Booth:
        return self.plan.one(Booth, self.booth_id)

    @property
    def assigned_m2(self) -> Decimal | None:
        """Blank is the whole booth."""
        return self.booth.area_m2 if self.area_m2 is None else self.area_m2


@dataclass(slots=True, eq=False)
class Wish(OfParticipation):
    """Whom a participation wants near, or apart."""

    kind: ClassVar[str] = "wish"
    other_id: str
    wish_kind: str | None

    @property
    def named_after(self) -> tuple[Row, ...]:
        return (self.participation, self.other)

    @property
    def other(self) -> Participation:
        return self.plan.one(Participation, self.other_id)


@dataclass(slots=True, eq=False)
class Order(OfParticipation):
    """A service ordered of the organiser."""

    kind: ClassVar[str] = "order"
    found_by: ClassVar[tuple[str, ...]] = ("participation_id",)
    order_kind: str
    quantity: Decimal | None
    power_kw: Decimal | None
    due_on: date | None
    status: str | None

    @property
    def is_cancelled(self) -> bool:
        return self.status == OrderStatus.CANCELLED or self.participation.is_cancelled

    @property
    def counts(self) -> bool:
        """Ordered or confirmed."""
        return self.status in _COUNTED

    @property
    def is_draft(self) -> bool:
        """Blank is a draft."""
        return self.status in {None, OrderStatus.DRAFT}

    @property
    def ordered_kw(self) -> Decimal:
        """Its power in all; a blank quantity is 1."""
        return (self.power_kw or Decimal()) * (1 if self.quantity is None else self.quantity)


@dataclass(slots=True, eq=False)
class Charge(OfParticipation):
    """Money that somebody owes."""

    kind: ClassVar[str] = "charge"
    found_by: ClassVar[tuple[str, ...]] = ("participation_id",)
    item: str
    due_on: date | None
    paid_on: date | None
