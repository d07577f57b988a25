"""What stands below a sheet's rows, to be changed while the rows themselves stay as they are, to the byte."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.templates.xml_parts import parsed, serialised

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ORDER: Final = (
    "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
    "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations",
    "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks",
    "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF",
    "drawingHF", "picture", "oleObjects", "controls", "AlternateContent", "webPublishItems", "tableParts", "extLst",
)  # fmt: skip
"""The children of a worksheet (ECMA-376 part 1, 18.3.1.99)."""
_START: Final = re.compile(rb"<(?:\w+:)?worksheet\b[^>]*>")
_ROWS: Final = re.compile(rb"</(?:\w+:)?sheetData\s*>|<(?:\w+:)?sheetData\s*/>")
_SELECTED: Final = re.compile(rb"\stabSelected\s*=\s*[\"'](?:1|true)[\"']")


class SheetTail:
    """A worksheet's part: `root` holds only what follows the rows."""

    def __init__(self, content: bytes) -> None:
        start = _START.search(content)
        ends = list(_ROWS.finditer(content))
        if start is None or not ends or start.group().endswith(b"/>"):
            raise InputError("sheet_unreadable")
        end = ends[-1].end()
        self._before = content[:end]
        self._start = start.group()
        self.root: Element = parsed(self._start + content[end:])

    def content(self) -> bytes:
        """The part again. Nothing before the end of the rows differs, but that the sheet is not selected any more."""
        written = serialised(self.root)
        opened = _START.search(written)
        if opened is None:
            raise InputError("sheet_unreadable")
        tail = written[opened.end() :]
        if opened.group().endswith(b"/>"):
            tail = b"</" + re.findall(rb"[\w:]+", self._start)[0] + b">"
        return unselected(self._before) + tail


def unselected(content: bytes) -> bytes:
    """A sheet that is not selected: with two selected sheets a person would type into both."""
    place = content.find(b"sheetData")
    head = content[:place] if place >= 0 else content
    return _SELECTED.sub(b"", head) + content[len(head) :]
