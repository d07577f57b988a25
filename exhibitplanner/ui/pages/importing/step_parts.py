"""What the steps of an import share: the sum with the ways on and back, and the line that says whether all is clear."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from exhibitplanner.services.importing.report import SheetReport
from exhibitplanner.ui.displaying import show_number
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.importing.steps import Step
from exhibitplanner.ui.parts import ElidedLabel, button, label, rule
from exhibitplanner.ui.session.worker import Job
from exhibitplanner.ui.wording import say

_SUMS = ("new", "changed", "unchanged", "conflicts", "skipped")


class StepFoot(QWidget):
    """`116 rows  84 new, 5 changed`, more buttons, Back and Next; above them a job's progress."""

    next_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, onward: Step, backward: Step | None = None, *more: QWidget) -> None:
        super().__init__()
        m = look().metrics
        self.setProperty("kind", "pane")
        self._job: Job | None = None
        self.total, self.sums, self.bar = label(font=look().strong_font), ElidedLabel("", "secondary"), QProgressBar()
        self.back = button(say("intake_back_to", step=say(f"intake_step_{backward or 'file'}")), self.back_wanted.emit)
        self.back.setHidden(backward is None)
        self.back.setToolTip("Esc")
        words = say("intake_next", step=say(f"intake_step_{onward}"))
        self.next = button(words, self.next_wanted.emit, icon="arrow-right", kind="primary")
        self.next.setToolTip(say("intake_next_keys"))
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(say("intake_progress"))
        self.bar.setFixedHeight(m.unit)
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(policy)
        self.bar.hide()
        row = QHBoxLayout()
        row.setContentsMargins(m.margin, m.unit * 2, m.margin, m.unit * 3)
        row.setSpacing(m.gap)
        row.addWidget(self.total)
        row.addWidget(self.sums, 1)
        for widget in (*more, self.back, self.next):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(row)

    def show_sums(self, reports: Sequence[SheetReport]) -> None:
        """Say what the tables that are taken would do."""
        self._follow(None)
        taken = [one for one in reports if one.taken]
        count = {name: sum(getattr(one, name) for one in taken) for name in ("rows", *_SUMS)}
        self.total.setText(say("intake_row_count", count=show_number(count["rows"])))
        worded = [say(f"intake_sum_{name}", count=show_number(count[name])) for name in _SUMS if count[name]]
        self.sums.say(", ".join(worded))
        self.next.setEnabled(bool(taken))

    def wait(self, job: Job) -> None:
        """The tables are looked at again; what is shown may be about to change."""
        self._follow(job)
        self.sums.say(say("intake_looking_again"))

    def _follow(self, job: Job | None) -> None:
        if self._job is not None:
            self._job.progressed.disconnect(self._progress)
        self._job = job
        self.bar.setVisible(job is not None)
        self.bar.setValue(round(job.share * 1000) if job is not None else 0)
        if job is not None:
            job.progressed.connect(self._progress)

    def _progress(self, share: float) -> None:
        self.bar.setValue(round(share * 1000))


class Verdict(QWidget):
    """One line: all is clear, or what wants a look; with an action at the right where there is one."""

    def __init__(self, *actions: QWidget) -> None:
        super().__init__()
        m = look().metrics
        self.picture, self.words = QLabel(), ElidedLabel()
        row = QHBoxLayout()
        row.setContentsMargins(m.margin, m.gap, m.margin, m.gap)
        row.setSpacing(m.gap)
        row.addWidget(self.picture)
        row.addWidget(self.words, 1)
        for action in actions:
            row.addWidget(action, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(rule())

    def show_words(self, text: str, *, clear: bool) -> None:
        """Say it."""
        m = look().metrics
        icon, role = ("check-circle-outline", "done") if clear else ("alert", "warning")
        self.picture.setPixmap(look().icon(icon, role).pixmap(m.icon, m.icon))
        self.words.say(text)
