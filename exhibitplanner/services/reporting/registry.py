"""All reports, a line each: on the command line and in the window there is what stands here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.words import nearest
from exhibitplanner.messages import Language, text
from exhibitplanner.reports.badges import SIZES
from exhibitplanner.reports.document import Document, TableReport
from exhibitplanner.services.reporting import (
    badges,
    booths,
    briefing,
    carnet_list,
    case_labels,
    chase,
    deadlines,
    exhibitors,
    exhibits,
    move_in,
    orders,
    packing_list,
    problems,
    readiness,
    roster,
    venue_questions,
)
from exhibitplanner.services.reporting.options import ReportOptions


@dataclass(frozen=True, slots=True)
class Report:
    """A report; its title is the text `report_<name>`, what it is good for `report_<name>_hint`, `-` written `_`.

    `subject` is under which head the window lists it, `kind` what a person adds for it to say something. `by` are its
    groupings and `sizes` those of its labels (words `size_<size>`), the usual one first; `company` and `signature` say
    whether it can be narrowed and signed.
    """

    name: str
    subject: str
    kind: str
    make: Callable[[Connection, ReportOptions], Document]
    by: tuple[str, ...] = ()
    company: bool = True
    signature: bool = False
    sizes: tuple[str, ...] = ()
    table: Callable[[Connection, ReportOptions], TableReport] | None = None
    """What a workbook holds, where that is another thing than the pages."""

    def title(self, language: Language) -> str:
        """What it is called."""
        return text(self._code, language)

    def hint(self, language: Language) -> str:
        """What it is good for, in a sentence."""
        return text(f"{self._code}_hint", language)

    def empty(self, language: Language) -> str:
        """What it says where it has nothing to show."""
        return text(f"{self._code}_empty", language)

    @property
    def _code(self) -> str:
        return f"report_{self.name.replace('-', '_')}"


SUBJECTS: Final = ("people", "hall", "freight", "work")
"""The heads of the window's list in their order; the words are `report_subject_<subject>`."""

REPORTS: Final = (
    Report("roster", "people", "participant", roster.make, by=("company", "hall", "booth"), signature=True),
    Report("exhibitors", "hall", "participation", exhibitors.make, by=("company", "hall")),
    Report("booths", "hall", "booth", booths.make, by=("hall",)),
    Report("exhibits", "hall", "exhibit", exhibits.make, by=("company", "hall", "booth")),
    Report("move-in", "hall", "exhibit", move_in.make),
    Report("venue-questions", "hall", "exhibit", venue_questions.make),
    Report("badges", "people", "participant", badges.make, sizes=tuple(SIZES), table=badges.make_list),
    Report("briefing", "people", "meeting", briefing.make, by=("day", "country", "company")),
    Report("packing-list", "freight", "packing_line", packing_list.make),
    Report("carnet-list", "freight", "packing_line", carnet_list.make),
    Report("case-labels", "freight", "case", case_labels.make),
    Report("deadlines", "work", "deadline", deadlines.make),
    Report("chase", "work", "deadline", chase.make),
    Report("orders", "work", "order", orders.make, by=("company", "supplier")),
    Report("readiness", "work", "participation", readiness.make),
    Report("problems", "work", "participation", problems.make, by=("severity", "company", "rule")),
)

_PLANNED: Final = (
    "booth-plan", "fascia",
    "comparison", "journal",
)  # fmt: skip


def find_report(name: str) -> Report:
    """The report of a name.

    Raises:
        UsageError: `unknown_report`, or `report_comes_later`.
    """
    found = {report.name: report for report in REPORTS}
    if name not in found and name in _PLANNED:
        raise UsageError("report_comes_later", report=name)
    if name not in found:
        known = ", ".join(sorted(found))
        raise UsageError("unknown_report", report=name, nearest=nearest(name, (*found, *_PLANNED)), known=known)
    return found[name]
