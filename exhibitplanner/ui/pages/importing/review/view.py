"""The review of an import: rows grouped by what becomes of them, the one in view beside the plan, the sum below."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from exhibitplanner.services.importing.importer import Preview
from exhibitplanner.services.importing.options import NEW
from exhibitplanner.services.importing.report import Found
from exhibitplanner.ui.desk import Answer, Desk, Message
from exhibitplanner.ui.displaying import show_number
from exhibitplanner.ui.frame.message_bar import MessageBars
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.importing.halves import lay_halves
from exhibitplanner.ui.pages.importing.intake import Intake
from exhibitplanner.ui.pages.importing.review.answers import Answers, Place
from exhibitplanner.ui.pages.importing.review.keys_hint import KeysHint
from exhibitplanner.ui.pages.importing.review.marks import Marks
from exhibitplanner.ui.pages.importing.review.outcome_list import OutcomeList
from exhibitplanner.ui.pages.importing.review.outcome_model import Entry
from exhibitplanner.ui.pages.importing.review.outline import Outline, line
from exhibitplanner.ui.pages.importing.review.question_pane import QuestionPane
from exhibitplanner.ui.pages.importing.review.review_foot import ReviewFoot
from exhibitplanner.ui.pages.importing.review.row_pane import RowPane
from exhibitplanner.ui.pages.importing.review.sifting import Matching, Sieve
from exhibitplanner.ui.parts import label, rule
from exhibitplanner.ui.wording import say

_FILTER_AFTER_MS: Final = 120
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ReviewView(QWidget):
    """It changes the intake as a person answers, and counts what that makes without planning anew."""

    confirmed = Signal()
    back_wanted = Signal()
    changed = Signal()
    """An answer whose rows only another plan can tell: look again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.answers: Answers | None = None
        self._accepted: set[Place] = set()
        self._sieve: Sieve | None = None
        self._sought = 0
        self._told = ""
        """What the bar says of rows without an answer."""
        self.filter, self.list, self.keys = QLineEdit(), OutcomeList(), KeysHint()
        self.bars, self.row_pane, self.question_pane = MessageBars(), RowPane(desk), QuestionPane(desk)
        self.panes, self.foot = QStackedWidget(), ReviewFoot()
        self.nothing = label(say("review_nothing"), "secondary")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.left = QWidget()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_FILTER_AFTER_MS)
        self._lay_out()
        self._connect()

    @property
    def marks(self) -> Marks:
        """What a person left here."""
        return Marks(frozenset(self._accepted), frozenset(self.list.outcomes.folded), self._in_view())

    def show_review(self, intake: Intake, preview: Preview, marks: Marks | None = None) -> None:
        """Show what the files would do; what was accepted before stays accepted, the line in view in view.

        `marks` are those of another look's review.
        """
        marks = marks or self.marks
        outline = Outline(preview)
        places = {(one.report.path, one.report.sheet) for one in outline.sheets}
        self._accepted = {one for one in marks.accepted if one[:2] in places}
        self.answers, self._sieve = Answers(outline, intake, self._accepted), Sieve(outline)
        self._sought += 1
        self._told = ""
        self.bars.end_topic("answers")
        self.filter.blockSignals(True)
        self.filter.clear()
        self.filter.blockSignals(False)
        self.list.outcomes.show_answers(self.answers, marks.folded)
        self._show_sums()
        self._ask()
        self.panes.setCurrentWidget(self.nothing)
        again = self._row_of(*marks.in_view) if marks.in_view is not None else None
        if again is None:
            self.list.go_to_first()
        else:
            self.list.go_to_row(again)

    @property
    def can_confirm(self) -> bool:
        return self.foot.confirm.isEnabled()

    def focus_list(self) -> None:
        """Give the keyboard to the list."""
        self.list.setFocus()

    def accept(self) -> None:
        """The line in view is as it should be: go on to the next one that waits."""
        entry, answers = self.list.entry, self.answers
        if entry is None or answers is None:
            return
        if entry.is_head:
            self.list.toggle(entry.group)
            return
        row = self.list.currentIndex().row()
        if entry.group == "review":
            self.question_pane.settle()
        else:
            answers.accept(entry.number)
        self._tell_row(row)
        following = self.list.outcomes.next_open(row)
        if following is not None:
            self.list.go_to_row(following)
        else:
            self._show_entry(entry)
            if not answers.waiting and self.can_confirm:
                self.bars.show_message(Message("done", say("review_all_answered"), topic="clear"))

    def go_to_first_open(self) -> None:
        """Go to the first line that waits."""
        self.list.go_to_row(self.list.outcomes.next_open(-1))
        self.list.setFocus()

    def event(self, event: QEvent) -> bool:
        """Enter and Escape are the review's own while it is in view, not those of the page around it."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and Qt.Key(event.key()) in _ENTER | {Qt.Key.Key_Escape}
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        focused = QApplication.focusWidget()
        if key in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.can_confirm:
                self.confirmed.emit()
        elif key in _ENTER and isinstance(focused, QAbstractButton):
            focused.click()
        elif key in _ENTER and focused is self.filter:
            self.list.setFocus()
        elif key in _ENTER:
            self.accept()
        elif key == Qt.Key.Key_Escape and self.filter.text():
            self.filter.clear()
            self.list.setFocus()
        elif key == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        m = look().metrics
        self.left.setFixedWidth(max(m.pane - 4 * m.unit, min(round(self.width() * 0.3), m.pane + 20 * m.unit)))

    def _show_entry(self, entry: Entry) -> None:
        if self.answers is None:
            return
        self.keys.show_for(question=entry.group == "review")
        if entry.is_head:
            return
        group, size = say(f"intake_{entry.group}").lower(), self.list.outcomes.size(entry.group)
        place = say("review_place", place=show_number(entry.place + 1), count=show_number(size), group=group)
        pane = self.question_pane if entry.group == "review" else self.row_pane
        pane.show_line(self.answers, entry, place)
        self.panes.setCurrentWidget(pane)

    def _switch(self) -> None:
        if self.panes.currentWidget() is self.question_pane:
            self.question_pane.choose_current()
        else:
            self.row_pane.switch()

    def _choose(self, number: int) -> None:
        if self.panes.currentWidget() is self.question_pane:
            self.question_pane.choose(number)

    def _tell_row(self, row: int | None = None) -> None:
        self.list.outcomes.tell(self.list.currentIndex().row() if row is None else row)
        self._show_sums()
        self._ask()

    def _tell_all(self) -> None:
        self.list.outcomes.tell_all()
        self._show_sums()
        self._ask()

    def _show_sums(self) -> None:
        if self.answers is not None:
            self.foot.show_sums(self.answers, writable=self._desk.session.writable)

    def _ask(self) -> None:
        """What cannot go on without a person is said on top."""
        answers = self.answers
        rows = answers.rows_in_doubt if answers is not None else 0
        if answers is not None and answers.waiting:
            self.bars.end_topic("clear")
        text = say("review_needs_answer", count=show_number(rows)) if rows else ""
        closed = self._told != "" and self._told not in self.bars.texts()  # by the person: it stays so
        if text != self._told and not closed:
            self.bars.end_topic("answers")
            self._told = text
            if text:
                answer = Answer(say("review_go_to_first"), self._go_on)
                self.bars.show_message(Message("warning", text, (answer,), "answers"))
        if not self._desk.session.writable and say("intake_read_only") not in self.bars.texts():
            self.bars.show_message(Message("warning", say("intake_read_only"), topic="writing"))

    def _go_on(self) -> None:
        self._told = ""
        self.go_to_first_open()
        self._ask()

    def _part(self, found: Found) -> None:
        """A name that was told to be a known record is somebody else: only another plan tells what that changes."""
        if self.answers is not None:
            self.answers.intake.decide(found.of, found.name, NEW)
            self.changed.emit()

    def _keep(self, cell: tuple[Path, str, str]) -> None:
        """An unusual value is meant: it is taken, and what follows from it is planned anew."""
        if self.answers is not None:
            self.answers.intake.kept.add(cell)
            self.changed.emit()

    def _sift(self) -> None:
        self._sought += 1
        sought, text, sieve = self._sought, self.filter.text().strip(), self._sieve
        if not text or sieve is None:
            self._show_matching(None)
            return

        def take(matching: Matching) -> None:
            if sought == self._sought:
                self._show_matching(matching)

        self._desk.session.look_up(lambda _workspace: sieve.matching(text), take, owner=self)

    def _show_matching(self, matching: Matching | None) -> None:
        self.list.outcomes.filter(matching)
        self.list.go_to_first()

    def _in_view(self) -> tuple[Place, str] | None:
        """What outlives another plan: the row of the line in view, and the name that is asked for."""
        entry, answers = self.list.entry, self.answers
        if entry is None or answers is None or entry.is_head:
            return None
        if entry.group != "review":
            return answers.place(entry.number), ""
        question = answers.outline.questions[entry.number]
        return answers.place(question.lines[0]), question.name

    def _row_of(self, place: Place, name: str) -> int | None:
        """The row of the list where a row of a sheet, or a name that is asked for in it, stands now."""
        assert self.answers is not None  # noqa: S101  asked when there are some
        outline = self.answers.outline
        sheet = next((one for one in outline.sheets if (one.report.path, one.report.sheet) == place[:2]), None)
        if sheet is None:
            return None
        number = line(sheet.number, place[2])
        asked = next((one for one in outline.asked(number) if one.name == name), None)
        if asked is not None:
            return self.list.outcomes.row_of("review", outline.questions.index(asked))
        found = outline.find(sheet.number, place[2])
        return self.list.outcomes.row_of(*found) if found is not None else None

    def _connect(self) -> None:
        self.filter.textChanged.connect(lambda: self._wait.start())
        self._wait.timeout.connect(self._sift)
        self.list.chosen.connect(self._show_entry)
        self.list.switched.connect(self._switch)
        self.list.answered.connect(self._choose)
        for pane in (self.row_pane, self.question_pane):
            pane.answered.connect(self._tell_row)
            pane.accepted.connect(self.accept)
            pane.stepped.connect(self.list.step)
        self.question_pane.plan_wanted.connect(self.changed)
        self.question_pane.answered_all.connect(self._tell_all)
        self.row_pane.parted_wanted.connect(self._part)
        self.row_pane.kept.connect(self._keep)
        self.foot.back_wanted.connect(self.back_wanted)
        self.foot.confirmed.connect(self.confirmed)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.bars)
        right.addWidget(self.panes, 1)
        for pane in (self.nothing, self.row_pane, self.question_pane):
            self.panes.addWidget(pane)
        self.panes.setProperty("kind", "page")
        lay_halves(self, self._left(), right, self.foot)
        rows, asked = self.row_pane, self.question_pane
        answers = (asked.table, *asked.alike.fields, asked.show_changes, asked.again, asked.foot.accept)
        chain = [self.filter, self.list, rows.table, rows.take, rows.keep, rows.foot.accept, *answers, self.foot.back,
                 self.foot.confirm]  # fmt: skip
        for before, after in pairwise(chain):
            self.setTabOrder(before, after)

    def _left(self) -> QWidget:
        m, pane = look().metrics, self.left
        pane.setProperty("kind", "pane")
        self.filter.setPlaceholderText(say("review_filter"))
        self.filter.setAccessibleName(say("review_filter"))
        self.filter.setClearButtonEnabled(True)
        self.filter.addAction(look().icon("filter-variant"), QLineEdit.ActionPosition.LeadingPosition)
        top = QHBoxLayout()
        top.setContentsMargins(m.unit * 3, m.unit * 3, m.unit * 3, m.unit * 3)
        top.addWidget(self.filter)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addWidget(rule())
        column.addWidget(self.keys)
        return pane
