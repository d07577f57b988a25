"""Whether an exhibit fits where it is to stand and what it loads: its measures, each sum, the limit and a verdict.

The verdicts are those of the rules; where data are missing they say whom to ask, never that all is well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Final

from exhibitplanner.domain.exhibits import ExhibitForm
from exhibitplanner.domain.orders import OrderKind
from exhibitplanner.planning.rules.fitting import (
    exhibit_does_not_fit,
    exhibit_too_tall,
    height_limit_m,
    passes_gate,
    sides_of,
    stays_upright,
)
from exhibitplanner.planning.rules.floors import axle_load, floor_load, missing_data
from exhibitplanner.planning.rules.ordering import power_short
from exhibitplanner.planning.snapshot.exhibits import Exhibit, scale_divisor

LENGTHS: Final = ("length_m", "width_m", "height_m", "ground_length_m")
MEASURES: Final = (*LENGTHS, "mass_kg", "ground_pressure_kpa", "axle_load_t")
Figures = dict[str, Decimal | None]


class Origin(StrEnum):
    """Whose value a measure is."""

    OWN = "own"
    SYSTEM = "system"
    SCALE = "scale"
    UNKNOWN = "unknown"


class Verdict(StrEnum):
    """What is known of a sum and its limit."""

    FITS = "fits"
    FAILS = "fails"
    CHECK = "check"
    """It may be managed: in parts, with spreader plates and the venue's approval."""
    ASK_COMPANY = "ask_company"
    ASK_VENUE = "ask_venue"
    NO_BOOTH = "no_booth"
    NO_LIMIT = "no_limit"
    """Outdoors."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure as it counts; where it comes from the system, with the system's own value and what divides it."""

    name: str
    value: Decimal | None
    origin: Origin
    real: Decimal | None = None
    divisor: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """A sum beside its limit: the numbers of both by name, the missing fields, and the verdict."""

    name: str
    verdict: Verdict
    figures: Figures = field(default_factory=dict)
    limits: Figures = field(default_factory=dict)

    @property
    def missing(self) -> tuple[str, ...]:
        """Which of the exhibit's fields are not known."""
        return tuple(name for name, value in self.figures.items() if value is None)


def measures_of(exhibit: Exhibit) -> list[Measure]:
    """The exhibit's measures in their order, its own before those of its system."""
    return [_measure(exhibit, name) for name in MEASURES]


def checks_of(exhibit: Exhibit) -> list[Check]:
    """Every sum that says something of this exhibit, in the order of its way in."""
    return [*_fitting(exhibit), *_loading(exhibit)]


def _measure(exhibit: Exhibit, name: str) -> Measure:
    own, real = getattr(exhibit, name), getattr(exhibit.system, name)
    if own is not None:
        return Measure(name, own, Origin.OWN)
    if real is not None and exhibit.is_full_size:
        return Measure(name, real, Origin.SYSTEM, real)
    divisor = scale_divisor(exhibit.scale)
    if real is not None and divisor and name in LENGTHS and exhibit.form == ExhibitForm.SCALE_MODEL:
        return Measure(name, real / divisor, Origin.SCALE, real, divisor)
    return Measure(name, None, Origin.UNKNOWN)


def _fitting(exhibit: Exhibit) -> Iterator[Check]:
    booth, hall = exhibit.booth, exhibit.hall
    length, width, height = exhibit.real_length_m, exhibit.real_width_m, exhibit.real_height_m
    place = sides_of(booth) if booth else None
    flat: Figures = {"length_m": length, "width_m": width}
    sides: Figures = {"booth_width_m": place[0] if place else None, "booth_depth_m": place[1] if place else None}
    yield Check("footprint", _judged(exhibit, flat, sides, fails=exhibit_does_not_fit(exhibit)), flat, sides)
    tall: Figures = {"height_m": height}
    limit: Figures = {"limit_m": height_limit_m(booth) if booth else None}
    if exhibit.is_outdoor and booth and limit["limit_m"] is None:
        yield Check("height", Verdict.NO_LIMIT, tall)
    else:
        yield Check("height", _judged(exhibit, tall, limit, fails=exhibit_too_tall(exhibit)), tall, limit)
    if hall is not None and exhibit.is_outdoor:
        yield Check("gate", Verdict.NO_LIMIT)
        return
    through: Figures = {"width_m": width, "height_m": height} if stays_upright(exhibit) else {**flat, **tall}
    gate: Figures = {
        "gate_width_m": hall.gate_width_m if hall else None, "gate_height_m": hall.gate_height_m if hall else None
    }  # fmt: skip
    yield Check("gate", _gate(exhibit, through, gate), through, gate)


