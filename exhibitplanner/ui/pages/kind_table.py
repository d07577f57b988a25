"""One kind as a table with its foot; where there is nothing yet, what belongs here and how it gets here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.kinds import Kind
from exhibitplanner.services.browsing import exhibition_of
from exhibitplanner.services.queries import Order
from exhibitplanner.services.summarising import Summary, summarise
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.displaying import show_number
from exhibitplanner.ui.grid.clipboard import Clipboard
from exhibitplanner.ui.grid.columns import ColumnChoice, ColumnChooser, fitting_widths
from exhibitplanner.ui.grid.model import RecordsModel
from exhibitplanner.ui.grid.view import GridView
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import ElidedLabel, button, label, rule
from exhibitplanner.ui.wording import count_of, language, many_of, one_of, say

_SUMS_AT_MOST = 3
_COUNTS_AT_MOST = 3
_FOOT_AFTER_MS = 400


class KindTable(QWidget):
    """Made once for a kind; it reads when it is first shown."""

    listed = Signal()
    chosen = Signal()
    add_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, desk: Desk, kind: Kind) -> None:
        super().__init__()
        self.desk, self.kind = desk, kind
        self.model = RecordsModel(desk, kind, self)
        self.view = GridView(self.model)
        self.clipboard = Clipboard(self.view)
        self._choice = ColumnChoice(desk, kind)
        self._wanted: str | None = None
        self._sized = False
        self._foot = ElidedLabel("", "secondary")
        self._selected = label("", "secondary")
        self._empty = EmptyTable(desk, kind, self.add_wanted.emit)
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(_FOOT_AFTER_MS)
        self._looking.timeout.connect(self._look_at_foot)
        self._lay_out()
        self._connect()
        self._begin()

    def filter(self, words: str) -> None:
        """Show only what holds every word."""
        self.model.filter(words)

    def follow(self, change: Change) -> None:
        """Records changed."""
        filled_first = not self.model.total and self.kind.name in change.inserted
        self.model.follow(change)
        if filled_first:
            self.start_anew()
        if self.kind.name in change.kinds:
            self._looking.start()

    def start_anew(self) -> None:
        """Another exhibition, or first records: other columns may have something to show."""
        self._sized = False
        self.model.show_columns(self._choice.fields())
        self.model.reload()

    def bring(self, record_id: str, make_way: Callable[[], None]) -> None:
        """Make a record the current one, now or when the ids arrive."""
        if self.view.go_to(record_id):
            self.view.setFocus()
            return
        make_way()
        self._wanted = record_id
        if self.desk.code is not None:
            its = self.desk.session.glance(lambda reader: exhibition_of(reader, self.kind, record_id), None)
            self.desk.view_exhibition(its)
        self.model.reload()

    def open_chooser(self, below: QPoint) -> None:
        """Offer the fields to show."""
        ColumnChooser(self, self.kind, self._choice, self._show_columns).open_below(below)

    def _begin(self) -> None:
        kept = self._choice.order_by()
        self.model.show_columns(self._choice.fields())
        if kept is not None and kept[0] in [field.name for field in self.model.columns]:
            column = [field.name for field in self.model.columns].index(kept[0])
            order = Qt.SortOrder.DescendingOrder if kept[1] else Qt.SortOrder.AscendingOrder
            self.view.header.blockSignals(True)
            self.view.header.setSortIndicator(column, order)
            self.view.header.blockSignals(False)
            self.model.order = Order(*kept)
        self.model.reload()

    def _show_columns(self) -> None:
        self._sized = False
        self.view.header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.model.show_columns(self._choice.fields())
        self._size()

    def _take_listed(self) -> None:
        if not self._sized and self.model.total:
            self._size()
        empty = self.model.complete and not self.model.total
        self._stack.setCurrentWidget(self._empty if empty else self._full)
        self._nothing.setVisible(not empty and not self.model.ids)
        if self._wanted is not None and self.view.go_to(self._wanted):
            self._wanted = None
            self.view.setFocus()
        self._looking.start()
        self.listed.emit()

    def _size(self) -> None:
        own = self._choice.widths()
        self._sized = False  # widths of ours are not remembered as the person's
        for column, width in enumerate(fitting_widths(self.model)):
            kept = own.get(self.model.columns[column].name)
            self.view.setColumnWidth(column, kept * look().metrics.letter if kept else width)
        self._sized = True

    def _keep_width(self, column: int, _old: int, new: int) -> None:
        if self._sized and column < len(self.model.columns) and self.view.header.isVisible():
            self._choice.keep_width(self.model.columns[column].name, new)

    def _keep_moved(self, _column: int, _old: int, _new: int) -> None:
        header = self.view.header
        places = [header.logicalIndex(place) for place in range(header.count())]
        self._choice.choose([self.model.columns[column].name for column in places])

    def _keep_order(self, column: int, order: Qt.SortOrder) -> None:
        named = 0 <= column < len(self.model.columns)
        descending = order == Qt.SortOrder.DescendingOrder
        self._choice.keep_order((self.model.columns[column].name, descending) if named else None)

    def _look_at_foot(self) -> None:
        """Sums and counts of what is shown, a moment after the last change."""
        kind, ids = self.kind, list(self.model.ids)
        self.desk.session.look_idly(lambda workspace: summarise(workspace, kind, ids), self._show_foot, self)

    def _show_foot(self, summary: Summary) -> None:
        parts = [count_of(self.kind, summary.total)]
        for field, value, count in summary.counts[:_COUNTS_AT_MOST]:
            choices = field.label.choices
            word = choices(value).label(language()) if choices is not None else value
            parts.append(f"{word} {count:,}")
        for field, total in summary.sums[:_SUMS_AT_MOST]:
            parts.append(f"{field.label.text(language())} {show_number(total)} {field.label.unit or ''}".strip())
        self._foot.say("      ".join(parts))

    def _show_selected(self) -> None:
        parts = self.view.chosen_parts()
        rows = {row for part in parts for row in range(part.top(), part.bottom() + 1)}
        cells = sum(part.width() * part.height() for part in parts)
        code = "rows_selected" if cells > len(rows) * (len(self.model.columns) - 1) or cells == 1 else "cells_selected"
        self._selected.setText(say(code, rows=f"{len(rows):,}", cells=f"{cells:,}") if rows else "")

    def _connect(self) -> None:
        self.model.listed.connect(self._take_listed)
        self.view.chosen.connect(self._show_selected)
        self.view.chosen.connect(self.chosen)
        self.view.header.sortIndicatorChanged.connect(self._keep_order)
        self.view.header.sectionResized.connect(self._keep_width)
        self.view.header.sectionMoved.connect(self._keep_moved)
        self.view.header.customContextMenuRequested.connect(
            lambda at: self.open_chooser(self.view.header.mapToGlobal(at))
        )
        self.view.customContextMenuRequested.connect(
            lambda at: self.menu_wanted.emit(self.view.viewport().mapToGlobal(at))
        )

    def _lay_out(self) -> None:
        m = look().metrics
        self._full = QWidget()
        column = QVBoxLayout(self._full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._nothing = label(say("filter_found_nothing"), "secondary")
        self._nothing.setContentsMargins(m.margin, m.margin, m.margin, m.margin)
        self._nothing.hide()
        column.addWidget(self._nothing)
        column.addWidget(self.view, 1)
        foot = QWidget()
        foot.setProperty("kind", "foot")
        foot.setFixedHeight(m.row + m.unit)
        row = QHBoxLayout(foot)
        row.setContentsMargins(m.margin, 0, m.margin, 0)
        row.addWidget(self._foot, 1)
        row.addWidget(self._selected)
        column.addWidget(rule())
        column.addWidget(foot)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._full)
        self._stack.addWidget(self._empty)


class EmptyTable(QWidget):
    """What belongs here, and the two ways to fill it."""

    def __init__(self, desk: Desk, kind: Kind, add: Callable[[], None]) -> None:
        super().__init__()
        m = look().metrics
        column = QVBoxLayout(self)
        column.setSpacing(m.gap)
        column.addStretch(2)
        column.addWidget(label(say("empty_title", kind=many_of(kind)), font=look().record_font), 0, _CENTRE)
        hint = label(
            say(f"empty_{kind.name}", attach=say("attach_file"), related=say("tab_related")), "secondary", wrap=True
        )
        hint.setAlignment(_CENTRE)
        hint.setContentsMargins(m.margin, 0, m.margin, 0)
        column.addWidget(hint)
        row = QHBoxLayout()
        row.addStretch(1)
        adding = button(say("add_one", one=one_of(kind)), add, icon="plus", kind="primary")
        importing = button(say("import"), lambda: desk.action_wanted.emit("import"), icon="tray-arrow-down")
        for made in (adding, importing):
            made.setEnabled(desk.session.writable)
            row.addWidget(made)
            if kind.name == "attachment":  # a file is attached where its record is
                made.hide()
        row.addStretch(1)
        column.addSpacing(m.gap)
        column.addLayout(row)
        column.addStretch(3)


_CENTRE = Qt.AlignmentFlag.AlignHCenter
