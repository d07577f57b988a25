"""Exhibitions, halls and booths."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar, Final

from exhibitplanner.domain.exhibitions import AreaKind, ExhibitionStatus
from exhibitplanner.domain.geometry import booth_area_m2
from exhibitplanner.planning.snapshot.plan import Row

if TYPE_CHECKING:
    from exhibitplanner.planning.snapshot.companies import Assignment, Participation
    from exhibitplanner.planning.snapshot.exhibits import Exhibit

_INDOOR: Final = frozenset({AreaKind.HALL, AreaKind.TENT})


@dataclass(slots=True, eq=False)
class Exhibition(Row):
    """An edition of a fair; `today` is the date at its venue."""

    kind: ClassVar[str] = "exhibition"
    code: str
    country: str | None
    time_zone: str | None
    opens_on: date
    closes_on: date
    build_up_from: date | None
    build_up_until: date | None
    dismantle_from: date | None
    dismantle_until: date | None
    status: str | None

    @property
    def today(self) -> date:
        return self.plan.today_in(self.time_zone)

    @property
    def is_cancelled(self) -> bool:
        return self.status == ExhibitionStatus.CANCELLED

    @property
    def is_past(self) -> bool:
        return self.status == ExhibitionStatus.CLOSED

    @property
    def days_to_opening(self) -> int:
        """Negative once it has opened."""
        return (self.opens_on - self.today).days

    def opens_within(self, days: int) -> bool:
        """Whether it opens today or within so many days."""
        return 0 <= self.days_to_opening <= days

    def is_within(self, days: int, day: date) -> bool:
        """Whether a day is today or within so many days."""
        return timedelta() <= day - self.today <= timedelta(days)

    @property
    def build_up_begins(self) -> date:
        """The first day of build-up, else the opening."""
        return self.build_up_from or self.opens_on

    @property
    def ends(self) -> date:
        """The last day of dismantling, else the closing."""
        return self.dismantle_until or self.closes_on


@dataclass(slots=True, eq=False)
class OfExhibition(Row):
    """What belongs to an exhibition, and stands and falls with it."""

    exhibition_id: str

    @property
    def parents(self) -> tuple[Row | None, ...]:
        return (self.exhibition,)

    @property
    def exhibition(self) -> Exhibition:
        return self.plan.one(Exhibition, self.exhibition_id)


@dataclass(slots=True, eq=False)
class Hall(OfExhibition):
    """A hall or an area outdoors."""

    kind: ClassVar[str] = "hall"
    found_by: ClassVar[tuple[str, ...]] = ("exhibition_id",)
    code: str
    area_kind: str | None
    width_m: Decimal | None
    depth_m: Decimal | None
    clear_height_m: Decimal | None
    gate_width_m: Decimal | None
    gate_height_m: Decimal | None
    floor_load_kn_m2: Decimal | None
    axle_load_t: Decimal | None

    @property
    def booths(self) -> Collection[Booth]:
        return self.plan.where(Booth, "hall_id", self.id)

    @property
    def is_indoor(self) -> bool:
        """Halls and tents; an area of unknown kind is taken for neither."""
        return self.area_kind in _INDOOR


@dataclass(slots=True, eq=False)
class Booth(Row):
    """A booth; `planning.geometry` knows its shape."""

    kind: ClassVar[str] = "booth"
    found_by: ClassVar[tuple[str, ...]] = ("hall_id",)
    hall_id: str
    number: str
    booth_type: str | None
    x_m: Decimal | None
    y_m: Decimal | None
    width_m: Decimal | None
    depth_m: Decimal | None
    rotation_deg: Decimal | None
    outline: list[list[Decimal]]
    height_limit_m: Decimal | None
    floor_load_kn_m2: Decimal | None
    power_kw: Decimal | None

    @property
    def parents(self) -> tuple[Hall]:
        return (self.hall,)

    @property
    def hall(self) -> Hall:
        return self.plan.one(Hall, self.hall_id)

    @property
    def area_m2(self) -> Decimal | None:
        return booth_area_m2(self.width_m, self.depth_m, self.outline)

    @property
    def floor_bears_kn_m2(self) -> Decimal | None:
        """Its own floor load, else the hall's."""
        return self.hall.floor_load_kn_m2 if self.floor_load_kn_m2 is None else self.floor_load_kn_m2

    @property
    def assignments(self) -> list[Assignment]:
        """Those of participations that are not cancelled."""
        from exhibitplanner.planning.snapshot.companies import Assignment

        return [one for one in self.plan.where(Assignment, "booth_id", self.id) if not one.is_cancelled]

    @property
    def exhibits(self) -> list[Exhibit]:
        """What stands here: exhibits placed on it, and those of participations whose only booth it is."""
        from exhibitplanner.planning.snapshot.exhibits import Exhibit

        placed = [one for one in self.plan.where(Exhibit, "booth_id", self.id) if not one.is_cancelled]
        for participation in self._participations:
            only = participation.only_booth
            if only is not None and only.id == self.id:
                placed += [one for one in participation.exhibits if one.booth_id is None]
        return placed

    @property
    def _participations(self) -> list[Participation]:
        return [assignment.participation for assignment in self.assignments]
