"""The journal as a table: read a piece at a time in the background, filtered, and following what is written."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from exhibitplanner.domain.fold import fold
from exhibitplanner.services.history import TransactionLine, list_transactions
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.displaying import show_moment
from exhibitplanner.ui.history.words import count_words, kinds_words, source_words
from exhibitplanner.ui.wording import language, say

Index = QModelIndex | QPersistentModelIndex
PIECE: Final = 200
COLUMNS: Final = ("when", "what", "who", "source", "touched")
_ROOT: Final = QModelIndex()


class Shown(NamedTuple):
    """A transaction with its texts by column, and all of them folded for the filter."""

    line: TransactionLine
    texts: tuple[str, ...]
    folded: str


class TransactionsModel(QAbstractTableModel):
    """The newest first. `piece_read` tells that a piece arrived, also where the filter shows nothing of it."""

    piece_read = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._all: list[Shown] = []
        """What has been read, without a gap from the newest on."""
        self._shown: list[Shown] = []
        self._gone: set[str] = set()
        self._words: tuple[str, ...] = ()
        self.complete = False
        self.reading = False
        self._stale = False

    @property
    def total(self) -> int:
        """How many have been read so far."""
        return len(self._all)

    def line(self, row: int) -> TransactionLine:
        """The transaction of a row, with whether it is in force by what is known now."""
        return self._shown[row].line

    def row_of(self, transaction: str) -> int | None:
        """The row of a transaction; None where it is not shown."""
        return next((row for row, one in enumerate(self._shown) if one.line.id == transaction), None)

    def taken_back(self, row: int) -> bool:
        """Whether an undo in force targets the transaction of a row."""
        return self._shown[row].line.id in self._gone

    def filter(self, text: str) -> None:
        """Show the lines that hold every word; further pieces are read until there is a screen of them."""
        words = tuple(map(fold, text.split()))
        if words == self._words:
            return
        self._words = words
        self.beginResetModel()
        self._shown = [one for one in self._all if self._fits(one)]
        self.endResetModel()
        self._read_on_for_filter()

    def refresh(self) -> None:
        """Read what was written since, and what it took back."""
        if self.reading:
            self._stale = True
            return
        self._read(None)

    def canFetchMore(self, parent: Index = _ROOT) -> bool:
        return not parent.isValid() and not self.complete and not self.reading

    def fetchMore(self, parent: Index = _ROOT) -> None:
        if self.canFetchMore(parent):
            self._read(self._all[-1].line.number if self._all else None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, texts, _ = self._shown[index.row()]
        text = texts[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            undone = f" ({say('taken_back')})" if index.column() == 1 and line.id in self._gone else ""
            return f"{self.headerData(index.column(), Qt.Orientation.Horizontal)}: {text}{undone}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return kinds_words(line) if index.column() == len(COLUMNS) - 1 else text
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(COLUMNS):
            return None
        return say(f"history_{COLUMNS[section]}") if role == Qt.ItemDataRole.DisplayRole else None

    def _read(self, before: int | None) -> None:
        self.reading = True
        spoken = language()
        self._desk.session.look_up(
            lambda workspace: [_worded(line) for line in list_transactions(workspace, PIECE, before, spoken)],
            lambda lines: self._take(lines, newest=before is None),
            owner=self,
        )

    def _take(self, lines: list[Shown], *, newest: bool) -> None:
        self.reading = False
        known = self._all[0].line.number if self._all else None
        if newest and known is not None:
            fresh = [one for one in lines if one.line.number > known]
            if len(fresh) == len(lines) == PIECE:
                self._begin_anew()
            self._insert(fresh, at_start=bool(self._all))
        else:
            self._insert(lines, at_start=False)
        if len(lines) < PIECE and (not newest or known is None):
            self.complete = True
        self._mark_taken_back()
        self.piece_read.emit()
        if self._stale:
            self._stale = False
            self.refresh()
        else:
            self._read_on_for_filter()

    def _begin_anew(self) -> None:
        """More was written than a piece holds: what was read no longer joins it."""
        self.beginResetModel()
        self._all, self._shown, self.complete = [], [], False
        self.endResetModel()

    def _insert(self, lines: list[Shown], *, at_start: bool) -> None:
        self._all = [*lines, *self._all] if at_start else [*self._all, *lines]
        shown = [one for one in lines if self._fits(one)]
        if not shown:
            return
        first = 0 if at_start else len(self._shown)
        self.beginInsertRows(QModelIndex(), first, first + len(shown) - 1)
        self._shown = [*shown, *self._shown] if at_start else [*self._shown, *shown]
        self.endInsertRows()

    def _mark_taken_back(self) -> None:
        """As `journal.in_force`, over what has been read: only a later transaction takes one back."""
        gone: set[str] = set()
        for line, _, _ in self._all:
            if line.undoes is not None and line.id not in gone:
                gone.add(line.undoes)
        if gone != self._gone and self._shown:
            self._gone = gone
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, len(COLUMNS) - 1))
        self._gone = gone

    def _read_on_for_filter(self) -> None:
        if self._words and len(self._shown) < PIECE and self.canFetchMore():
            self.fetchMore()

    def _fits(self, one: Shown) -> bool:
        return all(word in one.folded for word in self._words)


def _worded(line: TransactionLine) -> Shown:
    texts = (show_moment(line.at), line.text, line.actor, source_words(line.source), count_words(line))
    return Shown(line, texts, fold(" ".join(texts)))
