"""Rows planned by what their sheet is: any kind, applications, exhibits, packing lists."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.matching.people import PersonEvidence
from exhibitplanner.matching.systems import split_exhibit
from exhibitplanner.services.checking import InvalidRecordError, check
from exhibitplanner.services.importing.by_id import ById
from exhibitplanner.services.importing.cells import ParsedRow
from exhibitplanner.services.importing.draft import CLEARED, Row, first_of
from exhibitplanner.services.importing.identity import CONTACT, PERSON
from exhibitplanner.services.importing.references import References, case_of, hall_of
from exhibitplanner.services.importing.table import COMPANY, PART, SkippedRowError, TablePlan, given, said
from exhibitplanner.sheets.parsers.fields import parse_case_number

CASE, EXHIBIT, LINE = BY_NAME["case"], BY_NAME["exhibit"], BY_NAME["packing_line"]
_OURS: Final = frozenset({"requested_m2", "booth_type", "exhibits"})
_HANGUL: Final = re.compile(r"[가-힣]")


class KindPlanner:
    """Rows of one kind: references resolved, the record found or made."""

    def __init__(self, plan: TablePlan, kind: Kind) -> None:
        self.plan, self.kind = plan, kind
        self.references = References(plan)
        self.by_id = ById(plan, self.references, kind)

    def plan_row(self, row: ParsedRow) -> str:
        """Plan a row; the id of its main record."""
        record = self.by_id.record(row)
        if record is not None:
            values = given(row, self.kind) | self.by_id.moved(row, record, self.kind.references)
            region = self._region(record | values)
            self.plan.merge(self.kind, record, row, values, region, self.plan.ground)
            self.plan.claimed.add(record["id"])
            return str(record["id"])
        values = given(row, self.kind) | self._references_of(row)
        self._complete(row, values)
        region = self._region(values)
        record = self._known(row, values)
        if self.kind is COMPANY and record is not None:  # joined: the workspace keeps the names it has
            values = {column: value for column, value in values.items() if column not in {"name", "name_ko"}}
        if record is None:
            record = self.plan.insert(self.kind, row, said(values), region)
            self.plan.outcome.new = True
            self._added(record)
        else:
            self.plan.merge(self.kind, record, row, values, region)
        return str(record["id"])

    def _references_of(self, row: ParsedRow) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for field in self.kind.stored:
            if field.label.target is None:
                continue
            if row.values.get(field.name) is CLEARED:
                values[field.column] = CLEARED
            elif field.name == "participation" and field.required:
                values[field.column] = self.references.participation(row)["id"]
            elif field.name == "exhibition":
                values[field.column] = self.plan.exhibition_of(row)["id"]
            elif field.name == "company" and row.text("company") is None:
                values[field.column] = self.plan.company["id"] if self.plan.company else None
            else:
                values[field.column] = self.references.resolve(row, field)
        return {column: value for column, value in values.items() if value is not None}

    def _complete(self, row: ParsedRow, values: dict[str, Any]) -> None:
        """What a record must have: a Korean name stands in for the Latin one, the sheet's hall for a booth's."""
        if self.kind.name in {"participant", "contact", "company"}:
            values.setdefault("name", values.get("name_ko"))
            if _HANGUL.search(str(values.get("name") or "")) and "name_ko" in self.kind.by_name:
                values.setdefault("name_ko", values["name"])
        if self.kind.name == "booth" and values.get("hall_id") is None:
            hall = self.plan.hall or _hall_in(str(values.get("number") or ""))
            if hall:
                values["hall_id"] = hall_of(self.plan, self.plan.exhibition_of(row), hall)["id"]
        missing = [
            field.name for field in self.kind.stored if field.required and values.get(field.column) in {None, CLEARED}
        ]
        if missing:
            raise self.plan.skip(row, missing[0], "value_missing", kind=self.kind.plural)

    def _known(self, row: ParsedRow, values: Mapping[str, Any]) -> Row | None:
        if self.kind is COMPANY:
            before = len(self.plan.draft.inserted.get(COMPANY.name, ()))
            company = self.references.company(_as_company(row), laid=False)
            self.plan.outcome.new = len(self.plan.draft.inserted.get(COMPANY.name, ())) > before
            return company
        if self.kind in {PERSON, CONTACT}:
            return self._known_person(row, values)
        if self.kind is EXHIBIT:
            return known_exhibit(self.plan, values)
        wanted = _normalised(values) if self.kind.key else self._whole(values)
        holders = [one for one in self.plan.draft.holders(self.kind, wanted) if self._free(one)]
        found = first_of(holders)
        if found is not None and not self.kind.key:
            self.plan.claimed.add(found["id"])
        return found

    def _whole(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """What the record would be, defaults and all: how records without a natural key are compared."""
        try:
            return check(self.kind, said(values))
        except InvalidRecordError:
            return _normalised(values)

    def _free(self, record: Row) -> bool:
        """Of a kind without a natural key the second of two equal rows is the second record."""
        return bool(self.kind.key) or record["id"] not in self.plan.claimed

    def _known_person(self, row: ParsedRow, values: Mapping[str, Any]) -> Row | None:
        evidence = PersonEvidence(
            values.get("name"), values.get("name_ko"), values.get("email"), values.get("passport_no"),
            values.get("birth_date"),
        )  # fmt: skip
        ask = self.plan.identity.person if self.kind is PERSON else self.plan.identity.contact
        parent = values["participation_id" if self.kind is PERSON else "company_id"]
        found = ask(parent, evidence, row.number, self.plan.report)
        if isinstance(found, str):
            raise SkippedRowError
        return found

    def _added(self, record: Row) -> None:
        if not self.kind.key:
            self.plan.claimed.add(record["id"])
        if self.kind in {PERSON, CONTACT}:
            parent = record["participation_id" if self.kind is PERSON else "company_id"]
            self.plan.identity.add_person(self.kind.plural, parent, record)

    def _region(self, values: Mapping[str, Any]) -> str | None:
        company = values.get("company_id")
        part = values.get("participation_id")
        if isinstance(part, str):
            company = self.plan.draft.rows(PART)[part]["company_id"]
        found = self.plan.draft.rows(COMPANY).get(str(company))
        return found["country"] if found else None


class ApplicationPlanner:
    """A row gives a company, its contact, its participation and, where listed, its exhibits."""

    def __init__(self, plan: TablePlan) -> None:
        self.plan = plan
        self.references = References(plan)
        named = any(target.startswith("contact_") for target in plan.targets)
        self._ours = bool(_OURS & plan.targets) or named

    def plan_row(self, row: ParsedRow) -> str:
        """Plan a row; the id of its participation."""
        exhibition = self.plan.exhibition_of(row)
        company = self.references.company(row)
        if company is None:
            raise self.plan.skip(row, "company", "company_needed")
        values = given(row, PART) | {"ours": self._ours}
        key = {"exhibition_id": exhibition["id"], "company_id": company["id"]}
        known = first_of(self.plan.draft.holders(PART, key))
        part = self._participation(row, known, said(values) | key)
        self._contact(row, company)
        for text in row.values.get("exhibits") or ():
            self._exhibit(row, part, company, text)
        return str(part["id"])

    def _participation(self, row: ParsedRow, known: Row | None, values: dict[str, Any]) -> Row:
        if known is None:
            self.plan.outcome.new = True
            return self.plan.insert(PART, row, {"status": "applied"} | values)
        ours = values.pop("ours")
        if ours and not known["ours"]:
            self.plan.draft.merge_known(PART, known, {"ours": True})
        self.plan.merge(PART, known, row, values)
        return known

    def _contact(self, row: ParsedRow, company: Row) -> None:
        values: dict[str, Any] = {}
        for field in CONTACT.stored:
            value = row.values.get(f"contact_{field.name}")
            if value is not None and field.label.target is None:
                values[field.column] = value
        name = values.get("name") or values.get("name_ko") or values.get("email")
        if name is None or name is CLEARED:
            return
        values["name"] = name
        if _HANGUL.search(str(name)):
            values.setdefault("name_ko", name)
        evidence = PersonEvidence(name, values.get("name_ko"), values.get("email"), None, None)
        found = self.plan.identity.contact(company["id"], evidence, row.number, self.plan.report)
        if isinstance(found, str):
            return
        if found is None:
            values = {"contact_role": "liaison"} | said(values) | {"company_id": company["id"]}
            made = self.plan.insert(CONTACT, row, values, company["country"])
            self.plan.identity.add_person(CONTACT.plural, company["id"], made)
        else:
            self.plan.merge(CONTACT, found, row, values, company["country"])

    def _exhibit(self, row: ParsedRow, part: Row, company: Row, text: str) -> None:
        words = split_exhibit(text)
        system = self.plan.identity.system(words.system, row.number, self.plan.report, company["id"])
        if system is None:
            return
        values = {
            "participation_id": part["id"], "system_id": system["id"], "form": words.form, "scale": words.scale,
        }  # fmt: skip
        if known_exhibit(self.plan, values) is None:
            self.plan.insert(EXHIBIT, row, values)


class PackingPlanner:
    """A row is a line; cases and the shipment are made on the way. A case is written once, over its lines."""

    def __init__(self, plan: TablePlan) -> None:
        self.plan = plan
        self.references = References(plan)
        self.by_id = ById(plan, self.references, LINE)
        self._nets: dict[str, int] = {}
        self._lines: dict[str, int] = {}

    def prepare(self, rows: Sequence[ParsedRow]) -> None:
        """Fill case numbers down, and see which cases have one net mass for all their lines."""
        last: str | None = None
        for row in rows:
            said_case = row.values.get("case")
            last = last if said_case is None else self._number(row, said_case)
            row.values["case"] = last
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
        case_values = given(row, CASE, frozenset({"length_cm", "width_cm", "height_cm", "gross_kg", "handling"}))
        line = given(row, LINE)
        if self._nets.get(number) == 1 and "net_kg" in line:
            case_values["net_kg"] = line.pop("net_kg")
        if part is not None:
            case_values["participation_id"] = part["id"]
        self.plan.merge(CASE, case, row, case_values)
        exhibit = self.references.resolve(row, LINE.field("exhibit"))
        line |= {"case_id": case["id"]} | ({"exhibit_id": exhibit} if exhibit else {})
        return str(self._line(row, line)["id"])

    def _line(self, row: ParsedRow, line: dict[str, Any]) -> Row:
        known = self._known_line(row, line)
        if known is not None:
            self.plan.claimed.add(known["id"])
            self.plan.merge(LINE, known, row, line)
            return known
        if not any(line.get(name) for name in ("description", "serial_no", "exhibit_id")):
            raise self.plan.skip(row, "description", "value_missing", kind=LINE.plural)
        numbers = [one["line_no"] for one in self._of_case(line["case_id"])]
        line.setdefault("line_no", max(numbers, default=0) + 1)
        made = self.plan.insert(LINE, row, said(line))
        self.plan.claimed.add(made["id"])
        self.plan.outcome.new = True
        return made

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


def known_exhibit(plan: TablePlan, values: Mapping[str, Any]) -> Row | None:
    """The exhibit that a row means: of the same key, else the only one that agrees as far as both sides say."""
    exact = first_of(plan.draft.holders(EXHIBIT, _normalised(values)))
    if exact is not None:
        plan.claimed.add(exact["id"])
        return exact
    alike = [
        one
        for one in plan.draft.rows(EXHIBIT).values()
        if one["participation_id"] == values["participation_id"]
        and one["system_id"] == values["system_id"]
        and one["id"] not in plan.claimed
        and all(_agree(one[name], values.get(name)) for name in ("form", "scale", "article"))
    ]
    found = first_of(alike)
    if found is not None:
        plan.claimed.add(found["id"])
    return found


def _agree(one: object, other: object) -> bool:
    return not one or not other or other is CLEARED or one == other


def _normalised(values: Mapping[str, Any]) -> dict[str, Any]:
    return {column: None if value is CLEARED else value for column, value in values.items()}


def _as_company(row: ParsedRow) -> ParsedRow:
    """A list of companies names them in `name` and `name_ko`."""
    names = {"company": row.values.get("name"), "company_ko": row.values.get("name_ko")}
    facts = {f"company_{name}": value for name, value in row.values.items() if name not in {"name", "name_ko"}}
    return ParsedRow(row.grid, row.number, row.first, {**facts, **names}, row.cells)


def _hall_in(number: str) -> str | None:
    """The hall that a booth's number begins with: `E` of `E-14` and `B07`."""
    found = re.match(r"([A-Za-z]+|\d+(?=[-./]))", number)
    return found[1].upper() if found else None
