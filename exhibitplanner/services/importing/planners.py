"""Rows of one kind planned: references resolved, the record found or made."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Context, Decimal
from typing import Any, Final

from exhibitplanner.domain.deadlines import Anchor
from exhibitplanner.domain.describe import TextFormat
from exhibitplanner.domain.kinds import Kind
from exhibitplanner.matching.hangul import has_hangul
from exhibitplanner.matching.people import PersonEvidence
from exhibitplanner.services.checking import InvalidRecordError, check
from exhibitplanner.services.importing.booth_holders import BoothHolders, hall_in
from exhibitplanner.services.importing.by_id import ById
from exhibitplanner.services.importing.cells import ParsedRow
from exhibitplanner.services.importing.draft import CLEARED, Row, first_of
from exhibitplanner.services.importing.exhibits import EXHIBIT, known_exhibit
from exhibitplanner.services.importing.identity import CONTACT, PERSON
from exhibitplanner.services.importing.references import References, hall_of
from exhibitplanner.services.importing.table import (
    COMPANY,
    PART,
    SkippedRowError,
    TablePlan,
    given,
    said,
    without_marks,
)

_EXACT: Final = Context(prec=15)


class KindPlanner:
    """Rows of one kind: references resolved, the record found or made."""

    def __init__(self, plan: TablePlan, kind: Kind) -> None:
        self.plan, self.kind = plan, kind
        self.references = References(plan)
        self.by_id = ById(plan, self.references, kind)
        self._named = tuple(field for field in kind.stored if field.label.target is not None)
        self._required = tuple(field for field in kind.stored if field.required)
        fit = plan.fit.get(kind.name, frozenset())
        phones = (one for one in kind.stored if one.label.format is TextFormat.PHONE)
        self._regional = any(one.name in plan.targets and one.column not in fit for one in phones)
        self._holders = BoothHolders(plan, self.references) if kind.name == "booth" else None

    def plan_row(self, row: ParsedRow) -> str:
        """Plan a row; the id of its main record."""
        if "total_price" in row.values:
            _price_of_a_piece(row)
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
        if self._holders is not None:
            self._holders.assign(row, record)
        return str(record["id"])

    def _references_of(self, row: ParsedRow) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for field in self._named:
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
        """What a record must have: a Korean name stands in for the Latin one, the sheet's hall for a booth's, whom one
        meets for what it is about."""
        if self.kind.name in {"participant", "contact", "company"}:
            values.setdefault("name", values.get("name_ko"))
            if has_hangul(str(values.get("name") or "")) and "name_ko" in self.kind.by_name:
                values.setdefault("name_ko", values["name"])
        if self.kind.name == "meeting":
            values.setdefault("subject", values.get("counterpart"))
        if self.kind.name == "booth" and values.get("hall_id") is None:
            hall = self.plan.hall or hall_in(str(values.get("number") or ""))
            if hall:
                values["hall_id"] = hall_of(self.plan, self.plan.exhibition_of(row), hall)["id"]
        if (
            self.kind.name == "deadline"
            and {"anchor", "offset"}.isdisjoint(self.plan.targets)
            and values.get("fixed_on")
        ):
            values["anchor"] = Anchor.FIXED.value
        missing = [
            field.name
            for field in self._required
            if values.get(field.column) is None or values[field.column] is CLEARED
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
        wanted = without_marks(values) if self.kind.key else self._whole(values)
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
            return without_marks(values)

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
        """The company's country, where telephone numbers are yet to be checked."""
        if not self._regional:
            return None
        company = values.get("company_id")
        part = values.get("participation_id")
        if isinstance(part, str):
            company = self.plan.draft.rows(PART)[part]["company_id"]
        found = self.plan.draft.rows(COMPANY).get(str(company))
        return found["country"] if found else None


def _price_of_a_piece(row: ParsedRow) -> None:
    """What an order costs in all, by its quantity, where no column says what one costs."""
    total, quantity = row.values["total_price"], row.values.get("quantity", 1)
    if row.values.get("price") is None and isinstance(total, Decimal) and isinstance(quantity, Decimal | int):
        row.values["price"] = _EXACT.divide(total, Decimal(quantity)) if quantity else total
        row.cells = {**row.cells, "price": row.cells.get("total_price", row.first)}


def _as_company(row: ParsedRow) -> ParsedRow:
    """A list of companies names them in `name` and `name_ko`."""
    names = {"company": row.values.get("name"), "company_ko": row.values.get("name_ko")}
    facts = {f"company_{name}": value for name, value in row.values.items() if name not in {"name", "name_ko"}}
    return ParsedRow(row.grid, row.number, row.first, {**facts, **names}, row.cells)
