"""The head of the import: its name, the steps with the one under way, and the way out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import button, label
from exhibitplanner.ui.wording import say

STEPS: Final = ("file", "summary", "done")


class Steps(QWidget):
    """Numbered circles with a line between; what is behind has a tick."""

    def __init__(self) -> None:
        super().__init__()
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.go_to("file")

    def go_to(self, name: str) -> None:
        """Show a step as the one under way."""
        self._current = STEPS.index(name)
        words = say("intake_step_name", number=self._current + 1, count=len(STEPS), name=say(f"intake_step_{name}"))
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        m = look().metrics
        texts = sum(self._text_width(name) for name in STEPS)
        return QSize(texts + len(STEPS) * (self._circle + m.gap) + (len(STEPS) - 1) * self._link, self._circle + 4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        m, left, middle = look().metrics, 0, self.height() // 2
        for number, name in enumerate(STEPS):
            self._paint_circle(painter, QRect(left + 1, middle - self._circle // 2, self._circle, self._circle), number)
            left += self._circle + m.gap
            self._paint_text(painter, QRect(left, 0, self._text_width(name), self.height()), number)
            left += self._text_width(name)
            if number < len(STEPS) - 1:
                painter.setPen(QPen(QColor(look().colours.line), 1))
                painter.drawLine(left + m.gap + m.unit, middle, left + self._link - m.gap - m.unit, middle)
            left += self._link

    def _paint_circle(self, painter: QPainter, place: QRect, number: int) -> None:
        c = look().colours
        current, behind = number == self._current, number < self._current
        painter.setPen(QPen(QColor(c.accent if current or behind else c.border), 1.5))
        painter.setBrush(QColor(c.accent if current else c.base))
        painter.drawEllipse(QRectF(place).adjusted(1, 1, -1, -1))
        if behind:
            inset = place.width() // 5
            paint_icon(painter, place.adjusted(inset, inset, -inset, -inset), "check-bold", c.accent)
            return
        painter.setFont(look().strong_font)
        painter.setPen(QColor(c.on_accent if current else c.secondary))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(number + 1))

    def _paint_text(self, painter: QPainter, place: QRect, number: int) -> None:
        c = look().colours
        painter.setFont(look().strong_font if number == self._current else look().font)
        painter.setPen(QColor(c.secondary if number > self._current else c.text))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, say(f"intake_step_{STEPS[number]}"))

    @property
    def _circle(self) -> int:
        return look().metrics.text + look().metrics.unit + 2

    @property
    def _link(self) -> int:
        return look().metrics.unit * 15

    @staticmethod
    def _text_width(name: str) -> int:
        return QFontMetrics(look().strong_font).horizontalAdvance(say(f"intake_step_{name}"))


class ImportHead(QWidget):
    """Title, steps in the middle, Cancel at the right."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        m = look().metrics
        self.setFixedHeight(m.page_head)
        row = QHBoxLayout(self)
        row.setContentsMargins(m.margin, m.unit, m.margin, m.unit)
        self.steps = Steps()
        self.cancel = button(say("cancel"), self.cancelled.emit, kind="quiet")
        row.addWidget(label(say("page_import"), font=look().title_font), 1)
        row.addWidget(self.steps)
        row.addStretch(1)
        row.addWidget(self.cancel)
