"""The stamp of our own workbooks: a sheet that Excel's menus do not show says from which state of which plan they are.

An import looks there for the values that the sender was given, so that it takes only what the sender changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, Literal

from exhibitplanner.sheets.cell_writing import without_unwritable
from exhibitplanner.sheets.grid import Grid

if TYPE_CHECKING:
    from openpyxl import Workbook

STAMP_SHEET: Final = "exhibitplanner"
FORMAT: Final = 1
_KEYS: Final = ("format", "made", "transaction", "made_at", "exhibition", "company")

READING_MARK: Final = "exhibitplanner: to read"
"""With this A1 begins in a sheet of ours that is no data: deadlines, drop-downs' words, a list of problems."""
PROBLEMS_MARK: Final = f"{READING_MARK}, problems"

Made = Literal["export", "form", "report"]
_MADE: Final[dict[str, Made]] = {"export": "export", "form": "form"}


@dataclass(frozen=True, slots=True)
class Stamp:
    """`transaction` is the newest one of the workspace when the workbook was written, blank in an empty one.

    `exhibition` and `company` are as a cell names them, an id or the natural key's text; blank where it is of all.
    """

    made: Made
    transaction: str
    made_at: datetime
    exhibition: str = ""
    company: str = ""

    def rows(self) -> list[tuple[str, str]]:
        """Its keys and values as the sheet has them."""
        at = self.made_at.astimezone(UTC).isoformat(timespec="seconds")
        values = (str(FORMAT), self.made, self.transaction, at, self.exhibition, self.company)
        return list(zip(_KEYS, values, strict=True))


def write_stamp(book: Workbook, stamp: Stamp) -> None:
    """Add the sheet to an openpyxl workbook, last and very hidden."""
    sheet = book.create_sheet(STAMP_SHEET)
    for number, (name, value) in enumerate(stamp.rows(), 1):
        sheet.cell(number, 1, name)
        cell = sheet.cell(number, 2)
        if value:
            cell.value = without_unwritable(value)
            cell.data_type = "s"  # a name that begins with `=` is no formula
    sheet.sheet_state = "veryHidden"


def is_stamp(grid: Grid) -> bool:
    """Whether a sheet is the stamp; a person's own sheet may have its name."""
    return grid.name.casefold() == STAMP_SHEET and grid.value(1, 0) == _KEYS[0]


def is_for_reading(grid: Grid) -> bool:
    """Whether a sheet is one of ours that nobody fills in: no import takes it for a table."""
    return str(grid.value(1, 0)).startswith(READING_MARK)


def is_report(grids: Iterable[Grid]) -> bool:
    """Whether a file is a report of ours: to read and to print, and no list to take in."""
    return any(is_stamp(grid) and grid.value(2, 1) == "report" for grid in grids)


def read_stamp(grids: Iterable[Grid]) -> Stamp | None:
    """The stamp of a file; None where it has none, a report's, or one that a newer version wrote or is spoiled."""
    grid = next((one for one in grids if is_stamp(one)), None)
    if grid is None:
        return None
    said = {str(grid.value(row, 0)): _text(grid, row) for row in range(1, len(grid.cells) + 1)}
    try:
        made_at = datetime.fromisoformat(said.get("made_at", ""))
    except ValueError:
        return None
    made = _MADE.get(said.get("made", ""))
    if said["format"] != str(FORMAT) or made is None or made_at.tzinfo is None:
        return None
    return Stamp(made, said.get("transaction", ""), made_at, said.get("exhibition", ""), said.get("company", ""))


def _text(grid: Grid, row: int) -> str:
    value = grid.value(row, 1)
    return "" if value is None else str(int(value) if isinstance(value, float) else value)
