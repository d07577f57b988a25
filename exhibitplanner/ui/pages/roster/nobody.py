"""What stands in the preview's place where nobody is on the roster yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import button, label
from exhibitplanner.ui.wording import say


class Nobody(QWidget):
    """Says what belongs here, and the two ways to it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        m = look().metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(m.margin, m.margin, m.margin, m.margin)
        column.setSpacing(m.gap)
        picture = QLabel()
        picture.setPixmap(look().icon("account-group-outline", "border").pixmap(m.icon * 3, m.icon * 3))
        title = label(say("roster_nobody"), font=look().record_font)
        hint = label(say("roster_nobody_hint"), "secondary", wrap=True)
        hint.setFixedWidth(min(m.letter * 52, hint.fontMetrics().horizontalAdvance(hint.text()) + 2))
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.importing = button(
            say("roster_import"), lambda: desk.action_wanted.emit("import"), icon="tray-arrow-down", kind="primary"
        )
        self.people = button(say("roster_to_people"), lambda: desk.page_wanted.emit("people"))
        ways = QHBoxLayout()
        ways.setSpacing(m.gap)
        ways.addStretch(1)
        ways.addWidget(self.importing)
        ways.addWidget(self.people)
        ways.addStretch(1)
        column.addStretch(2)
        for one in (picture, title, hint):
            column.addWidget(one, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(m.gap)
        column.addLayout(ways)
        column.addStretch(3)
