"""A row as it stands in the sender's sheet: the heading, the row above and the one below."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from exhibitplanner.sheets.grid import column_letter
from exhibitplanner.ui.pages.importing.review.sheet_rows import SheetRows
from exhibitplanner.ui.pages.importing.sheet_picture import Picture, PictureRow, RowKind
from exhibitplanner.ui.pages.importing.window_picture import row_notes

_HEADS: Final = 3


def picture_of_row(sheet: SheetRows, row: int, differing: Iterable[int] = (), around: int = 1) -> Picture:
    """The piece of the sheet around a row, so many rows above and below.

    `differing` are the indexes of columns that are to stand out.
    """
    columns = [one.index for one in sheet.columns]
    if sheet.grid is None or not columns:
        return Picture()
    places = list(range(min(columns), max(columns) + 1))
    heads = _heads_above(sheet.report.header_rows, row)
    last = min(len(sheet.grid.cells), row + around)
    shown = [*heads, *(one for one in range(max(1, row - around), last + 1) if one not in heads)]
    wanted = set(differing)
    turned = bool(sheet.grid.places)
    return Picture(
        tuple("" if turned else column_letter(place) for place in places),
        tuple(_row(sheet, number, places, "head" if number in heads else "row") for number in shown),
        row,
        frozenset(at for at, place in enumerate(places) if place in wanted),
    )


def _heads_above(heads: list[int], row: int) -> list[int]:
    """The rows of the heading under which a row stands."""
    above = [one for one in heads if one < row]
    found: list[int] = []
    for one in reversed(above):
        if found and found[0] != one + 1:
            break
        found.insert(0, one)
    return found[-_HEADS:]


def _row(sheet: SheetRows, number: int, places: list[int], kind: RowKind) -> PictureRow:
    grid = sheet.grid
    assert grid is not None  # noqa: S101  looked at by the caller
    reason = dict(sheet.report.left_out).get(number, "")
    hidden, struck = number in grid.hidden_rows, number in grid.struck_rows
    texts = tuple(sheet.text(number, place) for place in places)
    notes = row_notes(reason, hidden=hidden, struck=struck)
    return PictureRow(number, texts, "left_out" if reason else kind, notes, hidden, struck)
