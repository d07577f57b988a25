"""What a search for somebody known ends in: found, to be decided by a person, or new."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    MATCHED = "matched"
    REVIEW = "review"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A known record that may be meant; `score` from 0 to 1, `by` the evidence that speaks for it most."""

    id: str
    name: str
    score: float
    by: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """`candidates` best first: where matched the first is joined, in a review one is chosen, when new there is none."""

    outcome: Outcome
    candidates: tuple[Candidate, ...] = ()


NEW = Verdict(Outcome.NEW)
