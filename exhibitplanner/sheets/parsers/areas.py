"""Areas as forms have them: `18 m²`, `2부스 (18㎡)`, `6 x 3 m`, `6 × 3 = 18 m²`, `20평`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from exhibitplanner.sheets.grid import CellValue
from exhibitplanner.sheets.parsers.dimensions import parse_dimensions
from exhibitplanner.sheets.parsers.outcome import Refused, refused
from exhibitplanner.sheets.parsers.quantities import parse_number
from exhibitplanner.sheets.parsers.texts import tidy

_AGAIN: Final = re.compile(r"[=()\[\]]")
_TIMES: Final = re.compile(r"\d[^\d]*?(?:[x×✕✖⨯╳*Xх]|\bby\b|\bna\b)\s*[^\d]*\d", re.IGNORECASE)
_FIGURE: Final = re.compile(r"(?<![^\W\d_])\d")  # that of `(m2)` is none
_PYEONG: Final = re.compile(r"평|(?<![a-z])py(?![a-z])", re.IGNORECASE)
_STEP: Final = Decimal("0.001")
_ALIKE: Final = Decimal("0.5")
"""How far apart `20평` and the 66 m² beside it may be."""
_LONGEST_M: Final = 300


def parse_area(cell: CellValue, *, unit: str | None) -> Decimal | Refused:
    """Square metres; `W x D` is their product. What a cell says twice must agree. Of 평 three decimals are kept, `unit` is the heading's."""
    if not isinstance(cell, str):
        return _rounded(parse_number(cell, field_unit="m²", unit=unit), unit or "")
    text = tidy(cell)
    said = [part for part in _AGAIN.split(text) if _FIGURE.search(part)]
    if len(said) < 2:
        area = _area(text, unit)
        return refused(area.code, cell, **area.values) if isinstance(area, Refused) else area
    areas = [area for area in (_area(part, unit) for part in said) if isinstance(area, Decimal)]
    if len(areas) < len(said):
        return refused("no_number_in_cell", cell)
    plain = [area for part, area in zip(said, areas, strict=True) if not _PYEONG.search(part)] or areas
    agree = len(set(plain)) == 1 and max(areas) - min(areas) <= _ALIKE
    return plain[0] if agree else refused("areas_differ", cell)


def _area(text: str, unit: str | None) -> Decimal | Refused:
    if not _TIMES.search(text):
        return _rounded(parse_number(text, field_unit="m²", unit=unit), f"{text} {unit or ''}")
    sides = parse_dimensions(text, unit=None, order="WD")
    if isinstance(sides, Refused) or sides.keys() != {"W", "D"} or max(sides.values()) > _LONGEST_M:
        return refused("no_number_in_cell", text)
    return sides["W"] * sides["D"]


def _rounded(area: Decimal | Refused, words: str) -> Decimal | Refused:
    return area.quantize(_STEP).normalize() + 0 if isinstance(area, Decimal) and _PYEONG.search(words) else area
