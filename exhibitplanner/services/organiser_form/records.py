"""The records that an organiser's form speaks of: of one company at an exhibition, or of all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Context, Decimal
from functools import cached_property
from typing import Any, Final

from sqlalchemy import Connection

from exhibitplanner.domain.companies import ContactRole
from exhibitplanner.domain.exhibits import ExhibitForm
from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.services.queries import KindQuery
from exhibitplanner.services.reading import Row, rows_of

_EXACT: Final = Context(prec=15)
_LENGTHS: Final = ("length_m", "width_m", "height_m", "ground_length_m")
_OTHER_FIGURES: Final = ("mass_kg", "ground_pressure_kpa", "axle_load_t")
_MAIN_FIRST: Final = (ContactRole.LIAISON, ContactRole.ON_SITE, ContactRole.DECISION, ContactRole.INVOICE)
_WHOLE_EXHIBITION: Final = frozenset({"exhibition", "deadline"})
_MAY_BE_NOBODYS: Final = frozenset({"hall", "booth", "shipment", "case", "packing_line", "meeting"})


class FormRecords:
    """Records by kind, in the order of their natural key; cancelled ones are left out.

    With `participation` those of one company; without, of all that are ours and not cancelled, and what nobody has yet.
    """

    def __init__(self, connection: Connection, exhibition: str, participation: str | None) -> None:
        self._connection = connection
        self._exhibition = exhibition
        self._participation = participation
        self._everything: dict[str, list[Row]] = {}
        self._known: dict[str, dict[str, Row]] = {}

    @cached_property
    def participations(self) -> frozenset[str]:
        """The ids of the participations that the form speaks of."""
        if self._participation is not None:
            return frozenset({self._participation})
        rows = self._all("participation")
        return frozenset(row["id"] for row in rows if row["ours"] and row["status"] != "cancelled")

    def rows(self, kind: Kind) -> list[Row]:
        """The records of a kind that belong to the form."""
        return [row for row in self._standing(kind) if self._belongs(kind, row)]

    def rows_of(self, kind: Kind, participation: str) -> list[Row]:
        """The records of a kind that belong to one participation."""
        return [row for row in self._standing(kind) if participation in self._owners(kind, row)]

    def row(self, kind: Kind, record_id: str) -> Row | None:
        """A record by its id, with what it inherits."""
        found = self._by_id(kind.name).get(record_id)
        if found is None:  # of another exhibition, such as a maker that takes no part in this one
            found = next(iter(rows_of(self._connection, kind, [record_id])), None)
        return found

    def main_contact(self, company: str, role: str | None = None) -> Row | None:
        """The contact of a role; without one the liaison, else on site, decision, invoices, else any."""
        found = [row for row in self._all("contact") if row["company_id"] == company]
        if role is not None:
            return next((row for row in found if row["contact_role"] == role), None)
        order = {one.value: place for place, one in enumerate(_MAIN_FIRST)}
        return min(found, key=lambda row: order.get(row["contact_role"], len(order)), default=None)

    def _standing(self, kind: Kind) -> list[Row]:
        if kind.name == "participation":
            return self._all(kind.name)
        return [row for row in self._all(kind.name) if row.get("status") != "cancelled" or kind.name == "exhibition"]

    def _belongs(self, kind: Kind, row: Row) -> bool:
        if kind.name in _WHOLE_EXHIBITION:
            return True
        owners = self._owners(kind, row)
        if not owners and self._participation is None and kind.name in _MAY_BE_NOBODYS:
            return True
        return not owners.isdisjoint(self.participations)

    def _owners(self, kind: Kind, row: Row) -> frozenset[str]:  # noqa: PLR0911  a line a kind
        """The participations that a record belongs to."""
        if kind.name == "participation":
            return frozenset({row["id"]})
        if kind.name in {"company", "contact"}:
            company = row["id"] if kind.name == "company" else row["company_id"]
            return self._by_company.get(company, frozenset())
        if kind.name in {"system", "booth", "hall", "shipment"}:
            return self._owners_by_record.get(row["id"], frozenset())
        if kind.name == "meeting":
            return frozenset(filter(None, [row["host_id"]]))
        if kind.name == "permit":
            return self._of_exhibit(row["exhibit_id"])
        if kind.name == "packing_line":
            owner = self._by_id("case").get(row["case_id"], {}).get("participation_id")
            return frozenset({owner}) if owner else self._of_exhibit(row["exhibit_id"])
        return frozenset(filter(None, [row.get("participation_id")]))

    def _of_exhibit(self, exhibit: str | None) -> frozenset[str]:
        found = self._by_id("exhibit").get(exhibit or "")
        return frozenset({found["participation_id"]}) if found else frozenset()

    @cached_property
    def _by_company(self) -> dict[str, frozenset[str]]:
        return {one["company_id"]: frozenset({one["id"]}) for one in self._all("participation")}

    def _by_id(self, name: str) -> dict[str, Row]:
        if name not in self._known:
            self._known[name] = {row["id"]: row for row in self._all(name)}
        return self._known[name]

    @cached_property
    def _owners_by_record(self) -> dict[str, frozenset[str]]:
        """The participations of what several may share: systems, booths, halls, shipments."""
        halls = {one["id"]: one["hall_id"] for one in self._all("booth")}
        assigned = self._all("assignment")
        pairs: list[tuple[str | None, str | None]] = [
            *((one["system_id"], one["participation_id"]) for one in self._all("exhibit")),
            *((one["booth_id"], one["participation_id"]) for one in assigned),
            *((halls.get(one["booth_id"]), one["participation_id"]) for one in assigned),
            *((one["shipment_id"], one["participation_id"]) for one in self._all("case")),
        ]
        found: dict[str, set[str]] = {}
        for record, participation in pairs:
            if record is not None and participation is not None:
                found.setdefault(record, set()).add(participation)
        return {record: frozenset(owners) for record, owners in found.items()}

    def _all(self, name: str) -> list[Row]:
        if name not in self._everything:
            kind = BY_NAME[name]
            query = KindQuery(kind)
            ordering = query.ordering(())
            condition = query.within(self._exhibition)
            statement = query.select(query.column("id")).order_by(*ordering)
            if condition is not None:
                statement = statement.where(condition)
            rows = rows_of(self._connection, kind, list(self._connection.execute(statement).scalars()))
            if name == "exhibit":
                rows = list(self._with_systems(rows))
            elif name == "assignment":
                rows = list(self._with_areas(rows))
            self._everything[name] = rows
        return self._everything[name]

    def _with_systems(self, rows: Iterable[Row]) -> Iterable[Row]:
        """Exhibits with the figures that they have from their systems (DESIGN, section 9)."""
        systems = {one["id"]: one for one in self._all("system")}
        for row in rows:
            yield row | _inherited(row, systems.get(row["system_id"], {}))

    def _with_areas(self, rows: Iterable[Row]) -> Iterable[Row]:
        """Assignments with the whole booth's area where none is said."""
        booths = {one["id"]: one for one in self._all("booth")}
        for row in rows:
            area = booths.get(row["booth_id"], {}).get("area_m2") if row["area_m2"] is None else row["area_m2"]
            yield row | {"area_m2": area}


def _inherited(row: Row, system: Row) -> dict[str, Any]:
    full = row["form"] == ExhibitForm.FULL_SIZE
    scale = _scale_of(row["scale"]) if row["form"] == ExhibitForm.SCALE_MODEL else None
    found: dict[str, Any] = {}
    for name in (*_LENGTHS, *_OTHER_FIGURES):
        own = system.get(name)
        if row[name] is not None or own is None:
            continue
        if full:
            found[name] = own
        elif scale and name in _LENGTHS[:3]:
            found[name] = _EXACT.divide(own, scale).quantize(Decimal("0.001")).normalize()
    return found


def _scale_of(text: str | None) -> Decimal | None:
    found = re.fullmatch(r"1\s*[:/]\s*(\d+(?:\.\d+)?)", (text or "").strip())
    scale = Decimal(found[1]) if found else None
    return scale or None
