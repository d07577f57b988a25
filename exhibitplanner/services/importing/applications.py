"""Rows of applications and of lists of exhibitors planned."""

from __future__ import annotations

from typing import Any, Final

from exhibitplanner.matching.hangul import has_hangul
from exhibitplanner.matching.people import PersonEvidence
from exhibitplanner.matching.systems import split_exhibit
from exhibitplanner.services.importing.booth_holders import BoothHolders
from exhibitplanner.services.importing.cells import ParsedRow
from exhibitplanner.services.importing.draft import CLEARED, Row, first_of
from exhibitplanner.services.importing.exhibits import EXHIBIT, known_exhibit
from exhibitplanner.services.importing.identity import CONTACT
from exhibitplanner.services.importing.references import References
from exhibitplanner.services.importing.table import PART, TablePlan, given, said

_OURS: Final = frozenset({"requested_m2", "booth_type", "exhibits"})


class ApplicationPlanner:
    """A row gives a company, its contact, its participation and, where listed, its exhibits."""

    def __init__(self, plan: TablePlan) -> None:
        self.plan = plan
        self.references = References(plan)
        self._holders = BoothHolders(plan, self.references)
        named = any(target.startswith("contact_") for target in plan.targets)
        self._ours = bool(_OURS & plan.targets) or named

    def plan_row(self, row: ParsedRow) -> str:
        """Plan a row; the id of its participation."""
        exhibition = self.plan.exhibition_of(row)
        company = self.references.company(row)
        if company is None:
            raise self.plan.skip(row, "company", "company_needed")
        values = {column: value for column, value in given(row, PART).items() if column != "ours"}
        key = {"exhibition_id": exhibition["id"], "company_id": company["id"]}
        known = first_of(self.plan.draft.holders(PART, key))
        part = self._participation(row, known, said(values) | key)
        self._holders.place(row, part)
        self._contact(row, company)
        for text in row.values.get("exhibits") or ():
            self._exhibit(row, part, company, text)
        return str(part["id"])

    def _participation(self, row: ParsedRow, known: Row | None, values: dict[str, Any]) -> Row:
        if known is None:
            self.plan.outcome.new = True
            return self.plan.insert(PART, row, values, assumed={"status": "applied", "ours": self._ours})
        if self._ours and not known["ours"]:
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
        if has_hangul(str(name)):
            values.setdefault("name_ko", name)
        evidence = PersonEvidence(name, values.get("name_ko"), values.get("email"), None, None)
        found = self.plan.identity.contact(company["id"], evidence, row.number, self.plan.report)
        if isinstance(found, str):
            return
        if found is None:
            values = said(values) | {"company_id": company["id"]}
            made = self.plan.insert(CONTACT, row, values, company["country"], assumed={"contact_role": "liaison"})
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
            counted = {} if words.quantity is None else {"quantity": words.quantity}
            self.plan.insert(EXHIBIT, row, values | counted)
