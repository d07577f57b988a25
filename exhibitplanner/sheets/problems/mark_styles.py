"""What our marks and list look like, added to a workbook's styles; not one that is there is touched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lxml import etree

from exhibitplanner.sheets.problems.package_edit import section
from exhibitplanner.sheets.templates.xml_parts import child, in_namespace_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ORDER: Final = (
    "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors",
    "extLst",
)  # fmt: skip
_EDGE, _FILL, _INK, _LINK = "FFB45309", "FFFDECC8", "FF7C2D12", "FF0B6472"


@dataclass(frozen=True, slots=True)
class MarkStyles:
    """The numbers of our formats: `mark` is conditional, the others are cells'."""

    mark: int
    title: int
    hint: int
    head: int
    text: int
    link: int


def add_styles(root: Element) -> MarkStyles:
    """Add our formats to a `styleSheet`."""
    mark = _append(section(root, "dxfs", _ORDER), _mark(root))
    fonts = section(root, "fonts", _ORDER)
    bold, large = _append(fonts, _font(root, 11, bold=True)), _append(fonts, _font(root, 16, bold=True))
    plain, linked = _append(fonts, _font(root, 11)), _append(fonts, _font(root, 11, link=True))
    formats = section(root, "cellXfs", _ORDER)
    return MarkStyles(
        mark,
        title=_append(formats, _format(root, large, wrap=False)),
        hint=_append(formats, _format(root, plain, wrap=False)),
        head=_append(formats, _format(root, bold)),
        text=_append(formats, _format(root, plain)),
        link=_append(formats, _format(root, linked)),
    )


def _append(parent: Element, made: Element) -> int:
    """The number of what is appended."""
    number = len(parent)
    parent.append(made)
    parent.set("count", str(number + 1))
    return number


def _mark(root: Element) -> Element:
    """Fill, frame and bold letters: it can be seen without colours too."""
    mark = _new(root, "dxf")
    font = _sub(mark, "font")
    _sub(font, "b")
    _sub(font, "color", rgb=_INK)
    pattern = _sub(_sub(mark, "fill"), "patternFill", patternType="solid")
    _sub(pattern, "fgColor", rgb=_FILL)
    _sub(pattern, "bgColor", rgb=_FILL)
    border = _sub(mark, "border")
    for side in ("left", "right", "top", "bottom"):
        _sub(_sub(border, side, style="thin"), "color", rgb=_EDGE)
    return mark


def _font(root: Element, size: int, *, bold: bool = False, link: bool = False) -> Element:
    font = _new(root, "font")
    if bold:
        _sub(font, "b")
    if link:
        _sub(font, "u")
    _sub(font, "sz", val=str(size))
    _sub(font, "color", rgb=_LINK if link else "FF1E2A2E")
    _sub(font, "name", val="Malgun Gothic")
    return font


def _format(root: Element, font: int, *, wrap: bool = True) -> Element:
    """A cell's format; as text, so that what is shown is what stands there."""
    made = _new(root, "xf")
    made.set("numFmtId", "49")
    made.set("fontId", str(font))
    for name, of in (("fillId", "fills"), ("borderId", "borders"), ("xfId", "cellStyleXfs")):
        if child(root, of) is not None:  # small writers leave them out
            made.set(name, "0")
    made.set("applyFont", "1")
    made.set("applyAlignment", "1")
    _sub(made, "alignment", vertical="top", **({"wrapText": "1"} if wrap else {}))
    return made


def _new(root: Element, name: str) -> Element:
    return etree.Element(in_namespace_of(root, name))


def _sub(parent: Element, name: str, **attributes: str) -> Element:
    made = etree.SubElement(parent, in_namespace_of(parent, name))
    for key, value in attributes.items():
        made.set(key, value)
    return made
