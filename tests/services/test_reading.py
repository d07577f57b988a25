"""Ids in the order that a table's head asks for."""

import pytest

from exhibitplanner.domain.kinds import BY_NAME, KINDS, Kind
from exhibitplanner.services.queries import Order
from exhibitplanner.services.reading import list_ids, rows_of
from exhibitplanner.storage.workspace import Workspace
from tests.services.plans import BOOTHS, PEOPLE, add


def test_the_natural_order_goes_by_exhibition_company_and_name(filled: Workspace, ids: dict[str, str]) -> None:
    first = add(filled, "participant", participation=ids["kai MSPO-2027"], name="AHN First")
    assert list_ids(filled, PEOPLE) == [ids["kim ADEX-2027"], ids["kim MSPO-2027"], first, ids["lee"]]


@pytest.mark.parametrize("descending", [False, True])
def test_blanks_come_last_in_either_direction(filled: Workspace, ids: dict[str, str], descending: bool) -> None:
    found = list_ids(filled, PEOPLE, orders=[Order("position", descending)])
    assert found[-1] == ids["lee"]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_sorts_everything_both_ways(filled: Workspace, kind: Kind) -> None:
    natural = list_ids(filled, kind)
    for field in kind.fields:
        up, down = (list_ids(filled, kind, orders=[Order(field.name, way)]) for way in (False, True))
        assert sorted(up) == sorted(down) == sorted(natural)


def test_a_reference_sorts_by_its_natural_key(filled: Workspace, ids: dict[str, str]) -> None:
    found = list_ids(filled, PEOPLE, orders=[Order("participation", descending=True)])
    assert found == [ids["lee"], ids["kim MSPO-2027"], ids["kim ADEX-2027"]]


def test_derived_values_sort_by_value(filled: Workspace, ids: dict[str, str]) -> None:
    hall = _hall_of(filled, ids["booth MSPO-2027"])
    wide = add(filled, "booth", hall=hall, number="A-1", width_m="100", depth_m="1")
    none = add(filled, "booth", hall=hall, number="A-2")
    found = list_ids(filled, BOOTHS, orders=[Order("area_m2", descending=True)])
    assert (found[0], found[-1]) == (wide, none)
    assert list_ids(filled, BOOTHS, orders=[Order("area_m2")])[-2:] == [wide, none]


def test_lists_of_references_sort_by_their_names(filled: Workspace, ids: dict[str, str]) -> None:
    other = add(
        filled,
        "meeting",
        exhibition="MSPO-2027",
        starts_at="2027-09-08T10:00",
        subject="A",
        attendees=ids["kim MSPO-2027"],
    )
    found = list_ids(filled, BY_NAME["meeting"], exhibition="MSPO-2027", orders=[Order("attendees")])
    assert found == [other, ids["meeting"]]


def _hall_of(workspace: Workspace, booth: str) -> str:
    with workspace.read() as connection:
        return str(rows_of(connection, BOOTHS, [booth])[0]["hall_id"])
