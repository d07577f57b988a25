"""Numbers as a person types them: a sign, digits with their marks and, where the field has a unit, one that fits it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from exhibitplanner.domain.describe import FieldDescription
from exhibitplanner.sheets.parsers.outcome import Refused, refused
from exhibitplanner.sheets.parsers.quantities import knows_unit, number_of, parse_number

_MOST_DIGITS: Final = 15  # a field keeps as many without loss
_NUMBER: Final = re.compile(
    r"(?P<number>[-+−]?(?:(?:\d{1,3}(?P<mark>[ '’,.])\d{3}(?:(?P=mark)\d{3})*|\d+)(?:[.,]\d*)?|[.,]\d+))"
    r"\s*(?P<unit>[^\d\s.,'’+−()\[\]:=-][^()\[\],:=-]*)?"
)


def is_number(text: str) -> bool:
    """Whether a text has the form of a number, with or without a unit."""
    return _NUMBER.fullmatch(text) is not None


def typed_number(field: FieldDescription, text: str) -> Decimal | Refused:
    """A number in the field's unit."""
    found = _NUMBER.fullmatch(text)
    value = number_of(found["number"]) if found else None
    if found is None or value is None:
        return refused("no_number_in_cell", text)
    wanted, own = field.label.unit, found["unit"]
    if own and wanted is None:
        return refused("number_with_words", text)
    known = bool(own) and knows_unit(own, wanted)
    if own and not known and own != wanted:
        return refused("unknown_unit", text, unit=own, field_unit=wanted)
    if len("".join(map(str, value.as_tuple().digits)).strip("0")) > _MOST_DIGITS:
        return refused("number_too_long_in_cell", text, max_digits=_MOST_DIGITS)
    return parse_number(f"{found['number']} {own if known else ''}", field_unit=wanted)


def typed_whole(field: FieldDescription, text: str) -> int | Refused:
    """A whole number."""
    number = typed_number(field, text)
    if isinstance(number, Refused):
        return number
    return int(number) if number == number.to_integral_value() else refused("no_whole_number_in_cell", text)
