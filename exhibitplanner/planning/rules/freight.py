"""Rules about freight: what is packed, when it arrives, what came back, and the carnet that covers it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from exhibitplanner.domain.exhibits import ExhibitForm, SystemCategory
from exhibitplanner.domain.freight import Direction
from exhibitplanner.planning.rules.registering import Finding, error, error_near, rule, warning
from exhibitplanner.planning.snapshot.exhibits import Exhibit
from exhibitplanner.planning.snapshot.freight import Case, PackingLine, Shipment

_PACKING_DAYS: Final = 90
_CARNET_DAYS: Final = 60
_TRAVELLING: Final = frozenset({
    ExhibitForm.FULL_SIZE, ExhibitForm.MOCK_UP, ExhibitForm.SCALE_MODEL, ExhibitForm.CUTAWAY, ExhibitForm.SIMULATOR,
})  # fmt: skip


@rule("exhibit-not-packed", Exhibit)
def exhibit_not_packed(exhibit: Exhibit) -> Iterator[Finding]:
    """90 days before opening an exhibit that has to travel is on no packing line of an outbound shipment."""
    exhibition = exhibit.participation.exhibition
    if exhibition.opens_within(_PACKING_DAYS) and has_to_travel(exhibit) and not is_packed(exhibit):
        yield warning(exhibit, exhibit.participation, days_left=exhibition.days_to_opening)


@rule("shipment-late", Shipment)
def shipment_late(shipment: Shipment) -> Iterator[Finding]:
    """An outbound shipment arrives after build-up's end, where that is unknown on the day of opening or later."""
    exhibition, arrives_on = shipment.exhibition, shipment.arrives_on
    if not shipment.is_outbound or arrives_on is None:
        return
    until = exhibition.build_up_until
    if until is not None and arrives_on > until:
        yield error(shipment, arrives_on=arrives_on, build_up_until=until, days_late=(arrives_on - until).days)
    elif until is None and arrives_on >= exhibition.opens_on:
        days = (arrives_on - exhibition.opens_on).days
        found = error(shipment, arrives_on=arrives_on, opens_on=exhibition.opens_on, days_late=days)
        yield found.told_as("opening")


@rule("carnet-missing", Shipment)
def carnet_missing(shipment: Shipment) -> Iterator[Finding]:
    """A shipment under an ATA carnet has no carnet number."""
    if shipment.is_on_carnet and not shipment.carnet_no:
        yield error_near(shipment.exhibition, _CARNET_DAYS, shipment)


@rule("carnet-expires", Shipment)
def carnet_expires(shipment: Shipment) -> Iterator[Finding]:
    """The carnet expires before the end of stay, or the goods have to leave before they do."""
    expires, reexport_by, end = shipment.carnet_expires_on, shipment.reexport_by, shipment.end_of_stay
    back, leaves = shipment.last_return, shipment.leaves_again_on
    rows = (shipment,) if back is None or back.id == shipment.id else (shipment, back)
    figures = {"carnet_expires_on": expires, "reexport_by": reexport_by, "end_of_stay": end, "leaves_on": leaves}
    if expires is not None and expires < end:
        yield error(*rows, **figures)
    elif reexport_by is not None and reexport_by < leaves:
        yield error(*rows, **figures).told_as("reexport")


@rule("consumable-on-carnet", PackingLine)
def consumable_on_carnet(line: PackingLine) -> Iterator[Finding]:
    """Goods that will not come back are in a shipment under an ATA carnet, which covers none such."""
    if line.stays and line.shipment.is_on_carnet:
        yield error(line, line.shipment, disposition=line.disposition)


@rule("case-mass", Case)
def case_mass(case: Case) -> Iterator[Finding]:
    """A case's net mass is over its gross."""
    if case.net_kg is not None and case.gross_kg is not None and case.net_kg > case.gross_kg:
        yield warning(case, net_kg=case.net_kg, gross_kg=case.gross_kg, over_kg=case.net_kg - case.gross_kg)


@rule("not-returned", PackingLine, after_closing=True)
def not_returned(line: PackingLine) -> Iterator[Finding]:
    """Past the end of dismantling fewer pieces of a temporary line came back than went out."""
    exhibition = line.shipment.exhibition
    if not line.shipment.is_outbound or not line.comes_back or exhibition.today <= exhibition.ends:
        return
    if line.returned < line.pieces:
        missing = line.pieces - line.returned
        yield warning(line, line.shipment, quantity=line.pieces, returned_quantity=line.returned, missing=missing)


def has_to_travel(exhibit: Exhibit) -> bool:
    """Whether it comes from abroad in a case: no screen, and no aircraft that flies in to stand outdoors."""
    participation = exhibit.participation
    country = participation.company.country
    if exhibit.form not in _TRAVELLING or (country is not None and country == participation.exhibition.country):
        return False
    return not (exhibit.is_full_size and exhibit.system.category == SystemCategory.AIR and exhibit.is_outdoor)


def is_packed(exhibit: Exhibit) -> bool:
    """Whether it is on a packing line of an outbound shipment."""
    return bool(exhibit.shipments(Direction.OUTBOUND))
