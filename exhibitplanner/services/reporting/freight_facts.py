"""What the papers of freight say of a shipment: who sends it to whom, where, when and by what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from exhibitplanner.domain.freight import CustomsRegime, Direction, Mode
from exhibitplanner.messages import Language, text
from exhibitplanner.reports import wording
from exhibitplanner.services.freight.contents import (
    CaseInShipment,
    ShipmentContents,
    companies_of,
    contents_of,
    shipment_rows,
)
from exhibitplanner.services.freight.kinds import EXHIBIT, by_id
from exhibitplanner.services.reporting.frames import Exhibitions
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.services.reporting.stands import Stand, read_stands

Row = Mapping[str, Any]
Facts = tuple[tuple[str, str], ...]


class FreightFacts:
    """The shipments of a report, narrowed to a company where one is chosen, and the facts of each."""

    def __init__(self, connection: Connection, exhibitions: Exhibitions, options: ReportOptions) -> None:
        self._language = options.language
        self._exhibitions = exhibitions
        rows = [row for row in shipment_rows(connection, None) if row["exhibition_id"] in exhibitions]
        order = list(exhibitions)
        rows.sort(key=lambda row: order.index(row["exhibition_id"]))
        self._rows: dict[str, Row] = {row["id"]: row for row in rows}
        self.shipments = contents_of(connection, rows)
        owners = self._owners(connection)
        self._parts = {case: part for case, part in owners.items() if part}
        self._companies = companies_of(connection, list(set(self._parts.values())))
        self._stands = read_stands(connection)
        self._company = options.company

    def cases(self, shipment: ShipmentContents) -> list[tuple[int, CaseInShipment]]:
        """The cases of a shipment that the report is about, each with its place among all of them."""
        placed = list(enumerate(shipment.cases, 1))
        if self._company is None:
            return placed
        return [(place, case) for place, case in placed if self.company_of(case).get("id") == self._company]

    def company_of(self, case: CaseInShipment) -> Row:
        """Whose case it is: its own word, else the only one whose exhibits lie in it; blank where nobody's."""
        return self._companies.get(self._parts.get(case.id, ""), {})

    def name_of(self, company: Row) -> str:
        """A company's name in the language of the report."""
        return str((self._language == "ko" and company.get("name_ko")) or company.get("name") or "")

    def stand_of(self, case: CaseInShipment) -> str:
        """`hall E, booth E-14`; blank where none is assigned."""
        return stand_words(self._stands.get(self._parts.get(case.id, ""), Stand()), self._language)

    def exhibition_of(self, shipment: ShipmentContents) -> Row:
        """The exhibition of a shipment."""
        return self._exhibitions[shipment.exhibition_id]

    def holders(self, shipment: ShipmentContents) -> list[Row]:
        """The companies whose cases they are, each once."""
        found = {row["id"]: row for _, case in self.cases(shipment) if (row := self.company_of(case))}
        return list(found.values())

    def parties(self, shipment: ShipmentContents) -> Facts:
        """Who sends it, to whom in whose care, with the number of registration."""
        companies = self.holders(shipment)
        stands = {self.stand_of(case) for _, case in self.cases(shipment)} - {""}
        home = "; ".join(self._address(one, whole=len(companies) == 1) for one in companies)
        names = ", ".join(self.name_of(one) for one in companies) if len(companies) == 1 else ""
        there = self._at_the_show(shipment, names, next(iter(stands)) if len(stands) == 1 else "")
        sender, receiver = (there, home) if shipment.direction == Direction.RETURN else (home, there)
        tax = companies[0].get("registration_no") or "" if len(companies) == 1 else ""
        return (("packing_shipper", sender), ("packing_consignee", receiver), ("packing_tax", tax))

    def journey(self, shipment: ShipmentContents) -> Facts:
        """By what it travels, from where to where, when, and under which papers."""
        row = self._rows[shipment.id]
        mode = Mode(row["mode"]).label(self._language) if row["mode"] else ""
        customs = CustomsRegime(row["customs_regime"]).label(self._language) if row["customs_regime"] else ""
        days = [wording.day(one, self._language, year=1) for one in (row["departs_on"], row["arrives_on"]) if one]
        return (
            ("packing_route", " → ".join(filter(None, (row["origin"], row["destination"])))),
            ("packing_mode", " · ".join(filter(None, (mode, row["document_no"])))),
            ("packing_forwarder", row["forwarder"] or ""),
            ("packing_days", " – ".join(days)),
            ("packing_slot", row["delivery_slot"] or ""),
            ("packing_customs", " · ".join(filter(None, (customs, row["carnet_no"])))),
        )

    def _owners(self, connection: Connection) -> dict[str, str | None]:
        wanted = {line.exhibit_id for one in self.shipments for line in one.lines if line.exhibit_id}
        exhibits = by_id(connection, EXHIBIT, list(wanted))
        return {case.id: _owner(case, exhibits) for one in self.shipments for case in one.cases}

    def _address(self, company: Row, *, whole: bool) -> str:
        if not whole:
            return self.name_of(company)
        country = country_name(company.get("country"), self._language)
        return ", ".join(filter(None, (self.name_of(company), company.get("address"), company.get("city"), country)))

    def _at_the_show(self, shipment: ShipmentContents, name: str, stand: str) -> str:
        exhibition = self.exhibition_of(shipment)
        show = str((self._language == "ko" and exhibition["name_ko"]) or exhibition["name"] or exhibition["code"])
        country = country_name(exhibition["country"], self._language)
        care = text("packing_care_of", self._language, show=show)
        return ", ".join(filter(None, (name, care, stand, exhibition["venue"], exhibition["city"], country)))


def stand_words(stand: Stand, language: Language) -> str:
    """`hall E, booth E-14`."""
    said = (("packing_hall", stand.halls), ("packing_booth", stand.booths))
    return ", ".join(text(code, language, number=number) for code, number in said if number)


def country_name(code: str | None, language: Language) -> str:
    """A country by its name; the code where it is unknown."""
    from babel import Locale

    return str(Locale(language).territories.get(code, code)) if code else ""


def _owner(case: CaseInShipment, exhibits: Mapping[str, Row]) -> str | None:
    if case.participation_id is not None:
        return case.participation_id
    lying: Sequence[str] = [exhibits[one.exhibit_id]["participation_id"] for one in case.lines if one.exhibit_id]
    return lying[0] if len(set(lying)) == 1 else None
