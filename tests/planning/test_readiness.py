"""How far a participation is, step by step (the table of DESIGN, section 9)."""

import pytest

from exhibitplanner.planning.checking import check_plan
from exhibitplanner.planning.readiness import Troubles, judged_participations, readiness_of
from exhibitplanner.planning.rules.registering import Severity
from exhibitplanner.planning.snapshot.companies import Assignment, Charge, Company, Order, Participation
from exhibitplanner.planning.snapshot.exhibits import Exhibit, Permit, System
from exhibitplanner.planning.snapshot.freight import Case, PackingLine, Shipment
from exhibitplanner.planning.snapshot.people import Participant
from exhibitplanner.planning.snapshot.venue import Booth, Hall
from tests.planning.builders import Scene


def state(scene: Scene, step: str) -> str:
    """How far the first company is with a step."""
    return readiness_of(scene.usual(Participation), Troubles(check_plan(scene.plan)))[step].state.value


def rows(scene: Scene, step: str) -> set[str]:
    """The ids of the records that say so."""
    found = readiness_of(scene.usual(Participation), Troubles(check_plan(scene.plan)))[step]
    return {row.id for row in found.rows}


def test_the_steps_stand_in_the_order_of_the_work():
    assert list(readiness_of(Scene().usual(Participation), Troubles([]))) == [
        "booth", "design", "orders", "catalogue", "badges", "exhibits", "permits", "freight", "customs", "payment",
    ]  # fmt: skip


def test_a_company_with_nothing_needs_little():
    steps = readiness_of(Scene().usual(Participation), Troubles([]))
    assert {name: step.state.value for name, step in steps.items()} == {
        **dict.fromkeys(steps, "not_needed"), "booth": "open", "catalogue": "open",
    }  # fmt: skip


def test_only_ours_that_come_are_judged():
    scene = Scene()
    for name, values in {
        "ours": {}, "others": {"ours": False}, "gone": {"status": "cancelled"}, "invited": {"status": "invited"},
    }.items():  # fmt: skip
        scene.add(Participation, id=name, **values)
    assert {one.id for one in judged_participations(scene.plan, scene.fair.id)} == {"ours", "invited"}


@pytest.mark.parametrize(
    ("days_left", "status", "assigned", "expected"),
    [
        (60, "confirmed", False, "late"), (61, "confirmed", False, "open"), (60, "applied", False, "open"),
        (60, "confirmed", True, "done"), (60, "invited", True, "done"), (-1, "contracted", False, "late"),
    ],
)  # fmt: skip
def test_booth(days_left, status, assigned, expected):
    scene = Scene(days_left)
    scene.add(Participation, status=status)
    if assigned:
        scene.add(Assignment)
    assert state(scene, "booth") == expected


def test_the_booth_of_a_host_is_enough():
    scene = Scene(10)
    scene.add(Participation, id="guest", role="co_exhibitor", host_id="host")
    scene.add(Participation, id="host")
    assert state(scene, "booth") == "late"
    scene.add(Assignment, participation=scene.plan.one(Participation, "host"))
    assert state(scene, "booth") == "done"


@pytest.mark.parametrize(
    ("days_left", "booth", "status", "expected"),
    [
        (46, "raw", "approved", "done"), (46, "raw", "submitted", "partly"), (46, "raw", "missing", "open"),
        (46, "raw", "rejected", "open"), (46, "raw", None, "open"), (45, "raw", "submitted", "late"),
        (45, "raw", None, "late"), (45, "raw", "approved", "done"), (45, "shell", None, "not_needed"),
        (45, "shell", "approved", "not_needed"), (-1, "raw", None, "open"),
    ],
)  # fmt: skip
def test_design(days_left, booth, status, expected):
    scene = Scene(days_left)
    scene.add(Participation, design_status=status)
    scene.add(Assignment, booth=scene.add(Booth, booth_type=booth))
    assert state(scene, "design") == expected


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        (["confirmed", "confirmed"], "done"), (["confirmed", "ordered"], "partly"), (["ordered", "draft", None], "open"),
        (["confirmed", "cancelled"], "done"), (["cancelled"], "not_needed"), ([], "not_needed"),
    ],
)  # fmt: skip
def test_orders(statuses, expected):
    scene = Scene()
    for status in statuses:
        scene.add(Order, status=status)
    assert state(scene, "orders") == expected


def test_a_late_draft_makes_orders_late():
    scene = Scene()
    scene.add(Order, id="fine", status="confirmed")
    scene.add(Order, id="draft", due_on="2027-01-01")
    assert state(scene, "orders") == "late"
    assert rows(scene, "orders") == {"draft"}


