"""Rules about what a floor bears, and about the data that fitting and loading need."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from exhibitplanner.planning.rules.registering import Finding, error, info, rule, warning
from exhibitplanner.planning.snapshot.exhibits import Exhibit
from exhibitplanner.planning.snapshot.venue import Hall

HEAVY_KG: Final = 2000
"""From here on the floor is asked about (DESIGN, section 9)."""
_NEEDED: Final = ("length_m", "width_m", "height_m", "mass_kg")
_HUNDREDTH: Final = Decimal("0.01")


@rule("floor-load", Exhibit)
def floor_load(exhibit: Exhibit) -> Iterator[Finding]:
    """Indoors its average load is over the floor's, or only the pressure under its tracks or wheels is."""
    booth, hall = exhibit.booth, exhibit.hall
    bears = booth.floor_bears_kn_m2 if booth else None
    if bears is None or not exhibit.is_indoor:
        return
    average, pressure = exhibit.average_load_kn_m2, exhibit.real_ground_pressure_kpa
    figures = {
        "mass_kg": exhibit.real_mass_kg, "ground_length_m": exhibit.real_ground_length_m,
        "width_m": exhibit.real_width_m, "average_kn_m2": None if average is None else _rounded(average, bears),
        "ground_pressure_kpa": pressure, "floor_load_kn_m2": bears,
    }  # fmt: skip
    if average is not None and average > bears:
        yield error(exhibit, booth, hall, **figures)
    elif pressure is not None and pressure > bears:
        yield warning(exhibit, booth, hall, **figures).told_as("pressure")


@rule("axle-load", Exhibit)
def axle_load(exhibit: Exhibit) -> Iterator[Finding]:
    """Indoors an axle is heavier than the hall allows."""
    hall, load = exhibit.hall, exhibit.real_axle_load_t
    if hall and exhibit.is_indoor and load is not None and hall.axle_load_t is not None and load > hall.axle_load_t:
        yield error(exhibit, exhibit.booth, hall, axle_load_t=load, allowed_t=hall.axle_load_t)


@rule("floor-load-unknown", Exhibit)
def floor_load_unknown(exhibit: Exhibit) -> Iterator[Finding]:
    """Indoors, 2,000 kg or more, and nobody knows what the floor bears: the venue is to be asked."""
    booth = exhibit.booth
    if is_heavy(exhibit) and exhibit.is_indoor and (booth is None or booth.floor_bears_kn_m2 is None):
        yield info(exhibit, booth, exhibit.hall, mass_kg=exhibit.real_mass_kg)


@rule("data-missing", Exhibit)
def data_missing(exhibit: Exhibit) -> Iterator[Finding]:
    """A full-size or mock-up exhibit lacks what fit and load are worked out from: the company is to be asked."""
    missing = missing_data(exhibit)
    if missing:
        yield info(exhibit, missing=missing)


@rule("data-missing", Hall)
def hall_data_missing(hall: Hall) -> Iterator[Finding]:
    """A hall with full-size or mock-up exhibits lacks its gate or clear height: the venue is to be asked."""
    missing = [name for name in ("gate_width_m", "gate_height_m", "clear_height_m") if getattr(hall, name) is None]
    if missing and any(_asks_for_gate(one) for booth in hall.booths for one in booth.exhibits):
        yield info(hall, missing=missing).told_as("hall")


def missing_data(exhibit: Exhibit) -> list[str]:
    """The fields that an exhibit of real size lacks; how it loads the floor matters for heavy ones indoors."""
    if not exhibit.is_of_real_size:
        return []
    missing = [name for name in _NEEDED if getattr(exhibit, f"real_{name}") is None]
    loads = (exhibit.real_ground_pressure_kpa, exhibit.real_axle_load_t)
    heavy = exhibit.is_full_size and exhibit.is_vehicle_or_aircraft and is_heavy(exhibit)
    if heavy and loads == (None, None) and exhibit.is_indoor:
        missing += ["ground_pressure_kpa", "axle_load_t"]
    return missing


def is_heavy(exhibit: Exhibit) -> bool:
    """2,000 kg or more a piece."""
    mass = exhibit.real_mass_kg
    return mass is not None and mass >= HEAVY_KG


def _asks_for_gate(exhibit: Exhibit) -> bool:
    return exhibit.is_of_real_size and exhibit.is_ours and exhibit.is_indoor


def _rounded(average: Decimal, bears: Decimal) -> Decimal:
    """To hundredths, but never to the limit itself where it is over it."""
    rounded = average.quantize(_HUNDREDTH)
    return average.normalize() if rounded == bears != average else rounded
