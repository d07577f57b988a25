"""The visit programme: meetings in order, who is expected twice, what was promised to whom."""

from datetime import date

import pytest

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.planning.deadline_states import DeadlineState
from exhibitplanner.services import history
from exhibitplanner.services.delegation.following_up import MeetingsWith, by_company, by_country, mark_follow_ups
from exhibitplanner.services.delegation.meetings import Meeting, read_meetings
from exhibitplanner.services.reading import read_rows
from exhibitplanner.storage.workspace import Workspace
from tests.services.delegation.delegation import CODE, make_delegation

BEFORE, AFTER = date(2027, 9, 14), date(2027, 9, 15)


def meetings(workspace: Workspace, today: date = AFTER) -> dict[str, Meeting]:
    return {one.subject: one for one in read_meetings(workspace, CODE, today=today)}


def test_in_order_of_time_without_those_of_who_cancelled(workspace: Workspace) -> None:
    make_delegation(workspace)
    found = read_meetings(workspace, CODE)
    assert [one.subject for one in found[2:]] == ["Simulator", "Powder", "Press"]
    assert {one.subject for one in found[:2]} == {"K2 production", "Dinner"}
    first = meetings(workspace)["K2 production"]
    assert (first.host.name, first.country, first.place) == ("Hyundai Rotem", "PL", "Room 1")
    assert [(one.name, one.company.name) for one in first.attendees] == [
        ("JUNG Dohyun", "Hyundai Rotem"), ("KIM Junho", "Hyundai Rotem"),
    ]  # fmt: skip


def test_a_clash_is_told_at_both_meetings_and_at_no_cancelled_one(workspace: Workspace) -> None:
    ids = make_delegation(workspace)
    found = meetings(workspace)
    clashes = {subject: [(one.person, one.other_id) for one in meeting.clashes] for subject, meeting in found.items()}
    assert clashes == {
        "K2 production": [("JUNG Dohyun", ids["Simulator"])],
        "Simulator": [("JUNG Dohyun", ids["K2 production"])],
        "Powder": [], "Press": [], "Dinner": [],
    }  # fmt: skip


@pytest.mark.parametrize(("today", "state"), [(BEFORE, DeadlineState.SOON), (AFTER, DeadlineState.OVERDUE)])
def test_a_promise_by_the_day_at_the_venue(workspace: Workspace, today: date, state: DeadlineState) -> None:
    make_delegation(workspace)
    found = meetings(workspace, today)
    assert found["K2 production"].promise is state
    assert found["Powder"].promise is DeadlineState.OPEN
    assert found["Simulator"].promise is None


def sums(groups: list[MeetingsWith]) -> list[tuple[object, ...]]:
    return [(one.name, len(one.meetings), one.met, one.promised, one.open, one.overdue) for one in groups]


def test_sums_by_country_and_company(workspace: Workspace) -> None:
    make_delegation(workspace)
    found = meetings(workspace).values()
    assert sums(by_country(found, "en")) == [("Poland", 2, 1, 1, 1, 1), ("Romania", 1, 0, 1, 1, 0), ("", 1, 0, 0, 0, 0)]
    assert [one.name for one in by_country(found, "ko")] == ["루마니아", "폴란드", ""]
    assert sums(by_company(found, "en")) == [
        ("Hyundai Rotem", 2, 1, 1, 1, 1),
        ("Poongsan", 1, 0, 1, 1, 0),  # no host, but its people go
        ("", 1, 0, 0, 0, 0),
    ]


def test_whom_a_meeting_concerns(workspace: Workspace) -> None:
    ids = make_delegation(workspace)
    found = meetings(workspace)
    assert found["Powder"].concerns(ids["Poongsan firm"])
    assert not found["Powder"].concerns(ids["Hyundai Rotem firm"])
    assert found["Simulator"].concerns(ids["Hyundai Rotem firm"])


def test_follow_ups_are_ticked_off_in_one_step_and_back(workspace: Workspace) -> None:
    ids = make_delegation(workspace)
    wanted = [ids["K2 production"], ids["Powder"]]
    change = mark_follow_ups(workspace, wanted, done=True, today=AFTER)
    assert set(change.updated["meeting"]) == set(wanted)
    assert [row["follow_up_done_on"] for row in read_rows(workspace, BY_NAME["meeting"], wanted)] == [AFTER, AFTER]
    assert meetings(workspace)["Powder"].promise is DeadlineState.DONE
    again = mark_follow_ups(workspace, wanted, done=True, today=date(2027, 12, 1))
    assert not again.updated  # the day on which it was done stays
    history.undo(workspace, None)
    assert meetings(workspace)["Powder"].promise is DeadlineState.OPEN
    mark_follow_ups(workspace, wanted[:1], done=True, today=AFTER)
    mark_follow_ups(workspace, wanted[:1], done=False)
    assert meetings(workspace)["K2 production"].done_on is None


def test_ticked_off_without_a_day_it_is_done_today_at_the_venue(workspace: Workspace) -> None:
    ids = make_delegation(workspace)
    mark_follow_ups(workspace, [ids["Powder"]], done=True)
    assert meetings(workspace)["Powder"].done_on is not None
