"""What a row of the plan is called in a sentence: short, in the reader's language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from exhibitplanner.domain.exhibits import ExhibitForm, PermitKind
from exhibitplanner.domain.orders import OrderKind
from exhibitplanner.messages import Language, text
from exhibitplanner.planning.snapshot.companies import Company, Participation, Wish
from exhibitplanner.planning.snapshot.exhibits import Exhibit, Permit
from exhibitplanner.planning.snapshot.freight import PackingLine
from exhibitplanner.planning.snapshot.plan import Row
from exhibitplanner.reports import wording


def row_words(row: Row, language: Language) -> str:
    """`K-2 (Hyundai Rotem)`, `booth 007 in hall E`, `case 1 of SEA-1`."""
    return _WORDS[row.kind](row, language)


def company_words(company: Company, language: Language) -> str:
    """A company's short name, in Korean its Korean one."""
    return (company.name_ko if language == "ko" else None) or company.short_name or company.name


def exhibit_words(exhibit: Exhibit, language: Language) -> str:
    """`FA-50, scale model 1:10 (KAI)`; a full-size exhibit is only named."""
    form = None if exhibit.form in {None, ExhibitForm.FULL_SIZE} else ExhibitForm(exhibit.form).label(language)
    what = " ".join(filter(None, (form and _small(form, language), exhibit.scale)))
    named = ", ".join(filter(None, (exhibit.system.designation, what)))
    return f"{named} ({company_words(exhibit.participation.company, language)})"


def _small(words: str, language: Language) -> str:
    return words if language == "ko" else words[:1].lower() + words[1:]


def _participation(row: Participation, language: Language) -> str:
    return company_words(row.company, language)


def _permit(row: Permit, language: Language) -> str:
    return " ".join(filter(None, (PermitKind(row.permit_kind).label(language), row.number)))


def _line(row: PackingLine, language: Language) -> str:
    exhibit = row.exhibit
    what = row.description or (exhibit_words(exhibit, language) if exhibit else "")
    return text("row_packing_line", language, line=row.line_no, what=what, case=row.case.number)


def _wish(row: Wish, language: Language) -> str:
    sides = (company_words(one.company, language) for one in (row.participation, row.other))
    return " – ".join(sides)


def _meeting(row: Any, language: Language) -> str:
    return text("row_meeting", language, subject=row.subject, at=wording.moment(row.starts_at, language))


def _order(row: Any, language: Language) -> str:
    return OrderKind(row.order_kind).label(language)


_WORDS: Final[dict[str, Callable[[Any, Language], str]]] = {
    "exhibition": lambda row, _: row.code,
    "hall": lambda row, language: text("row_hall", language, hall=row.code),
    "booth": lambda row, language: text("row_booth", language, number=row.number, hall=row.hall.code),
    "company": company_words,
    "participation": _participation,
    "assignment": lambda row, language: row_words(row.booth, language),
    "wish": _wish,
    "order": _order,
    "charge": lambda row, _: row.item,
    "system": lambda row, _: row.designation,
    "exhibit": exhibit_words,
    "permit": _permit,
    "shipment": lambda row, language: text("row_shipment", language, reference=row.reference),
    "case": lambda row, language: text("row_case", language, number=row.number, shipment=row.shipment.reference),
    "packing_line": _line,
    "participant": lambda row, _: row.name,
    "meeting": _meeting,
    "deadline": lambda row, _: row.title,
    "task": lambda row, language: row_words(row.deadline, language),
}
