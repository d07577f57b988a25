"""Rules about what a participation has to have: its booth, its neighbours, its design, insurance and catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from typing import Final, NamedTuple

from exhibitplanner.domain.participations import Approval, WishKind
from exhibitplanner.planning.geometry import ROUNDING, gap_m
from exhibitplanner.planning.rules.booths import outline_of
from exhibitplanner.planning.rules.registering import Finding, error_near, info, rule, warning
from exhibitplanner.planning.snapshot.companies import Participation, Wish
from exhibitplanner.planning.snapshot.plan import Row
from exhibitplanner.planning.snapshot.venue import Booth

_LEAST_SHARE: Final = Decimal("0.95")
_GAP_M: Final = 10
_URGENT_DAYS: Final = 60
_PAPERS_DAYS: Final = 45
_CATALOGUE_DAYS: Final = 90


@rule("booth-too-small", Participation)
def booth_too_small(participation: Participation) -> Iterator[Finding]:
    """Its assignments are under 95 % of the area that it requested."""
    requested, assignments = participation.requested_m2, participation.assignments
    areas = [one.assigned_m2 for one in assignments]
    known = [area for area in areas if area is not None]
    if requested is None or not known or len(known) < len(areas):
        return
    assigned = sum(known, Decimal())
    if assigned < requested * _LEAST_SHARE:
        booths = participation.booths
        yield warning(participation, *booths, *assignments, assigned_m2=assigned, requested_m2=requested)


@rule("participation-without-booth", Participation)
def participation_without_booth(participation: Participation) -> Iterator[Finding]:
    """Contracted or confirmed, and neither it nor, where it stands with a host, the host has a booth."""
    if participation.is_settled and not participation.standing_places:
        yield error_near(participation.exhibition, _URGENT_DAYS, participation, requested_m2=participation.requested_m2)


@rule("apart-wish-broken", Wish)
def apart_wish_broken(wish: Wish) -> Iterator[Finding]:
    """Two that want to be apart stand less than 10 m from each other."""
    known = [one for one in _gaps(wish, WishKind.APART) if one.metres is not None]
    nearest = min(known, key=_nearness, default=None)
    if nearest and _metres(nearest) < _GAP_M - ROUNDING:
        yield warning(*_parties(wish, nearest), gap_m=round(_metres(nearest), 3), wanted_m=_GAP_M)


@rule("near-wish-broken", Wish)
def near_wish_broken(wish: Wish) -> Iterator[Finding]:
    """Two that want to be near stand more than 10 m from each other, or in two halls."""
    gaps = list(_gaps(wish, WishKind.NEAR))
    if not gaps or any(one.metres is None for one in gaps):
        return
    nearest = min(gaps, key=_nearness)
    if _metres(nearest) == float("inf"):
        yield info(*_parties(wish, nearest), gap_m=None, wanted_m=_GAP_M).told_as("halls")
    elif _metres(nearest) > _GAP_M + ROUNDING:
        yield info(*_parties(wish, nearest), gap_m=round(_metres(nearest), 3), wanted_m=_GAP_M)


class _Gap(NamedTuple):
    """What lies between two booths: infinite between halls, 0 on one booth, None where a place is not known."""

    metres: float | None
    one: Booth
    other: Booth


def _gaps(wish: Wish, kind: WishKind) -> Iterator[_Gap]:
    """Every gap between the booths of the two sides of a wish of a kind."""
    if wish.wish_kind != kind or wish.other.is_cancelled:
        return
    for one, other in product(wish.participation.booths, wish.other.booths):
        yield _Gap(_between(one, other), one, other)


def _between(one: Booth, other: Booth) -> float | None:
    if one.id == other.id:
        return 0.0
    if one.hall_id != other.hall_id:
        return float("inf")
    first, second = outline_of(one), outline_of(other)
    return None if first is None or second is None else gap_m(first, second)


def _metres(gap: _Gap) -> float:
    return float("inf") if gap.metres is None else gap.metres


def _nearness(gap: _Gap) -> tuple[float, str, str]:
    """Of several pairs that are equally near always the same one."""
    return _metres(gap), gap.one.id, gap.other.id


def _parties(wish: Wish, gap: _Gap) -> tuple[Row, ...]:
    """The wish, its two sides, and their booths; a shared booth once."""
    booths = (gap.one,) if gap.one.id == gap.other.id else (gap.one, gap.other)
    return wish, wish.participation, wish.other, *booths


@rule("design-missing", Participation)
def design_missing(participation: Participation) -> Iterator[Finding]:
    """Raw space without an approved design 45 days before opening."""
    if participation.is_settled and participation.has_raw_space and _opens_within(participation, _PAPERS_DAYS):
        yield from _unless_approved(participation, "design_status")


@rule("insurance-missing", Participation)
def insurance_missing(participation: Participation) -> Iterator[Finding]:
    """No approved insurance 45 days before opening."""
    if participation.is_settled and _opens_within(participation, _PAPERS_DAYS):
        yield from _unless_approved(participation, "insurance_status")


@rule("catalogue-missing", Participation)
def catalogue_missing(participation: Participation) -> Iterator[Finding]:
    """Confirmed, and no catalogue text in either language 90 days before opening."""
    texts = participation.catalogue_en or participation.catalogue_ko
    if participation.is_confirmed and not texts and _opens_within(participation, _CATALOGUE_DAYS):
        yield warning(participation, days_left=participation.exhibition.days_to_opening)


def _opens_within(participation: Participation, days: int) -> bool:
    return participation.exhibition.opens_within(days)


def _unless_approved(participation: Participation, name: str) -> Iterator[Finding]:
    status: str | None = getattr(participation, name)
    if status != Approval.APPROVED:
        said = {name: status or Approval.MISSING.value}
        yield warning(participation, **said, days_left=participation.exhibition.days_to_opening)
