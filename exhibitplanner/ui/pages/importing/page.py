"""The import page: files are looked at in the background, shown step by step, and taken in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtCore import QKeyCombination, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.errors import InputError, PlannerError
from exhibitplanner.services.importing.importer import Preview, RefusedFile
from exhibitplanner.services.importing.report import ImportReport
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.pages.importing.beginning import TOPIC, Beginning
from exhibitplanner.ui.pages.importing.errand import Kept, Told
from exhibitplanner.ui.pages.importing.finishing import Finishing
from exhibitplanner.ui.pages.importing.intake import STOPPED, Intake
from exhibitplanner.ui.pages.importing.looking import Looking, read_in_hand
from exhibitplanner.ui.pages.importing.review.marks import Marks
from exhibitplanner.ui.pages.importing.step_views import StepViews
from exhibitplanner.ui.pages.importing.steps import STEPS, Step
from exhibitplanner.ui.pages.page import Page
from exhibitplanner.ui.session.worker import Job

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ImportPage(Page):
    """Enter goes on and at the end imports, Escape goes back; nothing is changed before that."""

    name: ClassVar[str] = "import"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._intake = Intake()
        self._preview: Preview | None = None
        self._seen = Intake()
        """The intake of the preview."""
        self._stale = False
        self._onward = False
        """Whether the review is to come when the plan is there."""
        self._wants_exhibition = False
        self.looking = Looking(desk)
        self.views = StepViews(desk)
        self.head, self.file, self.columns = self.views.head, self.views.file, self.views.columns
        self.review, self.done = self.views.review, self.views.done
        self.beginning, self._finishing = Beginning(desk, self), Finishing(desk, self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.views)
        self._connect()
        self._show_reachable()

    def begin(self) -> None:
        """Ask for spreadsheets; an import that waits is shown instead, with the way to other files."""
        if self._waits:
            self.beginning.tell_waiting(self._intake.paths)
        else:
            self.beginning.choose()

    def offer_files(self, paths: list[Path]) -> None:
        """Take files that were dropped; where an import waits a person says first what becomes of it."""
        if self._waits:
            self.beginning.offer(paths, self._intake.paths)
        else:
            self.take_files(paths)

    def take_files(self, paths: list[Path]) -> None:
        """Look at files, in place of those before."""
        if self._applying:
            return
        self.desk.message_ended.emit(TOPIC)
        self._show_step("file")
        self.views.step = "file"
        self._intake = Intake(exhibition=self.beginning.likely_exhibition)
        self._intake.add(paths)
        self.read_again()

    def add_files(self, paths: list[Path]) -> None:
        """Look at files beside those before."""
        if self._applying:
            return
        self.desk.message_ended.emit(TOPIC)
        self._intake.add(paths)
        self.read_again()

    def read_again(self) -> None:
        """Read the files, and find out what they would do."""
        self._look(again=True)

    def look_again(self) -> None:
        """Find out what the files would do now; what was read is not read again."""
        self._look(again=False)

    def go_to(self, step: str) -> None:
        """Show a step, where it can be reached."""
        if step in self.reachable and step != self.views.step:
            self._show_step(next(one for one in STEPS if one == step))

    def step_on(self) -> None:
        """The next step; the review when its rows are planned."""
        if self.views.current is self.columns and self.looking.errand is not None:
            self._onward = True
        elif self.views.current in {self.file, self.columns}:
            self.go_to(STEPS[STEPS.index(self.views.step) + 1])

    def go_on(self) -> None:
        """The next step; a button that has the keyboard is pressed instead."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and self.isAncestorOf(focused) and focused.isEnabled():
            focused.click()
        else:
            self.step_on()

    def go_back(self) -> None:
        """Stop what is under way; else go to the step before, and from the first one out of the import."""
        if self.looking.cancel():
            return
        if self.views.current in {self.columns, self.review}:
            self.go_to(STEPS[STEPS.index(self.views.step) - 1])
        else:
            self.reset()

    def apply(self) -> None:
        """Take the files, all or nothing."""
        if self._preview is None or not self.can_apply:
            return
        job = self.looking.apply(self._intake, self._preview.read)
        if job is not None:
            self.views.work(job)

    def cancel(self) -> None:
        """Stop what is under way; else leave the import."""
        if not self.looking.cancel():
            self.reset()

    def reset(self) -> None:
        """Forget the files."""
        self.desk.message_ended.emit(TOPIC)
        self.looking.give_up()
        self._preview, self._intake = None, Intake()
        self.views.show_place()
        self._show_reachable()

    @property
    def can_apply(self) -> bool:
        """Whether a preview is there that changes something, and nothing is under way."""
        if self._preview is None or self.looking.errand is not None or not self.desk.session.writable:
            return False
        if self.views.current is self.review:
            return self.review.can_confirm
        reports = [one for one in self._preview.report.sheets if one.taken]
        return self.views.in_a_step and any(one.new + one.changed for one in reports)

    @property
    def reachable(self) -> set[Step]:
        """The steps that can be gone to."""
        if self._preview is None or not self.views.in_a_step:
            return set()
        some = any(one.taken for one in self._preview.report.sheets)
        # what is planned anew has no rows to review yet
        review: set[Step] = {"review"} if some and self.looking.errand is None else set()
        return {"file", *({"columns"} if some else ()), *review}

    def written(self) -> Kept | None:
        views = self.views
        if views.current is views.place:
            return None
        told = self.done.told if views.current is self.done else None
        return Kept(
            self._intake, self._seen, self._preview, self._stale, views.step, views.table, views.marks,
            self.looking.errand, told,
        )  # fmt: skip

    def write_on(self, written: object) -> None:
        if not isinstance(written, Kept):
            return
        self._intake, self._seen, self._stale = written.intake, written.seen, written.stale
        self._preview = written.preview
        if written.told is not None:
            self.views.show_done()
            self.done.tell(written.told)
        elif written.preview is not None:
            self._show_step(written.step, written.table, written.marks)
        if written.errand is not None and written.errand.job is not None:
            self.looking.take_over(written.errand)
            self._wait(written.errand.job)
        elif self._stale:
            self.look_again()

    def enter(self) -> None:
        self._wants_exhibition = False
        self.desk.message_ended.emit(TOPIC)
        self.file.ask_for_companies()
        if self._stale:
            self.look_again()

    def follow(self, change: Change) -> None:  # noqa: ARG002  whatever it is, it may meet the files
        if self.views.in_a_step and self._preview is not None:
            self._stale = True
            if self.isVisible():
                self.look_again()

    def follow_exhibition(self) -> None:
        known = {one.code for one in self.desk.exhibitions}
        if self._intake.exhibition is None or self._intake.exhibition not in known:
            self._intake.exhibition = self.beginning.likely_exhibition
            self._stale = self._preview is not None and self.views.in_a_step
        if self._wants_exhibition and known:
            self._wants_exhibition = False
            # when every page has heard of it
            QTimer.singleShot(0, self, lambda: self.desk.page_wanted.emit(self.name))

    @property
    def _waits(self) -> bool:
        """Whether files are in the list of which nobody said that they can go."""
        return bool(self._intake.paths) and self.views.current not in {self.views.place, self.done}

    @property
    def _applying(self) -> bool:
        return self.looking.applying and self.views.current is self.views.working

    def _look(self, *, again: bool) -> None:
        self._stale = self._onward = False
        if not self._intake.paths and not self._intake.twice:
            self.reset()
            return
        read = None if again else read_in_hand(self._intake, self._preview)
        self._wait(self.looking.read(self._intake) if read is None else self.looking.plan(self._intake, read))

    def _wait(self, job: Job) -> None:
        """A plan is waited for in its step, what has no preview yet and an import with nothing beside it."""
        if self._preview is None or not self.views.in_a_step or self.looking.applying:
            self.views.work(job)
        else:
            self.views.wait(job)
        self._show_reachable()

    def _show_preview(self, preview: Preview) -> None:
        self._preview, self._seen = preview, self._intake.before_changes()
        some = any(one.taken for one in preview.report.sheets)
        self._show_step(self.views.step if some else "file")
        if self._onward and self.views.current is self.columns:
            self.go_to("review")
        self._onward = False

    def _show_step(self, step: Step, table: object = None, marks: Marks | None = None) -> None:
        if self._preview is not None:
            self.views.show_step(step, self._intake, self._preview, table, marks)
            self._show_reachable()

    def _show_done(self, report: ImportReport) -> None:
        unread = self._preview.refused if self._preview is not None else ()
        self._preview = None
        self.views.show_done()
        self.done.tell(Told(report, unread))
        self.done.begin()
        self._show_reachable()

    def _take_failure(self, error: PlannerError, applying: bool) -> None:
        self._onward = False
        if applying or self._preview is not None or error.code != "cancelled":
            self.desk.tell_error(error)
        if applying and self._preview is not None:
            # nothing was changed; the files are shown as they are now
            self._show_step(self.views.step)
            if error.code != "cancelled":
                self.read_again()
        else:
            self._take_back()

    def _take_back(self) -> None:
        """A look that came to nothing leaves the step as it was; where there is none, the list of the files."""
        if self._preview is not None:
            self._intake = self._seen.before_changes()
            self.views.forget_review()
            self._show_preview(self._preview)
            self._stale = True
        else:
            unread = (RefusedFile(path, InputError(STOPPED, file=path.name)) for path in self._intake.paths)
            self._show_preview(Preview(ImportReport(applied=False), tuple(unread)))

    def _ask_for_exhibition(self) -> None:
        """The files wait here while the person makes the exhibition that they belong to."""
        self._wants_exhibition = True
        self.beginning.ask_for_exhibition(self.name)

    def _take_folder(self, folder: Path) -> None:
        found = self.beginning.search(folder)
        if found:
            self._intake.remove(folder)
            self.add_files(found)

    def _show_reachable(self) -> None:
        """What can be done in the view that is shown."""
        views = self.views
        views.head.steps.go_to(views.step, self.reachable)
        views.head.cancel.setVisible(views.in_a_step or views.current is views.working)
        self.deeds = {"copy": self.done.problems.copy} if views.current is self.done else {}
        self.deeds_changed.emit()

    def _refused_by_file(self) -> None:
        """The workspace's own file failed: the write is held, the window says how to go on."""
        if self._applying:
            self._show_step(self.views.step)

    def _connect(self) -> None:
        self.beginning.taken.connect(self.take_files)
        self.beginning.added.connect(self.add_files)
        self.head.cancelled.connect(self.cancel)
        self.head.steps.wanted.connect(self.go_to)
        self.views.place.files_wanted.connect(self.beginning.choose)
        self.views.working.stopped.connect(self.cancel)
        self.looking.previewed.connect(self._show_preview)
        self.looking.imported.connect(self._show_done)
        self.looking.failed.connect(self._take_failure)
        for view in (self.file, self.columns, self.review):
            view.changed.connect(self.look_again)
        for foot in (self.file.foot, self.columns.foot):
            foot.next_wanted.connect(self.step_on)
            foot.back_wanted.connect(self.go_back)
        self.file.reading_wanted.connect(self.read_again)
        self.file.files_wanted.connect(self.beginning.choose)
        self.file.folder_wanted.connect(self._take_folder)
        self.file.exhibition_wanted.connect(self._ask_for_exhibition)
        self.columns.forgetting_wanted.connect(self.beginning.forget_columns)
        self.beginning.forgotten.connect(self.look_again)
        self.review.back_wanted.connect(self.go_back)
        self.review.confirmed.connect(self.apply)
        self.done.page_wanted.connect(self.desk.page_wanted.emit)
        self.done.more_wanted.connect(self.reset)
        self.desk.session.refused.connect(self._refused_by_file)
        for key in _ENTER:
            self._key(QKeyCombination(key), self.go_on)
            self._key(Qt.KeyboardModifier.ControlModifier | key, self.apply)
        self._key(QKeyCombination(Qt.Key.Key_Escape), self.go_back)

    def _key(self, keys: QKeyCombination, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
