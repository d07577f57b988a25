"""Who is this? A name in doubt, or a row struck through, with the answers that there are, for one or for all alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from exhibitplanner.domain.kinds import BY_PLURAL
from exhibitplanner.services.browsing import ShownRow, read_page
from exhibitplanner.services.importing.options import NEW, SKIP, Decision
from exhibitplanner.services.importing.report import Candidate
from exhibitplanner.services.reading import read_rows
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.displaying import show_number
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.importing.review.answers import Answers
from exhibitplanner.ui.pages.importing.review.choices_table import ChoicesTable
from exhibitplanner.ui.pages.importing.review.facts import Facts, Made, facts_of
from exhibitplanner.ui.pages.importing.review.line_words import decided_words
from exhibitplanner.ui.pages.importing.review.outcome_model import Entry
from exhibitplanner.ui.pages.importing.review.outline import Question, joined_to, parted
from exhibitplanner.ui.pages.importing.review.pane_head import PaneFoot, PaneHead, SourcePart
from exhibitplanner.ui.parts import ElidedLabel, button, rule
from exhibitplanner.ui.wording import one_of, say

_SCORES: Final = (0.95, 0.9, 0.8, 0.7, 0.0)


class QuestionPane(QWidget):
    """The sender's row, then the choices; Enter takes the one in focus."""

    answered = Signal()
    """The question in view has an answer."""
    answered_all = Signal()
    """So have others."""
    stepped = Signal(int)
    accepted = Signal()
    plan_wanted = Signal()
    """What the answers change is to be seen row by row."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._number, self._asked = desk, -1, 0
        self._answers: Answers | None = None
        self.head, self.source, self.table, self.alike = PaneHead(), SourcePart(), ChoicesTable(), AlikePart()
        self.again = button(say("review_ask_again"), lambda: self._decide(None), kind="quiet")
        self.show_changes = button(say("review_show_changes"), self.plan_wanted.emit, kind="quiet")
        self.foot = PaneFoot(self.show_changes, self.again)
        self.head.stepped.connect(self.stepped)
        self.foot.accepted.connect(self.accepted)
        self.table.decided.connect(self._decide)
        self.alike.chosen.connect(self._decide_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.head, rule(), self.source, rule()):
            column.addWidget(widget)
        column.addWidget(self.table, 1000)
        column.addWidget(self.alike)
        column.addStretch(1)
        column.addWidget(self.foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.source.fit_into(self.height())

    def show_line(self, answers: Answers, entry: Entry, place: str) -> None:
        """Show another question."""
        self._answers, self._number = answers, entry.number
        question = answers.outline.questions[entry.number]
        sheet, row = answers.outline.sheet(question.lines[0]), parted(question.lines[0])[1]
        if question.struck:
            self.head.show_line(question.name, say("intake_struck"), "format-strikethrough-variant", "warning", place)
        else:
            kind = one_of(BY_PLURAL[question.of])
            words = say("review_which", kind=kind)
            self.head.show_line(question.name, words, "account-question-outline", "warning", place)
        self.source.show_row(sheet, row, more=len(question.lines) - 1)
        facts = Facts() if question.struck else facts_of(question.of, sheet, row, None, self._made(question))
        self.table.show_question(question, answers.decision(question), facts)
        self._show_answer(question)
        self._read_facts(question)

    def choose(self, number: int) -> None:
        """Choose by a digit, 1 and up."""
        self.table.choose(number)

    def choose_current(self) -> None:
        """Choose what is in focus."""
        self.table.choose_current()

    def settle(self) -> None:
        """What is in focus is the answer, where none is given yet."""
        question = self._question
        if question is not None and self._answers is not None and self._answers.decision(question) is None:
            self.table.choose_current()

    @property
    def _question(self) -> Question | None:
        return self._answers.outline.questions[self._number] if self._answers is not None else None

    def _decide(self, decision: Decision | None) -> None:
        question = self._question
        if question is None or self._answers is None:
            return
        self._answers.decide(question, decision)
        self.table.choices.tell(decision)
        self._show_answer(question)
        self.answered.emit()

    def _decide_all(self, act: str, score: float) -> None:
        question, answers = self._question, self._answers
        if question is None or answers is None:
            return
        alike = answers.open_like(question)
        if act != "join":
            self._answer_all({id(one): NEW if act == "new" else SKIP for one in alike}, alike)
            return
        best = {id(one): found for one in alike if (found := _likeliest(one, score)) is not None}
        kind, ids = BY_PLURAL[question.of], [one.id for one in best.values()]

        def take(known: set[str]) -> None:
            if answers is self._answers:
                wanted = {one: joined_to(found) for one, found in best.items() if found.new_in or found.id in known}
                self._answer_all(wanted, alike)

        self._desk.session.look_up(
            lambda workspace: {str(row["id"]) for row in read_rows(workspace, kind, ids)}, take, owner=self
        )

    def _answer_all(self, wanted: Mapping[int, Decision], alike: Sequence[Question]) -> None:
        question, answers = self._question, self._answers
        if question is None or answers is None:
            return
        for one in alike:
            if id(one) in wanted and answers.decision(one) is None:
                answers.decide(one, wanted[id(one)])
        self.table.choices.tell(answers.decision(question))
        self._show_answer(question)
        self.answered_all.emit()

    def _show_answer(self, question: Question) -> None:
        assert self._answers is not None  # noqa: S101  a question is shown with its answers
        decision = self._answers.decision(question)
        decided = decision is not None
        self.show_changes.setVisible(decision not in {None, SKIP, question.decision})
        self.foot.words.say(decided_words(self._answers, question) if decided else say("review_open"))
        self.again.setVisible(decided)
        self.alike.show_question(question, self._answers.open_like(question))

    def _made(self, question: Question) -> dict[str, Made | None]:
        """The candidates that this import makes, each with its row."""
        assert self._answers is not None  # noqa: S101  a question is shown with its answers
        outline = self._answers.outline
        return {one.id: outline.made_in(one) for one in question.candidates if one.new_in}

    def _read_facts(self, question: Question) -> None:
        self._asked += 1
        asked, code, kind = self._asked, self._desk.code, BY_PLURAL[question.of]
        ids = [one.id for one in question.candidates]
        if not ids or self._answers is None:
            return
        sheet, row = self._answers.outline.sheet(question.lines[0]), parted(question.lines[0])[1]
        made = self._made(question)

        def take(records: Sequence[ShownRow]) -> None:
            if asked == self._asked:
                self.table.show_facts(facts_of(question.of, sheet, row, records, made))

        self._desk.session.look_up(lambda workspace: read_page(workspace, kind, ids, code), take, owner=self)


class AlikePart(QWidget):
    """The same answer for every question of the same sort that has none yet."""

    chosen = Signal(str, float)
    """`join` those whose likeliest reaches a score, `new`, or `skip`."""

    def __init__(self) -> None:
        super().__init__()
        m = look().metrics
        self.words, self.score = ElidedLabel("", "secondary"), QComboBox()
        for score in _SCORES:
            self.score.addItem(say("review_from", score=f"{score:.0%}") if score else say("review_any_score"), score)
        self.score.setCurrentIndex(1)
        self.score.setAccessibleName(say("review_score"))
        self.join = button(say("review_all_likeliest"), lambda: self.chosen.emit("join", self.score.currentData()))
        self.new = button(say("review_all_new"), lambda: self.chosen.emit("new", 0.0))
        self.out = button(say("review_all_out"), lambda: self.chosen.emit("skip", 0.0))
        row = QHBoxLayout(self)
        row.setContentsMargins(m.margin, m.unit * 3, m.margin, m.unit * 3)
        row.setSpacing(m.gap)
        row.addWidget(self.words, 1)
        self.fields = (self.score, self.join, self.new, self.out)
        for widget in self.fields:
            row.addWidget(widget)

    def show_question(self, question: Question, alike: Sequence[Question]) -> None:
        """Offer what fits; nothing where there is no other."""
        others = sum(one is not question for one in alike)
        self.setVisible(others > 0)
        self.words.say(say("review_like_this", count=show_number(others)))
        for widget in (self.score, self.join):
            widget.setVisible(not question.struck)
        self.new.setText(say("review_all_taken" if question.struck else "review_all_new"))


def _likeliest(question: Question, score: float) -> Candidate | None:
    best = max(question.candidates, key=lambda one: one.score, default=None)
    return best if best is not None and best.score >= score else None
