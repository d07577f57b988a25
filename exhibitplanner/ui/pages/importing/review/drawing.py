"""How the review paints: texts that fit, switches, round marks, heads of its tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from exhibitplanner.ui.grid.header import GridHeader
from exhibitplanner.ui.look.look import look

LEFT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
RIGHT: Final = LEFT | Qt.AlignmentFlag.AlignRight


def draw_text(  # noqa: PLR0913  what a text is
    painter: QPainter,
    rect: QRect,
    text: str,
    role: str = "text",
    *,
    strong: bool = False,
    right: bool = False,
    gone: bool = False,
) -> int:
    """Draw a text as far as it fits, struck through where it is `gone`; its width."""
    if rect.width() <= 0 or not text:
        return 0
    worn = look()
    font = worn.strong_font if strong else worn.number_font
    if gone:
        font = QFont(font)
        font.setStrikeOut(True)
    painter.setFont(font)
    painter.setPen(worn.ink[role])
    measure = QFontMetrics(font)
    shown = measure.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, RIGHT if right else LEFT, shown)
    return measure.horizontalAdvance(shown)


def fits(text: str, width: int, *, strong: bool = False) -> bool:
    """Whether a text is seen whole in a cell of that width."""
    font = look().strong_font if strong else look().number_font
    return QFontMetrics(font).horizontalAdvance(text.replace("\n", " ")) <= width


def fitted_widths(needed: Sequence[int], room: int) -> list[int]:
    """Widths of columns that fill `room`: what each needs and an equal part of the rest, or the widest give way."""
    widths, left = [0] * len(needed), room
    for done, at in enumerate(sorted(range(len(needed)), key=needed.__getitem__)):
        widths[at] = min(needed[at], left // (len(needed) - done))
        left -= widths[at]
    return [width + left // len(needed) for width in widths]


def switch_width() -> int:
    """How wide a switch is."""
    return look().metrics.text * 2 - look().metrics.unit // 2


def draw_switch(painter: QPainter, rect: QRect, *, on: bool) -> None:
    """Draw a switch at the left of `rect`."""
    ink, high = look().ink, look().metrics.text
    pill = QRectF(rect.left() + 0.5, rect.center().y() - high / 2 + 0.5, switch_width() - 1, high - 1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink["accent" if on else "border"], 1))
    painter.setBrush(ink["accent" if on else "base"])
    painter.drawRoundedRect(pill, high / 2, high / 2)
    radius = high / 2 - 3
    middle = QPointF(pill.right() - high / 2 + 0.5 if on else pill.left() + high / 2 - 0.5, pill.center().y())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink["on_accent" if on else "border"])
    painter.drawEllipse(middle, radius, radius)
    painter.restore()


def draw_radio(painter: QPainter, square: QRect, *, on: bool) -> None:
    """Draw a round mark in the middle of `square`."""
    ink, side = look().ink, look().metrics.text - 2
    middle = QRectF(square).center()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink["accent" if on else "border"], 1.5))
    painter.setBrush(ink["base"])
    painter.drawEllipse(middle, side / 2, side / 2)
    if on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink["accent"])
        painter.drawEllipse(middle, side / 2 - 3.5, side / 2 - 3.5)
    painter.restore()


class PlainHeader(GridHeader):
    """A head whose columns neither move nor sort."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSectionsMovable(False)
        self.setSectionsClickable(False)
        self.setSortIndicatorShown(False)
