"""Amounts of money with the currency that the cell or its heading names: `₩1,200,000`, `1 234,50 zł`, `참가비(만원)`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from exhibitplanner.sheets.grid import CellValue
from exhibitplanner.sheets.parsers.outcome import Refused, refused
from exhibitplanner.sheets.parsers.places import currency_code
from exhibitplanner.sheets.parsers.quantities import number_of, parse_number
from exhibitplanner.sheets.parsers.texts import tidy

MONEY_FIELDS: Final = frozenset({"fee", "price", "advance_price", "on_site_price", "unit_price", "value"})
"""Number fields whose kind has a `currency` beside them."""

_SCALES: Final = {
    "천": 1_000, "만": 10_000, "십만": 100_000, "백만": 1_000_000, "억": 100_000_000, "tys": 1_000, "k": 1_000,
    "mln": 1_000_000, "thousand": 1_000, "million": 1_000_000,
}  # fmt: skip
_NUMBER: Final = re.compile(r"[-+−]?\d[\d.,'’ ]*")
_REMARKS: Final = re.compile(
    r"[,.]-+$|/-$|단위\s*:?|\bunit\b|부가세.*|vat.*|netto|brutto|\bnet\b|\bgross\b|별도|포함|정$|일금|[()\[\]]",
    re.IGNORECASE,
)
_THOUSANDS: Final = re.compile(r"(?<![\d.,])([1-9]\d{0,2})[.](\d{3})(?!\d)")
_ROUND_THOUSANDS: Final = re.compile(r"(?<![\d.,])([1-9]\d{0,2})[.](\d\d0)(?!\d)")
_SCALED: Final = re.compile(
    rf"(?P<scale>{'|'.join(sorted(_SCALES, key=len, reverse=True))})\b\.?\s*(?P<name>.*)|(?P<hangul>[천만십백억]+)(?P<after>.*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount, and its currency (ISO 4217) where one is said."""

    amount: Decimal
    currency: str | None = None


def parse_money(cell: CellValue, *, unit: str | None = None) -> Money | Refused:
    """An amount with its currency; the cell's own goes before the heading's (`unit`).

    Nobody counts money in thousandths: `12.500` is twelve thousand, and so is `12.345 zł`; a bare `12.345` stays, our own
    exports write so. `120만원` and a heading `(천원)` are multiplied.
    """
    heading = money_unit(unit) if unit else None
    currency, scale = heading or (None, 1)
    if not isinstance(cell, str):
        number = parse_number(cell, field_unit=None)
        return number if isinstance(number, Refused) else Money(number * scale, currency)
    text = _REMARKS.sub(" ", tidy(cell)).strip(" .")
    found = _NUMBER.search(text)
    if found is None:
        return refused("no_number_in_cell", cell)
    around = tidy(f"{text[: found.start()]} {text[found.end() :]}")
    own = money_unit(around) if around else (currency, scale)
    if own is None:
        return refused("unknown_unit", cell, unit=around, field_unit="–")
    own_currency, own_scale = own
    thousands = _THOUSANDS if own_currency or currency else _ROUND_THOUSANDS
    amount = number_of(thousands.sub(r"\1\2", found[0].strip(" .,")))
    if amount is None:
        return refused("no_number_in_cell", cell)
    return Money(amount * own_scale, own_currency or currency)


def money_unit(text: str) -> tuple[str | None, int] | None:
    """(currency, factor) of what stands beside an amount or in a heading's brackets; None where it is no money.

    `원` and `EUR` are a currency, `천원` and `tys. zł` a thousand of one, `VAT 별도` beside them is no part of it.
    """
    plain = tidy(_REMARKS.sub(" ", tidy(text))).strip(" .:,=+-/")
    currency = _currency(plain)
    if currency is not None:
        return currency, 1
    found = _SCALED.fullmatch(plain)
    scale = _SCALES.get((found["scale"] or found["hangul"]).casefold()) if found else None
    if found is None or scale is None:
        return None
    name = (found["name"] or found["after"] or "").strip(" .")
    named = _currency(name) if name else None
    return (named, scale) if named or not name else None


def _currency(text: str) -> str | None:
    if not text or len(text) > 24:
        return None
    whole = currency_code(text)
    if whole is not None:
        return whole
    parts = {currency_code(part) for part in re.split(r"[\s/]+", text) if part not in {"in", "w"}}
    return parts.pop() if len(parts) == 1 else None
