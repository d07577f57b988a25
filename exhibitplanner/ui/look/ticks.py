"""A tick box as delegates draw it: the same as the style sheet's own."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look


def paint_tick(painter: QPainter, square: QRect, *, ticked: bool) -> None:
    """Draw the box into the middle of `square`, which is as wide as an icon."""
    c = look().colours
    side = square.width() - 3
    box = QRect(square.left() + 1, square.center().y() - side // 2, side, side)
    painter.setPen(QColor(c.accent if ticked else c.border))
    painter.setBrush(QColor(c.accent if ticked else c.base))
    painter.drawRoundedRect(box, 3, 3)
    if ticked:
        paint_icon(painter, box.adjusted(1, 1, -1, -1), "check-bold", c.on_accent)
