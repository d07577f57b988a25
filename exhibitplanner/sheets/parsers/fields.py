"""One cell into the value of one field, as its description says."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any, Final

from exhibitplanner.domain.describe import FieldDescription, FieldType, TextFormat
from exhibitplanner.domain.orders import OrderKind
from exhibitplanner.sheets.grid import CellValue
from exhibitplanner.sheets.parsers.addresses import checked_text, parse_email, parse_phone
from exhibitplanner.sheets.parsers.areas import parse_area
from exhibitplanner.sheets.parsers.choices import parse_choice, parse_list, parse_yes_no
from exhibitplanner.sheets.parsers.dates import parse_day, parse_moment, parse_time
from exhibitplanner.sheets.parsers.doubts import is_doubtful, says_nothing
from exhibitplanner.sheets.parsers.money import MONEY_FIELDS, parse_money
from exhibitplanner.sheets.parsers.outcome import CLEAR, CLEAR_MARKS, ParseContext, Refused, refused
from exhibitplanner.sheets.parsers.places import country_code, currency_code
from exhibitplanner.sheets.parsers.quantities import parse_number, without_points
from exhibitplanner.sheets.parsers.services import parse_service
from exhibitplanner.sheets.parsers.texts import as_text

_LONG: Final = frozenset(
    {"note", "description", "address", "catalogue_en", "catalogue_ko", "outcome", "follow_up", "source", "evidence"}
)
_CODES: Final = frozenset(
    {"number", "code", "reference", "article", "designation", "form_no", "registration_no", "serial_no", "passport_no"}
)
_WORDS: Final = frozenset({FieldType.YES_NO, FieldType.CHOICE})
SCALE: Final = re.compile(r"(\d+)\s*[:/대]\s*(\d+(?:[.,]\d+)?)")


def parse(  # noqa: PLR0911  a line a type
    field: FieldDescription, cell: CellValue, context: ParseContext, *, unit: str | None = None
) -> Any:
    """The value that a cell gives a field: what the domain's model takes, `CLEAR`, a `Refused`, or None for a blank.

    `Partly` where an address or a telephone number stands beside others.

    `unit` is the heading's. In a text field `-` is a value; elsewhere it, and `n/a`, say that there is none. What its
    sender doubts (`panel?`) is no value.
    """
    if cell is None or (isinstance(cell, str) and not cell.strip()):
        return None
    if isinstance(cell, str) and cell.strip().casefold() in CLEAR_MARKS:
        return CLEAR
    kind = field.type
    if kind in {FieldType.TEXT, FieldType.REFERENCE}:
        return _text(field, cell, context)
    if says_nothing(cell):
        said = _PARSERS[kind](field, cell, context, unit) if kind in _WORDS else None
        return None if isinstance(said, Refused) else said  # `brak` and `없음` are a word of some lists
    if kind is FieldType.REFERENCES:
        return [part.strip() for part in re.split(r"[;\n]", as_text(cell, lines=True)) if part.strip()]
    if kind is FieldType.LIST:
        return parse_list(cell)
    if is_doubtful(cell):
        return refused("doubtful_in_cell", cell)
    return _PARSERS[kind](field, cell, context, unit)


def _text(field: FieldDescription, cell: CellValue, context: ParseContext) -> Any:
    if field.label.format is TextFormat.SCALE:
        return _scale(cell)
    if field.label.format is not None:
        return _formatted(field, field.label.format, cell, context)
    if field.name == "hs_code":
        return _hs_code(cell)
    if isinstance(cell, date | time) and field.name in _CODES:
        return refused("date_in_text", cell)
    return as_text(cell, lines=field.name in _LONG) or None


def _formatted(field: FieldDescription, text_format: TextFormat, cell: CellValue, context: ParseContext) -> Any:
    text = as_text(cell)
    if says_nothing(cell):
        return None
    if text_format is not TextFormat.URL and is_doubtful(cell):
        return refused("doubtful_in_cell", cell)
    if text_format is TextFormat.PHONE:
        return parse_phone(cell, context, mobile=field.name == "mobile")
    if text_format is TextFormat.EMAIL:
        return parse_email(text, context)
    if text_format is TextFormat.COUNTRY:
        text = country_code(text) or text
    elif text_format is TextFormat.CURRENCY:
        text = currency_code(text) or text
    return checked_text(text_format, text, cell, context)


def _scale(cell: CellValue) -> Any:
    """`1/10`, `1 : 10` and a time 01:10 that was typed as a scale are `1:10`."""
    if isinstance(cell, time) and not isinstance(cell, datetime):
        return f"{cell.hour}:{cell.minute}"
    text = as_text(cell)
    found = SCALE.search(text)
    return f"{found[1]}:{found[2].replace(',', '.')}" if found else text


def _hs_code(cell: CellValue) -> Any:
    """Six to ten digits, without dots. A number with an odd count of digits has lost its leading 0: told."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        digits = as_text(cell)
        return refused("hs_code_as_number", cell) if len(digits) % 2 or not digits.isdigit() else digits
    text = as_text(cell)
    digits = re.sub(r"[.\s-]", "", text)
    return digits if digits.isdigit() else text


