"""Values for a form: as people write them, and which word of a form's drop-down says the same."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Context, Decimal
from typing import Any, Final

from exhibitplanner.domain.describe import FieldDescription, FieldType, Language, TextFormat
from exhibitplanner.messages import text
from exhibitplanner.sheets.parsers.choices import parse_choice, parse_yes_no
from exhibitplanner.sheets.parsers.places import country_code, currency_code
from exhibitplanner.sheets.parsers.quantities import number_of, parse_number
from exhibitplanner.sheets.templates.filling import FormValue, as_words
from exhibitplanner.sheets.workbook_data import SheetValue

_EXACT: Final = Context(prec=12)
BLANK: Final = FormValue(None, lambda _: False)


def form_value(  # noqa: PLR0911  a line a type
    field: FieldDescription, value: Any, *, language: Language, unit: str | None = None, named: Language | None = None
) -> FormValue:
    """A stored value (references as their text) for a form; `named` says in which language a country is named."""
    if value in (None, "", []):
        return BLANK
    if field.type is FieldType.CHOICE and field.label.choices is not None:
        choices = field.label.choices
        return FormValue(choices(value).label(language), lambda word: parse_choice(word, choices) == value)
    if field.type is FieldType.YES_NO:
        said = text("yes" if value else "no", language).capitalize()
        return FormValue(said, lambda word: parse_yes_no(word) is bool(value))
    if field.label.format in {TextFormat.COUNTRY, TextFormat.CURRENCY}:
        return _place(field, str(value), named)
    if isinstance(value, int | Decimal):
        return _number(field, value, unit)
    if isinstance(value, list):
        return plain_value("; ".join(map(str, value)))
    return plain_value(value.replace(tzinfo=None) if isinstance(value, datetime) else value)


def plain_value(value: SheetValue) -> FormValue:
    """A value that no other words can say."""
    return FormValue(value, lambda _: False)


def combined(values: list[FormValue], field: FieldDescription | None) -> FormValue:
    """Several values in one cell: areas are summed, all else is listed, each once."""
    filled = [one for one in values if one.value is not None]
    if len(filled) < 2:
        return filled[0] if filled else BLANK
    numbers = [one.value for one in filled if isinstance(one.value, Decimal)]
    if field is not None and field.name == "area_m2" and len(numbers) == len(filled):
        return plain_value(sum(numbers, Decimal()))
    words = list(dict.fromkeys(as_words(one.value) for one in filled))
    return filled[0] if len(words) == 1 else plain_value(", ".join(words))


def dimensions(values: list[Decimal | None], field: FieldDescription, unit: str | None) -> FormValue:
    """Sizes as people write them: `7.5 × 3.6 × 2.4`; blank unless all are known."""
    numbers = [_number(field, one, unit).value for one in values if one is not None]
    if len(numbers) < len(values):
        return BLANK
    return plain_value(" × ".join(map(as_words, numbers)))


def stay(arrives_on: date | None, departs_on: date | None) -> FormValue:
    """From when to when a person is there."""
    days = [one.isoformat() if one else "" for one in (arrives_on, departs_on)]
    return plain_value(" – ".join(days).strip()) if any(days) else BLANK


def _place(field: FieldDescription, code: str, named: Language | None) -> FormValue:
    if field.label.format is TextFormat.CURRENCY:
        return FormValue(code, lambda word: currency_code(word) == code)
    said = code
    if named is not None:
        from babel import Locale

        said = str(Locale(named).territories.get(code, code))
    return FormValue(said, lambda word: country_code(word) == code)


def _number(field: FieldDescription, value: Decimal | int, unit: str | None) -> FormValue:
    if unit is not None:
        factor = parse_number(1, field_unit=field.label.unit, unit=unit)
        if isinstance(factor, Decimal):
            value = _EXACT.divide(Decimal(value), factor).normalize(_EXACT) + 0
    choices = field.label.choices
    number = value

    def means(word: str) -> bool:
        if choices is not None and parse_choice(word, choices) == str(number):
            return True
        return number_of(word) == number

    return FormValue(value, means)
