"""Tabs as a line of words, the one in view underlined, each with its count."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QTabBar, QWidget

from exhibitplanner.ui.look.look import look

_BETWEEN: Final = 6
"""Beats of blank behind each tab, fewer where they do not fit, and never less than two."""


class LineTabs(QTabBar):
    """`set_count` puts a quiet number behind a tab's word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._counts: dict[int, str] = {}
        self._roles: dict[int, str] = {}
        self._blank = _BETWEEN * look().metrics.unit

    def set_count(self, index: int, count: int | None, role: str = "secondary") -> None:
        """Show how many there are, in the colour of a role."""
        self._counts[index] = "" if count is None else f"{count:,}"
        self._roles[index] = role
        self.setTabToolTip(index, self.tabText(index))
        self._share_width()
        # a text that is set lays the tabs out anew, which a new hint of their size does not
        self.setTabText(index, self.tabText(index))

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(self._words_width(index) + self._blank, look().metrics.tabs)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share_width()
        super().resizeEvent(event)

    def _words_width(self, index: int) -> int:
        words = QFontMetrics(look().strong_font).horizontalAdvance(self.tabText(index))
        count = QFontMetrics(look().strong_font).horizontalAdvance(self._counts.get(index, ""))
        return words + (count + look().metrics.gap if count else 0)

    def _share_width(self) -> None:
        """The blank behind each tab shrinks before a word is cut."""
        m = look().metrics
        shown = [index for index in range(self.count()) if self.isTabVisible(index)]
        room = self.width() - sum(self._words_width(index) for index in shown)
        self._blank = max(2 * m.unit, min(_BETWEEN * m.unit, room // max(1, len(shown))))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's name
        painter = QPainter(self)
        for index in range(self.count()):
            self._paint_tab(painter, index)

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        worn, m, c = look(), look().metrics, look().colours
        rect, on = self.tabRect(index), index == self.currentIndex()
        hovered = rect.contains(self.mapFromGlobal(self.cursor().pos())) and self.underMouse()
        painter.setFont(worn.strong_font if on else worn.font)
        painter.setPen(QColor(c.text if on or hovered else c.secondary))
        words = QRect(rect.left(), rect.top(), rect.width(), rect.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.tabText(index))
        count = self._counts.get(index, "")
        if count:
            width = painter.fontMetrics().horizontalAdvance(self.tabText(index))
            quiet = self._roles.get(index, "secondary") == "secondary"
            painter.setFont(worn.font if quiet else worn.strong_font)
            painter.setPen(QColor(getattr(c, self._roles.get(index, "secondary"))))
            painter.drawText(words.adjusted(width + m.gap, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, count)
        if on:
            line = QRect(rect.left(), rect.bottom() - 2, rect.width() - self._blank, 3)
            painter.fillRect(line, QColor(c.accent))
        if on and self.hasFocus():
            painter.setPen(QColor(c.accent))
            painter.drawRect(rect.adjusted(0, m.unit, m.unit - self._blank, -m.unit))
