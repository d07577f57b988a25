"""How a deadline stands."""

from datetime import date, timedelta

import pytest

from exhibitplanner.planning.deadline_states import DeadlineState, days_left, has_deadlines, state_of

TODAY = date(2027, 3, 1)


@pytest.mark.parametrize(
    ("status", "days", "state"),
    [
        (None, -1, "overdue"), (None, 0, "soon"), (None, 14, "soon"), (None, 15, "open"), (None, None, "open"),
        ("open", -1, "overdue"), ("open", 0, "soon"), ("done", -1, "done"), ("waived", -1, "waived"),
        ("done", 30, "done"), ("waived", None, "waived"),
    ],
)  # fmt: skip
def test_states(status: str | None, days: int | None, state: str) -> None:
    due = None if days is None else TODAY + timedelta(days=days)
    assert state_of(status, due, TODAY) == state
    assert days_left(due, TODAY) == days
    assert DeadlineState(state).is_open is (state in {"overdue", "soon", "open"})


@pytest.mark.parametrize(
    ("status", "ours", "has"),
    [
        ("applied", True, True), ("contracted", True, True), ("confirmed", True, True), (None, True, True),
        ("invited", True, False), ("waitlisted", True, False), ("cancelled", True, False), ("confirmed", False, False),
    ],
)  # fmt: skip
def test_who_has_deadlines(status: str | None, ours: bool, has: bool) -> None:
    assert has_deadlines(status, ours=ours) is has
