"""The rows of an import as one list of groups that fold: heads and lines are places in ranges, made when looked at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from exhibitplanner.ui.displaying import show_number
from exhibitplanner.ui.pages.importing.review.answers import Answers
from exhibitplanner.ui.pages.importing.review.line_words import aside_of, name_of, rows_of, whose
from exhibitplanner.ui.pages.importing.review.outline import OUTCOMES, Outcome
from exhibitplanner.ui.wording import say

Index = QModelIndex | QPersistentModelIndex
_FOLDED: Final = frozenset({"new", "unchanged"})

_LOOKED_AT: Final = 5000
"""So many lines are asked whether they wait, so that a key never takes long."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in a row of the list: the head of a group, or (`place` 0 and up) one of its lines by number."""

    group: Outcome
    place: int = -1
    number: int = -1

    @property
    def is_head(self) -> bool:
        return self.place < 0


class OutcomeModel(QAbstractListModel):
    """Groups that hold nothing, or nothing that the filter lets through, are not there."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: Answers | None = None
        self.folded: set[Outcome] = set(_FOLDED)  # type: ignore[arg-type]
        self._matching: Mapping[Outcome, Sequence[int]] | None = None
        self._groups: list[Outcome] = []
        self._ends: list[int] = []

    def show_answers(self, answers: Answers, folded: Iterable[Outcome]) -> None:
        """Show another import, or the same one planned again, with some groups folded."""
        self.beginResetModel()
        self.answers, self.folded, self._matching = answers, set(folded), None
        self._count()
        self.endResetModel()

    def filter(self, matching: Mapping[Outcome, Sequence[int]] | None) -> None:
        """Show only some lines of each group, by their places in it; None shows all."""
        self.beginResetModel()
        self._matching = matching
        self._count()
        self.endResetModel()

    def toggle(self, group: Outcome) -> None:
        """Fold or unfold a group."""
        head, size = self.head_row(group), self.size(group)
        if head is None or self._matching is not None or not size:
            return
        if group in self.folded:
            self.beginInsertRows(QModelIndex(), head + 1, head + size)
            self.folded.discard(group)
            self._count()
            self.endInsertRows()
        else:
            self.beginRemoveRows(QModelIndex(), head + 1, head + size)
            self.folded.add(group)
            self._count()
            self.endRemoveRows()
        changed = self.index(head)
        self.dataChanged.emit(changed, changed)

    def is_open(self, group: Outcome) -> bool:
        return self._matching is not None or group not in self.folded

    def size(self, group: Outcome) -> int:
        """How many lines of a group are to be seen when it is open."""
        if self._matching is not None:
            return len(self._matching[group])
        return len(self.answers.outline.lines[group]) if self.answers is not None else 0

    def head_row(self, group: Outcome) -> int | None:
        """The row of a group's head."""
        if group not in self._groups:
            return None
        at = self._groups.index(group)
        return self._ends[at - 1] if at else 0

    def row_of(self, group: Outcome, place: int) -> int | None:
        """The row of a group's line, by its place among those to be seen; None in a folded group."""
        head = self.head_row(group)
        return None if head is None or not self.is_open(group) else head + 1 + place

    def entry(self, row: int) -> Entry:
        """What stands in a row."""
        at = bisect_right(self._ends, row)
        group = self._groups[at]
        place = row - (self._ends[at - 1] if at else 0) - 1
        return Entry(group) if place < 0 else Entry(group, place, self.number(group, place))

    def number(self, group: Outcome, place: int) -> int:
        """The line at a place: a row of a sheet, or a question's number."""
        assert self.answers is not None  # noqa: S101  there are no lines without
        lines = self.answers.outline.lines[group]
        return lines[self._matching[group][place] if self._matching is not None else place]

    def tell(self, row: int) -> None:
        """A line has another answer."""
        self.dataChanged.emit(self.index(row), self.index(row))

    def tell_all(self) -> None:
        """Many lines have other answers."""
        if self._ends:
            self.dataChanged.emit(self.index(0), self.index(self._ends[-1] - 1))

    def next_open(self, row: int) -> int | None:
        """The next line below that has no answer, else the first one of all; groups that are folded are passed by."""
        return self._open_between(row + 1, self.rowCount()) or self._open_between(0, row)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's name, and its default
        return 0 if parent.isValid() or not self._ends else self._ends[-1]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.answers is None:
            return None
        if role not in {
            Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole,
        }:  # fmt: skip
            return None
        entry = self.entry(index.row())
        if entry.is_head:
            return f"{say(f'intake_{entry.group}')}: {show_number(self.size(entry.group))}"
        done = self.answers.is_done(entry.group, entry.number)
        return " · ".join(filter(None, (*self.words(entry), say("review_done") if done else "")))

    def words(self, entry: Entry) -> tuple[str, str, str, str]:
        """A line's name, whose it is, its rows, and what is to be said of it."""
        assert self.answers is not None  # noqa: S101  there are no lines without
        of_line = (self.answers, entry.group, entry.number)
        return name_of(*of_line), whose(*of_line), rows_of(*of_line), aside_of(*of_line)

    def _open_between(self, first: int, end: int) -> int | None:
        if self.answers is None:
            return None
        for row in range(first, min(end, first + _LOOKED_AT)):
            entry = self.entry(row)
            if entry.group in _FOLDED:
                return None
            if not entry.is_head and not self.answers.is_done(entry.group, entry.number):
                return row
        return None

    def _count(self) -> None:
        self._groups = [group for group in OUTCOMES if self.size(group)]
        self._ends = list(accumulate(1 + (self.size(one) if self.is_open(one) else 0) for one in self._groups))
