"""The pages of a set report, drawn as vectors; only the ones that are looked at are taken apart and kept."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_KEPT: Final = 16  # a page taken apart holds about a megabyte
_SIZE: Final = re.compile(rb'<svg[^>]*? width="([\d.]+)pt" height="([\d.]+)pt"')
_A4: Final = QSizeF(595.28, 841.89)


class DrawnPages:
    """Typst's SVG pages; QtSvg draws all that they use: paths, glyphs as symbols, transforms, plain colours."""

    def __init__(self, pages: Sequence[bytes] = ()) -> None:
        self._pages = tuple(pages)
        self._drawers: OrderedDict[int, QSvgRenderer] = OrderedDict()
        self.size = _size(self._pages[0]) if self._pages else _A4
        """In points; a report's pages are all of one size."""

    def __len__(self) -> int:
        return len(self._pages)

    def draw(self, painter: QPainter, number: int, target: QRectF) -> None:
        """Draw a page (counted from 0) into `target`; the paper itself is drawn too."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._drawer(number).render(painter, target)
        painter.restore()

    def picture(self, number: int, size: QSize) -> QPixmap:
        """A page at a size in the screen's own pixels."""
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.white)
        painter = QPainter(drawn)
        self.draw(painter, number, QRectF(0, 0, size.width(), size.height()))
        painter.end()
        return drawn

    def _drawer(self, number: int) -> QSvgRenderer:
        known = self._drawers.get(number)
        if known is None:
            known = self._drawers[number] = QSvgRenderer(QByteArray(self._pages[number]))
        self._drawers.move_to_end(number)
        if len(self._drawers) > _KEPT:
            self._drawers.popitem(last=False)
        return known


def _size(page: bytes) -> QSizeF:
    found = _SIZE.search(page, 0, 1000)
    return QSizeF(float(found[1]), float(found[2])) if found else _A4
