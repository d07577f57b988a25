"""Rules to start from: what each asks, when it would fall, where it was found; the ticked ones are added."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from exhibitplanner.domain.errors import PlannerError
from exhibitplanner.services.deadlines.library import LibraryAdded, add_from_library, list_library
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.deadlines.library_list import RulesList
from exhibitplanner.ui.parts import button, label, rule
from exhibitplanner.ui.wording import language, say


class LibraryDialog(QDialog):
    """Opened with `open()`; what it adds is one step to undo, told in the message bar."""

    def __init__(self, parent: QWidget, desk: Desk, exhibition: str) -> None:
        super().__init__(parent)
        self._desk, self._exhibition = desk, exhibition
        self.setWindowTitle(say("library_title"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.rules = RulesList()
        self.leave = button(say("cancel"), self.reject)
        self.add = button("", self.accept, icon="plus", kind="primary")
        self.add.setDefault(True)
        self.rules.ticked_changed.connect(self._offer)
        self._lay_out()
        self._offer()
        desk.session.look_up(
            lambda workspace: list_library(workspace, exhibition), self.rules.show_lines, self._fail, owner=self
        )

    def accept(self) -> None:
        """Add what is ticked."""
        titles, code, spoken, desk = self.rules.ticked_titles(), self._exhibition, language(), self._desk
        if not titles or not desk.session.writable:
            return
        desk.session.write(
            lambda workspace: add_from_library(workspace, code, titles, spoken),
            lambda added: _tell_added(desk, added),
            desk.tell_error,
            owner=desk,
        )
        super().accept()

    def _fail(self, error: PlannerError) -> None:
        self._desk.tell_error(error)
        self.reject()

    def _offer(self) -> None:
        count = len(self.rules.ticked_titles())
        self.add.setText(f" {say('library_add', count=count)}")
        self.add.setEnabled(bool(count) and self._desk.session.writable)

    def _lay_out(self) -> None:
        m = look().metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(m.margin, m.margin, m.margin, m.margin)
        column.setSpacing(m.unit)
        column.addWidget(label(say("library_title"), font=look().record_font))
        head = QHBoxLayout()
        head.addWidget(label(say("library_hint"), "secondary", wrap=True), 1)
        head.addWidget(button(say("export_all"), lambda: self.rules.tick_all(ticked=True), kind="link"))
        head.addWidget(button(say("export_none"), lambda: self.rules.tick_all(ticked=False), kind="link"))
        column.addLayout(head)
        column.addSpacing(m.gap)
        column.addWidget(rule(kind="line"))
        column.addWidget(self.rules, 1)
        column.addWidget(rule(kind="line"))
        column.addSpacing(m.gap)
        foot = QHBoxLayout()
        foot.setSpacing(m.gap)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.add)
        column.addLayout(foot)
        self.resize(m.letter * 110, m.row * 22)


def _tell_added(desk: Desk, added: LibraryAdded) -> None:
    desk.tell("done", say("library_added", count=len(added.added)), topic="library", details=added.skipped)
