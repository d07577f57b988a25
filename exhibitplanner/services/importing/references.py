"""References in a row: by id or natural key, else by who is who, else made as the contract allows."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from exhibitplanner.domain.describe import FieldDescription, FieldType
from exhibitplanner.domain.fold import fold
from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.domain.words import nearest
from exhibitplanner.matching.companies import CompanyEvidence
from exhibitplanner.matching.systems import split_exhibit
from exhibitplanner.services.importing.attendees import PERSON, Attendees
from exhibitplanner.services.importing.cells import ParsedRow
from exhibitplanner.services.importing.draft import Row, first_of
from exhibitplanner.services.importing.table import COMPANY, PART, SkippedRowError, TablePlan
from exhibitplanner.services.key_texts import JOINT

EXHIBIT = BY_NAME["exhibit"]
SYSTEM = BY_NAME["system"]
_MADE = frozenset({"hall", "shipment", "system", "company", "case"})


class References:
    """Resolves the references of a table's rows."""

    def __init__(self, plan: TablePlan) -> None:
        self._plan = plan
        self._attendees = Attendees(plan)
        self._parts: dict[tuple[str | None, str | None], Row] = {}

    def company(self, row: ParsedRow, *, laid: bool = True) -> Row | None:
        """The company that a row names, else the one that the sheet shares.

        Further values that the row has of a known one are laid over it, unless the caller does so.
        """
        evidence = company_evidence(row)
        if evidence.name is None and evidence.name_ko is None:
            return self._plan.company
        plan = self._plan
        found = plan.identity.company(
            evidence, row.number, plan.report, company_facts(row),
            (lambda company, facts: plan.merge(COMPANY, company, row, facts)) if laid else None,
        )  # fmt: skip
        if found is None:
            raise SkippedRowError
        return found

    def participation(self, row: ParsedRow) -> Row:
        """The participation that a row belongs to: said as such, or its company's in its exhibition."""
        said = row.text("participation"), row.text("exhibition")
        if said not in self._parts:
            found = None if said[0] is None else self._named_participation(row, said[0])
            if found is None:
                exhibition = self._plan.exhibition_of(row)
                company = self.company(row)
                if company is None:
                    raise self._plan.skip(row, "participation", "company_needed")
                return self._plan.participation(exhibition, company)
            self._parts[said] = found
        return self._parts[said]

    def _named_participation(self, row: ParsedRow, text: str) -> Row | None:
        """The participation that a text names as it stands; a company's is made in the row's exhibition."""
        plan, rows = self._plan, self._plan.draft.rows(PART)
        if row.text("exhibition") is None:
            known = plan.draft.texts.matches(PART, text, plan.exhibition["code"] if plan.exhibition else None)
            if len(known) == 1 and (JOINT in text or plan.exhibition is None):
                return rows[known[0]]
        exhibition = plan.exhibition_of(row)
        known = plan.draft.texts.matches(PART, text, exhibition["code"])
        if len(known) != 1:
            return None
        part = rows[known[0]]
        if part["exhibition_id"] == exhibition["id"]:
            return plan.participation(exhibition, plan.draft.rows(COMPANY)[part["company_id"]])
        return part if row.text("exhibition") is None else None

    def resolve(self, row: ParsedRow, field: FieldDescription) -> Any:
        """The id, or ids, that a reference field names; None where it is blank or names nothing (a problem then)."""
        value = row.values.get(field.name)
        if value is None:
            return None
        if field.type is FieldType.REFERENCES:
            texts = value if isinstance(value, list) else [part.strip() for part in str(value).split(";")]
            if field.label.target == PERSON.name:
                return self._attendees.find(row, [text for text in texts if text])
            return [one for one in (self._found(row, field, text) for text in texts if text) if one]
        return self._found(row, field, str(value))

    def exhibits(self, row: ParsedRow, text: str) -> list[str]:
        """The exhibits that a text may name: by their key, else by their system, company and form."""
        code = self._plan.exhibition["code"] if self._plan.exhibition else None
        found = self._plan.draft.texts.matches(EXHIBIT, text, code) or self._exhibits_of(row, text)
        return [one for one in found if self._is_as_said(row, one)] or found

    def _is_as_said(self, row: ParsedRow, exhibit: str) -> bool:
        """Whether an exhibit has the form, the scale and the article that the row says in columns of their own."""
        known = self._plan.draft.rows(EXHIBIT)[exhibit]
        said = ((name, row.values.get(f"exhibit_{name}")) for name in ("form", "scale", "article"))
        return all(value is None or known[name] == value for name, value in said)

    def _found(self, row: ParsedRow, field: FieldDescription, text: str) -> str | None:
        target = BY_NAME[str(field.label.target)]
        code = self._plan.exhibition["code"] if self._plan.exhibition else None
        matches = self._plan.draft.texts.matches
        text = " ".join(text.split())
        known = self.exhibits(row, text) if target is EXHIBIT else matches(target, text, code)
        if len(known) == 1:
            return known[0]
        if not known and target.name in _MADE:
            return self._made(row, target, text)
        if not known and target is PART:
            return self._participation_of(text, row.number)
        near = nearest(text, (self._plan.draft.texts.text(target, one) for one in self._plan.draft.rows(target)))
        code_word = "ambiguous_reference" if known else "unknown_reference"
        self._plan.problem(
            row, field.name, code_word, text, text=text, kind=target.name, nearest=near, count=len(known)
        )
        return None

    def _exhibits_of(self, row: ParsedRow, text: str) -> list[str]:
        """The exhibits that a row may mean by their system: of its company and of the form that it names, if any."""
        plan, words = self._plan, split_exhibit(text)
        exhibits, fair = plan.draft.rows(EXHIBIT), plan.exhibition["code"] if plan.exhibition else None
        systems = {one for name in {text, words.system} for one in self._systems(name)}
        found = [
            one
            for one, exhibit in exhibits.items()
            if exhibit["system_id"] in systems and fair in {None, plan.draft.texts.exhibition_of(EXHIBIT, one)}
        ]
        if found and (row.text("participation") or plan.company):
            part = self.participation(row)["id"]
            found = [one for one in found if exhibits[one]["participation_id"] == part]
        shown = [one for one in found if words.form and exhibits[one]["form"] == words.form]
        return shown or found

    def _systems(self, name: str) -> list[str]:
        """The systems of a designation, else of a name in either language."""
        return self._plan.draft.texts.matches(SYSTEM, name) or self._named_systems.get(fold(name), [])

    @cached_property
    def _named_systems(self) -> dict[str, list[str]]:
        named: dict[str, list[str]] = {}
        for system in self._plan.draft.rows(SYSTEM).values():
            for name in {fold(one) for one in (system["name"], system["name_ko"]) if one}:
                named.setdefault(name, []).append(system["id"])
        return named

    def _participation_of(self, text: str, number: int) -> str | None:
        """A host or a neighbour by its company's name; the company and its participation are made where new."""
        if self._plan.exhibition is None:
            return None
        company = self._plan.identity.company(CompanyEvidence(text), number, self._plan.report, {})
        return None if company is None else str(self._plan.participation(self._plan.exhibition, company)["id"])

    def _made(self, row: ParsedRow, target: Kind, text: str) -> str | None:
        plan = self._plan
        if target.name == "company":
            company = plan.identity.company(CompanyEvidence(text), row.number, plan.report, {})
            return company["id"] if company else None
        if target.name == "system":
            system = plan.identity.system(text, row.number, plan.report)
            return system["id"] if system else None
        if target.name == "case":
            return str(case_of(plan, row, text)["id"])
        exhibition = plan.exhibition_of(row)
        return str((hall_of if target.name == "hall" else shipment_of)(plan, exhibition, text)["id"])


