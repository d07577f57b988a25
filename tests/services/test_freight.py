"""Exhibits packed, moved, unpacked and brought home, each as one step."""

from collections.abc import Iterator
from decimal import Decimal as D
from pathlib import Path
from shutil import copyfile

import pytest

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import history, records
from exhibitplanner.services.freight.contents import list_shipments, read_shipment
from exhibitplanner.services.freight.overview import packing_overview
from exhibitplanner.services.freight.packing import Into, add_case, link_line, move_lines, pack, unpack
from exhibitplanner.services.freight.returning import list_missing, make_return, mark_all_returned, set_returned
from exhibitplanner.services.freight.to_pack import list_to_pack
from exhibitplanner.storage.workspace import Workspace
from tests.services.plans import add

SHIPMENT = BY_NAME["shipment"]
CASE = BY_NAME["case"]
LINE = BY_NAME["packing_line"]


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> tuple[Path, dict[str, str]]:
    """The plan's file, made once, and its ids."""
    path = tmp_path_factory.mktemp("freight") / "plan.exhibit"
    with Workspace.create(path) as workspace:
        return path, fill(workspace)


@pytest.fixture
def workspace(made, tmp_path: Path) -> Iterator[Workspace]:
    """A copy of the plan, open for writing."""
    copyfile(made[0], tmp_path / "plan.exhibit")
    with Workspace.open(tmp_path / "plan.exhibit", writing=True) as opened:
        yield opened


@pytest.fixture
def goods(made) -> dict[str, str]:
    return made[1]


def fill(workspace: Workspace) -> dict[str, str]:
    """A fair, two companies, a howitzer, four models of a kind, a screen, and a shipment with one case."""
    ids = {"fair": add(workspace, "exhibition", code="F", opens_on="2027-09-07", closes_on="2027-09-10")}
    for name in ("Hanwha", "KAI"):
        firm = add(workspace, "company", name=name, country="KR")
        ids[name] = add(workspace, "participation", exhibition="F", company=firm)
    add(workspace, "system", designation="K-9", name="Thunder", mass_kg="47000", maker="Hanwha")
    add(workspace, "system", designation="KF-21")
    ids["gun"] = add(workspace, "exhibit", participation="Hanwha", system="K-9", form="full_size", article="0471")
    ids["models"] = add(
        workspace, "exhibit", participation="KAI", system="KF-21", form="scale_model", scale="1:10", quantity="4",
        mass_kg="40",
    )  # fmt: skip
    ids["screen"] = add(workspace, "exhibit", participation="KAI", system="KF-21", form="screen")
    ids["sea"] = add(workspace, "shipment", exhibition="F", reference="SEA-1", direction="outbound", mode="sea")
    ids["case"] = add(workspace, "case", shipment="SEA-1", number="1", length_cm="100", width_cm="100", height_cm="200")
    return ids


def left(workspace):
    return {one.id: one.left for one in list_to_pack(workspace, "F")}


def line(workspace, shipment, number=0):
    return read_shipment(workspace, shipment).lines[number]


def test_everything_is_to_be_packed_at_first(workspace, goods):
    assert left(workspace) == {goods["gun"]: 1, goods["models"]: 4, goods["screen"]: 1}
    assert [one.company for one in list_to_pack(workspace, "F")] == ["Hanwha", "KAI", "KAI"]


def test_a_line_says_what_is_known_of_the_exhibit(workspace, goods):
    pack(workspace, {goods["gun"]: None}, Into(case_id=goods["case"]))
    packed = line(workspace, goods["sea"])
    assert (packed.line_no, packed.exhibit_id, packed.description) == (1, goods["gun"], "K-9 Thunder, full size")
    assert (packed.serial_no, packed.quantity, packed.net_kg) == ("0471", 1, 47000)
    assert (packed.disposition, packed.origin) == ("temporary", "KR")


def test_the_mass_of_a_line_is_that_of_all_its_pieces(workspace, goods):
    pack(workspace, {goods["models"]: D(3)}, Into(case_id=goods["case"]))
    assert line(workspace, goods["sea"]).net_kg == 120
    assert left(workspace)[goods["models"]] == 1


