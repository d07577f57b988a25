"""Stays: the nights that somebody sleeps at the venue, and how many sleep in one house each night."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

Stay = tuple[date | None, date | None]
"""Arrival and departure, as far as they are known."""


def nights_of(stay: Stay) -> tuple[date, ...]:
    """The nights of a stay by the days on which they begin: the day of departure has none.

    None where an end is not known or the two are the wrong way round: nobody books a bed on a guess.
    """
    arrives, departs = stay
    if arrives is None or departs is None:
        return ()
    return tuple(arrives + timedelta(days) for days in range((departs - arrives).days))


def sleepers_by_night(stays: Iterable[Stay]) -> dict[date, int]:
    """How many sleep there each night, in the order of the nights."""
    return dict(sorted(Counter(night for stay in stays for night in nights_of(stay)).items()))
