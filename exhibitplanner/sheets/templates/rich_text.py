"""Texts of cells, plain or in runs of different fonts, and pieces of them replaced without losing a font."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from exhibitplanner.sheets.cell_writing import kept_literal, without_unwritable
from exhibitplanner.sheets.templates.xml_parts import XML_SPACE, child, in_namespace_of, name_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

Replacement = tuple[int, int, str]
"""From where to where in the text, and what comes there."""


def text_of(item: Element | None) -> str:
    """The text of an `si` or `is` element as it is written, its runs joined, without reading aids (`rPh`)."""
    return "" if item is None else "".join(piece.text or "" for piece in _pieces(item))


def has_runs(item: Element | None) -> bool:
    """Whether a text is in several fonts."""
    return item is not None and child(item, "r") is not None


def replaced(item: Element, replacements: Sequence[Replacement]) -> Element:
    """A copy of a text as an `is` element; what is new takes the font of where it begins."""
    made = deepcopy(item)
    made.tag = in_namespace_of(item, "is")
    made.tail = None
    for aid in [one for one in made if name_of(one) in {"rPh", "phoneticPr"}]:
        made.remove(aid)
    start = 0
    for piece in _pieces(made):
        old = piece.text or ""
        new = _rewritten(old, start, replacements)
        if new != old:
            _put(piece, new)
        start += len(old)
    for run in [one for one in made if name_of(one) == "r" and not "".join(map(str, one.itertext()))]:
        made.remove(run)
    return made


def plain(like: Element, text: str) -> Element:
    """An `is` element with one text, in the namespace of `like`."""
    made = etree.Element(in_namespace_of(like, "is"))
    _put(etree.SubElement(made, in_namespace_of(like, "t")), written(text))
    return made


def _pieces(item: Element) -> list[Element]:
    pieces = []
    for one in item:
        if name_of(one) == "t":
            pieces.append(one)
        elif name_of(one) == "r":
            pieces += [part for part in one if name_of(part) == "t"]
    return pieces


def _rewritten(old: str, start: int, replacements: Sequence[Replacement]) -> str:
    """A piece that begins at `start` of the whole text, with its share of the replacements."""
    kept, place = "", 0
    for begins, ends, new in replacements:
        first, last = begins - start, ends - start
        if last <= 0 or first >= len(old):
            continue
        kept += old[place : max(first, 0)]
        if first >= 0:
            kept += written(new)
        place = min(last, len(old))
    return kept + old[place:]


def written(text: str) -> str:
    """Text as it stands in a part: characters that XML cannot carry replaced, what looks like an escape kept."""
    return kept_literal(without_unwritable(text))


def _put(piece: Element, text: str) -> None:
    piece.text = text
    if text != text.strip() or "\n" in text:
        piece.set(XML_SPACE, "preserve")
