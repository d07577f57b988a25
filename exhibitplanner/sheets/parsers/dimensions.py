"""Sizes in one cell: `12 x 8`, `420x210x160`, `L4200 * W2100 * H1600 mm`, `9 m × 10 m`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from exhibitplanner.sheets.grid import CellValue
from exhibitplanner.sheets.parsers.outcome import Refused, refused
from exhibitplanner.sheets.parsers.quantities import knows_unit, number_of, parse_number
from exhibitplanner.sheets.parsers.texts import tidy

_BETWEEN: Final = re.compile(r"\s*[x×✕✖⨯╳*Xх]\s*|\s+(?:by|na)\s+|\s*/\s*", re.IGNORECASE)
_LABELLED: Final = re.compile(r"[,;]?\s+(?=[^\W\d]{1,9}[.:=]{0,2}\s*\d)|[,;]\s*(?=[^\W\d])")
_AREA: Final = re.compile(
    r"\s*(?:=\s*[\d.,]+.*|[(\[,]\s*=?\s*[\d.,]+\s*(?:m2|m²|㎡|sq\.?\s?m|m\s?kw|평|부스)[^)]*[)\]]?)$", re.IGNORECASE
)
_NUMBER: Final = re.compile(r"\d[\d.,' ]*|[.,]\d+")
_WORD: Final = re.compile(r"[^\s()\[\]:=,]+")
_INCHES: Final = re.compile(r"[\"″”]|''")
_SMALL_UNITS: Final = frozenset({"mm", "밀리"})
_POINT_BEFORE_THOUSAND: Final = re.compile(r"(\d{1,3})[.](\d{3})")
SIDES: Final = {
    "l": "L", "length": "L", "dł": "L", "długość": "L", "길이": "L", "전장": "L", "w": "W", "width": "W", "szer": "W",
    "szerokość": "W", "폭": "W", "가로": "W", "전폭": "W", "d": "D", "depth": "D", "gł": "D", "głęb": "D", "głębokość": "D",
    "깊이": "D", "frontage": "W", "front": "W", "전면": "W", "정면": "W", "세로": "D", "장": "L", "고": "H", "높": "H", "szerokosc": "W", "wysokosc": "H", "dlugosc": "L", "h": "H", "height": "H", "wys": "H", "wysokość": "H", "높이": "H", "전고": "H",
}  # fmt: skip
"""What people call the sides, folded, and their letters."""
_SIDE: Final = f"({'|'.join(sorted(SIDES, key=len, reverse=True))})"
ORDER: Final = re.compile(
    rf"(?<![^\W_]){_SIDE}\.?(?:\s*[x×✕⨯*х/]\s*{_SIDE}\.?)(?:\s*[x×✕⨯*х/]\s*{_SIDE}\.?)?(?![^\W_])"
)
"""The order of sides that a heading spells out, folded: `l x w x h`, `가로x세로x높이`, `szer. × gł. × wys.`"""


def parse_dimensions(
    cell: CellValue, *, unit: str | None, order: str, default_unit: str = "m"
) -> dict[str, Decimal] | Refused:
    """Metres by letter (L, W, D, H). `order` says what the numbers are where the cell has no letters.

    The unit of the cell wins over the heading's (`unit`), that over `default_unit`. A third number after W and D is
    the height.
    """
    if not isinstance(cell, str):
        return refused("no_dimensions_in_cell", cell)
    text = _AREA.sub("", _INCHES.sub(" in ", tidy(cell)))
    texts = [part for part in _BETWEEN.split(text) if part]
    texts = [part for part in _LABELLED.split(text) if part] if len(texts) == 1 else texts
    parts = [_part(part) for part in texts]
    if len(parts) not in {2, 3} or any(part is None for part in parts):
        return refused("no_dimensions_in_cell", cell)
    known = [part for part in parts if part is not None]
    shared = next((own for _, _, own in reversed(known) if own), None) or unit or default_unit
    letters = (order + "H" if len(order) < 3 else order)[: len(known)]
    sizes: dict[str, Decimal] = {}
    for place, (letter, number, own) in enumerate(known):
        size = parse_number(f"{_in_thousands(number, own or shared)} {own or shared}", field_unit="m")
        if isinstance(size, Refused):
            return refused("no_dimensions_in_cell", cell)
        sizes[fitting_letter(letter, order) if letter else letters[place]] = size
    return sizes if len(sizes) == len(known) else refused("no_dimensions_in_cell", cell)


def fitting_letter(letter: str, order: str) -> str:
    """Depth and length are one where the order knows only one of them."""
    if letter == "D" and "D" not in order:
        return "L" if "L" in order else letter
    return "D" if letter == "L" and "L" not in order else letter


def _in_thousands(number: str, unit: str) -> str:
    """Nothing is measured in thousandths of a millimetre: `1.200 mm` are 1200."""
    found = _POINT_BEFORE_THOUSAND.fullmatch(number)
    return f"{found[1]}{found[2]}" if found and unit.casefold() in _SMALL_UNITS else number


def _part(text: str) -> tuple[str | None, str, str | None] | None:
    """(letter, number, unit) of one side."""
    found = _NUMBER.search(text)
    number = found[0].strip(" .,") if found else ""
    if found is None or number_of(number) is None:
        return None
    around = f"{text[: found.start()]} {text[found.end() :]}"
    words = [word.strip(".").casefold() for word in _WORD.findall(around) if word.strip(".")]
    letters = [SIDES[word] for word in words if word in SIDES]
    units = [word for word in words if word not in SIDES and knows_unit(word, "m")]
    strange = len(words) - len(letters) - len(units)
    return (
        None
        if strange or len(letters) > 1 or len(units) > 1
        else (next(iter(letters), None), number, next(iter(units), None))
    )
