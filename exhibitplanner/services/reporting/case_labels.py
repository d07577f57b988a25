"""The cases of shipments, for their labels."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import Connection

from exhibitplanner.messages import Language, text
from exhibitplanner.planning.handling import handling_signs
from exhibitplanner.reports import wording
from exhibitplanner.reports.case_labels import CaseLabel, CaseLabels, HandlingSign, case_labels
from exhibitplanner.reports.consignments import Fact
from exhibitplanner.services.freight.contents import CaseInShipment, ShipmentContents
from exhibitplanner.services.reporting.frames import make_frame, read_exhibitions
from exhibitplanner.services.reporting.freight_facts import FreightFacts
from exhibitplanner.services.reporting.options import ReportOptions


def make(connection: Connection, options: ReportOptions) -> CaseLabels:
    """A label for every case of the shipments that are not cancelled."""
    exhibitions = read_exhibitions(connection, options)
    facts = FreightFacts(connection, exhibitions, options)
    labels = [
        _label(place, case, shipment, facts, options.language)
        for shipment in facts.shipments
        for place, case in facts.cases(shipment)
    ]
    return case_labels(labels, make_frame(exhibitions, options))


def _label(
    place: int, case: CaseInShipment, shipment: ShipmentContents, facts: FreightFacts, language: Language
) -> CaseLabel:
    exhibition = facts.exhibition_of(shipment)
    show = str((language == "ko" and exhibition["name_ko"]) or exhibition["name"] or exhibition["code"])
    signs = handling_signs(case.handling)
    return CaseLabel(
        show=show,
        place=", ".join(filter(None, (exhibition["venue"], exhibition["city"]))),
        exhibitor=facts.name_of(facts.company_of(case)),
        stand=facts.stand_of(case),
        number=_number(case.number, place, len(shipment.cases)),
        facts=_facts(case, shipment, language),
        signs=tuple(HandlingSign(sign, text(f"sign_{sign}", language)) for sign in signs),
        remark=case.handling,
    )


def _number(number: str, place: int, of: int) -> str:
    return f"{number} / {of}" if number == str(place) else f"{number}  ({place} / {of})"


def _facts(case: CaseInShipment, shipment: ShipmentContents, language: Language) -> tuple[Fact, ...]:
    said = (
        ("mark_gross", _kg(case.gross_kg, language)),
        ("mark_net", _kg(case.sums.net_kg, language)),
        ("mark_size", _size((case.length_cm, case.width_cm, case.height_cm), language)),
        ("mark_shipment", shipment.reference),
        ("mark_to", shipment.destination),
    )
    return tuple(Fact(text(code, language), value) for code, value in said if value)


def _kg(mass: Decimal | None, language: Language) -> str:
    return "" if mass is None else f"{wording.decimal(mass, language)} kg"


def _size(sides: tuple[Decimal | None, ...], language: Language) -> str:
    known = [wording.decimal(one, language) for one in sides if one is not None]
    return f"{' × '.join(known)} cm" if len(known) == len(sides) else ""
