"""Today is the date at each venue, however late it is here."""

from __future__ import annotations

from datetime import date

import pytest

from exhibitplanner.planning.checking import check_plan
from exhibitplanner.planning.snapshot.companies import Order, Participation
from exhibitplanner.planning.snapshot.manual import Deadline
from exhibitplanner.planning.snapshot.plan import Plan
from exhibitplanner.planning.snapshot.venue import Exhibition
from tests.planning.builders import Scene, clock

SEOUL, WARSAW, HONOLULU = "Asia/Seoul", "Europe/Warsaw", "Pacific/Honolulu"


@pytest.mark.parametrize(
    ("now", "seoul", "warsaw", "honolulu"),
    [
        ("2027-07-08T14:59:59", 8, 8, 8),
        ("2027-07-08T15:00:00", 9, 8, 8),  # midnight in Seoul
        ("2027-07-08T21:59:59", 9, 8, 8),
        ("2027-07-08T22:00:00", 9, 9, 8),  # in Warsaw, in summer two hours ahead
        ("2027-07-09T09:59:59", 9, 9, 8),
        ("2027-07-09T10:00:00", 9, 9, 9),  # in Honolulu
    ],
)
def test_a_day_begins_where_the_venue_is(now, seoul, warsaw, honolulu):
    plan = Plan(clock(now))
    assert [plan.today_in(zone).day for zone in (SEOUL, WARSAW, HONOLULU)] == [seoul, warsaw, honolulu]


def test_warsaw_is_an_hour_ahead_in_winter():
    assert Plan(clock("2027-01-08T22:59:59")).today_in(WARSAW) == date(2027, 1, 8)
    assert Plan(clock("2027-01-08T23:00:00")).today_in(WARSAW) == date(2027, 1, 9)


@pytest.mark.parametrize(
    ("now", "severities"),
    [
        ("2027-07-08T14:59:59", ["warning", "warning", "warning"]),
        ("2027-07-08T15:00:00", ["error", "warning", "warning"]),
        ("2027-07-08T22:00:00", ["error", "error", "warning"]),
        ("2027-07-09T10:00:00", ["error", "error", "error"]),
    ],
)
def test_three_fairs_of_one_plan_come_near_one_after_the_other(now, severities):
    """All three open on 2027-09-07, and the sixtieth day before begins at three moments."""
    scene = Scene(now=clock(now), time_zone=SEOUL)
    fairs = [scene.fair, *(scene.add(Exhibition, code=zone, time_zone=zone) for zone in (WARSAW, HONOLULU))]
    parts = [scene.add(Participation, exhibition=fair).id for fair in fairs]
    found = {one.rows[0].id: one.severity.value for one in scene.found("participation-without-booth")}
    assert [found[part] for part in parts] == severities


@pytest.mark.parametrize(("zone", "late"), [(SEOUL, True), (WARSAW, False), (HONOLULU, False)])
def test_an_order_is_late_when_its_day_is_over_at_the_venue(zone, late):
    scene = Scene(now=clock("2027-07-08T15:00:00"), time_zone=zone)
    scene.add(Order, due_on="2027-07-08")
    assert bool(scene.found("order-late")) is late


@pytest.mark.parametrize(("zone", "rule"), [(SEOUL, "deadline-overdue"), (WARSAW, "deadline-soon")])
def test_a_deadline_is_over_when_its_day_is_over_at_the_venue(zone, rule):
    scene = Scene(now=clock("2027-07-08T15:00:00"), time_zone=zone)
    scene.add(Participation)
    scene.add(Deadline, fixed_on="2027-07-08")
    assert [one.rule for one in check_plan(scene.plan) if one.rule.startswith("deadline")] == [rule]


@pytest.mark.parametrize("zone", [SEOUL, WARSAW, HONOLULU, None])
def test_a_day_that_is_given_is_the_day_everywhere(zone):
    plan = Plan(clock("2027-07-08T15:00:00"), today=date(2027, 1, 1))
    assert plan.today_in(zone) == date(2027, 1, 1)
