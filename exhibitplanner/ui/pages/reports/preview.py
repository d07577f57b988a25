"""The report as it will be printed, page under page, at any zoom."""

from __future__ import annotations

from typing import Final, Literal, cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QStyle

from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.reports.drawn_pages import DrawnPages
from exhibitplanner.ui.pages.reports.picture_shelf import PictureShelf
from exhibitplanner.ui.wording import say

Fit = Literal["width", "page", ""]
ZOOMS: Final = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0, 6.0)
_LARGEST_PICTURE: Final = 9_000_000
"""Pixels of a page up to which a picture of it is kept; larger ones are drawn anew, just the part in view."""
_KEPT_PIXELS: Final = 40_000_000
_DIMMED: Final = 0.45
_STEPS: Final = {
    Qt.Key.Key_PageDown: "next", Qt.Key.Key_PageUp: "previous", Qt.Key.Key_Home: "first", Qt.Key.Key_End: "last",
}  # fmt: skip


class Preview(QAbstractScrollArea):
    """Shows `DrawnPages`; `fit` keeps the zoom to the view's size, a zoom of one's own ends it."""

    page_changed = Signal(int)
    zoom_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.pages = DrawnPages()
        self.shelf = PictureShelf(_KEPT_PIXELS, self)
        self.shelf.drawn.connect(self._page_drawn)
        self.fit: Fit = "width"
        self.zoom = 1.0
        self.page = 0
        self._dimmed = False
        self._ringed = False
        self.setAccessibleName(say("report_preview"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setStyleSheet(f"Preview {{ background: {look().colours.hover}; }}")  # under the scroll bars
        self.setMinimumWidth(look().metrics.letter * 24)
        self.verticalScrollBar().setSingleStep(look().metrics.row)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().setAccessibleName(say("report_preview"))

    def show_pages(self, pages: DrawnPages) -> None:
        """Show other pages, at the same place as far as it is there."""
        share = self.verticalScrollBar().value() if self.pages.size == pages.size else 0
        self.pages = pages
        self.shelf.put(pages)
        self._arrange()
        self.verticalScrollBar().setValue(share)
        self._scrolled()

    def dim(self, *, on: bool) -> None:
        """Show that what is seen is about to be replaced."""
        if on != self._dimmed:
            self._dimmed = on
            self.viewport().update()

    def go_to(self, number: int) -> None:
        """Bring a page (counted from 0) to the top."""
        number = max(0, min(number, len(self.pages) - 1))
        self.verticalScrollBar().setValue(self._top(number) - self._gap + 1)  # one for the border of the page above
        # at the end several pages can be in view, and none but the last would ever be reached
        self._take_page(number)

    def step(self, where: str) -> None:
        """Go to the `next`, `previous`, `first` or `last` page."""
        last = len(self.pages) - 1
        self.go_to({"next": self.page + 1, "previous": self.page - 1, "first": 0, "last": last}[where])

    def fit_to(self, fit: Fit) -> None:
        """Keep the page's width, or the whole page, in view."""
        self.fit = fit
        page = self.page
        self._arrange()
        self.go_to(page)

    def zoom_to(self, zoom: float, anchor: QPoint | None = None) -> None:
        """Zoom; what is at `anchor` (the middle of the view, where none is given) stays there."""
        self.fit = ""
        at = anchor or self.viewport().rect().center()
        before = self._page_rect(self.page)
        inside = QPointF((at.x() - before.x()) / before.width(), (at.y() - before.y()) / before.height())
        page = self.page
        self.zoom = max(ZOOMS[0], min(zoom, ZOOMS[-1]))
        self._arrange()
        self._move_to(page, inside, at)

    def zoom_step(self, direction: int, anchor: QPoint | None = None) -> None:
        """The next of the usual zooms, larger (1) or smaller (-1)."""
        larger = [one for one in ZOOMS if one > self.zoom * 1.01]
        smaller = [one for one in ZOOMS if one < self.zoom * 0.99]
        if direction > 0 and larger:
            self.zoom_to(larger[0], anchor)
        elif direction < 0 and smaller:
            self.zoom_to(smaller[-1], anchor)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        colours = look().colours
        painter.fillRect(event.rect(), QColor(colours.hover))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number in self._in_view(event.rect()):
            self._paint_page(painter, number)
        if self._ringed:
            painter.setPen(QPen(QColor(colours.accent), 4))  # half of it is outside
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.viewport().rect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        page, inside = self.page, self._page_rect(self.page).y()
        height = max(1, self._page_rect(self.page).height())
        self._arrange()
        if self.fit and len(self.pages):
            new = self._page_rect(page).height()
            self.verticalScrollBar().setValue(self._top(page) - round(inside * new / height))
        self._scrolled()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._scrolled()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        turned = event.angleDelta().y()
        if turned:
            self.zoom_to(self.zoom * 1.1 ** (turned / 120), event.position().toPoint())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        where = _STEPS.get(cast("Qt.Key", key))
        if where:
            self.step(where)
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus}:
            self.zoom_step(-1 if key == Qt.Key.Key_Minus else 1)
        elif key == Qt.Key.Key_Space:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (-1 if shift else 1) * (self.viewport().height() - look().metrics.row))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        self.viewport().update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ringed = False
        self.viewport().update()
        super().focusOutEvent(event)

    @property
    def _gap(self) -> int:
        return look().metrics.unit * 4

    def _page_size(self) -> QSize:
        scale = self.zoom * self.logicalDpiX() / 72
        return QSize(round(self.pages.size.width() * scale), round(self.pages.size.height() * scale))

    def _top(self, number: int) -> int:
        """Where a page begins, from the beginning of all."""
        return self._gap + number * (self._page_size().height() + self._gap)

    def _page_rect(self, number: int) -> QRect:
        """Where a page is in the view."""
        size, width = self._page_size(), self.viewport().width()
        wide = size.width() + 2 * self._gap > width
        left = self._gap - self.horizontalScrollBar().value() if wide else (width - size.width()) // 2
        return QRect(QPoint(left, self._top(number) - self.verticalScrollBar().value()), size)

    def _in_view(self, part: QRect) -> range:
        """The pages that are in a part of the view."""
        each = self._page_size().height() + self._gap
        above = self.verticalScrollBar().value() - self._gap
        first = max(0, (above + part.top()) // each)
        last = min(len(self.pages) - 1, (above + part.bottom()) // each)
        return range(first, last + 1)

    def _arrange(self) -> None:
        """Zoom to the view where it should fit, and let the scroll bars know how much there is."""
        before = self.zoom
        if self.fit:
            self.zoom = self._fitting_zoom()
        size, view = self._page_size(), self.viewport().size()
        height = self._top(len(self.pages)) if len(self.pages) else 0
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setRange(0, max(0, height - view.height()))
        self.horizontalScrollBar().setPageStep(view.width())
        self.horizontalScrollBar().setRange(0, max(0, size.width() + 2 * self._gap - view.width()))
        self.viewport().update()
        if before != self.zoom or not self.fit:
            self.zoom_changed.emit()

    def _fitting_zoom(self) -> float:
        """Room is left for the scroll bar: with and without it would take turns."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self.verticalScrollBar())
        room = self.maximumViewportSize()
        inch = self.logicalDpiX() / 72
        zoom = (room.width() - bar - 2 * self._gap) / (self.pages.size.width() * inch)
        if self.fit == "page":
            zoom = min(zoom, (room.height() - 2 * self._gap) / (self.pages.size.height() * inch))
        return max(ZOOMS[0], min(zoom, ZOOMS[-1]))

    def _move_to(self, page: int, inside: QPointF, at: QPoint) -> None:
        size = self._page_size()
        self.verticalScrollBar().setValue(self._top(page) + round(inside.y() * size.height()) - at.y())
        self.horizontalScrollBar().setValue(self._gap + round(inside.x() * size.width()) - at.x())
        self._scrolled()

    def _scrolled(self) -> None:
        """Wish for what is in view and the page after, and tell which page it is."""
        view = self.viewport().rect()
        seen = self._in_view(view)
        if seen:
            middle = self.viewport().height() // 3
            self._take_page(next((n for n in seen if self._page_rect(n).bottom() + self._gap > middle), seen[-1]))
        if self._draws_pictures():
            self.shelf.wish(
                [*seen, *(n for n in (seen.stop, seen.start - 1) if 0 <= n < len(self.pages))], self._pixels()
            )
        self.viewport().update()

    def _take_page(self, number: int) -> None:
        if number != self.page:
            self.page = max(0, number)
            self.page_changed.emit(self.page)

    def _pixels(self) -> QSize:
        return self._page_size() * self.devicePixelRatioF()

    def _draws_pictures(self) -> bool:
        size = self._pixels()
        return size.width() * size.height() <= _LARGEST_PICTURE

    def _paint_page(self, painter: QPainter, number: int) -> None:
        paper = self._page_rect(number)
        painter.fillRect(paper, Qt.GlobalColor.white)
        painter.setOpacity(_DIMMED if self._dimmed else 1)
        picture = self.shelf.picture(number) if self._draws_pictures() else None
        if picture is not None:
            painter.drawPixmap(paper, picture)
        elif not self._draws_pictures():
            painter.save()
            painter.setClipRect(paper.intersected(self.viewport().rect()))
            self.pages.draw(painter, number, QRectF(paper))
            painter.restore()
        painter.setOpacity(1)
        painter.setPen(QColor(look().colours.line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(paper.adjusted(-1, -1, 0, 0))

    def _page_drawn(self, number: int) -> None:
        self.viewport().update(self._page_rect(number))
