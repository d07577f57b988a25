"""Loads against floors, and what nobody knows."""

import pytest

from exhibitplanner.planning.snapshot.companies import Assignment
from exhibitplanner.planning.snapshot.exhibits import Exhibit, System
from exhibitplanner.planning.snapshot.venue import Booth, Hall
from tests.planning.builders import Scene, kinds_of, told

BLOCK = {"length_m": 3, "width_m": "3.27", "mass_kg": 30000}  # 30,000 × 9.81 / 1000 / (3 × 3.27) = 30 kN/m²


def standing(exhibit: dict, floor: object = 30, booth: dict | None = None, system: dict | None = None) -> Scene:
    """An exhibit on the only booth of its company, in a hall that bears so much."""
    scene = Scene()
    scene.add(Hall, id="hall", floor_load_kn_m2=floor)
    scene.add(Booth, id="booth", **(booth or {}))
    scene.add(Assignment)
    scene.add(System, id="system", **(system or {}))
    scene.add(Exhibit, id="exhibit", **exhibit)
    return scene


@pytest.mark.parametrize(
    ("exhibit", "severities"),
    [
        (BLOCK, []),
        ({**BLOCK, "mass_kg": 30001}, ["error"]),
        ({**BLOCK, "ground_length_m": "2.99"}, ["error"]),
        ({**BLOCK, "length_m": 1, "ground_length_m": 3}, []),
        ({**BLOCK, "ground_pressure_kpa": 30}, []),
        ({**BLOCK, "ground_pressure_kpa": "30.01"}, ["warning"]),
        ({**BLOCK, "mass_kg": 30001, "ground_pressure_kpa": 90}, ["error"]),
        ({**BLOCK, "mass_kg": 30001, "ground_pressure_kpa": 1}, ["error"]),
        ({"ground_pressure_kpa": "30.01"}, ["warning"]),
        ({**BLOCK, "mass_kg": None}, []),
        ({"mass_kg": 90000, "width_m": 1}, []),
        ({"mass_kg": 90000, "length_m": 1}, []),
        ({**BLOCK, "mass_kg": 30001, "placement": "outdoor"}, []),
        ({**BLOCK, "quantity": 9}, []),
    ],
)
def test_a_floor_bears_exactly_its_load(exhibit, severities):
    assert standing(exhibit).severities("floor-load") == severities


@pytest.mark.parametrize(("own", "severities"), [(None, []), (31, []), (29, ["error"])])
def test_a_booths_own_floor_goes_before_its_halls(own, severities):
    assert standing(BLOCK, 30, {"floor_load_kn_m2": own}).severities("floor-load") == severities
    assert standing(BLOCK, None, {"floor_load_kn_m2": own}).severities("floor-load") == severities


TANK = {"length_m": "10.8", "width_m": "3.6", "mass_kg": 55000, "ground_length_m": "7.5", "ground_pressure_kpa": 87}


@pytest.mark.parametrize(
    ("form", "severities"),
    [("full_size", ["error"]), ("mock_up", []), ("scale_model", []), ("cutaway", []), (None, [])],
)
def test_only_a_full_size_exhibit_weighs_what_its_system_weighs(form, severities):
    exhibit = {"form": form, "scale": "1:2" if form == "scale_model" else None}
    assert standing(exhibit, "19.9", system=TANK).severities("floor-load") == severities


def test_a_tank_bears_on_its_hull():
    finding = standing({"form": "full_size"}, "19.9", system=TANK).only("floor-load")
    rule, severity, ids, figures = told(finding)
    assert (rule, severity, ids[:2]) == ("floor-load", "error", ["exhibit", "booth"])
    assert float(figures["average_kn_m2"]) == pytest.approx(55000 * 9.81 / 1000 / (7.5 * 3.6), abs=0.01)
    told_figures = {name: figures[name] for name in ("mass_kg", "ground_length_m", "width_m", "floor_load_kn_m2")}
    assert [float(one) for one in told_figures.values()] == [55000, 7.5, 3.6, 19.9]
    assert figures["ground_pressure_kpa"] == 87


@pytest.mark.parametrize(
    ("axle", "allowed", "placement", "severities"),
    [
        (10, 10, None, []), ("10.01", 10, None, ["error"]), (99, None, None, []), (None, 1, None, []),
        (99, 10, "outdoor", []),
    ],
)  # fmt: skip
def test_an_axle_may_weigh_what_the_hall_allows(axle, allowed, placement, severities):
    scene = standing({"axle_load_t": axle, "placement": placement})
    scene.change(scene.usual(Hall), axle_load_t=allowed)
    assert scene.severities("axle-load") == severities


def test_a_full_size_exhibit_has_its_systems_axles():
    scene = standing({"form": "full_size"}, system={"axle_load_t": 12})
    scene.change(scene.usual(Hall), axle_load_t=10)
    rule, severity, ids, figures = told(scene.only("axle-load"))
    assert (rule, severity, ids[0]) == ("axle-load", "error", "exhibit")
    assert "hall" in ids
    assert (figures["axle_load_t"], figures["allowed_t"]) == (12, 10)


