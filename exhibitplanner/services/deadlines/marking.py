"""What companies did about deadlines: done, waived or open again, with evidence; one step, however many they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final

from sqlalchemy import Connection, select
from uuid_utils import uuid7

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.deadlines import TaskStatus
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.planning.deadlines import today_at
from exhibitplanner.services.checking import check
from exhibitplanner.services.key_texts import JOINT
from exhibitplanner.services.naming import names_of
from exhibitplanner.services.queries import listed
from exhibitplanner.services.reading import Row, row_of, venue_zones
from exhibitplanner.services.records import differs
from exhibitplanner.storage.workspace import Workspace, Writing

_TASK: Final = BY_NAME["task"]
_NAMED: Final = 3  # as many deadlines and companies are named in the journal


Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Mark:
    """What to say of a deadline for a company. A text left None stays as it is, a blank one is blanked.

    `done_on` is the day of today at the venue where it is left open; what is not done has no such day.
    """

    status: TaskStatus
    evidence: str | None = None
    assignee: str | None = None
    done_on: date | None = None


def mark_deadlines(workspace: Workspace, whose: Iterable[Pair], mark: Mark) -> Change:
    """Say of each (deadline's id, participation's id) how it stands: tasks are made or changed, in one step.

    Open where nothing was ever said makes no task: it is open already.

    Raises:
        UsageError: `unknown_record`; `deadline_elsewhere` for a deadline of another exhibition.
    """
    pairs = list(dict.fromkeys(whose))
    with workspace.write(f"marked_{mark.status.value}", count=len(pairs)) as writing:
        today = _todays(writing.connection, pairs)
        held = _held(writing.connection, pairs)
        made: list[Row] = []
        changed: dict[str, Row] = {}
        for pair in pairs:
            _mark(pair, mark, today[pair[0]], held.get(pair), made, changed)
        writing.insert_many(_TASK, made)
        writing.update_many(_TASK, changed)
        writing.detail["name"] = _said(writing, pairs)
    return writing.change


def _mark(  # noqa: PLR0913, PLR0917  what there is, and what becomes of it
    pair: Pair, mark: Mark, today: date, task: Row | None, made: list[Row], changed: dict[str, Row]
) -> None:
    if task is None and mark.status is TaskStatus.OPEN and not (mark.evidence or mark.assignee):
        return
    current = task or dict.fromkeys(column.name for column in _TASK.table.columns)
    values = _wanted(current, mark, today) | {"deadline_id": pair[0], "participation_id": pair[1]}
    row = check(_TASK, {name: values[name] for name in _TASK.model.model_fields})
    if task is None:
        made.append(row | {"id": str(uuid7())})
        return
    new = {name: value for name, value in row.items() if differs(value, task[name])}
    if new:
        changed[task["id"]] = new


def _todays(connection: Connection, pairs: list[Pair]) -> dict[str, date]:
    """The day that it is at each deadline's venue; deadline and participation have to be of one exhibition."""
    deadlines, parts = (
        {one: row_of(connection, BY_NAME[kind], one) for one in {pair[place] for pair in pairs}}
        for place, kind in enumerate(("deadline", "participation"))
    )
    for deadline, part in pairs:
        if deadlines[deadline]["exhibition_id"] != parts[part]["exhibition_id"]:
            raise UsageError("deadline_elsewhere", deadline=deadlines[deadline]["title"])
    zones, now = venue_zones(connection), datetime.now(UTC)
    return {one: today_at(zones[row["exhibition_id"]], now) for one, row in deadlines.items()}


def _held(connection: Connection, pairs: list[Pair]) -> dict[Pair, Row]:
    """The tasks that are there."""
    table = _TASK.table
    statement = select(table).where(table.c.deadline_id.in_(listed({deadline for deadline, _ in pairs})))
    rows = map(dict, connection.execute(statement).mappings())
    return {(row["deadline_id"], row["participation_id"]): row for row in rows}


def _wanted(current: Mapping[str, Any], mark: Mark, today: date) -> dict[str, Any]:
    done = mark.status is TaskStatus.DONE
    was_done = current["status"] == TaskStatus.DONE
    told = {"evidence": mark.evidence, "assignee": mark.assignee}
    return {
        **current,
        **{name: text or None for name, text in told.items() if text is not None},
        "status": mark.status,
        "done_on": (mark.done_on or (current["done_on"] if was_done else None) or today) if done else None,
    }


def _said(writing: Writing, pairs: list[Pair]) -> str:
    """The deadlines and the companies, the first of them where they are many."""

    def named(kind: str, ids: Iterable[str]) -> str:
        known, wanted = BY_NAME[kind], list(dict.fromkeys(ids))
        names = names_of(writing.connection, known, wanted[:_NAMED])
        return ", ".join(_own(name) for name in names.values()) + (", …" if len(wanted) > _NAMED else "")

    return f"{named('deadline', (one for one, _ in pairs))} · {named('participation', (one for _, one in pairs))}"


def _own(name: str) -> str:
    return name.rpartition(JOINT)[2]
