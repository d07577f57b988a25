"""Beside the matrix: the records behind the chosen cell, the next deadlines, and the problems by rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.planning.deadline_states import SOON_DAYS
from exhibitplanner.planning.readiness import State
from exhibitplanner.planning.rules.registering import Severity
from exhibitplanner.services.deadlines.overview import DeadlineLine
from exhibitplanner.services.deadlines.wording import due_words, left_words
from exhibitplanner.services.problems.finding_words import rule_title
from exhibitplanner.services.problems.listing import Problem, ProblemRecord
from exhibitplanner.services.problems.readiness import StepProgress
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.detail.links import Link
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.overview.matrix import ICONS as STATE_ICONS
from exhibitplanner.ui.parts import button, label, rule
from exhibitplanner.ui.problems.counting import ICONS
from exhibitplanner.ui.wording import language, one_of, say

_RECORDS: Final = 12
_DEADLINES: Final = 6
_RULES: Final = 8


class OverviewSide(QScrollArea):
    """Three lists, each made anew when it changes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        m = look().metrics
        self.setProperty("kind", "pane")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(round(m.pane * 0.85))
        self.setAccessibleName(say("overview_side"))
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(m.pane_margin, m.unit * 3, m.pane_margin, m.pane_margin)
        self._column.setSpacing(m.unit * 4)
        self._parts = [QWidget(), QWidget(), QWidget()]
        for part in self._parts:
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.setWidget(inside)
        self.links: list[Link] = []
        """The records of the chosen cell."""
        self.rule_links: list[Link] = []

    def show_cell(self, company: str, step: str, progress: StepProgress | None) -> None:
        """The records that say how far a step is; None where no step is chosen."""
        part, column = _part()
        self.links = []
        if progress is not None:
            column.addLayout(_title(company, say(f"readiness_step_{step}")))
            column.addLayout(_state(progress.state))
            self.links = [self._record(column, one) for one in progress.records[:_RECORDS]]
            hidden = len(progress.records) - len(self.links)
            if hidden > 0:
                column.addWidget(label(say("and_so_many", count=f"{hidden:,}"), "secondary", look().caption_font))
            if not progress.records:
                column.addWidget(label(say("no_records_say_so"), "secondary", wrap=True))
        self._put(0, part)
        part.setVisible(progress is not None)

    def show_deadlines(self, lines: Sequence[DeadlineLine], year: int) -> None:
        """The deadlines that wait for somebody, the first to fall on top."""
        part, column = _part()
        head = _title(say("next_deadlines"))
        head.addWidget(button(say("all_of_them"), lambda: self._desk.page_wanted.emit("deadlines"), kind="link"))
        column.addLayout(head)
        for number, line in enumerate(lines[:_DEADLINES]):
            if number:
                column.addWidget(rule())
            column.addLayout(self._deadline(line, year))
        if not lines:
            column.addWidget(label(say("no_deadlines_wait"), "secondary", wrap=True))
        self._put(1, part)

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """How many problems each rule finds, the worst and most first; a rule leads to its list."""
        part, column = _part()
        column.addLayout(_title(say("problems_by_rule")))
        counts = Counter((one.severity, one.rule) for one in problems)
        ordered = sorted(counts.items(), key=lambda one: (list(ICONS).index(one[0][0]), -one[1]))
        self.rule_links = []
        for (severity, name), count in ordered[:_RULES]:
            column.addLayout(self._rule(severity, name, count))
        if not ordered:
            column.addWidget(
                label(say("no_problems" if self._desk.problems.known else "problems_not_known"), "secondary")
            )
        self._put(2, part)

    def _rule(self, severity: Severity, name: str, count: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(look().metrics.gap)
        row.addWidget(_picture(ICONS[severity], severity.value, say(f"severity_{severity.value}")))
        link = Link(rule_title(name, language()), lambda: self._desk.rule_wanted.emit(name), strong=False)
        self.rule_links.append(link)
        row.addWidget(link)
        row.addStretch(1)
        row.addWidget(label(f"{count:,}", "secondary"))
        return row

    def _record(self, column: QVBoxLayout, record: ProblemRecord) -> Link:
        kind = BY_NAME[record.kind]
        row = QHBoxLayout()
        row.setSpacing(look().metrics.gap)
        link = Link(record.name, lambda: self._desk.go_to(kind, record.id), strong=False)
        row.addWidget(link)
        row.addStretch(1)
        row.addWidget(label(one_of(kind), "secondary", look().caption_font))
        column.addLayout(row)
        return link

    def _deadline(self, line: DeadlineLine, year: int) -> QVBoxLayout:
        m = look().metrics
        role = _urgency(line)
        both = QVBoxLayout()
        both.setSpacing(0)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(m.gap)
        first.addWidget(Link(line.title, lambda: self._desk.go_to(BY_NAME["deadline"], line.id), strong=False))
        first.addStretch(1)
        first.addWidget(label(due_words(line.due_at, language(), year=year), font=look().number_font))
        second.addWidget(label(left_words(line.days_left, language()), role, look().caption_font))
        second.addStretch(1)
        waiting = say("open_of", open=f"{line.open:,}", of=f"{len(line.companies):,}")
        second.addWidget(label(waiting, "secondary", look().caption_font))
        both.addLayout(first)
        both.addLayout(second)
        return both

    def _put(self, place: int, part: QWidget) -> None:
        old = self._parts[place]
        self._column.replaceWidget(old, part)
        self._parts[place] = part
        old.hide()
        old.deleteLater()
        part.show()


def _urgency(line: DeadlineLine) -> str:
    days = line.days_left
    return "secondary" if days is None or days > SOON_DAYS else "error" if days < 0 else "warning"


def _part() -> tuple[QWidget, QVBoxLayout]:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look().metrics.unit)
    return part, column


def _title(words: str, beside: str = "") -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(look().metrics.gap)
    row.addWidget(label(words, font=look().strong_font, wrap=not beside))
    if beside:
        row.addWidget(label(beside, "secondary"))
    row.addStretch(1)
    return row


def _state(state: State) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(look().metrics.unit + 2)
    words = say(f"state_{state.value}")
    if state in STATE_ICONS:
        row.addWidget(_picture(*STATE_ICONS[state], words))
    row.addWidget(label(words, "error" if state is State.LATE else "secondary"))
    row.addStretch(1)
    return row


def _picture(icon: str, role: str, words: str) -> QLabel:
    made = QLabel()
    made.setPixmap(look().icon(icon, role).pixmap(look().metrics.icon, look().metrics.icon))
    made.setToolTip(words)
    made.setAccessibleName(words)
    return made
