"""Permits that are missing or do not last, and weapons without papers."""

import pytest

from exhibitplanner.planning.snapshot.exhibits import Exhibit, Permit
from exhibitplanner.planning.snapshot.freight import Case, PackingLine, Shipment
from tests.planning.builders import Scene, kinds_of, told


@pytest.mark.parametrize(("days_left", "severity"), [(61, "warning"), (60, "error"), (0, "error"), (-1, "error")])
def test_a_permit_is_wanted_sixty_days_before(days_left, severity):
    scene = Scene(days_left)
    scene.add(Exhibit, id="exhibit", needs_permit=True)
    rule, told_severity, ids, figures = told(scene.only("permit-missing"))
    assert (rule, told_severity, ids[0]) == ("permit-missing", severity, "exhibit")
    assert figures["days_left"] == days_left


@pytest.mark.parametrize(
    ("needs", "statuses", "broken"),
    [
        (True, ["issued"], False), (True, ["needed", "applied", "refused", None], True),
        (True, ["refused", "issued"], False), (False, [], False), (None, ["applied"], False),
    ],
)  # fmt: skip
def test_an_issued_permit_is_enough(needs, statuses, broken):
    scene = Scene()
    scene.add(Exhibit, needs_permit=needs)
    for status in statuses:
        scene.add(Permit, status=status)
    assert bool(scene.found("permit-missing")) is broken


def permitted(kind: str, *expiries: object, **fair: object) -> Scene:
    """An exhibit with issued permits of a kind, until those days."""
    scene = Scene(**fair)
    scene.add(Exhibit, id="exhibit")
    for number, expires in enumerate(expiries):
        scene.add(Permit, id=f"permit {number}", permit_kind=kind, status="issued", expires_on=expires)
    return scene


def carry(scene: Scene, **shipment: object) -> None:
    scene.add(PackingLine, exhibit=scene.usual(Exhibit), case=scene.add(Case, shipment=scene.add(Shipment, **shipment)))


@pytest.mark.parametrize("kind", ["temporary_import", "transit", "deactivation", "trade_control"])
@pytest.mark.parametrize(("expires", "broken"), [("2027-09-13", False), ("2027-09-12", True), (None, False)])
def test_a_permit_lasts_until_the_end_of_stay(kind, expires, broken):
    assert permitted(kind, expires).severities("permit-expires") == (["error"] if broken else [])


@pytest.mark.parametrize(("expires", "broken"), [("2027-09-01", False), ("2027-08-31", True)])
def test_an_export_licence_lasts_until_departure(expires, broken):
    assert bool(permitted("export_licence", expires).found("permit-expires")) is broken
    opening = permitted("export_licence", "2027-09-06", build_up_from=None)
    assert opening.found("permit-expires")


@pytest.mark.parametrize(("expires", "broken"), [("2027-07-20", False), ("2027-07-19", True)])
def test_the_outbound_shipment_says_when_it_departs(expires, broken):
    scene = permitted("export_licence", expires)
    carry(scene, departs_on="2027-07-20", collected_on="2027-07-01", arrives_on="2027-08-30")
    assert bool(scene.found("permit-expires")) is broken


@pytest.mark.parametrize(("expires", "broken"), [("2027-10-20", False), ("2027-10-19", True)])
def test_the_return_says_when_the_stay_ends(expires, broken):
    scene = permitted("temporary_import", expires)
    carry(scene, direction="return", departs_on="2027-09-15", arrives_on="2027-10-20")
    assert bool(scene.found("permit-expires")) is broken


def test_another_issued_permit_of_the_kind_may_last():
    assert permitted("transit", "2027-09-01").found("permit-expires")
    assert not permitted("transit", "2027-09-01", "2027-12-01").found("permit-expires")
    scene = permitted("transit", "2027-09-01")
    scene.add(Permit, permit_kind="transit", status="applied", expires_on="2027-12-01")
    scene.add(Permit, permit_kind="trade_control", status="issued", expires_on="2027-12-01")
    assert scene.found("permit-expires")


@pytest.mark.parametrize("status", ["needed", "applied", "refused", None])
def test_only_issued_permits_expire(status):
    scene = permitted("transit")
    scene.add(Permit, permit_kind="transit", status=status, expires_on="2027-01-01")
    assert not scene.found("permit-expires")


def test_an_expiring_permit_is_told_with_both_days():
    rule, severity, ids, figures = told(permitted("transit", "2027-09-12").only("permit-expires"))
    assert (rule, severity, sorted(ids)) == ("permit-expires", "error", ["exhibit", "permit 0"])
    assert (str(figures["expires_on"]), str(figures["needed_until"])) == ("2027-09-12", "2027-09-13")


@pytest.mark.parametrize(
    ("weapon", "permits", "broken"),
    [
        ("live", [], True),
        ("live", [("deactivation", "issued")], True),
        ("deactivated", [], True),
        ("deactivated", [("deactivation", "applied"), ("export_licence", "issued")], True),
        ("deactivated", [("deactivation", "issued")], False),
        ("inert", [], False),
        ("none", [], False),
        (None, [], False),
    ],
)
def test_weapons_have_their_papers(weapon, permits, broken):
    scene = Scene()
    scene.add(Exhibit, id="exhibit", weapon_status=weapon)
    for kind, status in permits:
        scene.add(Permit, permit_kind=kind, status=status)
    assert scene.severities("weapon-papers") == (["error"] if broken else [])
    for one in scene.found("weapon-papers"):
        assert kinds_of(one)[0] == "exhibit"