@pytest.mark.parametrize(
    ("exhibit", "floor", "own", "severities"),
    [
        ({"mass_kg": 2000}, None, None, ["info"]),
        ({"mass_kg": "1999.9"}, None, None, []),
        ({"mass_kg": 2000}, 5, None, []),
        ({"mass_kg": 2000}, None, 5, []),
        ({"mass_kg": 2000, "placement": "outdoor"}, None, None, []),
        ({}, None, None, []),
    ],
)
def test_a_heavy_exhibit_asks_what_the_floor_bears(exhibit, floor, own, severities):
    scene = standing(exhibit, floor, {"floor_load_kn_m2": own})
    assert scene.severities("floor-load-unknown") == severities


def test_a_heavy_exhibit_that_is_to_be_indoors_somewhere_asks_too():
    scene = Scene()
    scene.add(Exhibit, id="exhibit", mass_kg=2000, placement="indoor")
    assert told(scene.only("floor-load-unknown")) == (
        "floor-load-unknown", "info", ["exhibit"], {"mass_kg": 2000},
    )  # fmt: skip


WHOLE = {"length_m": 3, "width_m": 2, "height_m": 2, "mass_kg": 1000}
KNOWN_HALL = {"gate_width_m": 4, "gate_height_m": 4, "clear_height_m": 8}


def measured(exhibit: dict, category: str = "land", hall: dict | None = None) -> Scene:
    """An exhibit in a hall whose gate and height are known unless told."""
    scene = Scene()
    scene.add(Hall, id="hall", **{**KNOWN_HALL, **(hall or {})})
    scene.add(Booth)
    scene.add(Assignment)
    scene.add(System, category=category)
    scene.add(Exhibit, id="exhibit", **exhibit)
    return scene


@pytest.mark.parametrize("form", ["full_size", "mock_up"])
@pytest.mark.parametrize("unknown", ["length_m", "width_m", "height_m", "mass_kg"])
def test_what_is_shown_in_real_size_has_measures_and_a_mass(form, unknown):
    assert not measured({"form": form, **WHOLE}).found("data-missing")
    finding = measured({"form": form, **WHOLE, unknown: None}).only("data-missing")
    assert (finding.severity.value, finding.figures["missing"]) == ("info", [unknown])
    assert kinds_of(finding)[0] == "exhibit"


def test_one_finding_names_all_that_an_exhibit_lacks():
    finding = measured({"form": "full_size", "mass_kg": 3000}).only("data-missing")
    assert set(finding.figures["missing"]) >= {"length_m", "width_m", "height_m", "ground_pressure_kpa", "axle_load_t"}


@pytest.mark.parametrize("form", ["scale_model", "cutaway", "simulator", "screen", None])
def test_models_may_come_without_data(form):
    assert not measured({"form": form}).found("data-missing")


def test_a_system_gives_a_full_size_exhibit_its_data_but_no_mock_up():
    scene = measured({"form": "full_size"})
    scene.change(scene.usual(System), **WHOLE)
    assert not scene.found("data-missing")
    scene.add(Exhibit, id="mock-up", form="mock_up")
    assert told(scene.only("data-missing"))[2][0] == "mock-up"


@pytest.mark.parametrize(
    ("exhibit", "category", "asked"),
    [
        ({"form": "full_size", "mass_kg": 2000}, "land", True),
        ({"form": "full_size", "mass_kg": 2000}, "air", True),
        ({"form": "full_size", "mass_kg": "1999.9"}, "land", False),
        ({"form": "full_size", "mass_kg": 2000}, "naval", False),
        ({"form": "mock_up", "mass_kg": 2000}, "land", False),
        ({"form": "full_size", "mass_kg": 2000, "placement": "outdoor"}, "land", False),
        ({"form": "full_size", "mass_kg": 2000, "ground_pressure_kpa": 50}, "land", False),
        ({"form": "full_size", "mass_kg": 2000, "axle_load_t": 5}, "land", False),
    ],
)
def test_a_heavy_vehicle_says_how_it_bears_on_the_floor(exhibit, category, asked):
    assert bool(measured({**WHOLE, **exhibit}, category).found("data-missing")) is asked


@pytest.mark.parametrize("unknown", list(KNOWN_HALL))
@pytest.mark.parametrize(("form", "asked"), [("full_size", True), ("mock_up", True), ("scale_model", False)])
def test_a_hall_with_real_exhibits_has_a_gate_and_a_height(unknown, form, asked):
    scene = measured({"form": form, **WHOLE}, hall={unknown: None})
    scene.add(Exhibit, form=form, **WHOLE)  # a second one is no second finding
    assert [told(one)[2][0] for one in scene.found("data-missing")] == (["hall"] if asked else [])
    for one in scene.found("data-missing"):
        assert unknown in one.figures["missing"]


def test_a_hall_of_what_stands_outdoors_is_not_asked_about():
    assert not measured({"form": "full_size", **WHOLE, "placement": "outdoor"}, hall={"gate_width_m": None}).found(
        "data-missing"
    )
