"""What is missing before something is ready to ship: each thing once there and once not."""

from decimal import Decimal as D

import pytest

from exhibitplanner.planning.freight import Sums
from exhibitplanner.planning.ready_to_ship import exhibit_lacks, pieces_left, shipment_lacks
from exhibitplanner.planning.snapshot.exhibits import Exhibit, Permit
from exhibitplanner.planning.snapshot.freight import Case, PackingLine, Shipment
from tests.planning.builders import Scene

WHOLE = {"form": "full_size", "length_m": 7, "width_m": 3, "height_m": 2, "mass_kg": 55000}


def lacks(found):
    return [one.what for one in found]


def packed(in_case=1, **exhibit):
    """A scene with an exhibit that lies in a case of an outbound shipment."""
    scene = Scene()
    one = scene.add(Exhibit, **WHOLE | exhibit)
    scene.add(PackingLine, exhibit=one, quantity=in_case, disposition="temporary")
    return scene, one


def test_an_exhibit_with_all_its_papers_lacks_nothing():
    _, exhibit = packed()
    assert lacks(exhibit_lacks(exhibit)) == []


@pytest.mark.parametrize(("packed_pieces", "left"), [(None, 3), (3, 1), (4, 0), (5, 0)])
def test_packed_is_counted_by_the_piece(packed_pieces, left):
    _, exhibit = packed(packed_pieces, quantity=4)
    assert pieces_left(exhibit) == left
    assert ("not_packed" in lacks(exhibit_lacks(exhibit))) is (left > 0)


@pytest.mark.parametrize("shipment", [{"direction": "return"}, {"status": "cancelled"}, {"direction": None}])
def test_what_lies_in_no_outbound_shipment_is_not_packed(shipment):
    scene = Scene()
    exhibit = scene.add(Exhibit, **WHOLE)
    scene.add(Shipment, **shipment)
    scene.add(PackingLine, exhibit=exhibit)
    assert lacks(exhibit_lacks(exhibit)) == ["not_packed"]


def test_what_does_not_travel_lacks_nothing():
    scene = Scene()
    assert lacks(exhibit_lacks(scene.add(Exhibit, form="screen", needs_permit=True))) == []
    assert lacks(exhibit_lacks(scene.add(Exhibit, form="mock_up")))[0] == "not_packed"


def test_what_may_travel_is_looked_at_too():
    assert lacks(exhibit_lacks(Scene().add(Exhibit, form=None)))[0] == "not_packed"


@pytest.mark.parametrize(
    ("field", "lack"),
    [
        ("length_m", "size_missing"),
        ("width_m", "size_missing"),
        ("height_m", "size_missing"),
        ("mass_kg", "mass_missing"),
    ],
)
def test_mass_and_size_are_needed(field, lack):
    _, exhibit = packed(**{field: None})
    assert lacks(exhibit_lacks(exhibit)) == [lack]


def test_a_model_needs_its_mass_only():
    _, exhibit = packed(form="scale_model", length_m=None)
    assert lacks(exhibit_lacks(exhibit)) == []


@pytest.mark.parametrize(
    ("permits", "lack"),
    [
        ([], ["permit_missing"]),
        ([("export_licence", "needed")], ["permit_open"]),
        ([("export_licence", "applied")], ["permit_open"]),
        ([("export_licence", None)], ["permit_open"]),
        ([("export_licence", "refused")], ["permit_refused"]),
        ([("export_licence", "issued")], []),
        ([("export_licence", "refused"), ("export_licence", "issued")], []),
        ([("export_licence", "issued"), ("transit", "applied")], ["permit_open"]),
    ],
)
def test_every_kind_of_permit_has_to_be_issued(permits, lack):
    scene, exhibit = packed(needs_permit=True)
    for kind, status in permits:
        scene.add(Permit, exhibit=exhibit, permit_kind=kind, status=status)
    assert lacks(exhibit_lacks(exhibit)) == lack


def test_a_permit_that_somebody_began_is_needed_too():
    scene, exhibit = packed(needs_permit=None)
    assert lacks(exhibit_lacks(exhibit)) == []
    scene.add(Permit, exhibit=exhibit, status="applied")
    assert lacks(exhibit_lacks(exhibit)) == ["permit_open"]


