"""Booths that overlap, leave their hall, are given twice or overfilled."""

from decimal import Decimal

import pytest

from exhibitplanner.planning.snapshot.companies import Assignment, Participation
from exhibitplanner.planning.snapshot.exhibits import Exhibit, System
from exhibitplanner.planning.snapshot.venue import Booth, Hall
from tests.planning.builders import Scene, told

METRE = {"width_m": 1, "depth_m": 1}


def two_booths(first: dict, second: dict) -> Scene:
    scene = Scene()
    scene.add(Booth, id="a", **first)
    scene.add(Booth, id="b", **second)
    return scene


@pytest.mark.parametrize(
    ("x_m", "broken"),
    [(1, False), ("0.99", False), ("0.9899", True), (0, True), ("-0.99", False), ("-0.9899", True)],
)
def test_booths_may_share_a_hundredth_of_a_square_metre(x_m, broken):
    scene = two_booths({"x_m": 0, "y_m": 0, **METRE}, {"x_m": x_m, "y_m": 0, **METRE})
    assert bool(scene.found("booth-overlap")) is broken


def test_an_overlap_names_both_booths_and_what_they_share():
    scene = two_booths({"x_m": 0, "y_m": 0, **METRE}, {"x_m": "0.5", "y_m": "0.5", **METRE})
    rule, severity, ids, figures = told(scene.only("booth-overlap"))
    assert (rule, severity, sorted(ids)) == ("booth-overlap", "error", ["a", "b"])
    assert float(figures["shared_m2"]) == pytest.approx(0.25)


def test_each_pair_of_three_booths_is_a_finding():
    scene = two_booths({"x_m": 0, "y_m": 0, **METRE}, {"x_m": "0.1", "y_m": 0, **METRE})
    scene.add(Booth, id="c", x_m=0, y_m="0.1", **METRE)
    pairs = {frozenset(told(one)[2]) for one in scene.found("booth-overlap")}
    assert pairs == {frozenset("ab"), frozenset("ac"), frozenset("bc")}
    assert len(scene.found("booth-overlap")) == 3


@pytest.mark.parametrize("unknown", ["x_m", "y_m", "width_m", "depth_m"])
def test_a_booth_that_is_nowhere_overlaps_nothing(unknown):
    whole = {"x_m": 0, "y_m": 0, **METRE}
    assert not two_booths(whole, {**whole, unknown: None}).found("booth-overlap")


def test_booths_of_two_halls_never_overlap():
    scene = two_booths({"x_m": 0, "y_m": 0, **METRE}, {"x_m": 9, "y_m": 0, **METRE})
    scene.add(Booth, hall=scene.add(Hall, code="F"), x_m=0, y_m=0, **METRE)
    assert not scene.found("booth-overlap")


def test_a_booth_turns_about_its_centre():
    lying = {"x_m": 0, "y_m": 0, "width_m": 6, "depth_m": 2}  # turned by 90 it stands at x 2 to 4, y -2 to 4
    above = {"x_m": "2.5", "y_m": "2.5", **METRE}
    assert not two_booths(lying, above).found("booth-overlap")
    assert two_booths({**lying, "rotation_deg": 90}, above).found("booth-overlap")


def test_booths_turn_anticlockwise():
    long = {"x_m": 0, "y_m": 0, "width_m": 10, "depth_m": "0.2", "rotation_deg": 45}
    upper_right = {"x_m": "7.5", "y_m": "2.5", **METRE}  # y counts upwards
    assert two_booths(long, upper_right).found("booth-overlap")
    assert not two_booths({**long, "rotation_deg": -45}, upper_right).found("booth-overlap")


def test_an_outline_says_where_a_booth_is():
    corner = {"outline": [[0, 0], [4, 0], [4, 1], [1, 1], [1, 4], [0, 4]]}  # an L around the other booth
    assert not two_booths(corner, {"x_m": 2, "y_m": 2, **METRE}).found("booth-overlap")
    assert two_booths(corner, {"x_m": "0.5", "y_m": 2, **METRE}).found("booth-overlap")


