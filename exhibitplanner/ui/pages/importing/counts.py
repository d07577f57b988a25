"""How many rows are new, changed, unchanged, in doubt, in conflict or refused, each with picture, word and colour."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from exhibitplanner.services.importing.report import SheetReport
from exhibitplanner.ui.displaying import show_number
from exhibitplanner.ui.look.fonts import sized, tabular
from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import rule
from exhibitplanner.ui.wording import say

OUTCOMES: Final = (
    ("new", "plus-circle-outline", "done"), ("changed", "pencil-outline", "accent"),
    ("unchanged", "equal", "secondary"), ("review", "account-question-outline", "warning"),
    ("conflicts", "source-branch", "error"), ("problems", "close-circle-outline", "error"),
)  # fmt: skip
_LISTED: Final = frozenset({"review", "conflicts", "problems"})


class Counts(QWidget):
    """A strip of six; those that are listed below can be pressed."""

    wanted = Signal(str)
    """The section of an outcome."""

    def __init__(self) -> None:
        super().__init__()
        m = look().metrics
        row = QHBoxLayout(self)
        row.setContentsMargins(m.margin - m.gap, m.gap, m.margin, m.gap)
        row.setSpacing(0)
        self._tiles = {name: _Tile(name, icon, role) for name, icon, role in OUTCOMES}
        for number, (name, tile) in enumerate(self._tiles.items()):
            if number:
                row.addWidget(rule(upright=True))
            row.addWidget(tile)
            tile.clicked.connect(lambda _checked=False, name=name: self.wanted.emit(name))

    def show_report(self, report: SheetReport) -> None:
        """Count what a table would do."""
        numbers = (
            report.new, report.changed, report.unchanged, len(report.review), report.conflicts, len(report.problems)
        )  # fmt: skip
        for tile, number in zip(self._tiles.values(), numbers, strict=True):
            tile.show_number(number)


class _Tile(QAbstractButton):
    """A figure over its word; none is quiet."""

    def __init__(self, name: str, icon: str, role: str) -> None:
        super().__init__()
        self._name, self._icon, self._role, self._number = name, icon, role, 0
        self._hovered = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(say(f"intake_{name}"))

    def show_number(self, number: int) -> None:
        """Show how many."""
        self._number = number
        self.setAccessibleName(f"{self.text()}: {show_number(number)}")
        pressable = self._name in _LISTED and number > 0
        self.setEnabled(pressable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if pressable else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if pressable else Qt.CursorShape.ArrowCursor)
        self.update()

    def sizeHint(self) -> QSize:
        m = look().metrics
        return QSize(m.letter * 12, 2 * m.text + 6 * m.unit)

    def minimumSizeHint(self) -> QSize:
        return QSize(look().metrics.letter * 8, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's name
        m, c = look().metrics, look().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.hover))
            painter.drawRoundedRect(self.rect().adjusted(m.unit, 0, -m.unit, 0), m.unit + 1, m.unit + 1)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(c.accent))
            painter.drawRoundedRect(self.rect().adjusted(m.unit, 1, -m.unit, -1), m.unit + 1, m.unit + 1)
        inner = self.rect().adjusted(m.gap + m.unit, m.unit * 2, -m.gap, -m.unit * 2)
        some = self._number > 0
        painter.setFont(tabular(sized(look().font, 1.5)))
        painter.setPen(QColor(c.text if some else c.secondary))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, show_number(self._number))
        line = inner.adjusted(0, inner.height() - m.text, 0, 0)
        role = getattr(c, self._role) if some else c.border
        paint_icon(painter, line.adjusted(0, 0, m.icon - line.width(), 0), self._icon, role)
        painter.setFont(look().font)
        painter.setPen(QColor(role if some and self._name in _LISTED else c.secondary))
        words = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, line.width() - m.icon - m.unit
        )
        painter.drawText(line.adjusted(m.icon + m.unit, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
