"""Rules about days that pass: deadlines of the manual, and money."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from exhibitplanner.planning.rules.registering import Finding, error, rule, warning
from exhibitplanner.planning.snapshot.companies import Charge, Participation
from exhibitplanner.planning.snapshot.manual import Deadline, Task, open_deadlines

_SOON_DAYS: Final = 14


@rule("deadline-overdue", Participation)
def deadline_overdue(participation: Participation) -> Iterator[Finding]:
    """An open task is past its day."""
    today = participation.exhibition.today
    for deadline, task, due in _open_with_days(participation):
        if due < today:
            yield error(task, deadline, participation, due_on=due, days_late=(today - due).days)


@rule("deadline-soon", Participation)
def deadline_soon(participation: Participation) -> Iterator[Finding]:
    """An open task is due within 14 days."""
    exhibition = participation.exhibition
    for deadline, task, due in _open_with_days(participation):
        if exhibition.is_within(_SOON_DAYS, due):
            yield warning(task, deadline, participation, due_on=due, days_left=(due - exhibition.today).days)


@rule("payment-late", Charge, after_closing=True)
def payment_late(charge: Charge) -> Iterator[Finding]:
    """A charge is past its day and unpaid."""
    today = charge.participation.exhibition.today
    if charge.due_on is not None and charge.due_on < today and charge.paid_on is None:
        yield warning(charge, charge.participation, due_on=charge.due_on, days_late=(today - charge.due_on).days)


def _open_with_days(participation: Participation) -> Iterator[tuple[Deadline, Task | None, date]]:
    for deadline, task in open_deadlines(participation):
        due = deadline.due_on
        if due is not None:
            yield deadline, task, due
