"""Freight: what is not packed, comes too late, or goes under the wrong papers."""

import pytest

from exhibitplanner.planning.snapshot.companies import Assignment, Company, Participation
from exhibitplanner.planning.snapshot.exhibits import Exhibit, System
from exhibitplanner.planning.snapshot.freight import Case, PackingLine, Shipment
from exhibitplanner.planning.snapshot.venue import Booth, Hall
from tests.planning.builders import Scene, kinds_of, told


def pack(scene: Scene, exhibit: Exhibit | None = None, **shipment: object) -> Shipment:
    """A shipment with one case and one line."""
    made = scene.add(Shipment, **shipment)
    scene.add(PackingLine, case=scene.add(Case, shipment=made), exhibit_id=exhibit and exhibit.id)
    return made


def abroad(days_left: int = 90, country: str | None = "KR", fair: str | None = "PL", **exhibit: object) -> Scene:
    """An exhibit of a company that comes from somewhere."""
    scene = Scene(days_left, country=fair)
    part = scene.add(Participation, company=scene.add(Company, country=country))
    scene.add(Exhibit, **{"id": "exhibit", "participation": part, "form": "scale_model", **exhibit})
    return scene


@pytest.mark.parametrize(("days_left", "broken"), [(91, False), (90, True), (0, True), (-1, False)])
def test_exhibits_are_packed_ninety_days_before(days_left, broken):
    assert abroad(days_left).severities("exhibit-not-packed") == (["warning"] if broken else [])


@pytest.mark.parametrize(("country", "broken"), [("KR", True), (None, True), ("PL", False)])
def test_only_what_comes_from_abroad_is_packed(country, broken):
    assert bool(abroad(country=country).found("exhibit-not-packed")) is broken


@pytest.mark.parametrize(
    ("form", "broken"),
    [("full_size", True), ("mock_up", True), ("scale_model", True), ("cutaway", True), ("simulator", True),
     ("screen", False), (None, False)],
)  # fmt: skip
def test_a_screen_may_be_hired_there(form, broken):
    assert bool(abroad(form=form).found("exhibit-not-packed")) is broken


@pytest.mark.parametrize(
    ("form", "category", "placement", "broken"),
    [
        ("full_size", "air", "outdoor", False), ("full_size", "air", "indoor", True), ("full_size", "air", None, True),
        ("mock_up", "air", "outdoor", True), ("full_size", "land", "outdoor", True),
    ],
)  # fmt: skip
def test_aircraft_fly_in(form, category, placement, broken):
    scene = abroad(form=form, placement=placement)
    scene.change(scene.usual(System), category=category)
    assert bool(scene.found("exhibit-not-packed")) is broken


def test_an_aircraft_on_an_outdoor_booth_flies_in():
    scene = abroad(form="full_size")
    scene.change(scene.usual(System), category="air")
    scene.add(Hall, area_kind="static_park")
    scene.add(Assignment, booth=scene.add(Booth))
    assert not scene.found("exhibit-not-packed")


@pytest.mark.parametrize(
    ("shipment", "broken"),
    [
        ({"direction": "outbound"}, False), ({"direction": "return"}, True), ({"direction": None}, True),
        ({"direction": "outbound", "status": "cancelled"}, True),
    ],
)  # fmt: skip
def test_only_an_outbound_shipment_brings_an_exhibit(shipment, broken):
    scene = abroad()
    pack(scene, scene.usual(Exhibit), **shipment)
    assert bool(scene.found("exhibit-not-packed")) is broken


def test_what_is_not_packed_is_told():
    _, severity, ids, figures = told(abroad(45).only("exhibit-not-packed"))
    assert (severity, ids[0], figures["days_left"]) == ("warning", "exhibit", 45)


@pytest.mark.parametrize(
    ("arrives", "until", "broken"),
    [
        ("2027-09-06", "2027-09-06", False), ("2027-09-07", "2027-09-06", True), ("2027-09-06", None, False),
        ("2027-09-07", None, True), (None, "2027-09-06", False),
    ],
)  # fmt: skip
@pytest.mark.parametrize("direction", ["outbound", "return", None])
def test_a_shipment_arrives_before_build_up_ends(arrives, until, broken, direction):
    scene = Scene(build_up_until=until)
    pack(scene, direction=direction, arrives_on=arrives)
    assert scene.severities("shipment-late") == (["error"] if broken and direction == "outbound" else [])


def test_a_late_shipment_says_how_late():
    scene = Scene()
    shipment = pack(scene, arrives_on="2027-09-09")
    assert told(scene.only("shipment-late"))[2][0] == shipment.id
    assert scene.only("shipment-late").figures["days_late"] == 3


