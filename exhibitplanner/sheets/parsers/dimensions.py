"""Sizes in one cell: `12 x 8`, `420x210x160`, `L4200 * W2100 * H1600 mm`, `9 m × 10 m`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from exhibitplanner.sheets.grid import CellValue
from exhibitplanner.sheets.parsers.outcome import Refused, refused
from exhibitplanner.sheets.parsers.quantities import number_of, parse_number
from exhibitplanner.sheets.parsers.texts import tidy

_BETWEEN: Final = re.compile(r"\s*[x×✕✖*Xх]\s*|\s+by\s+|\s*/\s*", re.IGNORECASE)
_PART: Final = re.compile(
    r"(?P<before>[^\d\s.,:=(]*)\.?\s*[:=(]?\s*(?P<number>\d[\d.,' ]*|[.,]\d+)\s*\)?\s*(?P<after>[^\d\s)]*)\)?(?:\s*\(?(?P<last>[^\d\s()]+)\)?)?"
)
_UNIT: Final = re.compile(r"mm|cm|m|미터|센티|밀리", re.IGNORECASE)
_LETTERS: Final = {
    "l": "L", "length": "L", "dł": "L", "długość": "L", "길이": "L", "전장": "L", "w": "W", "width": "W", "szer": "W",
    "szerokość": "W", "폭": "W", "가로": "W", "전폭": "W", "d": "D", "depth": "D", "gł": "D", "głęb": "D", "głębokość": "D",
    "깊이": "D", "세로": "D", "h": "H", "height": "H", "wys": "H", "wysokość": "H", "높이": "H", "전고": "H",
}  # fmt: skip


def parse_dimensions(
    cell: CellValue, *, unit: str | None, order: str, default_unit: str = "m"
) -> dict[str, Decimal] | Refused:
    """Metres by letter (L, W, D, H). `order` says what the numbers are where the cell has no letters.

    The unit of the cell wins over the heading's (`unit`), that over `default_unit`. A third number after W and D is
    the height.
    """
    if not isinstance(cell, str):
        return refused("no_dimensions_in_cell", cell)
    parts = [_part(part) for part in _BETWEEN.split(tidy(cell)) if part]
    if len(parts) not in {2, 3} or any(part is None for part in parts):
        return refused("no_dimensions_in_cell", cell)
    known = [part for part in parts if part is not None]
    shared = next((own for _, _, own in reversed(known) if own), None) or unit or default_unit
    letters = (order + "H" if len(order) < 3 else order)[: len(known)]
    sizes: dict[str, Decimal] = {}
    for place, (letter, number, own) in enumerate(known):
        size = parse_number(f"{number} {own or shared}", field_unit="m")
        if isinstance(size, Refused):
            return refused("no_dimensions_in_cell", cell)
        sizes[_fitting(letter, order) or letters[place]] = size
    return sizes if len(sizes) == len(known) else refused("no_dimensions_in_cell", cell)


def _fitting(letter: str | None, order: str) -> str | None:
    """Depth and length are one where the order knows only one of them."""
    if letter == "D" and "D" not in order:
        return "L" if "L" in order else letter
    return "D" if letter == "L" and "L" not in order else letter


def _part(text: str) -> tuple[str | None, Decimal, str | None] | None:
    """(letter, number, unit) of one side."""
    found = _PART.fullmatch(text.strip(" .()[]"))
    number = number_of(found["number"].strip()) if found else None
    if found is None or number is None:
        return None
    words = [word.strip(". ").casefold() for word in (found["before"], found["after"], found["last"]) if word]
    letter = next((_LETTERS[word] for word in words if word in _LETTERS and not _UNIT.fullmatch(word)), None)
    own = next((word for word in words if _UNIT.fullmatch(word)), None)
    strange = [word for word in words if word not in _LETTERS and not _UNIT.fullmatch(word)]
    return None if strange else (letter, number, own)
