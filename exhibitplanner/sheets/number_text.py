"""Numbers as people write them: decimal commas, thousands marks, rounding noise of calculations."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from decimal import Context, Decimal
from typing import Final

from exhibitplanner.sheets.cell_text import tidy
from exhibitplanner.sheets.grid import CellValue

NUMBER: Final = r"(?:\d+(?:(?:[.,'’]\d+)|(?: \d{3}(?!\d)))*|[.,]\d+)(?:[eE][+-]?\d{1,3}(?![\w.]))?"
"""The pattern of what `number_of` may be asked, without a sign."""

_PLAIN: Final = re.compile(r"[-+]?\d+(?:\.\d+)?")
_GROUPED: Final = re.compile(r"\d{1,3}(?:([ '’.,])\d{3})(?:\1\d{3})*")
_NOISE: Final = re.compile(r"\.(\d*?)(?:0{6,}|9{6,})\d{1,2}$")
_DIGITS: Final = 15
_FIFTEEN: Final = Context(prec=_DIGITS)


def number_of(text: str, mark: str | None = None) -> Decimal | None:
    """A number as text, without unit; None where it is none or is grouped wrongly (`1,85.5`).

    Where one mark has exactly three digits behind it, `mark` says which is the decimal one (`,` or `.`); without it
    `1,234` is 1234 (unless a 0 leads: `0,125`) and `1.234` is 1.234.
    """
    if _PLAIN.fullmatch(text) and mark != ",":
        return Decimal(text)
    sign, digits = (text[0], text[1:]) if text[:1] in {"-", "+", "−"} else ("", text)
    digits, _, power = re.sub(r"[eE]", "e", digits).partition("e")
    whole, decimals = _at_decimal_mark(digits.replace("’", "'"), mark)
    if _GROUPED.fullmatch(whole):
        whole = re.sub(r"\D", "", whole)
    if not re.fullmatch(r"\d*", whole) or not re.fullmatch(r"\d*", decimals) or not whole + decimals:
        return None
    number = Decimal(f"{'-' if sign in {'-', '−'} else ''}{whole or 0}.{decimals or 0}e{power or 0}")
    return _plain(number.normalize()) if power else number


def _at_decimal_mark(text: str, mark: str | None) -> tuple[str, str]:
    """What stands before and after the decimal mark; nothing after it where there is none."""
    commas, dots = text.count(","), text.count(".")
    if commas and dots:
        return _cut(text, max(text.rfind(","), text.rfind(".")))
    if commas + dots != 1:
        return text, ""
    place = max(text.rfind(","), text.rfind("."))
    doubtful = len(text) - place == 4 and re.fullmatch(r"[1-9]\d{0,2}", text[:place]) is not None
    decimal = (mark or ".") == text[place] if doubtful else True
    return _cut(text, place) if decimal else (text, "")


def _cut(text: str, place: int) -> tuple[str, str]:
    return text[:place], text[place + 1 :]


def number_in_cell(cell: float) -> Decimal | None:
    """A cell's number without the noise of binary arithmetic (`1850.5000000001`); None of NaN and infinity.

    A spreadsheet keeps 15 digits. A run of six zeros or nines with one or two digits behind it is noise.
    """
    if isinstance(cell, int) or cell.is_integer():
        return Decimal(int(cell))
    if not math.isfinite(cell):
        return None
    text = format(cell, f".{_DIGITS}g")
    noise = _NOISE.search(text)
    return _plain(round(Decimal(text), len(noise[1])) if noise else Decimal(text))


def at_most_15_digits(number: Decimal) -> Decimal:
    """A worked-out number, rounded to what a spreadsheet and the store keep."""
    if abs(number) < 1:
        number = round(number, _DIGITS)
    return _plain(_FIFTEEN.plus(number).normalize(_FIFTEEN))


def _plain(number: Decimal) -> Decimal:
    """Without a positive exponent: 5.5E+4 is 55000."""
    exponent = number.as_tuple().exponent
    return number.quantize(Decimal(1)) if isinstance(exponent, int) and 0 < exponent < 20 else number


_COMMA_TELLS: Final = re.compile(r"\d,(?:\d{1,2}|\d{4,})(?!\d)|\d\.\d{3},\d|(?<!\d)0,\d|\d[  ]\d{3},\d")
_DOT_TELLS: Final = re.compile(r"\d\.(?:\d{1,2}|\d{4,})(?!\d)|\d,\d{3}\.\d|(?<!\d)0\.\d")


def decimal_mark_in(cells: Iterable[CellValue]) -> str | None:
    """Which mark a column's numbers have before their decimals, by those that leave no doubt; None where none tells."""
    texts = [tidy(cell) for cell in cells if isinstance(cell, str)]
    comma = any(_COMMA_TELLS.search(text) for text in texts)
    dot = any(_DOT_TELLS.search(text) for text in texts)
    return None if comma == dot else "," if comma else "."
