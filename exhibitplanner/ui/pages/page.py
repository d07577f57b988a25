"""What every page has: a head with title, count, filter and actions; what it does with the window's actions."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from exhibitplanner.domain.change import Change
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import ElidedLabel, label
from exhibitplanner.ui.wording import say

_ONWARDS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down})


class Page(QWidget):
    """A page of the window. It looks at the desk, reads by the session, and is told what changed.

    `deeds` are the window's actions that it answers to, by name; the window enables just these while it is in view.
    """

    deeds_changed = Signal()
    name: ClassVar[str] = ""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)  # a subclass would show the window's colour
        self.deeds: dict[str, Callable[[], None]] = {}

    def lay_beside(self, pane: QWidget, width: int) -> QVBoxLayout:
        """Put a pane at the right, behind a line that can be dragged; returns the column at its left, to be filled."""
        left = QWidget()
        left.setProperty("kind", "page")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(pane)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        splitter.setSizes([look().metrics.pane * 3, width])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)
        return column

    def enter(self) -> None:
        """The page comes into view."""

    def leave(self) -> None:
        """Another page takes its place."""

    def written(self) -> object:
        """What is being written and is not saved yet; None where nothing is. Another look takes it over."""
        return None

    def write_on(self, written: object) -> None:
        """Go on with what `written` gave."""

    def follow(self, change: Change) -> None:
        """Records changed; look again at what is concerned."""

    def follow_exhibition(self) -> None:
        """Another exhibition is in view."""


class PageHead(QWidget):
    """Title, a quiet line beside it, a filter where the page has one, and at the right the few actions that matter."""

    filtered = Signal(str)
    filter_entered = Signal()
    """The filter has the focus: words are about to come."""
    filter_left = Signal()
    """Enter or the arrow down: the person goes on to what is shown."""

    def __init__(self, title: str, *, filter_hint: str = "") -> None:
        super().__init__()
        m = look().metrics
        self.setFixedHeight(m.page_head)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(m.margin, m.gap, m.margin, m.unit)
        self._row.setSpacing(m.gap)
        self.title = label(title, font=look().title_font)
        self.aside = ElidedLabel("", "secondary")
        self._row.addWidget(self.title)
        self._row.addSpacing(m.unit)
        self._row.addWidget(self.aside, 1)
        self._words: dict[QPushButton, str] = {}
        self.filter: QLineEdit | None = None
        if filter_hint:
            self.filter = self._filter_field(filter_hint)
            self.filter.installEventFilter(self)
            self._row.addWidget(self.filter)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the right; a button with a picture gives up its words where they do not fit."""
        self._row.addWidget(widget)
        if isinstance(widget, QPushButton) and not widget.icon().isNull():
            self.word(widget, widget.text())

    def word(self, made: QPushButton, words: str) -> None:
        """Change what a button of the head says."""
        self._words[made] = words
        made.setToolTip(words.strip())
        made.setAccessibleName(words.strip())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """All words, or none: a row of half of them would jump about with every tab."""
        for made, words in self._words.items():
            made.setText(words)
        if self._row.minimumSize().width() > self.width() > 0:
            for made in self._words:
                made.setText("")

    def filter_text(self) -> str:
        """The words of the filter, blank where there is none."""
        return self.filter.text().strip() if self.filter is not None else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.filter:
            if event.type() == QEvent.Type.FocusIn:
                self.filter_entered.emit()
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ONWARDS:
                self.filter_left.emit()
                return True
        return super().eventFilter(watched, event)

    def _filter_field(self, filter_hint: str) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(filter_hint)
        field.setAccessibleName(say("filter"))
        field.setClearButtonEnabled(True)
        field.setMinimumWidth(look().metrics.letter * 18)
        field.setMaximumWidth(look().metrics.letter * 30)
        field.addAction(look().icon("filter-variant"), QLineEdit.ActionPosition.LeadingPosition)
        # a key a millisecond after another is one filter, not two
        pause = QTimer(field)
        pause.setSingleShot(True)
        pause.setInterval(0)
        pause.timeout.connect(lambda: self.filtered.emit(field.text()))
        field.textChanged.connect(lambda: pause.start())
        return field
