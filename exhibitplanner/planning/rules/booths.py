"""Rules about booths in their hall: where they lie, and who has them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from exhibitplanner.planning.geometry import ROUNDING, Outline, booth_outline, overlaps, sticks_out_m
from exhibitplanner.planning.rules.registering import Finding, error, rule, warning
from exhibitplanner.planning.snapshot.venue import Booth, Hall

_SHARED_M2: Final = 0.01
_OUTSIDE_M: Final = 0.01
_OVER_M2: Final = Decimal("0.5")


@rule("booth-overlap", Hall)
def booth_overlap(hall: Hall) -> Iterator[Finding]:
    """Two booths of a hall share more than 0.01 m²."""
    placed = [(booth, outline) for booth in hall.booths if (outline := outline_of(booth)) is not None]
    for first, second, shared in overlaps([outline for _, outline in placed]):
        if shared > _SHARED_M2 + ROUNDING:
            yield error(placed[first][0], placed[second][0], shared_m2=round(shared, 3))


@rule("booth-outside-hall", Booth)
def booth_outside_hall(booth: Booth) -> Iterator[Finding]:
    """A booth leaves its hall's rectangle by more than 0.01 m."""
    hall, outline = booth.hall, outline_of(booth)
    if outline is None or hall.width_m is None or hall.depth_m is None:
        return
    out = sticks_out_m(outline, float(hall.width_m), float(hall.depth_m))
    if out > _OUTSIDE_M + ROUNDING:
        yield error(booth, hall, outside_m=round(out, 3), hall_width_m=hall.width_m, hall_depth_m=hall.depth_m)


@rule("booth-double-booked", Booth)
def booth_double_booked(booth: Booth) -> Iterator[Finding]:
    """The areas assigned on a booth exceed its own by more than 0.5 m²."""
    area, assignments = booth.area_m2, booth.assignments
    if area is None or not any(one.is_ours for one in assignments):
        return
    assigned = sum((one.assigned_m2 or Decimal() for one in assignments), Decimal())
    if assigned > area + _OVER_M2:
        holders = [one.participation for one in assignments]
        yield error(booth, *holders, *assignments, assigned_m2=assigned, area_m2=area, assignments=len(holders))


@rule("booth-overfull", Booth)
def booth_overfull(booth: Booth) -> Iterator[Finding]:
    """The footprints of a booth's exhibits, all their pieces, are more than its area."""
    area, exhibits = booth.area_m2, booth.exhibits
    if area is None or not any(one.is_ours for one in exhibits):
        return
    measured = [(one, one.footprint_m2 * one.pieces) for one in exhibits if one.footprint_m2 is not None]
    taken = sum((footprint for _, footprint in measured), Decimal())
    if taken > area:
        standing = [one for one, footprint in measured if footprint]
        yield warning(booth, *standing, footprint_m2=taken, area_m2=area, exhibits=len(standing))


def outline_of(booth: Booth) -> Outline | None:
    """A booth's corners in its hall's metres; None where they are not known."""
    return booth_outline(booth.x_m, booth.y_m, booth.width_m, booth.depth_m, booth.rotation_deg, booth.outline)