def test_what_is_packed_is_left_no_more_and_packing_is_one_step(workspace, goods):
    done = pack(workspace, {goods["gun"]: None, goods["models"]: None}, Into(case_id=goods["case"]))
    assert left(workspace) == {goods["screen"]: 1}
    assert [one.line_no for one in read_shipment(workspace, goods["sea"]).lines] == [1, 2]
    assert history.list_transactions(workspace)[0].text == (
        "Packed K-9 Thunder, full size, KF-21, scale model 1:10 into case 1"
    )
    history.undo(workspace, done.change.transaction)
    assert left(workspace) == {goods["gun"]: 1, goods["models"]: 4, goods["screen"]: 1}


@pytest.mark.parametrize("quantity", [D(5), D(0), D(-1)])
def test_no_more_is_packed_than_is_left(workspace, goods, quantity):
    with pytest.raises(UsageError, match="packed_too_many"):
        pack(workspace, {goods["models"]: quantity}, Into(case_id=goods["case"]))


def test_nothing_is_packed_twice(workspace, goods):
    pack(workspace, {goods["gun"]: None}, Into(case_id=goods["case"]))
    with pytest.raises(UsageError, match="already_packed"):
        pack(workspace, {goods["gun"]: None}, Into(case_id=goods["case"]))


def test_a_new_case_has_the_next_number_and_its_only_owner(workspace, goods):
    own = pack(workspace, {goods["models"]: None}, Into(shipment_id=goods["sea"]))
    both = pack(workspace, {goods["gun"]: None, goods["screen"]: None}, Into(shipment_id=goods["sea"]))
    cases = {case.id: case for case in read_shipment(workspace, goods["sea"]).cases}
    assert (cases[own.case_id].number, cases[own.case_id].participation_id) == ("2", goods["KAI"])
    assert (cases[both.case_id].number, cases[both.case_id].participation_id) == ("3", None)


def test_an_empty_case_of_nobody_becomes_its_first_owner_s(workspace, goods):
    pack(workspace, {goods["gun"]: None}, Into(case_id=goods["case"]))
    assert read_shipment(workspace, goods["sea"]).cases[0].participation_id == goods["Hanwha"]
    pack(workspace, {goods["screen"]: None}, Into(case_id=goods["case"]))
    assert read_shipment(workspace, goods["sea"]).cases[0].participation_id == goods["Hanwha"]


def test_a_new_shipment_is_made_in_the_same_step(workspace, goods):
    done = pack(workspace, {goods["gun"]: None}, Into(exhibition="F", reference="AIR-1"))
    made = read_shipment(workspace, done.shipment_id)
    assert (made.reference, made.direction, [case.number for case in made.cases]) == ("AIR-1", "outbound", ["1"])
    history.undo(workspace)
    assert [one.reference for one in list_shipments(workspace, "F")] == ["SEA-1"]


def test_a_new_shipment_s_reference_must_be_free(workspace, goods):
    with pytest.raises(UsageError, match="key_taken"):
        pack(workspace, {goods["gun"]: None}, Into(exhibition="F", reference="SEA-1"))
    assert left(workspace)[goods["gun"]] == 1


def test_a_shipment_without_direction_goes_out_once_something_is_in_it(workspace, goods):
    other = add(workspace, "shipment", exhibition="F", reference="X")
    pack(workspace, {goods["gun"]: None}, Into(shipment_id=other))
    assert goods["gun"] not in left(workspace)
    assert read_shipment(workspace, other).direction == "outbound"


def test_nothing_is_packed_into_a_return_or_another_exhibition_s_shipment(workspace, goods):
    back = add(workspace, "shipment", exhibition="F", reference="BACK", direction="return")
    with pytest.raises(UsageError, match="packed_into_return"):
        pack(workspace, {goods["gun"]: None}, Into(shipment_id=back))
    add(workspace, "exhibition", code="G", opens_on="2028-09-07", closes_on="2028-09-10")
    elsewhere = add(workspace, "shipment", exhibition="G", reference="SEA-9")
    with pytest.raises(UsageError, match="packed_elsewhere"):
        pack(workspace, {goods["gun"]: None}, Into(shipment_id=elsewhere))


@pytest.mark.parametrize(("field", "value"), [("status", "cancelled"), ("direction", "return")])
def test_what_lies_in_no_outbound_shipment_is_not_packed(workspace, goods, field, value):
    pack(workspace, {goods["gun"]: None}, Into(case_id=goods["case"]))
    records.update(workspace, SHIPMENT, goods["sea"], {field: value})
    assert left(workspace)[goods["gun"]] == 1


