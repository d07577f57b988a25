"""What a person left in a review: it outlives another plan, and another look of the window."""

from __future__ import annotations

from dataclasses import dataclass

from exhibitplanner.ui.pages.importing.review.answers import Place
from exhibitplanner.ui.pages.importing.review.outline import Outcome


@dataclass(frozen=True, slots=True)
class Marks:
    """Rows that a person is done with, groups that are folded, and the line in view: its row, the name in doubt."""

    accepted: frozenset[Place]
    folded: frozenset[Outcome]
    in_view: tuple[Place, str] | None = None
