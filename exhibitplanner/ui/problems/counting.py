"""Problems counted: by severity, and by the page that shows what each is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Final

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.planning.rules.registering import Severity
from exhibitplanner.services.problems.listing import Problem
from exhibitplanner.ui.frame.entries import entry_of
from exhibitplanner.ui.wording import say

ICONS: Final = {Severity.ERROR: "close-octagon", Severity.WARNING: "alert", Severity.INFO: "information"}
"""A severity's picture; its colour is the role of its own name."""
MARKED: Final = (Severity.ERROR, Severity.WARNING)
"""What a page of the rail is marked with; notes are read where they stand."""


def in_view(problems: Iterable[Problem], exhibition_id: str | None) -> list[Problem]:
    """Those of an exhibition; all where none is in view."""
    return [one for one in problems if exhibition_id is None or exhibition_id in one.exhibitions]


def about(problems: Iterable[Problem], record_id: str) -> list[Problem]:
    """Those in which a record takes part, in their order."""
    return [one for one in problems if any(record.id == record_id for record in one.records)]


def by_severity(problems: Iterable[Problem]) -> Counter[Severity]:
    """How many there are of each."""
    return Counter(one.severity for one in problems)


def by_page(problems: Iterable[Problem]) -> dict[str, Counter[Severity]]:
    """How many there are of each, by the name of the page of the record that a problem is about first."""
    counts: dict[str, Counter[Severity]] = {}
    for one in problems:
        if one.records:
            counts.setdefault(_page_of(one.records[0].kind), Counter())[one.severity] += 1
    return counts


def worst(counts: Counter[Severity]) -> Severity | None:
    """The severity that a page or a record is marked with: errors, else warnings."""
    return next((one for one in MARKED if counts[one]), None)


def count_words(severity: Severity, count: int) -> str:
    """`3 errors`."""
    return say(f"problem_count_{severity.value}", count=f"{count:,}")


@cache
def _page_of(kind: str) -> str:
    return entry_of(BY_NAME[kind]).name
