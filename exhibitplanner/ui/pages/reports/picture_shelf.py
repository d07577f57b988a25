"""Pictures of pages at one size: drawn one by one between other events, so that scrolling never waits for a page."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QPixmap

from exhibitplanner.ui.pages.reports.drawn_pages import DrawnPages


@dataclass(slots=True)
class _Kept:
    """`current` is false for a page of the report as it was before: shown until the new one is drawn."""

    picture: QPixmap
    current: bool = True


class PictureShelf(QObject):
    """Views wish for pages and show what is there; `drawn` tells when a wished page came."""

    drawn = Signal(int)

    def __init__(self, most_pixels: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._most_pixels = most_pixels
        self._pages = DrawnPages()
        self._kept: OrderedDict[int, _Kept] = OrderedDict()
        self._wished: tuple[int, ...] = ()
        self._size = QSize()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._draw_next)

    def put(self, pages: DrawnPages) -> None:
        """Other pages take the place of those that were there."""
        same_shape = pages.size == self._pages.size
        self._pages = pages
        self._wished = ()
        for number in list(self._kept):
            if same_shape and number < len(pages):
                self._kept[number].current = False
            else:
                del self._kept[number]

    def wish(self, numbers: Iterable[int], size: QSize) -> None:
        """What is in view now, at a size in the screen's own pixels; wishes before are forgotten."""
        self._wished = tuple(numbers)
        self._size = size
        if any(not self._is_ready(number) for number in self._wished):
            self._timer.start()

    def picture(self, number: int) -> QPixmap | None:
        """A page's picture, perhaps of another size or as it was before; None where it was never drawn."""
        kept = self._kept.get(number)
        return kept.picture if kept else None

    @property
    def idle(self) -> bool:
        """Whether every wish is fulfilled."""
        return not self._timer.isActive()

    def _is_ready(self, number: int) -> bool:
        kept = self._kept.get(number)
        return kept is not None and kept.current and kept.picture.size() == self._size

    def _draw_next(self) -> None:
        missing = [number for number in self._wished if number < len(self._pages) and not self._is_ready(number)]
        if missing:
            number = missing[0]
            self._kept[number] = _Kept(self._pages.picture(number, self._size))
            self._kept.move_to_end(number)
            self._make_room()
            self.drawn.emit(number)
        if len(missing) <= 1:
            self._timer.stop()

    def _make_room(self) -> None:
        """Let the pictures go that were drawn longest ago, never one that is in view."""
        total = sum(kept.picture.width() * kept.picture.height() for kept in self._kept.values())
        for number in list(self._kept):
            if total <= self._most_pixels:
                return
            if number not in self._wished:
                picture = self._kept.pop(number).picture
                total -= picture.width() * picture.height()
