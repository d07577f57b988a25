"""What a text measures: one number and the unit in which it is given."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from exhibitplanner.sheets.number_text import NUMBER, number_of
from exhibitplanner.sheets.units import COUNTED, factor_of, measures_something_else, plain_unit

_MARKED: Final = re.compile(rf"(?P<sign>[-+−](?=\s?[\d.,]))?\s?(?P<number>(?<![mM])(?<!m\^){NUMBER})")
_BRACKETS: Final = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_REMARKS: Final = re.compile(
    r"(?<![^\W\d_])(?:약|대략|총|합계|계|각|정도|가량|ok(?:oło)?\.?|c(?:irc)?a\.?|about|approx(?:imately|\.)?|total|razem|each|"
    r"nett?o?|brutto|gross|vat|excl\.?|incl\.?|별도|포함)(?![^\W\d_])|(?<=\d)(?:정도|가량)|^(?:약|총|계|각)(?=\s?\d)|[~≈±∼]|[.,]-(?=\s|$)",
    re.IGNORECASE,
)
_METRES: Final = frozenset({"m", "mb", "mtr", "metr", "metry", "metrów", "metre", "metres", "meter", "meters", "미터"})
_WORDS: Final = re.compile(r"[\s,;/|·]+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a number is wanted for: the field's unit, the heading's, how decimals are marked, whether things are counted.

    `counted` takes any word behind the number for what is counted (`300 boxes`).
    """

    field_unit: str | None
    heading_unit: str | None = None
    decimal_mark: str | None = None
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """A number and its plain unit, None where it has none but what counts it (`개`); `factor` brings it to the field's."""

    number: Decimal
    unit: str | None = None
    factor: Decimal = Decimal(1)

    @property
    def amount(self) -> Decimal:
        return self.number * self.factor


class UnreadError(Exception):
    """A text that is no measure; `code` and `values` word why."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def measure_of(text: str, wanted: Wanted) -> Measure:
    """What a tidy text measures.

    Raises:
        UnreadError: No number, several of them, or a unit that the field cannot have.
    """
    if _BRACKETS.search(text):
        return _with_brackets(text, wanted)
    text = _REMARKS.sub(" ", text.rpartition("=")[2].replace("–", "-"))
    marks = list(_MARKED.finditer(text))
    if not marks:
        raise UnreadError("no_number_in_cell")
    return _of_one(text, marks[0], wanted) if len(marks) == 1 else _of_several(text, marks, wanted)


def _of_one(text: str, mark: re.Match[str], wanted: Wanted) -> Measure:
    before, after = text[: mark.start()], text[mark.end() :]
    unit = plain_unit(f"{before} {after}")
    factor = factor_of(unit, wanted.field_unit)
    if unit and factor is None:
        unit, factor = _among_words(before, after, wanted)
    return Measure(_number(mark, unit, wanted), unit or None, factor or Decimal(1))


def _number(mark: re.Match[str], unit: str, wanted: Wanted) -> Decimal:
    """The number itself. Metres have no thousands but millimetres: `1,234` is 1.234 there."""
    decimal_mark = wanted.decimal_mark
    if decimal_mark is None and "," in mark["number"] and wanted.field_unit in {"m", "cm"}:
        in_force = unit or plain_unit(wanted.heading_unit or wanted.field_unit)
        decimal_mark = "," if in_force in _METRES else None
    number = number_of((mark["sign"] or "") + mark["number"], decimal_mark)
    if number is None:
        raise UnreadError("no_number_in_cell")
    return number


def _among_words(before: str, after: str, wanted: Wanted) -> tuple[str, Decimal | None]:
    """The unit among several words of which the others only count, or say what is counted."""
    words = [word for word in map(plain_unit, _WORDS.split(f"{before} {after}")) if word]
    factors = {word: factor for word in words if (factor := factor_of(word, wanted.field_unit)) is not None}
    strange = [word for word in words if word not in factors and word not in COUNTED]
    whole = plain_unit(f"{before} {after}")
    if len(factors) == 1 and not strange:
        return factors.popitem()
    if whole in COUNTED or (not strange and not factors):
        return "", None
    if wanted.counted and not plain_unit(before):
        return "", None
    raise UnreadError("unknown_unit", unit=f"{before} {after}".strip(), field_unit=wanted.field_unit or "–")


def _of_several(text: str, marks: list[re.Match[str]], wanted: Wanted) -> Measure:
    """Of several numbers the only one in a unit of the field, if the others measure something else: `400 V, 30 kW`."""
    found: set[Measure] = set()
    for place, mark in enumerate(marks):
        end = marks[place + 1].start() if place + 1 < len(marks) else len(text)
        unit = plain_unit(re.split(r"[,;/+]", text[mark.end() : end])[0])
        factor = factor_of(unit, wanted.field_unit) if unit else None
        if factor is not None:
            found.add(Measure(_number(mark, unit, wanted), unit, factor))
        elif not measures_something_else(unit, wanted.field_unit):
            raise UnreadError("several_numbers_in_cell")
    if not found or len({measure.amount for measure in found}) > 1:
        raise UnreadError("several_numbers_in_cell")
    return min(found, key=lambda measure: str(measure.unit))


def _with_brackets(text: str, wanted: Wanted) -> Measure:
    """Brackets hold the unit (`36 (m2)`), the same again (`20부스 (180㎡)`) or a remark (`36 m2 (net of aisles)`)."""
    bare = _tried(re.sub(r"[()\[\]]", " ", text), wanted)
    if bare is not None and bare.unit is not None:
        return bare
    again = [measure for part in _BRACKETS.findall(text) if (measure := _tried(part, wanted)) and measure.unit]
    try:
        outer = measure_of(_BRACKETS.sub(" ", text), wanted)
    except UnreadError:
        if len(again) == 1:
            return again[0]
        raise
    heading = factor_of(plain_unit(wanted.heading_unit or ""), wanted.field_unit) if outer.unit is None else None
    if all(_agree(outer.amount * (heading or 1), measure.amount) for measure in again):
        return outer
    raise UnreadError("several_numbers_in_cell")


def _tried(text: str, wanted: Wanted) -> Measure | None:
    try:
        return measure_of(text, wanted)
    except UnreadError:
        return None


def _agree(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= max(abs(one), abs(other)) / 100
