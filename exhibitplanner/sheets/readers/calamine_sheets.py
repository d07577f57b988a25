"""Workbooks through python-calamine: cells at their right addresses, refusals and panics as one kind of error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
    load_workbook,
)

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.grid import CellRange
from exhibitplanner.sheets.readers.source import Row, plain_row, shifted

_DURATION = re.compile(r"(-?)PT(\d+)H(\d+)M(\d+(?:[.,]\d+)?)S")


class RefusedError(Exception):
    """calamine gives no cells; another reader may."""


@contextmanager
def refusals() -> Iterator[None]:
    """Name what calamine raises.

    Raises:
        RefusedError: Whatever else calamine says.
        InputError: `encrypted`.
    """
    try:
        yield
    except PasswordError as error:
        raise InputError("encrypted") from error
    except (CalamineError, OSError) as error:  # OSError: a container's stream ends before it should
        raise RefusedError(str(error)) from error
    except BaseException as panic:
        # a panic of the Rust library is no Exception, and its class cannot be imported
        if type(panic).__name__ != "PanicException":
            raise
        raise RefusedError(str(panic)) from panic


def open_workbook(path: Path) -> CalamineWorkbook:
    """The workbook, of the kind that its content says.

    Raises:
        RefusedError: calamine does not know it.
        InputError: `encrypted`.
    """
    with path.open("rb") as file, refusals():
        return load_workbook(file)


def worksheets(workbook: CalamineWorkbook) -> list[tuple[int, str, bool]]:
    """The sheets that hold cells: place in the workbook, name, hidden or not; charts and macros are left out."""
    return [
        (index, sheet.name, sheet.visible != SheetVisibleEnum.Visible)
        for index, sheet in enumerate(workbook.sheets_metadata)
        if sheet.typ == SheetTypeEnum.WorkSheet
    ]


def rows_of(sheet: CalamineSheet, *, durations_as_text: bool) -> Iterator[Row]:
    """The rows from row 1 and column A on; `iter_rows` begins at row 1 too, but at the first filled column."""
    first_row, first_column = sheet.start or (0, 0)
    rows = map(plain_row, sheet.iter_rows())
    for _ in range(first_row):
        next(rows, None)
    if durations_as_text:
        rows = map(_with_durations, rows)
    return shifted(rows, first_row, first_column)


def merged_ranges(sheet: CalamineSheet) -> list[CellRange]:
    """Merged cells, where calamine reads them: .xlsx and .xls."""
    return [
        CellRange(first_row + 1, first_column, last_row + 1, last_column)
        for (first_row, first_column), (last_row, last_column) in sheet.merged_cell_ranges or ()
    ]


def _with_durations(row: Row) -> Row:
    """calamine gives an OpenDocument time of a day and more as it is written, such as `PT30H05M00S`."""
    return tuple(_duration(value) if value.__class__ is str else value for value in row)


def _duration(text: str) -> str | timedelta:
    parts = _DURATION.fullmatch(text) if text[-1:] == "S" else None
    if parts is None:
        return text
    length = timedelta(hours=int(parts[2]), minutes=int(parts[3]), seconds=float(parts[4].replace(",", ".")))
    return -length if parts[1] else length
