"""Below a field: why its value was refused, or a question about an unusual one, with the two answers to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import button, label
from exhibitplanner.ui.wording import say


class Reason(QWidget):
    """Icon and words, in the colour of an error or of a warning; blank it takes no room."""

    kept = Signal()
    """The unusual value is meant."""
    corrected = Signal()
    """The person wants to write another."""

    def __init__(self) -> None:
        super().__init__()
        m = look().metrics
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, m.unit // 2)
        grid.setHorizontalSpacing(m.unit)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        self._icon = QLabel()
        self._icon.setFixedWidth(m.icon)
        self._words = label("", "error", look().caption_font, wrap=True)
        self._answers = QWidget()
        grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._words, 0, 1)
        grid.addWidget(self._answers, 1, 1)
        row = QHBoxLayout(self._answers)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.gap)
        self.keep_button = button(say("keep_value"), self.kept.emit, kind="link")
        self.correct_button = button(say("correct_value"), self.corrected.emit, kind="link")
        row.addWidget(self.keep_button)
        row.addWidget(self.correct_button)
        row.addStretch(1)
        self.hide()

    def say(self, reason: str) -> None:
        """Show why a value was refused; a blank reason goes."""
        self._show(reason, "error", "close-octagon")
        self._answers.hide()

    def ask(self, question: str) -> None:
        """Ask about an unusual value."""
        self._show(question, "warning", "help-circle-outline")
        self._answers.show()

    def asks(self) -> bool:
        """Whether it waits for an answer."""
        return not self.isHidden() and not self._answers.isHidden()

    def text(self) -> str:
        """What is said now."""
        return self._words.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the words are at this width: layouts of layouts do not ask a label for that."""
        m = look().metrics
        width = self.width() - m.icon - m.unit
        if width > 0 and self._words.text():
            self._words.setFixedHeight(self._words.heightForWidth(width))

    def _show(self, words: str, meaning: str, icon: str) -> None:
        size = look().metrics.icon - 2
        self._icon.setPixmap(look().icon(icon, meaning).pixmap(size, size))
        if self._words.property("kind") != meaning:
            self._words.setProperty("kind", meaning)
            self._words.style().unpolish(self._words)
            self._words.style().polish(self._words)
        self._words.setText(words)
        self.setVisible(bool(words))
        self._fit()
