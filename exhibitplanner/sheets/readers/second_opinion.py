"""Sheets of .xlsx workbooks through openpyxl, where calamine refuses them: one `#SPILL!` makes it give up a sheet."""

from __future__ import annotations

import datetime as dt
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.grid import CellRange
from exhibitplanner.sheets.readers.archive import FAULTS
from exhibitplanner.sheets.readers.source import Row, plain_row

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

# what openpyxl is known to raise for workbooks that it cannot take
_FAULTS: Final = (*FAULTS, KeyError, ValueError, TypeError, IndexError, AttributeError, SyntaxError, OSError)


class SecondOpinion:
    """The whole workbook in memory: openpyxl's way of reading row by row loses rows that are out of order.

    Raises:
        InputError: `unreadable`.
    """

    def __init__(self, path: Path) -> None:
        import openpyxl

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of extensions that it leaves out
            try:
                with path.open("rb") as file:
                    self._workbook: Workbook = openpyxl.load_workbook(file, data_only=True, keep_links=False)
            except _FAULTS as error:
                raise InputError("unreadable") from error

    def sheets(self) -> list[tuple[str, bool]]:
        """Each worksheet's name and whether it is hidden."""
        return [(sheet.title, sheet.sheet_state != "visible") for sheet in self._workbook.worksheets]

    def extent(self, name: str) -> tuple[int, int]:
        """The numbers of rows and columns, from the first ones on.

        Raises:
            InputError: `sheet_unreadable`: the workbook has the name of the sheet and nothing else.
        """
        sheet = self._sheet(name)
        return sheet.max_row, sheet.max_column

    def merged(self, name: str) -> list[CellRange]:
        """Merged cells."""
        ranges = self._sheet(name).merged_cells.ranges
        return [CellRange(one.min_row, one.min_col - 1, one.max_row, one.max_col - 1) for one in ranges]

    def rows(self, name: str) -> Iterator[Row]:
        """The rows from row 1 and column A on."""
        for row in self._sheet(name).iter_rows():
            yield plain_row("" if cell.data_type == "e" else _as_calamine_has_it(cell.value) for cell in row)

    def _sheet(self, name: str) -> Any:
        found = next((sheet for sheet in self._workbook.worksheets if sheet.title == name), None)
        if found is None:
            raise InputError("sheet_unreadable", sheet=name)
        return found


def _as_calamine_has_it(value: Any) -> object:
    if isinstance(value, str):
        return value.replace("_x000D_", "\r")
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date()
    return "" if value is None else value
