"""The rail at the left: the exhibition in view with its switcher, and the pages."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QSizePolicy, QVBoxLayout, QWidget

from exhibitplanner.planning.rules.registering import Severity
from exhibitplanner.services.browsing import ExhibitionInView
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.displaying import show_span
from exhibitplanner.ui.frame.entries import ENTRIES, Entry
from exhibitplanner.ui.look.fonts import tabular
from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import DrawnButton, rule
from exhibitplanner.ui.problems.counting import ICONS, MARKED, by_page, count_words, in_view, worst
from exhibitplanner.ui.wording import language, say


class Rail(QWidget):
    """Which page and which exhibition; it only tells what was chosen."""

    page_chosen = Signal(str)
    settings_wanted = Signal(QPoint)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        m = look().metrics
        self.setFixedWidth(m.rail)
        self.setAccessibleName(say("rail"))
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), QColor(look().colours.rail))
        self.setPalette(palette)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.gap, m.gap + 2, m.gap, m.gap)
        column.setSpacing(2)
        self.switcher = ExhibitionSwitcher(desk)
        column.addWidget(self.switcher)
        column.addSpacing(m.gap)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RailButton] = {}
        for entry in ENTRIES:
            if entry.name == "exhibitions":
                column.addStretch(1)
            elif entry.rule_above:
                column.addSpacing(m.unit)
                column.addWidget(rule(kind="line"))
                column.addSpacing(m.unit)
            column.addWidget(self._button(entry))
        settings = RailButton(say("page_settings"), "cog-outline")
        settings.setCheckable(False)
        settings.clicked.connect(lambda: self.settings_wanted.emit(settings.mapToGlobal(QPoint(0, 0))))
        column.addWidget(settings)
        desk.problems.listed.connect(self._count_problems)
        desk.exhibition_changed.connect(self._count_problems)
        self._count_problems()

    def _count_problems(self) -> None:
        """Errors, else warnings, beside the page of what they are about."""
        exhibition = self._desk.exhibition
        found = by_page(in_view(self._desk.problems.problems, exhibition.id if exhibition else None))
        for name, made in self._buttons.items():
            made.mark(found.get(name, Counter()))

    def show_page(self, name: str) -> None:
        """Mark a page as the one in view."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)
            return
        self._group.setExclusive(False)
        for one in self._buttons.values():
            one.setChecked(False)
        self._group.setExclusive(True)

    def _button(self, entry: Entry) -> RailButton:
        made = RailButton(say(f"page_{entry.name}"), entry.icon)
        made.clicked.connect(lambda: self.page_chosen.emit(entry.name))
        self._group.addButton(made)
        self._buttons[entry.name] = made
        return made


