"""What companies did about deadlines, in one step that can be undone."""

from datetime import UTC, date, datetime

import pytest

from exhibitplanner.domain.deadlines import TaskStatus
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.planning.deadlines import today_at
from exhibitplanner.services import history
from exhibitplanner.services.deadlines.marking import Mark, mark_deadlines
from exhibitplanner.services.reading import list_ids
from exhibitplanner.storage.workspace import Workspace
from tests.services.deadlines.fair import add, make_fair, one, states

KAI, ROTEM = "Korea Aerospace Industries", "Hyundai Rotem"
DONE = Mark(TaskStatus.DONE)


def test_done_with_evidence_is_a_task_made(workspace: Workspace) -> None:
    ids = make_fair(workspace)
    change = mark_deadlines(
        workspace, [(ids["Stand plan"], ids["KAI"])], Mark(TaskStatus.DONE, "Mail of 3 July", "Kim", date(2027, 7, 3))
    )
    found = one(workspace, "Stand plan", KAI)
    assert (found.state, found.evidence, found.assignee, found.done_on) == (
        "done", "Mail of 3 July", "Kim", date(2027, 7, 3),
    )  # fmt: skip
    assert set(change.inserted) == {"task"}
    assert history.worded(change.label, change.detail) == "Done: Stand plan · Korea Aerospace Industries"


def test_several_companies_are_one_step(workspace: Workspace) -> None:
    ids = make_fair(workspace)
    before = states(workspace)
    pairs = [(ids["Catalogue"], ids[who]) for who in ("KAI", "Rotem", "Poongsan")]
    change = mark_deadlines(workspace, pairs, DONE)
    assert {state for (title, _), state in states(workspace).items() if title == "Catalogue"} == {"done"}
    history.undo(workspace, change.transaction)
    assert states(workspace) == before
    assert list_ids(workspace, BY_NAME["task"]) == []


def test_done_is_of_today_at_the_venue_and_open_again_has_no_day(workspace: Workspace) -> None:
    ids = make_fair(workspace)
    pair = (ids["Vehicles"], ids["Rotem"])
    mark_deadlines(workspace, [pair], Mark(TaskStatus.DONE, evidence="Slot 4"))
    assert one(workspace, "Vehicles", ROTEM).done_on == today_at("Europe/Warsaw", datetime.now(UTC))
    mark_deadlines(workspace, [pair], Mark(TaskStatus.OPEN))
    found = one(workspace, "Vehicles", ROTEM)
    assert (found.state, found.done_on, found.evidence) == ("open", None, "Slot 4")
    mark_deadlines(workspace, [pair], Mark(TaskStatus.WAIVED, evidence=""))
    found = one(workspace, "Vehicles", ROTEM)
    assert (found.state, found.done_on, found.evidence) == ("waived", None, "")


def test_the_day_of_what_is_done_already_stays(workspace: Workspace) -> None:
    ids = make_fair(workspace)
    pair = (ids["Vehicles"], ids["Rotem"])
    mark_deadlines(workspace, [pair], Mark(TaskStatus.DONE, done_on=date(2027, 7, 1)))
    change = mark_deadlines(workspace, [pair], DONE)
    assert one(workspace, "Vehicles", ROTEM).done_on == date(2027, 7, 1)
    assert change.transaction is None


def test_open_where_nothing_was_said_makes_no_task(workspace: Workspace) -> None:
    ids = make_fair(workspace)
    change = mark_deadlines(workspace, [(ids["Catalogue"], ids["KAI"])], Mark(TaskStatus.OPEN))
    assert change.transaction is None
    mark_deadlines(workspace, [(ids["Catalogue"], ids["KAI"])], Mark(TaskStatus.OPEN, assignee="Kim"))
    assert one(workspace, "Catalogue", KAI).assignee == "Kim"


def test_a_deadline_of_another_exhibition_is_refused_and_nothing_is_written(workspace: Workspace) -> None:
    ids = make_fair(workspace)
    add(workspace, "exhibition", code="ADEX-2027", opens_on="2027-10-19", closes_on="2027-10-24")
    other = add(workspace, "deadline", exhibition="ADEX-2027", title="Slots", fixed_on="2027-08-01")
    with pytest.raises(UsageError, match="deadline_elsewhere"):
        mark_deadlines(workspace, [(ids["Catalogue"], ids["KAI"]), (other, ids["KAI"])], DONE)
    assert list_ids(workspace, BY_NAME["task"]) == []
