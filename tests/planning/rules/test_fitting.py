"""Exhibits against their booth, its height and the hall's gate."""

from itertools import permutations

import pytest

from exhibitplanner.planning.rules.fitting import passes_gate
from exhibitplanner.planning.snapshot.companies import Assignment
from exhibitplanner.planning.snapshot.exhibits import Exhibit, System
from exhibitplanner.planning.snapshot.venue import Booth, Hall
from tests.planning.builders import Scene, kinds_of, told


def shown(exhibit: dict, booth: dict | None = None, hall: dict | None = None, system: dict | None = None) -> Scene:
    """An exhibit on the only booth of its company."""
    scene = Scene()
    scene.add(Hall, id="hall", **(hall or {}))
    scene.add(Booth, id="booth", **(booth or {}))
    scene.add(Assignment)
    scene.add(System, id="system", **(system or {}))
    scene.add(Exhibit, id="exhibit", **exhibit)
    return scene


BOOTH = {"width_m": 6, "depth_m": 4}


@pytest.mark.parametrize(
    ("length", "width", "broken"),
    [
        (6, 4, False), (4, 6, False), ("6.001", 4, True), (6, "4.001", True), ("4.001", 6, True), (5, 5, True),
        (None, 40, False), (40, None, False), ("0.1", 40, True),
    ],
)  # fmt: skip
def test_an_exhibit_fits_in_one_of_two_turns(length, width, broken):
    scene = shown({"length_m": length, "width_m": width}, BOOTH)
    assert bool(scene.found("exhibit-does-not-fit")) is broken


@pytest.mark.parametrize("unknown", ["width_m", "depth_m"])
def test_nothing_is_too_large_for_a_booth_without_measures(unknown):
    assert not shown({"length_m": 40, "width_m": 40}, {**BOOTH, unknown: None}).found("exhibit-does-not-fit")


@pytest.mark.parametrize(
    ("form", "scale", "broken"),
    [
        ("full_size", None, True), ("scale_model", "1:10", False), ("scale_model", "1:2", True),
        ("scale_model", None, False), ("mock_up", None, False), ("cutaway", None, False), (None, None, False),
    ],
)  # fmt: skip
def test_only_full_size_and_scaled_exhibits_take_the_systems_measures(form, scale, broken):
    scene = shown({"form": form, "scale": scale}, BOOTH, system={"length_m": 13, "width_m": 3})
    assert bool(scene.found("exhibit-does-not-fit")) is broken


def test_an_exhibits_own_measures_go_before_its_systems():
    scene = shown({"form": "full_size", "length_m": 5}, BOOTH, system={"length_m": 13, "width_m": 3})
    assert not scene.found("exhibit-does-not-fit")


def test_what_does_not_fit_is_told_with_its_measures():
    rule, severity, ids, figures = told(shown({"length_m": 7, "width_m": 3}, BOOTH).only("exhibit-does-not-fit"))
    assert (rule, severity, ids[:2]) == ("exhibit-does-not-fit", "error", ["exhibit", "booth"])
    assert figures == {"length_m": 7, "width_m": 3, "booth_width_m": 6, "booth_depth_m": 4}


@pytest.mark.parametrize(
    ("height", "limit", "clear", "broken"),
    [
        (4, 4, 9, False), ("4.01", 4, 9, True), (4, 9, 4, False), ("4.01", 9, 4, True), (5, None, 4, True),
        (5, 4, None, True), (99, None, None, False), (None, 1, 1, False),
    ],
)  # fmt: skip
def test_an_exhibit_reaches_up_to_the_lower_of_two_limits(height, limit, clear, broken):
    scene = shown({"height_m": height}, {"height_limit_m": limit}, {"clear_height_m": clear})
    assert bool(scene.found("exhibit-too-tall")) is broken


def test_what_is_too_tall_is_told_with_the_limit():
    scene = shown({"height_m": 5}, {"height_limit_m": 4}, {"clear_height_m": 9})
    rule, severity, ids, figures = told(scene.only("exhibit-too-tall"))
    assert (rule, severity, ids[:2]) == ("exhibit-too-tall", "error", ["exhibit", "booth"])
    assert (figures["height_m"], figures["limit_m"]) == (5, 4)


GATE = {"gate_width_m": 4, "gate_height_m": 5}
UPRIGHT = [(form, category) for form in ("full_size", "mock_up") for category in ("land", "air")]
ANY_WAY = [
    ("full_size", "naval"), ("full_size", None), ("mock_up", "munition"), ("scale_model", "land"), ("cutaway", "air"),
    ("simulator", "land"), ("screen", "support"), (None, "land"),
]  # fmt: skip


def passing(form: str | None, category: str | None, sides: tuple, gate: dict = GATE, **hall: object) -> Scene:
    length, width, height = sides
    measures = {"length_m": length, "width_m": width, "height_m": height}
    return shown({"form": form, **measures}, hall={**gate, **hall}, system={"category": category})


