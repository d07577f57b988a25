"""Blocks of cells to and from spreadsheets: tab-separated text, as Excel and LibreOffice write and read it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Collection, Sequence
from typing import Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtGui import QGuiApplication

from exhibitplanner.ui.grid.view import GridView
from exhibitplanner.ui.wording import say

_COPIED_AT_MOST: Final = 2_000_000
Block = list[list[str]]


def to_text(block: Sequence[Sequence[str]]) -> str:
    """A block as spreadsheets paste it; a cell with tabs, quotes or line breaks is quoted."""
    out = io.StringIO()
    csv.writer(out, dialect="excel-tab", lineterminator="\n").writerows(block)
    return out.getvalue().removesuffix("\n")


def from_text(text: str) -> Block:
    """A pasted text as rows of cells."""
    csv.field_size_limit(1_000_000)
    plain = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    if '"' not in plain:
        return [line.split("\t") for line in plain.split("\n")]
    return [list(row) for row in csv.reader(io.StringIO(plain), dialect="excel-tab")]


class Clipboard:
    """Copy, cut, paste, fill down and clear of a table."""

    def __init__(self, view: GridView) -> None:
        self._view = view

    def copy(self) -> None:
        """The selected cells, as a block from the first to the last selected row and column."""
        rows, columns = self._span()
        if not rows or len(rows) * len(columns) > _COPIED_AT_MOST:
            return
        chosen = set(self._view.chosen_cells())
        model = self._view.records
        block = [[model.writing(row, column) if (row, column) in chosen else "" for column in columns] for row in rows]
        QGuiApplication.clipboard().setText(to_text(block))

    def cut(self) -> None:
        """Copy, then clear."""
        self.copy()
        self.clear()

    def paste(self) -> None:
        """Put the clipboard's block at the first selected cell; one value fills all selected cells."""
        block = from_text(QGuiApplication.clipboard().text())
        rows, columns = self._span()
        if not rows or block in ([], [[""]]):
            return
        if len(block) == 1 and len(block[0]) == 1:
            self._put(self._view.chosen_cells(), lambda _row, _column: block[0][0], "cells_pasted")
            return
        model, header = self._view.records, self._view.header
        first = header.visualIndex(columns[0])
        cells: dict[tuple[int, int], str] = {}
        beyond = 0
        for down, line in enumerate(block):
            if rows[0] + down >= model.rowCount():
                beyond += 1
                continue
            for right, text in enumerate(line):
                if first + right < header.count():
                    cells[rows[0] + down, header.logicalIndex(first + right)] = text
        if not cells:
            return
        self._select(cells)
        self._put(list(cells), lambda row, column: cells[row, column], "cells_pasted")
        if beyond:
            model.desk.tell("info", say("rows_beyond", count=beyond), topic="beyond")

    def fill_down(self) -> None:
        """The topmost selected cell of each column into those below it."""
        cells = self._view.chosen_cells()
        tops: dict[int, int] = {}
        for row, column in cells:
            tops[column] = min(row, tops.get(column, row))
        below = [(row, column) for row, column in cells if row > tops[column]]
        model = self._view.records
        self._put(below, lambda _row, column: model.writing(tops[column], column), "cells_filled")

    def clear(self) -> None:
        """Blank the selected cells."""
        self._put(self._view.chosen_cells(), lambda _row, _column: "", "cells_cleared")

    def _put(self, cells: Sequence[tuple[int, int]], text_of: Callable[[int, int], str], done_code: str) -> None:
        model = self._view.records
        edits: dict[str, dict[str, str]] = {}
        for row, column in cells:
            text = text_of(row, column)
            if model.can_edit(column) and text.strip() != model.writing(row, column):
                edits.setdefault(model.ids[row], {})[model.columns[column].name] = text
        if edits:
            self._view.cells.editing.take_many(edits, done_code)

    def _select(self, cells: Collection[tuple[int, int]]) -> None:
        """Show what was pasted: as blocks of all rows, for a line of it may be shorter than the others."""
        model, chosen = self._view.records, QItemSelection()
        last: dict[int, int] = {}
        for row, column in cells:
            last[column] = max(row, last.get(column, row))
        first = min(row for row, _ in cells)
        for column, bottom in last.items():
            chosen.select(model.index(first, column), model.index(bottom, column))
        self._view.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _span(self) -> tuple[list[int], list[int]]:
        """The rows and the columns, in the order in view, between the outermost selected cells."""
        parts = self._view.chosen_parts()
        if not parts:
            return [], []
        rows = range(min(part.top() for part in parts), max(part.bottom() for part in parts) + 1)
        header = self._view.header
        places = [header.visualIndex(column) for part in parts for column in range(part.left(), part.right() + 1)]
        return list(rows), [header.logicalIndex(place) for place in range(min(places), max(places) + 1)]
