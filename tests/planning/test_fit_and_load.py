"""Fit and load of one exhibit: whose measures, each sum with its limit, and whom to ask for what is missing."""

from decimal import Decimal

import pytest

from exhibitplanner.planning.fit_and_load import Check, Measure, Origin, Verdict, checks_of, measures_of
from exhibitplanner.planning.snapshot.companies import Assignment, Order
from exhibitplanner.planning.snapshot.exhibits import Exhibit, System
from exhibitplanner.planning.snapshot.venue import Booth, Hall
from tests.planning.builders import Scene

TANK = {
    "length_m": "10.8", "width_m": "3.6", "height_m": "2.4", "mass_kg": 55000, "ground_length_m": "7.5",
    "ground_pressure_kpa": 90,
}  # fmt: skip
HALL = {
    "clear_height_m": 8, "gate_width_m": "5.2", "gate_height_m": "4.9", "floor_load_kn_m2": 50, "axle_load_t": 12,
}  # fmt: skip


def scene(*, hall: dict | None = None, booth: dict | None = None, system: dict | None = None, **exhibit) -> Exhibit:
    made = Scene()
    made.add(Hall, **(HALL if hall is None else hall))
    stand = made.add(Booth, number="1", **({"width_m": 12, "depth_m": 9} if booth is None else booth))
    made.add(System, designation="K-2", category="land", **(TANK if system is None else system))
    return made.add(Exhibit, **({"form": "full_size", "booth_id": stand.id} | exhibit))


def check(exhibit: Exhibit, name: str) -> Check:
    return next(one for one in checks_of(exhibit) if one.name == name)


def test_a_full_size_exhibit_has_its_systems_measures_unless_it_says_others():
    found = {one.name: one for one in measures_of(scene(mass_kg=54000))}

    assert found["length_m"] == Measure("length_m", Decimal("10.8"), Origin.SYSTEM, Decimal("10.8"))
    assert found["mass_kg"] == Measure("mass_kg", Decimal(54000), Origin.OWN)
    assert found["axle_load_t"].origin is Origin.UNKNOWN


def test_a_model_has_its_systems_lengths_divided_and_no_mass():
    found = {one.name: one for one in measures_of(scene(form="scale_model", scale="1:10"))}

    assert found["length_m"] == Measure("length_m", Decimal("1.08"), Origin.SCALE, Decimal("10.8"), Decimal(10))
    assert found["mass_kg"].value is None
    assert check(scene(form="scale_model", scale="1:10"), "floor").verdict is Verdict.ASK_COMPANY


@pytest.mark.parametrize(
    ("name", "change", "verdict"),
    [
        ("footprint", {"booth": {"width_m": "10.8", "depth_m": "3.6"}}, Verdict.FITS),
        ("footprint", {"booth": {"width_m": "10.7", "depth_m": "3.6"}}, Verdict.FAILS),
        ("footprint", {"booth": {}}, Verdict.ASK_VENUE),
        ("footprint", {"system": {"length_m": "10.8"}}, Verdict.ASK_COMPANY),
        ("height", {"booth": {"width_m": 12, "depth_m": 9, "height_limit_m": "2.4"}}, Verdict.FITS),
        ("height", {"booth": {"width_m": 12, "depth_m": 9, "height_limit_m": "2.3"}}, Verdict.FAILS),
        ("height", {"hall": {}}, Verdict.ASK_VENUE),
        ("gate", {"hall": {**HALL, "gate_width_m": "3.6"}}, Verdict.FITS),
        ("gate", {"hall": {**HALL, "gate_width_m": "3.5"}}, Verdict.FAILS),
        ("gate", {"hall": {**HALL, "gate_width_m": "3.5"}, "form": "mock_up", **TANK}, Verdict.CHECK),
        ("gate", {"hall": {}}, Verdict.ASK_VENUE),
        ("gate", {"system": {"width_m": "3.6"}}, Verdict.ASK_COMPANY),
        ("floor", {}, Verdict.FITS),
        ("floor", {"hall": {**HALL, "floor_load_kn_m2": "19.9"}}, Verdict.FAILS),
        ("floor", {"hall": {**HALL, "floor_load_kn_m2": "19.9", "area_kind": None}}, Verdict.FAILS),
        ("floor", {"hall": {}}, Verdict.ASK_VENUE),
        ("pressure", {"hall": {**HALL, "floor_load_kn_m2": 90}}, Verdict.FITS),
        ("pressure", {}, Verdict.CHECK),
        ("pressure", {"hall": {}}, Verdict.ASK_VENUE),
        ("pressure", {"system": {**TANK, "ground_pressure_kpa": None}}, Verdict.ASK_COMPANY),
        ("axle", {"axle_load_t": 12}, Verdict.FITS),
        ("axle", {"axle_load_t": "12.1"}, Verdict.FAILS),
        ("axle", {"axle_load_t": 12, "hall": {}}, Verdict.ASK_VENUE),
    ],
)
def test_verdicts_on_both_sides_of_each_limit(name: str, change: dict, verdict: Verdict):
    assert check(scene(**change), name).verdict is verdict


def test_outdoors_there_is_no_limit_of_gate_height_and_floor():
    exhibit = scene(hall={"area_kind": "outdoor"})

    assert {one.name: one.verdict for one in checks_of(exhibit)} == {
        "footprint": Verdict.FITS, "height": Verdict.NO_LIMIT, "gate": Verdict.NO_LIMIT, "floor": Verdict.NO_LIMIT,
    }  # fmt: skip


def test_without_a_booth_nothing_is_said_to_fit():
    assert {one.verdict for one in checks_of(scene(booth_id=None))} == {Verdict.NO_BOOTH}


def test_the_floors_sum_has_its_arithmetic():
    found = check(scene(), "floor")

    assert found.figures["average_kn_m2"] == Decimal(55000) * Decimal("9.81") / 1000 / (Decimal("7.5") * Decimal("3.6"))
    assert found.limits == {"floor_load_kn_m2": 50}


@pytest.mark.parametrize(("ordered", "verdict"), [("5", Verdict.FITS), ("4.9", Verdict.FAILS)])
def test_power_is_of_all_that_the_company_shows_and_ordered(ordered: str, verdict: Verdict):
    exhibit = scene(booth={"width_m": 12, "depth_m": 9, "power_kw": 3}, power_kw=4, quantity=2)
    plan = exhibit.plan
    made = Assignment(plan, "a1", exhibit.participation_id, exhibit.booth_id, None)
    order = Order(plan, "o1", exhibit.participation_id, "electricity", None, Decimal(ordered), None, "ordered")
    plan.put([made, order])
    found = check(exhibit, "power")

    assert (found.verdict, found.figures["needed_kw"], found.limits["included_kw"]) == (verdict, 8, 3)


def test_what_is_small_is_not_asked_about():
    exhibit = scene(system={}, form="screen")

    assert [one.name for one in checks_of(exhibit)] == ["footprint", "height", "gate", "floor"]
