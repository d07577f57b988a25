"""What a form allows in a cell: its drop-downs and bounds, in the sheet itself and in Excel 2010's extension (x14)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

from exhibitplanner.sheets.grid import CellRange
from exhibitplanner.sheets.templates.sheet_xml import Place, SheetXml, range_of
from exhibitplanner.sheets.templates.xml_parts import child, descendants

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from exhibitplanner.sheets.templates.workbook import TemplateBook
    from exhibitplanner.sheets.workbook_data import SheetValue

_MOST_CHOICES: Final = 10_000
_EPOCH: Final = date(1899, 12, 30)
_SHEET_RANGE: Final = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!(.+)")
_HOLDS: Final[dict[str, Callable[[Decimal, Decimal, Decimal], bool]]] = {
    "between": lambda value, low, high: low <= value <= high,
    "notBetween": lambda value, low, high: not low <= value <= high,
    "equal": lambda value, low, _: value == low,
    "notEqual": lambda value, low, _: value != low,
    "greaterThan": lambda value, low, _: value > low,
    "lessThan": lambda value, low, _: value < low,
    "greaterThanOrEqual": lambda value, low, _: value >= low,
    "lessThanOrEqual": lambda value, low, _: value <= low,
}


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule for some cells: `kind` as the file says (list, textLength, whole, decimal, date …).

    `choices` are a list's words; None where the list is worked out by a formula that only Excel can follow.
    """

    ranges: tuple[CellRange, ...]
    kind: str
    operator: str
    first: Decimal | None
    second: Decimal | None
    choices: tuple[str, ...] | None = None

    def allows(self, value: SheetValue) -> bool:
        """Whether a number, day or text keeps the rule's bounds; what only Excel can tell is allowed."""
        measured = self._measured(value)
        if measured is None or self.first is None:
            return True
        if self.operator in {"between", "notBetween"} and self.second is None:
            return True
        second = Decimal() if self.second is None else self.second
        return _HOLDS.get(self.operator, _HOLDS["between"])(measured, self.first, second)

    def bounds(self) -> str:
        """The rule for people: `textLength ≤ 24`."""
        sign = {"greaterThan": ">", "lessThan": "<", "greaterThanOrEqual": "≥", "lessThanOrEqual": "≤", "equal": "=",
                "notEqual": "≠"}.get(self.operator)  # fmt: skip
        if sign:
            return f"{sign} {self._said(self.first)}"
        mark = "≠ " if self.operator == "notBetween" else ""
        return f"{mark}{self._said(self.first)} – {self._said(self.second)}"

    def _said(self, bound: Decimal | None) -> str:
        if bound is not None and self.kind == "date" and bound == bound.to_integral_value():
            return date.fromordinal(_EPOCH.toordinal() + int(bound)).isoformat()
        return "" if bound is None else str(bound)

    def _measured(self, value: SheetValue) -> Decimal | None:
        if self.kind == "textLength":
            return Decimal(len(str(value).encode("utf-16-le", "surrogatepass")) // 2)
        if isinstance(value, datetime):
            value = value.date()
        if self.kind == "date" and isinstance(value, date):
            return Decimal(value.toordinal() - _EPOCH.toordinal())
        if self.kind in {"whole", "decimal"} and isinstance(value, int | float | Decimal):
            return Decimal(str(value))
        return None


class Validations:
    """The rules of one sheet."""

    def __init__(self, book: TemplateBook, sheet: SheetXml) -> None:
        self._rules = [_rule(book, sheet, one) for one in descendants(sheet.root, "dataValidation")]

    def at(self, place: Place) -> Rule | None:
        """The rule of a cell."""
        return next((rule for rule in self._rules if any(_within(place, one) for one in rule.ranges)), None)


def _rule(book: TemplateBook, sheet: SheetXml, element: Element) -> Rule:
    inner = child(element, "sqref")  # x14 keeps it in an element of its own
    listed = element.get("sqref") or ("" if inner is None else inner.text or "")
    ranges = tuple(one for one in map(range_of, listed.split()) if one is not None)
    kind = element.get("type", "none")
    first, second = _formula(element, "formula1"), _formula(element, "formula2")
    choices = _choices(book, sheet, first) if kind == "list" else None
    return Rule(ranges, kind, element.get("operator", "between"), _number(first), _number(second), choices)


def _formula(element: Element, name: str) -> str:
    found = child(element, name)
    return "" if found is None else "".join(str(part) for part in found.itertext()).strip()


def _number(formula: str) -> Decimal | None:
    try:
        value = Decimal(formula)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def _choices(book: TemplateBook, sheet: SheetXml, formula: str) -> tuple[str, ...] | None:
    """The words of a list: written out, or in a range of any sheet, or under a defined name."""
    if formula.startswith('"') and formula.endswith('"'):
        return tuple(filter(None, (word.strip() for word in formula[1:-1].replace('""', '"').split(","))))
    formula = book.names.get(formula.removeprefix("=").casefold(), formula).removeprefix("=")
    found = _SHEET_RANGE.fullmatch(formula)
    name, ranged = ((found[1] or found[2]).replace("''", "'"), found[3]) if found else (sheet.name, formula)
    where, block = book.sheet(name), range_of(ranged)
    if where is None or block is None or "[" in name:
        return None
    held = (place for place in where.places() if _within(place, block))
    words = (where.shown(place).strip() for _, place in zip(range(_MOST_CHOICES), held, strict=False))
    return tuple(filter(None, words))


def _within(place: Place, block: CellRange) -> bool:
    row, column = place
    return block.first_row <= row <= block.last_row and block.first_column <= column <= block.last_column
