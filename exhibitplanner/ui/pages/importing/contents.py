"""The files and the tables found in them: each can be looked at, a table can be left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, Literal

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from exhibitplanner.services.importing.finding import place_of
from exhibitplanner.services.importing.importer import RefusedFile
from exhibitplanner.services.importing.labels import kind_label
from exhibitplanner.services.importing.options import TablePlace
from exhibitplanner.services.importing.report import SheetReport
from exhibitplanner.ui.displaying import show_number
from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.look.ticks import paint_tick
from exhibitplanner.ui.pages.importing.intake import short_answer
from exhibitplanner.ui.wording import language, say

Index = QModelIndex | QPersistentModelIndex
Mark = Literal["tick", "sure", "look"]
"""A table can be ticked; or its columns are sure, or want a look."""
_ENTRY: Final = Qt.ItemDataRole.UserRole
NEEDED: Final = frozenset({"company_needed", "exhibition_needed"})
"""Problems that a person answers once for a whole table."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line: a file, a table of the file above, or a file that is not taken."""

    title: str
    aside: str
    number: int | None = None
    report: SheetReport | None = None
    refused: RefusedFile | None = None
    mark: Mark = "tick"

    @property
    def place(self) -> TablePlace | None:
        return place_of(self.report) if self.report else None

    @property
    def key(self) -> object:
        """What it is known by after the files were looked at again."""
        return self.place or (self.refused.path if self.refused else None)


def entries_of(reports: Sequence[SheetReport], refused: Sequence[RefusedFile]) -> list[Entry]:
    """The lines: what is not taken first, for it wants an answer."""
    return [*(Entry(one.path.name, short_answer(one), refused=one) for one in refused), *_found(reports)]


def marked_entries(reports: Sequence[SheetReport], sure: Callable[[SheetReport], bool]) -> list[Entry]:
    """The tables that are taken, each with whether its columns are sure."""
    entries = _found([one for one in reports if one.taken])
    return [replace(one, mark="sure" if sure(one.report) else "look") if one.report else one for one in entries]


def asks(report: SheetReport) -> bool:
    """Whether rows of a table need an exhibition or a company."""
    return any(one.code in NEEDED for one in report.problems)


def _found(reports: Sequence[SheetReport]) -> Iterator[Entry]:
    last: Path | None = None
    for report in reports:
        if report.path != last:
            yield Entry(report.path.name, "")
            last = report.path
        kind = kind_label(report.kind, language())
        sheet = "" if report.sheet.casefold() in {report.path.stem.casefold(), kind.casefold()} else report.sheet
        yield Entry(kind, sheet, report.rows, report)