HALL = {"width_m": 20, "depth_m": 10}


@pytest.mark.parametrize(
    ("place", "broken"),
    [
        ({"x_m": 0, "y_m": 0}, False),
        ({"x_m": "-0.01", "y_m": 0}, False),
        ({"x_m": "-0.011", "y_m": 0}, True),
        ({"x_m": 0, "y_m": "-0.01"}, False),
        ({"x_m": 0, "y_m": "-0.011"}, True),
        ({"x_m": "19.01", "y_m": 0}, False),
        ({"x_m": "19.011", "y_m": 0}, True),
        ({"x_m": 0, "y_m": "9.01"}, False),
        ({"x_m": 0, "y_m": "9.011"}, True),
        ({"x_m": 0, "y_m": 0, "rotation_deg": 45}, True),
        ({"x_m": "0.21", "y_m": "0.21", "rotation_deg": 45}, False),
        ({"x_m": None, "y_m": 99}, False),
    ],
)
def test_a_booth_may_leave_its_hall_by_a_centimetre(place, broken):
    scene = Scene()
    scene.add(Hall, **HALL)
    scene.add(Booth, **METRE, **place)
    assert bool(scene.found("booth-outside-hall")) is broken


@pytest.mark.parametrize("unknown", ["width_m", "depth_m"])
def test_a_hall_without_measures_holds_every_booth(unknown):
    scene = Scene()
    scene.add(Hall, **{**HALL, unknown: None})
    scene.add(Booth, x_m=50, y_m=50, **METRE)
    assert not scene.found("booth-outside-hall")


def test_a_booth_outside_names_the_hall_and_how_far():
    scene = Scene()
    scene.add(Hall, id="hall", **HALL)
    scene.add(Booth, id="booth", x_m="19.5", y_m=0, **METRE)
    rule, severity, ids, figures = told(scene.only("booth-outside-hall"))
    assert (rule, severity, ids) == ("booth-outside-hall", "error", ["booth", "hall"])
    assert float(figures["outside_m"]) == pytest.approx(0.5)
    assert (figures["hall_width_m"], figures["hall_depth_m"]) == (20, 10)


def shared_booth(*areas: object, status: str = "confirmed", ours: bool = True) -> Scene:
    """A booth of 24 m² with an assignment for each area; the last one's participation as told."""
    scene = Scene()
    scene.add(Booth, id="booth", width_m=6, depth_m=4)
    for number, area in enumerate(areas):
        last = {"status": status, "ours": ours} if number == len(areas) - 1 else {}
        part = scene.add(Participation, id=f"part {number}", **last)
        scene.add(Assignment, id=f"assignment {number}", participation=part, area_m2=area)
    return scene


@pytest.mark.parametrize(
    ("areas", "broken"),
    [
        ((None,), False),
        ((12, 12), False),
        ((12, "12.5"), False),
        ((12, "12.51"), True),
        ((None, "0.5"), False),
        ((None, "0.51"), True),
        ((None, None), True),
        (("24.6",), True),
    ],
)
def test_more_than_half_a_square_metre_is_given_twice(areas, broken):
    assert bool(shared_booth(*areas).found("booth-double-booked")) is broken


def test_a_booth_given_twice_names_who_has_it():
    rule, severity, ids, figures = told(shared_booth(None, 6).only("booth-double-booked"))
    assert (rule, severity, ids[0]) == ("booth-double-booked", "error", "booth")
    assert {"assignment 0", "assignment 1", "part 0", "part 1"} >= set(ids[1:]) >= {"assignment 0", "assignment 1"}
    assert (figures["assigned_m2"], figures["area_m2"]) == (30, 24)


def test_a_cancelled_company_holds_no_booth():
    assert not shared_booth(None, None, status="cancelled").found("booth-double-booked")


def test_a_neighbour_who_is_not_ours_counts():
    assert shared_booth(None, None, ours=False).found("booth-double-booked")