@pytest.mark.parametrize(
    ("days_left", "orders", "expected"),
    [
        (22, ["confirmed"], "done"), (21, ["confirmed"], "late"), (0, ["confirmed"], "late"), (21, [], "late"),
        (22, [], "not_needed"),
    ],
)  # fmt: skip
def test_too_little_power_makes_orders_late_in_the_last_weeks(days_left, orders, expected):
    scene = Scene(days_left)
    scene.add(Exhibit, power_kw=9)
    for status in orders:
        scene.add(Order, status=status, power_kw=1)
    assert state(scene, "orders") == expected


@pytest.mark.parametrize(
    ("days_left", "status", "text", "expected"),
    [
        (31, "confirmed", None, "open"), (30, "confirmed", None, "late"), (30, "contracted", None, "open"),
        (30, "confirmed", "Tanks", "done"), (31, "applied", "Tanks", "done"), (-1, "confirmed", None, "open"),
    ],
)  # fmt: skip
def test_catalogue(days_left, status, text, expected):
    for name in ("catalogue_en", "catalogue_ko"):
        scene = Scene(days_left)
        scene.add(Participation, status=status, **{name: text})
        assert state(scene, "catalogue") == expected


@pytest.mark.parametrize(
    ("days_left", "statuses", "expected"),
    [
        (22, ["approved", "approved"], "done"), (22, ["approved", "submitted"], "partly"),
        (22, ["submitted", None], "open"), (21, ["approved", "submitted"], "late"), (21, ["approved"], "done"),
        (21, [], "not_needed"),
    ],
)  # fmt: skip
def test_badges(days_left, statuses, expected):
    scene = Scene(days_left)
    for status in statuses:
        scene.add(Participant, badge_status=status)
    assert state(scene, "badges") == expected


WHOLE = {"length_m": 3, "width_m": 2, "height_m": 2, "mass_kg": 1000}
TOO_LONG = {**WHOLE, "length_m": 9}


def with_exhibits(*exhibits: dict) -> Scene:
    scene = Scene()
    scene.add(Hall, gate_width_m=8, gate_height_m=8, clear_height_m=8)
    scene.add(Assignment, booth=scene.add(Booth, width_m=4, depth_m=4))
    for number, one in enumerate(exhibits):
        scene.add(Exhibit, **{"id": f"exhibit {number}", "form": "full_size", **one})
    return scene


@pytest.mark.parametrize(
    ("exhibits", "expected"),
    [
        ([WHOLE, WHOLE], "done"), ([WHOLE, {}], "partly"), ([{}, {}], "open"), ([WHOLE, TOO_LONG], "late"),
        ([{}, TOO_LONG], "late"), ([{"form": "scale_model"}], "done"), ([], "not_needed"),
    ],
)  # fmt: skip
def test_exhibits(exhibits, expected):
    assert state(with_exhibits(*exhibits), "exhibits") == expected


@pytest.mark.parametrize(
    ("hall", "exhibit"),
    [
        ({"clear_height_m": 1}, {}), ({"gate_width_m": 1}, {}), ({"floor_load_kn_m2": 1}, {}),
        ({"axle_load_t": 1}, {"axle_load_t": 2}),
    ],
)  # fmt: skip
def test_errors_of_height_gate_floor_and_axle_make_exhibits_late(hall, exhibit):
    scene = with_exhibits(WHOLE, {**WHOLE, **exhibit})
    scene.change(scene.usual(Hall), **hall)
    assert state(scene, "exhibits") == "late"
    assert rows(scene, "exhibits") <= {"exhibit 0", "exhibit 1"}


def test_a_warning_makes_no_exhibit_late():
    scene = with_exhibits({**WHOLE, "form": "mock_up"})
    scene.change(scene.usual(System), category="land")
    scene.change(scene.usual(Hall), gate_width_m=1)
    assert [one.severity for one in scene.found("exhibit-gate")] == [Severity.WARNING]
    assert state(scene, "exhibits") == "done"


@pytest.mark.parametrize(
    ("days_left", "exhibits", "expected"),
    [
        (61, [(True, "issued"), (True, "issued"), (False, None)], "done"),
        (61, [(True, "issued"), (True, "applied")], "partly"),
        (61, [(True, "applied"), (True, None)], "open"),
        (60, [(True, "issued"), (True, "applied")], "late"),
        (60, [(False, None)], "not_needed"),
        (60, [], "not_needed"),
    ],
)
def test_permits(days_left, exhibits, expected):
    scene = Scene(days_left)
    for needs, status in exhibits:
        exhibit = scene.add(Exhibit, needs_permit=needs)
        if status:
            scene.add(Permit, exhibit=exhibit, status=status)
    assert state(scene, "permits") == expected


