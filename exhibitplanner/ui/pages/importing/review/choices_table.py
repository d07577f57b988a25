"""The records that a name may mean, each with its score and facts under the sender's own; one of them is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from exhibitplanner.services.importing.options import NEW, SKIP, Decision
from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.importing.review.drawing import PlainHeader, draw_radio, draw_text, fits, fitted_widths
from exhibitplanner.ui.pages.importing.review.facts import Facts
from exhibitplanner.ui.pages.importing.review.outcome_model import Index
from exhibitplanner.ui.pages.importing.review.outline import Question, joined_to
from exhibitplanner.ui.rows_table import RowsTable
from exhibitplanner.ui.wording import say

_FIXED: Final = 2


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer: `decision` is None for the sender's own line, which is there to compare with.

    `record` is the id under which a candidate's facts are known.
    """

    text: str
    decision: Decision | None
    score: float | None = None
    record: str = ""


class ChoicesModel(QAbstractTableModel):
    """The sender's facts, the candidates, someone new, nobody."""

    def __init__(self) -> None:
        super().__init__()
        self.choices: list[Choice] = []
        self.facts = Facts()
        self.decision: Decision | None = None
        """The answer that is given."""

    def show_question(self, question: Question, decision: Decision | None, facts: Facts) -> None:
        """Show another question."""
        self.beginResetModel()
        self.decision, self.facts, self.choices = decision, facts, _choices(question)
        self.endResetModel()

    def show_facts(self, facts: Facts) -> None:
        """The candidates' facts are read."""
        same = facts.headings == self.facts.headings
        if same:
            self.facts = facts
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.choices) - 1, self.columnCount() - 1))
            return
        self.beginResetModel()
        self.facts = facts
        self.endResetModel()

    def tell(self, decision: Decision | None) -> None:
        """Another answer is given."""
        self.decision = decision
        if self.choices:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.choices) - 1, self.columnCount() - 1))

    def number(self, row: int) -> int:
        """The digit of a choice, 1 and up; 0 for the sender's own line."""
        return row + (1 if self.choices and self.choices[0].decision is not None else 0)

    def row_of(self, number: int) -> int | None:
        """The row of a digit."""
        return next((row for row in range(len(self.choices)) if self.number(row) == number), None)

    def text(self, row: int, column: int) -> str:
        """What stands in a cell."""
        choice = self.choices[row]
        if column == 0:
            made_here = choice.decision is not None and not self.can_choose(row)
            return f"{choice.text} · {say('review_made_here')}" if made_here else choice.text
        if column == 1:
            return f"{choice.score:.0%}" if choice.score is not None else ""
        if choice.decision is None:
            return self.facts.theirs[column - _FIXED]
        return self.facts.of(choice.record)[column - _FIXED] if choice.record else ""

    def can_choose(self, row: int) -> bool:
        """Whether a line is an answer. A record that this import makes can be meant only by the name it is made for."""
        decision = self.choices[row].decision
        if decision is None:
            return False
        return decision.act != "join" or bool(decision.new_in) or self.facts.knows(decision.id)

    def agrees(self, row: int, column: int) -> bool:
        """Whether a candidate's fact is the sender's."""
        return (self.choices[row].record, column - _FIXED) in self.facts.agreeing

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's name, and its default
        return 0 if parent.isValid() else len(self.choices)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's name, and its default
        return 0 if parent.isValid() else _FIXED + len(self.facts.headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        if section < _FIXED:
            return say("review_column_choice" if section == 0 else "review_column_score")
        return self.facts.headings[section - _FIXED] if section - _FIXED < len(self.facts.headings) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            choice = self.choices[index.row()]
            chosen = say("review_chosen") if choice.decision is not None and choice.decision == self.decision else ""
            facts = [self.text(index.row(), column) for column in range(self.columnCount())]
            return ", ".join(filter(None, (*facts, chosen)))
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.text(index.row(), index.column())
        return None


class ChoicesTable(RowsTable):
    """↑ and ↓ go from choice to choice; Space, a digit and a click choose."""

    decided = Signal(object)
    """A `Decision`."""

    def __init__(self) -> None:
        super().__init__(row=look().metrics.row + look().metrics.unit)
        self.choices = ChoicesModel()
        self.setModel(self.choices)
        self.setHorizontalHeader(PlainHeader(self))
        self.setItemDelegate(_ChoiceDelegate(self))
        self.setAccessibleName(say("review_choices"))

    def show_question(self, question: Question, decision: Decision | None, facts: Facts) -> None:
        """Show another question; the answer that is given is in focus, else the likeliest."""
        self.choices.show_question(question, decision, facts)
        decisions = [one.decision for one in self.choices.choices]
        likeliest = (
            len(decisions) - 1
            if question.struck
            else next((row for row, one in enumerate(decisions) if one is not None), 0)
        )
        row = decisions.index(decision) if decision is not None and decision in decisions else likeliest
        self.setCurrentIndex(self.choices.index(row, 0))
        self._fit()
        self.setMaximumHeight(self._height())
        self.setMinimumHeight(min(self._height(), look().metrics.row * 5))

    def show_facts(self, facts: Facts) -> None:
        """The candidates' facts are read."""
        row = self.currentIndex().row()
        self.choices.show_facts(facts)
        if self.choices.decision is None and self.choices.choices[row].decision is not None:
            rows = range(row, self.choices.rowCount())
            row = next((one for one in rows if self.choices.can_choose(one)), row)
        self.setCurrentIndex(self.choices.index(row, 0))
        self._fit()

    def choose(self, number: int) -> None:
        """Choose by a digit, 1 and up."""
        row = self.choices.row_of(number)
        if row is not None:
            self.setCurrentIndex(self.choices.index(row, 0))
            self.choose_current()

    def choose_current(self) -> None:
        """Choose what is in focus."""
        index = self.currentIndex()
        if not index.isValid() or not self.choices.can_choose(index.row()):
            return
        decision = self.choices.choices[index.row()].decision
        if decision is not None:
            self.decided.emit(decision)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space:
            self.choose_current()
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.choose(key - Qt.Key.Key_0)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.indexAt(event.position().toPoint()).isValid():
            self.choose_current()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _height(self) -> int:
        return self.horizontalHeader().height() + self.verticalHeader().length() + 2

    def _fit(self) -> None:
        self.setColumnHidden(1, all(one.score is None for one in self.choices.choices))
        columns = [one for one in range(self.choices.columnCount()) if not self.isColumnHidden(one)]
        widths = fitted_widths([self.needed(one) for one in columns], self.viewport().width())
        for column, width in zip(columns, widths, strict=True):
            self.setColumnWidth(column, width)

    def needed(self, column: int) -> int:
        """How wide a column has to be, so that nothing in it is cut."""
        m, measure = look().metrics, QFontMetrics(look().strong_font).horizontalAdvance
        head = measure(str(self.choices.headerData(column, Qt.Orientation.Horizontal))) + 2 * m.cell
        texts = max((measure(self.choices.text(row, column)) for row in range(self.choices.rowCount())), default=0)
        return max(head, texts + padding(column))


class _ChoiceDelegate(QStyledItemDelegate):
    """The sender's line stands on a quiet ground; facts that agree carry a tick."""

    def __init__(self, view: ChoicesTable) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt's name
        return QSize(0, look().metrics.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        m, ink, rect, row, column = look().metrics, look().ink, option.rect, index.row(), index.column()
        model = self._view.choices
        choice = model.choices[row]
        current = row == self._view.currentIndex().row()
        if current:
            painter.fillRect(rect, ink["highlight"])
        elif choice.decision is None:
            painter.fillRect(rect, ink["foot"])
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, ink["hover"])
        painter.setPen(ink["rule"])
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(m.margin if column == 0 else m.cell, 0, -m.gap, -1)
        if column == 0:
            self._paint_choice(painter, inner, row, choice)
            if current and self._view.hasFocus():
                painter.setPen(QPen(ink["accent"], 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(rect.adjusted(1, 1, 0, -2))
            return
        if model.agrees(row, column):
            square = QRect(inner.left(), inner.top(), m.icon - 2, inner.height())
            paint_icon(painter, square, "check", look().colours.done)
            inner = inner.adjusted(m.icon, 0, 0, 0)
        draw_text(painter, inner, model.text(row, column), "secondary" if column == 1 else "text")

    def _paint_choice(self, painter: QPainter, inner: QRect, row: int, choice: Choice) -> None:
        m, model = look().metrics, self._view.choices
        if choice.decision is None:
            draw_text(painter, inner, choice.text, "secondary")
            return
        chosen = choice.decision == model.decision
        draw_text(painter, inner, str(model.number(row)), "secondary")
        square = QRect(inner.left() + 2 * m.letter, inner.top(), m.icon, inner.height())
        draw_radio(painter, square, on=chosen)
        words = inner.adjusted(2 * m.letter + m.icon + m.gap, 0, 0, 0)
        role = "text" if model.can_choose(row) else "secondary"
        draw_text(painter, words, model.text(row, 0), role, strong=chosen)

    def helpEvent(self, event: Any, view: Any, option: QStyleOptionViewItem, index: Index) -> bool:
        """A text that does not fit is told in whole."""
        text = str(index.data() or "")
        view.setToolTip("" if fits(text, option.rect.width() - padding(index.column()), strong=True) else text)
        return super().helpEvent(event, view, option, index)


def padding(column: int) -> int:
    """What of a column's width is not its text's: the digit and the mark of a choice, the tick of a fact."""
    m = look().metrics
    return m.margin + 2 * m.letter + m.icon + 2 * m.gap if column == 0 else m.cell + m.icon + m.gap


def _choices(question: Question) -> list[Choice]:
    if question.struck:
        return [Choice(say("review_take_row"), NEW), Choice(say("review_leave_row"), SKIP)]
    return [
        Choice(say("review_sheet_says", name=question.name), None),
        *(Choice(one.name, joined_to(one), one.score, one.id) for one in question.candidates),
        Choice(say("review_new_record"), NEW),
        Choice(say("review_leave_rows"), SKIP),
    ]
