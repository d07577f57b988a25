"""What comes to the venue and when, from exhibits and shipments, for the move-in plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import Connection, select

from exhibitplanner.domain.exhibits import ExhibitForm
from exhibitplanner.domain.freight import Direction, Mode
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.domain.orders import OrderKind
from exhibitplanner.messages import text
from exhibitplanner.planning.slots import slot_begins
from exhibitplanner.planning.snapshot.companies import Participation
from exhibitplanner.planning.snapshot.exhibits import Exhibit
from exhibitplanner.planning.snapshot.freight import Case, Shipment
from exhibitplanner.reports import wording
from exhibitplanner.reports.document import TableReport
from exhibitplanner.reports.move_in import Arrival, move_in
from exhibitplanner.services.reporting.frames import make_frame
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.services.reporting.plan_facts import PlanFacts, booth_words, lengths_of
from exhibitplanner.sheets.parsers.dates import parse_day
from exhibitplanner.sheets.parsers.outcome import ParseContext

_DAY_ALONE: Final = time()
"""What a time is where only its day was said."""


def make(connection: Connection, options: ReportOptions) -> TableReport:
    """Of an exhibition or of all, of a company or of every one."""
    facts = PlanFacts(connection, options)
    arrivals = [*_exhibits(connection, facts, options), *_shipments(connection, facts, options)]
    return move_in(arrivals, make_frame(facts.exhibitions, options))


def _exhibits(connection: Connection, facts: PlanFacts, options: ReportOptions) -> Iterator[Arrival]:
    """Those with a time of their own, and real ones that nobody said how they come."""
    table = BY_NAME["exhibit"].table
    times = {row.id: row.arrives_at for row in connection.execute(select(table.c.id, table.c.arrives_at))}
    for exhibit in facts.exhibits():
        at: datetime | None = times[exhibit.id]
        if at is not None or (_is_large(exhibit) and not exhibit.shipments(Direction.OUTBOUND)):
            yield _exhibit(exhibit, at, facts, options)


def _exhibit(exhibit: Exhibit, at: datetime | None, facts: PlanFacts, options: ReportOptions) -> Arrival:
    part = exhibit.participation
    hall, booth = booth_words([exhibit.booth] if exhibit.booth else part.standing_places)
    form = " ".join(one for one in (facts.word(ExhibitForm, exhibit.form), exhibit.scale or "") if one)
    carried = exhibit.shipments(Direction.OUTBOUND)
    return Arrival(
        what=" · ".join(one for one in (exhibit.system.designation, form) if one),
        on=at.date() if at else None,
        at=at.time() if at and at.time() != _DAY_ALONE else None,
        companies=facts.company(part),
        booth=_place(hall, booth),
        quantity=exhibit.pieces,
        lengths_m=lengths_of(exhibit),
        mass_kg=exhibit.real_mass_kg,
        lifting=_lifting([part], options) if exhibit.needs_lifting else "",
        by=", ".join(one.reference for one in carried),
        exhibition=facts.exhibition(part.exhibition_id),
    )


def _shipments(connection: Connection, facts: PlanFacts, options: ReportOptions) -> Iterator[Arrival]:
    table = BY_NAME["shipment"].table
    statement = select(table).where(table.c.exhibition_id.in_(facts.exhibitions))
    for row in connection.execute(statement).mappings():
        shipment = facts.plan.one(Shipment, row["id"])
        cases = [case for case in shipment.cases if options.company in {None, *_companies(case)}]
        if not shipment.is_return and not shipment.is_cancelled and (cases or options.company is None):
            yield _shipment(shipment, dict(row), cases, facts, options)


def _shipment(
    shipment: Shipment, row: Mapping[str, Any], cases: list[Case], facts: PlanFacts, options: ReportOptions
) -> Arrival:
    slot = row["delivery_slot"] or ""
    on, at = _slot(slot, shipment)
    owners = {one.id: one for case in cases for one in _owners(case)}
    places = {_place(*booth_words(one.standing_places)) for one in owners.values()} - {""}
    lifted = {one.participation.id: one.participation for case in cases for one in _lifted(case)}
    count = wording.counted("report_case_count", len(cases), options.language) if cases else ""
    weighed = [case.gross_kg for case in cases if case.gross_kg is not None]
    return Arrival(
        what=" · ".join(one for one in (shipment.reference, count, _contents(cases)) if one),
        on=on,
        at=at,
        slot=slot,
        companies=", ".join(sorted({facts.company(one) for one in owners.values()})),
        booth=", ".join(sorted(places)),
        mass_kg=sum(weighed, Decimal()) if weighed else None,
        lifting=_lifting(list(lifted.values()), options) if lifted else "",
        by=" · ".join(one for one in (facts.word(Mode, row["mode"]), row["forwarder"] or "") if one),
        exhibition=facts.exhibition(shipment.exhibition_id),
    )


def _contents(cases: list[Case]) -> str:
    """The large exhibits that come in it."""
    found = [line.exhibit for case in cases for line in case.lines if line.exhibit is not None]
    return ", ".join(dict.fromkeys(one.system.designation for one in found if _is_large(one)))


def _is_large(exhibit: Exhibit) -> bool:
    """Of real size, or to be lifted: somebody has to expect it."""
    return exhibit.is_of_real_size or bool(exhibit.needs_lifting)


def _slot(slot: str, shipment: Shipment) -> tuple[date | None, time | None]:
    """The day that a slot names, else that of arrival; and the time at which it begins."""
    before, at = slot_begins(slot)
    exhibition = shipment.exhibition
    context = ParseContext(day_span=(exhibition.build_up_begins, exhibition.ends))
    for part in (before, *reversed(before.split(","))):  # `Gate 3, 2 Sep`
        found = parse_day(part.strip(), context)
        if isinstance(found, date):
            return found, at
    return shipment.arrives_on, at


def _owners(case: Case) -> list[Participation]:
    """Whose case it is: its own word, else those whose exhibits lie in it."""
    if case.participation is not None:
        return [case.participation]
    return [line.exhibit.participation for line in case.lines if line.exhibit is not None]


def _companies(case: Case) -> set[str]:
    return {one.company_id for one in _owners(case)}


def _lifted(case: Case) -> list[Exhibit]:
    """What lies in it and needs lifting."""
    return [line.exhibit for line in case.lines if line.exhibit is not None and line.exhibit.needs_lifting]


def _lifting(parts: list[Participation], options: ReportOptions) -> str:
    """Needed; ordered where everyone concerned has an order that counts."""
    ordered = all(one.counted_orders(OrderKind.LIFTING) for one in parts)
    return text("report_lifting_ordered" if ordered else "report_lifting_needed", options.language)


def _place(hall: str, booth: str) -> str:
    return " · ".join(one for one in (hall, booth) if one)
