"""The strip of small pages beside the preview: where one is, and a click to go elsewhere."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea

from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.reports.drawn_pages import DrawnPages
from exhibitplanner.ui.pages.reports.picture_shelf import PictureShelf
from exhibitplanner.ui.wording import say

_KEPT_PIXELS: Final = 8_000_000
_FRAME: Final = 2
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class Thumbnails(QAbstractScrollArea):
    """Only the pages in view are drawn, however many there are."""

    page_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.pages = DrawnPages()
        self.shelf = PictureShelf(_KEPT_PIXELS, self)
        self.shelf.drawn.connect(self._page_drawn)
        self.page = 0
        self._hovered = -1
        m = look().metrics
        self.setFixedWidth(m.unit * 29)
        self.setAccessibleName(say("report_thumbnails"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setStyleSheet(f"Thumbnails {{ background: {look().colours.window}; }}")  # under the scroll bar
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(m.row)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_pages(self, pages: DrawnPages) -> None:
        """Show other pages."""
        self.pages = pages
        self.shelf.put(pages)
        self._arrange()

    def mark(self, number: int) -> None:
        """Frame a page, and bring it into view."""
        self.page = number
        cell, bar = self._cell(number), self.verticalScrollBar()
        if cell.top() < 0:
            bar.setValue(bar.value() + cell.top() - self._gap)
        elif cell.bottom() > self.viewport().height():
            bar.setValue(bar.value() + cell.bottom() - self.viewport().height() + self._gap)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(look().colours.window))
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        for number in self._in_view():
            self._paint_page(painter, number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._page_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and number >= 0:
            self.page_chosen.emit(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._page_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self.pages) - 1
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last, Qt.Key.Key_PageUp: self.page - self._at_once(),
                Qt.Key.Key_PageDown: self.page + self._at_once()}  # fmt: skip
        key = Qt.Key(event.key())
        wanted = self.page + _STEPS[key] if key in _STEPS else ends.get(key)
        if wanted is None:
            super().keyPressEvent(event)
        elif last >= 0:
            self.page_chosen.emit(max(0, min(wanted, last)))

    @property
    def _gap(self) -> int:
        return look().metrics.unit * 3

    def _paper_size(self) -> QSize:
        """As wide as an A4 page upright; one that lies is as wide and lower."""
        width = look().metrics.unit * 20
        return QSize(width, round(width * self.pages.size.height() / self.pages.size.width()))

    def _each(self) -> int:
        return self._paper_size().height() + look().metrics.text + look().metrics.unit + self._gap

    def _cell(self, number: int) -> QRect:
        """A page with its number, in the view."""
        top = self._gap + number * self._each() - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width(), self._each() - self._gap)

    def _paper(self, number: int) -> QRect:
        cell, size = self._cell(number), self._paper_size()
        return QRect(QPoint((self.width() - size.width()) // 2, cell.top()), size)

    def _in_view(self) -> range:
        above = self.verticalScrollBar().value() - self._gap
        last = (above + self.viewport().height()) // self._each()
        return range(max(0, above // self._each()), min(len(self.pages) - 1, last) + 1)

    def _at_once(self) -> int:
        return max(1, self.viewport().height() // self._each())

    def _page_at(self, at: QPoint) -> int:
        return next((number for number in self._in_view() if self._cell(number).contains(at)), -1)

    def _hover(self, number: int) -> None:
        if number != self._hovered:
            self._hovered = number
            self.viewport().update()

    def _arrange(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(height)
        bar.setRange(0, max(0, self._gap + len(self.pages) * self._each() - height))
        self._scrolled()

    def _scrolled(self) -> None:
        self.shelf.wish(self._in_view(), self._paper_size() * self.devicePixelRatioF())
        self.viewport().update()

    def _paint_page(self, painter: QPainter, number: int) -> None:
        worn, paper, current = look(), self._paper(number), number == self.page
        painter.fillRect(paper, Qt.GlobalColor.white)
        picture = self.shelf.picture(number)
        if picture is not None:
            painter.drawPixmap(paper, picture)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if current:
            painter.setPen(QPen(QColor(worn.colours.accent), _FRAME + (1 if self.hasFocus() else 0)))
            painter.drawRoundedRect(paper.adjusted(-2, -2, 2, 2), 3, 3)
        else:
            painter.setPen(QColor(worn.colours.border if number == self._hovered else worn.colours.line))
            painter.drawRect(paper.toRectF().adjusted(-0.5, -0.5, 0.5, 0.5))
        words = QRect(0, paper.bottom() + worn.metrics.unit, self.width(), worn.metrics.text)
        painter.setFont(worn.strong_font if current else worn.caption_font)
        painter.setPen(QColor(worn.colours.text if current else worn.colours.secondary))
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, str(number + 1))

    def _page_drawn(self, number: int) -> None:
        self.viewport().update(self._cell(number))
