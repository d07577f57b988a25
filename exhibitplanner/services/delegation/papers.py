"""What the papers of a person lack: a passport that lasts, a visa, a badge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from exhibitplanner.domain.participations import Approval
from exhibitplanner.domain.people import VisaStatus
from exhibitplanner.messages import Language, text
from exhibitplanner.planning.checking import judge
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
    """Something that is open: `said` in two or three words, `why` with its arithmetic where a rule presses for it."""

    kind: PaperKind
    said: str
    why: str = ""

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
    found = {_RULES[one.rule]: message(one, language) for one in judge(person) if one.rule in _RULES}
    return tuple(_papers(person, found, language))


def _papers(person: Participant, found: Mapping[PaperKind, str], language: Language) -> Iterator[Paper]:
    if person.visa_status in _VISA_OPEN and not person.is_at_home:
        yield Paper(
            PaperKind.VISA, _said(VisaStatus(str(person.visa_status)), "visa", language), found.get(PaperKind.VISA, "")
        )
    if PaperKind.PASSPORT in found and person.passport_expires_on is not None:
        day = wording.day(person.passport_expires_on, language, year=1)
        yield Paper(PaperKind.PASSPORT, text("paper_passport", language, day=day), found[PaperKind.PASSPORT])
    if person.badge_status != Approval.APPROVED:
        status = Approval(person.badge_status or Approval.MISSING)
        yield Paper(PaperKind.BADGE, _said(status, "badge", language), found.get(PaperKind.BADGE, ""))


def _said(status: VisaStatus | Approval, paper: str, language: Language) -> str:
    """`Visa applied`, `Badge missing`."""
    word = status.label(language)
    return text(f"paper_{paper}", language, status=word if language == "ko" else word.lower())
