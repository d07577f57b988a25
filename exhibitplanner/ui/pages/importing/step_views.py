"""The views of an import, one at a time: where files are dropped, what is under way, and the four steps."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from exhibitplanner.services.importing.importer import Preview
from exhibitplanner.ui.desk import Desk, Message
from exhibitplanner.ui.pages.importing.columns.view import ColumnsView
from exhibitplanner.ui.pages.importing.done import DoneView
from exhibitplanner.ui.pages.importing.file_step import FileView
from exhibitplanner.ui.pages.importing.intake import Intake
from exhibitplanner.ui.pages.importing.places import DropPlace, Working
from exhibitplanner.ui.pages.importing.review.marks import Marks
from exhibitplanner.ui.pages.importing.review.view import ReviewView
from exhibitplanner.ui.pages.importing.steps import STEPS, ImportHead, Step
from exhibitplanner.ui.parts import rule
from exhibitplanner.ui.session.worker import Job
from exhibitplanner.ui.wording import say


class StepViews(QWidget):
    """It knows which step is under way and shows it; what happens is the page's."""

    view_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.step: Step = "file"
        self.head, self.place, self.working = ImportHead(), DropPlace(), Working()
        self.file, self.columns, self.review, self.done = FileView(desk), ColumnsView(), ReviewView(desk), DoneView()
        self._of_steps: dict[Step, QWidget] = dict(
            zip(STEPS, (self.file, self.columns, self.review, self.done), strict=True)
        )
        self._reviewed: Preview | None = None
        """The preview that the review shows."""
        self._marks: Marks | None = None
        """Those of another look's review, until this one is shown."""
        self.stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(rule())
        column.addWidget(self.stack, 1)
        for view in (self.place, self.working, *self._of_steps.values()):
            self.stack.addWidget(view)
        self.stack.currentChanged.connect(lambda _index: self.view_changed.emit())

    @property
    def current(self) -> QWidget | None:
        return self.stack.currentWidget()

    @property
    def in_a_step(self) -> bool:
        """Whether a step before the last is in view."""
        return self.current in {self.file, self.columns, self.review}

    @property
    def table(self) -> object:
        """What is known of the table in view when its files are looked at again."""
        entry = (self.columns if self.step == "columns" else self.file).contents.entry
        return entry.key if entry is not None else None

    @property
    def marks(self) -> Marks:
        """What a person left in the review."""
        return self._marks or self.review.marks

    def show_step(
        self, step: Step, intake: Intake, preview: Preview, table: object = None, marks: Marks | None = None
    ) -> None:
        """Show a step with what is known by now; the table in view goes along."""
        came_from, before = self.current, self.step
        if table is None and before in {"file", "columns"}:
            table = self.table
        self.step, self._marks = step, marks or self._marks
        if step == "file":
            self.file.show_intake(intake, preview, table)
        elif step == "columns":
            self.columns.show_intake(intake, preview, table)
        elif self._reviewed is not preview or self._marks is not None:
            self._reviewed = preview
            self.review.show_review(intake, preview, self._marks)
            self._marks = None
        self.stack.setCurrentWidget(self._of_steps[step])
        if came_from is not self.current:
            self.focus_step()

    def show_done(self) -> None:
        """Show the last step; nothing of the import is kept."""
        self.step, self._reviewed, self._marks = "done", None, None
        self.stack.setCurrentWidget(self.done)

    def show_place(self) -> None:
        """Begin anew."""
        self.step, self._reviewed, self._marks = "file", None, None
        self.stack.setCurrentWidget(self.place)

    def forget_review(self) -> None:
        """The answers are others than those that the review shows."""
        self._reviewed = None

    def work(self, job: Job) -> None:
        """Show a job with nothing beside it."""
        self.working.show_job(job)
        self.stack.setCurrentWidget(self.working)

    def wait(self, job: Job) -> None:
        """Show a job within the step."""
        for foot in (self.file.foot, self.columns.foot):
            foot.wait(job)
        self.review.foot.sums.say(say("intake_looking_again"))
        self.review.foot.confirm.setEnabled(False)

    def focus_step(self) -> None:
        """The keyboard goes where the step begins; a review with nothing to decide waits for Enter."""
        review = self.review
        if self.step == "file":
            self.file.contents.setFocus()
        elif self.step == "columns":
            self.columns.table.setFocus()
        elif review.answers is not None and review.answers.is_clear and review.can_confirm:
            review.foot.confirm.setFocus()
            review.bars.show_message(Message("done", say("review_clear"), topic="clear"))
        else:
            if review.answers is not None and review.answers.is_clear and not review.answers.imported:
                review.bars.show_message(Message("info", say("intake_done_nothing"), topic="clear"))
            review.focus_list()
