"""Which exhibits still have to be packed: their quantity against what lies in outbound cases."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Connection, select

from exhibitplanner.domain.exhibits import ExhibitForm
from exhibitplanner.domain.freight import Direction
from exhibitplanner.domain.participations import ParticipationStatus
from exhibitplanner.planning.goods import goods_description
from exhibitplanner.reports.ordering import sort_key
from exhibitplanner.services.freight.contents import companies_of, shipment_rows
from exhibitplanner.services.freight.kinds import CASE, COMPANY, EXHIBIT, LINE, PART, SYSTEM, Row, by_id, rows_where
from exhibitplanner.services.reading import exhibition_id
from exhibitplanner.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ToPack:
    """An exhibit that is not packed, or not all of it; `mass_kg` is that of one piece."""

    id: str
    participation_id: str
    company: str
    company_ko: str
    designation: str
    form: str | None
    scale: str
    article: str
    description: str
    quantity: Decimal
    packed: Decimal
    mass_kg: Decimal | None
    origin: str
    """Where the system's maker is at home, as far as that is known."""

    @property
    def left(self) -> Decimal:
        return self.quantity - self.packed


def list_to_pack(workspace: Workspace, exhibition: str | None) -> list[ToPack]:
    """What is left to pack of an exhibition, or of all: by company, then by name.

    Participations that are cancelled, and other exhibitors that are not ours, pack nothing.
    """
    with workspace.read() as connection:
        table = PART.table
        wanted = select(table.c.id).where(table.c.ours.is_not(False))
        wanted = wanted.where(table.c.status.is_distinct_from(ParticipationStatus.CANCELLED.value))
        if exhibition is not None:
            wanted = wanted.where(table.c.exhibition_id == exhibition_id(connection, exhibition))
        parts = list(connection.execute(wanted).scalars())
        exhibits = rows_where(connection, EXHIBIT, "participation_id", parts)
        found = [one for one in packables(connection, exhibits) if one.left > 0]
    return sorted(found, key=lambda one: (sort_key(one.company), sort_key(one.designation), sort_key(one.description)))


def packables(connection: Connection, exhibits: Iterable[Row]) -> list[ToPack]:
    """Exhibits, given as rows, with what is packed of them."""
    rows = list(exhibits)
    systems = by_id(connection, SYSTEM, [row["system_id"] for row in rows])
    makers = {row["id"]: row for row in _makers(connection, systems.values())}
    owners = companies_of(connection, [row["participation_id"] for row in rows])
    packed = packed_quantities(connection, [row["id"] for row in rows])
    return [
        _to_pack(row, systems[row["system_id"]], owners[row["participation_id"]], packed.get(row["id"]), makers)
        for row in rows
    ]


def packed_quantities(connection: Connection, exhibits: list[str]) -> dict[str, Decimal]:
    """How much of each exhibit lies in cases of outbound shipments that are not cancelled; a blank quantity is 1."""
    lines = rows_where(connection, LINE, "exhibit_id", exhibits)
    cases = by_id(connection, CASE, [line["case_id"] for line in lines])
    going = {row["id"] for row in shipment_rows(connection, None) if row["direction"] == Direction.OUTBOUND}
    found: dict[str, Decimal] = {}
    for line in lines:
        if cases[line["case_id"]]["shipment_id"] in going:
            pieces = Decimal(1) if line["quantity"] is None else line["quantity"]
            found[line["exhibit_id"]] = found.get(line["exhibit_id"], Decimal(0)) + pieces
    return found


def _makers(connection: Connection, systems: Iterable[Row]) -> list[Row]:
    return rows_where(connection, COMPANY, "id", list({row["maker_id"] for row in systems if row["maker_id"]}))


def _to_pack(exhibit: Row, system: Row, company: Row, packed: Decimal | None, makers: dict[str, Row]) -> ToPack:
    description = goods_description(system["designation"], system["name"], exhibit["form"], exhibit["scale"])
    quantity = 1 if exhibit["quantity"] is None else exhibit["quantity"]
    return ToPack(
        id=exhibit["id"], participation_id=exhibit["participation_id"], company=company["name"],
        company_ko=company["name_ko"] or "", designation=system["designation"], form=exhibit["form"],
        scale=exhibit["scale"] or "", article=exhibit["article"] or "", description=description,
        quantity=Decimal(quantity), packed=packed or Decimal(0), mass_kg=_mass_kg(exhibit, system),
        origin=makers.get(system["maker_id"], {}).get("country") or "",
    )  # fmt: skip


def _mass_kg(exhibit: Row, system: Row) -> Decimal | None:
    """Its own; only what is full size weighs what its system does (DESIGN, section 9)."""
    own: Decimal | None = exhibit["mass_kg"]
    return system["mass_kg"] if own is None and exhibit["form"] == ExhibitForm.FULL_SIZE else own
