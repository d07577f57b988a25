"""What the two lists show, without Qt: deadlines with their companies, or companies with their deadlines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Final

from exhibitplanner.domain.fold import fold
from exhibitplanner.planning.deadline_states import DeadlineState
from exhibitplanner.reports.ordering import sort_key
from exhibitplanner.services.deadlines.overview import CompanyDeadline, Deadlines
from exhibitplanner.services.deadlines.wording import left_words, state_word
from exhibitplanner.ui.displaying import show_date, show_weekday
from exhibitplanner.ui.wording import language, say

STATE_LOOK: Final = {
    DeadlineState.OVERDUE: ("close-octagon", "error"),
    DeadlineState.SOON: ("alert", "warning"),
    DeadlineState.OPEN: ("circle-outline", "secondary"),
    DeadlineState.DONE: ("check-circle", "done"),
    DeadlineState.WAIVED: ("minus-circle-outline", "secondary"),
}
"""The icon and the colour's role of each state."""


@dataclass(frozen=True)
class GroupRow:
    """A row of the left list: a deadline or a company. `lead` is its day, `detail` stands below its title."""

    id: str
    title: str
    lead: str
    detail: str
    hint: str
    entries: tuple[CompanyDeadline, ...]

    @cached_property
    def counts(self) -> Counter[DeadlineState]:
        """How many are in which state; asked for at every paint."""
        return Counter(one.state for one in self.entries)

    @property
    def worst(self) -> DeadlineState | None:
        """The most urgent state of all; None where it is for nobody."""
        return next((state for state in DeadlineState if self.counts[state]), None)

    @property
    def open(self) -> int:
        return sum(count for state, count in self.counts.items() if state.is_open)


def by_deadline(deadlines: Deadlines) -> list[GroupRow]:
    """The deadlines in the order in which they fall, each with its companies by name: a mark moves no row."""
    year = deadlines.exhibition["opens_on"].year
    names = {one.participation_id: company_name(one) for one in deadlines.companies}
    order = {part: sort_key(name) for part, name in names.items()}
    return [
        GroupRow(
            line.id, line.title, show_due(line.due_at, year), left_words(line.days_left, language()),
            _hint(line.due_at), tuple(sorted(line.companies, key=lambda one: order[one.participation_id])),
        )
        for line in deadlines.lines
    ]  # fmt: skip


def by_company(deadlines: Deadlines) -> list[GroupRow]:
    """The companies by name, each with its deadlines in the order in which they fall."""
    found: dict[str, list[CompanyDeadline]] = {}
    for one in deadlines.companies:
        found.setdefault(one.participation_id, []).append(one)
    rows = [
        GroupRow(part, company_name(ones[0]), "", _left_to_do(ones), ones[0].company_ko, tuple(ones))
        for part, ones in found.items()
    ]
    return sorted(rows, key=lambda row: sort_key(row.title))


def stands(row: GroupRow, *, company: bool) -> tuple[str, str, str]:
    """How a row stands: icon, colour's role and words."""
    worst = row.worst
    if worst is None:
        return "", "secondary", say("deadline_for_nobody")
    icon, role = STATE_LOOK[worst]
    if not worst.is_open:
        return (*STATE_LOOK[DeadlineState.DONE], say("deadline_all_done", count=len(row.entries)))
    if company:
        return icon, role, say("deadline_counted", count=row.counts[worst], state=state_word(worst, language()).lower())
    return icon, role, say("deadline_open_of", count=row.open, total=len(row.entries))


def company_name(one: CompanyDeadline) -> str:
    """A company by its name in the language in force."""
    return (language() == "ko" and one.company_ko) or one.company


def show_due(due_at: datetime | None, year: int) -> str:
    """A day, with its time where it is not the end of the day."""
    if due_at is None:
        return say("due_unknown")
    day = show_date(due_at.date(), year)
    return day if (due_at.hour, due_at.minute) == (23, 59) else f"{day} {due_at:%H:%M}"


def left_of(one: CompanyDeadline) -> str:
    """How many days are left where something is left to do."""
    return left_words(one.days_left, language()) if one.state.is_open else ""


def told(one: CompanyDeadline, year: int) -> str:
    """What was said of a task: the day when it was done, evidence, who sees to it."""
    done = show_date(one.done_on, year) if one.done_on else ""
    return " · ".join(filter(None, (done, one.evidence, one.assignee)))


def holding(rows: Iterable[GroupRow], words: str) -> list[GroupRow]:
    """The rows that hold every word, in their title or in one of their entries."""
    wanted = fold(words).split()
    if not wanted:
        return list(rows)
    return [row for row in rows if all(word in _text_of(row) for word in wanted)]


def _text_of(row: GroupRow) -> str:
    texts: Sequence[str] = [row.title, row.hint]
    more = [part for one in row.entries for part in (one.title, one.company, one.company_ko, one.evidence)]
    return fold(" ".join([*texts, *more]))


def _hint(due_at: datetime | None) -> str:
    return f"{show_weekday(due_at.date())} {due_at:%H:%M}" if due_at else ""


def _left_to_do(ones: list[CompanyDeadline]) -> str:
    return say("deadline_open_of", count=sum(one.state.is_open for one in ones), total=len(ones))
