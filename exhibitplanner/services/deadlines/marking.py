"""What companies did about deadlines: done, waived or open again, with evidence; one step, however many they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final

from sqlalchemy import select

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.deadlines import TaskStatus
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.planning.deadlines import today_at
from exhibitplanner.services.checking import check
from exhibitplanner.services.key_texts import JOINT
from exhibitplanner.services.naming import names_of
from exhibitplanner.services.reading import row_of
from exhibitplanner.services.records import change_row, insert_rows
from exhibitplanner.storage.workspace import Workspace, Writing

_TASK: Final = BY_NAME["task"]
_NAMED: Final = 3  # as many deadlines and companies are named in the journal


@dataclass(frozen=True, slots=True)
class Mark:
    """What to say of a deadline for a company. A text left None stays as it is, a blank one is blanked.

    `done_on` is the day of today at the venue where it is left open; what is not done has no such day.
    """

    status: TaskStatus
    evidence: str | None = None
    assignee: str | None = None
    done_on: date | None = None


def mark_deadlines(workspace: Workspace, whose: Iterable[tuple[str, str]], mark: Mark) -> Change:
    """Say of each (deadline's id, participation's id) how it stands: tasks are made or changed, in one step.

    Open where nothing was ever said makes no task: it is open already.

    Raises:
        UsageError: `unknown_record`; `deadline_elsewhere` for a deadline of another exhibition.
    """
    pairs = list(dict.fromkeys(whose))
    with workspace.write(f"marked_{mark.status.value}", count=len(pairs)) as writing:
        for pair in pairs:
            _mark(writing, pair, mark)
        if pairs:
            writing.detail["name"] = _said(writing, pairs)
    return writing.change


def _mark(writing: Writing, pair: tuple[str, str], mark: Mark) -> None:
    connection = writing.connection
    deadline = row_of(connection, BY_NAME["deadline"], pair[0])
    part = row_of(connection, BY_NAME["participation"], pair[1])
    if deadline["exhibition_id"] != part["exhibition_id"]:
        raise UsageError("deadline_elsewhere", deadline=deadline["title"])
    table = _TASK.table
    here = (table.c.deadline_id == pair[0]) & (table.c.participation_id == pair[1])
    found = connection.execute(select(table).where(here)).mappings().first()
    if found is None and mark.status is TaskStatus.OPEN and not (mark.evidence or mark.assignee):
        return
    fair = row_of(connection, BY_NAME["exhibition"], part["exhibition_id"])
    current = {column.name: found[column.name] if found else None for column in table.columns}
    wanted = _wanted(current, mark, today_at(fair["time_zone"], datetime.now(UTC)))
    values = wanted | {"deadline_id": pair[0], "participation_id": pair[1]}
    row = check(_TASK, {name: values[name] for name in _TASK.model.model_fields})
    if found is None:
        insert_rows(writing, _TASK, [row])
    else:
        change_row(writing, _TASK, current, row)


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


def _said(writing: Writing, pairs: list[tuple[str, str]]) -> str:
    """The deadlines and the companies, the first of them where they are many."""

    def named(kind: str, ids: Iterable[str]) -> str:
        known, wanted = BY_NAME[kind], list(dict.fromkeys(ids))
        names = names_of(writing.connection, known, wanted[:_NAMED])
        return ", ".join(_own(name) for name in names.values()) + (", …" if len(wanted) > _NAMED else "")

    return f"{named('deadline', (one for one, _ in pairs))} · {named('participation', (one for _, one in pairs))}"


def _own(name: str) -> str:
    return name.rpartition(JOINT)[2]
