"""A service that is ordered, and what stands beside it in its cell: `Electricity 9 kW 400 V`, `Rigging, 4 points`."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Final

from exhibitplanner.domain.orders import OrderKind
from exhibitplanner.sheets.grid import CellValue
from exhibitplanner.sheets.parsers.choices import choice_spellings, parse_choice
from exhibitplanner.sheets.parsers.outcome import Left, Partly, Refused
from exhibitplanner.sheets.parsers.texts import as_text, tidy

_NUMBER: Final = r"(?<![\w.,])(\d+(?:[.,]\d+)?)\s*"


_MEASURES: Final = tuple(
    (field, re.compile(_NUMBER + unit, re.IGNORECASE))
    for field, unit in (
        ("power_kw", r"kw(?!h)\b"),
        ("pressure_bar", r"bar\w?\b"),
        ("load_kg", r"kg\b"),
        ("voltage_v", r"(?:v(?:ac)?\b|볼트)"),
        ("phases", r"-?(?:(?:ph(?:ases?)?|faz\w*)\b|상)"),
        ("quantity", r"(?:(?:points?|lines?|pcs|pc|ea|szt|punkt\w*|lini\w*)\b\.?|개소|회선|개)"),
    )
)


_WHOLE: Final = frozenset({"voltage_v", "phases"})


def parse_service(cell: CellValue) -> str | Partly | Refused:
    """The service that a cell names; one of a cell that says more with the rest, measures in their fields."""
    found = parse_choice(cell, OrderKind)
    if not isinstance(found, Refused):
        return found
    text = tidy(as_text(cell))
    spans = _named(text)
    if len({value for _, value in spans}) != 1:
        return found
    (start, end), value = spans[0]
    return Partly(value, tuple(_beside(tidy(f"{text[:start]} {text[end:]}"))))


def _named(text: str) -> list[tuple[tuple[int, int], str]]:
    """The services that a text names by whole words, and where; a word within a longer one is not counted."""
    found: list[tuple[tuple[int, int], str]] = []
    for pattern, value in _patterns():
        for one in pattern.finditer(text):
            start, end = one.span()
            if not any(first <= start and end <= last for (first, last), _ in found):
                found.append(((start, end), value))
    return found


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The longest first; a digit may stand right beside a word (`전기9kW`), a letter may not."""
    words = sorted(set(choice_spellings(OrderKind)), key=lambda one: (-len(one[0]), one))
    return tuple(
        (re.compile(rf"(?<![^\W\d_]){re.escape(word)}(?![^\W\d_])", re.IGNORECASE), value)
        for word, value in words
        if word
    )


def _beside(rest: str) -> list[Left]:
    """What is measured, by its field; what is left of the words is for the note."""
    left: list[Left] = []
    for field, pattern in _MEASURES:
        found = pattern.search(rest)
        if found is not None:
            number = Decimal(found[1].replace(",", "."))
            left.append(Left(found[0].strip(), field, int(number) if field in _WHOLE else number))
            rest = f"{rest[: found.start()]} {rest[found.end() :]}"
    words = tidy(rest).strip(" ,;:/–-()·")
    return [*left, Left(words, "note", words)] if words else left
