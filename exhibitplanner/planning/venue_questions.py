"""What the venue has to be asked so that an exhibit's fit and load can be worked out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from exhibitplanner.planning.rules.floors import is_heavy
from exhibitplanner.planning.snapshot.exhibits import Exhibit

QUESTIONS: Final = (
    "floor_load_kn_m2", "point_load_kn", "axle_load_t", "gate_width_m", "gate_height_m", "clear_height_m",
)  # fmt: skip
"""The fields of a hall that are asked for, in the order in which a venue answers them."""


def questions_of(exhibit: Exhibit, *, point_load_known: bool) -> tuple[str, ...]:
    """The fields that are not known of its hall and matter for it; none outdoors.

    The floor and what it bears at a point matter from 2,000 kg on, axles for heavy vehicles and aircraft and wherever
    an axle load is said; gate and clear height matter for what is of real size.
    """
    if not exhibit.is_indoor or exhibit.is_cancelled or not exhibit.is_ours or exhibit.is_past:
        return ()
    return tuple(_asked(exhibit, point_load_known=point_load_known))


def _asked(exhibit: Exhibit, *, point_load_known: bool) -> Iterator[str]:
    hall, heavy = exhibit.hall, is_heavy(exhibit)
    if heavy and (exhibit.booth is None or exhibit.booth.floor_bears_kn_m2 is None):
        yield "floor_load_kn_m2"
    if heavy and not point_load_known:
        yield "point_load_kn"
    rolls = exhibit.real_axle_load_t is not None or (heavy and exhibit.is_vehicle_or_aircraft)
    if rolls and (hall is None or hall.axle_load_t is None):
        yield "axle_load_t"
    if exhibit.is_of_real_size:
        for name in ("gate_width_m", "gate_height_m", "clear_height_m"):
            if hall is None or getattr(hall, name) is None:
                yield name
