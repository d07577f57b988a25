"""What the overview says where no exhibition is in view, or nobody takes part in it yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exhibitplanner.services.browsing import ExhibitionInView
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.detail.links import Link
from exhibitplanner.ui.frame.rail import dates_of, title_of
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import button, label
from exhibitplanner.ui.wording import say


class NothingYet(QWidget):
    """Two ways on: what there is to choose from, or how to begin."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._outer = QVBoxLayout(self)
        self._inside = QWidget()
        self._outer.addStretch(2)
        self._outer.addWidget(self._inside, 0, _CENTRE)
        self._outer.addStretch(3)
        self.links: list[Link] = []

    def show_choice(self) -> None:
        """All exhibitions are in view: readiness is told of one."""
        made, column = self._part(say("overview_of_which"), say("overview_of_one"))
        self.links = []
        for one in self._desk.exhibitions:
            column.addLayout(self._exhibition(one))
        if not self._desk.exhibitions:
            begin = button(
                say("action_new_exhibition"), lambda: self._desk.action_wanted.emit("new_exhibition"), icon="plus",
                kind="primary",
            )  # fmt: skip
            begin.setEnabled(self._desk.session.writable)
            column.addWidget(begin, 0, _CENTRE)
        self._put(made)

    def _exhibition(self, one: ExhibitionInView) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(look().metrics.gap)
        link = Link(title_of(one), lambda: self._desk.view_exhibition(one.code))
        self.links.append(link)
        row.addStretch(1)
        row.addWidget(link)
        row.addWidget(label(dates_of(one), "secondary"))
        row.addStretch(1)
        return row

    def show_beginning(self) -> None:
        """Nobody takes part yet."""
        made, column = self._part(say("overview_nobody"), say("overview_begin"))
        row = QHBoxLayout()
        row.addStretch(1)
        adding = button(
            say("page_companies"), lambda: self._desk.page_wanted.emit("companies"), icon="domain", kind="primary"
        )
        importing = button(say("import"), lambda: self._desk.action_wanted.emit("import"), icon="tray-arrow-down")
        importing.setEnabled(self._desk.session.writable)
        for one in (adding, importing):
            row.addWidget(one)
        row.addStretch(1)
        column.addLayout(row)
        self._put(made)

    def _part(self, title: str, hint: str) -> tuple[QWidget, QVBoxLayout]:
        made = QWidget()
        made.setMinimumWidth(look().metrics.letter * 60)
        column = QVBoxLayout(made)
        column.setSpacing(look().metrics.gap)
        column.addWidget(label(title, font=look().record_font), 0, _CENTRE)
        words = label(hint, "secondary", wrap=True)
        words.setAlignment(_CENTRE)
        column.addWidget(words)
        column.addSpacing(look().metrics.gap)
        return made, column

    def _put(self, made: QWidget) -> None:
        old = self._inside
        self._outer.replaceWidget(old, made)
        self._outer.setAlignment(made, _CENTRE)
        self._inside = made
        old.hide()
        old.deleteLater()


_CENTRE = Qt.AlignmentFlag.AlignHCenter
