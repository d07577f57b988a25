"""Stays: the flights that bring people, the nights that they sleep there, how many sleep in one house each night."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

Stay = tuple[date | None, date | None]
"""Arrival and departure, as far as they are known."""


_FLIGHT: Final = re.compile(r"([a-z]{2}|[a-z]\d|\d[a-z])\s*-?\s*(\d{1,4})", re.IGNORECASE)
"""An airline's two letters or digits (IATA), and the number."""


def flight_no(text: str) -> str:
    """A flight as lists agree on it: `KE937` and `ke-937` are `KE 937`; what is no flight number stays as it is."""
    found = _FLIGHT.fullmatch(text.strip())
    return f"{found[1].upper()} {found[2]}" if found else text


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
