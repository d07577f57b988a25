"""Rules about participants: papers, badges, and being there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from dateutil.relativedelta import relativedelta

from exhibitplanner.domain.participations import Approval
from exhibitplanner.domain.people import VisaStatus
from exhibitplanner.planning.rules.registering import Finding, info, rule, warning
from exhibitplanner.planning.snapshot.people import Participant

_PASSPORT_MONTHS: Final = 6
_VISA_DAYS: Final = 30
_BADGE_DAYS: Final = 21
_VISA_OPEN: Final = frozenset({VisaStatus.NEEDED, VisaStatus.APPLIED, VisaStatus.REFUSED})


@rule("passport-expires", Participant)
def passport_expires(person: Participant) -> Iterator[Finding]:
    """A passport that does not last six months beyond the departure, except of nationals of the venue's country."""
    expires = person.passport_expires_on
    if expires is None or person.is_at_home:
        return
    leaves = person.departs_on or person.exhibition.closes_on
    needed = leaves + relativedelta(months=_PASSPORT_MONTHS)
    if expires < needed:
        yield warning(person, passport_expires_on=expires, departs_on=leaves, needed_until=needed)


@rule("visa-missing", Participant)
def visa_missing(person: Participant) -> Iterator[Finding]:
    """30 days before arrival a visa that is needed is not issued."""
    arrives = person.arrives_on or person.exhibition.opens_on
    if person.visa_status in _VISA_OPEN and not person.is_at_home and person.exhibition.is_within(_VISA_DAYS, arrives):
        days = (arrives - person.exhibition.today).days
        yield warning(person, visa_status=person.visa_status, arrives_on=arrives, days_left=days)


@rule("badge-missing", Participant)
def badge_missing(person: Participant) -> Iterator[Finding]:
    """21 days before opening the badge is not approved."""
    if person.badge_status != Approval.APPROVED and person.exhibition.opens_within(_BADGE_DAYS):
        status = person.badge_status or Approval.MISSING.value
        yield warning(person, badge_status=status, days_left=person.exhibition.days_to_opening)


@rule("participant-twice", Participant)
def participant_twice(person: Participant) -> Iterator[Finding]:
    """One passport number twice at an exhibition, or one e-mail that nothing tells apart; each pair is told once."""
    plan = person.plan
    alike = {
        one.id: one
        for column in ("passport_key", "email_key")
        if (key := getattr(person, column)) is not None
        for one in plan.where(Participant, column, key)
    }
    for other in alike.values():
        if _is_pair(person, other) and _are_one(person, other):
            same = "passport_no" if _same(person.passport_key, other.passport_key) else "email"
            yield warning(person, other, same=same).told_as(same)


@rule("away-at-opening", Participant)
def away_at_opening(person: Participant) -> Iterator[Finding]:
    """Arrives after opening, or leaves before closing."""
    exhibition = person.exhibition
    late = person.arrives_on is not None and person.arrives_on > exhibition.opens_on
    early = person.departs_on is not None and person.departs_on < exhibition.closes_on
    if late or early:
        case = "both" if late and early else "late" if late else "early"
        stay = {"arrives_on": person.arrives_on, "departs_on": person.departs_on}
        yield info(person, **stay, opens_on=exhibition.opens_on, closes_on=exhibition.closes_on).told_as(case)


def _is_pair(person: Participant, other: Participant) -> bool:
    """Whether the other is another one at this exhibition, and this one the one that tells of it."""
    if other.id == person.id or other.exhibition.id != person.exhibition.id or other.is_cancelled:
        return False
    return person.id < other.id or not other.is_ours


def _are_one(person: Participant, other: Participant) -> bool:
    if _same(person.passport_key, other.passport_key):
        return True
    if not _same(person.email_key, other.email_key):
        return False
    return not _differ(person.passport_key, other.passport_key) and not _differ(person.birth_date, other.birth_date)


def _same(one: str | None, other: str | None) -> bool:
    return one is not None and one == other


def _differ(one: str | date | None, other: str | date | None) -> bool:
    return one is not None and other is not None and one != other
