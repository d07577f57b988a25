"""The table of rules is whole, and what all rules have in common: whom they leave alone."""

import pytest

from exhibitplanner.planning.checking import check_plan
from exhibitplanner.planning.rules.registering import all_rules
from exhibitplanner.planning.snapshot.companies import Participation
from exhibitplanner.planning.snapshot.venue import Exhibition
from tests.planning.builders import Scene
from tests.planning.rules.broken import CASES, Broken

AFTER_CLOSING = {"not-returned", "payment-late", "follow-up-overdue"}
RULES = set(
    """
    booth-overlap booth-outside-hall booth-double-booked booth-overfull booth-too-small participation-without-booth
    apart-wish-broken near-wish-broken exhibit-does-not-fit exhibit-too-tall exhibit-gate floor-load axle-load
    floor-load-unknown data-missing power-short lifting-not-ordered order-late article-double-booked exhibit-not-packed
    shipment-late carnet-missing carnet-expires consumable-on-carnet case-mass not-returned permit-missing
    permit-expires weapon-papers passport-expires visa-missing badge-missing participant-twice away-at-opening
    meeting-clash follow-up-overdue deadline-overdue deadline-soon design-missing insurance-missing catalogue-missing
    payment-late
    """.split()  # noqa: SIM905  a table reads better
)

each_case = pytest.mark.parametrize("broken", CASES, ids=str)
companys_case = pytest.mark.parametrize("broken", [one for one in CASES if one.of_company], ids=str)


def change_every(scene: Scene, kind: type, **values: object) -> None:
    for row in list(scene.plan.every(kind)):
        scene.change(row, **values)


def test_every_rule_of_the_contract_is_there():
    assert {one.name for one in all_rules()} == RULES
    assert {one.name for one in all_rules() if one.after_closing} == AFTER_CLOSING


def test_every_rule_has_a_plan_that_breaks_it():
    assert {one.rule for one in CASES} == RULES


@each_case
def test_a_broken_thing_is_one_finding(broken: Broken):
    finding = broken.scene().only(broken.rule)
    assert (finding.severity.value, finding.case) == (broken.severity, broken.case)
    assert finding.figures or finding.rule in {"weapon-papers", "participant-twice"}


@each_case
def test_every_record_of_a_finding_is_named_once(broken: Broken):
    ids = [row.id for row in broken.scene().only(broken.rule).rows]
    assert len(set(ids)) == len(ids) > 0


@each_case
def test_nothing_is_found_at_a_cancelled_exhibition(broken: Broken):
    scene = broken.scene()
    scene.change(scene.fair, status="cancelled")
    assert not scene.found(broken.rule)


@each_case
@pytest.mark.parametrize("status", ["planned", None])
def test_planned_exhibitions_are_looked_at(broken: Broken, status: str | None):
    scene = broken.scene()
    scene.change(scene.fair, status=status)
    assert scene.found(broken.rule)


@each_case
def test_what_is_over_is_looked_at_only_for_what_is_owed(broken: Broken):
    scene = broken.scene()
    change_every(scene, Exhibition, status="closed")
    assert {one.rule for one in check_plan(scene.plan)} == AFTER_CLOSING & {broken.rule}


@companys_case
@pytest.mark.parametrize("change", [{"ours": False}, {"status": "cancelled"}], ids=str)
def test_companies_that_are_cancelled_or_not_ours_are_not_judged(broken: Broken, change: dict):
    scene = broken.scene()
    change_every(scene, Participation, **change)
    assert not scene.found(broken.rule)


@companys_case
def test_ours_is_who_is_not_said_to_be_somebody_elses(broken: Broken):
    scene = broken.scene()
    change_every(scene, Participation, ours=None)
    assert scene.found(broken.rule)


@pytest.mark.parametrize("days_left", [200, 60, 10, 0, -30])
def test_an_empty_fair_has_no_problems(days_left: int):
    assert not check_plan(Scene(days_left).plan)
