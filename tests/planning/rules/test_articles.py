"""One article that is wanted at two fairs at once."""

import pytest

from exhibitplanner.planning.snapshot.companies import Participation
from exhibitplanner.planning.snapshot.exhibits import Exhibit, System
from exhibitplanner.planning.snapshot.freight import Case, PackingLine, Shipment
from exhibitplanner.planning.snapshot.venue import Exhibition
from tests.planning.builders import Scene, told

RULE = "article-double-booked"
FIRST = {"opens_on": "2027-09-07", "closes_on": "2027-09-10"}


def at_two_fairs(first: dict | None = None, second: dict | None = None) -> Scene:
    """One article at MSPO (at home again on 2027-09-13) and at another fair; fields of the fairs as told."""
    scene = Scene(**(first or {}))
    other = scene.add(Exhibition, **{
        "id": "other", "code": "DX", "build_up_from": "2027-09-13", "opens_on": "2027-09-20", "closes_on": "2027-09-23",
        "dismantle_until": None, **(second or {}),
    })  # fmt: skip
    exhibit = {"article": "A-1", "form": "full_size"}
    scene.add(Exhibit, id="here", **exhibit)
    there = scene.add(Participation, id="part there", exhibition=other)
    scene.add(Exhibit, id="there", participation=there, **exhibit)
    return scene


def carry(scene: Scene, exhibit: str, **shipment: object) -> None:
    """A shipment with that exhibit in it."""
    fair = scene.plan.one(Exhibit, exhibit).participation.exhibition
    case = scene.add(Case, shipment=scene.add(Shipment, exhibition=fair, **shipment))
    scene.add(PackingLine, case=case, exhibit=scene.plan.one(Exhibit, exhibit))


@pytest.mark.parametrize(
    ("first", "second", "broken"),
    [
        ({}, {}, True),  # dismantled on the very day that the other is built up
        ({}, {"build_up_from": "2027-09-14"}, False),
        ({"dismantle_until": "2027-09-12"}, {}, False),
        ({"dismantle_until": None}, {"build_up_from": "2027-09-10"}, True),  # closing
        ({"dismantle_until": None}, {"build_up_from": "2027-09-11"}, False),
        ({"dismantle_until": "2027-09-20"}, {"build_up_from": None}, True),  # opening
        ({"dismantle_until": "2027-09-19"}, {"build_up_from": None}, False),
    ],
)
def test_spans_include_both_ends(first, second, broken):
    assert at_two_fairs(first, second).severities(RULE) == (["error"] if broken else [])


@pytest.mark.parametrize(
    "same",
    [{"article": "A-2"}, {"article": None}, {"system_id": "another"}],
)
def test_only_the_same_article_of_the_same_system_clashes(same):
    scene = at_two_fairs()
    assert scene.found(RULE)
    scene.add(System, id="another")
    scene.change(scene.plan.one(Exhibit, "there"), **same)
    assert not scene.found(RULE)


def test_exhibits_without_an_article_never_clash():
    scene = at_two_fairs()
    for one in ("here", "there"):
        scene.change(scene.plan.one(Exhibit, one), article=None)
    assert not scene.found(RULE)


def test_one_article_twice_at_one_fair_is_no_clash():
    scene = Scene()
    for _ in range(2):
        scene.add(Exhibit, participation=scene.add(Participation), article="A-1")
    assert not scene.found(RULE)


@pytest.mark.parametrize(("collected", "broken"), [("2027-09-14", False), ("2027-09-13", True)])
def test_the_collection_of_the_outbound_shipment_begins_a_span(collected, broken):
    scene = at_two_fairs(second={"build_up_from": "2027-09-15"})
    carry(scene, "there", collected_on=collected)
    assert bool(scene.found(RULE)) is broken


@pytest.mark.parametrize(("arrives", "broken"), [("2027-09-13", True), ("2027-09-12", False)])
def test_the_arrival_of_the_return_ends_a_span(arrives, broken):
    scene = at_two_fairs({"dismantle_until": "2027-09-30"})
    carry(scene, "here", direction="return", arrives_on=arrives)
    assert bool(scene.found(RULE)) is broken


def test_a_cancelled_shipment_carries_nothing():
    scene = at_two_fairs({"dismantle_until": "2027-09-12"})
    carry(scene, "here", direction="return", arrives_on="2027-09-30", status="cancelled")
    assert not scene.found(RULE)


def test_an_outbound_shipment_without_a_collection_leaves_it_to_the_build_up():
    scene = at_two_fairs()
    carry(scene, "there", arrives_on="2027-09-12")
    assert scene.found(RULE)


def test_a_clash_is_one_finding_with_both_spans():
    rule, severity, ids, figures = told(at_two_fairs().only(RULE))
    assert (rule, severity) == (RULE, "error")
    assert set(ids[:2]) == {"here", "there"}
    assert figures["article"] == "A-1"
    days = {name: str(value) for name, value in figures.items() if name.startswith("overlap")}
    assert days == {"overlap_from": "2027-09-13", "overlap_until": "2027-09-13"}


@pytest.mark.parametrize(
    ("fair", "broken"), [({"status": "cancelled"}, False), ({"status": "planned"}, True), ({"status": None}, True)]
)
def test_a_fair_that_is_cancelled_wants_nothing(fair, broken):
    assert bool(at_two_fairs(fair).found(RULE)) is broken
    assert bool(at_two_fairs(second=fair).found(RULE)) is broken


@pytest.mark.parametrize("exhibit", ["here", "there"])
def test_somebody_elses_exhibit_is_the_other_side(exhibit):
    scene = at_two_fairs()
    scene.change(scene.plan.one(Exhibit, exhibit).participation, ours=False)
    assert scene.severities(RULE) == ["error"]
    for one in ("here", "there"):
        scene.change(scene.plan.one(Exhibit, one).participation, ours=False)
    assert not scene.found(RULE)


@pytest.mark.parametrize("exhibit", ["here", "there"])
def test_a_cancelled_company_shows_nothing(exhibit):
    scene = at_two_fairs()
    scene.change(scene.plan.one(Exhibit, exhibit).participation, status="cancelled")
    assert not scene.found(RULE)
