"""People: passports, visas, badges, one person twice, away at opening."""

import pytest

from exhibitplanner.planning.snapshot.companies import Participation
from exhibitplanner.planning.snapshot.people import Participant
from exhibitplanner.planning.snapshot.venue import Exhibition
from tests.planning.builders import Scene, told


def person(days_left: int = 200, fair: dict | None = None, **person: object) -> Scene:
    scene = Scene(days_left, **(fair or {}))
    scene.add(Participant, **{"id": "kim", "nationality": "KR", "badge_status": "approved", **person})
    return scene


@pytest.mark.parametrize(
    ("expires", "departs", "broken"),
    [
        ("2028-03-10", None, False),  # closing on 2027-09-10, and six months
        ("2028-03-09", None, True),
        ("2028-03-15", "2027-09-15", False),
        ("2028-03-14", "2027-09-15", True),
        ("2028-02-29", "2027-08-31", False),  # February has no 31st
        ("2028-02-28", "2027-08-31", True),
        (None, "2027-09-15", False),
    ],
)
def test_a_passport_lasts_six_months_beyond_departure(expires, departs, broken):
    scene = person(passport_expires_on=expires, departs_on=departs)
    assert scene.severities("passport-expires") == (["warning"] if broken else [])


@pytest.mark.parametrize(("nationality", "broken"), [("PL", False), ("KR", True), (None, True)])
def test_nationals_of_the_country_need_no_passport(nationality, broken):
    assert bool(person(passport_expires_on="2027-09-01", nationality=nationality).found("passport-expires")) is broken


def test_a_passport_is_told_with_its_days():
    _, _, ids, figures = told(person(passport_expires_on="2028-03-09").only("passport-expires"))
    assert ids[0] == "kim"
    assert (str(figures["passport_expires_on"]), str(figures["needed_until"])) == ("2028-03-09", "2028-03-10")


@pytest.mark.parametrize(
    ("days_left", "arrives", "broken"),
    [
        (31, None, False), (30, None, True), (0, None, True), (-1, None, False),
        (30, "2027-09-08", False), (31, "2027-09-06", True), (1, "2027-09-05", False),
    ],
)  # fmt: skip
def test_a_visa_is_wanted_thirty_days_before_arrival(days_left, arrives, broken):
    scene = person(days_left, visa_status="needed", arrives_on=arrives)
    assert scene.severities("visa-missing") == (["warning"] if broken else [])


@pytest.mark.parametrize(
    ("status", "broken"),
    [("needed", True), ("applied", True), ("refused", True), ("issued", False), ("not_needed", False), (None, False)],
)
def test_a_visa_that_is_not_issued_is_missing(status, broken):
    assert bool(person(10, visa_status=status).found("visa-missing")) is broken
    assert not person(10, visa_status=status, nationality="PL").found("visa-missing")
    assert bool(person(10, visa_status=status, nationality=None).found("visa-missing")) is broken


@pytest.mark.parametrize(("days_left", "broken"), [(22, False), (21, True), (0, True), (-1, False)])
def test_a_badge_is_wanted_twenty_one_days_before(days_left, broken):
    scene = person(days_left, badge_status="submitted")
    assert scene.severities("badge-missing") == (["warning"] if broken else [])


@pytest.mark.parametrize(
    ("status", "broken"),
    [("approved", False), ("submitted", True), ("missing", True), ("rejected", True), (None, True)],
)
def test_only_an_approved_badge_opens_the_door(status, broken):
    scene = person(10, badge_status=status)
    assert bool(scene.found("badge-missing")) is broken
    for one in scene.found("badge-missing"):
        assert (told(one)[2][0], one.figures["days_left"]) == ("kim", 10)
        assert one.figures["badge_status"] == (status or "missing")


def two(first: dict, second: dict, **other: object) -> Scene:
    """Two people of two companies of one fair."""
    scene = Scene()
    scene.add(Participant, id="kim", **first)
    scene.add(Participant, id="kimm", participation=scene.add(Participation, **other), **second)
    return scene


ONE, TWO = {"passport_no": "M1"}, {"passport_no": "M2"}
MAIL = {"email": "kim@example.com"}


@pytest.mark.parametrize(
    ("first", "second", "broken"),
    [
        (ONE, ONE, True),
        (ONE, TWO, False),
        ({}, {}, False),
        ({**ONE, "birth_date": "1980-01-01"}, {**ONE, "birth_date": "1981-01-01"}, True),
        (MAIL, MAIL, True),
        (MAIL, {"email": "lee@example.com"}, False),
        ({**MAIL, **ONE}, {**MAIL, **TWO}, False),
        ({**MAIL, **ONE}, MAIL, True),
        ({**MAIL, "birth_date": "1980-01-01"}, {**MAIL, "birth_date": "1981-01-01"}, False),
        ({**MAIL, "birth_date": "1980-01-01"}, {**MAIL, "birth_date": "1980-01-01"}, True),
        ({**MAIL, "birth_date": "1980-01-01"}, MAIL, True),
        ({**MAIL, **ONE}, {**MAIL, **ONE}, True),
    ],
)
def test_one_person_twice(first, second, broken):
    assert two(first, second).severities("participant-twice") == (["warning"] if broken else [])


@pytest.mark.parametrize(
    ("column", "value", "again"), [("passport_no", "M 123", "m123"), ("email", "A@x.eu", "a@X.EU")]
)
def test_spelling_does_not_tell_two_people_apart(column, value, again):
    assert two({column: value}, {column: again}).found("participant-twice")


def test_each_pair_of_three_is_a_finding():
    scene = two(ONE, ONE)
    scene.add(Participant, id="kimmm", **ONE)
    pairs = [frozenset(told(one)[2][:2]) for one in scene.found("participant-twice")]
    assert sorted(map(sorted, pairs)) == [["kim", "kimm"], ["kim", "kimmm"], ["kimm", "kimmm"]]


def test_a_person_may_go_to_two_fairs():
    scene = two(ONE, ONE)
    assert scene.found("participant-twice")
    scene.change(scene.plan.one(Participant, "kimm").participation, exhibition=scene.add(Exhibition, code="DX"))
    assert not scene.found("participant-twice")


@pytest.mark.parametrize("who", ["kim", "kimm"])
def test_a_person_of_others_is_the_other_side(who):
    scene = two(ONE, ONE)
    scene.change(scene.plan.one(Participant, who).participation, ours=False)
    assert len(scene.found("participant-twice")) == 1
    scene.change(scene.plan.one(Participant, who).participation, status="cancelled")
    assert not scene.found("participant-twice")


def test_people_among_others_are_not_judged():
    scene = two(ONE, ONE)
    for one in list(scene.plan.every(Participation)):
        scene.change(one, ours=False)
    assert not scene.found("participant-twice")


@pytest.mark.parametrize(
    ("stay", "broken"),
    [
        ({"arrives_on": "2027-09-07"}, False), ({"arrives_on": "2027-09-08"}, True),
        ({"departs_on": "2027-09-10"}, False), ({"departs_on": "2027-09-09"}, True),
        ({"arrives_on": "2027-09-08", "departs_on": "2027-09-09"}, True), ({}, False),
    ],
)  # fmt: skip
def test_who_is_away_while_the_fair_is_open(stay, broken):
    assert person(**stay).severities("away-at-opening") == (["info"] if broken else [])