class RailButton(DrawnButton):
    """One page."""

    def __init__(self, text: str, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._marked: tuple[Severity, str] | None = None

    def mark(self, counts: Counter[Severity]) -> None:
        """Show how many problems the page has, in a number, and to a screen reader in words."""
        severity = worst(counts)
        self._marked = (severity, f"{counts[severity]:,}") if severity is not None else None
        said = [count_words(one, count) for one, count in counts.items() if count and one in MARKED]
        words = say("page_with_problems", page=self.text(), problems=", ".join(said)) if said else self.text()
        self.setAccessibleName(words)
        self.setToolTip(words if said else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().metrics.rail // 2, look().metrics.row + 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's name
        worn, m = look(), look().metrics
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, hovered = self.isChecked(), self.underMouse()
        if on or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(worn.colours.base if on and not worn.colours.dark else worn.colours.hover))
            painter.drawRoundedRect(self.rect(), m.unit, m.unit)
        if on:
            painter.setBrush(QColor(worn.colours.accent))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRect(0, m.unit + 2, 3, self.height() - 2 * m.unit - 4), 1, 1)
        left = m.unit * 3
        square = QRect(left, (self.height() - m.icon) // 2, m.icon, m.icon)
        paint_icon(painter, square, self._icon, worn.colours.accent if on else worn.colours.secondary)
        painter.setFont(worn.strong_font if on else worn.font)
        painter.setPen(QColor(worn.colours.text))
        words = self.rect().adjusted(left + m.icon + m.unit * 2 + 2, 0, -m.unit, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._marked is not None:
            self._paint_mark(painter, *self._marked)
        if self.hasFocus():
            _ring(painter, self.rect())

    def _paint_mark(self, painter: QPainter, severity: Severity, count: str) -> None:
        """At the right edge; a long word of the page makes way."""
        m, colour = look().metrics, getattr(look().colours, severity.value)
        painter.setFont(sized_number())
        width = painter.fontMetrics().horizontalAdvance(count)
        place = QRect(self.width() - m.gap - 2 - width, 0, width, self.height())
        square = QRect(place.left() - m.unit - m.icon + 2, 0, m.icon - 2, self.height())
        painter.setPen(QColor(colour))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, count)
        paint_icon(painter, square, ICONS[severity], colour)


def sized_number() -> QFont:
    """Figures of one width, a little stronger than the words."""
    font = tabular(look().font)
    font.setWeight(QFont.Weight.DemiBold)
    return font


class ExhibitionSwitcher(DrawnButton):
    """The exhibition in view; a click lists the others, and all of them together."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_list)
        desk.exhibition_changed.connect(self._refresh)
        self._refresh()

    def sizeHint(self) -> QSize:
        m = look().metrics
        return QSize(m.rail // 2, 2 * m.text + 5 * m.unit)

    def open_list(self) -> None:
        """Show the exhibitions to choose from."""
        menu = QMenu(self)
        menu.setMinimumWidth(self.width())
        current = self._desk.exhibition
        for one in self._desk.exhibitions:
            action = menu.addAction(f"{title_of(one)}    {dates_of(one)}")
            action.setCheckable(True)
            action.setChecked(one == current)
            action.triggered.connect(lambda _checked, code=one.code: self._desk.view_exhibition(code))
        menu.addSeparator()
        everything = menu.addAction(say("all_exhibitions"))
        everything.setCheckable(True)
        everything.setChecked(current is None)
        everything.triggered.connect(lambda: self._desk.view_exhibition(None))
        menu.addAction(say("new_exhibition")).triggered.connect(lambda: self._desk.action_wanted.emit("new_exhibition"))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's name
        worn, m = look(), look().metrics
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(worn.colours.border if self.underMouse() else worn.colours.line))
        painter.setBrush(QColor(worn.colours.window if worn.colours.dark else worn.colours.base))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), m.unit + 1, m.unit + 1)
        inner = self.rect().adjusted(m.unit * 3, m.unit * 2, -m.unit * 2, -m.unit * 2)
        arrow = QRect(inner.right() - m.icon, inner.center().y() - m.icon // 2, m.icon, m.icon)
        paint_icon(painter, arrow, "unfold-more-horizontal", worn.colours.secondary)
        width = inner.width() - m.icon - m.unit
        upper, lower = self._lines()
        painter.setFont(worn.strong_font)
        painter.setPen(QColor(worn.colours.text))
        upper = QFontMetrics(worn.strong_font).elidedText(upper, Qt.TextElideMode.ElideRight, width)
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop, upper)
        painter.setFont(worn.caption_font)
        painter.setPen(QColor(worn.colours.secondary))
        lower = QFontMetrics(worn.caption_font).elidedText(lower, Qt.TextElideMode.ElideRight, width)
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom, lower)
        if self.hasFocus():
            _ring(painter, self.rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.open_list()
        else:
            super().keyPressEvent(event)

    def _refresh(self) -> None:
        self.setAccessibleName(say("exhibition_in_view", name=self._lines()[0]))
        self.setToolTip(name_of(self._desk.exhibition) if self._desk.exhibition else "")
        self.update()

    def _lines(self) -> tuple[str, str]:
        one = self._desk.exhibition
        if one is not None:
            return title_of(one), " · ".join(filter(None, (dates_of(one), one.city)))
        return say("all_exhibitions"), say("exhibition_count", count=len(self._desk.exhibitions))


def title_of(one: ExhibitionInView) -> str:
    """An exhibition's short name: its code as people write it, `MSPO 2023`."""
    return one.code.replace("-", " ")


def name_of(one: ExhibitionInView) -> str:
    """An exhibition's full name: the Korean one in Korean, where it has one."""
    return str((language() == "ko" and one.name_ko) or one.name or one.code)


def dates_of(one: ExhibitionInView) -> str:
    """`5–8 Sep 2023`."""
    return show_span(one.opens_on, one.closes_on)


def _ring(painter: QPainter, rect: QRect) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = painter.pen()
    pen.setColor(QColor(look().colours.accent))
    pen.setWidth(2)
    painter.setPen(pen)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), look().metrics.unit, look().metrics.unit)