def _gate(exhibit: Exhibit, through: Figures, gate: Figures) -> Verdict:
    hall = exhibit.hall
    passes = passes_gate(exhibit, hall) if hall is not None else None
    if passes is False:
        return Verdict.CHECK if exhibit.is_mock_up else Verdict.FAILS
    return Verdict.FITS if passes else _judged(exhibit, through, gate, fails=())


def _loading(exhibit: Exhibit) -> Iterator[Check]:
    if exhibit.booth is not None and exhibit.is_outdoor:
        yield Check("floor", Verdict.NO_LIMIT)
    else:
        yield from _floor(exhibit)
        yield from _axle(exhibit)
    if exhibit.power_kw:
        yield _power(exhibit)


def _floor(exhibit: Exhibit) -> Iterator[Check]:
    bears = exhibit.booth.floor_bears_kn_m2 if exhibit.booth else None
    limits: Figures = {"floor_load_kn_m2": bears}
    figures: Figures = {
        "mass_kg": exhibit.real_mass_kg, "ground_length_m": exhibit.real_ground_length_m,
        "width_m": exhibit.real_width_m,
    }  # fmt: skip
    average = exhibit.average_load_kn_m2
    too_much = [one for one in floor_load(exhibit) if not one.case]
    verdict = Verdict.FAILS if _is_over(average, bears) else _judged(exhibit, figures, limits, fails=too_much)
    yield Check("floor", verdict, figures if average is None else {**figures, "average_kn_m2": average}, limits)
    pressure = exhibit.real_ground_pressure_kpa
    if pressure is None and "ground_pressure_kpa" not in missing_data(exhibit):
        return
    figures = {"ground_pressure_kpa": pressure}
    verdict = Verdict.CHECK if _is_over(pressure, bears) else _judged(exhibit, figures, limits, fails=())
    yield Check("pressure", verdict, figures, limits)


def _axle(exhibit: Exhibit) -> Iterator[Check]:
    load = exhibit.real_axle_load_t
    if load is None and "axle_load_t" not in missing_data(exhibit):
        return
    figures: Figures = {"axle_load_t": load}
    allowed = exhibit.hall.axle_load_t if exhibit.hall else None
    limits: Figures = {"allowed_t": allowed}
    verdict = Verdict.FAILS if _is_over(load, allowed) else _judged(exhibit, figures, limits, fails=axle_load(exhibit))
    yield Check("axle", verdict, figures, limits)


def _power(exhibit: Exhibit) -> Check:
    """All that the company's exhibits need beside all that it ordered and its booths include."""
    company = exhibit.participation
    needed = sum((one.power_kw * one.pieces for one in company.exhibits if one.power_kw), Decimal())
    ordered = sum((one.ordered_kw for one in company.counted_orders(OrderKind.ELECTRICITY)), Decimal())
    included = sum((one.power_kw or Decimal() for one in company.booths), Decimal())
    verdict = Verdict.FAILS if list(power_short(company)) else Verdict.FITS
    figures: Figures = {"power_kw": exhibit.power_kw, "needed_kw": needed}
    return Check("power", verdict, figures, {"ordered_kw": ordered, "included_kw": included})


def _is_over(load: Decimal | None, limit: Decimal | None) -> bool:
    """Also where nobody has said whether it stands indoors: rules are silent then, a sum is not."""
    return load is not None and limit is not None and load > limit


def _judged(exhibit: Exhibit, figures: Figures, limits: Figures, *, fails: Iterable[object]) -> Verdict:
    """What a rule finds; else whom to ask for what is missing."""
    if list(fails):
        return Verdict.FAILS
    if None in figures.values():
        return Verdict.ASK_COMPANY
    if exhibit.booth is None:
        return Verdict.NO_BOOTH
    return Verdict.ASK_VENUE if None in limits.values() else Verdict.FITS
