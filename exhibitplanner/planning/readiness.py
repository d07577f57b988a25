"""How far a participation is, step by step: worked out from the plan and from what is broken in it, never typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeVar

from exhibitplanner.domain.freight import Direction
from exhibitplanner.domain.orders import OrderStatus
from exhibitplanner.domain.participations import Approval
from exhibitplanner.planning.rules.freight import has_to_travel, is_packed
from exhibitplanner.planning.rules.registering import Finding, Severity
from exhibitplanner.planning.snapshot.companies import Charge, Participation
from exhibitplanner.planning.snapshot.exhibits import Exhibit
from exhibitplanner.planning.snapshot.freight import Case, Shipment
from exhibitplanner.planning.snapshot.people import Participant
from exhibitplanner.planning.snapshot.plan import Plan, Row

_FITTING: Final = ("exhibit-does-not-fit", "exhibit-gate", "floor-load", "axle-load", "exhibit-too-tall")
_PAPERS: Final = ("permit-missing", "permit-expires", "weapon-papers")
_POWER_DAYS: Final = 21
_CATALOGUE_DAYS: Final = 30
_PACKING_DAYS: Final = 30
R = TypeVar("R", bound=Row)


class State(StrEnum):
    """How far a step is; *late* beats *partly*."""

    DONE = "done"
    PARTLY = "partly"
    OPEN = "open"
    LATE = "late"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a step is, and the rows that say so: what is late, what is still open, else what is done."""

    state: State
    rows: tuple[Row, ...] = ()


class Troubles:
    """What is broken, by rule and by row."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._severities: dict[tuple[str, str], set[Severity]] = {}
        for finding in findings:
            for row in finding.rows:
                self._severities.setdefault((finding.rule, row.id), set()).add(finding.severity)

    def are(self, rule: str, row: Row) -> bool:
        """Whether a rule found something in which the row takes part."""
        return (rule, row.id) in self._severities

    def are_errors(self, row: Row, *rules: str) -> bool:
        """Whether one of the rules found an error in which the row takes part."""
        return any(Severity.ERROR in self._severities.get((rule, row.id), ()) for rule in rules)


def readiness_of(participation: Participation, troubles: Troubles) -> dict[str, Progress]:
    """Every step's progress, in the order of the work."""
    return {step: judge(participation, troubles) for step, judge in STEPS.items()}


def judged_participations(plan: Plan, exhibition_id: str) -> list[Participation]:
    """The participations of an exhibition that readiness is about: ours, and not cancelled."""
    every = plan.where(Participation, "exhibition_id", exhibition_id)
    return [one for one in every if one.is_ours and not one.is_cancelled]


def _booth(participation: Participation, troubles: Troubles) -> Progress:
    places = participation.standing_places
    if places:
        return Progress(State.DONE, tuple(places))
    late = troubles.are_errors(participation, "participation-without-booth")
    return Progress(State.LATE if late else State.OPEN, (participation,))


def _design(participation: Participation, troubles: Troubles) -> Progress:
    if not participation.has_raw_space:
        return Progress(State.NOT_NEEDED)
    if troubles.are("design-missing", participation):
        return Progress(State.LATE, (participation,))
    states = {Approval.APPROVED.value: State.DONE, Approval.SUBMITTED.value: State.PARTLY}
    return Progress(states.get(participation.design_status or "", State.OPEN), (participation,))


def _orders(participation: Participation, troubles: Troubles) -> Progress:
    orders = participation.orders
    late: list[Row] = [one for one in orders if troubles.are("order-late", one)]
    if troubles.are("power-short", participation) and participation.exhibition.opens_within(_POWER_DAYS):
        late.append(participation)
    return _share(orders, lambda one: one.status == OrderStatus.CONFIRMED, late)


def _catalogue(participation: Participation, troubles: Troubles) -> Progress:
    if participation.catalogue_en or participation.catalogue_ko:
        return Progress(State.DONE, (participation,))
    near = participation.exhibition.opens_within(_CATALOGUE_DAYS)
    late = near and troubles.are("catalogue-missing", participation)
    return Progress(State.LATE if late else State.OPEN, (participation,))


