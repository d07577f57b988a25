"""Deadlines as a calendar file (.ics): an event each, with reminders."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from exhibitplanner.messages import Language, text
from exhibitplanner.services.calendars import begin_calendar, begin_event
from exhibitplanner.services.deadlines.overview import CompanyDeadline, DeadlineLine, Deadlines
from exhibitplanner.services.deadlines.wording import due_words, exhibition_name, state_word
from exhibitplanner.services.reading import Row

if TYPE_CHECKING:
    from icalendar import Alarm, Event

_REMINDERS: Final = (timedelta(days=7), timedelta(days=1))


def make_calendar(deadlines: Deadlines, language: Language, participation: str | None = None) -> bytes:
    """The whole exhibition's, whose events name the companies that are open; or one company's own.

    What is done or waived stays in, without reminders and said so: events that were imported before are put right. A
    deadline whose day is not known, or that is for nobody, is left out.
    """
    name = text("calendar_name", language, exhibition=exhibition_name(deadlines.exhibition, language))
    calendar = begin_calendar(name, "Deadlines")
    for line in deadlines.lines:
        whose = [one for one in line.companies if participation in {None, one.participation_id}]
        if line.due_at is not None and whose:
            calendar.add_component(_event(deadlines, line, line.due_at, whose, language, participation))
    return bytes(calendar.to_ical())


def _event(  # noqa: PLR0913, PLR0917  what an event is made of
    deadlines: Deadlines, line: DeadlineLine, due: datetime, whose: list[CompanyDeadline], language: Language,
    participation: str | None,
) -> Event:  # fmt: skip
    changed = max(one.changed_at for one in whose if one.changed_at)
    event = begin_event(f"{line.id}.{participation}" if participation else line.id, changed, due)
    event.add("summary", _summary(deadlines.exhibition, line, whose, language))
    event.add("description", _description(line, whose, language))
    event.add("categories", [deadlines.exhibition["code"]])
    event.add("transp", "TRANSPARENT")
    if any(one.state.is_open for one in whose):
        for alarm in _alarms(line, due, deadlines, language):
            event.add_component(alarm)
    return event


def _summary(exhibition: Row, line: DeadlineLine, whose: list[CompanyDeadline], language: Language) -> str:
    return text(
        "calendar_summary", language, title=line.title, exhibition=exhibition["code"], state=_said(whose, language)
    )


def _said(whose: list[CompanyDeadline], language: Language) -> str:
    """How the deadline stands: a company's own state, or how many are open."""
    still = sum(one.state.is_open for one in whose)
    if len(whose) == 1 or not still:
        return "" if still else state_word(whose[0].state, language)
    return text("calendar_open", language, count=still, total=len(whose))


def _description(line: DeadlineLine, whose: list[CompanyDeadline], language: Language) -> str:
    still = [one.company for one in whose if one.state.is_open]
    said = text(
        "calendar_description", language, due=due_words(line.due_at, language), form=line.form_no,
        penalty=line.penalty, open=", ".join(still), note=line.note,
    )  # fmt: skip
    return "\n".join(one for one in said.splitlines() if one)


def _alarms(line: DeadlineLine, due: datetime, deadlines: Deadlines, language: Language) -> Iterable[Alarm]:
    """Reminders that are still to come: programs ring the others at once, for each event of an import."""
    from icalendar import Alarm

    for before in _REMINDERS:
        if (due - before).date() < deadlines.today:
            continue
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("trigger", -before)
        alarm.add("description", text("calendar_reminder", language, title=line.title, count=before.days))
        yield alarm
