"""The services' window on a sheet as a picture: the table framed, what is left out named with why."""

from __future__ import annotations

from typing import Final

from exhibitplanner.services.importing.sheet_window import RowRole, SheetWindow, WindowRow
from exhibitplanner.ui.pages.importing.sheet_picture import Picture, PictureRow, RowKind
from exhibitplanner.ui.wording import say

_KINDS: Final[dict[RowRole, RowKind]] = {
    "title": "outside", "head": "head", "data": "row", "left_out": "left_out", "outside": "outside",
}  # fmt: skip


def picture_of_window(window: SheetWindow) -> Picture:
    """The rows of a window under the letters of its columns."""
    rows = tuple(map(_row, window.rows))
    framed = [one.number for one in window.rows if one.role in {"head", "data"}]
    places = [at for at, column in enumerate(window.columns) if column.found is not None]
    frame = (framed[0], framed[-1], places[0], places[-1]) if framed and places else None
    return Picture(tuple(one.letter for one in window.columns), rows, framed=frame)


def row_notes(reason: str, *, hidden: bool, struck: bool) -> str:
    """Why a row is left out, and what else is to be said of it."""
    notes = [
        say(f"intake_left_{reason}") if reason else "",
        say("picture_hidden") if hidden else "",
        say("picture_struck") if struck else "",
    ]
    return "\n".join(filter(None, notes))


def _row(row: WindowRow) -> PictureRow:
    notes = row_notes(row.reason, hidden=row.hidden, struck=row.struck)
    return PictureRow(row.number, row.cells, _KINDS[row.role], notes, row.hidden, row.struck)
