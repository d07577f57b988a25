"""What stands in place of deadlines: none are there yet, or no exhibition is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import button, label
from exhibitplanner.ui.wording import say


class Nothing(QWidget):
    """Says what belongs here, and offers the two ways to fill it."""

    def __init__(self, act: Callable[[str], object], *, writable: bool) -> None:
        super().__init__()
        self._writable = writable
        self.title = label("", font=look().record_font)
        self.hint = label("", "secondary", wrap=True)
        self.library = button(say("library_open"), lambda: act("deadline_library"), icon="bookshelf", kind="primary")
        self.add = button(say("add_one", one=say("one_deadline")), lambda: act("add"), icon="plus")
        self._lay_out()

    def show_reason(self, *, choose: bool) -> None:
        """An exhibition has to be chosen first, or its deadlines to be added."""
        self.title.setText(say("deadlines_choose_title" if choose else "deadlines_none_title"))
        self.hint.setText(say("deadlines_choose" if choose else "deadlines_none"))
        for made in (self.library, self.add):
            made.setVisible(not choose)
            made.setEnabled(self._writable)

    def _lay_out(self) -> None:
        m, centre = look().metrics, Qt.AlignmentFlag.AlignHCenter
        self.hint.setAlignment(centre)
        self.hint.setContentsMargins(m.margin, 0, m.margin, 0)
        row = QHBoxLayout()
        row.setSpacing(m.gap)
        row.addStretch(1)
        row.addWidget(self.library)
        row.addWidget(self.add)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(m.gap)
        column.addStretch(2)
        column.addWidget(self.title, 0, centre)
        column.addWidget(self.hint)
        column.addSpacing(m.gap)
        column.addLayout(row)
        column.addStretch(3)
