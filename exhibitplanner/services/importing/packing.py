"""Rows of packing lists planned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from exhibitplanner.domain.freight import Mode
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.matching.systems import split_exhibit
from exhibitplanner.services.importing.by_id import ById
from exhibitplanner.services.importing.cells import ParsedRow
from exhibitplanner.services.importing.draft import Row, first_of
from exhibitplanner.services.importing.exhibits import EXHIBIT, agree
from exhibitplanner.services.importing.references import SYSTEM, References, case_of
from exhibitplanner.services.importing.table import TablePlan, given, said
from exhibitplanner.sheets.parsers.choices import parse_choice
from exhibitplanner.sheets.parsers.fields import parse_case_number
from exhibitplanner.sheets.recognisers.facts import Fact

CASE: Final = BY_NAME["case"]
LINE: Final = BY_NAME["packing_line"]
SHIPMENT: Final = BY_NAME["shipment"]
_SAID: Final = {"waybill": "document_no", "forwarder": "forwarder", "loading": "origin", "discharge": "destination"}
"""The columns of a shipment by the names of the facts that fill them."""


class PackingPlanner:
    """A row is a line; cases and the shipment are made on the way. A case is written once, over its lines."""

    def __init__(self, plan: TablePlan) -> None:
        self.plan = plan
        self.references = References(plan)
        self.by_id = ById(plan, self.references, LINE)
        self._nets: dict[str, int] = {}
        self._told: set[str] = set()

    def prepare(self, rows: Sequence[ParsedRow]) -> None:
        """Fill case numbers down, and see which cases have one net mass for all their lines."""
        last: str | None = None
        for row in rows:
            said_case = row.values.get("case")
            last = last if said_case is None else self._number(row, said_case)
            row.values["case"] = last
            _complete_value(row)
            if last is not None and row.values.get("net_kg") is not None:
                self._nets[last] = self._nets.get(last, 0) + 1

    def _number(self, row: ParsedRow, said_case: str) -> str:
        """A case's number; `SEA-1 / 1` says its shipment too, `1 of 3` its count."""
        number = parse_case_number(said_case)
        shipment, joint, own = number.rpartition(" / ")
        if joint:
            row.values["shipment"] = shipment
            return parse_case_number(own)
        return number

    def plan_row(self, row: ParsedRow) -> str:
        """Plan a line; its id. A line that carries its id is that line, in the case where it lies."""
        known = self.by_id.record(row)
        if known is not None:
            self.plan.claimed.add(known["id"])
            values = given(row, LINE) | self.by_id.moved(row, known, [LINE.field("exhibit")])
            self.plan.merge(LINE, known, row, values, None, self.plan.ground)
            return str(known["id"])
        number = row.text("case")
        if number is None:
            raise self.plan.skip(row, "case", "value_missing", kind=LINE.plural)
        part = self._shipper(row)
        case = case_of(self.plan, row, number, part)
        self._tell_shipment(case["shipment_id"])
        case_values = given(row, CASE, frozenset({"length_cm", "width_cm", "height_cm", "gross_kg", "handling"}))
        line = given(row, LINE)
        if self._nets.get(number) == 1 and "net_kg" in line:
            case_values["net_kg"] = line.pop("net_kg")
        if part is not None:
            case_values["participation_id"] = part["id"]
        self.plan.merge(CASE, case, row, case_values)
        exhibit = self.references.resolve(row, LINE.field("exhibit"))
        line |= {"case_id": case["id"]} | ({"exhibit_id": exhibit} if exhibit else {})
        return str(self._line(row, line, part)["id"])

    def _tell_shipment(self, shipment_id: str) -> None:
        """What the titles say of the shipment fills what nobody has said of it."""
        if shipment_id in self._told:
            return
        self._told.add(shipment_id)
        shipment = self.plan.draft.rows(SHIPMENT)[shipment_id]
        blank = {column: said for column, said in self.plan.shipment_says.items() if shipment[column] is None}
        if blank:
            self.plan.draft.merge_known(SHIPMENT, shipment, blank)

    def _line(self, row: ParsedRow, line: dict[str, Any], part: Row | None) -> Row:
        known = self._known_line(row, line)
        if known is not None:
            self.plan.claimed.add(known["id"])
            self.plan.merge(LINE, known, row, line)
            return known
        if not any(line.get(name) for name in ("description", "serial_no", "exhibit_id")):
            raise self.plan.skip(row, "description", "value_missing", kind=LINE.plural)
        numbers = [one["line_no"] for one in self._of_case(line["case_id"])]
        line.setdefault("line_no", max(numbers, default=0) + 1)
        if "exhibit_id" not in line and (described := self._described(line, part)):
            line["exhibit_id"] = described
        made = self.plan.insert(LINE, row, said(line))
        self.plan.claimed.add(made["id"])
        self.plan.outcome.new = True
        return made

    def _described(self, line: Mapping[str, Any], part: Row | None) -> str | None:
        """The one exhibit of the shipper that a new line is by its description: no part of it, no papers about it."""
        words = split_exhibit(line.get("description") or "")
        if part is None or not words.system or words.name:
            return None
        rows, systems = self.plan.draft.rows(EXHIBIT), self.plan.draft.texts.matches(SYSTEM, words.system)
        alike = [
            one
            for one, exhibit in rows.items()
            if exhibit["participation_id"] == part["id"]
            and exhibit["system_id"] in systems
            and agree(exhibit["form"], words.form)
            and agree(exhibit["scale"], words.scale)
        ]
        return alike[0] if len(alike) == 1 else None

    def _known_line(self, row: ParsedRow, line: Mapping[str, Any]) -> Row | None:
        if line.get("line_no") is not None:
            return first_of(self.plan.draft.holders(LINE, line))
        same = (
            one
            for one in self._of_case(line["case_id"])
            if one["id"] not in self.plan.claimed
            and (one["description"] or "") == (row.text("description") or "")
            and (one["serial_no"] or "") == (row.text("serial_no") or "")
        )
        return first_of(same)

    def _of_case(self, case_id: str) -> list[Row]:
        return [one for one in self.plan.draft.rows(LINE).values() if one["case_id"] == case_id]

    def _shipper(self, row: ParsedRow) -> Row | None:
        if row.text("participation") is None and row.text("company") is None and self.plan.company is None:
            return None
        return self.references.participation(row)


def shipment_says(facts: Iterable[Fact]) -> dict[str, str]:
    """What labelled facts say of a shipment, by column: its papers, who carries it, by what and where."""
    said: dict[str, str] = {}
    for fact in facts:
        if fact.labelled and fact.name in _SAID:
            said.setdefault(_SAID[fact.name], fact.text)
        elif fact.labelled and fact.name == "mode":
            mode = parse_choice(fact.text, Mode)
            if isinstance(mode, str):
                said.setdefault("mode", mode)
    return said


def _complete_value(row: ParsedRow) -> None:
    """The value is that of all pieces of the line, as a carnet lists it: one for a piece times their quantity."""
    each, pieces = row.values.get("unit_value"), row.values.get("quantity", 1)
    if row.values.get("value") is None and isinstance(each, Decimal) and isinstance(pieces, Decimal | int):
        row.values["value"] = each * pieces
        row.cells = {**row.cells, "value": row.cells.get("unit_value", row.first)}
