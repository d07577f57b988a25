"""A listing as the rows of one list: a head, then its lines."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from exhibitplanner.ui.pages.people.lines import Line, LineGroup, Listing

Index = QModelIndex | QPersistentModelIndex
NOTHING = Listing((), ())


class LinesModel(QAbstractListModel):
    """`rows` are those that the filter leaves; heads are passed over by the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.listing = NOTHING
        self.rows: list[LineGroup | Line] = []
        self._whole = NOTHING
        self._words = ""

    def show(self, listing: Listing) -> None:
        """Show this."""
        self._whole = listing.without_blank_columns()
        self._lay()

    def filter(self, words: str) -> None:
        """Show only what holds every word."""
        self._words = words
        self._lay()

    def line(self, row: int) -> Line | None:
        """The line of a row; None for a head."""
        one = self.rows[row] if 0 <= row < len(self.rows) else None
        return one if isinstance(one, Line) else None

    def row_of(self, record_id: str, near: int = 0) -> int | None:
        """The row of a record; of several the one that is nearest to a row."""
        found = [at for at, one in enumerate(self.rows) if isinstance(one, Line) and one.id == record_id]
        return min(found, key=lambda at: abs(at - near), default=None)

    def _lay(self) -> None:
        self.beginResetModel()
        self.listing = self._whole.holding(self._words)
        self.rows = []
        for group in self.listing.groups:
            self.rows += [group, *group.lines]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return said(one)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(one, Line):
            return one.tip
        if role == Qt.ItemDataRole.CheckStateRole and isinstance(one, Line) and one.ticked is not None:
            return Qt.CheckState.Checked if one.ticked else Qt.CheckState.Unchecked
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        whole = super().flags(index)
        return whole if self.line(index.row()) is not None else Qt.ItemFlag.NoItemFlags


def said(one: LineGroup | Line) -> str:
    """A row in words, as a screen reader tells it."""
    if isinstance(one, LineGroup):
        return ", ".join(filter(None, (one.title, one.detail)))
    lead = [one.lead.words] if one.lead else []
    return ", ".join(filter(None, (*lead, *one.cells.values(), *(mark.words for mark in one.marks))))
