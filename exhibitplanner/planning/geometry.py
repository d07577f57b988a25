"""The shapes of booths in their hall's metres: corners, what two share, and how far apart they are (shapely)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

Outline = tuple[tuple[float, float], ...]
"""The corners of a shape, one after the other, in metres."""
ROUNDING: Final = 1e-9
"""Below any measure that people give: what arithmetic in binary fractions adds to one."""


def booth_outline(  # noqa: PLR0913, PLR0917  a booth's shape has so many measures
    x_m: Decimal | None,
    y_m: Decimal | None,
    width_m: Decimal | None,
    depth_m: Decimal | None,
    rotation_deg: Decimal | None,
    outline: Sequence[Sequence[Decimal]] | None,
) -> Outline | None:
    """A booth's corners: its outline where it has one, else its rectangle turned anticlockwise about its centre.

    None where it is not known where the booth lies, or how large it is.
    """
    if outline:
        return tuple((float(x), float(y)) for x, y in outline)
    if x_m is None or y_m is None or not width_m or not depth_m:
        return None
    x, y, width, depth = map(float, (x_m, y_m, width_m, depth_m))
    corners = ((x, y), (x + width, y), (x + width, y + depth), (x, y + depth))
    return _turned(corners, float(rotation_deg)) if rotation_deg else corners


def _turned(corners: Outline, degrees: float) -> Outline:
    from shapely import Polygon
    from shapely.affinity import rotate

    turned = rotate(Polygon(corners), degrees, origin="centroid")
    return tuple((x, y) for x, y in turned.exterior.coords)[:-1]


def bounds(outline: Outline) -> tuple[float, float, float, float]:
    """The rectangle around a shape: least x, least y, most x, most y."""
    across, along = zip(*outline, strict=True)
    return min(across), min(along), max(across), max(along)


def sticks_out_m(outline: Outline, width_m: float, depth_m: float) -> float:
    """By how much a shape leaves the rectangle from (0, 0) to (width, depth); 0 where it does not."""
    left, near, right, far = bounds(outline)
    return max(0.0, -left, -near, right - width_m, far - depth_m)


def overlaps(outlines: Sequence[Outline]) -> Iterator[tuple[int, int, float]]:
    """The pairs of shapes that share an area: their places, the smaller first, and the m² that they share."""
    from shapely import STRtree

    if not outlines:
        return
    shapes = [_shape(one) for one in outlines]
    tree = STRtree(shapes)
    for first, second in sorted(zip(*tree.query(shapes, predicate="intersects").tolist(), strict=True)):
        if first < second:
            shared = shapes[first].intersection(shapes[second]).area
            if shared > 0:
                yield first, second, shared


def gap_m(first: Outline, second: Outline) -> float:
    """The distance between two shapes in metres; 0 where they touch or overlap."""
    return float(_shape(first).distance(_shape(second)))


def least_gap_m(ones: Iterable[Outline], others: Iterable[Outline]) -> float:
    """The smallest gap between any of some shapes and any of others."""
    known = list(others)
    return min((gap_m(one, other) for one in ones for other in known), default=float("inf"))


@lru_cache(20_000)
def _shape(outline: Outline) -> BaseGeometry:
    """A valid polygon, also of corners that cross over."""
    from shapely import Polygon
    from shapely.validation import make_valid

    shape = Polygon(outline)
    return shape if shape.is_valid else make_valid(shape)
