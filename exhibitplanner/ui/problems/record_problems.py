"""The tab of problems in which the record in view takes part."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from exhibitplanner.services.problems.listing import Problem
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import label, rule
from exhibitplanner.ui.problems.card import ProblemCard
from exhibitplanner.ui.wording import say


class RecordProblems(QScrollArea):
    """A card each; what was shown already is not made anew."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[str, Sequence[Problem], bool] | None = None
        self.cards: list[ProblemCard] = []
        self.setProperty("kind", "pane")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(say("tab_problems"))

    def show_problems(self, record_id: str, problems: Sequence[Problem]) -> None:
        """Show the problems of a record."""
        known = self._desk.problems.known
        if self._shown == (record_id, problems, known):
            return
        self._shown = (record_id, problems, known)
        m = look().metrics
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(m.pane_margin, m.unit * 3, m.pane_margin, m.pane_margin)
        column.setSpacing(m.unit * 2)
        self.cards = [ProblemCard(self._desk, one, but=record_id) for one in problems]
        for number, card in enumerate(self.cards):
            if number:
                column.addWidget(rule())
            column.addWidget(card)
        if not problems:
            words = say("no_problems_here" if known else "problems_not_known")
            column.addWidget(label(words, "secondary", wrap=True))
        column.addStretch(1)
        self.setWidget(inside)
        inside.show()
