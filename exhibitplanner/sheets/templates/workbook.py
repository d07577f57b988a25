"""A template's workbook: its sheets, texts, formats and names; written back with nothing but the cells changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lxml import etree

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.readers.archive import folded
from exhibitplanner.sheets.readers.package_parts import main_part, related_parts
from exhibitplanner.sheets.readers.safe_xml import is_true
from exhibitplanner.sheets.templates.package import TEMPLATE_LIMITS, TemplatePackage, opened_template
from exhibitplanner.sheets.templates.sheet_xml import SheetXml
from exhibitplanner.sheets.templates.styles import Styles
from exhibitplanner.sheets.templates.xml_parts import (
    attribute,
    child,
    children,
    descendants,
    in_namespace_of,
    name_of,
    parsed,
    serialised,
)

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from exhibitplanner.sheets.readers.limits import Limits

_CONTENT_TYPES: Final = "[Content_Types].xml"
_SUFFIXES: Final = {
    "sheet.main+xml": ".xlsx",
    "sheet.macroEnabled.main+xml": ".xlsm",
    "template.main+xml": ".xltx",
    "template.macroEnabled.main+xml": ".xltm",
}
_BEFORE_CALCULATION: Final = frozenset(
    ["fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups",
     "externalReferences", "definedNames", "AlternateContent", "absPath", "revisionPtr"]
)  # fmt: skip
"""What may stand before `calcPr` (CT_Workbook, ECMA-376 part 1, 18.2.27, and Microsoft's additions)."""


class TemplateBook:
    """A template's sheets in their order, its cell formats and defined names."""

    def __init__(self, package: TemplatePackage) -> None:
        self._package = package
        self._part = main_part(package.archive)
        self._root = parsed(package.read(self._part))
        self._related = related_parts(package.archive, self._part)
        self.styles = Styles(self._optional("styles"))
        texts = self._optional("sharedStrings")
        self._texts = [] if texts is None else children(texts, "si")
        self.suffix = self._suffix()
        self.sheets: list[SheetXml] = []
        self.hidden: set[str] = set()
        self._parts: dict[str, str] = {}
        for name, part, state in self._listed():
            try:
                sheet = SheetXml(name, parsed(package.read(part)), self._shared)
            except InputError as error:
                code = "sheet_unreadable" if error.code == "damaged_file" else error.code
                raise InputError(code, **{**error.values, "sheet": name}) from error
            self.sheets.append(sheet)
            self._parts[name] = part
            if state != "visible":
                self.hidden.add(name)
        if not self.sheets:
            raise InputError("no_sheets")

    @property
    def file_name(self) -> str:
        """The template's name without its folder."""
        return self._package.path.name

    def _suffix(self) -> str:
        """The ending that the file's content needs, whatever its name says: `.xlsx`, `.xlsm`, `.xltx` or `.xltm`."""
        types = parsed(self._package.read(_CONTENT_TYPES))
        for one in children(types, "Override"):
            if folded(one.get("PartName", "")) == folded(self._part):
                kind = one.get("ContentType", "").rpartition("spreadsheetml.")[2].rpartition("ms-excel.")[2]
                return _SUFFIXES.get(kind, ".xlsx")
        return ".xlsx"

    @cached_property
    def since_1904(self) -> bool:
        """Whether days are counted from 1904, as old Macs did."""
        settings = child(self._root, "workbookPr")
        return settings is not None and is_true(settings.get("date1904"))

    @cached_property
    def names(self) -> dict[str, str]:
        """What the workbook's defined names stand for, by folded name; a sheet's own names are left out."""
        named = children(child(self._root, "definedNames"), "definedName")
        return {
            one.get("name", "").casefold(): (one.text or "").strip() for one in named if not one.get("localSheetId")
        }

    @cached_property
    def structure(self) -> str:
        """The SHA-256 of the form: its sheets' names and the texts in them, whoever saved it and whenever."""
        digest = hashlib.sha256()
        for sheet in self.sheets:
            digest.update(f"{sheet.name}\0".encode("utf-8", "surrogatepass"))
            for place in sheet.places():
                if sheet.is_text(place):
                    digest.update(f"{place}\0{sheet.text(place)}\0".encode("utf-8", "surrogatepass"))
        return digest.hexdigest()

    def sheet(self, name: str) -> SheetXml | None:
        """A sheet by its name, whatever its case."""
        return next((one for one in self.sheets if one.name.casefold() == name.casefold()), None)

    def write(self, out: Path) -> None:
        """Write the workbook with its changed cells; where formulas are in it, Excel is told to work them out anew."""
        changed = {folded(self._parts[one.name]): one.content() for one in self.sheets if one.changed}
        if changed and any(descendants(one.root, "f") for one in self.sheets):
            self._recalculate()
            changed[folded(self._part)] = serialised(self._root)
        self._package.write(out, changed)

    def _recalculate(self) -> None:
        settings = child(self._root, "calcPr")
        if settings is None:
            settings = etree.Element(in_namespace_of(self._root, "calcPr"))
            before = [one for one in self._root if name_of(one) in _BEFORE_CALCULATION]
            before[-1].addnext(settings)
        settings.set("fullCalcOnLoad", "1")

    def _listed(self) -> Iterator[tuple[str, str, str]]:
        for one in children(child(self._root, "sheets"), "sheet"):
            related = self._related.get(attribute(one, "id") or "")
            if related is not None and related.kind == "worksheet":
                yield one.get("name", ""), related.part, one.get("state", "visible")

    def _optional(self, kind: str) -> Element | None:
        part = next((one.part for one in self._related.values() if one.kind == kind), None)
        return parsed(self._package.read(part)) if part and part in self._package.archive else None

    def _shared(self, number: int) -> Element | None:
        return self._texts[number] if number < len(self._texts) else None


@contextmanager
def opened_book(path: Path, limits: Limits = TEMPLATE_LIMITS) -> Iterator[TemplateBook]:
    """A template's workbook.

    Raises:
        InputError: The file is refused; `file` is its name, `sheet` the sheet's where one is to blame.
    """
    with opened_template(path, limits) as package:
        try:
            book = TemplateBook(package)
        except OSError as error:  # a directory that points outside of the file
            raise InputError("damaged_file") from error
        yield book
