"""The list at the left of the review: what needs a person first, by keyboard alone."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from exhibitplanner.ui.displaying import show_number
from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.importing.counts import OUTCOMES as PICTURES
from exhibitplanner.ui.pages.importing.review.drawing import LEFT, RIGHT, draw_text
from exhibitplanner.ui.pages.importing.review.outcome_model import Entry, Index, OutcomeModel
from exhibitplanner.ui.pages.importing.review.outline import Outcome
from exhibitplanner.ui.rows_table import RowsTable
from exhibitplanner.ui.wording import say

_ICONS: Final = {name: (icon, role) for name, icon, role in PICTURES}
_LEAST_LETTERS: Final = 4
"""With less room than that a company is told in the tooltip only."""
_EXPLAINED: Final = frozenset({"review", "conflicts", "problems", "changed"})


class OutcomeList(RowsTable):
    """↑ and ↓ go from line to line, Space and a digit answer the line in view, Enter accepts it.

    A table of one column: a list view would lay out a hundred thousand lines before it shows the first.
    """

    chosen = Signal(object)
    """An `Entry`."""
    switched = Signal()
    """Space: what is in focus at the right is to change."""
    answered = Signal(int)
    """A digit, 1 and up."""

    def __init__(self) -> None:
        super().__init__(row=look().metrics.row + look().metrics.unit // 2)
        self.outcomes = OutcomeModel()
        self.setModel(self.outcomes)
        self.setItemDelegate(_LineDelegate(self))
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.setAccessibleName(say("review_list"))
        self.setStyleSheet(f"background: {look().colours.window};")
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def entry(self) -> Entry | None:
        """What is in view; None before anything is."""
        index = self.currentIndex()
        return self.outcomes.entry(index.row()) if index.isValid() else None

    def go_to_row(self, row: int | None) -> None:
        """Bring a row into view."""
        if row is not None and 0 <= row < self.outcomes.rowCount():
            self.setCurrentIndex(self.outcomes.index(row))
            self.scrollTo(self.currentIndex())

    def go_to_first(self) -> None:
        """Go to the first line that waits, else to the first line there is."""
        first = self.outcomes.next_open(-1)
        lines = (row for row in range(min(self.outcomes.rowCount(), 20)) if not self.outcomes.entry(row).is_head)
        self.go_to_row(next(lines, 0) if first is None else first)

    def step(self, by: int) -> None:
        """The next line, or the one before, past heads."""
        row = self.currentIndex().row() + by
        while 0 <= row < self.outcomes.rowCount():
            if not self.outcomes.entry(row).is_head:
                self.go_to_row(row)
                return
            row += by

    def toggle(self, group: Outcome) -> None:
        """Fold or unfold a group."""
        self.outcomes.toggle(group)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry, key = self.entry, Qt.Key(event.key())
        if entry is not None and entry.is_head:
            wanted = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}
            opened = self.outcomes.is_open(entry.group)
            if key == Qt.Key.Key_Space or wanted.get(key, opened) != opened:
                self.toggle(entry.group)
                return
        elif entry is not None and key == Qt.Key.Key_Left:
            self.go_to_row(self.outcomes.head_row(entry.group))
            return
        elif entry is not None and key == Qt.Key.Key_Space:
            self.switched.emit()
            return
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.answered.emit(key - Qt.Key.Key_0)
            return
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            event.ignore()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        entry = self.outcomes.entry(index.row()) if index.isValid() else None
        if entry is not None and entry.is_head and event.button() == Qt.MouseButton.LeftButton:
            self.toggle(entry.group)

    def _tell(self, current: Index) -> None:
        if current.isValid():
            self.chosen.emit(self.outcomes.entry(current.row()))


class _LineDelegate(QStyledItemDelegate):
    """A head with its picture, word and number; a line with a tick when it is done, its name, row and outcome."""

    def __init__(self, view: OutcomeList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt's name
        return QSize(0, look().metrics.row + look().metrics.unit // 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ink, rect, state = look().ink, option.rect, option.state
        entry = self._view.outcomes.entry(index.row())
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(rect, ink["highlight"])
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), ink["accent"])
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, ink["hover"])
        if entry.is_head:
            self._paint_head(painter, rect, entry)
        else:
            self._paint_line(painter, rect, entry, strong=selected)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        m, worn, model = look().metrics, look(), self._view.outcomes
        painter.setPen(worn.ink["line"])
        painter.drawLine(rect.topLeft(), rect.topRight())
        inner = rect.adjusted(m.unit * 3, 1, -m.pane_margin, 0)
        chevron = "chevron-down" if model.is_open(entry.group) else "chevron-right"
        square = QRect(inner.left(), inner.top(), m.icon, inner.height())
        paint_icon(painter, square, chevron, worn.colours.secondary)
        icon, role = _ICONS[entry.group]
        paint_icon(painter, square.translated(m.icon + m.gap, 0), icon, getattr(worn.colours, role))
        words = inner.adjusted(2 * (m.icon + m.gap), 0, 0, 0)
        title, number = say(f"intake_{entry.group}"), show_number(model.size(entry.group))
        painter.setFont(worn.strong_font)
        painter.setPen(worn.ink["text"])
        painter.drawText(words, LEFT, title)
        painter.drawText(words, RIGHT, number)
        if entry.group in _EXPLAINED:
            measure = QFontMetrics(worn.strong_font).horizontalAdvance
            aside = words.adjusted(measure(title) + m.gap, 0, -measure(number) - m.gap, 0)
            draw_text(painter, aside, say(f"intake_{entry.group}_aside"), "secondary")

    def _paint_line(self, painter: QPainter, rect: QRect, entry: Entry, *, strong: bool) -> None:
        m, worn, model = look().metrics, look(), self._view.outcomes
        assert model.answers is not None  # noqa: S101  there are no lines without
        inner = rect.adjusted(m.unit * 3 + m.icon + m.gap, 0, -m.pane_margin, 0)
        if model.answers.is_done(entry.group, entry.number):
            paint_icon(painter, QRect(inner.left(), inner.top(), m.icon, inner.height()), "check", worn.colours.done)
        inner.setLeft(inner.left() + m.icon + m.gap)
        name, whose, rows, aside = model.words(entry)
        measure = QFontMetrics(worn.number_font).horizontalAdvance
        across = measure(rows)
        room = inner.width() - across - measure(aside) - 2 * m.gap
        least = 9 if entry.group == "review" else 7  # whom an answer means may be cut sooner than who is asked about
        at_row = inner.left() + max(inner.width() * least // 20, min(inner.width() * 9 // 20, room))
        named = QRect(inner.left(), inner.top(), at_row - inner.left() - m.gap, inner.height())
        named.setLeft(named.left() + draw_text(painter, named, name, "text", strong=strong) + m.gap)
        if named.width() >= m.letter * _LEAST_LETTERS:
            draw_text(painter, named, whose, "secondary")
        draw_text(painter, QRect(at_row, inner.top(), across + 2, inner.height()), rows, "secondary")
        aside_at = QRect(inner)
        aside_at.setLeft(at_row + across + m.gap)
        draw_text(painter, aside_at, aside, "secondary", right=True)
