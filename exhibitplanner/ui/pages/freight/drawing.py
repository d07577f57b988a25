"""How the lists of packing paint a row's ground, and texts that fit."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from exhibitplanner.ui.look.look import look

LEFT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
RIGHT: Final = LEFT | Qt.AlignmentFlag.AlignRight


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """A row's ground: chosen, under the mouse, or plain; and the line below it."""
    ink, rect, state = look().ink, option.rect, option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, ink["highlight"])
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, ink["hover"])
    if state & QStyle.StateFlag.State_HasFocus:
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), ink["accent"])
    painter.setPen(ink["rule"])
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def paint_text(  # noqa: PLR0913  what a text is
    painter: QPainter, rect: QRect, text: str, role: str = "text", *, font: QFont | None = None, right: bool = False
) -> int:
    """A text as far as it fits; its width."""
    if rect.width() <= 0 or not text:
        return 0
    worn = font or look().number_font
    measure = QFontMetrics(worn)
    shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(worn)
    painter.setPen(look().ink[role])
    painter.drawText(rect, RIGHT if right else LEFT, shown)
    return measure.horizontalAdvance(shown)


def width_of(text: str, font: QFont | None = None) -> int:
    """How wide a text is."""
    return QFontMetrics(font or look().number_font).horizontalAdvance(text)
