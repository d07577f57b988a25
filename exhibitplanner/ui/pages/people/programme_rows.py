"""Meetings as lines: day by day with clashes, by country and by company with what was promised."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from exhibitplanner.domain.people import MeetingStatus
from exhibitplanner.planning.deadline_states import DeadlineState
from exhibitplanner.services.deadlines.wording import left_words, state_word
from exhibitplanner.services.delegation.following_up import MeetingsWith, by_company, by_country
from exhibitplanner.services.delegation.meetings import Meeting
from exhibitplanner.ui.displaying import country_name, show_date, show_weekday
from exhibitplanner.ui.pages.deadlines.rows import STATE_LOOK
from exhibitplanner.ui.pages.people.lines import Line, LineGroup, ListColumn, Listing, Mark
from exhibitplanner.ui.wording import language, say

_BY_DAY: Final = (
    ListColumn("time", 12), ListColumn("subject", 20, stretches=True), ListColumn("counterpart", 20),
    ListColumn("country", 12, spare=1), ListColumn("place", 16, spare=4), ListColumn("host", 18, spare=3),
    ListColumn("attendees", 20, spare=2), ListColumn("marks", 22),
)  # fmt: skip
_WITH: Final = (
    ListColumn("day", 14), ListColumn("counterpart", 22), ListColumn("country", 13, spare=3),
    ListColumn("host", 18, spare=4), ListColumn("outcome", 22, spare=2, stretches=True),
    ListColumn("follow_up", 24, stretches=True), ListColumn("due", 9, spare=1), ListColumn("marks", 16),
)  # fmt: skip
_STATUS: Final = {
    MeetingStatus.PROPOSED: ("circle-outline", "secondary"), MeetingStatus.CONFIRMED: ("circle-half-full", "info"),
    MeetingStatus.HELD: ("check-circle", "done"), MeetingStatus.CANCELLED: ("cancel", "secondary"),
}  # fmt: skip


def day_listing(meetings: Sequence[Meeting]) -> Listing:
    """Day by day in order of time; who is expected twice is marked."""
    groups = [_day_group(list(some)) for _, some in groupby(meetings, key=lambda one: one.starts_at.date())]
    return Listing(_BY_DAY, tuple(groups), "subject", foot=_foot(meetings))


def country_listing(meetings: Sequence[Meeting]) -> Listing:
    """Country by country; promises are ticked off."""
    groups = [_group(one, say("country_unknown")) for one in by_country(meetings, language())]
    columns = tuple(one for one in _WITH if one.name != "country")
    return Listing(columns, tuple(groups), "counterpart", ticks=True, foot=_foot(meetings))


def company_listing(meetings: Sequence[Meeting]) -> Listing:
    """Company by company; promises are ticked off."""
    groups = [_group(one, say("host_unknown")) for one in by_company(meetings, language())]
    columns = tuple(one for one in _WITH if one.name != "host")
    return Listing(columns, tuple(groups), "counterpart", ticks=True, foot=_foot(meetings))


def _day_group(meetings: list[Meeting]) -> LineGroup:
    clashes = sum(bool(one.clashes) for one in meetings)
    planned = sum(not one.is_cancelled for one in meetings)
    mark = Mark("close-octagon", "error", say("clash_count", count=clashes)) if clashes else None
    day, count = show_weekday(meetings[0].starts_at.date()), say("meeting_count", count=planned)
    return LineGroup(day, count if planned else "", tuple(map(_day_line, meetings)), mark)


def _day_line(one: Meeting) -> Line:
    hours = "–".join(f"{moment:%H:%M}" for moment in (one.starts_at, one.ends_at) if moment is not None)
    cells = _cells(one) | {"time": hours}
    tip = "\n".join([one.subject, *dict.fromkeys(clash.why for clash in one.clashes)])
    return Line(one.id, cells, (*_clash(one), *_status(one)), tip, quiet=one.is_cancelled)


def _clash(one: Meeting) -> tuple[Mark, ...]:
    people = list(dict.fromkeys(clash.person for clash in one.clashes))
    if not people:
        return ()
    more = "" if len(people) == 1 else f" +{len(people) - 1}"
    return (Mark("close-octagon", "error", say("clash_of", name=people[0] + more)),)


def _status(one: Meeting) -> tuple[Mark, ...]:
    return () if one.status is None else (Mark(*_STATUS[one.status], one.status.label(language())),)


def _group(group: MeetingsWith, unknown: str) -> LineGroup:
    parts = [say("meeting_count", count=len(group.meetings))]
    parts += [
        say(code, count=count) for code, count in (("held_count", group.met), ("open_count", group.open)) if count
    ]
    mark = Mark("close-octagon", "error", say("late_count", count=group.overdue)) if group.overdue else None
    return LineGroup(group.name or unknown, " · ".join(parts), tuple(map(_promise_line, group.meetings)), mark)


def _promise_line(one: Meeting) -> Line:
    year = one.starts_at.year
    cells = _cells(one) | {
        "day": f"{show_date(one.starts_at.date(), year)} {one.starts_at:%H:%M}",
        "outcome": one.outcome or (one.status.label(language()) if one.status and not one.is_met else ""),
        "follow_up": one.follow_up,
        "due": show_date(one.due_on, year) if one.due_on else "",
    }
    marks = (_promise(one, one.promise),) if one.promise else ()
    tip = "\n".join(filter(None, (one.subject, one.outcome, one.follow_up)))
    ticked = None if one.promise is None else one.promise is DeadlineState.DONE
    return Line(one.id, cells, marks, tip, ticked)


def _promise(one: Meeting, state: DeadlineState) -> Mark:
    near = state in {DeadlineState.OVERDUE, DeadlineState.SOON}
    words = left_words(one.days_left, language()) if near else state_word(state, language())
    return Mark(*STATE_LOOK[state], words)


def _cells(one: Meeting) -> dict[str, str]:
    return {
        "subject": one.subject,
        "counterpart": one.counterpart,
        "country": country_name(one.country) if one.country else "",
        "place": one.place,
        "host": ", ".join(side.name_in(language()) for side in one.companies),
        "attendees": ", ".join(person.name_in(language()) for person in one.attendees),
    }


def _foot(meetings: Iterable[Meeting]) -> tuple[str, ...]:
    """What the whole programme comes to."""
    whole = MeetingsWith("", tuple(one for one in meetings if not one.is_cancelled))
    countries = {one.country for one in whole.meetings if one.country and one.is_met}
    counts = (
        ("held_count", whole.met), ("countries_met", len(countries)), ("open_count", whole.open),
        ("late_count", whole.overdue),
    )  # fmt: skip
    said = [say(code, count=count) for code, count in counts if count]
    return (say("meeting_count", count=len(whole.meetings)), *said)
