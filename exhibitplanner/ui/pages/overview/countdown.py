"""The strip of days: how long it is to the opening, and build-up, fair and dismantling on a line of days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exhibitplanner.planning.exhibition_days import Countdown, ExhibitionDays, Phase
from exhibitplanner.services.overview import Overview
from exhibitplanner.ui.displaying import country_name, show_date, show_span, show_weekday
from exhibitplanner.ui.look.fonts import sized
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import ElidedLabel, label
from exhibitplanner.ui.wording import say

_TICKS: Final = 10
"""So many days at most are named on the line."""


class DaysStrip(QWidget):
    """Large figures at the left, the line of days at the right where there is room."""

    def __init__(self) -> None:
        super().__init__()
        m = look().metrics
        figure_font = sized(look().font, 3.2, QFont.Weight.DemiBold)
        self.figure = label("", font=figure_font)
        self.what = label("", font=look().strong_font)
        self.when, self.where = label("", "secondary"), ElidedLabel("", "secondary")
        self.line = DaysLine()
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addStretch(1)
        for part in (self.what, self.when, self.where):
            beside.addWidget(part)
        beside.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(m.margin, m.unit, m.margin, m.gap)
        row.setSpacing(m.unit * 3)
        row.addWidget(self.figure)
        row.addLayout(beside)
        row.addSpacing(m.margin)
        row.addWidget(self.line, 1)

    def show_overview(self, seen: Overview) -> None:
        """Show the days of an exhibition."""
        counted = seen.days.countdown(seen.today)
        self.figure.setText(f"{counted.days:,}" if counted.days else "")
        self.figure.setVisible(bool(counted.days))
        self.what.setText(countdown_words(counted))
        self.when.setText(_when(seen.days, counted))
        fair = seen.exhibition
        country = country_name(fair["country"]) if fair["country"] else ""
        self.where.say(", ".join(filter(None, (fair["venue"], fair["city"], country))))
        self.line.show_days(seen.days, seen.today)


def countdown_words(counted: Countdown) -> str:
    """What the figure counts."""
    if counted.phase is Phase.OPEN:
        return say("countdown_open", day=counted.days, of=counted.of)
    return say(f"countdown_{counted.phase.value}_{'one' if counted.days == 1 else 'many'}")


def _when(days: ExhibitionDays, counted: Countdown) -> str:
    return show_weekday(days.opens_on if counted.phase is Phase.BEFORE else days.closes_on)


class DaysLine(QWidget):
    """Three bars over a line of days, and today."""

    def __init__(self) -> None:
        super().__init__()
        self._days: ExhibitionDays | None = None
        self._today = date.min
        self.setMinimumWidth(0)

    def show_days(self, days: ExhibitionDays, today: date) -> None:
        """Show the days of an exhibition."""
        self._days, self._today = days, today
        self.setAccessibleName("; ".join(f"{name} {show_span(*span)}" for name, span, _ in self._bars()))
        self.update()

    def sizeHint(self) -> QSize:
        m = look().metrics
        return QSize(m.letter * 60, 3 * m.text + 8 * m.unit)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's name
        if self._days is None or self.width() < look().metrics.letter * 40:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_scale(painter)
        for name, span, role in self._bars():
            self._paint_bar(painter, name, span, role)
        first, last = self._days.shown(self._today)
        if first <= self._today <= last:
            self._paint_today(painter)

    def _bars(self) -> list[tuple[str, tuple[date, date], str]]:
        days = self._days
        if days is None:
            return []
        parts = (
            (say("build_up"), days.build_up, "line"), (say("the_fair"), (days.opens_on, days.closes_on), "accent"),
            (say("dismantling"), days.dismantling, "line"),
        )  # fmt: skip
        return [(name, span, role) for name, span, role in parts if span is not None]

    def _x(self, day: date) -> float:
        assert self._days is not None  # noqa: S101  nothing is drawn without
        first, last = self._days.shown(self._today)
        return self.width() * (day - first).days / max(1, (last - first).days + 1)

    @property
    def _axis(self) -> int:
        m = look().metrics
        return 2 * m.text + 3 * m.unit

    def _paint_scale(self, painter: QPainter) -> None:
        assert self._days is not None  # noqa: S101  as `_x`
        m, c = look().metrics, look().colours
        painter.fillRect(QRect(0, self._axis + m.gap, self.width(), 1), QColor(c.line))
        first, last = self._days.shown(self._today)
        step = max(1, -(-((last - first).days) // _TICKS))
        painter.setFont(look().caption_font)
        painter.setPen(QColor(c.secondary))
        day, month = first + timedelta(days=1), 0
        while day <= last:
            words = show_date(day, day.year) if day.month != month else str(day.day)
            month = day.month
            place = QRect(round(self._x(day)), self._axis + m.gap + m.unit, m.letter * 12, m.text)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, words)
            day += timedelta(days=step)

    def _paint_bar(self, painter: QPainter, name: str, span: tuple[date, date], role: str) -> None:
        m, c = look().metrics, look().colours
        left, right = self._x(span[0]), self._x(span[1] + timedelta(days=1))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(c, role)))
        painter.drawRoundedRect(QRectF(left, self._axis, right - left - 2, m.gap), 2, 2)
        painter.setFont(look().caption_font if right - left < m.letter * 12 else look().strong_font)
        painter.setPen(QColor(c.text))
        room = QRect(round(left), self._axis - m.text - m.unit, max(round(right - left) - m.unit, m.letter * 6), m.text)
        words = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_today(self, painter: QPainter) -> None:
        m, c = look().metrics, look().colours
        x = round(self._x(self._today))
        painter.fillRect(QRect(x, m.text, 2, self._axis + m.gap - m.text), QColor(c.accent))
        painter.setFont(look().strong_font)
        painter.setPen(QColor(c.accent))
        words = say("today_is", day=show_date(self._today, self._today.year))
        width = QFontMetrics(look().strong_font).horizontalAdvance(words)
        left = max(0, min(x - width // 2, self.width() - width))
        painter.drawText(QRect(left, 0, width + 2, m.text), Qt.AlignmentFlag.AlignLeft, words)
