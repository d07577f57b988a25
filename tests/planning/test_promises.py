"""Whether two sides met, and how what was promised stands."""

from datetime import date, timedelta

import pytest

from exhibitplanner.planning.deadline_states import DeadlineState
from exhibitplanner.planning.promises import is_met, promise_state

TODAY = date(2027, 9, 20)


@pytest.mark.parametrize(
    ("status", "outcome", "met"),
    [
        ("held", None, True),
        ("confirmed", "Wants 54", True),
        (None, "Wants 54", True),
        ("confirmed", "", False),
        ("cancelled", "Was moved", False),
        (None, None, False),
    ],
)
def test_met(status: str | None, outcome: str | None, met: bool) -> None:
    assert is_met(status, outcome) is met


@pytest.mark.parametrize(
    ("days", "done", "state"),
    [
        (-1, False, DeadlineState.OVERDUE),
        (0, False, DeadlineState.SOON),
        (14, False, DeadlineState.SOON),
        (15, False, DeadlineState.OPEN),
        (None, False, DeadlineState.OPEN),
        (-1, True, DeadlineState.DONE),
    ],
)
def test_a_promise_on_both_sides_of_its_day(days: int | None, done: bool, state: DeadlineState) -> None:
    due = None if days is None else TODAY + timedelta(days)
    assert promise_state("Send the offer", due, TODAY if done else None, TODAY) is state


def test_nothing_promised() -> None:
    assert promise_state(None, None, None, TODAY) is None
    assert promise_state("", TODAY, None, TODAY) is DeadlineState.SOON
