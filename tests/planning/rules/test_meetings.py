"""Meetings that overlap, and promises that nobody kept."""

import pytest

from exhibitplanner.planning.snapshot.companies import Participation
from exhibitplanner.planning.snapshot.people import Meeting, Participant
from tests.planning.builders import Scene, kinds_of, told


def at(start: str, end: str | None, **meeting: object) -> dict:
    return {"starts_at": f"2027-09-08T{start}", "ends_at": end and f"2027-09-08T{end}", **meeting}


def two(first: dict, second: dict, people: int = 1) -> Scene:
    """Two meetings with the same people."""
    scene = Scene()
    names = [scene.add(Participant, id=f"person {number}") for number in range(people)]
    scene.add(Meeting, id="first", attendees=names, **first)
    scene.add(Meeting, id="second", attendees=names, **second)
    return scene


@pytest.mark.parametrize(
    ("first", "second", "broken"),
    [
        (at("10:00", "11:00"), at("11:00", "12:00"), False),
        (at("10:00", "11:00"), at("10:59", "12:00"), True),
        (at("10:00", "12:00"), at("10:30", "11:00"), True),
        (at("10:30", "11:00"), at("10:00", "12:00"), True),
        (at("10:00", "11:00"), at("10:00", "11:00"), True),
        (at("10:00", "11:00"), at("09:00", "10:00"), False),
        (at("10:00", "11:00", status="cancelled"), at("10:00", "11:00"), False),
        (at("10:00", "11:00"), at("10:00", "11:00", status="cancelled"), False),
        (at("10:00", "11:00", status="proposed"), at("10:00", "11:00", status="held"), True),
        (at("10:00", None), at("11:00", None), False),
    ],
)
def test_nobody_is_in_two_meetings_at_once(first, second, broken):
    assert two(first, second).severities("meeting-clash") == (["error"] if broken else [])


def test_a_clash_names_the_person_and_both_meetings():
    finding = two(at("10:00", "11:00"), at("10:30", "12:00")).only("meeting-clash")
    assert sorted(told(finding)[2]) == ["first", "person 0", "second"]
    assert kinds_of(finding)[0] == "participant"


def test_each_person_in_both_clashes():
    scene = two(at("10:00", "11:00"), at("10:30", "12:00"), people=2)
    assert {told(one)[2][0] for one in scene.found("meeting-clash")} == {"person 0", "person 1"}


def test_two_people_may_be_in_two_meetings():
    scene = Scene()
    for number in range(2):
        scene.add(Meeting, attendees=[scene.add(Participant, id=f"person {number}")], **at("10:00", "11:00"))
    assert not scene.found("meeting-clash")


@pytest.mark.parametrize("change", [{"status": "cancelled"}, {"ours": False}])
def test_people_of_cancelled_companies_and_of_others_may_clash(change):
    scene = two(at("10:00", "11:00"), at("10:00", "11:00"))
    scene.change(scene.usual(Participation), **change)
    assert not scene.found("meeting-clash")


@pytest.mark.parametrize(
    ("due", "done", "status", "broken"),
    [
        ("2027-09-27", None, "held", False), ("2027-09-26", None, "held", True), ("2027-09-26", None, None, True),
        ("2027-09-26", "2027-09-27", "held", False), ("2027-09-26", None, "cancelled", False), (None, None, "held", False),
    ],
)  # fmt: skip
@pytest.mark.parametrize("fair", ["active", "closed"])
def test_a_promise_is_kept_by_its_day(due, done, status, broken, fair):
    scene = Scene(-20, status=fair)  # 2027-09-27
    scene.add(Meeting, id="talks", status=status, follow_up_due_on=due, follow_up_done_on=done)
    assert scene.severities("follow-up-overdue") == (["warning"] if broken else [])
    for one in scene.found("follow-up-overdue"):
        assert (told(one)[2][0], one.figures["days_late"]) == ("talks", 1)
