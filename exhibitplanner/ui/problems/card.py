"""One problem in full: what is wrong, why that is looked at, and the records that take part."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services.problems.finding_words import explanation, rule_title
from exhibitplanner.services.problems.listing import Problem, ProblemRecord
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.detail.links import Link
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import button, label
from exhibitplanner.ui.problems.counting import ICONS
from exhibitplanner.ui.wording import language, one_of, say


class ProblemCard(QWidget):
    """Names are links; `but` is the id of a record that is in view already. The explanation can be folded away."""

    def __init__(self, desk: Desk, problem: Problem, *, but: str = "", explained: bool = False) -> None:
        super().__init__()
        self._desk = desk
        m = look().metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.unit)
        column.addLayout(_head(problem))
        column.addWidget(label(rule_title(problem.rule, language()), "secondary", look().caption_font))
        self.why = button(say("why"), self.explain, kind="link")
        self.why.setAccessibleName(say("why_this", rule=rule_title(problem.rule, language())))
        self._explained = label(explanation(problem.rule, language()), "secondary", wrap=True)
        self._explained.setVisible(explained)
        self.why.setVisible(not explained)
        column.addWidget(self.why, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._explained)
        self.links = [self._link(one) for one in problem.records if one.id != but]
        for link, record in zip(self.links, (one for one in problem.records if one.id != but), strict=True):
            row = QHBoxLayout()
            row.setSpacing(m.gap)
            row.addWidget(link)
            row.addWidget(label(one_of(BY_NAME[record.kind]), "secondary", look().caption_font))
            row.addStretch(1)
            column.addLayout(row)

    def explain(self) -> None:
        """Show or hide what the rule looks at."""
        self._explained.setVisible(self._explained.isHidden())

    def _link(self, record: ProblemRecord) -> Link:
        kind = BY_NAME[record.kind]
        return Link(record.name, lambda: self._desk.go_to(kind, record.id), strong=False)


def _head(problem: Problem) -> QHBoxLayout:
    """The picture of the severity, and the sentence in full."""
    m, severity = look().metrics, problem.severity
    row = QHBoxLayout()
    row.setSpacing(m.gap)
    picture = QLabel()
    picture.setPixmap(look().icon(ICONS[severity], severity.value).pixmap(m.icon, m.icon))
    picture.setToolTip(say(f"severity_{severity.value}"))
    picture.setAccessibleName(say(f"severity_{severity.value}"))
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    words = label(problem.message, wrap=True)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    row.addWidget(words, 1)
    return row
