"""Papers that go with freight: for each consignment its facts, a table, and its sums."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import ClassVar

from exhibitplanner.messages import Language, text
from exhibitplanner.reports import wording
from exhibitplanner.reports.document import Cell, Frame, Shown, TableReport
from exhibitplanner.reports.tables import Column, Row, RowGroup, table_report


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what it says."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Section:
    """A consignment: its `groups` are as many of the report's as follow those of the sections before it."""

    title: str
    facts: tuple[Fact, ...]
    groups: int
    foot: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Consignments(TableReport):
    """Each section begins a page; every group belongs to one."""

    template: ClassVar[str] = "consignments.typ"

    sections: tuple[Section, ...] = ()


@dataclass(frozen=True)
class Consignment:
    """What a section is made of; `facts` are by the codes of their labels, blank ones are left out."""

    title: str
    facts: Sequence[tuple[str, str]]
    groups: Sequence[RowGroup[Row]]  # type: ignore[valid-type]
    foot: tuple[Cell, ...] = ()


def consignments(
    code: str,
    frame: Frame,
    columns: Sequence[Column[Row]],
    parts: Sequence[Consignment],
    warnings: Sequence[str] = (),
) -> Consignments:
    """A report of consignments, titled as for `table_report`."""
    made = table_report(code, frame, columns, [group for part in parts for group in part.groups])
    same = {field.name: getattr(made, field.name) for field in fields(made)}
    sections = (_section(part, frame.language) for part in parts)
    return Consignments(**same | {"warnings": tuple(warnings)}, sections=tuple(sections))


def money(value: Decimal | None, currency: str, language: Language) -> Cell:
    """`45,000 EUR`, of two parts."""
    if value is None:
        return ""
    return Shown(f"{wording.decimal(value, language)} {currency}".strip(), (value, currency or None))


def moneys(values: Sequence[tuple[str, Decimal]], language: Language) -> Cell:
    """Sums by currency; a workbook has the number where there is one currency alone."""
    if len(values) == 1:
        return money(values[0][1], values[0][0], language)
    return ", ".join(f"{wording.decimal(value, language)} {currency}".strip() for currency, value in values)


def _section(part: Consignment, language: Language) -> Section:
    facts = tuple(Fact(text(code, language), value) for code, value in part.facts if value)
    return Section(part.title, facts, len(part.groups), part.foot)