@pytest.mark.parametrize("needs", [True, False])
def test_weapons_and_expiring_permits_make_permits_late(needs):
    scene = Scene()
    scene.add(Exhibit, needs_permit=needs, weapon_status="live")
    scene.add(Permit, status="issued")
    assert state(scene, "permits") == "late"
    scene = Scene()
    scene.add(Exhibit, needs_permit=needs)
    scene.add(Permit, status="issued", expires_on="2027-01-01")
    assert state(scene, "permits") == "late"


def freight(days_left: int, *shipments: dict | None, country: str = "KR") -> Scene:
    """A company with a model for each shipment; None is not packed."""
    scene = Scene(days_left)
    part = scene.add(Participation, company=scene.add(Company, country=country))
    for number, values in enumerate(shipments):
        exhibit = scene.add(Exhibit, id=f"exhibit {number}", form="scale_model")
        if values is not None:
            shipment = scene.add(Shipment, id=f"shipment {number}", **values)
            case = scene.add(Case, shipment=shipment, participation=part)
            scene.add(PackingLine, case=case, exhibit=exhibit)
    return scene


THERE = {"status": "delivered"}
ON_ITS_WAY = {"status": "in_transit"}


@pytest.mark.parametrize(
    ("days_left", "shipments", "expected"),
    [
        (31, [THERE, THERE], "done"),
        (31, [THERE, ON_ITS_WAY], "partly"),
        (31, [ON_ITS_WAY, {"status": "planned"}], "partly"),
        (31, [THERE, None], "partly"),
        (31, [None, None], "open"),
        (31, [], "not_needed"),
        (30, [THERE, None], "late"),
        (30, [None], "late"),
        (30, [THERE, ON_ITS_WAY], "partly"),
        (31, [{"status": "in_transit", "arrives_on": "2027-09-07"}, THERE], "late"),
        (0, [None], "late"),
    ],
)
def test_freight(days_left, shipments, expected):
    assert state(freight(days_left, *shipments), "freight") == expected


def test_what_comes_from_the_next_town_needs_no_freight():
    assert state(freight(10, None, country="PL"), "freight") == "not_needed"


def test_what_is_late_about_freight_is_named():
    assert "exhibit 1" in rows(freight(10, THERE, None), "freight")
    assert "shipment 0" in rows(freight(100, {"arrives_on": "2027-09-07"}, None), "freight")


ATA = {"customs_regime": "ata_carnet"}
GOOD = {**ATA, "carnet_no": "KR-1"}
SHORT = {**GOOD, "carnet_no": "KR-2", "carnet_expires_on": "2027-09-12"}


@pytest.mark.parametrize(
    ("days_left", "shipments", "expected"),
    [
        (61, [GOOD, {**GOOD, "carnet_expires_on": "2028-01-01"}], "done"),
        (61, [GOOD, ATA], "partly"),
        (61, [ATA, ATA], "open"),
        (60, [GOOD, ATA], "late"),
        (61, [GOOD, SHORT], "late"),
        (60, [{"customs_regime": "temporary"}], "not_needed"),
        (60, [{**ATA, "status": "cancelled"}], "not_needed"),
        (60, [], "not_needed"),
    ],
)
def test_customs(days_left, shipments, expected):
    assert state(freight(days_left, *shipments), "customs") == expected


def test_somebody_elses_shipment_is_not_a_companys_customs():
    scene = freight(10, {"customs_regime": "temporary"})
    scene.add(Case, shipment=scene.add(Shipment, **ATA), participation=scene.add(Participation))
    assert state(scene, "customs") == "not_needed"


@pytest.mark.parametrize(
    ("charges", "expected"),
    [
        ([("2027-01-01", "2027-01-01")], "done"), ([(None, "2027-01-01"), (None, None)], "partly"),
        ([(None, None), ("2027-09-07", None)], "open"), ([("2027-01-01", None), (None, "2027-01-01")], "late"),
        ([], "not_needed"),
    ],
)  # fmt: skip
def test_payment(charges, expected):
    scene = Scene()
    for due, paid in charges:
        scene.add(Charge, due_on=due, paid_on=paid)
    assert state(scene, "payment") == expected
