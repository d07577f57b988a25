"""What the papers of a person lack: a passport that lasts, a visa, a badge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from exhibitplanner.domain.participations import Approval
from exhibitplanner.domain.people import VisaStatus
from exhibitplanner.messages import Language, text
from exhibitplanner.planning.checking import judge
from exhibitplanner.planning.rules.registering import Finding
from exhibitplanner.planning.snapshot.people import Participant
from exhibitplanner.reports import wording
from exhibitplanner.services.problems.finding_words import message


class PaperKind(StrEnum):
    """The papers in the order in which they take time."""

    VISA = "visa"
    PASSPORT = "passport"
    BADGE = "badge"


@dataclass(frozen=True, slots=True)
class Paper:
    """Something that is open, `said` in two or three words.

    Where a rule presses for it, `why` is that rule's sentence, and `need` in short what it wants: a day, or how many
    days are left.
    """

    kind: PaperKind
    said: str
    why: str = ""
    need: str = ""

    @property
    def urgent(self) -> bool:
        """Whether a rule found it: the time for it is short, or over."""
        return bool(self.why)


_RULES: Final = {
    "visa-missing": PaperKind.VISA, "passport-expires": PaperKind.PASSPORT, "badge-missing": PaperKind.BADGE,
}  # fmt: skip
_VISA_OPEN: Final = frozenset({VisaStatus.NEEDED, VisaStatus.APPLIED, VisaStatus.REFUSED})


def open_papers(person: Participant, language: Language) -> tuple[Paper, ...]:
    """What the rules find, and the visas and badges that are open before a rule presses for them."""
    found = {_RULES[one.rule]: one for one in judge(person) if one.rule in _RULES}
    open_ = dict(_open(person, language, expires=PaperKind.PASSPORT in found))
    return tuple(_paper(kind, open_[kind], found.get(kind), language) for kind in PaperKind if kind in open_)


def _open(person: Participant, language: Language, *, expires: bool) -> Iterator[tuple[PaperKind, str]]:
    """Each paper that is open, and how it stands."""
    if person.visa_status in _VISA_OPEN and not person.is_at_home:
        yield PaperKind.VISA, _said(VisaStatus(str(person.visa_status)), "visa", language)
    if expires and person.passport_expires_on is not None:
        day = wording.day(person.passport_expires_on, language, year=1)
        yield PaperKind.PASSPORT, text("paper_passport", language, day=day)
    if person.badge_status != Approval.APPROVED:
        yield PaperKind.BADGE, _said(Approval(person.badge_status or Approval.MISSING), "badge", language)


def _paper(kind: PaperKind, said: str, finding: Finding | None, language: Language) -> Paper:
    if finding is None:
        return Paper(kind, said)
    needed, left = finding.figures.get("needed_until"), finding.figures.get("days_left")
    day = wording.day(needed, language, year=1) if isinstance(needed, date) else ""
    return Paper(kind, said, message(finding, language), text(f"paper_{kind}_need", language, day=day, count=left))


def _said(status: VisaStatus | Approval, paper: str, language: Language) -> str:
    """`Visa applied`, `Badge missing`."""
    word = status.label(language)
    return text(f"paper_{paper}", language, status=word if language == "ko" else word.lower())
