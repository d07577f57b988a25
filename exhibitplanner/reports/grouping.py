"""What stands together in a report: by company, hall or booth, in the order in which people look it up."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Literal, Protocol, TypeVar

from exhibitplanner.messages import Language
from exhibitplanner.reports.ordering import SortKey, sort_key

Grouping = Literal["company", "hall", "booth"]


class Placed(Protocol):
    """A row that says whose it is and where it stands.

    What has several booths names them all in `booth`, and stands in the group of just those. `exhibition` is said only
    where a report spans several.
    """

    @property
    def exhibition(self) -> str: ...
    @property
    def company(self) -> str: ...
    @property
    def company_ko(self) -> str: ...
    @property
    def hall(self) -> str: ...
    @property
    def booth(self) -> str: ...


P = TypeVar("P", bound=Placed)


def grouped(
    rows: Iterable[P], by: Grouping, language: Language, within: Callable[[P], tuple[SortKey, ...]]
) -> list[list[P]]:
    """Rows in groups, each in the order of `within`; those without a company, hall or booth come last."""

    def key(row: P) -> tuple[SortKey, bool, SortKey, SortKey, tuple[str, ...]]:
        place = _place(row, by)
        heading, aside = heading_of(row, by, language)
        return sort_key(row.exhibition), not any(place[1:]), sort_key(heading), sort_key(aside), place

    def inside(row: P) -> tuple[SortKey, ...]:
        company = () if by == "company" else (sort_key(company_of(row, language)[0]),)
        return (*company, *within(row))

    ordered = sorted(rows, key=lambda row: (key(row), inside(row)))
    return [list(group) for _, group in groupby(ordered, key=lambda row: _place(row, by))]


def heading_of(row: Placed, by: Grouping, language: Language) -> tuple[str, str]:
    """What the head of a row's group says, and what stands quietly beside it."""
    match by:
        case "company":
            return company_of(row, language)
        case "hall":
            return row.hall, ""
        case "booth":
            return row.booth, row.hall if row.booth else ""


def company_of(row: Placed, language: Language) -> tuple[str, str]:
    """The company's name in the report's language first, the other one beside it where it differs."""
    return both_names(row.company, row.company_ko, language)


def both_names(english: str, korean: str, language: Language) -> tuple[str, str]:
    """The name in the report's language, or the only one there is; then the other one, where it differs."""
    first = in_language(english, korean, language)
    other = english if first == korean else korean
    return first, "" if other == first else other


def in_language(english: str, korean: str, language: Language) -> str:
    """The name in a language, or the only one there is."""
    return (korean or english) if language == "ko" else (english or korean)


def _place(row: Placed, by: Grouping) -> tuple[str, ...]:
    """What makes two rows stand together; one booth number may be given in two halls."""
    match by:
        case "company":
            return row.exhibition, row.company, row.company_ko
        case "hall":
            return row.exhibition, row.hall
        case "booth":
            return (row.exhibition, row.hall, row.booth) if row.booth else (row.exhibition, "", "")
