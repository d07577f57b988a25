"""Meetings after they were held: whether the two sides met, and how what was promised stands."""

from __future__ import annotations

from datetime import date

from exhibitplanner.domain.deadlines import TaskStatus
from exhibitplanner.domain.people import MeetingStatus
from exhibitplanner.planning.deadline_states import DeadlineState, state_of


def is_met(status: str | None, outcome: str | None) -> bool:
    """Held, or something came out of it: many lists note the outcome and leave the status as it was."""
    return status == MeetingStatus.HELD or (bool(outcome) and status != MeetingStatus.CANCELLED)


def promise_state(
    follow_up: str | None, due_on: date | None, done_on: date | None, today: date
) -> DeadlineState | None:
    """How a follow-up stands; None where nothing was promised. A day alone promises something, too."""
    if not follow_up and due_on is None:
        return None
    return state_of(TaskStatus.DONE.value if done_on else None, due_on, today)
