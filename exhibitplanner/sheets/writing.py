"""Writing workbooks: an overview, then a sheet a kind, in a file that is whole or not there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from exhibitplanner.messages import Language
from exhibitplanner.sheets.file_replacing import replacing
from exhibitplanner.sheets.stamp import Stamp
from exhibitplanner.sheets.workbook_data import Altered, ColumnType, Overview, SheetColumn, SheetData, SheetValue

__all__ = ["Altered", "ColumnType", "Overview", "SheetColumn", "SheetData", "SheetValue", "write_workbook"]


def write_workbook(  # noqa: PLR0913  facts of the document, by keyword
    out: Path,
    overview: Overview,
    sheets: Sequence[SheetData],
    *,
    language: Language,
    title: str,
    author: str,
    stamp: Stamp | None = None,
    progress: Callable[[float], None] | None = None,
) -> tuple[Altered, ...]:
    """Write an .xlsx with an overview and `sheets` in their order; rows are streamed, none is kept in memory.

    Titles, headings and names that Excel refuses are made acceptable (` (2)` where two are alike). Each sheet is a
    table with filters; its head and its first column that is not hidden stay in sight.

    Args:
        out: The file; an older one is replaced at the very end and stays whole until then.
        overview: The first sheet.
        sheets: One a kind.
        language: Of the few words that are ours (Overview, Rows, Page), and the font's script.
        title: The document's title, also in the foot of each page.
        author: The document's author.
        stamp: From which state of the plan it is, in a sheet that menus do not show.
        progress: Told how far it is, from 0 to 1; may raise to stop.

    Returns:
        The texts that no spreadsheet can hold as they are, in the sheets' order; empty nearly always.

    Raises:
        InputError: The file cannot be written (`target_…`), or a sheet is too large for a spreadsheet.
    """
    from exhibitplanner.sheets.workbook_building import DocumentFacts, build_workbook  # openpyxl takes its time to load

    facts = DocumentFacts(language, title, author, stamp)
    with replacing(out) as temporary:
        return build_workbook(temporary, overview, sheets, facts, progress or _ignore)


def _ignore(_share: float) -> None:
    pass
