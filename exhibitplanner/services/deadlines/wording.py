"""Deadlines in words: when they fall, how many days are left, in what state they are."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from exhibitplanner.messages import Language, text
from exhibitplanner.planning.deadline_states import SOON_DAYS, DeadlineState
from exhibitplanner.reports.wording import day, number


def due_words(due_at: datetime | None, language: Language, *, year: int = 1) -> str:
    """`10 Aug 2027, 12:00` by the venue's clock; the time is left out where it is the end of the day.

    A day of `year` goes without its year.
    """
    if due_at is None:
        return text("due_unknown", language)
    date = day(due_at.date(), language, year=year)
    return date if (due_at.hour, due_at.minute) == (23, 59) else text("due_at_time", language, day=date, time=due_at)


def left_words(days: int | None, language: Language) -> str:
    """`in 9 days`, `today`, `3 days late`; blank where the day is not known."""
    if days is None:
        return ""
    if days == 0:
        return text("days_left_today", language)
    return text("days_left" if days > 0 else "days_late", language, count=number(abs(days), language))


def state_word(state: DeadlineState, language: Language) -> str:
    """`Overdue`, `Within 14 days`, `Open`, `Done`, `Waived`."""
    return text(f"deadline_{state.value}", language, days=SOON_DAYS)


def exhibition_name(exhibition: dict[str, Any], language: Language) -> str:
    """Its name, else its code."""
    return str((language == "ko" and exhibition["name_ko"]) or exhibition["name"] or exhibition["code"])
