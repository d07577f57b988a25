"""What stands in the preview's place where there is nothing to show: what belongs here, and the ways to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import label


class Notice(QWidget):
    """A picture, a line, a sentence, and buttons."""

    def __init__(self, icon: str, title: str, hint: str, buttons: Sequence[QPushButton] = ()) -> None:
        super().__init__()
        m = look().metrics
        self.title = label(title, font=look().record_font)
        self.hint = label("", "secondary", wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        picture = QLabel()
        picture.setPixmap(look().icon(icon, "border").pixmap(m.icon * 3, m.icon * 3))
        ways = QHBoxLayout()
        ways.setSpacing(m.gap)
        ways.addStretch(1)
        for one in buttons:
            ways.addWidget(one)
        ways.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.margin, m.margin, m.margin, m.margin)
        column.setSpacing(m.gap)
        column.addStretch(2)
        for part in (picture, self.title, self.hint):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(m.gap)
        column.addLayout(ways)
        column.addStretch(3)
        self.tell(hint)

    def tell(self, hint: str) -> None:
        """Say another sentence."""
        self.hint.setText(hint)
        width = min(look().metrics.letter * 52, self.hint.fontMetrics().horizontalAdvance(hint) + 2)
        # a layout that centres a text gives it one line
        self.hint.setFixedSize(width, max(0, self.hint.heightForWidth(width)))