def test_others_and_cancelled_ones_pack_nothing(workspace, goods):
    records.update(workspace, BY_NAME["participation"], goods["KAI"], {"status": "cancelled"})
    records.update(workspace, BY_NAME["participation"], goods["Hanwha"], {"ours": "false"})
    assert left(workspace) == {}


def test_lines_move_to_another_case_with_the_next_numbers(workspace, goods):
    first = pack(workspace, {goods["gun"]: None, goods["screen"]: None}, Into(case_id=goods["case"]))
    pack(workspace, {goods["models"]: None}, Into(shipment_id=goods["sea"]))
    second = read_shipment(workspace, goods["sea"]).cases[1]
    move_lines(workspace, first.line_ids, Into(case_id=second.id))
    cases = read_shipment(workspace, goods["sea"]).cases
    assert [len(case.lines) for case in cases] == [0, 3]
    assert [one.line_no for one in cases[1].lines] == [1, 2, 3]
    history.undo(workspace)
    assert [len(case.lines) for case in read_shipment(workspace, goods["sea"]).cases] == [2, 1]


def test_lines_that_lie_there_already_stay(workspace, goods):
    done = pack(workspace, {goods["gun"]: None}, Into(case_id=goods["case"]))
    assert move_lines(workspace, done.line_ids, Into(case_id=goods["case"])).change.transaction is None


def test_what_is_taken_out_is_to_be_packed_again(workspace, goods):
    done = pack(workspace, {goods["gun"]: None, goods["models"]: None}, Into(case_id=goods["case"]))
    unpack(workspace, done.line_ids)
    assert left(workspace) == {goods["gun"]: 1, goods["models"]: 4, goods["screen"]: 1}
    assert [case.number for case in read_shipment(workspace, goods["sea"]).cases] == ["1"]
    history.undo(workspace)
    assert left(workspace) == {goods["screen"]: 1}


def test_a_line_of_a_company_s_own_list_is_said_to_be_an_exhibit(workspace, goods):
    made = add(workspace, "packing_line", case=goods["case"], line_no="1", description="Howitzer", value="9")
    link_line(workspace, made, goods["gun"])
    found = line(workspace, goods["sea"])
    assert (found.exhibit_id, found.description, found.value) == (goods["gun"], "Howitzer", 9)
    assert goods["gun"] not in left(workspace)
    assert history.list_transactions(workspace)[0].text == "Line 1 of case 1 is K-9 Thunder, full size"
    with pytest.raises(UsageError, match="line_has_exhibit"):
        link_line(workspace, made, goods["models"])


@pytest.mark.parametrize("language", ["en", "ko"])
def test_everything_that_stops_a_shipment_has_its_words(workspace, sent, language):
    records.update(workspace, SHIPMENT, sent["sea"], {"customs_regime": "ata_carnet", "carnet_no": ""})
    for kind, words in (
        ("export_licence", {"status": "applied"}), ("transit", {"status": "refused"}),
        ("temporary_import", {"status": "issued", "expires_on": "2027-09-01"}),
    ):  # fmt: skip
        add(workspace, "permit", exhibit=sent["gun"], permit_kind=kind, number="1", **words)
    records.update(workspace, BY_NAME["exhibit"], sent["gun"], {"weapon_status": "deactivated"})
    found = packing_overview(workspace, "F", sent["sea"], language).hindrances
    assert {one.what for one in found} >= {
        "carnet_missing", "consumable", "permit_open", "permit_refused", "permit_expires", "deactivation_missing",
        "size_missing", "case_size_missing", "case_mass_missing",
    }  # fmt: skip
    assert not any("{" in one.message or "lack_" in one.message for one in found)
    if language == "en":
        messages = [one.message for one in found]
        assert "K-9 (Hanwha): export licence not issued yet, applied" in messages
        assert "K-9 (Hanwha): temporary import expires on 1 Sep 2027, needed until 10 Sep 2027" in messages


def test_what_need_not_be_packed_is_told_from_the_rest(workspace, goods):
    found = packing_overview(workspace, "F", None)
    assert found.staying == {goods["screen"]}
    assert set(found.unready) == {goods["gun"], goods["models"]}


def test_a_case_can_be_added_empty(workspace, goods):
    add_case(workspace, Into(shipment_id=goods["sea"]))
    assert [case.number for case in read_shipment(workspace, goods["sea"]).cases] == ["1", "2"]


