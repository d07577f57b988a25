"""A table to read and to choose in: its rows are chosen whole and are never edited in place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from exhibitplanner.ui.look.look import look


class RowsTable(QTableView):
    """Without a grid and without heads at the side; rows are `row` pixels high, those of a grid unless said."""

    def __init__(self, parent: QWidget | None = None, *, row: int = 0) -> None:
        super().__init__(parent)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side = self.verticalHeader()
        side.hide()
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setMinimumSectionSize(look().metrics.row)
        side.setDefaultSectionSize(row or look().metrics.row)
