"""Shapes of booths: corners, shared areas, gaps."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exhibitplanner.planning.geometry import Outline, booth_outline, bounds, gap_m, least_gap_m, overlaps, sticks_out_m


def rectangle(x: float, y: float, width: float, depth: float, degrees: float = 0) -> Outline:
    found = booth_outline(*(Decimal(str(one)) for one in (x, y, width, depth, degrees)), None)
    assert found is not None
    return found


def near(outline: Outline) -> set[tuple[float, float]]:
    return {(round(x, 6), round(y, 6)) for x, y in outline}


@pytest.mark.parametrize(
    ("degrees", "around"),
    [(0, (0, 0, 6, 2)), (90, (2, -2, 4, 4)), (180, (0, 0, 6, 2)), (270, (2, -2, 4, 4)), (-90, (2, -2, 4, 4)),
     (360, (0, 0, 6, 2))],
)  # fmt: skip
def test_a_booth_turns_about_its_centre(degrees, around):
    assert bounds(rectangle(0, 0, 6, 2, degrees)) == pytest.approx(around)


def test_a_turn_goes_from_x_to_y():
    """The corner (6, 2) of a booth about (3, 1) goes to (2, 4) in a quarter turn anticlockwise."""
    first = booth_outline(Decimal(0), Decimal(0), Decimal(6), Decimal(2), Decimal(90), None)
    assert first is not None
    assert first[2] == pytest.approx((2, 4))


@pytest.mark.parametrize("unknown", [0, 1, 2, 3])
def test_without_a_place_or_a_size_there_are_no_corners(unknown):
    measures = [None if number == unknown else Decimal(3) for number in range(4)]
    assert booth_outline(*measures, None, None) is None


@pytest.mark.parametrize("empty", ["width", "depth"])
def test_without_an_extent_there_is_no_shape(empty):
    sides = {"width": Decimal(3), "depth": Decimal(3), empty: Decimal(0)}
    assert booth_outline(Decimal(0), Decimal(0), sides["width"], sides["depth"], None, None) is None


def test_an_outline_goes_before_the_rectangle_and_is_not_turned():
    corners = [[Decimal(0), Decimal(0)], [Decimal(4), Decimal(0)], [Decimal(0), Decimal(3)]]
    assert booth_outline(*[Decimal(9)] * 5, corners) == ((0, 0), (4, 0), (0, 3))


@pytest.mark.parametrize(
    ("booth", "out"),
    [
        (rectangle(0, 0, 10, 5), 0), (rectangle(-1, 0, 3, 3), 1), (rectangle(0, -2, 3, 3), 2),
        (rectangle(8, 0, 3, 3), 1), (rectangle(0, 4, 3, 3), 2), (rectangle(-1, -3, 3, 3), 3),
    ],
)  # fmt: skip
def test_how_far_a_booth_leaves_its_hall(booth, out):
    assert sticks_out_m(booth, 10, 5) == pytest.approx(out)


def test_what_shapes_share():
    row = [rectangle(0, 0, 3, 3), rectangle(3, 0, 3, 3), rectangle(5, 1, 3, 3), rectangle(20, 0, 1, 1)]
    assert list(overlaps(row)) == [(1, 2, pytest.approx(2))]
    assert not list(overlaps([]))
    assert not list(overlaps(row[:1]))


@pytest.mark.parametrize(
    ("corners", "shared"),
    [
        (((0, 0), (0, 0), (0, 0)), []),
        (((0, 0), (1, 1), (2, 2)), []),
        (((0, 0), (2, 2), (2, 0), (0, 2)), [(0, 1, pytest.approx(2))]),  # a bow tie: two triangles
    ],
)
def test_odd_outlines_are_taken_as_they_are(corners, shared):
    assert list(overlaps([tuple(map(tuple, corners)), rectangle(0, 0, 4, 4)])) == shared


@pytest.mark.parametrize(
    ("other", "gap"),
    [
        (rectangle(3, 0, 3, 3), 0), (rectangle(1, 1, 1, 1), 0), (rectangle(13, 0, 3, 3), 10),
        (rectangle(6, 7, 3, 3), 5), (rectangle(0, -4.5, 3, 3), 1.5),
    ],
)  # fmt: skip
def test_a_gap_is_the_shortest_way(other, gap):
    here = rectangle(0, 0, 3, 3)
    assert gap_m(here, other) == gap_m(other, here) == pytest.approx(gap)


def test_the_least_gap_of_several():
    here, beside, far = rectangle(0, 0, 3, 3), rectangle(5, 0, 3, 3), rectangle(50, 0, 3, 3)
    assert least_gap_m([here], [far, beside]) == pytest.approx(2)
    assert least_gap_m([], [far]) == least_gap_m([here], []) == float("inf")


metres = st.integers(0, 200).map(lambda tenths: tenths / 10)
sides = st.integers(5, 80).map(lambda tenths: tenths / 10)
places = st.tuples(metres, metres, sides, sides)


@settings(max_examples=60, deadline=None)
@given(places, places, st.integers(0, 360))
def test_two_booths_share_or_are_apart(one, other, degrees):
    first, second = rectangle(*one), rectangle(*other, degrees)
    shared = [area for _, _, area in overlaps([first, second])]
    assert shared == [] or gap_m(first, second) == 0
    assert sum(shared) <= min(one[2] * one[3], other[2] * other[3]) + 1e-6
    turned_back = rectangle(*other, degrees - 360)
    assert near(second) == near(turned_back)
