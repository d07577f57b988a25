"""What one step did: its records by kind, their fields before and after, and the way back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from exhibitplanner.domain.kinds import Kind
from exhibitplanner.services.history import ChangedRecord, TransactionDetails, TransactionLine, read_transaction
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.detail.links import Link
from exhibitplanner.ui.displaying import show_moment
from exhibitplanner.ui.history.field_changes import FieldChanges
from exhibitplanner.ui.history.step_back import StepBack
from exhibitplanner.ui.history.words import ACTIONS, action_words, source_words
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import label, rule
from exhibitplanner.ui.wording import language, say

_RECORDS: Final = 200
_FIELDS: Final = 6


class StepPane(QWidget):
    """Reads a step's records in the background; the first 200 of them are shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._asked = 0
        self.line: TransactionLine | None = None
        self.step_back: StepBack | None = None
        self.details: TransactionDetails | None = None
        self.setProperty("kind", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(look().metrics.pane)
        self.setAccessibleName(say("step_pane"))
        m = look().metrics
        self._head = QVBoxLayout()
        self._head.setContentsMargins(m.pane_margin, m.unit * 4, m.pane_margin, m.unit * 3)
        self._head.setSpacing(m.unit)
        self._scroll = QScrollArea()
        self._scroll.setProperty("kind", "pane")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._scroll.setAccessibleName(say("step_pane"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(rule())
        column.addWidget(self._scroll, 1)
        self.show_line(None)

    def show_line(self, line: TransactionLine | None, *, taken_back: bool = False) -> None:
        """Show a step; None for no step."""
        self.line, self.details = line, None
        self._fill_head(line, taken_back=taken_back)
        self._fill(QWidget())
        self._asked += 1
        if line is None:
            return
        asked, spoken, transaction = self._asked, language(), line.id

        def show(details: TransactionDetails) -> None:
            if asked == self._asked:
                self.details = details
                self._fill(self._records(details))

        self._desk.session.look_up(
            lambda workspace: read_transaction(workspace, transaction, _RECORDS, spoken),
            show,
            self._desk.tell_error,
            owner=self,
        )

    def _fill_head(self, line: TransactionLine | None, *, taken_back: bool) -> None:
        while (item := self._head.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.step_back = None
        if line is None:
            self._head.addWidget(label(say("no_step_chosen"), "secondary", wrap=True))
            return
        title = label(line.text, font=look().record_font, wrap=True)
        title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._head.addWidget(title)
        parts = [show_moment(line.at), line.actor, source_words(line.source)]
        self._head.addWidget(label(" · ".join(filter(None, parts)), "secondary", wrap=True))
        if taken_back:
            self._head.addWidget(label(say("step_taken_back"), "secondary", wrap=True))
        else:
            self.step_back = StepBack(self._desk, line)
            self._head.addWidget(self.step_back)

    def _records(self, details: TransactionDetails) -> QWidget:
        m = look().metrics
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(m.pane_margin, m.unit * 3, m.pane_margin, m.pane_margin)
        column.setSpacing(m.unit)
        for kind, records in _by_kind(details.changes):
            head = QHBoxLayout()
            head.setSpacing(m.gap)
            head.addWidget(label(kind.label(language()), "secondary", look().strong_font))
            head.addWidget(label(f"{len(records):,}", "secondary"))
            head.addStretch(1)
            column.addLayout(head)
            for record in records:
                column.addLayout(self._record(record))
            column.addSpacing(m.unit * 3)
        hidden = details.total - len(details.changes)
        if hidden > 0:
            column.addWidget(label(say("and_more", count=f"{hidden:,}"), "secondary"))
        column.addStretch(1)
        return inside

    def _record(self, record: ChangedRecord) -> QVBoxLayout:
        m = look().metrics
        block = QVBoxLayout()
        block.setSpacing(m.unit // 2)
        row = QHBoxLayout()
        row.setSpacing(m.unit + 2)
        name, role = ACTIONS.get(record.action, ACTIONS["update"])
        picture = QLabel()
        picture.setPixmap(look().icon(name, role).pixmap(m.icon - 2, m.icon - 2))
        picture.setToolTip(action_words(record))
        row.addWidget(picture)
        if record.action == "delete":
            row.addWidget(label(record.name, wrap=True), 1)
        else:
            row.addWidget(Link(record.name, lambda: self._desk.go_to(record.kind, record.id), strong=False))
            row.addStretch(1)
        row.addWidget(label(action_words(record), "secondary", look().caption_font))
        block.addLayout(row)
        if record.action == "update" and record.fields:
            block.addWidget(FieldChanges(record.fields, _FIELDS))
        return block

    def _fill(self, inside: QWidget) -> None:
        self._scroll.setWidget(inside)
        inside.show()


def _by_kind(records: Iterable[ChangedRecord]) -> list[tuple[Kind, list[ChangedRecord]]]:
    grouped: dict[str, tuple[Kind, list[ChangedRecord]]] = {}
    for record in records:
        grouped.setdefault(record.kind.name, (record.kind, []))[1].append(record)
    return list(grouped.values())