def test_a_shipment_tells_its_sums(workspace, goods):
    records.update(workspace, CASE, goods["case"], {"gross_kg": "500"})
    pack(workspace, {goods["models"]: None}, Into(case_id=goods["case"]))
    found = read_shipment(workspace, goods["sea"])
    assert (found.sums.volume_m3, found.sums.gross_kg, found.sums.net_kg, found.sums.pieces) == (2, 500, 160, 4)
    assert found.chargeable is not None
    assert found.chargeable.amount == 2


@pytest.fixture
def sent(workspace, goods):
    """The models and the gun in a case each; brochures that stay, and a tool that nobody said anything about."""
    records.update(workspace, SHIPMENT, goods["sea"], {"origin": "Busan", "destination": "Gdańsk", "carnet_no": "C"})
    pack(workspace, {goods["models"]: None}, Into(case_id=goods["case"]))
    pack(workspace, {goods["gun"]: None}, Into(shipment_id=goods["sea"]))
    add(workspace, "packing_line", case=goods["case"], line_no="2", description="Brochures", disposition="consumable")
    add(workspace, "packing_line", case=goods["case"], line_no="3", description="Tool")
    return goods


def test_everything_temporary_is_missing_at_first(workspace, sent):
    assert [(one.case_number, one.missing) for one in list_missing(workspace, sent["sea"])] == [("1", 4), ("2", 1)]


def test_a_return_takes_what_is_temporary_the_other_way(workspace, sent):
    records.update(workspace, CASE, sent["case"], {"gross_kg": "500"})
    made = make_return(workspace, sent["sea"])
    home = read_shipment(workspace, made.shipment_id)
    assert (made.reference, made.lines, made.unsaid) == ("SEA-1-R", 2, 1)
    assert (home.direction, home.origin, home.destination, home.mode) == ("return", "Gdańsk", "Busan", "sea")
    assert (home.carnet_no, home.status) == ("C", "planned")
    assert [one.description for one in home.lines] == ["KF-21, scale model 1:10", "K-9 Thunder, full size"]
    assert [(case.number, case.gross_kg, case.height_cm) for case in home.cases] == [
        ("1", None, 200),
        ("2", None, None),
    ]
    history.undo(workspace)
    assert len(list_shipments(workspace, "F")) == 1


def test_a_return_brings_what_is_not_back_yet(workspace, sent):
    models, gun = (one.line for one in list_missing(workspace, sent["sea"]))
    set_returned(workspace, {models.id: D(1), gun.id: D(1)})
    home = read_shipment(workspace, make_return(workspace, sent["sea"]).shipment_id)
    assert [(one.description, one.quantity, one.net_kg) for one in home.lines] == [("KF-21, scale model 1:10", 3, None)]


def test_a_return_is_made_once(workspace, sent):
    made = make_return(workspace, sent["sea"])
    with pytest.raises(UsageError, match="key_taken"):
        make_return(workspace, sent["sea"])
    with pytest.raises(UsageError, match="return_of_return"):
        make_return(workspace, made.shipment_id)


def test_nothing_returns_of_what_came_back_or_stays(workspace, sent):
    mark_all_returned(workspace, sent["sea"])
    assert list_missing(workspace, sent["sea"]) == []
    with pytest.raises(UsageError, match="nothing_returns"):
        make_return(workspace, sent["sea"])


def test_all_came_back_in_one_step(workspace, sent):
    mark_all_returned(workspace, sent["sea"])
    assert [one.returned for one in read_shipment(workspace, sent["sea"]).lines] == [4, 0, 0, 1]
    history.undo(workspace)
    assert len(list_missing(workspace, sent["sea"])) == 2


def test_what_came_back_is_counted_by_the_line(workspace, sent):
    models, gun = (one.line for one in list_missing(workspace, sent["sea"]))
    set_returned(workspace, {models.id: D(3), gun.id: D(0)})
    assert [(one.line.id, one.missing) for one in list_missing(workspace, sent["sea"])] == [(models.id, 1), (gun.id, 1)]
    set_returned(workspace, {models.id: D(4)})
    assert [one.line.id for one in list_missing(workspace, sent["sea"])] == [gun.id]


def test_no_more_comes_back_than_went_out(workspace, sent):
    gun = list_missing(workspace, sent["sea"])[1].line
    with pytest.raises(UsageError, match="returned_too_many"):
        set_returned(workspace, {gun.id: D(2)})
