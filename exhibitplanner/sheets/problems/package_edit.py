"""An Office package with parts changed and added; every other part keeps its content to the byte."""

from __future__ import annotations

import posixpath
import zipfile
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lxml import etree

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.readers.archive import Archive, folded
from exhibitplanner.sheets.readers.package_parts import Related, main_part, related_parts
from exhibitplanner.sheets.templates.xml_parts import child, children, in_namespace_of, name_of, parsed, serialised

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CONTENT_TYPES: Final = "[Content_Types].xml"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"


class PackageEdit:
    """Parts by path, whatever its case; changes are collected and written at the end."""

    def __init__(self, opened: zipfile.ZipFile) -> None:
        self._zip = opened
        self.archive = Archive(opened)
        self._names = {folded(info.filename): info.filename for info in opened.infolist()}
        self._changed: dict[str, bytes] = {}
        self.workbook = main_part(self.archive)
        self._trees: dict[str, Element] = {}

    def read(self, part: str) -> bytes:
        """A part's content, as it was changed last.

        Raises:
            InputError: `damaged_file`: it is not there.
        """
        name = folded(part)
        if name in self._changed:
            return self._changed[name]
        if name not in self._names:
            raise InputError("damaged_file")
        return self._zip.read(self._names[name])

    def tree(self, part: str) -> Element:
        """A part as XML, to be changed in place; it is written at the end."""
        name = folded(part)
        if name not in self._trees:
            self._trees[name] = parsed(self.read(part))
        return self._trees[name]

    def put(self, part: str, content: bytes) -> None:
        """Change a part, or add it."""
        name = folded(part)
        self._names.setdefault(name, part)
        self._changed[name] = content
        self._trees.pop(name, None)

    def free_part(self, pattern: str) -> str:
        """The first path of a pattern with `{}` that no part has."""
        return next(one for one in map(pattern.format, count(1)) if folded(one) not in self._names)

    def related(self, part: str, kind: str) -> str | None:
        """The part that `part` points to by a relation of that kind."""
        return next((one.part for one in self.relations(part).values() if one.kind == kind), None)

    def relations(self, part: str) -> dict[str, Related]:
        """What a part points to, by the relation's id."""
        return related_parts(self.archive, part)

    def relate(self, part: str, kind: str, target: str) -> str:
        """Let `part` point to `target`; the relation's id."""
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if folded(path) not in self._names:
            self.put(path, f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{_RELATIONS}"/>'.encode())
        root = self.tree(path)
        taken = {one.get("Id") for one in root}
        relation = next(one for one in (f"rId{number}" for number in count(1)) if one not in taken)
        made = etree.SubElement(root, f"{{{_RELATIONS}}}Relationship")
        made.set("Id", relation)
        made.set("Type", f"{self._relation_base()}/{kind}")
        made.set("Target", f"/{target}")
        return relation

    def declare(self, part: str, content_type: str) -> None:
        """Say what an added part is."""
        made = etree.SubElement(self.tree(_CONTENT_TYPES), f"{{{_TYPES}}}Override")
        made.set("PartName", f"/{part}")
        made.set("ContentType", content_type)

    def declare_suffix(self, suffix: str, content_type: str) -> None:
        """Say what parts of a suffix are, where nothing says it yet."""
        root = self.tree(_CONTENT_TYPES)
        if any((one.get("Extension") or "").casefold() == suffix for one in children(root, "Default")):
            return
        made = etree.Element(f"{{{_TYPES}}}Default")
        made.set("Extension", suffix)
        made.set("ContentType", content_type)
        root.insert(0, made)

    def main_type(self) -> str:
        """The content type of the workbook's part: tells a workbook with macros."""
        overrides = children(self.tree(_CONTENT_TYPES), "Override")
        found = (one.get("ContentType") or "" for one in overrides if folded(one.get("PartName") or "") == self._main)
        return next(found, "")

    def write(self, out: Path) -> None:
        """Write the package: old parts in their order, then new ones."""
        for name, root in self._trees.items():
            self._changed[name] = serialised(root)
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
            written = set()
            for info in self._zip.infolist():
                name = folded(info.filename)
                if name in written or info.is_dir():
                    continue
                written.add(name)
                kept = zipfile.ZipInfo(info.filename, info.date_time)
                kept.compress_type = zipfile.ZIP_DEFLATED
                content = self._changed.get(name)
                target.writestr(kept, self._zip.read(info) if content is None else content)
            for name in self._changed.keys() - written:
                target.writestr(self._names[name], self._changed[name])

    @property
    def _main(self) -> str:
        return folded(self.workbook)

    def _relation_base(self) -> str:
        """What the relations' types begin with: strict packages have another."""
        folder, name = posixpath.split(self.workbook)
        root = self.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
        kinds = [one.get("Type") or "" for one in root]
        return next(one.rpartition("/")[0] for one in kinds if one.endswith("/worksheet"))


def section(root: Element, name: str, order: tuple[str, ...]) -> Element:
    """The child of that name, made at its place in `order` where it is not there."""
    found = child(root, name)
    if found is None:
        found = etree.Element(in_namespace_of(root, name))
        insert(root, found, name, order)
    return found


def insert(root: Element, made: Element, name: str, order: tuple[str, ...]) -> None:
    """Put a child of that name before what comes later in `order`."""
    later = frozenset(order[order.index(name) + 1 :])
    before = next((one for one in root if name_of(one) in later), None)
    if before is None:
        root.append(made)
    else:
        before.addprevious(made)
