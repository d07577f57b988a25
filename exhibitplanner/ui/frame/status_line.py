"""The line below: what was saved, the last action with Undo, and what is under way."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import ElidedLabel, button, icon_button, label, rule
from exhibitplanner.ui.session.worker import Job
from exhibitplanner.ui.wording import say

_AFTER_MS = 400  # a job that is over by then is not worth a flicker


class StatusLine(QWidget):
    """Everything is always saved, and this line says so."""

    undo_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        m = look().metrics
        self.setFixedHeight(m.status)
        row = QHBoxLayout(self)
        row.setContentsMargins(m.unit * 3, 0, m.unit * 3, 0)
        row.setSpacing(m.gap)
        self._icon = QLabel()
        self._state = label("", "secondary")
        self._last = ElidedLabel()
        self._undo = button(say("undo"), self.undo_wanted.emit, kind="link", name=say("action_undo"))
        self._rule = rule(upright=True, kind="line")
        for widget in (self._icon, self._state, self._rule):
            row.addWidget(widget)
        row.addWidget(self._last, 0)
        row.addWidget(self._undo)
        row.addStretch(1)
        self._jobs = QHBoxLayout()
        self._jobs.setSpacing(m.gap)
        row.addLayout(self._jobs)
        self.show_state("done", say("all_saved"))
        self.show_last(None)

    def show_state(self, meaning: str, text: str) -> None:
        """Saved, read-only, or not saved yet."""
        name = {"done": "check-circle", "warning": "lock-outline", "error": "close-octagon"}[meaning]
        self._icon.setPixmap(look().icon(name, meaning).pixmap(look().metrics.icon, look().metrics.icon))
        self._state.setText(text)

    def show_last(self, words: str | None, hint: str = "") -> None:
        """The last action that can be taken back; None where there is none."""
        self._last.say(words or "")
        for widget in (self._last, self._undo, self._rule):
            widget.setVisible(bool(words))
        self._undo.setToolTip(hint)

    def last(self) -> str:
        """The last action as it is shown."""
        return self._last.whole()

    def show_job(self, job: Job) -> None:
        """Show work under way until it ends."""
        shown = _JobView(job)
        self._jobs.addWidget(shown)


class _JobView(QWidget):
    """A job's title, how far it is, and a way to stop it."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        m = look().metrics
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.gap)
        row.addWidget(label(job.title, "secondary"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        if job.share:
            self._fill(job.share)
        self._bar.setFixedWidth(30 * m.unit)
        self._bar.setAccessibleName(job.title)
        row.addWidget(self._bar)
        row.addWidget(icon_button("close", say("stop_job", title=job.title), job.cancel))
        self.hide()
        delay = QTimer(self)
        delay.setSingleShot(True)
        delay.timeout.connect(self.show)
        delay.start(_AFTER_MS)
        # methods of this widget: a job may go on when the line has made way for another
        job.progressed.connect(self._fill)
        job.finished.connect(delay.stop)
        job.finished.connect(self.hide)
        job.finished.connect(self.deleteLater)

    def _fill(self, share: float) -> None:
        self._bar.setRange(0, 1000)
        self._bar.setValue(round(share * 1000))