def _badges(participation: Participation, troubles: Troubles) -> Progress:
    people = list(participation.plan.where(Participant, "participation_id", participation.id))
    late = [one for one in people if troubles.are("badge-missing", one)]
    return _share(people, lambda one: one.badge_status == Approval.APPROVED, late)


def _exhibits(participation: Participation, troubles: Troubles) -> Progress:
    exhibits = list(participation.exhibits)
    late = [one for one in exhibits if troubles.are_errors(one, *_FITTING)]
    return _share(exhibits, lambda one: not troubles.are("data-missing", one), late)


def _permits(participation: Participation, troubles: Troubles) -> Progress:
    late = [one for one in participation.exhibits if troubles.are_errors(one, *_PAPERS)]
    needing = [one for one in participation.exhibits if one.needs_permit]
    return _share(needing, lambda one: any(permit.is_issued for permit in one.permits), late)


def _freight(participation: Participation, troubles: Troubles) -> Progress:
    exhibits = [one for one in participation.exhibits if has_to_travel(one) or is_packed(one)]
    shipments = _shipments(participation, Direction.OUTBOUND)
    late: list[Row] = [one for one in shipments if troubles.are("shipment-late", one)]
    if participation.exhibition.opens_within(_PACKING_DAYS):
        late += [one for one in exhibits if not is_packed(one)]
    if late:
        return Progress(State.LATE, tuple(late))
    if not exhibits:
        return _share(shipments, lambda one: one.is_delivered, (), none_done=State.PARTLY)
    packed = [one for one in exhibits if is_packed(one)]
    if not packed:
        return Progress(State.OPEN, tuple(exhibits))
    waiting = [one for one in exhibits if not _is_delivered(one)]
    return Progress(State.PARTLY, tuple(waiting)) if waiting else Progress(State.DONE, tuple(exhibits))


def _is_delivered(exhibit: Exhibit) -> bool:
    shipments = exhibit.shipments(Direction.OUTBOUND)
    return bool(shipments) and all(one.is_delivered for one in shipments)


def _customs(participation: Participation, troubles: Troubles) -> Progress:
    both = _shipments(participation, Direction.OUTBOUND) + _shipments(participation, Direction.RETURN)
    shipments = [one for one in both if one.is_on_carnet]
    late = [one for one in shipments if troubles.are_errors(one, "carnet-missing", "carnet-expires")]
    return _share(shipments, lambda one: bool(one.carnet_no) and not troubles.are("carnet-expires", one), late)


def _payment(participation: Participation, troubles: Troubles) -> Progress:
    charges = list(participation.plan.where(Charge, "participation_id", participation.id))
    late = [one for one in charges if troubles.are("payment-late", one)]
    return _share(charges, lambda one: one.paid_on is not None, late)


def _shipments(participation: Participation, direction: str) -> list[Shipment]:
    """The shipments of a direction that carry its exhibits or its cases."""
    found = {one.id: one for exhibit in participation.exhibits for one in exhibit.shipments(direction)}
    for case in participation.plan.where(Case, "participation_id", participation.id):
        if case.shipment.direction == direction and not case.shipment.is_cancelled:
            found[case.shipment_id] = case.shipment
    return list(found.values())


def _share(
    rows: Sequence[R], is_done: Callable[[R], bool], late: Sequence[Row], none_done: State = State.OPEN
) -> Progress:
    """How many of some rows are done; no rows at all need nothing."""
    if late:
        return Progress(State.LATE, tuple(late))
    if not rows:
        return Progress(State.NOT_NEEDED)
    waiting = [one for one in rows if not is_done(one)]
    if not waiting:
        return Progress(State.DONE, tuple(rows))
    return Progress(State.PARTLY if len(waiting) < len(rows) else none_done, tuple(waiting))


Step = Callable[[Participation, Troubles], Progress]
STEPS: Final[dict[str, Step]] = {
    "booth": _booth,
    "design": _design,
    "orders": _orders,
    "catalogue": _catalogue,
    "badges": _badges,
    "exhibits": _exhibits,
    "permits": _permits,
    "freight": _freight,
    "customs": _customs,
    "payment": _payment,
}
"""The steps by name, in the order of the work (DESIGN, section 9)."""
