"""How a column of the sheet is painted: heading over samples, the field in a frame that opens, a sign with its word."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.importing.columns.column_lines import SIGNS, ColumnLine
from exhibitplanner.ui.pages.importing.review.drawing import draw_text
from exhibitplanner.ui.wording import say

Index = QModelIndex | QPersistentModelIndex
LINE: Final = Qt.ItemDataRole.UserRole
"""The role of a `ColumnLine`."""


class ColumnDelegate(QStyledItemDelegate):
    """The row under a field that is dragged stands out."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.dropped_on = -1
        """The row over which a field hovers."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ink, line = look().ink, index.data(LINE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or self.dropped_on == index.row():
            painter.fillRect(rect, ink["highlight"])
        elif hovered:
            painter.fillRect(rect, ink["hover"])
        if chosen and index.column() == 0:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), ink["accent"])
        if index.column() == 0:
            _paint_column(painter, rect, line)
        elif index.column() == 1:
            _paint_target(painter, rect, str(index.data()), line, focused=chosen and self._view.hasFocus())
        elif index.column() == 2:
            draw_text(painter, rect.adjusted(look().metrics.gap, 0, 0, 0), line.unit, "secondary")
        else:
            _paint_certainty(painter, rect, line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(ink["rule"])
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()


def _paint_column(painter: QPainter, rect: QRect, line: ColumnLine) -> None:
    m = look().metrics
    letter = QRect(rect.left() + m.margin, rect.top(), m.letter * 4, rect.height())
    draw_text(painter, letter, line.letter, "secondary")
    words = rect.adjusted(m.margin + m.letter * 4, m.unit, -m.gap, -m.unit)
    upper = QRect(words.left(), words.top(), words.width(), words.height() // 2)
    out = line.target is None and line.certainty != "unknown"
    draw_text(painter, upper, line.heading or say("intake_no_heading"), "secondary" if out else "text", strong=True)
    draw_text(painter, upper.translated(0, upper.height()), "  ·  ".join(line.samples), "secondary")


def _paint_target(painter: QPainter, rect: QRect, text: str, line: ColumnLine, *, focused: bool) -> None:
    m, ink = look().metrics, look().ink
    field = QRect(rect.left(), rect.center().y() - m.field // 2, rect.width() - m.gap, m.field)
    painter.setPen(QPen(ink["accent" if focused else "border"], 2 if focused else 1))
    painter.setBrush(ink["base"])
    half = 1.0 if focused else 0.5
    painter.drawRoundedRect(QRectF(field).adjusted(half, half, -half, -half), m.unit + 1, m.unit + 1)
    arrow = QRect(field.right() - m.icon - m.gap, field.top(), m.icon, field.height())
    paint_icon(painter, arrow, "chevron-down", look().colours.secondary)
    inner = field.adjusted(m.cell, 0, -m.icon - 2 * m.gap, 0)
    draw_text(painter, inner, text, "text" if line.target else "secondary", strong=line.certainty == "chosen")


def _paint_certainty(painter: QPainter, rect: QRect, line: ColumnLine) -> None:
    m, (icon, role) = look().metrics, SIGNS[line.certainty]
    left = rect.left() + m.gap
    paint_icon(painter, QRect(left, rect.top(), m.icon, rect.height()), icon, getattr(look().colours, role))
    words = QRect(left + m.icon + m.gap, rect.top(), rect.right() - left - m.icon - 2 * m.gap, rect.height())
    text = say(f"columns_{line.certainty}")
    if QFontMetrics(look().number_font).horizontalAdvance(text) <= words.width():
        draw_text(painter, words, text, "text" if role == "warning" else "secondary")
        return
    painter.setFont(look().caption_font)
    painter.setPen(look().ink["text" if role == "warning" else "secondary"])
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, text)
