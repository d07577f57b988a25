"""Rules about licences, and about weapons."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from exhibitplanner.domain.exhibits import PermitKind, WeaponStatus
from exhibitplanner.planning.rules.registering import Finding, error, error_near, rule
from exhibitplanner.planning.snapshot.exhibits import Exhibit, Permit
from exhibitplanner.planning.snapshot.freight import departure, end_of_stay

_URGENT_DAYS: Final = 60


@rule("permit-missing", Exhibit)
def permit_missing(exhibit: Exhibit) -> Iterator[Finding]:
    """It needs a permit and has none issued."""
    if exhibit.needs_permit and not any(one.is_issued for one in exhibit.permits):
        permits, exhibition = exhibit.permits, exhibit.participation.exhibition
        yield error_near(exhibition, _URGENT_DAYS, exhibit, *permits, permits=len(permits))


@rule("permit-expires", Permit)
def permit_expires(permit: Permit) -> Iterator[Finding]:
    """An issued permit expires before it is needed no longer, and no other issued one of its kind lasts."""
    last = needed_until(permit)
    if not permit.is_issued or lasts(permit, last):
        return
    alike = [one for one in permit.exhibit.permits if one.is_issued and one.permit_kind == permit.permit_kind]
    if not any(lasts(one, last) for one in alike):
        case = "departure" if permit.permit_kind == PermitKind.EXPORT_LICENCE else ""
        found = error(permit, permit.exhibit, expires_on=permit.expires_on, needed_until=last)
        yield found.told_as(case)


@rule("weapon-papers", Exhibit)
def weapon_papers(exhibit: Exhibit) -> Iterator[Finding]:
    """A live weapon, or a deactivated one without an issued deactivation permit."""
    if exhibit.weapon_status == WeaponStatus.LIVE:
        yield error(exhibit, weapon_status=exhibit.weapon_status).told_as("live")
    elif exhibit.weapon_status == WeaponStatus.DEACTIVATED and not _has_deactivation(exhibit):
        yield error(exhibit, weapon_status=exhibit.weapon_status)


def needed_until(permit: Permit) -> date:
    """An export licence is needed until the exhibit departs, every other permit until the end of its stay."""
    if permit.permit_kind == PermitKind.EXPORT_LICENCE:
        return departure(permit.exhibit)
    return end_of_stay(permit.exhibit)


def lasts(permit: Permit, until: date) -> bool:
    """Whether it does not expire before a day; one without an end always lasts."""
    return permit.expires_on is None or permit.expires_on >= until


def _has_deactivation(exhibit: Exhibit) -> bool:
    return any(one.is_issued and one.permit_kind == PermitKind.DEACTIVATION for one in exhibit.permits)