def _decimal(field: FieldDescription, cell: CellValue, context: ParseContext, unit: str | None) -> Any:
    if field.name in MONEY_FIELDS and field.label.unit is None:
        money = parse_money(cell, unit=unit)
        return money if isinstance(money, Refused) else money.amount
    if context.decimal_comma and isinstance(cell, str):
        cell = without_points(cell, field.label.unit, unit)
    if field.label.unit == "m²":
        return parse_area(cell, unit=unit)
    return parse_number(cell, field_unit=field.label.unit, unit=unit)


def _whole(field: FieldDescription, cell: CellValue, _context: ParseContext, unit: str | None) -> Any:
    number = parse_number(cell, field_unit=field.label.unit, unit=unit)
    if field.label.choices is not None and (isinstance(number, Refused) or not 1 <= number <= 4):
        found = parse_choice(cell, field.label.choices)
        return found if isinstance(found, Refused) else int(found)
    if isinstance(number, Refused):
        return number
    return int(number) if number == number.to_integral_value() else refused("no_whole_number_in_cell", cell)


def _day(field: FieldDescription, cell: CellValue, context: ParseContext) -> date | Refused:
    """Nobody is born in the future: `58.03.15` is a day of 1958."""
    past = (
        replace(context, latest_year=datetime.now(UTC).year, day_span=None) if field.name == "birth_date" else context
    )
    return parse_day(cell, past)


def _chosen(field: FieldDescription, cell: CellValue, _context: ParseContext, _unit: str | None) -> Any:
    if field.label.choices is None:
        raise ValueError(field.name)
    if field.label.choices is OrderKind:
        return parse_service(cell)
    return parse_choice(cell, field.label.choices)


_PARSERS: Final[dict[FieldType, Callable[[FieldDescription, CellValue, ParseContext, str | None], Any]]] = {
    FieldType.DECIMAL: _decimal,
    FieldType.INTEGER: _whole,
    FieldType.DATE: lambda field, cell, context, _unit: _day(field, cell, context),
    FieldType.TIME: lambda _field, cell, _context, _unit: parse_time(cell),
    FieldType.WALL_TIME: lambda _field, cell, context, _unit: parse_moment(cell, context),
    FieldType.INSTANT: lambda _field, cell, context, _unit: parse_moment(cell, context),
    FieldType.YES_NO: lambda _field, cell, _context, _unit: parse_yes_no(cell),
    FieldType.CHOICE: _chosen,
    FieldType.OUTLINE: lambda _field, cell, _context, _unit: parse_outline(cell),
}


def parse_outline(cell: CellValue) -> list[list[Decimal]] | Refused:
    """Corners as JSON writes them: `[[0,0],[4,0],[4,3]]`."""
    import json

    try:
        corners = json.loads(str(cell), parse_float=Decimal, parse_int=Decimal)
    except ValueError:
        corners = None
    if (
        isinstance(corners, list)
        and len(corners) > 2
        and all(isinstance(one, list) and len(one) == 2 for one in corners)
        and all(isinstance(part, Decimal) for one in corners for part in one)
    ):
        return corners
    return refused("no_outline_in_cell", cell)


_CASE_WORD: Final = re.compile(
    r"^(?:(?:case|box|crate|carton|ctn|pkg|package|skrzynia|paczka|상자|박스|케이스|c/no|c/n|c/t|no|nr|number|numer)"
    r"(?:[\s.:#]+|(?=\d))|[#№]\s*)*",
    re.IGNORECASE,
)
_CASE_OF: Final = re.compile(
    r"(?P<first>\w[\w-]*?)\s*(?:st|nd|rd|th)?\s*(?:of|z|von|out of)\s*\d+|(?P<slash>\d+)\s*[/\\]\s*\d+|(?P<lettered>[A-Za-z]{1,5}-?\d+)/\d+"
    r"|(?:총\s*)?\d+\s*개?\s*중\s*(?P<last>\d+)\s*(?:번|번째)?|(?P<counted>\d+)\s*[번호](?:\s*상자)?",
    re.IGNORECASE,
)


def parse_case_number(cell: CellValue) -> str:
    """`1 of 3`, `1/3`, `3개 중 1`, `C/No. 1` and `Case 1` are case `1`, `L-1/3` is `L-1`; `007` stays, so does `A-1`."""
    text = as_text(cell)
    text = text[found.end() :] if (found := _CASE_WORD.match(text)) and found.end() < len(text) else text
    number = _CASE_OF.fullmatch(text)
    return next(filter(None, number.groups())) if number else text
