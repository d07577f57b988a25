"""The bar over a list: the choice of a view at the left, buttons at the right that give up their words for room."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from exhibitplanner.ui.look.look import look


class ListBar(QWidget):
    """All buttons have their words, or none has: the choice of a view is never cut."""

    def __init__(self, choice: QWidget) -> None:
        super().__init__()
        m = look().metrics
        self._choice = choice
        self._buttons: dict[QPushButton, str] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(m.margin, m.gap, m.gap + m.unit, m.gap)
        self._row.setSpacing(m.gap)
        self._row.addWidget(choice)
        self._row.addStretch(1)

    def add(self, made: QPushButton) -> None:
        """Put a button with a picture at the right."""
        self._buttons[made] = made.text()
        made.setToolTip(made.text().strip())
        self._row.addWidget(made)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """The room of the choice and of bare pictures."""
        m = look().metrics
        pictures = len(self._buttons) * (m.icon + 5 * m.gap)
        return QSize(self._choice.sizeHint().width() + pictures + 2 * m.margin, super().minimumSizeHint().height())

    def _fit(self) -> None:
        for made, words in self._buttons.items():
            made.setText(words)
        if self._row.sizeHint().width() > self.width() > 0:
            for made in self._buttons:
                made.setText("")
