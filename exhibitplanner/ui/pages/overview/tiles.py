"""The row of figures: companies, space, people, exhibits, freight, problems; each leads to its page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from exhibitplanner.planning.rules.registering import Severity
from exhibitplanner.services.overview import Figures
from exhibitplanner.ui.displaying import show_number
from exhibitplanner.ui.look.fonts import sized
from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import DrawnButton
from exhibitplanner.ui.problems.counting import ICONS, count_words, worst
from exhibitplanner.ui.wording import say


@dataclass(frozen=True, slots=True)
class TileWords:
    """A head, a large figure with a word, and a line below, marked where something is wrong."""

    head: str
    figure: str
    word: str = ""
    below: str = ""
    mark: Severity | None = None


def tiles_of(figures: Figures, problems: Counter[Severity]) -> dict[str, TileWords]:
    """The tiles by the name of the page that each leads to; blank is the list of problems."""
    space = say("tile_of_m2", area=show_number(figures.requested_m2)) if figures.requested_m2 else "m²"
    share = round(figures.assigned_m2 / figures.requested_m2 * 100) if figures.requested_m2 else None
    marked = [count_words(one, problems[one]) for one in (Severity.ERROR, Severity.WARNING) if problems[one]]
    badges = figures.badges_open
    return {
        "companies": TileWords(
            say("page_companies"), f"{figures.companies:,}", say("tile_confirmed", count=figures.confirmed)
        ),
        "booths": TileWords(
            say("tile_space"), show_number(figures.assigned_m2), space,
            say("tile_share", share=share) if share is not None else "",
        ),
        "people": TileWords(
            say("page_people"), f"{figures.people:,}", say("tile_vip", count=figures.vips) if figures.vips else "",
            say("tile_badges", count=f"{badges:,}") if badges else "",
        ),
        "exhibits": TileWords(
            say("page_exhibits"), f"{figures.exhibits:,}",
            say("tile_full_size", count=figures.full_size) if figures.full_size else "",
        ),
        "freight": TileWords(
            say("page_freight"), show_number(round(figures.gross_kg / 1000, 1)), say("tile_tonnes"),
            say("tile_arrived", arrived=figures.arrived, count=figures.shipments) if figures.shipments else "",
        ),
        "": TileWords(
            say("problems"), f"{sum(problems.values()):,}", say("tile_problems"), ", ".join(marked), worst(problems)
        ),
    }  # fmt: skip


class Tiles(QWidget):
    """Side by side, divided by hairlines; those that do not fit are left out from the right, problems never."""

    def __init__(self, choose: Callable[[str], None]) -> None:
        super().__init__()
        m = look().metrics
        row = QHBoxLayout(self)
        row.setContentsMargins(m.margin - m.gap, m.unit, m.gap, m.unit)
        row.setSpacing(0)
        self.tiles: dict[str, Tile] = {}
        for name in ("companies", "booths", "people", "exhibits", "freight", ""):
            made = Tile(first=name == "companies")
            made.clicked.connect(lambda _checked=False, name=name: choose(name))
            self.tiles[name] = made
            row.addWidget(made, 1)

    def show_figures(self, figures: Figures, problems: Counter[Severity]) -> None:
        """Show what there is."""
        for name, words in tiles_of(figures, problems).items():
            self.tiles[name].show_words(words)


class Tile(DrawnButton):
    """Three lines of words."""

    def __init__(self, *, first: bool = False) -> None:
        super().__init__()
        self._first = first
        self.words = TileWords("", "")
        self._figure_font = sized(look().font, 1.7, QFont.Weight.DemiBold)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_words(self, words: TileWords) -> None:
        """Change what it says."""
        self.words = words
        self.setAccessibleName(", ".join(filter(None, (words.head, f"{words.figure} {words.word}", words.below))))
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        m = look().metrics
        return QSize(m.letter * 18, round(m.text * 3.7) + m.unit * 3)

    def minimumSizeHint(self) -> QSize:
        return QSize(look().metrics.letter * 10, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's name
        m, c = look().metrics, look().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setPen(QColor(c.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.hover))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), m.unit, m.unit)
        if not self._first:
            painter.fillRect(0, m.gap, 1, self.height() - 2 * m.gap, QColor(c.rule))
        inner = self.rect().adjusted(m.gap if self._first else 3 * m.unit, m.unit, -m.unit, -m.unit)
        painter.setFont(look().caption_font)
        painter.setPen(QColor(c.secondary))
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop, self.words.head)
        self._paint_figure(painter, inner.adjusted(0, m.text, 0, -m.text - m.unit))
        self._paint_below(painter, inner)

    def _paint_figure(self, painter: QPainter, inner: QRect) -> None:
        m, c = look().metrics, look().colours
        painter.setFont(self._figure_font)
        painter.setPen(QColor(c.text))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, middle, self.words.figure)
        inner = inner.adjusted(painter.fontMetrics().horizontalAdvance(self.words.figure) + m.unit + 2, 0, 0, 0)
        painter.setFont(look().font)
        painter.setPen(QColor(c.secondary))
        words = painter.fontMetrics().elidedText(self.words.word, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner.adjusted(0, m.unit // 2, 0, 0), middle, words)

    def _paint_below(self, painter: QPainter, inner: QRect) -> None:
        m, c = look().metrics, look().colours
        colour = getattr(c, self.words.mark.value) if self.words.mark else c.secondary
        if self.words.mark is not None:
            square = inner.adjusted(0, inner.height() - m.text, 0, 0)
            square.setWidth(m.icon - 2)
            paint_icon(painter, square, ICONS[self.words.mark], colour)
            inner = inner.adjusted(m.icon + m.unit - 1, 0, 0, 0)
        painter.setFont(look().caption_font)
        painter.setPen(QColor(colour))
        words = painter.fontMetrics().elidedText(self.words.below, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, words)
