"""The import before there is anything to look at: where files are dropped, and how far the reading is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import DropFrame, button, label
from exhibitplanner.ui.session.worker import Job
from exhibitplanner.ui.wording import say


class DropPlace(QWidget):
    """Files are dropped anywhere on the window; this says so, and asks for them."""

    files_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        m = look().metrics
        outer = QVBoxLayout(self)
        outer.setContentsMargins(m.margin * 3, m.margin * 2, m.margin * 3, m.margin * 2)
        frame = DropFrame()
        column = QVBoxLayout(frame)
        column.setSpacing(m.gap)
        column.addStretch(2)
        picture = QLabel()
        picture.setPixmap(look().icon("file-table-box-multiple-outline").pixmap(m.icon * 3, m.icon * 3))
        self.choose = button(
            say("intake_choose_files"), self.files_wanted.emit, icon="folder-open-outline", kind="primary"
        )
        hint = label(say("drop_hint"), "secondary", wrap=True)
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(m.gap)
        column.addWidget(label(say("intake_drop"), font=look().record_font), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(hint)
        column.addSpacing(m.gap)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        outer.addWidget(frame, 1)


class Working(QWidget):
    """A job's title and how far it is; it can be stopped here as in the status line."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        m = look().metrics
        self.title, self.bar = label(font=look().record_font), QProgressBar()
        self.stop = button(say("cancel"), self.stopped.emit)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setFixedWidth(m.letter * 50)
        self.bar.setAccessibleName(say("intake_progress"))
        column = QVBoxLayout(self)
        column.setSpacing(m.gap * 2)
        column.addStretch(2)
        for widget in (self.title, self.bar, self.stop):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(widget)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(3)

    def show_job(self, job: Job) -> None:
        """Follow a job."""
        self.title.setText(job.title)
        self.bar.setValue(0)
        job.progressed.connect(self._progress)

    def _progress(self, share: float) -> None:
        self.bar.setValue(round(share * 1000))
