"""The goods of shipments under an ATA carnet, for its general list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from sqlalchemy import Connection

from exhibitplanner.domain.freight import CustomsRegime, Direction
from exhibitplanner.messages import Language, text
from exhibitplanner.planning.carnet import CarnetGoods, CarnetItem, CarnetList, CarnetWarning, carnet_list
from exhibitplanner.reports.carnet_list import Carnet, CarnetRow, carnet_report
from exhibitplanner.reports.consignments import Consignments
from exhibitplanner.services.freight.contents import CaseInShipment, LineInCase, ShipmentContents
from exhibitplanner.services.reporting.frames import make_frame, read_exhibitions
from exhibitplanner.services.reporting.freight_facts import FreightFacts
from exhibitplanner.services.reporting.options import ReportOptions


def make(connection: Connection, options: ReportOptions) -> Consignments:
    """A list for each outbound shipment under a carnet; where none is, for all that may still travel under one."""
    exhibitions = read_exhibitions(connection, options)
    facts = FreightFacts(connection, exhibitions, options)
    outbound = [one for one in facts.shipments if one.direction != Direction.RETURN and facts.cases(one)]
    wanted = [one for one in outbound if one.customs_regime == CustomsRegime.ATA_CARNET]
    warnings = [] if wanted or not outbound else [text("carnet_warning_no_shipment", options.language)]
    wanted = wanted or [one for one in outbound if one.customs_regime is None]
    lists = [(one, carnet_list(list(_goods(one, facts, options.language)))) for one in wanted]
    for shipment, found in lists:
        warnings += [_warning(one, shipment, options.language) for one in found.warnings]
    carnets = [_carnet(one, found, facts, options.language) for one, found in lists if found.items]
    return carnet_report(carnets, make_frame(exhibitions, options), warnings)


def _goods(shipment: ShipmentContents, facts: FreightFacts, language: Language) -> Iterator[CarnetGoods]:
    for _, case in facts.cases(shipment):
        for line in case.lines:
            place = text("carnet_place", language, case=case.number, line=line.line_no)
            yield CarnetGoods(
                place, line.description, line.serial_no, line.quantity, line.unit, _weight(case, line), line.value,
                line.currency, line.origin, line.disposition,
            )  # fmt: skip


def _weight(case: CaseInShipment, line: LineInCase) -> Decimal | None:
    """Its own; a case's net mass where it is all that lies in it."""
    alone = len(case.lines) == 1 and line.net_kg is None
    return case.sums.net_kg if alone else line.net_kg


def _warning(warning: CarnetWarning, shipment: ShipmentContents, language: Language) -> str:
    words = text(
        f"carnet_warning_{warning.fault}", language, places=", ".join(warning.places), words=", ".join(warning.words)
    )
    return f"{shipment.reference}: {words}"


def _carnet(shipment: ShipmentContents, found: CarnetList, facts: FreightFacts, language: Language) -> Carnet:
    holders = ", ".join(facts.name_of(one) for one in facts.holders(shipment))
    exhibition = facts.exhibition_of(shipment)
    show = str((language == "ko" and exhibition["name_ko"]) or exhibition["name"] or exhibition["code"])
    journey = dict(facts.journey(shipment))
    said = (
        ("carnet_holder", holders), ("carnet_number", shipment.carnet_no), ("carnet_use", show),
        ("packing_route", journey["packing_route"]),
    )  # fmt: skip
    title = text("packing_shipment", language, reference=shipment.reference)
    return Carnet(title, said, _rows(found.items), found.pieces, found.weight_kg, found.values)


def _rows(items: Sequence[CarnetItem]) -> tuple[CarnetRow, ...]:
    return tuple(
        CarnetRow(
            str(one.first) if one.first == one.last else f"{one.first}–{one.last}", one.description, one.pieces,
            one.unit, one.weight_kg, one.value, one.currency, one.origin,
        )
        for one in items
    )  # fmt: skip