@pytest.mark.parametrize(("form", "category"), UPRIGHT)
@pytest.mark.parametrize(
    ("sides", "broken"),
    [
        ((90, 4, 5), False), ((90, "4.01", 5), True), ((90, 4, "5.01"), True), ((1, "4.01", 1), True),
        ((90, None, 5), False), ((90, 4, None), False), ((None, "4.01", "5.01"), True),
    ],
)  # fmt: skip
def test_vehicles_and_aircraft_stay_upright(form, category, sides, broken):
    severity = "warning" if form == "mock_up" else "error"
    assert passing(form, category, sides).severities("exhibit-gate") == ([severity] if broken else [])


@pytest.mark.parametrize(("form", "category"), ANY_WAY)
@pytest.mark.parametrize(
    ("sides", "broken"),
    [((90, 4, 5), False), ((90, "4.01", 5), True), ((90, 4, "5.01"), True), ((90, 5, "4.01"), True)],
)
def test_anything_else_passes_by_its_two_smallest_sides(form, category, sides, broken):
    severity = "warning" if form == "mock_up" else "error"
    for turned in permutations(sides):
        assert passing(form, category, turned).severities("exhibit-gate") == ([severity] if broken else [])
    narrow = {"gate_width_m": 5, "gate_height_m": 4}
    assert passing(form, category, sides, narrow).severities("exhibit-gate") == ([severity] if broken else [])


@pytest.mark.parametrize(
    ("placement", "area_kind", "indoor"),
    [
        ("indoor", "outdoor", True), ("indoor", None, True), (None, "hall", True), (None, "tent", True),
        (None, "outdoor", False), (None, "static_park", False), (None, "chalet_line", False), (None, None, False),
        ("outdoor", "hall", False),
    ],
)  # fmt: skip
def test_only_what_stands_indoors_passes_a_gate(placement, area_kind, indoor):
    scene = passing("full_size", "land", (9, 9, 9), area_kind=area_kind)
    scene.change(scene.usual(Exhibit), placement=placement)
    assert bool(scene.found("exhibit-gate")) is indoor


@pytest.mark.parametrize("sides", [(9, 9, None), (None, 9, 9)])
def test_something_without_measures_passes(sides):
    assert not passing("cutaway", "land", sides, {"gate_width_m": 4, "gate_height_m": None}).found("exhibit-gate")


def test_without_a_gate_nothing_is_said():
    assert not passing("full_size", "land", (9, 9, 9), {}).found("exhibit-gate")


@pytest.mark.parametrize(("form", "category"), [("full_size", "land"), ("cutaway", "land")])
def test_a_gate_that_is_too_small_is_told_with_its_hall(form, category):
    finding = passing(form, category, (9, 6, 6)).only("exhibit-gate")
    assert kinds_of(finding)[0] == "exhibit"
    assert "hall" in kinds_of(finding)
    assert (finding.figures["gate_width_m"], finding.figures["gate_height_m"]) == (4, 5)
    assert (finding.figures["width_m"], finding.figures["height_m"]) == (6, 6)


def test_one_exhibit_of_a_company_with_two_booths_is_nowhere():
    scene = shown({"length_m": 40, "width_m": 40, "height_m": 40}, BOOTH, GATE)
    scene.add(Assignment, booth=scene.add(Booth, **BOOTH))
    assert not [*scene.found("exhibit-does-not-fit"), *scene.found("exhibit-gate"), *scene.found("exhibit-too-tall")]


@pytest.mark.parametrize(("length", "broken"), [("4.5", False), ("4.6", True)])
def test_a_booth_of_another_shape_is_taken_by_the_rectangle_around_it(length, broken):
    corner = {"outline": [[0, 0], ["4.5", 0], ["4.5", 1], [1, 1], [1, 4], [0, 4]]}
    finding = shown({"length_m": length, "width_m": 4}, corner).found("exhibit-does-not-fit")
    assert bool(finding) is broken
    for one in finding:
        assert (str(one.figures["booth_width_m"]), one.figures["booth_depth_m"]) == ("4.5", 4)


@pytest.mark.parametrize(
    ("sides", "gate", "passes"),
    [
        ((9, 3, 3), GATE, True), ((9, 5, 3), GATE, False), ((9, 3, None), GATE, None),
        ((9, 3, 3), {"gate_width_m": 4, "gate_height_m": None}, None),
        ((9, 5, 3), {"gate_width_m": 4, "gate_height_m": None}, False),
    ],
)  # fmt: skip
def test_nobody_knows_whether_it_passes_without_the_measures(sides, gate, passes):
    scene = passing("full_size", "land", sides, gate)
    assert passes_gate(scene.usual(Exhibit), scene.usual(Hall)) is passes
