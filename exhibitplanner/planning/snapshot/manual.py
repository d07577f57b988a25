"""Deadlines of the organiser's manual, and what participations have done about them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from exhibitplanner.domain.deadlines import TaskStatus
from exhibitplanner.planning.applicability import applies
from exhibitplanner.planning.deadlines import due_on
from exhibitplanner.planning.snapshot.companies import OfParticipation, Participation
from exhibitplanner.planning.snapshot.plan import Row
from exhibitplanner.planning.snapshot.venue import OfExhibition


@dataclass(slots=True, eq=False)
class Deadline(OfExhibition):
    """A deadline of an exhibition, counted from one of its days."""

    kind: ClassVar[str] = "deadline"
    found_by: ClassVar[tuple[str, ...]] = ("exhibition_id",)
    title: str
    anchor: str | None
    offset: int | None
    unit: str | None
    fixed_on: date | None
    applies_to: str | None

    @property
    def due_on(self) -> date | None:
        """Its day at the venue; None where the day that it is counted from is not known."""
        named = {name: getattr(self, name) for name in ("anchor", "offset", "unit", "fixed_on")}
        days = ("opens_on", "closes_on", "build_up_from", "dismantle_from", "country")
        return due_on(named, {name: getattr(self.exhibition, name) for name in days})


@dataclass(slots=True, eq=False)
class Task(OfParticipation):
    """What one participation has done about one deadline."""

    kind: ClassVar[str] = "task"
    found_by: ClassVar[tuple[str, ...]] = ("participation_id", "deadline_id")
    deadline_id: str
    status: str | None

    @property
    def named_after(self) -> tuple[Row, ...]:
        return (self.participation, self.deadline)

    @property
    def deadline(self) -> Deadline:
        return self.plan.one(Deadline, self.deadline_id)

    @property
    def is_open(self) -> bool:
        """Blank is open."""
        return self.status in {None, TaskStatus.OPEN}


def open_deadlines(participation: Participation) -> Iterator[tuple[Deadline, Task | None]]:
    """The deadlines that apply to a participation and that it has neither met nor been let off."""
    if not participation.has_deadlines:
        return
    plan, standing = participation.plan, participation.standing
    tasks = {one.deadline_id: one for one in plan.where(Task, "participation_id", participation.id)}
    for deadline in plan.where(Deadline, "exhibition_id", participation.exhibition_id):
        task = tasks.get(deadline.id)
        if (task is None or task.is_open) and applies(deadline.applies_to, standing):
            yield deadline, task
