"""The parts of an Office package by their relations (ISO/IEC 29500-2)."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from exhibitplanner.sheets.readers.archive import Archive
from exhibitplanner.sheets.readers.safe_xml import elements


@dataclass(frozen=True, slots=True)
class Related:
    """`kind` is the last word of the relation's type: strict and transitional packages differ before it."""

    kind: str
    part: str


def main_part(archive: Archive) -> str:
    """The workbook's part; where nothing names it, the part that is called so.

    Raises:
        InputError: `damaged_file`.
    """
    roots = related_parts(archive, "").values()
    named = next((one.part for one in roots if one.kind == "officeDocument" and one.part in archive), None)
    return named or next((name for name in archive.names() if "workbook." in name and ".rels" not in name), "")


def related_parts(archive: Archive, part: str) -> dict[str, Related]:
    """What a part points to, by the relation's id; `""` is the package itself.

    Raises:
        InputError: `damaged_file`.
    """
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if relations not in archive:
        return {}
    with archive.part(relations) as stream:
        found = [attributes for name, attributes in elements(stream) if name == "Relationship"]
    return {
        one["Id"]: Related(one.get("Type", "").rpartition("/")[2], _resolved(folder, one.get("Target", "")))
        for one in found
        if "Id" in one and one.get("TargetMode") != "External"
    }


def _resolved(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target.replace("\\", "/"))).lstrip("/")
