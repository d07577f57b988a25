"""How each company stands with each deadline that is for it."""

from datetime import date, timedelta

import pytest

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.planning.deadline_states import DeadlineState
from exhibitplanner.services import records
from exhibitplanner.services.deadlines.overview import read_deadlines
from exhibitplanner.storage.workspace import Workspace
from tests.services.deadlines.fair import CODE, TODAY, add, make_fair, one, states

KAI, ROTEM, POONGSAN = "Korea Aerospace Industries", "Hyundai Rotem", "Poongsan"


def test_whom_the_deadlines_are_for(workspace: Workspace) -> None:
    make_fair(workspace)
    assert states(workspace) == {
        ("Catalogue", KAI): "overdue", ("Catalogue", ROTEM): "overdue", ("Catalogue", POONGSAN): "overdue",
        ("Stand plan", KAI): "soon", ("Vehicles", ROTEM): "open",
        ("Sea freight", KAI): "open", ("Sea freight", ROTEM): "open", ("Sea freight", POONGSAN): "open",
    }  # fmt: skip


def test_the_order_of_due_dates_unknown_ones_last(workspace: Workspace) -> None:
    make_fair(workspace)
    found = read_deadlines(workspace, CODE, TODAY)
    assert [(line.title, line.days_left) for line in found.lines] == [
        ("Catalogue", -38), ("Stand plan", 9), ("Vehicles", 19), ("Sea freight", None),
    ]  # fmt: skip
    stand_plan = found.lines[1]
    assert stand_plan.due_at is not None
    assert stand_plan.due_at.isoformat() == "2027-08-10T12:00:00+02:00"
    assert found.lines[0].counts == {DeadlineState.OVERDUE: 3}
    assert found.lines[0].open == 3
    assert (found.lines[0].form_no, found.lines[0].penalty) == ("7", "No entry")


def test_an_assigned_booth_counts_for_more_than_the_one_that_was_asked_for(workspace: Workspace) -> None:
    ids = make_fair(workspace)
    hall = add(workspace, "hall", exhibition=CODE, code="E")
    booth = add(workspace, "booth", hall=hall, number="1", booth_type="shell")
    add(workspace, "assignment", participation=ids["KAI"], booth=booth)
    assert ("Stand plan", KAI) not in states(workspace)


def test_the_state_changes_with_the_day_and_with_the_task(workspace: Workspace) -> None:
    ids = make_fair(workspace)
    due = date(2027, 8, 10)
    for days, state in {-15: "open", -14: "soon", 0: "soon", 1: "overdue"}.items():
        assert one(workspace, "Stand plan", KAI, due + timedelta(days=days)).state == state
    task = add(
        workspace, "task", deadline=ids["Stand plan"], participation=ids["KAI"], status="done", evidence="Form 3",
        assignee="Kim", done_on="2027-07-01",
    )  # fmt: skip
    found = one(workspace, "Stand plan", KAI, due + timedelta(days=1))
    assert (found.state, found.evidence, found.assignee, found.done_on) == ("done", "Form 3", "Kim", date(2027, 7, 1))
    assert (found.task_id, found.company_ko, found.due_on) == (task, "한국항공우주산업", due)


def test_the_most_urgent_company_comes_first(workspace: Workspace) -> None:
    ids = make_fair(workspace)
    add(workspace, "task", deadline=ids["Catalogue"], participation=ids["Rotem"], status="done")
    found = read_deadlines(workspace, CODE, TODAY).lines[0].companies
    assert [each.company for each in found] == [KAI, POONGSAN, ROTEM]


def test_today_at_the_venue_counts(workspace: Workspace) -> None:
    """Without a day told it is the venue's own; a fair long past has all overdue."""
    make_fair(workspace)
    records.update(
        workspace, BY_NAME["exhibition"], records.find(workspace, BY_NAME["exhibition"], CODE),
        {"opens_on": "1999-09-07", "closes_on": "1999-09-10"},
    )  # fmt: skip
    found = read_deadlines(workspace, CODE)
    assert {each.state for each in found.companies if each.due_at} == {"overdue"}


def test_moving_the_opening_moves_all_that_is_counted_from_it(workspace: Workspace) -> None:
    ids = make_fair(workspace)
    before = {line.title: line.due_at for line in read_deadlines(workspace, CODE).lines}
    records.update(workspace, BY_NAME["exhibition"], ids["fair"], {"opens_on": "2027-09-14", "closes_on": "2027-09-17"})
    after = {line.title: line.due_at for line in read_deadlines(workspace, CODE).lines}
    moved = {title: after[title] - due for title, due in before.items() if due and after[title]}
    assert moved == dict.fromkeys(("Catalogue", "Stand plan", "Vehicles"), timedelta(days=7))


def test_nobody_has_deadlines_at_a_cancelled_exhibition(workspace: Workspace) -> None:
    ids = make_fair(workspace)
    records.update(workspace, BY_NAME["exhibition"], ids["fair"], {"status": "cancelled"})
    found = read_deadlines(workspace, CODE)
    assert len(found.lines) == 4
    assert found.companies == ()


def test_an_unknown_exhibition(workspace: Workspace) -> None:
    with pytest.raises(UsageError, match="unknown_reference"):
        read_deadlines(workspace, "NO-SUCH")


@pytest.mark.parametrize(
    ("country", "zone", "opens_on", "before", "after"),
    [
        # 15 August 2023, a Tuesday, lies before the first opening and not before the second
        ("PL", "Europe/Warsaw", "2023-08-22", "2023-08-14T16:00:00+02:00", "2023-08-22T16:00:00+02:00"),
        # the first week counts over Chuseok, from the 3rd to the 9th of October 2025
        ("KR", "Asia/Seoul", "2025-10-13", "2025-09-29T16:00:00+09:00", "2025-10-13T16:00:00+09:00"),
        # the clocks go forward on 28 March 2027, Easter; Easter Monday is a holiday
        ("PL", "Europe/Warsaw", "2027-03-31", "2027-03-23T16:00:00+01:00", "2027-03-31T16:00:00+02:00"),
        # the clocks go back on 31 October 2027; All Saints is a Monday
        ("PL", "Europe/Warsaw", "2027-11-02", "2027-10-25T16:00:00+02:00", "2027-11-02T16:00:00+01:00"),
    ],
)
def test_five_working_days_before_an_opening_that_moves_by_a_week(
    workspace: Workspace, country: str, zone: str, opens_on: str, before: str, after: str
) -> None:
    day = date.fromisoformat(opens_on)
    fair = add(
        workspace, "exhibition", code=CODE, country=country, time_zone=zone, opens_on=opens_on,
        closes_on=str(day + timedelta(days=3)),
    )  # fmt: skip
    add(
        workspace, "deadline", exhibition=CODE, title="Air freight", anchor="opening", offset="-5",
        unit="working_days", time_of_day="16:00",
    )  # fmt: skip
    moved = {"opens_on": str(day + timedelta(days=7)), "closes_on": str(day + timedelta(days=10))}
    found = []
    for words in ({}, moved):
        records.update(workspace, BY_NAME["exhibition"], fair, words)
        (line,) = read_deadlines(workspace, CODE).lines
        found.append(line.due_at.isoformat() if line.due_at else None)
    assert found == [before, after]
