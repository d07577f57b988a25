"""Shipments with their cases and lines, and what they come to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, select

from exhibitplanner.domain.freight import Direction, ShipmentStatus
from exhibitplanner.planning.freight import Chargeable, Crate, Goods, Sums, chargeable, sums_of, together
from exhibitplanner.reports.ordering import sort_key
from exhibitplanner.services.freight.kinds import (
    CASE,
    COMPANY,
    EXHIBITION,
    LINE,
    PART,
    SHIPMENT,
    Row,
    by_id,
    rows_where,
)
from exhibitplanner.services.reading import exhibition_id, row_of
from exhibitplanner.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ShipmentInList:
    """A shipment to choose."""

    id: str
    exhibition: str
    """Its code."""
    reference: str
    direction: str | None
    mode: str | None
    status: str | None
    cases: int

    @property
    def is_return(self) -> bool:
        return self.direction == Direction.RETURN


@dataclass(frozen=True, slots=True)
class LineInCase:
    """A packing line."""

    id: str
    line_no: int
    exhibit_id: str | None
    description: str
    serial_no: str
    quantity: Decimal
    unit: str
    net_kg: Decimal | None
    value: Decimal | None
    currency: str
    origin: str
    hs_code: str
    disposition: str | None
    returned: Decimal

    @property
    def goods(self) -> Goods:
        """Its figures."""
        return Goods(self.quantity, self.net_kg, self.value, self.currency)


@dataclass(frozen=True, slots=True)
class CaseInShipment:
    """A case with its lines; `company` is whose it is, in Latin letters and in Korean."""

    id: str
    number: str
    participation_id: str | None
    company: str
    company_ko: str
    length_cm: Decimal | None
    width_cm: Decimal | None
    height_cm: Decimal | None
    gross_kg: Decimal | None
    handling: str
    lines: tuple[LineInCase, ...]
    sums: Sums


@dataclass(frozen=True, slots=True)
class ShipmentContents:
    """A shipment with all that is in it."""

    id: str
    exhibition_id: str
    reference: str
    direction: str | None
    mode: str | None
    forwarder: str
    document_no: str
    origin: str
    destination: str
    departs_on: date | None
    arrives_on: date | None
    customs_regime: str | None
    carnet_no: str
    status: str | None
    cases: tuple[CaseInShipment, ...]
    sums: Sums
    chargeable: Chargeable | None

    @property
    def is_return(self) -> bool:
        return self.direction == Direction.RETURN

    @property
    def lines(self) -> list[LineInCase]:
        return [line for case in self.cases for line in case.lines]


def list_shipments(workspace: Workspace, exhibition: str | None) -> list[ShipmentInList]:
    """The shipments of an exhibition, or of all, those to the fair first."""
    with workspace.read() as connection:
        rows = shipment_rows(connection, exhibition)
        cases = rows_where(connection, CASE, "shipment_id", [row["id"] for row in rows])
        codes = {one["id"]: one["code"] for one in rows_where(connection, EXHIBITION, "id", _exhibitions(rows))}
    count: dict[str, int] = {}
    for case in cases:
        count[case["shipment_id"]] = count.get(case["shipment_id"], 0) + 1
    return [
        ShipmentInList(
            row["id"], codes[row["exhibition_id"]], row["reference"], row["direction"], row["mode"], row["status"],
            count.get(row["id"], 0),
        )
        for row in rows
    ]  # fmt: skip


def _exhibitions(shipments: Iterable[Row]) -> list[str]:
    return list({row["exhibition_id"] for row in shipments})


def shipment_rows(connection: Connection, exhibition: str | None) -> list[Row]:
    """The shipments that are not cancelled, outbound ones first, by reference."""
    table = SHIPMENT.table
    statement = select(table)
    if exhibition is not None:
        statement = statement.where(table.c.exhibition_id == exhibition_id(connection, exhibition))
    rows = [dict(row) for row in connection.execute(statement).mappings()]
    kept = [row for row in rows if row["status"] != ShipmentStatus.CANCELLED]
    return sorted(kept, key=lambda row: (row["direction"] == Direction.RETURN, sort_key(row["reference"])))


def read_shipment(workspace: Workspace, shipment_id: str) -> ShipmentContents:
    """A shipment with its cases in the order of their numbers.

    Raises:
        UsageError: `unknown_record`.
    """
    with workspace.read() as connection:
        return contents_of(connection, [row_of(connection, SHIPMENT, shipment_id)])[0]


def contents_of(connection: Connection, shipments: Iterable[Mapping[str, Any]]) -> list[ShipmentContents]:
    """Several shipments, given as rows, with all that is in them."""
    rows = list(shipments)
    cases = rows_where(connection, CASE, "shipment_id", [row["id"] for row in rows])
    lines: dict[str, list[Row]] = {}
    for line in rows_where(connection, LINE, "case_id", [case["id"] for case in cases]):
        lines.setdefault(line["case_id"], []).append(line)
    owners = companies_of(connection, [case["participation_id"] for case in cases if case["participation_id"]])
    found: dict[str, list[CaseInShipment]] = {}
    for case in sorted(cases, key=lambda one: sort_key(one["number"])):
        company = owners.get(case["participation_id"], {"name": "", "name_ko": ""})
        found.setdefault(case["shipment_id"], []).append(_case(case, lines.get(case["id"], []), company))
    return [_shipment(row, tuple(found.get(row["id"], ()))) for row in rows]


def companies_of(connection: Connection, participations: list[str]) -> dict[str, Row]:
    """The company of each participation."""
    parts = by_id(connection, PART, participations)
    firms = by_id(connection, COMPANY, [part["company_id"] for part in parts.values()])
    return {one: firms[part["company_id"]] for one, part in parts.items()}


def _shipment(row: Mapping[str, Any], cases: tuple[CaseInShipment, ...]) -> ShipmentContents:
    sums = together(case.sums for case in cases)
    texts: Row = {name: row[name] or "" for name in ("forwarder", "document_no", "origin", "destination", "carnet_no")}
    same = (
        "id", "exhibition_id", "reference", "direction", "mode", "departs_on", "arrives_on", "customs_regime", "status",
    )  # fmt: skip
    return ShipmentContents(
        **texts, **{name: row[name] for name in same}, cases=cases, sums=sums, chargeable=chargeable(row["mode"], sums)
    )


def _case(row: Row, lines: list[Row], company: Mapping[str, Any]) -> CaseInShipment:
    held = tuple(_line(line) for line in sorted(lines, key=lambda one: one["line_no"]))
    figures = {name: row[name] for name in ("length_cm", "width_cm", "height_cm", "gross_kg")}
    return CaseInShipment(
        id=row["id"], number=row["number"], participation_id=row["participation_id"],
        company=company["name"], company_ko=company["name_ko"] or "", handling=row["handling"] or "", lines=held,
        sums=sums_of(Crate(**figures, net_kg=row["net_kg"], goods=tuple(line.goods for line in held))), **figures,
    )  # fmt: skip


def _line(row: Row) -> LineInCase:
    texts: Row = {
        name: row[name] or "" for name in ("description", "serial_no", "unit", "currency", "origin", "hs_code")
    }
    same: Row = {name: row[name] for name in ("id", "line_no", "exhibit_id", "net_kg", "value", "disposition")}
    quantity = Decimal(1) if row["quantity"] is None else row["quantity"]
    return LineInCase(**texts, **same, quantity=quantity, returned=row["returned_quantity"] or Decimal(0))
