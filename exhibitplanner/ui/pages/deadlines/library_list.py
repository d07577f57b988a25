"""The rules of the library, each with a tick, when it would fall and where it was found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from exhibitplanner.domain.audience import audience_words
from exhibitplanner.services.deadlines.library import LibraryLine
from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.look.ticks import paint_tick
from exhibitplanner.ui.pages.deadlines.rows import show_due
from exhibitplanner.ui.pages.freight.drawing import paint_ground, paint_text, width_of
from exhibitplanner.ui.rows_table import RowsTable
from exhibitplanner.ui.wording import language, say

Index = QModelIndex | QPersistentModelIndex


class RulesModel(QAbstractListModel):
    """Rules whose title the exhibition has already cannot be ticked."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[LibraryLine, ...] = ()
        self.ticked: set[int] = set()

    def show(self, lines: Sequence[LibraryLine]) -> None:
        """Show these, none ticked."""
        self.beginResetModel()
        self.lines, self.ticked = tuple(lines), set()
        self.endResetModel()

    def tick(self, rows: set[int], *, ticked: bool) -> None:
        """Tick or untick rows."""
        free = {row for row in rows if not self.lines[row].there}
        self.ticked = self.ticked | free if ticked else self.ticked - free
        if self.lines:
            self.dataChanged.emit(self.index(0), self.index(len(self.lines) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.rule.name(language())
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if index.row() in self.ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            there = say("deadline_head_there") if line.there else ""
            return ", ".join(filter(None, (line.rule.name(language()), there, _about(line))))
        return _about(line) if role == Qt.ItemDataRole.ToolTipRole else None


class RulesList(RowsTable):
    """Space or a click ticks; several rows can be chosen."""

    ticked_changed = Signal()

    def __init__(self) -> None:
        m = look().metrics
        super().__init__(row=2 * m.text + 3 * m.unit)
        self.rules = RulesModel()
        self.setModel(self.rules)
        self.setItemDelegate(_RuleDelegate(self))
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.setSelectionMode(self.SelectionMode.ExtendedSelection)
        self.setAccessibleName(say("library_title"))
        self.rules.dataChanged.connect(lambda *_: self.ticked_changed.emit())

    def show_lines(self, lines: Sequence[LibraryLine]) -> None:
        """Show the rules; the keyboard begins with the first that can be ticked."""
        self.rules.show(lines)
        free = [row for row, line in enumerate(lines) if not line.there]
        if free:
            self.setCurrentIndex(self.rules.index(free[0], 0))
        self.setFocus()
        self.ticked_changed.emit()

    def ticked_titles(self) -> list[str]:
        """What is ticked, by the titles in English."""
        return [self.rules.lines[row].rule.title for row in sorted(self.rules.ticked)]

    def tick_all(self, *, ticked: bool) -> None:
        """All that are not there yet, or none."""
        self.rules.tick(set(range(len(self.rules.lines))), ticked=ticked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) == Qt.Key.Key_Space:
            self._toggle({index.row() for index in self.selectionModel().selectedRows()})
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and not event.modifiers():
            self._toggle({index.row()})

    def _toggle(self, rows: set[int]) -> None:
        free = {row for row in rows if not self.rules.lines[row].there}
        self.rules.tick(free, ticked=not free <= self.rules.ticked)


class _RuleDelegate(QStyledItemDelegate):
    """A tick and the title, at the right the day; below for whom it is, what being late costs, and the source."""

    def __init__(self, view: RulesList) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, m, c = self._view.rules, look().metrics, look().colours
        line = model.lines[index.row()]
        painter.save()
        paint_ground(painter, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = option.rect.adjusted(m.gap, m.unit, -m.pane_margin, -m.unit)
        upper = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2)
        square = QRect(inner.left(), inner.top(), m.icon, upper.height())
        if line.there:
            paint_icon(painter, square.adjusted(0, 0, -1, 0), "check-circle", c.done)
        else:
            paint_tick(painter, square, ticked=index.row() in model.ticked)
        upper.setLeft(square.right() + m.gap + m.unit)
        due = show_due(line.due_at, 1)
        paint_text(painter, upper, due, right=True)
        title = upper.adjusted(0, 0, -width_of(due) - 2 * m.gap, 0)
        paint_text(painter, title, line.rule.name(language()), "secondary" if line.there else "text",
                   font=look().strong_font)  # fmt: skip
        paint_text(painter, upper.translated(0, upper.height()), _about(line), "secondary")
        painter.restore()


def _about(line: LibraryLine) -> str:
    there = say("library_there") if line.there else ""
    parts = (there, audience_words(line.rule.applies_to, language()), line.rule.penalty(language()) or "")
    return " · ".join([*filter(None, parts), say("library_note", source=line.rule.source)])