class ContentsModel(QAbstractListModel):
    """A table's tick says that it is taken."""

    left_out = Signal(object, bool)
    """A `TablePlace`, and whether its table is to stay where it is."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Entry] = []

    def show_entries(self, entries: list[Entry]) -> None:
        """Show other files."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's name, and its default
        return 0 if parent.isValid() else len(self.entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        entry = self.entries[index.row()]
        if entry.key is None:
            return Qt.ItemFlag.ItemIsEnabled
        ticked = Qt.ItemFlag.ItemIsUserCheckable if _can_tick(entry) else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | ticked

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == _ENTRY:
            return entry
        if role == Qt.ItemDataRole.CheckStateRole and entry.report is not None and _can_tick(entry):
            return Qt.CheckState.Checked if entry.report.taken else Qt.CheckState.Unchecked
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            count = say("intake_row_count", count=show_number(entry.number)) if entry.number is not None else ""
            mark = say(f"intake_mark_{entry.mark}") if entry.report is not None and not _can_tick(entry) else ""
            return ", ".join(filter(None, (entry.title, entry.aside, count, mark)))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        entry = self.entries[index.row()]
        if role != Qt.ItemDataRole.CheckStateRole or not _can_tick(entry):
            return False
        self.left_out.emit(entry.place, Qt.CheckState(value) is Qt.CheckState.Unchecked)
        return True


def _can_tick(entry: Entry) -> bool:
    return entry.report is not None and entry.mark == "tick"


class ContentsList(QListView):
    """↑ and ↓ go from table to table, Space takes one or leaves it out."""

    chosen = Signal(object)
    """An `Entry`."""

    def __init__(self) -> None:
        super().__init__()
        self.contents = ContentsModel()
        self.setModel(self.contents)
        self.setItemDelegate(_EntryDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(say("intake_contents"))
        self.setStyleSheet(f"background: {look().colours.window};")
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def entry(self) -> Entry | None:
        """The line in view."""
        index = self.currentIndex()
        return self.contents.entries[index.row()] if index.isValid() else None

    def show_entries(self, entries: list[Entry], wanted: object = None) -> None:
        """Show other files; the line of the key `wanted`, or else the one that was in view, comes into view."""
        key = wanted or (self.entry.key if self.entry else None)
        self.contents.show_entries(entries)
        rows = [row for row, one in enumerate(entries) if one.key is not None]
        same = next((row for row in rows if key is not None and entries[row].key == key), None)
        first = next((row for row in rows if entries[row].report), rows[0] if rows else None)
        row = first if same is None else same
        if row is not None:
            self.setCurrentIndex(self.contents.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            entry = self.contents.entries[index.row()]
            if _can_tick(entry) and entry.report is not None:
                self.contents.left_out.emit(entry.place, entry.report.taken)
            return
        super().keyPressEvent(event)

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.contents.entries[current.row()])


class _EntryDelegate(QStyledItemDelegate):
    """Files in bold with their picture, tables below with their tick."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt's name
        return QSize(0, look().metrics.row + look().metrics.unit)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        m, c, entry = look().metrics, look().colours, index.data(_ENTRY)
        rect, state = option.rect, option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(c.highlight))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(c.accent))
        elif state & QStyle.StateFlag.State_MouseOver and entry.key is not None:
            painter.fillRect(rect, QColor(c.hover))
        if entry.report is None:
            self._paint_file(painter, rect.adjusted(m.pane_margin, 0, -m.pane_margin, 0), entry)
        else:
            self._paint_table(painter, rect.adjusted(m.pane_margin * 2, 0, -m.pane_margin, 0), entry)
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        entry = index.data(_ENTRY)
        if event.type() != QEvent.Type.MouseButtonRelease or not _can_tick(entry) or not isinstance(event, QMouseEvent):
            return False
        rect: QRect = option.rect
        if (
            event.position().x()
            > rect.left() + look().metrics.pane_margin * 2 + look().metrics.icon + look().metrics.unit
        ):
            return False
        state = Qt.CheckState.Unchecked if entry.report.taken else Qt.CheckState.Checked
        return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    @staticmethod
    def _paint_file(painter: QPainter, rect: QRect, entry: Entry) -> None:
        m, c = look().metrics, look().colours
        icon, role = ("close-octagon", c.error) if entry.refused else ("file-table-outline", c.secondary)
        paint_icon(painter, QRect(rect.left(), rect.top(), m.icon, rect.height()), icon, role)
        words = rect.adjusted(m.icon + m.gap, 0, 0, 0)
        painter.setFont(look().font)
        painter.setPen(QColor(c.error if entry.refused else c.secondary))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, entry.aside)
        room = words.width() - painter.fontMetrics().horizontalAdvance(entry.aside) - m.gap
        painter.setFont(look().strong_font)
        painter.setPen(QColor(c.text))
        shown = painter.fontMetrics().elidedText(entry.title, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_table(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        m, c, report = look().metrics, look().colours, entry.report
        assert report is not None  # noqa: S101  told from files by the caller
        square = QRect(rect.left(), rect.top(), m.icon, rect.height())
        if _can_tick(entry):
            paint_tick(painter, square, ticked=report.taken)
        else:
            icon, role = ("check-circle", c.done) if entry.mark == "sure" else ("alert", c.warning)
            paint_icon(painter, square, icon, role)
        words = rect.adjusted(m.icon + m.gap, 0, 0, 0)
        painter.setFont(look().font)
        painter.setPen(QColor(c.secondary))
        number = show_number(entry.number or 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, number)
        words.setRight(words.right() - max(painter.fontMetrics().horizontalAdvance(number), m.letter * 4) - m.gap)
        if _can_tick(entry) and asks(report):
            paint_icon(painter, QRect(words.right() - m.icon, words.top(), m.icon, words.height()), "alert", c.warning)
        words.setRight(words.right() - m.icon - m.gap)
        painter.setPen(QColor(c.text if report.taken else c.secondary))
        room = max(words.width() * 3 // 5, words.width() - painter.fontMetrics().horizontalAdvance(entry.aside) - m.gap)
        title = painter.fontMetrics().elidedText(entry.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, title)
        aside = words.adjusted(painter.fontMetrics().horizontalAdvance(title) + m.gap, 0, 0, 0)
        painter.setPen(QColor(c.secondary))
        kind = painter.fontMetrics().elidedText(entry.aside, Qt.TextElideMode.ElideRight, aside.width())
        painter.drawText(aside, Qt.AlignmentFlag.AlignVCenter, kind)
