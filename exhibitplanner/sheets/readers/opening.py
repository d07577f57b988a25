"""Any spreadsheet as a row of sheets."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from exhibitplanner.sheets.readers.file_kinds import recognise
from exhibitplanner.sheets.readers.limits import Limits
from exhibitplanner.sheets.readers.source import SheetSource


def open_sheets(path: Path, limits: Limits) -> Iterable[SheetSource]:
    """The sheets of a file of whatever kind, each to be used up before the next is asked for.

    Raises:
        InputError: As `file_kinds.recognise`, `text_files.text_sheets` and `workbooks.workbook_sheets` say.
    """
    kind = recognise(path, limits)
    if kind == "text":
        from exhibitplanner.sheets.readers.text_files import text_sheets

        return text_sheets(path, limits)
    from exhibitplanner.sheets.readers.workbooks import workbook_sheets

    return workbook_sheets(path, kind, limits)
