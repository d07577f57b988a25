"""What a person chooses for a report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from exhibitplanner.messages import Language
from exhibitplanner.reports.document import Paper


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What a person chooses for a report; blank `exhibition` is all of them, blank `company` every one.

    `company` is an id or a name as a cell names it. `by` is one of the report's own groupings, `size` one of its
    labels' sizes, blank the first of them. `landscape` left open is what the report's columns need, `today` left open
    the date at the venue.
    """

    exhibition: str | None = None
    company: str | None = None
    by: str = ""
    signature: bool = False
    language: Language = "en"
    paper: Paper = "a4"
    landscape: bool | None = None
    size: str = ""
    today: date | None = None
