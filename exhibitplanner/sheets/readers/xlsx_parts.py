"""Where an .xlsx workbook keeps its sheets, and which of its cell formats strike through."""

from __future__ import annotations

import re

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.readers.archive import Archive
from exhibitplanner.sheets.readers.package_parts import main_part, related_parts
from exhibitplanner.sheets.readers.safe_xml import elements, is_true

_HEAD_BYTES = 1 << 16
_LEAST_STRING_BYTES = len("<si/>")
_HONEST_ANYWAY = 1_000_000  # so many places cost a reader 24 MB, whatever comes to fill them
_UNIQUE_COUNT = re.compile(rb"""uniqueCount\s*=\s*["'](\d+)""")
_DOCTYPE = re.compile(rb"<!DOCTYPE|<!ENTITY")


def sheet_parts(archive: Archive) -> list[tuple[str, str]]:
    """Each worksheet's name and part, in the order of the workbook.

    Raises:
        InputError: `damaged_file`, `forbidden_xml`.
    """
    workbook = main_part(archive)
    targets = related_parts(archive, workbook)
    with archive.part(workbook) as stream:
        sheets = [attributes for name, attributes in elements(stream) if name == "sheet"]
    related = [(one.get("name", ""), targets.get(one.get("id", ""))) for one in sheets]
    return [(name, target.part) for name, target in related if target and target.kind == "worksheet"]


def check_shared_strings(archive: Archive) -> None:
    """Refuse a table of texts that claims more of them than it has room for: readers make room before they look.

    Raises:
        InputError: `spreadsheet_bomb`, `forbidden_xml`.
    """
    for part in archive.names():
        if part.endswith("sharedstrings.xml"):
            with archive.part(part) as stream:
                head = stream.read(_HEAD_BYTES)
            if _DOCTYPE.search(head):
                raise InputError("forbidden_xml")
            claimed = max((int(digits) for digits in _UNIQUE_COUNT.findall(head)), default=0)
            if claimed > max(_HONEST_ANYWAY, archive.size(part) // _LEAST_STRING_BYTES):
                raise InputError("spreadsheet_bomb", megabytes=claimed * 24 >> 20)


def struck_styles(archive: Archive) -> frozenset[str]:
    """The numbers of the cell formats whose font is struck through, as cells name them.

    Raises:
        InputError: `damaged_file`, `forbidden_xml`.
    """
    part = next((name for name in archive.names() if name.endswith("/styles.xml")), None)
    if part is None:
        return frozenset()
    with archive.part(part) as stream:
        found = elements(stream)
    section, fonts, struck_fonts, styles = "", -1, set(), []
    for name, attributes in found:
        if name in _SECTIONS:
            section = name
        elif section == "fonts" and name == "font":
            fonts += 1
        elif section == "fonts" and name == "strike" and is_true(attributes.get("val", "1")):
            struck_fonts.add(str(fonts))
        elif section == "cellXfs" and name == "xf":
            styles.append(attributes.get("fontId", "0"))
    return frozenset(str(index) for index, font in enumerate(styles) if font in struck_fonts)


_SECTIONS = frozenset(
    {"numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "extLst"}
)
