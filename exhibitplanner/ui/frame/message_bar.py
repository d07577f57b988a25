"""What is said on top of a page instead of a box: what happened, what can be done; it goes when it is moot."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from exhibitplanner.ui.desk import Answer, Message
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import button, icon_button, label
from exhibitplanner.ui.wording import say

ICONS: Final = {"error": "close-octagon", "warning": "alert", "info": "information", "done": "check-circle"}
_SHOWN_DETAILS: Final = 6
_MOOT_AFTER_MS: Final = 8000
_AT_ONCE: Final = 3


class MessageBars(QWidget):
    """The messages in force, the newest on top; three at most."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._bars: list[MessageBar] = []

    def show_message(self, message: Message) -> None:
        """Show a message; it takes the place of an earlier one of its topic."""
        if message.topic:
            self.end_topic(message.topic)
        for twin in [one for one in self._bars if one.message == message]:
            self.end(twin)
        bar = MessageBar(message, self)
        self._bars.insert(0, bar)
        self._column.insertWidget(0, bar)
        if message.asks and bar.answers:
            bar.before = QApplication.focusWidget()
            bar.answers[0].setFocus(Qt.FocusReason.OtherFocusReason)
        for surplus in self._bars[_AT_ONCE:]:
            self.end(surplus)

    def end_topic(self, topic: str) -> None:
        """Take away what was said of a topic."""
        for bar in [one for one in self._bars if one.message.topic == topic]:
            self.end(bar)

    def end(self, bar: MessageBar) -> None:
        """Take away one message."""
        if bar in self._bars:
            self._bars.remove(bar)
            focused = QApplication.focusWidget()
            if bar.before is not None and isValid(bar.before) and focused is not None and bar.isAncestorOf(focused):
                bar.before.setFocus()
            self._column.removeWidget(bar)
            bar.hide()
            bar.deleteLater()

    def texts(self) -> list[str]:
        """What is said now, the newest first."""
        return [bar.message.text for bar in self._bars]


class MessageBar(QFrame):
    """One message."""

    def __init__(self, message: Message, bars: MessageBars) -> None:
        super().__init__()
        self.message = message
        self.before: QWidget | None = None
        """What had the keyboard before a question took it."""
        self._bars = bars
        m, colours = look().metrics, look().colours
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), QColor(getattr(colours, f"{message.meaning}_tint")))
        self.setPalette(palette)
        self.setAccessibleName(f"{say(f'meaning_{message.meaning}')}: {message.text}")
        row = QHBoxLayout(self)
        row.setContentsMargins(m.margin, m.unit, m.gap, m.unit)
        row.setSpacing(m.gap)
        picture = QLabel()
        picture.setPixmap(look().icon(ICONS[message.meaning], message.meaning).pixmap(m.icon, m.icon))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        picture.setContentsMargins(0, m.unit, 0, 0)
        row.addLayout(self._words(), 1)
        self.answers = [button(answer.text, partial(self._answer, answer), kind="link") for answer in message.answers]
        for made in self.answers:
            row.addWidget(made)
        row.addWidget(icon_button("close", say("dismiss"), lambda: bars.end(self)))
        if message.meaning in {"done", "info"} and not message.answers and not message.details:
            QTimer.singleShot(_MOOT_AFTER_MS, self, lambda: bars.end(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.answers:
            self.answers[0].click()
        elif event.key() == Qt.Key.Key_Escape:
            self._bars.end(self)
        else:
            super().keyPressEvent(event)

    def _words(self) -> QVBoxLayout:
        """What happened, the first details, and all of them on demand, to be read and copied."""
        m, details = look().metrics, self.message.details
        words = QVBoxLayout()
        words.setContentsMargins(0, m.unit, 0, m.unit)
        words.setSpacing(2)
        text = label(self.message.text, wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(text)
        shown = [label(one, "secondary", look().caption_font, wrap=True) for one in details[:_SHOWN_DETAILS]]
        for one in shown:
            words.addWidget(one)
        if len(details) > _SHOWN_DETAILS:
            everything = QPlainTextEdit("\n".join(details))
            everything.setReadOnly(True)
            everything.setAccessibleName(self.message.text)
            everything.setFixedHeight(m.row * 7)
            more = button(say("and_more", count=len(details) - _SHOWN_DETAILS), kind="link")
            moot: list[QWidget] = [*shown, more]
            for widget in moot:
                more.clicked.connect(widget.hide)
            more.clicked.connect(everything.show)
            words.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)  # else the words were no wider than it
            words.addWidget(everything)
            everything.hide()
        return words

    def _answer(self, answer: Answer) -> None:
        self._bars.end(self)
        answer.act()