def test_what_others_do_among_themselves_is_not_judged():
    scene = Scene()
    scene.add(Booth, width_m=6, depth_m=4)
    for _ in range(2):
        scene.add(Assignment, participation=scene.add(Participation, ours=False))
    assert not scene.found("booth-double-booked")


def test_a_booth_without_measures_is_never_given_twice():
    scene = shared_booth(None, None)
    scene.change(scene.usual(Booth), depth_m=None)
    assert not scene.found("booth-double-booked")


def test_the_area_of_a_booth_is_its_outlines():
    scene = Scene()
    scene.add(Booth, outline=[[0, 0], [4, 0], [4, 1], [1, 1], [1, 4], [0, 4]])  # 7 m²
    scene.add(Assignment, area_m2="7.51")
    assert scene.only("booth-double-booked").figures["area_m2"] == 7


def filled_booth(**exhibit: object) -> Scene:
    """A booth of 6 × 4 m, assigned, with an exhibit."""
    scene = Scene()
    scene.add(Booth, id="booth", width_m=6, depth_m=4)
    scene.add(Assignment)
    scene.add(Exhibit, id="exhibit", **exhibit)
    return scene


@pytest.mark.parametrize(
    ("exhibit", "broken"),
    [
        ({"length_m": 6, "width_m": 4}, False),
        ({"length_m": 6, "width_m": "4.001"}, True),
        ({"length_m": 3, "width_m": 2, "quantity": 4}, False),
        ({"length_m": 3, "width_m": 2, "quantity": 5}, True),
        ({"length_m": 3, "width_m": None, "quantity": 50}, False),
    ],
)
def test_exhibits_may_cover_the_whole_booth(exhibit, broken):
    assert bool(filled_booth(**exhibit).found("booth-overfull")) is broken


def test_the_footprints_of_all_companies_on_a_booth_are_added():
    scene = filled_booth(length_m=4, width_m=4)
    other = scene.add(Participation, ours=False)
    scene.add(Assignment, participation=other, area_m2=1)
    scene.add(Exhibit, id="second", participation=other, length_m=3, width_m=3)
    rule, severity, ids, figures = told(scene.only("booth-overfull"))
    assert (rule, severity) == ("booth-overfull", "warning")
    assert (ids[0], set(ids[1:])) == ("booth", {"exhibit", "second"})
    assert (figures["footprint_m2"], figures["area_m2"]) == (25, 24)


def test_what_a_cancelled_company_would_show_takes_no_room():
    scene = filled_booth(length_m=5, width_m=4)
    gone = scene.add(Participation, status="cancelled")
    scene.add(Exhibit, participation=gone, booth=scene.usual(Booth), length_m=5, width_m=4)
    assert not scene.found("booth-overfull")


def test_an_exhibit_of_two_booths_stands_on_neither_unless_it_says():
    scene = filled_booth(length_m=7, width_m=7)
    assert scene.found("booth-overfull")
    scene.add(Assignment, booth=scene.add(Booth, id="other", width_m=3, depth_m=3))
    assert not scene.found("booth-overfull")
    scene.add(Exhibit, booth=scene.plan.one(Booth, "other"), length_m=4, width_m=4)
    assert told(scene.only("booth-overfull"))[2][0] == "other"


def test_a_scale_model_covers_what_its_scale_leaves():
    scene = Scene()
    scene.add(Booth, width_m=1, depth_m=1)
    scene.add(Assignment)
    scene.add(System, length_m=10, width_m=10)
    scene.add(Exhibit, form="scale_model", scale="1:10")
    assert not scene.found("booth-overfull")
    scene.add(Exhibit, form="scale_model", scale="1:100")
    assert scene.only("booth-overfull").figures["footprint_m2"] == Decimal("1.01")


def test_halls_of_cancelled_exhibitions_are_not_looked_at():
    scene = two_booths({"x_m": 0, "y_m": 0, **METRE}, {"x_m": 0, "y_m": 0, **METRE})
    assert scene.found("booth-overlap")
    scene.change(scene.fair, status="cancelled")
    assert not scene.found("booth-overlap")
