"""The keys of the review, drawn as keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.wording import say

Keys = tuple[tuple[tuple[str, ...], str], ...]
_KEYS: Final[Keys] = (("↑", "↓"), "move"), (("Space",), "switch"), (("Enter",), "accept")
_QUESTION_KEYS: Final[Keys] = (("1–9",), "answer"), (("Space",), "choose"), (("Enter",), "accept")


class KeysHint(QWidget):
    """Keys with what they do; others for a question than for a row."""

    def __init__(self) -> None:
        super().__init__()
        self._keys: Keys = _KEYS
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_for(question=False)

    def show_for(self, *, question: bool) -> None:
        """Show the keys that answer a question, or those that go through a row's fields."""
        self._keys = _QUESTION_KEYS if question else _KEYS
        words = ("–".join(keys) + " " + say(f"review_key_{word}") for keys, word in self._keys)
        self.setAccessibleName(", ".join(words))
        self.setToolTip(say("review_keys"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().metrics.letter * 20, look().metrics.row + look().metrics.gap)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's name
        m, ink, font = look().metrics, look().ink, look().caption_font
        measure = QFontMetrics(font)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        left = m.unit * 3
        for keys, word in self._keys:
            for key in keys:
                width = max(measure.horizontalAdvance(key) + 2 * m.unit, m.text + m.unit)
                cap = QRectF(left + 0.5, (self.height() - measure.height()) / 2 - 1, width, measure.height() + 2)
                painter.setPen(ink["border"])
                painter.setBrush(ink["base"])
                painter.drawRoundedRect(cap, 3, 3)
                painter.setPen(ink["secondary"])
                painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
                left += width + m.unit
            text = say(f"review_key_{word}")
            across = measure.horizontalAdvance(text)
            painter.drawText(QRect(left, 0, across + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
            left += across + 2 * m.unit + m.unit
