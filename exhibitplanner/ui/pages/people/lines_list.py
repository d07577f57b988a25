"""The list itself: lines under heads in columns, several can be chosen; Space ticks off."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.freight.drawing import paint_ground, paint_text, width_of
from exhibitplanner.ui.pages.people.lines import MARKS, Line, LineGroup, ListColumn, Listing, Mark
from exhibitplanner.ui.pages.people.lines_model import Index, LinesModel
from exhibitplanner.ui.rows_table import RowsTable
from exhibitplanner.ui.wording import say

_TICKS: Final = {True: ("checkbox-marked", "accent"), False: ("checkbox-blank-outline", "secondary")}
_STRETCHED_AT_LEAST: Final = 13


class LinesList(RowsTable):
    """`chosen` when other lines are; `ticked` with the ids of lines that Space or the mouse ticked."""

    chosen = Signal()
    ticked = Signal(list)
    opened = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.lines = LinesModel()
        self.setModel(self.lines)
        self.setItemDelegate(_LineDelegate(self))
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())

    def show_listing(self, listing: Listing) -> None:
        """Show another one; what was chosen and is still there stays so, else the place does."""
        place, chosen = self.currentIndex().row(), self.chosen_ids()
        before = self.lines.line(place)
        self.lines.show(listing)
        self._choose_again(before.id if before else "", chosen, place)

    def filter(self, words: str) -> None:
        """Show only what holds every word."""
        place, chosen = self.currentIndex().row(), self.chosen_ids()
        before = self.lines.line(place)
        self.lines.filter(words)
        self._choose_again(before.id if before else "", chosen, place)

    def chosen_lines(self) -> list[Line]:
        """The lines that are chosen, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [line for row in rows if (line := self.lines.line(row)) is not None]

    def chosen_ids(self) -> list[str]:
        """The records that are chosen, each once."""
        return list(dict.fromkeys(line.id for line in self.chosen_lines()))

    def step(self, by: int) -> None:
        """Go to the next or the previous line."""
        row = self.currentIndex().row() + by
        while 0 <= row < len(self.lines.rows) and self.lines.line(row) is None:
            row += by
        if 0 <= row < len(self.lines.rows):
            self._go(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space:
            self._tick(self.chosen_lines())
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        line = self.lines.line(self.indexAt(at).row())
        if self.lines.listing.ticks and line is not None and at.x() < look().metrics.margin + look().metrics.icon * 2:
            self._tick([line])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if self.lines.line(self.indexAt(event.position().toPoint()).row()) is not None:
            self.opened.emit()

    def _tick(self, lines: Iterable[Line]) -> None:
        ids = list(dict.fromkeys(line.id for line in lines if line.ticked is not None))
        if ids:
            self.ticked.emit(ids)

    def _choose_again(self, current: str, chosen: list[str], place: int) -> None:
        row = self.lines.row_of(current, place)
        if row is None:
            rows = [at for at in range(len(self.lines.rows)) if self.lines.line(at) is not None]
            row = min(rows, key=lambda at: abs(at - place), default=None)
        if row is not None:
            self._go(row)
            for one in chosen:
                found = self.lines.row_of(one, place)
                if found is not None:
                    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
                    self.selectionModel().select(self.lines.index(found, 0), flags)
        self.chosen.emit()

    def _go(self, row: int) -> None:
        self.setCurrentIndex(self.lines.index(row, 0))
        self.scrollTo(self.lines.index(max(0, row - 1), 0))  # with the head above it
        self.scrollTo(self.currentIndex())


class LinesHead(QWidget):
    """The words over the columns."""

    def __init__(self, view: LinesList) -> None:
        super().__init__()
        self._view = view
        self.setFixedHeight(look().metrics.head)
        view.lines.modelReset.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's name
        painter = QPainter(self)
        painter.setPen(look().ink["line"])
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        rect = QRect(0, 0, self._view.viewport().width(), self.height())
        for name, place in places_of(rect, self._view.lines.listing).items():
            paint_text(painter, place, say(f"line_{name}"), "secondary")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()


def places_of(rect: QRect, listing: Listing) -> dict[str, QRect]:
    """Where the columns stand in a row; what there is no room for is left out, what can be spared most first."""
    m = look().metrics
    inner = rect.adjusted(m.margin + m.icon + m.gap, 0, -m.pane_margin, 0)
    shown = list(listing.columns)
    for column in sorted((one for one in shown if one.spare), key=lambda one: -one.spare):
        if sum(_least(one) for one in shown) * m.letter <= inner.width():
            break
        shown.remove(column)
    rest = inner.width() - sum(one.letters for one in shown if not one.stretches) * m.letter
    shares = sum(one.letters for one in shown if one.stretches)
    places, left = {}, inner.left()
    for column in shown:
        stretched = max(_least(column) * m.letter, rest * column.letters // max(1, shares))
        width = stretched if column.stretches else column.letters * m.letter
        places[column.name] = QRect(left, rect.top(), width - m.gap, rect.height())
        left += width
    return places


def _least(column: ListColumn) -> int:
    return max(_STRETCHED_AT_LEAST, column.letters) if column.stretches else column.letters


class _LineDelegate(QStyledItemDelegate):
    """A head in bold with its detail at the right; a line with its icon or its box at the left."""

    def __init__(self, view: LinesList) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one = self._view.lines.rows[index.row()]
        painter.save()
        if isinstance(one, LineGroup):
            self._paint_head(painter, option.rect, one)
        else:
            paint_ground(painter, option)
            self._paint_line(painter, option.rect, one)
        painter.restore()

    @staticmethod
    def _paint_head(painter: QPainter, rect: QRect, group: LineGroup) -> None:
        m = look().metrics
        painter.fillRect(rect, look().ink["foot"])
        painter.setPen(look().ink["rule"])
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(m.margin, 0, -m.pane_margin, 0)
        used = paint_text(painter, inner, group.detail, "secondary", right=True)
        if group.mark is not None:
            paint_mark(painter, inner.adjusted(0, 0, -used - m.gap * 2, 0), group.mark, right=True)
        paint_text(painter, inner.adjusted(0, 0, -used - m.gap, 0), group.title, font=look().strong_font)

    def _paint_line(self, painter: QPainter, rect: QRect, line: Line) -> None:
        m, listing = look().metrics, self._view.lines.listing
        square = QRect(rect.left() + m.margin, rect.top(), m.icon, rect.height())
        if line.lead is not None:
            paint_icon(painter, square, line.lead.icon, getattr(look().colours, line.lead.role))
        elif line.ticked is not None and listing.ticks:
            icon, role = _TICKS[line.ticked]
            paint_icon(painter, square, icon, getattr(look().colours, role))
        for name, place in places_of(rect, listing).items():
            if name == MARKS:
                _paint_marks(painter, place, line.marks)
            else:
                font = look().strong_font if name == listing.strong and not line.quiet else None
                role = "secondary" if line.quiet or (name != listing.strong and listing.strong) else "text"
                paint_text(painter, place, line.cells.get(name, ""), role, font=font)


def _paint_marks(painter: QPainter, rect: QRect, marks: Iterable[Mark]) -> None:
    """One beside the other, as many as there is room for; the hint has all of them."""
    left, m = rect.left(), look().metrics
    for number, mark in enumerate(marks):
        room = QRect(left, rect.top(), rect.right() - left, rect.height())
        if number and room.width() < width_of(mark.words) + m.icon + m.unit:
            return
        left += paint_mark(painter, room, mark) + m.gap * 2


def paint_mark(painter: QPainter, rect: QRect, mark: Mark, *, right: bool = False) -> int:
    """An icon and its words; the width of both."""
    m = look().metrics
    words = rect if right else rect.adjusted(m.icon + m.unit, 0, 0, 0)
    used = paint_text(painter, words, mark.words, mark.role, right=right)
    left = rect.right() - used - m.icon - m.unit if right else rect.left()
    paint_icon(
        painter, QRect(left, rect.top(), m.icon - 1, rect.height()), mark.icon, getattr(look().colours, mark.role)
    )
    return used + m.icon + m.unit
