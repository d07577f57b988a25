"""The matrix of companies and steps: late cells tinted, everything else quiet; sums below."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from exhibitplanner.planning.readiness import State
from exhibitplanner.services.problems.readiness import StepProgress
from exhibitplanner.ui.grid.header import GridHeader
from exhibitplanner.ui.look.fonts import tabular
from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.overview.matrix_model import STEP_NAMES, MatrixModel
from exhibitplanner.ui.rows_table import RowsTable
from exhibitplanner.ui.wording import say

Index = QModelIndex | QPersistentModelIndex
ICONS: Final = {
    State.DONE: ("check-circle", "done"), State.PARTLY: ("circle-half-full", "info"),
    State.OPEN: ("circle-outline", "secondary"), State.LATE: ("close-octagon", "error"),
}  # fmt: skip
"""A state's picture and the role of its colour; what is not needed has none."""
_SMALLER: Final = 3
"""The pictures are smaller than elsewhere: there are hundreds of them."""
_NAME_LETTERS: Final = 17


class MatrixView(RowsTable):
    """Arrows walk from cell to cell; Enter asks for the records that say so."""

    chosen = Signal()
    entered_cell = Signal()

    def __init__(self, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = model
        self.setAccessibleName(say("readiness"))
        self.setHorizontalHeader(GridHeader(self))
        head = self.horizontalHeader()
        head.setSectionsMovable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setItemDelegate(_CellDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(look().metrics.row)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.chosen.emit())
        self.doubleClicked.connect(lambda _index: self.entered_cell.emit())
        head.sortIndicatorChanged.connect(model.sort)
        model.modelReset.connect(self.share_width)

    def keep(self, participation_id: str, column: int) -> None:
        """After a new look: the same cell again, else the first."""
        row = self.matrix.row_of(participation_id)
        if self.matrix.rowCount():
            self.setCurrentIndex(self.matrix.index(row or 0, column if column >= 0 else 1))

    def copy(self) -> None:
        """Put the matrix as it is shown on the clipboard."""
        model = self.matrix
        heads = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in range(model.columnCount())]
        rows = [
            [str(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in (heads, *rows)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.entered_cell.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_width()

    def share_width(self) -> None:
        """Steps get what their head and words need, and share what is left over; names get the rest."""
        m = look().metrics
        wanted = [self._wanted(column) for column in range(1, self.matrix.columnCount())]
        room = self.viewport().width()
        spare = room - sum(wanted) - _NAME_LETTERS * m.letter - m.margin
        more = max(0, spare // (len(wanted) + 1))
        for column, width in enumerate(wanted, 1):
            self.setColumnWidth(column, width + more)
        self.setColumnWidth(0, max(room - sum(wanted) - more * len(wanted), _NAME_LETTERS * m.letter + m.margin))

    def _wanted(self, column: int) -> int:
        m = look().metrics
        head = QFontMetrics(look().strong_font).horizontalAdvance(
            str(self.matrix.headerData(column, Qt.Orientation.Horizontal))
        )
        measured = QFontMetrics(look().font)
        words = max(map(measured.horizontalAdvance, self.matrix.words_of(STEP_NAMES[column - 1])), default=0)
        return max(head + m.cell, words + m.icon - _SMALLER + 2 * m.unit if words else 0) + m.cell + 1


class MatrixFoot(QWidget):
    """How many have done each step, of those that need it, below its column."""

    def __init__(self, view: MatrixView) -> None:
        super().__init__()
        self._view = view
        self.setProperty("kind", "foot")
        self.setFixedHeight(look().metrics.row + look().metrics.unit)
        view.matrix.modelReset.connect(self._refresh)
        view.horizontalHeader().sectionResized.connect(self.update)
        view.horizontalScrollBar().valueChanged.connect(self.update)
        self._refresh()

    def texts(self) -> list[str]:
        """The sums by step: `3 / 12`, and a dash where nobody needs it."""
        found = []
        for step in STEP_NAMES:
            counts = self._view.matrix.counts(step)
            needed = sum(counts.values()) - counts[State.NOT_NEEDED]
            found.append(f"{counts[State.DONE]} / {needed}" if needed else "–")
        return found

    def _refresh(self) -> None:
        steps = (say(f"readiness_step_{step}") for step in STEP_NAMES)
        self.setAccessibleName("; ".join(f"{step} {sums}" for step, sums in zip(steps, self.texts(), strict=True)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's name
        m, c = look().metrics, look().colours
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(c.foot))
        painter.setPen(QColor(c.rule))
        painter.drawLine(0, 0, self.width(), 0)
        painter.setFont(tabular(look().font))
        painter.setPen(QColor(c.secondary))
        head = self._view.horizontalHeader()
        for column, words in enumerate((say("done_of_needed"), *self.texts())):
            left = head.sectionViewportPosition(column) + (m.margin if column == 0 else m.cell)
            place = QRect(left, 1, head.sectionSize(column) - m.cell, self.height() - 1)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)


class _CellDelegate(QStyledItemDelegate):
    """A picture and a word; what is done stays grey with a green picture."""

    def __init__(self, view: MatrixView) -> None:
        super().__init__(view)
        self._view = view
        self._figures = tabular(look().font)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        m, c, step = look().metrics, look().colours, self._view.matrix.cell(index)
        rect: QRect = option.rect
        current = self._view.currentIndex()
        if step is not None and step.state is State.LATE:
            painter.fillRect(rect.adjusted(1, 0, -1, -1), QColor(c.error_tint))
        elif index.row() == current.row() and self._view.hasFocus():
            painter.fillRect(rect, QColor(c.highlight))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(c.hover))
        painter.setPen(QColor(c.rule))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(m.margin if index.column() == 0 else m.cell, 0, -m.unit, -1)
        if step is not None:
            inner = self._paint_state(painter, inner, step.state)
        painter.setFont(look().strong_font if step is None else self._figures)
        painter.setPen(QColor(self._colour(step)))
        shown = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
        if index == current:
            painter.setPen(QPen(QColor(c.accent if self._view.hasFocus() else c.border), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    @staticmethod
    def _paint_state(painter: QPainter, inner: QRect, state: State) -> QRect:
        """The picture; answers the room that is left for the word."""
        if state not in ICONS:
            return inner
        icon, role = ICONS[state]
        size = look().metrics.icon - _SMALLER
        square = QRect(inner.left(), inner.top(), size, inner.height())
        paint_icon(painter, square, icon, getattr(look().colours, role))
        return inner.adjusted(size + look().metrics.unit + 1, 0, 0, 0)

    @staticmethod
    def _colour(step: StepProgress | None) -> str:
        c = look().colours
        if step is None:
            return c.text
        return {State.LATE: c.error, State.PARTLY: c.info}.get(step.state, c.secondary)
