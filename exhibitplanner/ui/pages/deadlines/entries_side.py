"""The right side: whose or what deadlines they are, the list to tick off, and what to say of those that are chosen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from exhibitplanner.domain.deadlines import TaskStatus
from exhibitplanner.services.deadlines.marking import Mark
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.deadlines.entries_list import EntriesList
from exhibitplanner.ui.pages.deadlines.rows import GroupRow
from exhibitplanner.ui.parts import ElidedLabel, button, rule
from exhibitplanner.ui.wording import say

_ROOMY: Final = 60


class EntriesSide(QWidget):
    """Tells by the name of an action what is wanted."""

    wanted_deed = Signal(str)

    def __init__(self, *, writable: bool) -> None:
        super().__init__()
        self._writable = writable
        self.list = EntriesList()
        self.title = ElidedLabel("", "", look().strong_font)
        self.aside = ElidedLabel("", "secondary")
        self.copy = button(say("chase_copy"), lambda: self.wanted_deed.emit("copy"), icon="content-copy")
        self.mail = button(say("chase_mail"), lambda: self.wanted_deed.emit("mail_chase"), icon="email-outline")
        self.evidence = QLineEdit()
        self.evidence.setPlaceholderText(say("evidence_hint"))
        self.evidence.setAccessibleName(say("evidence"))
        self.evidence.returnPressed.connect(lambda: self.wanted_deed.emit("mark_done"))
        self.done = button(say("mark_done"), lambda: self.wanted_deed.emit("mark_done"), kind="primary")
        self.waived = button(say("mark_waived"), lambda: self.wanted_deed.emit("waive"), icon="minus-circle-outline")
        self.open = button(say("mark_open"), lambda: self.wanted_deed.emit("reopen"), icon="circle-outline")
        self.list.chosen.connect(self._offer)
        self._lay_out()
        self._offer()

    def show_group(self, row: GroupRow | None, *, of_company: bool, year: int, anew: bool) -> None:
        """Show a deadline's companies, or a company's deadlines."""
        self.title.say(row.title if row else "")
        parts = (row.lead, row.detail) if row else ()
        self.aside.say(" · ".join(part for part in parts if part))
        self.list.show_rows(row.entries if row else (), of_company=of_company, year=year, anew=anew)
        for made in (self.copy, self.mail):
            made.setVisible(of_company)
            made.setEnabled(bool(row and row.open))
        self._offer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the buttons give up their words: the name of whose they are is read first."""
        super().resizeEvent(event)
        roomy = event.size().width() > _ROOMY * look().metrics.letter
        for made in (self.copy, self.mail, self.waived, self.open):
            words = made.accessibleName()
            made.setText(f" {words}" if roomy else "")
            made.setToolTip("" if roomy else words)

    def take_mark(self, status: TaskStatus) -> Mark:
        """What to say of the chosen ones; evidence that was typed goes with it and is gone from the field."""
        evidence = self.evidence.text().strip()
        self.evidence.clear()
        return Mark(status, evidence or None)

    def _offer(self) -> None:
        on = self._writable and bool(self.list.chosen_rows())
        for made in (self.done, self.waived, self.open, self.evidence):
            made.setEnabled(on)

    def _lay_out(self) -> None:
        m = look().metrics
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.aside)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(m.margin, m.unit, m.pane_margin, m.unit)
        row.setSpacing(m.gap)
        row.addLayout(words, 1)
        row.addWidget(self.copy)
        row.addWidget(self.mail)
        head.setFixedHeight(2 * m.text + 4 * m.unit)
        foot = QWidget()
        foot.setProperty("kind", "foot")
        below = QHBoxLayout(foot)
        below.setContentsMargins(m.margin, m.gap, m.pane_margin, m.gap)
        below.setSpacing(m.gap)
        below.addWidget(self.evidence, 1)
        for made in (self.done, self.waived, self.open):
            below.addWidget(made)
        self.setMinimumWidth(m.pane)
        self.evidence.setMinimumWidth(14 * m.letter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(rule())
        column.addWidget(self.list, 1)
        column.addWidget(rule())
        column.addWidget(foot)
