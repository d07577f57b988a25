"""Icons drawn from the Material Design font that comes with the package qtawesome, in the palette's colours.

Its font and its table of names are read without importing the package, which takes 0.13 s of a start of half a second.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

_FONT: Final = "materialdesignicons6-webfont-*.ttf"
_NAMES: Final = "materialdesignicons6-webfont-charmap-*.json"
_SHARE: Final = 0.98  # of the square that a glyph fills


def icon(name: str, colour: str, disabled: str | None = None) -> QIcon:
    """An icon by its name in Material Design Icons, sharp at every size; `disabled` is its colour when it is off."""
    return QIcon(_GlyphEngine(name, colour, disabled or colour))


def paint_icon(painter: QPainter, rect: QRect, name: str, colour: str) -> None:
    """Draw an icon into the middle of `rect`, as large as its smaller side."""
    size = min(rect.width(), rect.height())
    font = QFont(_family())
    font.setPixelSize(max(1, round(size * _SHARE)))
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, _glyph(name))
    painter.restore()


class _GlyphEngine(QIconEngine):
    """Draws a glyph at whatever size and screen density is asked for."""

    def __init__(self, name: str, colour: str, disabled: str) -> None:
        super().__init__()
        self._name, self._colour, self._disabled = name, colour, disabled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        colour = self._disabled if mode is QIcon.Mode.Disabled else self._colour
        paint_icon(painter, rect, self._name, colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return drawn

    def clone(self) -> QIconEngine:
        return _GlyphEngine(self._name, self._colour, self._disabled)


@cache
def _family() -> str:
    number = QFontDatabase.addApplicationFont(str(next(_folder().glob(_FONT))))
    return QFontDatabase.applicationFontFamilies(number)[0]


@cache
def _glyphs() -> dict[str, str]:
    names: dict[str, str] = json.loads(next(_folder().glob(_NAMES)).read_text(encoding="utf-8"))
    return names


def _glyph(name: str) -> str:
    return chr(int(_glyphs()[name], 16))


def _folder() -> Path:
    found = find_spec("qtawesome")
    assert found is not None and found.origin is not None, "qtawesome is a dependency"  # noqa: S101, PT018
    return Path(found.origin).parent / "fonts"
