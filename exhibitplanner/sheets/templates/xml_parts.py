"""XML parts of a template as trees: namespaces, comments and order stay as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.readers.safe_xml import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def parsed(content: bytes) -> Element:
    """The root of a part; nothing is fetched or expanded.

    Raises:
        InputError: `forbidden_xml` for a document type declaration, `damaged_file` for what is no XML.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InputError("damaged_file") from error
    told: Any = root.getroottree().docinfo  # its doctype is not in the stubs
    if told.doctype:
        raise InputError("forbidden_xml")
    return root


def serialised(root: Element) -> bytes:
    """The part as it goes back into the package."""
    tree = root.getroottree()
    encoding = str(tree.docinfo.encoding or "UTF-8")
    alone: Any = tree.docinfo.standalone  # None where the part does not say so
    return bytes(etree.tostring(tree, xml_declaration=True, encoding=encoding, standalone=alone))  # type: ignore[arg-type]


def name_of(element: Element) -> str:
    """An element's name without its namespace; blank for comments and instructions."""
    return local_name(element.tag.rpartition("}")[2]) if isinstance(element.tag, str) else ""


def in_namespace_of(element: Element, name: str) -> str:
    """`name` in the namespace of `element`: strict and transitional workbooks differ in it."""
    namespace = etree.QName(element).namespace
    return f"{{{namespace}}}{name}" if namespace else name


def child(element: Element, name: str) -> Element | None:
    """The first child of that name, whatever its namespace."""
    return next((one for one in element if name_of(one) == name), None)


def children(element: Element | None, name: str) -> list[Element]:
    """The children of that name, whatever their namespace."""
    return [] if element is None else [one for one in element if name_of(one) == name]


def descendants(element: Element, name: str) -> list[Element]:
    """All elements of that name below `element`, whatever their namespace."""
    return list(element.iter(f"{{*}}{name}"))


def attribute(element: Element, name: str) -> str | None:
    """An attribute, whatever its namespace."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), None)


def number(element: Element, name: str, otherwise: int = 0) -> int:
    """An attribute that holds a whole number; `otherwise` where it is missing or none."""
    text = element.get(name, "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else otherwise
