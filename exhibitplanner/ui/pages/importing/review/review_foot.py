"""The sum of an import under its review, and the ways on and back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from exhibitplanner.ui.displaying import show_number
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.importing.review.answers import Answers
from exhibitplanner.ui.parts import ElidedLabel, button, label
from exhibitplanner.ui.wording import say


class ReviewFoot(QWidget):
    """`116 rows  84 new, 5 changed · 6 wait for you · 2 rows with problems`, Back, Import."""

    back_wanted = Signal()
    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__()
        m = look().metrics
        self.setProperty("kind", "pane")
        self.total, self.sums = label(font=look().strong_font), ElidedLabel("", "secondary")
        self.once = label(say("intake_once"), "secondary")
        self.back = button(say("review_back"), self.back_wanted.emit)
        self.confirm = button(say("intake_confirm_none"), self.confirmed.emit, icon="tray-arrow-down", kind="primary")
        self.confirm.setToolTip("Ctrl+Enter")
        row = QHBoxLayout(self)
        row.setContentsMargins(m.margin, m.unit * 3, m.margin, m.unit * 3)
        row.setSpacing(m.gap)
        row.addWidget(self.total)
        row.addWidget(self.sums, 1)
        for widget in (self.once, self.back, self.confirm):
            row.addWidget(widget)

    def show_sums(self, answers: Answers, *, writable: bool) -> None:
        """Count anew."""
        total, fates = answers.outline.total, answers.fates
        self.total.setText(say("intake_row_count", count=show_number(total)))
        counted = {name: fates[name] for name in ("new", "changed", "unchanged", "skipped")}
        sums = ", ".join(say(f"intake_sum_{name}", count=show_number(one)) for name, one in counted.items() if one > 0)
        waiting = say("review_waiting", count=show_number(answers.waiting)) if answers.waiting else ""
        problems = say("review_with_problems", count=show_number(answers.problems)) if answers.problems else ""
        self.sums.say(" · ".join(filter(None, (sums, waiting, problems))))
        text = say("intake_confirm", count=show_number(answers.imported))
        text = text if answers.imported > 0 else say("intake_confirm_none")
        self.confirm.setText(f" {text}")
        self.confirm.setAccessibleName(text)
        self.confirm.setEnabled(answers.imported > 0 and writable)
