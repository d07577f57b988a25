"""Whom a deadline is for: `all`, a role, a booth type, `has_FORM`; joined by `;`, negated by `not_`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

_NOT: Final = "not_"


@dataclass(frozen=True)
class Standing:
    """What a deadline may ask of a participation.

    `booth_types` are those of its booths, else the one it asked for; `forms` those of its exhibits.
    """

    role: str | None
    booth_types: frozenset[str]
    forms: frozenset[str]

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of `applies_to` that holds."""
        named = {self.role} if self.role else set()
        return frozenset({"all", *named, *self.booth_types, *(f"has_{form}" for form in self.forms)})


def applies(applies_to: str | None, standing: Standing) -> bool:
    """Whether a deadline is for such a participation; blank is for all."""
    return all(_holds(term, standing.words) for term in _terms(applies_to or "all"))


@lru_cache
def _terms(applies_to: str) -> tuple[str, ...]:
    return tuple(term.strip().casefold() for term in applies_to.split(";") if term.strip())


def _holds(term: str, words: frozenset[str]) -> bool:
    return term.removeprefix(_NOT) not in words if term.startswith(_NOT) else term in words