@pytest.mark.parametrize(
    ("expiries", "lack"),
    [
        (["2027-09-13"], []),
        (["2027-09-12"], ["permit_expires"]),
        ([None], []),
        (["2027-09-01", "2027-12-01"], []),
        (["2027-09-01", "2027-09-02"], ["permit_expires"]),
    ],
)
def test_a_permit_lasts_until_the_end_of_stay(expiries, lack):
    scene, exhibit = packed(needs_permit=True)
    for expires in expiries:
        scene.add(Permit, exhibit=exhibit, permit_kind="temporary_import", status="issued", expires_on=expires)
    assert lacks(exhibit_lacks(exhibit)) == lack


@pytest.mark.parametrize(
    ("status", "certificate", "lack"),
    [
        ("none", None, []), ("inert", None, []), ("live", "issued", ["weapon_live"]),
        ("deactivated", None, ["deactivation_missing"]), ("deactivated", "issued", []),
        ("deactivated", "applied", ["permit_open", "deactivation_missing"]),
    ],
)  # fmt: skip
def test_weapons_need_their_papers(status, certificate, lack):
    scene, exhibit = packed(weapon_status=status)
    if certificate:
        scene.add(Permit, exhibit=exhibit, permit_kind="deactivation", status=certificate)
    assert lacks(exhibit_lacks(exhibit)) == lack


def test_a_shipment_with_all_its_papers_is_ready():
    scene, _ = packed()
    assert lacks(shipment_lacks(scene.usual(Shipment), Sums(cases=1))) == []


def test_an_empty_shipment_is_not_ready():
    scene = Scene()
    assert lacks(shipment_lacks(scene.add(Shipment), Sums())) == ["empty"]


@pytest.mark.parametrize(
    ("shipment", "lack"),
    [
        ({"customs_regime": "ata_carnet"}, ["carnet_missing"]),
        ({"customs_regime": "ata_carnet", "carnet_no": "C"}, []),
        ({"customs_regime": "temporary"}, []),
        ({"customs_regime": "ata_carnet", "carnet_no": "C", "carnet_expires_on": "2027-09-13"}, []),
        ({"customs_regime": "ata_carnet", "carnet_no": "C", "carnet_expires_on": "2027-09-12"}, ["carnet_expires"]),
        ({"customs_regime": "ata_carnet", "carnet_no": "C", "reexport_by": "2027-09-12"}, ["carnet_expires"]),
    ],
)
def test_a_shipment_under_a_carnet_needs_one_that_lasts(shipment, lack):
    scene = Scene()
    one = scene.add(Shipment, **shipment)
    scene.add(PackingLine, disposition="temporary")
    assert lacks(shipment_lacks(one, Sums(cases=1))) == lack


@pytest.mark.parametrize(("disposition", "lack"), [("temporary", []), (None, []), ("consumable", ["consumable"])])
def test_a_carnet_covers_nothing_that_stays(disposition, lack):
    scene = Scene()
    one = scene.add(Shipment, customs_regime="ata_carnet", carnet_no="C")
    scene.add(PackingLine, disposition=disposition)
    assert lacks(shipment_lacks(one, Sums(cases=1))) == lack


@pytest.mark.parametrize(
    ("sums", "lack"),
    [
        (Sums(cases=2), []),
        (Sums(cases=2, without_volume=1), ["case_size_missing"]),
        (Sums(cases=2, without_gross=2), ["case_mass_missing"]),
    ],
)
def test_cases_need_mass_and_size(sums, lack):
    scene, _ = packed()
    assert lacks(shipment_lacks(scene.usual(Shipment), sums)) == lack


@pytest.mark.parametrize(("net", "lack"), [("100", []), ("100.1", ["net_over_gross"])])
def test_a_case_s_net_is_not_over_its_gross(net, lack):
    scene = Scene()
    case = scene.add(Case, gross_kg=D(100), net_kg=net)
    scene.add(PackingLine, case=case)
    assert lacks(shipment_lacks(scene.usual(Shipment), Sums(cases=1))) == lack


def test_a_shipment_lacks_what_its_exhibits_lack():
    scene, exhibit = packed(needs_permit=True, mass_kg=None)
    found = list(shipment_lacks(scene.usual(Shipment), Sums(cases=1)))
    assert [(one.what, one.row) for one in found] == [("permit_missing", exhibit), ("mass_missing", exhibit)]
