"""Shipments with their cases and goods, for the packing list."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection

from exhibitplanner.domain.freight import Disposition
from exhibitplanner.messages import Language, text
from exhibitplanner.planning.freight import Sums, together
from exhibitplanner.reports import wording
from exhibitplanner.reports.consignments import Consignments
from exhibitplanner.reports.packing_list import PackedCase, PackedGoods, PackedShipment, packing_list
from exhibitplanner.services.freight.contents import CaseInShipment, LineInCase, ShipmentContents
from exhibitplanner.services.reporting.frames import make_frame, read_exhibitions
from exhibitplanner.services.reporting.freight_facts import FreightFacts
from exhibitplanner.services.reporting.options import ReportOptions

KEPT: Final = {Disposition.TEMPORARY: "T", Disposition.PERMANENT: "P", Disposition.CONSUMABLE: "C"}


def make(connection: Connection, options: ReportOptions) -> Consignments:
    """The packing list of every shipment that is not cancelled, of a company's cases where one is chosen."""
    exhibitions = read_exhibitions(connection, options)
    facts = FreightFacts(connection, exhibitions, options)
    shipments = [_shipment(one, facts, options.language) for one in facts.shipments if facts.cases(one)]
    return packing_list(shipments, make_frame(exhibitions, options))


def packed_case(place: int, case: CaseInShipment, shipment: ShipmentContents, facts: FreightFacts) -> PackedCase:
    """A case as papers and labels have it."""
    sums = case.sums
    return PackedCase(
        case.number, place, len(shipment.cases), tuple(_goods(line) for line in case.lines),
        facts.name_of(facts.company_of(case)), facts.stand_of(case),
        (case.length_cm, case.width_cm, case.height_cm), sums.volume_m3, sums.gross_kg, sums.net_kg, sums.values,
        case.handling,
    )  # fmt: skip


def _shipment(shipment: ShipmentContents, facts: FreightFacts, language: Language) -> PackedShipment:
    cases = facts.cases(shipment)
    sums = together(case.sums for _, case in cases)
    said = (*facts.parties(shipment), *facts.journey(shipment), ("packing_sums", sums_words(sums, language)))
    made = tuple(packed_case(place, case, shipment, facts) for place, case in cases)
    return PackedShipment(shipment.reference, said, made, sums.pieces, sums.net_kg, sums.values)


def sums_words(sums: Sums, language: Language) -> str:
    """`4 cases · 18.104 m³ · gross 2,700.5 kg · net 2,360 kg`, and how many cases leave that open."""
    said = [wording.counted("packing_cases", sums.cases, language)]
    if sums.volume_m3 is not None:
        said.append(f"{wording.decimal(round(sums.volume_m3, 3), language)} m³")
    for code, figure in (("packing_gross_kg", sums.gross_kg), ("packing_net_kg", sums.net_kg)):
        if figure is not None:
            said.append(text(code, language, kg=wording.decimal(figure, language)))
    for code, cases in (("packing_unweighed", sums.without_gross), ("packing_unmeasured", sums.without_volume)):
        if cases:
            said.append(text(code, language, count=cases))
    return " · ".join(said)


def _goods(line: LineInCase) -> PackedGoods:
    return PackedGoods(
        line.line_no, line.description, line.serial_no, line.quantity, line.unit, line.net_kg, line.value,
        line.currency, line.origin, line.hs_code, KEPT[Disposition(line.disposition)] if line.disposition else "",
    )  # fmt: skip
