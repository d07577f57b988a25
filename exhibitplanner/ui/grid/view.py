"""The table's manners: those of a good spreadsheet."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from exhibitplanner.domain.describe import FieldDescription
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.ui.grid.cell_delegate import CellDelegate
from exhibitplanner.ui.grid.header import GridHeader
from exhibitplanner.ui.grid.model import Index, RecordsModel
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.wording import language, say

_STARTS_EDITING = (
    QAbstractItemView.EditTrigger.DoubleClicked
    | QAbstractItemView.EditTrigger.EditKeyPressed
    | QAbstractItemView.EditTrigger.AnyKeyPressed
)


class GridView(QTableView):
    """One line a record. It selects cells; the records that they belong to are `chosen_ids`."""

    chosen = Signal()
    """Another record, or other records, are chosen."""

    def __init__(self, model: RecordsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.records = model
        self._followed: str | None = None
        self._column = 0
        m = look().metrics
        self.setAccessibleName(say("table_of", kind=model.kind.label(language())))
        self.header = GridHeader(self)
        self.setHorizontalHeader(self.header)
        self.setSortingEnabled(True)  # before there is a model: a click sorts, and does not select the column
        self.setModel(model)
        self.cells = CellDelegate(self)
        self.setItemDelegate(self.cells)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(m.row)
        self.verticalHeader().setMinimumSectionSize(m.row)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(_STARTS_EDITING)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalScrollBar().setSingleStep(m.row)
        self.selectionModel().selectionChanged.connect(lambda _on, _off: self._choose())
        self.cells.editing.refused_wanted.connect(self._go_to_refused)
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._find_place)

    def chosen_parts(self) -> list[QItemSelectionRange]:
        """The selected rectangles."""
        selection = self.selectionModel().selection()
        return [selection.at(number) for number in range(selection.size())]

    def chosen_ids(self) -> list[str]:
        """The records whose cells are selected, in the order in view; a range of 100,000 costs no walk over cells."""
        rows: set[int] = set()
        for part in self.chosen_parts():
            rows.update(range(part.top(), part.bottom() + 1))
        ids = self.records.ids
        return [ids[row] for row in sorted(rows) if row < len(ids)]

    def chosen_cells(self) -> list[tuple[int, int]]:
        """The selected cells as (row, column in view), row by row."""
        cells: set[tuple[int, int]] = set()
        for part in self.chosen_parts():
            cells.update(
                (row, column)
                for row in range(part.top(), part.bottom() + 1)
                for column in range(part.left(), part.right() + 1)
            )
        return sorted(cells, key=lambda cell: (cell[0], self.header.visualIndex(cell[1])))

    def field_at(self, column: int) -> FieldDescription:
        """The field of a column of the model."""
        return self.records.columns[column]

    def go_to(self, record_id: str, column: int | None = None) -> bool:
        """Make a record's row the current one; false where it is not in view."""
        row = self.records.row_of(record_id)
        if row is None or not self.records.columns:
            return False
        place = column if column is not None else max(0, self.currentIndex().column())
        index = self.records.index(row, min(place, len(self.records.columns) - 1))
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def step(self, rows: int) -> None:
        """Go to the record above or below."""
        row = min(max(0, self.currentIndex().row() + rows), self.records.rowCount() - 1)
        if row >= 0:
            self.setCurrentIndex(self.records.index(row, max(0, self.currentIndex().column())))

    def edit_current(self) -> None:
        """F2; a cell that only shows something has no editor."""
        index = self.currentIndex()
        if self.records.flags(index) & Qt.ItemFlag.ItemIsEditable and self.state() != self.State.EditingState:
            self.edit(index)

    def reference_at_current(self) -> tuple[str, str] | None:
        """The kind's name and the id that the current cell names."""
        index = self.currentIndex()
        row = self.records.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        field = self.field_at(index.column())
        value = row.values.get(field.name)
        if field.label.target not in BY_NAME or not isinstance(value, str):
            return None
        return str(field.label.target), value

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        plain = not modifiers & ~Qt.KeyboardModifier.KeypadModifier
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            self.edit_current()
        elif key == Qt.Key.Key_Tab and plain:
            self._step_aside(1)
        elif key == Qt.Key.Key_Backtab:
            self._step_aside(-1)
        elif key == Qt.Key.Key_Space and modifiers == Qt.KeyboardModifier.ControlModifier:
            self.selectRow(self.currentIndex().row())
        elif key == Qt.Key.Key_Escape and self.records.refused:
            self.records.give_up_refused()
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and modifiers & Qt.KeyboardModifier.ControlModifier:
            self._to_end(event, last=key == Qt.Key.Key_End)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        wants_reference = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        named = self.reference_at_current() if wants_reference else None
        if named is not None and self.indexAt(event.position().toPoint()) == self.currentIndex():
            self.records.desk.go_to(BY_NAME[named[0]], named[1])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rows run to the edge, also where the columns end before it."""
        left = self.header.length() - self.header.offset()
        width, height = self.viewport().width(), self.viewport().height()
        if left < width and self.records.rowCount():
            painter, c, tall = QPainter(self.viewport()), look().colours, self.verticalHeader().defaultSectionSize()
            first = max(0, self.rowAt(0))
            top, number = self.rowViewportPosition(first), first
            while top < height and number < self.records.rowCount():
                rest = QRect(left, top, width - left, tall)
                if number == self.currentIndex().row():
                    painter.fillRect(rest, QColor(c.highlight))
                painter.setPen(QColor(c.rule))
                painter.drawLine(rest.bottomLeft(), rest.bottomRight())
                top, number = top + tall, number + 1
            painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.cells.place_reason()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.cells.place_reason()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        # the whole row of the current cell is tinted
        for row in {current.row(), previous.row()}:
            if row >= 0:
                self.viewport().update(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))

    def _step_aside(self, step: int) -> None:
        """Tab goes on to the next cell, and from the last to the next row."""
        index = self.currentIndex()
        if not index.isValid():
            return
        place = self.header.visualIndex(index.column()) + step
        row = index.row()
        if not 0 <= place < self.header.count():
            row, place = row + step, 0 if step > 0 else self.header.count() - 1
        if 0 <= row < self.records.rowCount():
            self.setCurrentIndex(self.records.index(row, self.header.logicalIndex(place)))

    def _to_end(self, event: QKeyEvent, *, last: bool) -> None:
        rows, columns = self.records.rowCount(), self.header.count()
        if not rows or not columns:
            return
        place = self.header.logicalIndex(columns - 1 if last else 0)
        index = self.records.index(rows - 1 if last else 0, place)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            start = self.selectionModel().selection().indexes()[:1] or [self.currentIndex()]
            self.selectionModel().select(
                QItemSelection(start[0], index), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self.scrollTo(index)
        else:
            self.setCurrentIndex(index)

    def _go_to_refused(self, record_id: str, field_name: str) -> None:
        names = [field.name for field in self.records.columns]
        if field_name in names and self.go_to(record_id, names.index(field_name)):
            self.setFocus()

    def _choose(self) -> None:
        self.chosen.emit()

    def _keep_place(self) -> None:
        """A reset forgets the current cell; the record stays the current one."""
        index = self.currentIndex()
        ids = self.records.ids
        self._followed = ids[index.row()] if index.isValid() and index.row() < len(ids) else self._followed
        self._column = max(0, index.column())

    def _find_place(self) -> None:
        if not self.records.rowCount() or not self.records.columns:
            self.chosen.emit()  # nothing is: the details go too
            return
        if self._followed is None or not self.go_to(self._followed, self._column):
            self.setCurrentIndex(self.records.index(0, 0))
        self.chosen.emit()
