"""Rules about what a participation has to have: its booth, its neighbours, its design, insurance and catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from exhibitplanner.domain.participations import Approval, WishKind
from exhibitplanner.planning.geometry import ROUNDING, gap_m
from exhibitplanner.planning.rules.booths import outline_of
from exhibitplanner.planning.rules.registering import Finding, error_near, info, rule, warning
from exhibitplanner.planning.snapshot.companies import Participation, Wish
from exhibitplanner.planning.snapshot.venue import Booth

_LEAST_SHARE: Final = Decimal("0.95")
_GAP_M: Final = 10
_URGENT_DAYS: Final = 60
_PAPERS_DAYS: Final = 45
_CATALOGUE_DAYS: Final = 90


@rule("booth-too-small", Participation)
def booth_too_small(participation: Participation) -> Iterator[Finding]:
    """Its assignments are under 95 % of the area that it requested."""
    requested, areas = participation.requested_m2, [one.assigned_m2 for one in participation.assignments]
    known = [area for area in areas if area is not None]
    if requested is None or not known or len(known) < len(areas):
        return
    assigned = sum(known, Decimal())
    if assigned < requested * _LEAST_SHARE:
        booths = participation.booths
        yield warning(participation, *booths, assigned_m2=assigned, requested_m2=requested)


@rule("participation-without-booth", Participation)
def participation_without_booth(participation: Participation) -> Iterator[Finding]:
    """Contracted or confirmed, and neither it nor, where it stands with a host, the host has a booth."""
    if participation.is_settled and not participation.standing_places:
        days = participation.exhibition.days_to_opening
        yield error_near(days, _URGENT_DAYS, participation, requested_m2=participation.requested_m2)


@rule("apart-wish-broken", Wish)
def apart_wish_broken(wish: Wish) -> Iterator[Finding]:
    """Two that want to be apart stand less than 10 m from each other."""
    pair = _pair(wish, WishKind.APART)
    gaps = [gap for gap in _gaps(*pair) if gap is not None] if pair else []
    if pair and gaps and min(gaps) < _GAP_M - ROUNDING:
        yield warning(wish, wish.participation, wish.other, gap_m=round(min(gaps), 2), wanted_m=_GAP_M)


@rule("near-wish-broken", Wish)
def near_wish_broken(wish: Wish) -> Iterator[Finding]:
    """Two that want to be near stand more than 10 m from each other, or in two halls."""
    pair = _pair(wish, WishKind.NEAR)
    gaps = list(_gaps(*pair)) if pair else []
    known = [gap for gap in gaps if gap is not None]
    if not known or len(known) < len(gaps) or min(known) <= _GAP_M + ROUNDING:
        return
    parties = wish, wish.participation, wish.other
    if min(known) == float("inf"):
        yield info(*parties, gap_m=None, wanted_m=_GAP_M).told_as("halls")
    else:
        yield info(*parties, gap_m=round(min(known), 2), wanted_m=_GAP_M)


def _pair(wish: Wish, kind: WishKind) -> tuple[Sequence[Booth], Sequence[Booth]] | None:
    """The booths of the two sides of a wish of a kind, where both have some."""
    if wish.wish_kind != kind or wish.other.is_cancelled:
        return None
    ones, others = wish.participation.booths, wish.other.booths
    return (ones, others) if ones and others else None


def _gaps(ones: Sequence[Booth], others: Sequence[Booth]) -> Iterator[float | None]:
    """Every gap between two booths: infinite between halls, 0 on one booth, None where a place is not known."""
    for one in ones:
        for other in others:
            if one.id == other.id:
                yield 0.0
            elif one.hall_id != other.hall_id:
                yield float("inf")
            else:
                first, second = outline_of(one), outline_of(other)
                yield None if first is None or second is None else gap_m(first, second)


@rule("design-missing", Participation)
def design_missing(participation: Participation) -> Iterator[Finding]:
    """Raw space without an approved design 45 days before opening."""
    if participation.is_settled and participation.has_raw_space and _opens_within(participation, _PAPERS_DAYS):
        yield from _unless_approved(participation, participation.design_status)


@rule("insurance-missing", Participation)
def insurance_missing(participation: Participation) -> Iterator[Finding]:
    """No approved insurance 45 days before opening."""
    if participation.is_settled and _opens_within(participation, _PAPERS_DAYS):
        yield from _unless_approved(participation, participation.insurance_status)


@rule("catalogue-missing", Participation)
def catalogue_missing(participation: Participation) -> Iterator[Finding]:
    """Confirmed, and no catalogue text in either language 90 days before opening."""
    texts = participation.catalogue_en or participation.catalogue_ko
    if participation.is_confirmed and not texts and _opens_within(participation, _CATALOGUE_DAYS):
        yield warning(participation, days_left=participation.exhibition.days_to_opening)


def _opens_within(participation: Participation, days: int) -> bool:
    return participation.exhibition.opens_within(days)


def _unless_approved(participation: Participation, status: str | None) -> Iterator[Finding]:
    if status != Approval.APPROVED:
        days = participation.exhibition.days_to_opening
        yield warning(participation, status=status or Approval.MISSING.value, days_left=days)
