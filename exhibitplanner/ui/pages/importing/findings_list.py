"""The findings of a table as one list of sections that fold; a line is worded and drawn when it comes into view."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from exhibitplanner.ui.displaying import show_number
from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.importing.findings import Finding, Section
from exhibitplanner.ui.rows_table import RowsTable

Index = QModelIndex | QPersistentModelIndex
_ENTRY: Final = Qt.ItemDataRole.UserRole
_SHARES: Final = (0.24, 0.24, 0.52)


class FindingsModel(QAbstractListModel):
    """Rows are the heads of the sections and, below those that are open, their lines."""

    def __init__(self) -> None:
        super().__init__()
        self.sections: list[Section] = []
        self._open: set[str] = set()
        self._ends: list[int] = []

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show other findings; what needs a person is open."""
        self.beginResetModel()
        self.sections = list(sections)
        self._open = {section.name for section in sections if section.urgent}
        self._count()
        self.endResetModel()

    def toggle(self, name: str) -> None:
        """Fold or unfold a section."""
        self.beginResetModel()
        self._open ^= {name}
        self._count()
        self.endResetModel()

    def is_open(self, name: str) -> bool:
        return name in self._open

    def head_row(self, name: str) -> int | None:
        """The row of a section's head."""
        for section, end in zip(self.sections, self._ends, strict=True):
            if section.name == name:
                return end - self._size(section)
        return None

    def entry(self, row: int) -> Section | Finding:
        """What stands in a row."""
        number = bisect_right(self._ends, row)
        section = self.sections[number]
        line = row - (self._ends[number] - self._size(section))
        return section if line == 0 else section.lines[line - 1]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's name, and its default
        return 0 if parent.isValid() or not self._ends else self._ends[-1]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in {
            Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole, _ENTRY,
        }:  # fmt: skip
            return None
        entry = self.entry(index.row())
        if role == _ENTRY:
            return entry
        if isinstance(entry, Section):
            return f"{entry.title}: {show_number(len(entry.lines))}"
        return str(entry).replace("\t", "\n" if role == Qt.ItemDataRole.ToolTipRole else "  ")

    def _size(self, section: Section) -> int:
        return 1 + (len(section.lines) if section.name in self._open else 0)

    def _count(self) -> None:
        self._ends = list(accumulate(self._size(section) for section in self.sections))


class FindingsList(RowsTable):
    """Space, → and ← fold sections; what is selected can be copied as a table.

    A table of one column: a list view would lay out a hundred thousand lines before it shows the first.
    """

    def __init__(self, name: str) -> None:
        super().__init__(row=look().metrics.row + look().metrics.unit)
        self.findings = FindingsModel()
        self.setModel(self.findings)
        self.setItemDelegate(_LineDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(name)

    def go_to(self, section: str) -> None:
        """Open a section and bring it to the top."""
        if not self.findings.is_open(section):
            self.findings.toggle(section)
        row = self.findings.head_row(section)
        if row is not None:
            index = self.findings.index(row)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
            self.setCurrentIndex(index)
            self.setFocus()

    def copy(self) -> None:
        """What is selected, as lines of a table."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        entries = [self.findings.entry(row) for row in rows]
        QGuiApplication.clipboard().setText("\n".join(str(one) for one in entries if isinstance(one, Finding)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry = self.findings.entry(self.currentIndex().row()) if self.currentIndex().isValid() else None
        if isinstance(entry, Section):
            opened = self.findings.is_open(entry.name)
            wanted = {Qt.Key.Key_Space: not opened, Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}
            if wanted.get(Qt.Key(event.key()), opened) != opened:
                self._toggle(entry.name)
                return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        entry = self.findings.entry(index.row()) if index.isValid() else None
        if isinstance(entry, Section) and event.button() == Qt.MouseButton.LeftButton:
            self._toggle(entry.name)

    def _toggle(self, name: str) -> None:
        self.findings.toggle(name)
        row = self.findings.head_row(name)
        if row is not None:
            self.setCurrentIndex(self.findings.index(row))


class _LineDelegate(QStyledItemDelegate):
    """Draws heads with picture, word and count, and lines in three columns."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        c, entry = look().colours, index.data(_ENTRY)
        rect, state = option.rect, option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(c.highlight))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(c.hover))
        if isinstance(entry, Section):
            self._paint_head(painter, rect, entry)
        else:
            self._paint_line(painter, rect, entry)
        painter.setPen(QColor(c.rule))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, section: Section) -> None:
        m, c = look().metrics, look().colours
        view = self.parent()
        opened = isinstance(view, FindingsList) and view.findings.is_open(section.name)
        left = rect.left() + m.margin
        square = QRect(left, rect.top(), m.icon, rect.height())
        paint_icon(painter, square, "chevron-down" if opened else "chevron-right", c.secondary)
        paint_icon(painter, square.translated(m.icon + m.gap, 0), section.icon, getattr(c, section.role))
        words = rect.adjusted(left - rect.left() + 2 * (m.icon + m.gap), 0, -m.margin, 0)
        painter.setFont(look().strong_font)
        painter.setPen(QColor(c.text))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, section.title)
        painter.drawText(
            words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, show_number(len(section.lines))
        )
        aside = words.adjusted(painter.fontMetrics().horizontalAdvance(section.title) + m.gap, 0, -m.letter * 8, 0)
        _draw(painter, aside, section.aside, c.secondary, look().font)

    @staticmethod
    def _paint_line(painter: QPainter, rect: QRect, finding: Finding) -> None:
        m, c = look().metrics, look().colours
        left = m.margin + 2 * (m.icon + m.gap)
        inner = rect.adjusted(left, 0, -m.margin, 0)
        shares = _SHARES if finding.detail else (0.4, 0.6, 0.0)
        at = inner.left()
        roles = ((c.text, look().font), (c.text, look().font), (c.secondary, look().font))
        for text, share, (colour, font) in zip(
            (finding.lead, finding.middle, finding.detail), shares, roles, strict=True
        ):
            width = round(inner.width() * share)
            _draw(painter, QRect(at, inner.top(), width - m.gap, inner.height()), text, colour, font)
            at += width


def _draw(painter: QPainter, rect: QRect, text: str, colour: str, font: Any) -> None:
    if rect.width() <= 0 or not text:
        return
    painter.setFont(font)
    painter.setPen(QColor(colour))
    plain = text.replace("\n", " ")
    shown = painter.fontMetrics().elidedText(plain, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
