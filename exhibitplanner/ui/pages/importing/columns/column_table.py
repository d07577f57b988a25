"""The columns of the sheet as a list: letter, heading and samples, the field that each fills, its unit, how sure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from exhibitplanner.services.importing.report import SheetReport
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.importing.columns.column_drawing import LINE, ColumnDelegate
from exhibitplanner.ui.pages.importing.columns.column_lines import (
    OPEN,
    ColumnLine,
    holder_of,
    targets_of,
    words_for,
)
from exhibitplanner.ui.pages.importing.columns.field_list import FIELD_MIME
from exhibitplanner.ui.pages.importing.columns.target_popup import Offer, TargetPopup
from exhibitplanner.ui.pages.importing.review.drawing import PlainHeader
from exhibitplanner.ui.rows_table import RowsTable
from exhibitplanner.ui.wording import say

Index = QModelIndex | QPersistentModelIndex
HEADS: Final = ("column", "target", "unit", "certainty")
_OPENS: Final = frozenset({Qt.Key.Key_F2, Qt.Key.Key_Space, Qt.Key.Key_F4})


class ColumnsModel(QAbstractTableModel):
    """A row for each column of the sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.kind = ""
        self.lines: list[ColumnLine] = []

    def show_lines(self, kind: str, lines: Sequence[ColumnLine]) -> None:
        """Show the columns of a table; the same ones said anew stay where they are."""
        same = [one.index for one in lines] == [one.index for one in self.lines]
        if not same:
            self.beginResetModel()
        self.kind, self.lines = kind, list(lines)
        if not same:
            self.endResetModel()
        elif lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(HEADS) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's name, and its default
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's name, and its default
        return 0 if parent.isValid() else len(HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return say(f"columns_head_{HEADS[section]}")
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return self._text(line, HEADS[index.column()], hint=role == Qt.ItemDataRole.ToolTipRole)
        return None

    def _text(self, line: ColumnLine, head: str, *, hint: bool) -> str:
        if head == "column":
            joint = "\n" if hint else ", "
            return joint.join(filter(None, (f"{line.letter}  {line.heading}", *line.samples)))
        if head == "target":
            return words_for(self.kind, line.target) if line.target else say("columns_leave_out")
        return line.unit if head == "unit" else say(f"columns_{line.certainty}{'_hint' if hint else ''}")


class ColumnTable(RowsTable):
    """Space, F2 or a letter opens the fields of the column in view, Del leaves it out, a field can be dropped on it."""

    said = Signal(int, object)
    """A column's index and its target, None to leave it out."""
    asked_again = Signal(int)
    """A column that is to be what it is recognised as."""
    opened = Signal(object)
    """The `ColumnLine` in view."""

    def __init__(self) -> None:
        super().__init__(row=2 * look().metrics.text + 3 * look().metrics.unit)
        self.columns = ColumnsModel()
        self._delegate = ColumnDelegate(self)
        self.setModel(self.columns)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(PlainHeader(self))
        self.popup = TargetPopup(self)
        self.popup.chosen.connect(self._take)
        self.setAcceptDrops(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(say("columns_table"))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.selectionModel().currentRowChanged.connect(self._tell)

    @property
    def line(self) -> ColumnLine | None:
        """The column in view."""
        row = self.currentIndex().row()
        return self.columns.lines[row] if 0 <= row < len(self.columns.lines) else None

    def show_table(self, report: SheetReport, lines: Sequence[ColumnLine], *, anew: bool) -> None:
        """Show the columns of a table; another one begins with what is to be looked at."""
        self.columns.show_lines(report.kind, lines)
        if anew or not self.currentIndex().isValid():
            first = next((row for row, one in enumerate(lines) if one.certainty in OPEN), 0)
            self.setCurrentIndex(self.columns.index(first, 1))

    def open_choice(self, typed: str = "") -> None:
        """Open the fields for the column in view."""
        line = self.line
        if line is None:
            return
        cell = self.visualRect(self.columns.index(self.currentIndex().row(), 1))
        place = QRect(self.viewport().mapToGlobal(cell.topLeft()), cell.size())
        self.popup.open_at(place, self._offers(line), line.target or "", typed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = Qt.Key(event.key()), event.text()
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        alt_down = key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if key in _OPENS or alt_down:
            self.open_choice()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.line is not None:
            self.said.emit(self.line.index, None)
        elif plain and text.strip() and text.isprintable():
            self.open_choice(text)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index.column() == 1:
            self.open_choice()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        m, room = look().metrics, self.viewport().width()
        unit, certainty = m.letter * 7, min(m.letter * 24, max(m.letter * 15, room // 5))
        target = min(m.letter * 38, max(m.letter * 18, round((room - unit - certainty) * 0.45)))
        for place, width in enumerate((room - unit - certainty - target, target, unit, certainty)):
            self.setColumnWidth(place, width)
        self.scrollTo(self.currentIndex())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(FIELD_MIME):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        row = self._row_at(event.position().toPoint())
        self._hover(row)
        if row >= 0 and event.mimeData().hasFormat(FIELD_MIME):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hover(-1)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        row = self._row_at(event.position().toPoint())
        self._hover(-1)
        if row < 0 or not event.mimeData().hasFormat(FIELD_MIME):
            event.ignore()
            return
        event.acceptProposedAction()
        target = bytes(event.mimeData().data(FIELD_MIME).data()).decode()
        self.setCurrentIndex(self.columns.index(row, 1))
        self.said.emit(self.columns.lines[row].index, target)

    def _offers(self, line: ColumnLine) -> list[Offer]:
        kind, lines = self.columns.kind, self.columns.lines
        offers = [Offer("leave_out", say("columns_leave_out"))]
        if line.said:
            offers.append(Offer("recognised", say("columns_as_recognised")))
        for target in targets_of(kind):
            other = holder_of(lines, target.name, line.index)
            aside = say("columns_of_column", letter=other.letter) if other else ""
            offers.append(Offer("field", words_for(kind, target.name), target.name, aside, target.words))
        return offers

    def _take(self, offer: Offer) -> None:
        line = self.line
        if line is None:
            return
        if offer.act == "recognised":
            self.asked_again.emit(line.index)
        else:
            self.said.emit(line.index, offer.target or None)

    def _tell(self) -> None:
        if self.line is not None:
            self.opened.emit(self.line)

    def _row_at(self, point: QPoint) -> int:
        return self.indexAt(point).row()

    def _hover(self, row: int) -> None:
        if row != self._delegate.dropped_on:
            self._delegate.dropped_on = row
            self.viewport().update()
