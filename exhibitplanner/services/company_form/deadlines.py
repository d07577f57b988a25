"""The deadlines that are for one participation, as its company reads them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, select

from exhibitplanner.domain.deadlines import TaskStatus
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.messages import text
from exhibitplanner.planning.applicability import applies
from exhibitplanner.planning.deadline_states import has_deadlines
from exhibitplanner.planning.deadlines import in_time
from exhibitplanner.services.company_form.columns import both, both_texts
from exhibitplanner.services.deadlines.standings import standings
from exhibitplanner.services.reading import Row, rows_of
from exhibitplanner.sheets.forms.form_data import FormColumn, ReadingSheet


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline for one participation; `at` is None where its day is not known yet, `when` says it in words."""

    title: str
    at: datetime | None
    when: str
    penalty: str | None
    status: TaskStatus

    @property
    def open(self) -> bool:
        return self.status is TaskStatus.OPEN


def deadlines_of(connection: Connection, exhibition: Row, part: Row) -> list[Due]:
    """The deadlines that apply, the earliest first; one without a task counts as open. Invited ones have none."""
    if not has_deadlines(part["status"], ours=part["ours"]):
        return []
    deadline, task = BY_NAME["deadline"], BY_NAME["task"].table
    ids = connection.execute(select(deadline.table.c.id).where(deadline.table.c.exhibition_id == exhibition["id"]))
    rows = rows_of(connection, deadline, list(ids.scalars()))
    told = connection.execute(select(task.c.deadline_id, task.c.status).where(task.c.participation_id == part["id"]))
    statuses = {row.deadline_id: row.status for row in told}
    standing = standings(connection, [part["id"]])[part["id"]]
    found = [
        Due(
            row["title"], row["due_at"], _when(row["due_at"]), row["late_penalty"],
            TaskStatus(statuses.get(row["id"]) or TaskStatus.OPEN),
        )
        for row in rows
        if applies(row["applies_to"], standing)
    ]  # fmt: skip
    return sorted(found, key=lambda one: (in_time(one.at), one.title))


def deadline_sheet(due: Iterable[Due], exhibition: Row) -> ReadingSheet:
    """The deadlines as a sheet to read."""
    english, korean = text("form_deadlines", "en"), text("form_deadlines", "ko")
    zone = exhibition["time_zone"] or exhibition["city"] or exhibition["code"]
    lines = (both(english, korean), both_texts("form_line_deadlines", zone=zone).replace("\n", " / "))
    rows = [
        (None, one.when, one.title, one.penalty, both(one.status.label("en"), one.status.label("ko"))) for one in due
    ]
    return ReadingSheet(f"{english} {korean}", lines, _COLUMNS, rows)


def _when(at: datetime | None) -> str:
    if at is None:
        return both(text("form_no_date_yet", "en"), text("form_no_date_yet", "ko"))
    return f"{at:%Y-%m-%d %H:%M}" + (f" (UTC{at.isoformat()[-6:]})" if at.tzinfo else "")


def _column(code: str, *, wrap: bool = False) -> FormColumn:
    return FormColumn(code, text(code, "en"), text(code, "ko"), locked=True, wrap=wrap)


_COLUMNS: Final = (
    FormColumn("", "", "", hidden=True),
    _column("form_due"),
    _column("form_what"),
    _column("form_penalty", wrap=True),
    _column("form_state"),
)
