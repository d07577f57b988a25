"""Areas and volumes, worked out exactly."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal


def booth_area_m2(
    width_m: Decimal | None, depth_m: Decimal | None, outline: Sequence[Sequence[Decimal]] | None
) -> Decimal | None:
    """The area in m²: of the outline where there is one (shoelace formula), else width times depth."""
    if outline:
        corners = [(_exact(x), _exact(y)) for x, y in outline]
        turned = [*corners[1:], corners[0]]
        twice = sum((x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(corners, turned, strict=True)), Decimal(0))
        return abs(twice) / 2
    return None if width_m is None or depth_m is None else width_m * depth_m


def case_volume_m3(length_cm: Decimal | None, width_cm: Decimal | None, height_cm: Decimal | None) -> Decimal | None:
    """The volume in m³ of a case measured in centimetres."""
    if length_cm is None or width_cm is None or height_cm is None:
        return None
    return length_cm * width_cm * height_cm / 1_000_000


def _exact(value: Decimal | float) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal(repr(value))
