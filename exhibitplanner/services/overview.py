"""An exhibition at a glance: its days, what there is of everything, and the deadlines that come next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, func, or_, select

from exhibitplanner.domain.exhibits import ExhibitForm
from exhibitplanner.domain.freight import Direction, ShipmentStatus
from exhibitplanner.domain.geometry import booth_area_m2
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.domain.participations import Approval, ParticipationStatus
from exhibitplanner.domain.people import BadgeKind
from exhibitplanner.planning.exhibition_days import ExhibitionDays
from exhibitplanner.services.deadlines.overview import DeadlineLine, deadlines_of
from exhibitplanner.services.reading import exhibition_id
from exhibitplanner.storage.workspace import Workspace

_ARRIVED = (ShipmentStatus.DELIVERED.value, ShipmentStatus.CLOSED.value)


@dataclass(frozen=True, slots=True)
class Figures:
    """What there is of an exhibition's own: participations that are ours and not cancelled, and what is theirs."""

    companies: int = 0
    confirmed: int = 0
    requested_m2: Decimal = Decimal()
    assigned_m2: Decimal = Decimal()
    people: int = 0
    vips: int = 0
    badges_open: int = 0
    exhibits: int = 0
    full_size: int = 0
    gross_kg: Decimal = Decimal()
    shipments: int = 0
    arrived: int = 0


@dataclass(frozen=True, slots=True)
class Overview:
    """`today` is the date at the venue; `companies` are short names (Korean and other) by participation."""

    exhibition: dict[str, Any]
    today: date
    days: ExhibitionDays
    figures: Figures
    deadlines: tuple[DeadlineLine, ...]
    companies: dict[str, tuple[str, str]]


def read_overview(workspace: Workspace, exhibition: str, today: date | None = None) -> Overview:
    """Of an exhibition by its code; `today` is the date at the venue unless told.

    Raises:
        UsageError: `unknown_reference`.
    """
    with workspace.read() as connection:
        found = deadlines_of(connection, exhibition_id(connection, exhibition), today)
        fair = found.exhibition
        parts = _participations(connection, fair["id"])
        days = ExhibitionDays(*(fair[name] for name in ExhibitionDays.__dataclass_fields__))
        waiting = tuple(line for line in found.lines if line.open and line.due_at is not None)
        names = {row["id"]: _names(row) for row in parts}
        return Overview(fair, found.today, days, _figures(connection, fair["id"], parts), waiting, names)


def _participations(connection: Connection, exhibition: str) -> list[dict[str, Any]]:
    part, firm = BY_NAME["participation"].table, BY_NAME["company"].table
    statement = (
        select(part.c.id, part.c.status, part.c.requested_m2, firm.c.name, firm.c.name_ko, firm.c.short_name)
        .join_from(part, firm, part.c.company_id == firm.c.id)
        .where(part.c.exhibition_id == exhibition, part.c.ours.is_not(False))
        .where(or_(part.c.status.is_(None), part.c.status != ParticipationStatus.CANCELLED.value))
    )
    return [dict(row) for row in connection.execute(statement).mappings()]


def _names(row: dict[str, Any]) -> tuple[str, str]:
    short = row["short_name"] or row["name"]
    return short, row["name_ko"] or short


def _figures(connection: Connection, exhibition: str, parts: list[dict[str, Any]]) -> Figures:
    people, exhibits = BY_NAME["participant"].table, BY_NAME["exhibit"].table
    approved = people.c.badge_status == Approval.APPROVED.value
    shipments, arrived, gross_kg = _freight(connection, exhibition)
    ids = [row["id"] for row in parts]
    return Figures(
        companies=len(parts),
        confirmed=sum(row["status"] == ParticipationStatus.CONFIRMED for row in parts),
        requested_m2=sum((row["requested_m2"] or Decimal() for row in parts), Decimal()),
        assigned_m2=_assigned(connection, ids),
        people=_count(connection, people, ids),
        vips=_count(connection, people, ids, people.c.badge_kind == BadgeKind.VIP.value),
        badges_open=_count(connection, people, ids, or_(people.c.badge_status.is_(None), ~approved)),
        exhibits=_count(connection, exhibits, ids),
        full_size=_count(connection, exhibits, ids, exhibits.c.form == ExhibitForm.FULL_SIZE.value),
        gross_kg=gross_kg,
        shipments=shipments,
        arrived=arrived,
    )


def _count(connection: Connection, table: Table, participations: list[str], *where: ColumnElement[bool]) -> int:
    statement = select(func.count()).select_from(table).where(table.c.participation_id.in_(participations), *where)
    return int(connection.execute(statement).scalar_one())


def _assigned(connection: Connection, participations: list[str]) -> Decimal:
    """A part of a booth as far as it is known, else the whole booth."""
    given, booth = BY_NAME["assignment"].table, BY_NAME["booth"].table
    statement = (
        select(given.c.area_m2, booth.c.width_m, booth.c.depth_m, booth.c.outline)
        .join_from(given, booth, given.c.booth_id == booth.c.id)
        .where(given.c.participation_id.in_(participations))
    )
    areas = (
        area if area is not None else booth_area_m2(width, depth, outline or [])
        for area, width, depth, outline in connection.execute(statement)
    )
    return sum((area for area in areas if area is not None), Decimal())


def _freight(connection: Connection, exhibition: str) -> tuple[int, int, Decimal]:
    """Outbound shipments that are not cancelled, how many of them have arrived, and the gross mass of their cases."""
    shipment, case = BY_NAME["shipment"].table, BY_NAME["case"].table
    outbound = [
        shipment.c.exhibition_id == exhibition,
        or_(shipment.c.direction.is_(None), shipment.c.direction == Direction.OUTBOUND.value),
        or_(shipment.c.status.is_(None), shipment.c.status != ShipmentStatus.CANCELLED.value),
    ]
    states = connection.execute(select(shipment.c.status).where(*outbound)).scalars().all()
    masses = select(case.c.gross_kg).join_from(case, shipment, case.c.shipment_id == shipment.c.id).where(*outbound)
    gross = sum((one or Decimal() for one in connection.execute(masses).scalars()), Decimal())
    return len(states), sum(one in _ARRIVED for one in states), gross
