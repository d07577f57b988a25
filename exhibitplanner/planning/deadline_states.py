"""How a deadline stands for a company on a day: what was done about it, and how many days are left."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Final

from exhibitplanner.domain.deadlines import TaskStatus
from exhibitplanner.domain.participations import ParticipationStatus

SOON_DAYS: Final = 14
_WITHOUT: Final = frozenset(
    {ParticipationStatus.INVITED, ParticipationStatus.WAITLISTED, ParticipationStatus.CANCELLED}
)


class DeadlineState(StrEnum):
    """The most urgent first. `soon` and `overdue` are open ones that a day brings near or has passed."""

    OVERDUE = "overdue"
    SOON = "soon"
    OPEN = "open"
    DONE = "done"
    WAIVED = "waived"

    @property
    def is_open(self) -> bool:
        """Whether something is left to do."""
        return self not in {DeadlineState.DONE, DeadlineState.WAIVED}


def has_deadlines(status: str | None, *, ours: bool) -> bool:
    """Whether a participation has deadlines at all; a blank status is an application's."""
    return ours and status not in _WITHOUT


def state_of(status: str | None, due_on: date | None, today: date) -> DeadlineState:
    """How a task stands; without a task its status is None, and that is open. Past: due before today."""
    if status in {TaskStatus.DONE, TaskStatus.WAIVED}:
        return DeadlineState(str(status))
    left = days_left(due_on, today)
    if left is None or left > SOON_DAYS:
        return DeadlineState.OPEN
    return DeadlineState.OVERDUE if left < 0 else DeadlineState.SOON


def days_left(due_on: date | None, today: date) -> int | None:
    """Days until it is due: 0 today, negative once it is past; None where its day is not known."""
    return None if due_on is None else (due_on - today).days
