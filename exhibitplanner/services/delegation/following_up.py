"""Meetings by the counterpart's country and by company: who was met, what came out, what was promised and is due."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.messages import Language
from exhibitplanner.planning.deadline_states import DeadlineState
from exhibitplanner.planning.deadlines import today_at
from exhibitplanner.reports.ordering import sort_key
from exhibitplanner.reports.wording import country
from exhibitplanner.services.checking import check
from exhibitplanner.services.delegation.meetings import Meeting
from exhibitplanner.services.reading import row_of
from exhibitplanner.services.records import change_row, stored_row
from exhibitplanner.storage.workspace import Workspace, Writing

_MEETING: Final = BY_NAME["meeting"]
_NAMED: Final = 3  # as many meetings are named in the journal


@dataclass(frozen=True, slots=True)
class MeetingsWith:
    """The meetings with a country or of a company, without cancelled ones; a blank `name` is where none is known."""

    name: str
    meetings: tuple[Meeting, ...]

    @property
    def met(self) -> int:
        """How many of them were held."""
        return sum(one.is_met for one in self.meetings)

    @property
    def promised(self) -> int:
        """In how many of them something was promised."""
        return sum(one.promise is not None for one in self.meetings)

    @property
    def open(self) -> int:
        """How many promises are open, late ones too."""
        return sum(one.promise is not None and one.promise.is_open for one in self.meetings)

    @property
    def overdue(self) -> int:
        """How many promises are late."""
        return sum(one.promise is DeadlineState.OVERDUE for one in self.meetings)


def by_country(meetings: Iterable[Meeting], language: Language) -> list[MeetingsWith]:
    """Country by country in the order of their names; last those of which no country is known."""
    return _grouped((country(one.country, language) if one.country else "", one) for one in meetings)


def by_company(meetings: Iterable[Meeting], language: Language) -> list[MeetingsWith]:
    """Company by company; a meeting without a host is listed with every company that sends somebody."""
    pairs = [(side.name_in(language), one) for one in meetings for side in one.companies]
    return _grouped([*pairs, *(("", one) for one in meetings if not one.companies)])


def mark_follow_ups(
    workspace: Workspace, meeting_ids: Iterable[str], *, done: bool, today: date | None = None
) -> Change:
    """Say of what was promised in meetings that it is done today (the day at the venue), or open again: one step.

    A day on which it was done before stays.

    Raises:
        UsageError: `unknown_record`.
    """
    ids = list(dict.fromkeys(meeting_ids))
    with workspace.write("follow_up_done" if done else "follow_up_open", count=len(ids)) as writing:
        subjects = [_mark(writing, one, done=done, today=today) for one in ids]
        more = ", …" if len(subjects) > _NAMED else ""
        writing.detail["name"] = ", ".join(subjects[:_NAMED]) + more
    return writing.change


def _mark(writing: Writing, meeting_id: str, *, done: bool, today: date | None) -> str:
    row = stored_row(writing.connection, _MEETING, meeting_id)
    fair = row_of(writing.connection, BY_NAME["exhibition"], row["exhibition_id"])
    day = row["follow_up_done_on"] or today or today_at(fair["time_zone"], datetime.now(UTC))
    values = {column: row[column] for column in _MEETING.model.model_fields}
    values["follow_up_done_on"] = day if done else None
    change_row(writing, _MEETING, row, {"follow_up_done_on": check(_MEETING, values)["follow_up_done_on"]})
    return str(row["subject"])


def _grouped(pairs: Iterable[tuple[str, Meeting]]) -> list[MeetingsWith]:
    found: dict[str, list[Meeting]] = {}
    for name, one in pairs:
        if not one.is_cancelled:
            found.setdefault(name, []).append(one)
    return [
        MeetingsWith(name, tuple(found[name])) for name in sorted(found, key=lambda name: (not name, sort_key(name)))
    ]
