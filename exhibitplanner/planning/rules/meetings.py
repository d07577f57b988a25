"""Rules about meetings and what was promised in them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from exhibitplanner.planning.rules.registering import Finding, error, rule, warning
from exhibitplanner.planning.snapshot.people import Meeting, Participant


@rule("meeting-clash", Participant)
def meeting_clash(person: Participant) -> Iterator[Finding]:
    """A participant is in two meetings that overlap."""
    meetings = [one for one in person.plan.where(Meeting, "attendees", person.id) if not one.is_cancelled]
    for first, second in combinations(sorted(meetings, key=lambda one: (one.starts_at, one.id)), 2):
        if first.overlaps(second):
            yield error(
                person, first, second, starts_at=first.starts_at, ends_at=first.ends_at,
                other_starts_at=second.starts_at, other_ends_at=second.ends_at,
            )  # fmt: skip


@rule("follow-up-overdue", Meeting, after_closing=True)
def follow_up_overdue(meeting: Meeting) -> Iterator[Finding]:
    """What was promised is past its day and not done."""
    due, today = meeting.follow_up_due_on, meeting.exhibition.today
    if due is not None and due < today and meeting.follow_up_done_on is None:
        yield warning(meeting, meeting.host, due_on=due, days_late=(today - due).days)
