"""Editors of days and of days with a time: written in any way people write them, or picked from a calendar."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Final

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from exhibitplanner.domain.describe import FieldDescription, FieldType
from exhibitplanner.sheets.parsers.outcome import ParseContext
from exhibitplanner.sheets.parsers.typed import parse_typed
from exhibitplanner.ui.displaying import qt_date, show_weekday
from exhibitplanner.ui.editors.lines import ButtonLine, LineEditor
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.wording import language, say

_WEEKEND: Final = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class DateEditor(LineEditor):
    """A day, or a day and a time. Out of use the weekday stands before it, in use quietly beside it."""

    def __init__(self, field: FieldDescription, parent: QWidget | None) -> None:
        self._line = ButtonLine("calendar-month-outline", say("pick_date"))
        super().__init__(field, parent, self._line)
        self._line.button.clicked.connect(self.open_calendar)

    def open_calendar(self) -> None:
        """Show the month of the written day to pick from."""
        if self.line.isReadOnly():
            return
        calendar = CalendarPopup(self.line)
        calendar.picked.connect(self._pick)
        calendar.open_below(self._day() or date.today())  # noqa: DTZ011  the person's own day

    def _at_rest(self, text: str) -> str:
        moment = _canonical(text)
        if moment is None:
            return text
        clock = "" if self.field.type is FieldType.DATE else f" {moment:%H:%M}"
        return f"{show_weekday(moment.date())}{clock}"

    def _text_shown(self) -> None:
        day = self._day() if self._written is None else None
        word = QLocale(language()).dayName(day.isoweekday(), QLocale.FormatType.ShortFormat) if day else ""
        self.line.say_quietly(word)

    def _day(self) -> date | None:
        text = self.text()
        found = _canonical(text) or (parse_typed(self.field, text, ParseContext()) if text.strip() else None)
        if isinstance(found, datetime):
            return found.date()
        return found if isinstance(found, date) else None

    def _pick(self, day: date) -> None:
        written = _canonical(self.text())
        clock = f" {written.time() if written else time(9):%H:%M}" if self.field.type is FieldType.WALL_TIME else ""
        self.line.setFocus()
        self._written = None
        self.line.setText(f"{day.isoformat()}{clock}")
        self._text_shown()
        self.edited.emit()
        self.committed.emit()

    def _open_popup_took(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Down and event.modifiers() in {
            Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier,
        }:  # fmt: skip
            self.open_calendar()
            return True
        return False


class CalendarPopup(QFrame):
    """A month to pick a day from, below a line; Escape or a click elsewhere puts it away."""

    picked = Signal(object)
    """A `date`."""

    def __init__(self, below: QWidget) -> None:
        super().__init__(below, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._below = below
        c, m = look().colours, look().metrics
        self.setObjectName("calendar")
        self.setStyleSheet(
            f"#calendar {{ background: {c.base}; border: 1px solid {c.line}; }}"
            f"#qt_calendar_navigationbar {{ background: {c.base}; }}"
            f"QCalendarWidget QToolButton {{ min-width: {m.field}px; font-weight: 600; }}"
            f"QCalendarWidget QAbstractItemView {{ background: {c.base}; color: {c.text};"
            f" selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}"
            f"QCalendarWidget QAbstractItemView:disabled {{ color: {c.border}; }}"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(m.gap, m.gap, m.gap, m.gap)
        self.month = self._month()
        column.addWidget(self.month)

    def open_below(self, day: date) -> None:
        """Show the popup with a day chosen."""
        self.month.setSelectedDate(qt_date(day))
        self.adjustSize()
        place = self._below.mapToGlobal(QPoint(self._below.width() - self.width(), self._below.height() + 2))
        room = self._below.screen().availableGeometry()
        if place.y() + self.height() > room.bottom():
            place.setY(self._below.mapToGlobal(QPoint(0, -2)).y() - self.height())
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        self.move(place)
        self.show()
        self.month.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.close()
            return True
        return super().eventFilter(watched, event)

    def _month(self) -> QCalendarWidget:
        month = QCalendarWidget()
        month.setLocale(QLocale(QLocale.Language.Korean if language() == "ko" else QLocale.Language.English))
        month.setAccessibleName(say("calendar"))
        month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        month.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        month.setFirstDayOfWeek(Qt.DayOfWeek.Sunday if language() == "ko" else Qt.DayOfWeek.Monday)
        quiet, plain = QTextCharFormat(), QTextCharFormat()
        quiet.setForeground(QColor(look().colours.secondary))
        plain.setForeground(QColor(look().colours.secondary))
        month.setHeaderTextFormat(plain)
        for day in _WEEKEND:
            month.setWeekdayTextFormat(day, quiet)
        for name, icon, said in (("prev", "chevron-left", "previous_month"), ("next", "chevron-right", "next_month")):
            turn = month.findChild(QToolButton, f"qt_calendar_{name}month")
            if turn is not None:
                turn.setIcon(look().icon(icon))
                turn.setAccessibleName(say(said))
        month.activated.connect(self._pick)
        month.clicked.connect(self._pick)
        for view in month.findChildren(QWidget):
            view.installEventFilter(self)
        return month

    def _pick(self, day: QDate) -> None:
        if self.isVisible():
            self.close()
            self.picked.emit(date(day.year(), day.month(), day.day()))


def _canonical(text: str) -> datetime | None:
    """A day or moment as `displaying.edit_text` writes it."""
    try:
        return datetime.fromisoformat(text)  # the venue's own clock: there is no zone
    except ValueError:
        return None
