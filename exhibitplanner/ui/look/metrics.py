"""Sizes from the font: what is 28 pixels high for a 13-pixel font grows with the person's own font."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from PySide6.QtGui import QFont, QFontMetrics


@dataclass(frozen=True, slots=True)
class Metrics:
    """Lengths in logical pixels; `unit` is the beat that gaps and margins are multiples of."""

    unit: int
    text: int
    letter: int

    @classmethod
    def of(cls, font: QFont) -> Self:
        """The sizes that go with a font."""
        measured = QFontMetrics(font)
        return cls(max(3, round(measured.height() / 4)), measured.height(), measured.averageCharWidth())

    @property
    def row(self) -> int:
        return self.text + 3 * self.unit

    @property
    def head(self) -> int:
        return self.text + 4 * self.unit

    @property
    def field(self) -> int:
        return self.text + 3 * self.unit

    @property
    def button(self) -> int:
        return self.text + 3 * self.unit + 2

    @property
    def tabs(self) -> int:
        return self.text + 5 * self.unit

    @property
    def page_head(self) -> int:
        return self.text + 10 * self.unit

    @property
    def status(self) -> int:
        return self.text + 4 * self.unit

    @property
    def rail(self) -> int:
        return 50 * self.unit

    @property
    def pane(self) -> int:
        return 78 * self.unit

    @property
    def margin(self) -> int:
        return 5 * self.unit

    @property
    def pane_margin(self) -> int:
        return 4 * self.unit

    @property
    def gap(self) -> int:
        return 2 * self.unit

    @property
    def cell(self) -> int:
        """The blank at either side of a cell's text."""
        return 2 * self.unit + 2

    @property
    def icon(self) -> int:
        return self.text
