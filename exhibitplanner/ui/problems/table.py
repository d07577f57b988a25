"""The list of problems: one line each, with severity, company, what is wrong, and the rule."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from exhibitplanner.services.problems.listing import Problem
from exhibitplanner.ui.editors.own_keys import keeps
from exhibitplanner.ui.look.fonts import tabular
from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.problems.counting import ICONS
from exhibitplanner.ui.problems.model import COLUMNS, Key, ProblemsModel, key_of, line_of, texts_of
from exhibitplanner.ui.rows_table import RowsTable
from exhibitplanner.ui.wording import say

Index = QModelIndex | QPersistentModelIndex
_LETTERS: Final = {"severity": 11, "company": 20, "rule": 26}
_NARROW: Final = 100
"""With fewer letters than this there is no room for the rule: it is said by *Why?*."""
_OPENING: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ProblemsTable(RowsTable):
    """Enter or a double click opens what a problem is about; copied rows are lines of text."""

    opened = Signal(object)
    """A `Problem` whose record is wanted."""
    chosen = Signal()

    def __init__(self, model: ProblemsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = model
        self.setAccessibleName(say("problems"))
        self.horizontalHeader().hide()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setModel(model)
        self.setItemDelegate(_LineDelegate(self))
        self.setWordWrap(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(lambda index: self.opened.emit(model.problem(index.row())))
        self.selectionModel().currentRowChanged.connect(lambda _now, _before: self.chosen.emit())

    @property
    def problem(self) -> Problem | None:
        """The current one."""
        row = self.currentIndex().row()
        return self.lines.problem(row) if 0 <= row < self.lines.rowCount() else None

    @property
    def key(self) -> Key | None:
        """What the current one is known by in a later list."""
        return key_of(self.problem) if self.problem is not None else None

    def choose(self, row: int) -> None:
        """Make a row the current one."""
        if 0 <= row < self.lines.rowCount():
            self.setCurrentIndex(self.lines.index(row, COLUMNS.index("message")))

    def step(self, by: int) -> Problem | None:
        """Go on by so many rows, round the end; from the beginning where none is current."""
        count = self.lines.rowCount()
        if not count:
            return None
        row = self.currentIndex().row()
        self.choose((row + by) % count if row >= 0 else (0 if by > 0 else count - 1))
        return self.problem

    def keep(self, key: Key | None, row: int) -> None:
        """After a new list: the same problem again, else the one that took its place."""
        found = self.lines.row_of(key) if key is not None else None
        if key is not None:
            self.choose(found if found is not None else min(row, self.lines.rowCount() - 1))

    def copy(self) -> None:
        """Put the chosen lines on the clipboard, in the order in which they stand."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        QGuiApplication.clipboard().setText("\n".join(line_of(self.lines.problem(row)) for row in rows))

    def event(self, event: QEvent) -> bool:
        """Nothing typed here reaches the cells of the page above."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and keeps(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING and self.problem is not None:
            self.opened.emit(self.problem)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        m = look().metrics
        width = self.viewport().width()
        fixed = {name: letters * m.letter + 2 * m.cell for name, letters in _LETTERS.items()}
        fixed["severity"] += m.margin
        if width < _NARROW * m.letter:
            fixed["rule"] = 0
        room = width - sum(fixed.values())
        for column, name in enumerate(COLUMNS):
            self.setColumnHidden(column, fixed.get(name, 1) == 0)
            self.setColumnWidth(column, fixed.get(name, max(room, 20 * m.letter)))


class _LineDelegate(QStyledItemDelegate):
    """Severity by picture, word and colour; the rule quiet."""

    def __init__(self, table: ProblemsTable) -> None:
        super().__init__(table)
        self._table = table
        self._figures = tabular(look().font)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        m, c = look().metrics, look().colours
        problem = self._table.lines.problem(index.row())
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(c.highlight))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(c.hover))
        painter.setPen(QColor(c.rule))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        name = COLUMNS[index.column()]
        inner = rect.adjusted(m.margin if index.column() == 0 else m.cell, 0, -m.cell, -1)
        colour = {"message": c.text, "company": c.text}.get(name, c.secondary)
        if name == "severity":
            colour = getattr(c, problem.severity.value)
            square = QRect(inner.left(), inner.top(), m.icon, inner.height())
            paint_icon(painter, square, ICONS[problem.severity], colour)
            inner = inner.adjusted(m.icon + m.unit + 2, 0, 0, 0)
        painter.setFont(self._figures)
        painter.setPen(QColor(colour))
        words = texts_of(problem)[index.column()]
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
