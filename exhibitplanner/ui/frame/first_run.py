"""What a start without a workspace shows: four ways to begin, and what the program is for at a glance."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from exhibitplanner import __version__
from exhibitplanner.domain.errors import PlannerError
from exhibitplanner.messages import LANGUAGES, Language
from exhibitplanner.ui.desk import Message
from exhibitplanner.ui.frame.menus import keys_of
from exhibitplanner.ui.frame.message_bar import MessageBars
from exhibitplanner.ui.frame.status_line import StatusLine
from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import THEMES, Theme, look
from exhibitplanner.ui.parts import DrawnButton, DropFrame, Segments, button, label, rule
from exhibitplanner.ui.session.worker import Job
from exhibitplanner.ui.wording import language, say, say_error

if TYPE_CHECKING:
    from exhibitplanner.ui.frame.window import MainWindow

_RECENT: Final = 4


class FirstRun(QWidget):
    """Open the sample, start a workspace, open one, drop a spreadsheet; below, the ones that were open lately."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self.setProperty("kind", "page")
        self.messages = MessageBars()
        self._status = StatusLine()
        self._status.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(rule(kind="line"))
        outer.addWidget(self.messages)
        halves = QHBoxLayout()
        halves.setSpacing(0)
        halves.addWidget(self._ways(), 6)
        halves.addWidget(rule(upright=True, kind="line"))
        halves.addWidget(_Plan(), 7)
        outer.addLayout(halves, 1)
        outer.addWidget(self._status)

    def tell_error(self, error: PlannerError) -> None:
        """Say what hindered something."""
        self.messages.show_message(Message("error", say_error(error)))

    def show_job(self, job: Job) -> None:
        """Show work under way; the four ways wait for its end."""
        self._status.show()
        self._status.show_state("done", "")
        self._status.show_job(job)
        job.finished.connect(self._status.hide)

    def _ways(self) -> QWidget:
        m, actions = look().metrics, self._window.menus.actions
        side = QWidget()
        side.setProperty("kind", "page")
        centre = QHBoxLayout(side)
        column = QVBoxLayout()
        column.setSpacing(m.unit * 3)
        centre.addStretch(1)
        centre.addLayout(column, 8)
        centre.addStretch(1)
        column.addStretch(2)
        column.addLayout(self._title())
        column.addSpacing(m.unit * 2)
        self.sample = _Way("compass-outline", say("action_sample"), say("sample_hint"), say("enter_key"), leading=True)
        self.sample.clicked.connect(self._window.opening.open_sample)
        start = _Way("file-plus-outline", say("start_workspace"), say("start_hint"), keys_of(actions["new"]))
        start.clicked.connect(lambda: self._window.act("new"))
        open_one = _Way("folder-open-outline", say("open_workspace"), say("open_hint"), keys_of(actions["open"]))
        open_one.clicked.connect(lambda: self._window.act("open"))
        for way in (self.sample, start, open_one):
            column.addWidget(way)
        column.addWidget(_DropPlace(self._window))
        column.addLayout(self._promise())
        column.addLayout(self._recent())
        column.addStretch(3)
        column.addLayout(self._choices())
        self.sample.setFocus()
        return side

    def _title(self) -> QHBoxLayout:
        m = look().metrics
        row = QHBoxLayout()
        row.setSpacing(m.unit * 3)
        sign = _Sign()
        row.addWidget(sign)
        words = QVBoxLayout()
        words.setSpacing(2)
        name = label(say("app_name"), font=look().title_font)
        words.addWidget(name)
        words.addWidget(label(say("app_purpose"), "secondary"))
        row.addLayout(words, 1)
        return row

    def _promise(self) -> QHBoxLayout:
        row = QHBoxLayout()
        lock = QLabel()
        lock.setPixmap(look().icon("lock-outline").pixmap(look().metrics.icon, look().metrics.icon))
        row.addWidget(lock)
        row.addWidget(label(say("nothing_leaves"), "secondary"))
        row.addStretch(1)
        row.addWidget(label(say("version", version=__version__), "secondary"))
        return row

    def _recent(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        paths = [path for path in self._window.settings.recent if path.exists()][:_RECENT]
        if paths:
            column.addWidget(label(say("action_recent"), "secondary", look().caption_font))
        for path in paths:
            made = button(path.stem, kind="link", name=say("open_named", name=path.name))
            made.setToolTip(str(path))
            made.clicked.connect(lambda _checked=False, path=path: self._window.opening.open(Path(path)))
            column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def _choices(self) -> QHBoxLayout:
        window = self._window
        languages = Segments([(one, say(f"language_{one}")) for one in LANGUAGES], language(), say("action_language"))
        languages.chosen.connect(lambda one: window.speak_language(cast("Language", one)))
        themes = Segments([(one, say(f"theme_{one}")) for one in THEMES], window.settings.theme, say("action_theme"))
        themes.chosen.connect(lambda one: window.wear_theme(cast("Theme", one)))
        row = QHBoxLayout()
        row.setSpacing(look().metrics.gap)
        for icon, widget in (("translate", languages), ("theme-light-dark", themes)):
            picture = QLabel()
            picture.setPixmap(look().icon(icon).pixmap(look().metrics.icon, look().metrics.icon))
            row.addWidget(picture)
            row.addWidget(widget)
            row.addSpacing(look().metrics.gap)
        row.addStretch(1)
        return row


class _Way(DrawnButton):
    """A large button: picture, name, what it does, its keys."""

    def __init__(self, icon: str, title: str, hint: str, keys: str, *, leading: bool = False) -> None:
        super().__init__()
        self._icon, self._hint, self._keys, self._leading = icon, hint, keys, leading
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(hint)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        m = look().metrics
        return QSize(m.letter * 50, 2 * m.text + 7 * m.unit)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's name
        worn, m, c = look(), look().metrics, look().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.hasFocus()
        painter.setPen(QPen(QColor(c.accent if strong or self._leading else c.border), 2 if strong else 1))
        painter.setBrush(QColor(c.highlight if self._leading else c.hover if self.underMouse() else c.base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), m.unit + 1, m.unit + 1)
        square = QRect(m.margin, 0, m.icon + m.unit, self.height())
        paint_icon(painter, square, self._icon, c.accent if self._leading else c.secondary)
        words = self.rect().adjusted(square.right() + m.unit * 4, m.unit * 3, -m.margin, -m.unit * 3)
        painter.setPen(QColor(c.text))
        painter.setFont(worn.strong_font)
        painter.drawText(words, Qt.AlignmentFlag.AlignTop, self.text())
        painter.setPen(QColor(c.secondary))
        painter.setFont(worn.font)
        painter.drawText(words, Qt.AlignmentFlag.AlignBottom, self._hint)
        painter.setFont(worn.caption_font)
        painter.drawText(words, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, self._keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)


class _DropPlace(DropFrame):
    """Where a spreadsheet can be dropped; the whole window takes it, this says so."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        m = look().metrics
        self._window = window
        row = QHBoxLayout(self)
        row.setContentsMargins(m.margin, m.unit * 5, m.margin, m.unit * 5)
        row.setSpacing(m.unit * 4)
        picture = QLabel()
        picture.setPixmap(look().icon("file-table-box-outline").pixmap(m.icon + m.unit, m.icon + m.unit))
        row.addWidget(picture)
        words = QVBoxLayout()
        words.setSpacing(m.unit)
        words.addWidget(label(say("drop_spreadsheet"), font=look().strong_font))
        words.addWidget(label(say("drop_hint"), "secondary", wrap=True))
        row.addLayout(words, 1)


class _Sign(QWidget):
    """The program's sign: a hall with three booths."""

    def sizeHint(self) -> QSize:
        side = look().metrics.text * 3
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's name
        c, side = look().colours, min(self.width(), self.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(side / 48, side / 48)
        painter.setPen(QPen(QColor(c.accent), 3))
        painter.setBrush(QColor(c.base))
        painter.drawRoundedRect(QRectF(1.5, 1.5, 45, 45), 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        for place, colour in (((9, 9, 13, 30), c.accent), ((26, 9, 13, 10), c.border), ((26, 23, 13, 16), c.border)):
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(*place), 1.5, 1.5)


class _Plan(QWidget):
    """A piece of a hall's plan, drawn: what the program is about."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's name
        c, m = look().colours, look().metrics
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(c.window))
        beat = m.unit * 8
        left, top = beat * 2.2, beat * 2.2
        hall = QRectF(left, top, self.width(), self.height())
        painter.fillRect(hall, QColor(c.base))
        painter.setPen(QPen(QColor(c.rule), 1))
        for step in range(1, 60):
            painter.drawLine(QPointF(left + step * beat, top), QPointF(left + step * beat, self.height()))
            painter.drawLine(QPointF(left, top + step * beat), QPointF(self.width(), top + step * beat))
        painter.setPen(QPen(QColor(c.text), 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(hall)
        for number, name, x, y, wide, deep in _BOOTHS:
            self._booth(painter, QRectF(left + x * beat, top + y * beat, wide * beat, deep * beat), number, name)

    def _booth(self, painter: QPainter, place: QRectF, number: str, name: str) -> None:
        c, m = look().colours, look().metrics
        painter.setPen(QPen(QColor(c.accent), 1))
        painter.setBrush(QColor(c.highlight))
        painter.drawRect(place)
        painter.setPen(QColor(c.secondary))
        painter.setFont(look().caption_font)
        painter.drawText(place.adjusted(m.gap, m.unit, 0, 0), Qt.AlignmentFlag.AlignLeft, number)
        painter.setPen(QColor(c.text))
        painter.setFont(look().strong_font)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, name)


_BOOTHS: Final = (
    ("E-01", "Kia", 1, 1, 4.5, 3), ("E-02", "Poongsan", 5.5, 1, 4.5, 3), ("E-03", "Huneed", 10, 1, 3, 3),
    ("E-05", "LS Mtron", 17.5, 1, 6, 3), ("E-10", "Korea Aerospace Industries", 1, 5.8, 7, 8.5),
    ("E-12", "Hanwha Systems", 10, 5.8, 7, 4), ("E-14", "Hyundai Rotem", 10, 9.8, 7, 4.5),
    ("E-13", "Hanwha Aerospace", 18.5, 5.8, 8, 8.5), ("E-20", "LIG Nex1", 1, 16, 4.5, 3.5),
    ("E-21", "SNT Dynamics", 5.5, 16, 4.5, 3.5), ("E-22", "LS Mtron", 11.8, 16, 4, 3.5),
    ("E-23", "i3system", 15.8, 16, 5, 3.5), ("E-30", "Hanwha Ocean", 1, 21.3, 10, 6),
    ("E-31", "KAI", 13, 21.3, 10, 6),
)  # fmt: skip
