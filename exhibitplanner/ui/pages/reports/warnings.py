"""What is wrong with what a report says: for whoever makes it, beside the pages and not on them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import label, rule
from exhibitplanner.ui.wording import say

_MOST: Final = 12


class ReportWarnings(QWidget):
    """A head and a line for each warning; gone where there is none."""

    def __init__(self) -> None:
        super().__init__()
        m = look().metrics
        self.lines: list[QLabel] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, m.unit * 3, 0, 0)
        column.setSpacing(m.gap)
        column.addWidget(rule())
        head = QHBoxLayout()
        head.setSpacing(m.gap)
        picture = QLabel()
        picture.setPixmap(look().icon("alert", "warning").pixmap(m.icon, m.icon))
        head.addWidget(picture)
        head.addWidget(label(say("report_warnings"), "warning", look().strong_font))
        head.addStretch(1)
        column.addLayout(head)
        self._column = column
        self.hide()

    def show_warnings(self, warnings: Sequence[str]) -> None:
        """Say them in place of those before; very many are counted."""
        for one in self.lines:
            one.deleteLater()
        more = len(warnings) - _MOST
        said = [*warnings[:_MOST], *([say("report_more_warnings", count=f"{more:,}")] if more > 0 else [])]
        self.lines = [label(words, wrap=True) for words in said]
        for one in self.lines:
            one.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            one.setAccessibleName(one.text())
            self._column.addWidget(one)
        self.setVisible(bool(said))
