"""A piece of a sender's sheet as a spreadsheet program shows it: letters, numbers, heads, what is left out and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QSizePolicy, QToolTip

from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look

RowKind = Literal["head", "row", "left_out", "outside"]
_LEFT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_WIDEST, _NARROWEST, _READABLE = 26, 9, 15  # letters; the last where the whole sheet can be looked through
_MEASURED: Final = 200
"""As many rows say how wide a column is."""


@dataclass(frozen=True, slots=True)
class PictureRow:
    """A row of the sheet: its number as the file has it, and a text for each column; `reason` is its hint."""

    number: int
    texts: tuple[str, ...]
    kind: RowKind = "row"
    reason: str = ""
    hidden: bool = False
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """Rows under the letters of their columns.

    `tinted` is the number of the row in question, `strong` its columns (by place) that differ. `framed` is the table:
    its first and last row's number, its first and last column's place.
    """

    letters: tuple[str, ...] = ()
    rows: tuple[PictureRow, ...] = ()
    tinted: int = 0
    strong: frozenset[int] = field(default_factory=frozenset)
    framed: tuple[int, int, int, int] | None = None


class SheetPicture(QAbstractScrollArea):
    """Columns fill the width; they scroll only where they would become too narrow to read."""

    cell_pressed = Signal(int, int)
    """A row's number (0 is the letters) and a column's place."""

    def __init__(self, *, whole: bool = False) -> None:
        """`whole` keeps it as high as its rows are."""
        super().__init__()
        self._picture, self._whole = Picture(), whole
        self._natural: list[int] = []
        self._edges: list[int] = [0]
        self._gutter = 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff if whole else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )
        self.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed if whole else QSizePolicy.Policy.Expanding
        )
        self.viewport().setMouseTracking(True)

    @property
    def picture(self) -> Picture:
        return self._picture

    def show_picture(self, picture: Picture, name: str) -> None:
        """Show a piece of a sheet; `name` is what a screen reader says of it."""
        self._picture = picture
        self._measure()
        self.setAccessibleName(name)
        tinted = next((one for one in picture.rows if one.number == picture.tinted), None)
        self.setAccessibleDescription("; ".join(filter(None, tinted.texts)) if tinted else "")
        self._fit()
        self.horizontalScrollBar().setValue(0)
        self.updateGeometry()
        self.viewport().update()

    def show_column(self, place: int) -> None:
        """Bring a column into view."""
        if not 0 <= place < len(self._edges) - 1:
            return
        bar, room = self.horizontalScrollBar(), self.viewport().width() - self._gutter - 1
        left, right = self._edges[place], self._edges[place + 1]
        if left < bar.value() or right > bar.value() + room:
            bar.setValue(max(0, right - room))

    def sizeHint(self) -> QSize:
        bar = self.horizontalScrollBar().sizeHint().height() if self._scrolls() else 0
        return QSize(look().metrics.letter * 40, self._height() * (len(self._picture.rows) + 1) + bar + 1)

    def minimumSizeHint(self) -> QSize:
        height = self.sizeHint().height() if self._whole else self._height() * 4
        return QSize(look().metrics.letter * 20, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scrolled = self._scrolls()
        self._fit()
        if scrolled != self._scrolls() or self._whole:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's name
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        height, ink = self._height(), look().ink
        first = self.verticalScrollBar().value() // height
        last = first + self.viewport().height() // height + 1
        for at, row in enumerate(self._picture.rows[first:last], first):
            self._paint_row(painter, row, (at + 1) * height - self.verticalScrollBar().value())
        self._paint_letters(painter)
        self._paint_frame(painter)
        painter.setPen(ink["line"])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        right = min(self.viewport().width() - 1, self._gutter + self._edges[-1] - self.horizontalScrollBar().value())
        bottom = min(self.viewport().height() - 1, height * (len(self._picture.rows) + 1))
        painter.drawRect(0, 0, right, bottom)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row, place = self._cell(event.position().toPoint())
        if place >= 0 and row >= 0:
            self.cell_pressed.emit(row, place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.hint(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def hint(self, point: QPoint) -> str:
        """Why a row is left out, or a text that does not fit in its cell."""
        number, place = self._cell(point)
        row = next((one for one in self._picture.rows if one.number == number), None)
        if row is None:
            return ""
        if row.reason:
            return row.reason
        text = row.texts[place] if 0 <= place < len(row.texts) else ""
        room = self._edges[place + 1] - self._edges[place] - 2 * look().metrics.gap if text else 0
        return text if text and QFontMetrics(look().strong_font).horizontalAdvance(text) > room else ""

    def _measure(self) -> None:
        m = look().metrics
        measure = QFontMetrics(look().strong_font).horizontalAdvance
        rows = self._picture.rows[:_MEASURED]
        numbers = [str(one.number) for one in (*rows[:1], *self._picture.rows[-1:])]
        self._gutter = max([m.letter * 4, *(measure(one) for one in numbers)]) + 2 * m.gap + m.icon // 2
        self._natural = []
        for place, letter in enumerate(self._picture.letters):
            texts = (row.texts[place] for row in rows if place < len(row.texts) and row.kind != "outside")
            widest = max((measure(text[:60]) for text in texts), default=0)
            wanted = max(widest, measure(letter)) + 2 * m.gap + 2
            self._natural.append(max(m.letter * 5, min(wanted, m.letter * _WIDEST)))

    def _fit(self) -> None:
        room = self.viewport().width() - self._gutter - 1
        narrowest = _NARROWEST if self._whole else _READABLE
        widths = fitted_widths(self._natural, room, look().metrics.letter * narrowest)
        self._edges = [0]
        for width in widths:
            self._edges.append(self._edges[-1] + width)
        self.horizontalScrollBar().setRange(0, max(0, self._edges[-1] - room))
        self.horizontalScrollBar().setPageStep(max(1, room))
        below = self._height() * (len(self._picture.rows) + 1) - self.viewport().height()
        self.verticalScrollBar().setRange(0, 0 if self._whole else max(0, below))
        self.verticalScrollBar().setPageStep(self.viewport().height())
        self.verticalScrollBar().setSingleStep(self._height())

    def _scrolls(self) -> bool:
        return self.horizontalScrollBar().maximum() > 0

    @staticmethod
    def _height() -> int:
        return look().metrics.row - look().metrics.unit // 2

    def _cell(self, point: QPoint) -> tuple[int, int]:
        """The row's number and the column's place under a point; 0 is the letters, -1 is none."""
        x = point.x() - self._gutter + self.horizontalScrollBar().value()
        place = next((at for at in range(len(self._edges) - 1) if self._edges[at] <= x < self._edges[at + 1]), -1)
        at = (point.y() + self.verticalScrollBar().value()) // self._height() - 1
        if point.y() < self._height():
            return 0, place
        return (self._picture.rows[at].number if at < len(self._picture.rows) else -1), place

    def _column(self, place: int, top: int) -> QRect:
        left = self._gutter + self._edges[place] - self.horizontalScrollBar().value()
        return QRect(left, top, self._edges[place + 1] - self._edges[place], self._height())

    def _paint_row(self, painter: QPainter, row: PictureRow, top: int) -> None:
        worn, ink, tinted = look(), look().ink, row.number == self._picture.tinted
        line = QRect(0, top, self._gutter + self._edges[-1], self._height())
        grounds = {"head": "foot", "left_out": "window", "outside": "base", "row": "base"}
        painter.fillRect(line, ink["highlight" if tinted else grounds[row.kind]])
        covered = 0
        for place in range(min(len(row.texts), len(self._edges) - 1)):
            rect = self._column(place, top)
            strong = row.kind == "head" or (tinted and place in self._picture.strong)
            font = worn.strong_font if strong else worn.number_font
            covered = max(covered, self._paint_text(painter, row, place, font, top))
            if covered <= rect.right():
                painter.setPen(ink["rule"])
                painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setPen(ink["rule"])
        painter.drawLine(line.bottomLeft(), line.bottomRight())
        self._paint_number(painter, row, QRect(0, top, self._gutter, self._height()), tinted=tinted)
        if row.kind == "left_out" and row.reason and not self._whole:
            self._paint_note(painter, row, top)

    def _paint_text(self, painter: QPainter, row: PictureRow, place: int, font: QFont, top: int) -> int:
        """Where the text of a cell ends: a title runs over the blank cells beside it, as in a spreadsheet."""
        gap, text = look().metrics.gap, row.texts[place].replace("\n", " ")
        inner = self._column(place, top).adjusted(gap, 0, -gap, -1)
        if not text:
            return 0
        if row.kind == "outside":
            inner.setRight(self._column(self._last_blank(row, place), top).right() - gap)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0, inner.width()))
        across = QFontMetrics(font).horizontalAdvance(shown)
        painter.setFont(font)
        painter.setPen(look().ink["secondary" if row.kind in {"left_out", "outside"} or row.struck else "text"])
        painter.drawText(inner, _LEFT, shown)
        if row.struck and shown:
            painter.drawLine(inner.left(), inner.center().y() + 1, inner.left() + across, inner.center().y() + 1)
        return inner.left() + across

    def _last_blank(self, row: PictureRow, place: int) -> int:
        """The last of the blank cells that follow a cell."""
        last = place
        while last + 1 < min(len(row.texts), len(self._edges) - 1) and not row.texts[last + 1]:
            last += 1
        return last

    def _paint_note(self, painter: QPainter, row: PictureRow, top: int) -> None:
        """Why a row is left out, at the right end of what is in view."""
        worn, ink = look(), look().ink
        text, measure = row.reason.split("\n")[0], QFontMetrics(worn.caption_font)
        width = measure.horizontalAdvance(text) + 2 * worn.metrics.gap
        right = min(self.viewport().width() - 1, self._gutter + self._edges[-1] - self.horizontalScrollBar().value())
        place = QRect(right - width, top, width, self._height() - 1)
        painter.fillRect(place, ink["window"])
        painter.setFont(worn.caption_font)
        painter.setPen(ink["secondary"])
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_number(self, painter: QPainter, row: PictureRow, rect: QRect, *, tinted: bool) -> None:
        worn, ink = look(), look().ink
        painter.fillRect(rect, ink["highlight" if tinted else "hover"])
        if row.hidden:
            side = worn.metrics.icon - 4
            square = QRect(rect.left() + 3, rect.top(), side, rect.height())
            paint_icon(painter, square, "eye-off-outline", worn.colours.secondary)
        painter.setFont(worn.strong_font if tinted else worn.number_font)
        painter.setPen(ink["text" if tinted else "secondary"])
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(row.number))
        painter.setPen(ink["line"])
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setPen(ink["rule"])
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_letters(self, painter: QPainter) -> None:
        ink, height = look().ink, self._height()
        whole = QRect(0, 0, self._gutter + self._edges[-1], height)
        painter.fillRect(whole, ink["hover"])
        painter.setFont(look().font)
        for place, letter in enumerate(self._picture.letters):
            rect = self._column(place, 0)
            painter.setPen(ink["secondary"])
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letter)
            painter.setPen(ink["line"])
            painter.drawLine(rect.topRight(), rect.bottomRight())
        corner = QRect(0, 0, self._gutter, height)
        painter.fillRect(corner, ink["hover"])
        painter.setPen(ink["line"])
        painter.drawLine(corner.topRight(), corner.bottomRight())
        painter.drawLine(whole.bottomLeft(), whole.bottomRight())

    def _paint_frame(self, painter: QPainter) -> None:
        framed = self._picture.framed
        numbers = [one.number for one in self._picture.rows]
        if framed is None or framed[0] not in numbers or framed[1] not in numbers:
            return
        top, bottom = (numbers.index(number) for number in framed[:2])
        upper, lower = (self._column(place, 0) for place in framed[2:])
        moved, height = self.verticalScrollBar().value(), self._height()
        painter.save()
        painter.setClipRect(QRect(self._gutter, height, self.viewport().width(), self.viewport().height()))
        painter.setPen(QPen(look().ink["accent"], 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        high = (bottom - top + 1) * height
        painter.drawRect(
            QRect(upper.left(), (top + 1) * height - moved, lower.right() - upper.left(), high).adjusted(1, 0, -1, -1)
        )
        painter.restore()


def fitted_widths(natural: Sequence[int], room: int, narrowest: int) -> list[int]:
    """Widths that fill `room`: what is left is shared out; what lacks is taken from the widest, not below a floor.

    Their sum is over `room` only where every column is as narrow as it may be.
    """
    total = sum(natural)
    if not natural or total <= 0 or room <= 0:
        return list(natural)
    if total <= room:
        widths = [width + (room - total) * width // total for width in natural]
        widths[-1] += room - sum(widths)
        return widths
    cap = _cap(sorted(natural), room)
    return [min(width, max(cap, narrowest)) for width in natural]


def _cap(rising: Sequence[int], room: int) -> int:
    """The width to which the widest are cut so that all fit."""
    left = room
    for place, width in enumerate(rising):
        share = left // (len(rising) - place)
        if width >= share:
            return share
        left -= width
    return rising[-1]
