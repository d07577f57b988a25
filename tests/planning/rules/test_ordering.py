"""Power, lifting and orders that nobody sent."""

import pytest

from exhibitplanner.planning.snapshot.companies import Assignment, Order, Participation
from exhibitplanner.planning.snapshot.exhibits import Exhibit
from exhibitplanner.planning.snapshot.venue import Booth
from tests.planning.builders import OPENING, Scene, kinds_of, told


def powered(needs: list[dict], orders: list[dict], *included: object) -> Scene:
    """A company with exhibits, electricity orders, and a booth for each power that comes with it."""
    scene = Scene()
    scene.add(Participation, id="part")
    for one in needs:
        scene.add(Exhibit, **one)
    for one in orders:
        scene.add(Order, **{"status": "ordered", **one})
    for power in included:
        scene.add(Assignment, booth=scene.add(Booth, power_kw=power))
    return scene


@pytest.mark.parametrize(
    ("needs", "orders", "included", "broken"),
    [
        ([{"power_kw": 5}], [{"power_kw": 5}], (), False),
        ([{"power_kw": "5.01"}], [{"power_kw": 5}], (), True),
        ([{"power_kw": 5}], [], (5,), False),
        ([{"power_kw": "5.01"}], [], (5,), True),
        ([{"power_kw": 5}], [{"power_kw": 2}], (1, 2), False),
        ([{"power_kw": 5}], [{"power_kw": 2}], (1, 1), True),
        ([{"power_kw": 5}], [], (None,), True),
        ([{"power_kw": 5}], [], (), True),
        ([{"power_kw": 2, "quantity": 3}], [{"power_kw": 2, "quantity": 3}], (), False),
        ([{"power_kw": 2, "quantity": 3}], [{"power_kw": 2, "quantity": "2.5"}], (), True),
        ([{"power_kw": 2}, {"power_kw": 3}], [{"power_kw": 4}, {"power_kw": 1}], (), False),
        ([{"power_kw": 5}], [{"power_kw": 5, "status": "confirmed"}], (), False),
        ([{"power_kw": 5}], [{"power_kw": 5, "status": "draft"}], (), True),
        ([{"power_kw": 5}], [{"power_kw": 5, "status": None}], (), True),
        ([{"power_kw": 5}], [{"power_kw": 5, "status": "cancelled"}], (), True),
        ([{"power_kw": 5}], [{"power_kw": 5, "order_kind": "lifting"}], (), True),
        ([{}], [], (), False),
        ([{"power_kw": 0}], [], (), False),
    ],
)
def test_ordered_and_included_power_is_enough(needs, orders, included, broken):
    assert powered(needs, orders, *included).severities("power-short") == (["warning"] if broken else [])


def test_too_little_power_is_told_with_its_sum():
    scene = powered([{"power_kw": 3, "quantity": 2}, {"power_kw": 4}], [{"power_kw": 5}], 1)
    finding = scene.only("power-short")
    assert kinds_of(finding)[0] == "participation"
    assert set(kinds_of(finding)) == {"participation", "exhibit", "order", "booth"}
    assert finding.figures == {"needed_kw": 10, "ordered_kw": 5, "included_kw": 1, "short_kw": 4}


def test_the_power_of_others_does_not_help():
    scene = powered([{"power_kw": 5}], [])
    scene.add(Order, participation=scene.add(Participation), status="ordered", power_kw=9)
    assert told(scene.only("power-short"))[2][0] == "part"


@pytest.mark.parametrize(
    ("needs", "orders", "broken"),
    [
        (True, [], True),
        (False, [], False),
        (None, [], False),
        (True, [("lifting", "ordered")], False),
        (True, [("lifting", "confirmed")], False),
        (True, [("lifting", "draft"), ("lifting", None), ("lifting", "cancelled"), ("rigging", "ordered")], True),
    ],
)
def test_what_needs_lifting_has_a_crane(needs, orders, broken):
    scene = Scene()
    scene.add(Exhibit, id="exhibit", needs_lifting=needs)
    for kind, status in orders:
        scene.add(Order, order_kind=kind, status=status)
    assert scene.severities("lifting-not-ordered") == (["warning"] if broken else [])


def test_each_exhibit_without_a_crane_is_a_finding():
    scene = Scene()
    for number in range(2):
        scene.add(Exhibit, id=f"exhibit {number}", needs_lifting=True)
    found = scene.found("lifting-not-ordered")
    assert [kinds_of(one)[:2] for one in found] == [["exhibit", "participation"]] * 2


@pytest.mark.parametrize("status", ["draft", None, "ordered", "confirmed", "cancelled"])
@pytest.mark.parametrize(("days_late", "past"), [(-1, False), (0, False), (1, True)])
def test_a_draft_past_its_day_is_late(status, days_late, past):
    scene = Scene(30 - days_late)
    scene.add(Order, id="order", status=status, due_on=OPENING.replace(day=1, month=8).replace(day=8))
    late = past and status in {"draft", None}
    assert scene.severities("order-late") == (["warning"] if late else [])


def test_a_late_order_says_how_late():
    scene = Scene(29)  # 2027-08-09
    scene.add(Order, id="order", due_on="2027-08-01")
    rule, severity, ids, figures = told(scene.only("order-late"))
    assert (rule, severity, ids[0]) == ("order-late", "warning", "order")
    assert kinds_of(scene.only("order-late")) == ["order", "participation"]
    assert figures["days_late"] == 8


def test_an_order_without_a_day_is_never_late():
    scene = Scene(-5)
    scene.add(Order)
    assert not scene.found("order-late")
