"""A name that leads to its record, ending in … where it does not fit."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.wording import say


class Link(QPushButton):
    """A button that looks like a word in the accent colour."""

    def __init__(self, text: str, act: Callable[[], object], *, strong: bool = True) -> None:
        super().__init__()
        self._whole = text
        weight = 600 if strong else 400
        self.setStyleSheet(
            f"QPushButton {{ border: 1px solid transparent; padding: 0; min-height: {look().metrics.text + 2}px;"
            f" background: transparent; color: {look().colours.accent}; font-weight: {weight}; text-align: left; }}"
            "QPushButton:hover { text-decoration: underline; }"
            f"QPushButton:focus {{ border: 1px solid {look().colours.accent}; }}"
        )
        self.setFont(look().strong_font if strong else look().font)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(say("open_record", name=text))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setText(text.replace("&", "&&"))
        self.clicked.connect(lambda _checked: act())

    def whole(self) -> str:
        """The text as it was given."""
        return self._whole

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 6, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(look().metrics.letter * 4, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, max(0, self.width() - 4))
        # an ampersand would underline the letter behind it
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(self._whole if shown != self._whole else "")
