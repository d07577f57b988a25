"""Readiness as a table: a company a row, a step a column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from exhibitplanner.domain.fold import fold
from exhibitplanner.planning.readiness import STEPS, State
from exhibitplanner.reports.ordering import SortKey, sort_key
from exhibitplanner.services.problems.readiness import Readiness, StepProgress
from exhibitplanner.ui.wording import language, say

Index = QModelIndex | QPersistentModelIndex
STEP_NAMES: Final = tuple(STEPS)
_ROOT: Final = QModelIndex()
_WORST: Final = (State.LATE, State.OPEN, State.PARTLY, State.DONE, State.NOT_NEEDED)
_NAMED: Final = 12
"""So many records are named by a hint."""


class MatrixModel(QAbstractTableModel):
    """Those with most to do come first, unless a column sorts them; words and a wanted state narrow them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.every: Sequence[Readiness] = ()
        self._names: Mapping[str, tuple[str, str]] = {}
        self._shown: list[Readiness] = []
        self._words: tuple[str, ...] = ()
        self._state: State | None = None
        self._column, self._order = -1, Qt.SortOrder.AscendingOrder
        self._keys: dict[str, SortKey] = {}
        """How names compare, which takes longer to work out than to sort by."""

    def show(self, readiness: Sequence[Readiness], names: Mapping[str, tuple[str, str]]) -> None:
        """Show how far everybody is; `names` are short ones by participation."""
        if (self.every, self._names) != (readiness, names):
            self.every, self._names = readiness, names
            self._arrange()

    def narrow(self, words: str, state: State | None) -> None:
        """Only companies whose name holds every word, and that have a step in a state."""
        self._words, self._state = tuple(map(fold, words.split())), state
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column, self._order = column, order
        self._arrange()

    def row(self, number: int) -> Readiness:
        """The company of a row."""
        return self._shown[number]

    def row_of(self, participation_id: str) -> int | None:
        """The row of a participation; None where it is not shown."""
        return next((row for row, one in enumerate(self._shown) if one.participation_id == participation_id), None)

    def cell(self, index: Index) -> StepProgress | None:
        """How far a step is; None in the column of names."""
        if not index.isValid() or index.column() == 0:
            return None
        return self._shown[index.row()].steps[STEP_NAMES[index.column() - 1]]

    def counts(self, step: str) -> Counter[State]:
        """Of the companies that are shown, how many are how far."""
        return Counter(one.steps[step].state for one in self._shown)

    def words_of(self, step: str) -> frozenset[str]:
        """Everything that the cells of a step say beside a picture, whatever is shown of it."""
        found = {_told(one.steps[step]): one.steps[step] for one in self.every}  # a few, of thousands
        return frozenset(cell_words(one) for one in found.values() if one.state is not State.NOT_NEEDED)

    def name_of(self, one: Readiness) -> str:
        """A company's short name in the language in force."""
        english, korean = self._names.get(one.participation_id, (one.company, one.company))
        return korean if language() == "ko" else english

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 1 + len(STEP_NAMES)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one, step = self._shown[index.row()], self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.name_of(one) if step is None else cell_words(step)
        if role == Qt.ItemDataRole.ToolTipRole:
            return one.company if step is None else self._hint(index, step)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.name_of(one) if step is None else f"{self.name_of(one)}, {self._hint(index, step)}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return say("problems_company") if section == 0 else say(f"readiness_step_{STEP_NAMES[section - 1]}")

    def _hint(self, index: Index, step: StepProgress) -> str:
        names = [one.name for one in step.records[:_NAMED]]
        names += ["…"] if len(step.records) > _NAMED else []
        words = f"{self.headerData(index.column(), Qt.Orientation.Horizontal)}: {say(f'state_{step.state.value}')}"
        return "\n".join((words, *names))

    def _arrange(self) -> None:
        self.beginResetModel()
        self._shown = sorted(filter(self._fits, self.every), key=self._sort_key)
        if self._order == Qt.SortOrder.DescendingOrder and self._column >= 0:
            self._shown.reverse()
        self.endResetModel()

    def _fits(self, one: Readiness) -> bool:
        names = fold(" ".join((one.company, *self._names.get(one.participation_id, ()))))
        states = {step.state for step in one.steps.values()}
        return all(word in names for word in self._words) and (self._state is None or self._state in states)

    def _sort_key(self, one: Readiness) -> Any:
        words = self.name_of(one)
        name = self._keys.get(words) or self._keys.setdefault(words, sort_key(words))
        if self._column == 0:
            return name
        if self._column > 0:
            return _WORST.index(one.steps[STEP_NAMES[self._column - 1]].state), name
        return [-count for count in lateness(one)], name


def lateness(one: Readiness) -> tuple[int, int, int]:
    """How many steps of a company are late, open and partly done."""
    states = [step.state for step in one.steps.values()]
    return states.count(State.LATE), states.count(State.OPEN), states.count(State.PARTLY)


def _told(step: StepProgress) -> tuple[State, int]:
    """What a cell's words are made of."""
    return step.state, len(step.records)


def cell_words(step: StepProgress) -> str:
    """`Done`, `Late`, `2 left`; a dash where nothing is needed."""
    if step.state is State.NOT_NEEDED:
        return "–"
    if step.state is State.PARTLY and step.records:
        return say("steps_left", count=len(step.records))
    return say(f"state_{step.state.value}")