@pytest.mark.parametrize(("days_left", "severity"), [(61, "warning"), (60, "error"), (0, "error"), (-1, "error")])
@pytest.mark.parametrize("direction", ["outbound", "return"])
def test_a_carnet_is_wanted_sixty_days_before(days_left, severity, direction):
    scene = Scene(days_left)
    pack(scene, customs_regime="ata_carnet", direction=direction)
    finding = scene.only("carnet-missing")
    assert (finding.severity.value, finding.figures["days_left"]) == (severity, days_left)
    assert kinds_of(finding)[0] == "shipment"


@pytest.mark.parametrize(
    "shipment",
    [{"customs_regime": "ata_carnet", "carnet_no": "KR-1"}, {"customs_regime": "temporary"},
     {"customs_regime": "permanent"}, {"customs_regime": None},
     {"customs_regime": "ata_carnet", "status": "cancelled"}],
)  # fmt: skip
def test_other_customs_regimes_need_no_carnet(shipment):
    scene = Scene(10)
    pack(scene, **shipment)
    assert not scene.found("carnet-missing")


@pytest.mark.parametrize(
    ("expires", "fair", "broken"),
    [
        ("2027-09-13", {}, False), ("2027-09-12", {}, True), ("2027-09-10", {"dismantle_until": None}, False),
        ("2027-09-09", {"dismantle_until": None}, True), (None, {}, False),
    ],
)  # fmt: skip
def test_a_carnet_lasts_until_the_end_of_stay(expires, fair, broken):
    scene = Scene(**fair)
    pack(scene, customs_regime="ata_carnet", carnet_no="KR-1", carnet_expires_on=expires)
    assert scene.severities("carnet-expires") == (["error"] if broken else [])


def with_return(way: str, outbound: dict, back: dict) -> Scene:
    """A shipment there and one back, joined by an exhibit that both carry or by the carnet's number."""
    scene = Scene()
    exhibit = scene.add(Exhibit)
    number = {"carnet_no": "KR-1"} if way == "carnet" else {}
    pack(scene, exhibit, id="out", customs_regime="ata_carnet", **{"carnet_no": "KR-1", **outbound})
    pack(scene, exhibit if way == "exhibit" else None, id="back", direction="return", **{**number, **back})
    return scene


@pytest.mark.parametrize("way", ["exhibit", "carnet"])
@pytest.mark.parametrize(("expires", "broken"), [("2027-10-20", False), ("2027-10-19", True)])
def test_the_arrival_of_the_return_is_the_end_of_stay(way, expires, broken):
    scene = with_return(way, {"carnet_expires_on": expires}, {"arrives_on": "2027-10-20"})
    assert [told(one)[2][0] for one in scene.found("carnet-expires")] == (["out"] if broken else [])


def test_another_return_is_not_the_end_of_stay():
    scene = with_return("none", {"carnet_expires_on": "2027-09-13"}, {"arrives_on": "2027-10-20"})
    assert not scene.found("carnet-expires")


def test_a_cancelled_return_is_not_the_end_of_stay():
    back = {"arrives_on": "2027-10-20", "status": "cancelled"}
    assert not with_return("exhibit", {"carnet_expires_on": "2027-09-13"}, back).found("carnet-expires")


@pytest.mark.parametrize("way", ["exhibit", "carnet"])
@pytest.mark.parametrize(("reexport", "broken"), [("2027-09-15", False), ("2027-09-14", True)])
def test_goods_leave_before_customs_want_them_out(way, reexport, broken):
    """The departure counts, not the arrival weeks later."""
    back = {"departs_on": "2027-09-15", "arrives_on": "2027-10-20"}
    scene = with_return(way, {"reexport_by": reexport}, back)
    assert [told(one)[2][0] for one in scene.found("carnet-expires")] == (["out"] if broken else [])


@pytest.mark.parametrize(("reexport", "broken"), [("2027-09-13", False), ("2027-09-12", True)])
def test_without_a_return_goods_leave_when_the_stay_ends(reexport, broken):
    scene = Scene()
    pack(scene, customs_regime="ata_carnet", carnet_no="KR-1", reexport_by=reexport)
    assert bool(scene.found("carnet-expires")) is broken


def test_the_return_of_a_company_that_does_not_come_is_no_end_of_stay():
    scene = with_return("exhibit", {"carnet_expires_on": "2027-09-13"}, {"arrives_on": "2027-10-20"})
    assert scene.found("carnet-expires")
    scene.change(scene.usual(Participation), status="cancelled")
    assert not scene.found("carnet-expires")


def test_a_return_without_a_departure_leaves_when_the_stay_ends():
    back = {"arrives_on": "2027-10-20"}
    assert with_return("exhibit", {"reexport_by": "2027-10-19"}, back).found("carnet-expires")
    assert not with_return("exhibit", {"reexport_by": "2027-10-20"}, back).found("carnet-expires")


