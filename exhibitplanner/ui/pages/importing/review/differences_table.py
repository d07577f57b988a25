"""A row's fields beside the plan's, each with a switch; below, quiet, those that say the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.importing.review.answers import Answers
from exhibitplanner.ui.pages.importing.review.differences import Agreeing, Difference
from exhibitplanner.ui.pages.importing.review.drawing import PlainHeader, draw_switch, draw_text, fits, switch_width
from exhibitplanner.ui.pages.importing.review.outcome_model import Index
from exhibitplanner.ui.rows_table import RowsTable
from exhibitplanner.ui.wording import say

COLUMNS: Final = ("field", "base", "ours", "theirs", "cell", "result")
_BASE, _OURS, _THEIRS, _RESULT = 1, 2, 3, 5
_SHARES: Final = (0.22, 0.2, 0.25, 0.28, 0.25)
_RESULTS: Final = ("take", "keep", "fill", "made")


class DifferencesModel(QAbstractTableModel):
    """First what differs, then what agrees; without anything to compare with, only the sheet's side is told."""

    def __init__(self) -> None:
        super().__init__()
        self.differences: Sequence[Difference] = ()
        self.agreeing: Sequence[Agreeing] = ()
        self.answers: Answers | None = None

    def show_row(self, answers: Answers, differences: Sequence[Difference], agreeing: Sequence[Agreeing]) -> None:
        """Show another row."""
        self.beginResetModel()
        self.answers, self.differences, self.agreeing = answers, differences, agreeing
        self.endResetModel()

    def show_agreeing(self, agreeing: Sequence[Agreeing]) -> None:
        """What agrees is known now, or better than before."""
        first, before = len(self.differences), len(self.agreeing)
        if len(agreeing) == before:
            self.agreeing = agreeing
            if before:
                self.dataChanged.emit(self.index(first, 0), self.index(first + before - 1, _RESULT))
            return
        if before:
            self.beginRemoveRows(QModelIndex(), first, first + before - 1)
            self.agreeing = ()
            self.endRemoveRows()
        if agreeing:
            self.beginInsertRows(QModelIndex(), first, first + len(agreeing) - 1)
            self.agreeing = agreeing
            self.endInsertRows()

    def difference(self, row: int) -> Difference | None:
        """What differs in a row; None where it agrees."""
        return self.differences[row] if 0 <= row < len(self.differences) else None

    def takes(self, difference: Difference) -> bool:
        """Whether the sheet's value is taken."""
        return self.answers is not None and self.answers.takes(difference)

    def is_chosen(self, difference: Difference) -> bool:
        """Whether a person said a word on a conflict."""
        return self.answers is not None and self.answers.is_chosen(difference)

    def result(self, row: int) -> str:
        """What becomes of a field, in a word."""
        one = self.difference(row)
        if one is None:
            return say("review_is_out") if self.same(row).refused else ""
        if one.id is None:
            return say("review_made")
        if not self.takes(one):
            return say("review_keep")
        return say("review_take" if one.ours else "review_fill")

    def tell(self) -> None:
        """Choices changed."""
        if self.differences:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.differences) - 1, _RESULT))

    def texts(self, row: int) -> tuple[str, str, str, str, str]:
        """A row's texts without the result."""
        one = self.difference(row)
        if one is not None:
            return one.label, one.base or "", one.ours, one.theirs, f"{one.cell}  {one.written}".strip()
        same = self.same(row)
        return same.label, "", same.ours, same.theirs, same.cell

    def same(self, row: int) -> Agreeing:
        """What agrees in a row."""
        return self.agreeing[row - len(self.differences)]

    @property
    def has_two_sides(self) -> bool:
        """Whether the plan has anything to compare with."""
        return bool(self.differences) or any(one.ours for one in self.agreeing)

    @property
    def has_bases(self) -> bool:
        """Whether it is known what some field was before both sides changed it."""
        return any(one.base is not None for one in self.differences)

    @property
    def has_results(self) -> bool:
        """Whether anything becomes of a field."""
        return bool(self.differences) or any(one.refused for one in self.agreeing)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's name, and its default
        return 0 if parent.isValid() else len(self.differences) + len(self.agreeing)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's name, and its default
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return say(f"review_column_{COLUMNS[section]}")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.AccessibleTextRole and column == _RESULT:
            one, (label, base, ours, theirs, _) = self.difference(row), self.texts(row)
            chosen = say("review_chosen") if one is not None and self.is_chosen(one) else ""
            sides = f"{base or '–'} → " if one is not None and one.base is not None else ""
            told = (self.result(row), f"{sides}{ours or '–'} → {theirs or '–'}", chosen)
            return f"{label}: {', '.join(filter(None, told))}"
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.result(row) if column == _RESULT else self.texts(row)[column]
        return None


