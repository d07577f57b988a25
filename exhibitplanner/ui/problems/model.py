"""Problems as a table, narrowed by severity, company and rule."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from exhibitplanner.planning.rules.registering import Severity
from exhibitplanner.services.problems.finding_words import rule_title
from exhibitplanner.services.problems.listing import Problem
from exhibitplanner.ui.wording import language, say

Index = QModelIndex | QPersistentModelIndex
COLUMNS: Final = ("severity", "company", "message", "rule")
_ROOT: Final = QModelIndex()
Key = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Sieve:
    """What is shown; blank `company` and `rule` are every one."""

    severities: Collection[Severity] = field(default_factory=lambda: frozenset(Severity))
    company: str = ""
    rule: str = ""

    def lets(self, problem: Problem) -> bool:
        """Whether a problem is shown."""
        return (
            problem.severity in self.severities
            and self.company in {"", problem.company}
            and self.rule in {"", problem.rule}
        )


class ProblemsModel(QAbstractTableModel):
    """A new list or sieve resets it: 10,000 problems are sifted in a few milliseconds, and drawn as they come."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.problems: Sequence[Problem] = ()
        self.sieve = Sieve()
        self._shown: list[Problem] = []

    def show(self, problems: Sequence[Problem], sieve: Sieve) -> None:
        """Show what a sieve lets through of a list."""
        self.beginResetModel()
        self.problems, self.sieve = problems, sieve
        self._shown = [one for one in problems if sieve.lets(one)]
        self.endResetModel()

    def problem(self, row: int) -> Problem:
        """What a row shows."""
        return self._shown[row]

    def row_of(self, key: Key) -> int | None:
        """The row of a problem by its `key_of`; None where it is not shown."""
        return next((row for row, one in enumerate(self._shown) if key_of(one) == key), None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        words = texts_of(self._shown[index.row()])[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headerData(index.column(), Qt.Orientation.Horizontal)}: {words}"
        return words if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole} else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return say(f"problems_{COLUMNS[section]}")


def key_of(problem: Problem) -> Key:
    """What stays the same while a problem's numbers change."""
    return problem.rule, tuple(one.id for one in problem.records)


def texts_of(problem: Problem) -> tuple[str, str, str, str]:
    """A problem's columns in words."""
    severity = say(f"severity_{problem.severity.value}")
    return severity, problem.company, problem.message, rule_title(problem.rule, language())


def line_of(problem: Problem) -> str:
    """A problem as a line to paste elsewhere."""
    return "\t".join(texts_of(problem))