def test_an_expiring_carnet_names_its_return():
    scene = with_return("exhibit", {"carnet_expires_on": "2027-10-01"}, {"arrives_on": "2027-10-20"})
    finding = scene.only("carnet-expires")
    assert told(finding)[2][:2] == ["out", "back"]
    assert str(finding.figures["carnet_expires_on"]) == "2027-10-01"
    assert str(finding.figures["end_of_stay"]) == "2027-10-20"


@pytest.mark.parametrize(
    ("disposition", "regime", "broken"),
    [
        ("consumable", "ata_carnet", True), ("permanent", "ata_carnet", True), ("temporary", "ata_carnet", False),
        (None, "ata_carnet", False), ("consumable", "temporary", False), ("permanent", "permanent", False),
        ("consumable", None, False),
    ],
)  # fmt: skip
def test_what_stays_does_not_travel_on_a_carnet(disposition, regime, broken):
    scene = Scene()
    scene.add(Shipment, customs_regime=regime)
    scene.add(PackingLine, id="line", disposition=disposition)
    scene.add(PackingLine, disposition="temporary", line_no=2)
    assert scene.severities("consumable-on-carnet") == (["error"] if broken else [])
    for one in scene.found("consumable-on-carnet"):
        assert kinds_of(one) == ["packing_line", "shipment"]
        assert told(one)[2][0] == "line"


@pytest.mark.parametrize(
    ("net", "gross", "broken"),
    [(10, 10, False), ("10.01", 10, True), (10, None, False), (None, 10, False), (9, 10, False)],
)
def test_a_net_mass_is_not_over_the_gross(net, gross, broken):
    scene = Scene()
    scene.add(Case, id="case", net_kg=net, gross_kg=gross)
    assert scene.severities("case-mass") == (["warning"] if broken else [])
    for one in scene.found("case-mass"):
        assert told(one)[2][0] == "case"
        assert (float(one.figures["net_kg"]), one.figures["gross_kg"]) == (10.01, 10)


@pytest.mark.parametrize(
    ("fair", "days_left", "broken"),
    [
        ({}, -6, False),  # the last day of dismantling
        ({}, -7, True),
        ({"dismantle_until": None}, -3, False),
        ({"dismantle_until": None}, -4, True),
        ({"status": "closed"}, -7, True),
        ({"status": "closed"}, -6, False),
        ({"status": "cancelled"}, -7, False),
    ],
)
def test_what_went_out_is_missed_when_all_is_over(fair, days_left, broken):
    scene = Scene(days_left, **fair)
    scene.add(PackingLine, disposition="temporary")
    assert scene.severities("not-returned") == (["warning"] if broken else [])


@pytest.mark.parametrize(
    ("line", "direction", "broken"),
    [
        ({"disposition": "temporary", "returned_quantity": 1}, "outbound", False),
        ({"disposition": "temporary", "returned_quantity": 0}, "outbound", True),
        ({"disposition": "temporary", "quantity": 3, "returned_quantity": 2}, "outbound", True),
        ({"disposition": "temporary", "quantity": 3, "returned_quantity": 3}, "outbound", False),
        ({"disposition": "temporary", "quantity": 3, "returned_quantity": 4}, "outbound", False),
        ({"disposition": "temporary", "quantity": 0}, "outbound", False),
        ({"disposition": "consumable"}, "outbound", False),
        ({"disposition": "permanent"}, "outbound", False),
        ({"disposition": None}, "outbound", False),
        ({"disposition": "temporary"}, "return", False),
        ({"disposition": "temporary"}, None, False),
    ],
)
def test_only_temporary_lines_of_outbound_shipments_come_back(line, direction, broken):
    scene = Scene(-30)
    scene.add(Shipment, direction=direction)
    scene.add(PackingLine, **line)
    assert bool(scene.found("not-returned")) is broken


def test_each_line_that_did_not_return_is_a_finding():
    scene = Scene(-30)
    for number in (1, 2):
        scene.add(PackingLine, id=f"line {number}", line_no=number, disposition="temporary", quantity=4)
    found = scene.found("not-returned")
    assert {told(one)[2][0] for one in found} == {"line 1", "line 2"}
    assert (found[0].figures["returned_quantity"], found[0].figures["quantity"]) == (0, 4)


def test_goods_of_a_cancelled_company_are_not_looked_at():
    scene = Scene(-30)
    scene.add(Case, participation=scene.add(Participation, status="cancelled"))
    scene.add(PackingLine, disposition="temporary")
    assert not scene.found("not-returned")