def hall_of(plan: TablePlan, exhibition: Row, code: str) -> Row:
    """The hall of that code, made where it is new."""
    hall = BY_NAME["hall"]
    key = {"exhibition_id": exhibition["id"], "code": code}
    return first_of(plan.draft.holders(hall, key)) or plan.draft.insert(hall, key, assumed={"area_kind": "hall"})


def shipment_of(plan: TablePlan, exhibition: Row, reference: str) -> Row:
    """The shipment of that reference, made where it is new."""
    shipment = BY_NAME["shipment"]
    key = {"exhibition_id": exhibition["id"], "reference": reference}
    found = first_of(plan.draft.holders(shipment, key))
    return found or plan.draft.insert(shipment, key, assumed={"direction": "outbound"})


def case_of(plan: TablePlan, row: ParsedRow, number: str, participation: Row | None = None) -> Row:
    """The case of that number in the row's shipment: said, shared by the sheet, or named by the file."""
    case = BY_NAME["case"]
    kind, texts = BY_NAME["shipment"], plan.draft.texts
    reference = row.text("shipment") or plan.shipment or plan.stem
    fair = plan.exhibition_of(row) if plan.exhibition or row.text("exhibition") else None
    known = texts.matches(kind, reference, fair["code"] if fair else None)
    if fair and JOINT not in reference:  # another exhibition's shipment of that reference is another one
        known = [one for one in known if texts.exhibition_of(kind, one) == fair["code"]]
    shipment = known[0] if len(known) == 1 else shipment_of(plan, plan.exhibition_of(row), reference)["id"]
    found = first_of(plan.draft.holders(case, {"shipment_id": shipment, "number": number}))
    owner = participation["id"] if participation else None
    return found or plan.draft.insert(case, {"shipment_id": shipment, "number": number, "participation_id": owner})


def company_evidence(row: ParsedRow) -> CompanyEvidence:
    """What a row says of its company."""
    name, name_ko = row.text("company") or row.text("participation"), row.text("company_ko")
    email = row.text("contact_email") or row.text("email")
    domain = email.rpartition("@")[2] if email and "@" in email else None
    return CompanyEvidence(name, name_ko, row.text("company_country"), row.text("company_website"), domain)


def company_facts(row: ParsedRow) -> dict[str, Any]:
    """Further values of the company in an application: `company_city` is its `city`."""
    facts: dict[str, Any] = {}
    for field in COMPANY.stored:
        value = row.values.get(f"company_{'ko' if field.name == 'name_ko' else field.name}")
        if value is not None and field.name != "name":
            facts[field.column] = value
    return facts
