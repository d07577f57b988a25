"""Rules about an exhibit's measures against its booth and the hall's gate."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from exhibitplanner.planning.geometry import bounds
from exhibitplanner.planning.rules.booths import outline_of
from exhibitplanner.planning.rules.registering import Finding, error, rule, warning
from exhibitplanner.planning.snapshot.exhibits import Exhibit
from exhibitplanner.planning.snapshot.venue import Booth, Hall

Sides = tuple[Decimal, Decimal]


@rule("exhibit-does-not-fit", Exhibit)
def exhibit_does_not_fit(exhibit: Exhibit) -> Iterator[Finding]:
    """Neither of two right-angle turns leaves the exhibit inside its booth's rectangle."""
    booth, length, width = exhibit.booth, exhibit.real_length_m, exhibit.real_width_m
    place = sides_of(booth) if booth else None
    if place and length is not None and width is not None and not _goes_into((length, width), place):
        yield error(
            exhibit, booth, length_m=length, width_m=width, booth_width_m=place[0], booth_depth_m=place[1]
        )  # fmt: skip


@rule("exhibit-too-tall", Exhibit)
def exhibit_too_tall(exhibit: Exhibit) -> Iterator[Finding]:
    """It is higher than the booth's limit or the hall's clear height, whichever is less."""
    booth, height = exhibit.booth, exhibit.real_height_m
    limit = height_limit_m(booth) if booth else None
    if booth and height is not None and limit is not None and height > limit:
        yield error(
            exhibit, booth, booth.hall, height_m=height, limit_m=limit,
            booth_limit_m=booth.height_limit_m, clear_height_m=booth.hall.clear_height_m,
        )  # fmt: skip


@rule("exhibit-gate", Exhibit)
def exhibit_gate(exhibit: Exhibit) -> Iterator[Finding]:
    """Indoors it does not pass the hall's gate; a mock-up may come in parts."""
    hall = exhibit.hall
    if hall is None or not exhibit.is_indoor or passes_gate(exhibit, hall) is not False:
        return
    judge = warning if exhibit.is_mock_up else error
    found = judge(
        exhibit, exhibit.booth, hall, length_m=exhibit.real_length_m, width_m=exhibit.real_width_m,
        height_m=exhibit.real_height_m, gate_width_m=hall.gate_width_m, gate_height_m=hall.gate_height_m,
    )  # fmt: skip
    yield found.told_as(_what_is_too_large(exhibit, hall)) if stays_upright(exhibit) else found


def sides_of(booth: Booth) -> Sides | None:
    """The sides of a booth's rectangle; of the rectangle around its outline where it says no width or depth."""
    if booth.width_m is not None and booth.depth_m is not None:
        return booth.width_m, booth.depth_m
    outline = outline_of(booth)
    if outline is None:
        return None
    left, near, right, far = bounds(outline)
    return Decimal(repr(round(right - left, 6))), Decimal(repr(round(far - near, 6)))


def height_limit_m(booth: Booth) -> Decimal | None:
    """The lesser of a booth's own limit and its hall's clear height, of those that are known."""
    known = [limit for limit in (booth.height_limit_m, booth.hall.clear_height_m) if limit is not None]
    return min(known, default=None)


def stays_upright(exhibit: Exhibit) -> bool:
    """Whether it comes in standing as it is: a full-size or mock-up vehicle or aircraft."""
    return exhibit.is_of_real_size and exhibit.is_vehicle_or_aircraft


def passes_gate(exhibit: Exhibit, hall: Hall) -> bool | None:
    """Whether an exhibit passes a hall's gate; None where the measures that are known do not tell."""
    length, width, height = exhibit.real_length_m, exhibit.real_width_m, exhibit.real_height_m
    if stays_upright(exhibit):
        fits = (_within(width, hall.gate_width_m), _within(height, hall.gate_height_m))
        return False if False in fits else None if None in fits else True
    if length is None or width is None or height is None or hall.gate_width_m is None or hall.gate_height_m is None:
        return None
    least, middle, _ = sorted((length, width, height))
    return _goes_into((least, middle), (hall.gate_width_m, hall.gate_height_m))


def _what_is_too_large(exhibit: Exhibit, hall: Hall) -> str:
    wide = _within(exhibit.real_width_m, hall.gate_width_m) is False
    high = _within(exhibit.real_height_m, hall.gate_height_m) is False
    return "upright" if wide and high else "wide" if wide else "high"


def _within(measure: Decimal | None, limit: Decimal | None) -> bool | None:
    return None if measure is None or limit is None else measure <= limit


def _goes_into(sides: Sides, place: Sides) -> bool:
    """In one of two right-angle turns."""
    short, long = sorted(sides)
    narrow, wide = sorted(place)
    return short <= narrow and long <= wide