class DifferencesTable(RowsTable):
    """↑ and ↓ go from field to field, Space and a click switch."""

    switched = Signal(object)
    """A `Difference` that is to be decided the other way."""

    def __init__(self) -> None:
        super().__init__(row=look().metrics.row + look().metrics.unit // 2)
        self.fields = DifferencesModel()
        self.setModel(self.fields)
        self.setHorizontalHeader(PlainHeader(self))
        self.setItemDelegate(_FieldDelegate(self))
        self.setAccessibleName(say("review_fields"))

    def show_row(self, answers: Answers, differences: Sequence[Difference], agreeing: Sequence[Agreeing]) -> None:
        """Show another row; its first field that differs is in focus."""
        self.fields.show_row(answers, differences, agreeing)
        if self.fields.rowCount():
            self.setCurrentIndex(self.fields.index(0, _RESULT))
        self._fit()

    def show_agreeing(self, agreeing: Sequence[Agreeing]) -> None:
        """What agrees is known now."""
        row = self.currentIndex().row()
        self.fields.show_agreeing(agreeing)
        if row >= 0:
            self.setCurrentIndex(self.fields.index(min(row, self.fields.rowCount() - 1), _RESULT))
        self._fit()

    @property
    def current(self) -> Difference | None:
        """What is in focus, if it differs."""
        return self.fields.difference(self.currentIndex().row()) if self.currentIndex().isValid() else None

    def switch(self) -> None:
        """Decide the field in focus the other way."""
        if self.current is not None and self.current.id is not None:
            self.switched.emit(self.current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.switch()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.column() == _RESULT and event.button() == Qt.MouseButton.LeftButton:
            self.switch()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        m = look().metrics
        measure = QFontMetrics(look().strong_font).horizontalAdvance
        words = max(measure(say(f"review_{word}")) for word in _RESULTS)
        result = words + switch_width() + 2 * m.gap + 2 * m.cell
        self.setColumnHidden(_BASE, not self.fields.has_bases)
        self.setColumnHidden(_OURS, not self.fields.has_two_sides)
        self.setColumnHidden(_RESULT, not self.fields.has_results)
        result = 0 if self.isColumnHidden(_RESULT) else result
        shares = {at: share for at, share in enumerate(_SHARES) if not self.isColumnHidden(at)}
        room = self.viewport().width() - result
        for column, share in shares.items():
            self.setColumnWidth(column, max(m.letter * 6, round(room * share / sum(shares.values()))))
        if result:
            rest = self.viewport().width() - sum(map(self.columnWidth, shares))
            self.setColumnWidth(_RESULT, max(result, rest))


class _FieldDelegate(QStyledItemDelegate):
    """The plan's value struck through where the sheet's takes its place."""

    def __init__(self, view: DifferencesTable) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt's name
        return QSize(0, look().metrics.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        m, ink, rect, row, column = look().metrics, look().ink, option.rect, index.row(), index.column()
        model = self._view.fields
        one = model.difference(row)
        current = row == self._view.currentIndex().row()
        if current and (one is not None or self._view.hasFocus()):
            painter.fillRect(rect, ink["highlight"])
        elif option.state & QStyle.StateFlag.State_MouseOver and one is not None:
            painter.fillRect(rect, ink["hover"])
        painter.setPen(ink["rule"])
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(m.margin if column == 0 else m.cell, 0, -m.gap, -1)
        if column == _RESULT:
            self._paint_result(painter, inner, one, model.result(row))
            if current and one is not None and one.id is not None:
                painter.setPen(QPen(ink["accent"], 2 if self._view.hasFocus() else 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(rect.adjusted(1, 1, -m.gap, -2))
        elif one is None:
            wrong = column == _THEIRS and model.same(row).refused
            draw_text(painter, inner, model.texts(row)[column], "error" if wrong else "secondary")
        else:
            self._paint_side(painter, inner, column, one, taken=model.takes(one))

    def _paint_side(self, painter: QPainter, inner: QRect, column: int, one: Difference, *, taken: bool) -> None:
        m, c, chosen = look().metrics, look().colours, self._view.fields.is_chosen(one)
        if column == 0:
            if one.conflict:
                square = QRect(inner.left(), inner.top(), m.icon - 2, inner.height())
                paint_icon(painter, square, "source-branch", c.error)
                inner = inner.adjusted(m.icon + m.unit - 2, 0, 0, 0)
            draw_text(painter, inner, one.label, "secondary")
        elif column == _BASE:
            draw_text(painter, inner, "–" if one.base == "" else one.base or "", "secondary")
        elif column == _OURS:
            if chosen and not taken:
                paint_icon(painter, QRect(inner.left(), inner.top(), m.icon - 2, inner.height()), "check", c.done)
                inner = inner.adjusted(m.icon, 0, 0, 0)
            draw_text(painter, inner, one.ours, "secondary" if taken else "text", gone=taken and one.id is not None)
        elif column == _THEIRS:
            square = QRect(inner.left() - m.gap, inner.top(), m.icon - 2, inner.height())
            if chosen and taken:
                paint_icon(painter, square, "check", c.done)
            else:
                paint_icon(painter, square, "arrow-right", c.accent if taken else c.secondary)
            words = inner.adjusted(m.icon, 0, 0, 0)
            text = one.theirs or say("review_cleared")
            draw_text(painter, words, text, "text" if taken else "secondary", strong=taken)
        else:
            across = draw_text(painter, inner, one.cell, "secondary")
            draw_text(painter, inner.adjusted(across + m.gap, 0, 0, 0), one.written, "secondary")

    def _paint_result(self, painter: QPainter, inner: QRect, one: Difference | None, word: str) -> None:
        if one is None:
            draw_text(painter, inner, word, "error")
            return
        m, taken = look().metrics, self._view.fields.takes(one)
        if one.id is None:
            square = QRect(inner.left() + (switch_width() - m.icon) // 2, inner.top(), m.icon, inner.height())
            paint_icon(painter, square, "plus-circle-outline", look().colours.done)
        else:
            draw_switch(painter, inner, on=taken)
        draw_text(painter, inner.adjusted(switch_width() + m.gap, 0, 0, 0), word, "text" if taken else "secondary")

    def helpEvent(self, event: Any, view: Any, option: QStyleOptionViewItem, index: Index) -> bool:
        """A text that does not fit is told in whole."""
        text = str(index.data() or "")
        hidden = bool(text) and not fits(text, option.rect.width() - 3 * look().metrics.cell, strong=True)
        view.setToolTip(text if hidden and index.column() != _RESULT else "")
        return super().helpEvent(event, view, option, index)
