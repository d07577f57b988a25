"""An exhibition's deadlines in the order in which they fall, and how each company that they are for stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final

from sqlalchemy import Connection, select

from exhibitplanner.domain.exhibitions import ExhibitionStatus
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.planning.applicability import applies
from exhibitplanner.planning.deadline_states import DeadlineState, days_left, has_deadlines, state_of
from exhibitplanner.planning.deadlines import due_at, in_time, today_at
from exhibitplanner.reports.ordering import sort_key
from exhibitplanner.services.deadlines.standings import standings
from exhibitplanner.services.reading import Row, exhibition_id, row_of
from exhibitplanner.storage.workspace import Workspace

_URGENCY: Final = {state: place for place, state in enumerate(DeadlineState)}


@dataclass(frozen=True, slots=True)
class CompanyDeadline:
    """A deadline for one participation. `task_id` is None while nobody has said anything of it, and that is open.

    `due_at` is the moment in the venue's zone, naive where the exhibition has none; None where its day is not known.
    """

    deadline_id: str
    participation_id: str
    title: str
    company: str
    company_ko: str
    due_at: datetime | None
    state: DeadlineState
    days_left: int | None
    form_no: str = ""
    penalty: str = ""
    task_id: str | None = None
    done_on: date | None = None
    evidence: str = ""
    assignee: str = ""
    changed_at: datetime | None = None
    """When the exhibition, the deadline or the task was last changed (UTC)."""

    @property
    def due_on(self) -> date | None:
        return self.due_at.date() if self.due_at else None


@dataclass(frozen=True, slots=True)
class DeadlineLine:
    """A deadline and the companies that it is for, the most urgent first."""

    id: str
    title: str
    due_at: datetime | None
    days_left: int | None
    applies_to: str
    form_no: str
    penalty: str
    note: str
    companies: tuple[CompanyDeadline, ...]

    @property
    def counts(self) -> Counter[DeadlineState]:
        """How many companies are in which state."""
        return Counter(one.state for one in self.companies)

    @property
    def open(self) -> int:
        """How many companies have something left to do."""
        return sum(one.state.is_open for one in self.companies)


@dataclass(frozen=True, slots=True)
class Deadlines:
    """All of an exhibition, by the day that it is at the venue."""

    exhibition: Row
    today: date
    lines: tuple[DeadlineLine, ...]

    @property
    def companies(self) -> tuple[CompanyDeadline, ...]:
        """All deadlines of all companies, in the order in which they fall."""
        return tuple(one for line in self.lines for one in line.companies)


def read_deadlines(workspace: Workspace, exhibition: str, today: date | None = None) -> Deadlines:
    """The deadlines of an exhibition, by its code; `today` is the date at the venue unless told.

    Invited, waitlisted and cancelled participations and those that are not ours have none, nor has anybody at a
    cancelled exhibition.

    Raises:
        UsageError: `unknown_reference`.
    """
    with workspace.read() as connection:
        return deadlines_of(connection, exhibition_id(connection, exhibition), today)


def deadlines_of(connection: Connection, exhibition: str, today: date | None = None) -> Deadlines:
    """As `read_deadlines`, on a connection, of an exhibition by its id."""
    fair = row_of(connection, BY_NAME["exhibition"], exhibition)
    day = today or today_at(fair["time_zone"], datetime.now(UTC))
    table = BY_NAME["deadline"].table
    rows = [
        dict(row) for row in connection.execute(select(table).where(table.c.exhibition_id == exhibition)).mappings()
    ]
    whose = _participations(connection, fair)
    standing = standings(connection, (one["id"] for one in whose))
    tasks = _tasks(connection, exhibition)
    lines = [_line(row, fair, day, [one for one in whose if applies(row["applies_to"], standing[one["id"]])], tasks)
             for row in rows]  # fmt: skip
    return Deadlines(fair, day, tuple(sorted(lines, key=lambda line: (in_time(line.due_at), sort_key(line.title)))))


def as_document(deadlines: Deadlines) -> list[dict[str, Any]]:
    """As JSON has them; counts only of the states that occur."""
    return [
        {
            "deadline_id": line.id,
            "title": line.title,
            "due_at": line.due_at.isoformat() if line.due_at else None,
            "days_left": line.days_left,
            "applies_to": line.applies_to,
            "form_no": line.form_no or None,
            "late_penalty": line.penalty or None,
            "counts": {state.value: count for state, count in line.counts.items()},
            "companies": [_company_document(one) for one in line.companies],
        }
        for line in deadlines.lines
    ]


def _company_document(one: CompanyDeadline) -> dict[str, Any]:
    return {
        "participation_id": one.participation_id,
        "company": one.company,
        "state": one.state.value,
        "task_id": one.task_id,
        "done_on": one.done_on.isoformat() if one.done_on else None,
        "evidence": one.evidence or None,
        "assignee": one.assignee or None,
    }


def _line(row: Row, fair: Row, today: date, whose: Iterable[Row], tasks: Mapping[tuple[str, str], Row]) -> DeadlineLine:
    due = due_at(row, fair)
    found = (_company_deadline(row, fair, part, tasks.get((row["id"], part["id"]), {}), due, today) for part in whose)
    companies = tuple(sorted(found, key=lambda one: _URGENCY[one.state]))
    return DeadlineLine(
        row["id"], row["title"], due, days_left(due.date() if due else None, today), row["applies_to"],
        row["form_no"] or "", row["late_penalty"] or "", row["note"] or "", companies,
    )  # fmt: skip


def _company_deadline(  # noqa: PLR0913, PLR0917  the rows that it is made of
    row: Row, fair: Row, part: Row, task: Row, due: datetime | None, today: date
) -> CompanyDeadline:
    due_on = due.date() if due else None
    return CompanyDeadline(
        deadline_id=row["id"],
        participation_id=part["id"],
        title=row["title"],
        company=part["company"],
        company_ko=part["company_ko"] or "",
        due_at=due,
        state=state_of(task.get("status"), due_on, today),
        days_left=days_left(due_on, today),
        form_no=row["form_no"] or "",
        penalty=row["late_penalty"] or "",
        task_id=task.get("id"),
        done_on=task.get("done_on"),
        evidence=task.get("evidence") or "",
        assignee=task.get("assignee") or "",
        changed_at=max(one["updated_at"] for one in (row, fair, task or row)),
    )


def _participations(connection: Connection, fair: Row) -> list[Row]:
    """Those that have deadlines at all, by name."""
    if fair["status"] == ExhibitionStatus.CANCELLED:
        return []
    part, firm = BY_NAME["participation"].table, BY_NAME["company"].table
    statement = (
        select(part, firm.c.name.label("company"), firm.c.name_ko.label("company_ko"))
        .join_from(part, firm, part.c.company_id == firm.c.id)
        .where(part.c.exhibition_id == fair["id"])
    )
    rows = (dict(row) for row in connection.execute(statement).mappings())
    found = (row for row in rows if has_deadlines(row["status"], ours=row["ours"]))
    return sorted(found, key=lambda row: sort_key(row["company"]))


def _tasks(connection: Connection, exhibition: str) -> dict[tuple[str, str], Row]:
    task, deadline = BY_NAME["task"].table, BY_NAME["deadline"].table
    statement = (
        select(task)
        .join_from(task, deadline, task.c.deadline_id == deadline.c.id)
        .where(deadline.c.exhibition_id == exhibition)
    )
    rows = map(dict, connection.execute(statement).mappings())
    return {(row["deadline_id"], row["participation_id"]): row for row in rows}
