"""A severity with its count, to be pressed in and out."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from exhibitplanner.planning.rules.registering import Severity
from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import DrawnButton
from exhibitplanner.ui.problems.counting import ICONS, count_words


class SeverityChip(DrawnButton):
    """Picture, number and word; pressed in where problems of its severity are shown."""

    def __init__(self, severity: Severity) -> None:
        super().__init__()
        self.severity = severity
        self.setCheckable(True)
        self.setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.count(0)

    def count(self, number: int) -> None:
        """Say how many there are."""
        self.setText(count_words(self.severity, number))
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        m = look().metrics
        words = QFontMetrics(look().font).horizontalAdvance(self.text())
        return QSize(words + m.icon + m.unit + 6 * m.unit, m.row)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's name
        m, c = look().metrics, look().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, focused = self.isChecked(), self.hasFocus()
        painter.setPen(QPen(QColor(c.accent if on or focused else c.border), 2 if focused else 1))
        painter.setBrush(QColor(c.highlight if on else c.hover if self.underMouse() else c.window))
        half = self.height() / 2 - 1
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), half, half)
        square = QRect(3 * m.unit, 0, m.icon, self.height())
        paint_icon(painter, square, ICONS[self.severity], getattr(c, self.severity.value))
        painter.setFont(look().font)
        painter.setPen(QColor(c.text))
        painter.drawText(self.rect().adjusted(square.right() + m.unit + 1, 0, 0, 0), _MIDDLE, self.text())


_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
