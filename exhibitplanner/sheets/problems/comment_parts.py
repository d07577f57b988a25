"""Comments of a sheet: the texts, and the boxes in which Excel shows them; those of the sender stay."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from lxml import etree

from exhibitplanner.sheets.cell_writing import kept_literal, without_unwritable
from exhibitplanner.sheets.problems.package_edit import PackageEdit, insert
from exhibitplanner.sheets.problems.problem_data import AUTHOR, CellMark
from exhibitplanner.sheets.problems.sheet_tail import ORDER
from exhibitplanner.sheets.templates.xml_parts import XML_SPACE, attribute, child, children, in_namespace_of, name_of
from exhibitplanner.sheets.text_width import wrapped_lines

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_COMMENTS_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_VML_TYPE: Final = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_TRANSITIONAL: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_MAIN: Final = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_STRICT: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_NAMES: Final = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
"""Said again on each box: what was written by others may know these by other prefixes."""
_EMPTY_VML: Final = f"""<xml {_NAMES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>\
</xml>"""
_SHAPE_TYPE: Final = """<v:shapetype {names} id="_x0000_t202" coordsize="21600,21600" o:spt="202" \
 path="m,l,21600r21600,l21600,xe">\
<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>"""
_SHAPE: Final = """<v:shape {names} id="_x0000_s{number}" type="#_x0000_t202"\
 style="position:absolute;visibility:hidden;width:230pt;height:{height}pt;z-index:{number}"\
 fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>\
<v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>\
<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill>\
<x:Anchor>{left}, 15, {top}, 2, {right}, 31, {bottom}, 1</x:Anchor>\
<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"""
_LINE_PT, _CHARACTERS_IN_LINE = 15, 44


def add_comments(package: PackageEdit, part: str, root: Element, marks: Sequence[CellMark], mended: str) -> None:
    """Add a comment for each mark; where the sender has one already, ours is written below it.

    A comment of ours from an earlier time is written anew, or says `mended` where there is no problem any more. A cell
    with a thread of comments keeps it as it is.
    """
    comments = _comments(package, part, root)
    author = _author(comments)
    listed = child(comments, "commentList")
    if listed is None:
        listed = etree.SubElement(comments, in_namespace_of(comments, "commentList"))
    known = {one.get("ref"): one for one in children(listed, "comment")}
    wanted = {mark.cell: mark.message for mark in marks}
    for cell, one in known.items():
        if one.get("authorId") == author:
            _write_text(one, wanted.get(cell or "", mended), anew=True)
    threads = package.related(part, "threadedComment") is not None
    made = [cell for cell in wanted if cell not in known]
    for cell, message in wanted.items():
        if cell in known and known[cell].get("authorId") != author and not threads:
            _write_text(known[cell], message, anew=False)
    for cell in made:
        one = etree.SubElement(listed, in_namespace_of(comments, "comment"))
        one.set("ref", cell)
        one.set("authorId", author)
        _write_text(one, wanted[cell], anew=True)
    _add_boxes(package, part, root, [(cell, wanted[cell]) for cell in made])


def mend_comments(package: PackageEdit, part: str, mended: str) -> None:
    """Let comments of ours from an earlier time, in a sheet without problems now, say so."""
    known = package.related(part, "comments")
    if known is None or AUTHOR.encode() not in package.read(known):
        return
    comments = package.tree(known)
    author = _author(comments)
    for one in children(child(comments, "commentList"), "comment"):
        if one.get("authorId") == author:
            _write_text(one, mended, anew=True)


def _comments(package: PackageEdit, part: str, root: Element) -> Element:
    known = package.related(part, "comments")
    if known is not None:
        return package.tree(known)
    made = package.free_part("xl/comments{}.xml")
    namespace = etree.QName(root).namespace
    package.put(made, f'<comments xmlns="{namespace}"><authors/><commentList/></comments>'.encode())
    package.declare(made, _COMMENTS_TYPE)
    package.relate(part, "comments", made)
    return package.tree(made)


def _author(comments: Element) -> str:
    """The number of our author."""
    authors = child(comments, "authors")
    if authors is None:
        authors = etree.Element(in_namespace_of(comments, "authors"))
        comments.insert(0, authors)
    names = [one.text or "" for one in authors if name_of(one) == "author"]
    if AUTHOR not in names:
        etree.SubElement(authors, in_namespace_of(comments, "author")).text = AUTHOR
        names.append(AUTHOR)
    return str(names.index(AUTHOR))


def _write_text(comment: Element, message: str, *, anew: bool) -> None:
    text = child(comment, "text")
    if text is None:
        text = etree.SubElement(comment, in_namespace_of(comment, "text"))
    if anew:
        for one in list(text):
            text.remove(one)
    run = etree.Element(in_namespace_of(comment, "r"))
    properties = etree.SubElement(run, in_namespace_of(comment, "rPr"))
    for name, value in (("sz", "9"), ("rFont", "Malgun Gothic")):
        etree.SubElement(properties, in_namespace_of(comment, name)).set("val", value)
    words = etree.SubElement(run, in_namespace_of(comment, "t"))
    words.set(XML_SPACE, "preserve")
    words.text = ("" if anew else "\n– ") + kept_literal(without_unwritable(message))
    later = next((one for one in text if name_of(one) in {"rPh", "phoneticPr"}), None)
    if later is None:
        text.append(run)
    else:
        later.addprevious(run)


def _add_boxes(package: PackageEdit, part: str, root: Element, notes: Sequence[tuple[str, str]]) -> None:
    """A box for each new comment, in the drawing that the sheet has for such boxes.

    It is put in as text, since what Excel writes there is not always well-formed XML.
    """
    if not notes:
        return
    drawing = _drawing(package, part, root)
    content = package.read(drawing)
    numbers = [int(one) for one in re.findall(rb"_x0000_s(\d+)", content)]
    first = max([1024, *numbers]) + 1
    shapes = [] if b"_x0000_t202" in content else [_SHAPE_TYPE.format(names=_NAMES)]
    shapes += [_shape(cell, message, first + place) for place, (cell, message) in enumerate(notes)]
    end = content.rfind(b"</")
    package.put(drawing, content[:end] + "".join(shapes).encode() + content[end:])


def _drawing(package: PackageEdit, part: str, root: Element) -> str:
    named = child(root, "legacyDrawing")
    relations = package.relations(part)
    if named is not None:
        known = relations.get(attribute(named, "id") or "")
        if known is not None:
            return known.part
        root.remove(named)
    made = package.free_part("xl/drawings/vmlDrawing{}.vml")
    package.put(made, _EMPTY_VML.encode())
    package.declare_suffix("vml", _VML_TYPE)
    strict = etree.QName(root).namespace == _STRICT_MAIN
    element = etree.Element(in_namespace_of(root, "legacyDrawing"))
    element.set(f"{{{_STRICT if strict else _TRANSITIONAL}}}id", package.relate(part, "vmlDrawing", made))
    insert(root, element, "legacyDrawing", ORDER)
    return made


def _shape(cell: str, message: str, number: int) -> str:
    found = re.fullmatch(r"([A-Z]+)(\d+)", cell)
    letters, row = (found[1], int(found[2]) - 1) if found else ("A", 0)
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    lines = wrapped_lines(message, _CHARACTERS_IN_LINE) + 1
    return _SHAPE.format(
        names=_NAMES, number=number, height=lines * _LINE_PT, row=row, column=column - 1, left=column, right=column + 4,
        top=max(row - 1, 0), bottom=max(row - 1, 0) + lines,
    )  # fmt: skip
