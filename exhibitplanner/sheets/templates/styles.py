"""What a template's cell formats say: whether a cell shows dates or text, has a frame, and is open for typing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from exhibitplanner.sheets.readers.safe_xml import is_true
from exhibitplanner.sheets.templates.xml_parts import child, children, number

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Shown = Literal["general", "number", "date", "text"]
_BUILT_IN_DATES: Final = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
_BUILT_IN_TEXT: Final = 49
_LITERALS: Final = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_DATE_LETTERS: Final = re.compile(r"[ymdhs]|\[h+\]|[年月日]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CellStyle:
    """A cell format: how it shows a value, whether it has a frame or a colour, and whether it is open."""

    shown: Shown = "general"
    framed: bool = False
    locked: bool = True


class Styles:
    """The cell formats of a workbook by their number (`s`)."""

    def __init__(self, root: Element | None) -> None:
        self._styles = [] if root is None else list(_styles(root))

    def __getitem__(self, number: int) -> CellStyle:
        return self._styles[number] if 0 <= number < len(self._styles) else CellStyle()


def _styles(root: Element) -> list[CellStyle]:
    codes = {number(one, "numFmtId"): one.get("formatCode", "") for one in children(child(root, "numFmts"), "numFmt")}
    frames = [_has_lines(one) for one in children(child(root, "borders"), "border")]
    return [_style(one, codes, frames) for one in children(child(root, "cellXfs"), "xf")]


def _style(xf: Element, codes: dict[int, str], frames: list[bool]) -> CellStyle:
    border = number(xf, "borderId")
    protection = child(xf, "protection")
    locked = protection is None or is_true(protection.get("locked", "1"))
    framed = (border < len(frames) and frames[border]) or number(xf, "fillId") > 1
    return CellStyle(shown_by(number(xf, "numFmtId"), codes), framed, locked)


def shown_by(format_number: int, codes: dict[int, str]) -> Shown:
    """What a number format shows (ECMA-376 part 1, 18.8.30): own codes first, then the built-in ones."""
    code = codes.get(format_number)
    if code is None:
        if format_number in _BUILT_IN_DATES:
            return "date"
        return "text" if format_number == _BUILT_IN_TEXT else "number" if format_number else "general"
    if code.strip() == "@":
        return "text"
    if code.strip().casefold() in {"", "general"}:
        return "general"
    return "date" if _DATE_LETTERS.search(_LITERALS.sub("", code.split(";")[0])) else "number"


def _has_lines(border: Element) -> bool:
    return any(one.get("style", "none") != "none" for one in border if isinstance(one.tag, str))
