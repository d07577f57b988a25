"""The import page: files are looked at in the background, shown in a summary, and taken in one transaction."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtCore import QKeyCombination, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.errors import InputError, PlannerError
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import history
from exhibitplanner.services.importing.importer import Preview, RefusedFile, import_files, preview_files
from exhibitplanner.services.importing.report import ImportReport
from exhibitplanner.services.reading import list_ids, read_rows
from exhibitplanner.storage.undoing import Undone
from exhibitplanner.storage.workspace import Workspace
from exhibitplanner.ui.desk import Answer, Desk
from exhibitplanner.ui.files import ask_open, ask_save
from exhibitplanner.ui.pages.importing.done import DoneView
from exhibitplanner.ui.pages.importing.errand import Errand, Kept, Told
from exhibitplanner.ui.pages.importing.findings import problem_lines
from exhibitplanner.ui.pages.importing.intake import STOPPED, SUFFIXES, Intake, spreadsheets_in
from exhibitplanner.ui.pages.importing.places import DropPlace, Working
from exhibitplanner.ui.pages.importing.steps import ImportHead
from exhibitplanner.ui.pages.importing.summary import SummaryView
from exhibitplanner.ui.pages.page import Page
from exhibitplanner.ui.parts import rule
from exhibitplanner.ui.session.worker import Job
from exhibitplanner.ui.wording import say

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ImportPage(Page):
    """Enter imports, Escape leaves; nothing is changed before Enter."""

    name: ClassVar[str] = "import"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._intake = Intake()
        self._preview: Preview | None = None
        self._seen = Intake()
        """The intake of the preview."""
        self._job: Errand | None = None
        self._stale = False
        self._wants_exhibition = False
        self.head, self.place, self.working = ImportHead(), DropPlace(), Working()
        self.summary, self.done = SummaryView(desk), DoneView()
        self.views = QStackedWidget()
        self._lay_out()
        self._connect()
        self._show(self.place)

    def choose_files(self) -> None:
        """Ask for spreadsheets; the ones in the list make way for them."""
        filters = [
            f"{say('intake_spreadsheets')} ({' '.join(f'*{suffix}' for suffix in SUFFIXES)})",
            f"{say('intake_all_files')} (*)",
        ]
        ask_open(self, say("page_import"), filters, self.take_files, several=True)

    def take_files(self, paths: list[Path]) -> None:
        """Look at files, in place of those before."""
        if self._applying:
            return
        self._intake = Intake(exhibition=self._likely_exhibition())
        self._intake.add(paths)
        self.look_again()

    def look_again(self) -> None:
        """Find out what the files would do now."""
        self._give_up_job()
        self._stale = False
        if not self._intake.paths and not self._intake.twice:
            self.reset()
            return
        paths, options = list(self._intake.paths), self._intake.options()
        errand = self._begin(Errand(applying=False))
        errand.job = self.desk.session.look_long(
            say("intake_reading", count=len(paths)),
            lambda workspace, told: preview_files(workspace, paths, options, progress=told),
            errand.done.emit,
            errand.failed.emit,
            owner=errand,  # which lives on until it is told, whoever gave it up
        )
        if self.views.currentWidget() is self.summary:
            self.summary.wait()
        else:
            self._work(errand.job)

    def apply(self) -> None:
        """Take the files, all or nothing."""
        if self._preview is None or self.views.currentWidget() is not self.summary or not self.summary.can_confirm:
            return
        paths, options = self._intake.good(self._preview), self._intake.options()
        errand = self._begin(Errand(applying=True))
        errand.job = self.desk.session.write_long(
            say("intake_importing", count=len(paths)),
            lambda workspace, told: import_files(workspace, paths, options, progress=told),
            errand.done.emit,
            errand.failed.emit,
            owner=errand,  # which lives on until it is told, whoever gave it up
        )
        if self._job is errand:
            self._work(errand.job)

    def cancel(self) -> None:
        """Stop what is under way; else leave the import."""
        if self._job is not None and self._job.job is not None:
            self._job.job.cancel()
        else:
            self.reset()

    def reset(self) -> None:
        """Forget the files."""
        self._give_up_job()
        self._preview, self._intake = None, Intake()
        self._show(self.place)

    def written(self) -> Kept | None:
        view = self.views.currentWidget()
        if view is self.place:
            return None
        told = self.done.told if view is self.done else None
        return Kept(self._intake, self._seen, self._preview, self._stale, self._job, told)

    def write_on(self, written: object) -> None:
        if not isinstance(written, Kept):
            return
        self._intake, self._seen, self._stale = written.intake, written.seen, written.stale
        if written.told is not None:
            self._show(self.done)
            self.done.tell(written.told)
        elif written.preview is not None:
            self._show_preview(written.preview)
        if written.errand is not None and written.errand.job is not None:
            self._begin(written.errand)
            if self._preview is not None and not written.errand.applying:
                self.summary.wait()
            else:
                self._work(written.errand.job)
        elif self._stale:
            self.look_again()

    def enter(self) -> None:
        self._wants_exhibition = False
        self.desk.message_ended.emit("import")
        self.desk.session.look_up(_company_names, self.summary.right.table.offer_companies, owner=self)
        if self._stale:
            self.look_again()

    def follow(self, change: Change) -> None:  # noqa: ARG002  whatever it is, it may meet the files
        if self.views.currentWidget() is self.summary and self._preview is not None:
            self._stale = True
            if self.isVisible():
                self.look_again()

    def follow_exhibition(self) -> None:
        known = {one.code for one in self.desk.exhibitions}
        if self._intake.exhibition is None or self._intake.exhibition not in known:
            self._intake.exhibition = self._likely_exhibition()
            self._stale = self._preview is not None and self.views.currentWidget() is self.summary
        if self._wants_exhibition and known:
            self._wants_exhibition = False
            # when every page has heard of it
            QTimer.singleShot(0, self, lambda: self.desk.page_wanted.emit(self.name))

    @property
    def _applying(self) -> bool:
        return self._job is not None and self._job.applying and self.views.currentWidget() is self.working

    def _ask_for_exhibition(self) -> None:
        """The files wait here while the person makes the exhibition that they belong to."""
        desk, name = self.desk, self.name
        self._wants_exhibition = True
        desk.action_wanted.emit("new_exhibition")
        back = Answer(say("intake_back"), lambda: desk.page_wanted.emit(name))
        desk.tell("info", say("intake_waiting"), back, topic="import")

    def _likely_exhibition(self) -> str | None:
        only = self.desk.exhibitions[0].code if len(self.desk.exhibitions) == 1 else None
        return self.desk.code or only

    def _begin(self, errand: Errand) -> Errand:
        """Wait for an errand, and for no other: what another brings is dropped."""
        self._give_up_job(stop=False)
        self._job = errand
        errand.done.connect(self._take_outcome)
        errand.failed.connect(self._take_failure)
        return errand

    def _give_up_job(self, *, stop: bool = True) -> None:
        if self._job is None:
            return
        self._job.done.disconnect(self._take_outcome)
        self._job.failed.disconnect(self._take_failure)
        if stop and self._job.job is not None:
            self._job.job.cancel()
        self._job = None

    def _take_outcome(self, outcome: Preview | ImportReport) -> None:
        self._give_up_job(stop=False)
        if isinstance(outcome, Preview):
            self._show_preview(outcome)
        else:
            self._show_done(outcome)

    def _take_failure(self, error: PlannerError) -> None:
        applying = self._job is not None and self._job.applying
        self._give_up_job(stop=False)
        if applying or self._preview is not None or error.code != "cancelled":
            self.desk.tell_error(error)
        if applying:
            # nothing was changed; the summary shows the files as they are now
            self._show(self.summary)
            if error.code != "cancelled":
                self.look_again()
        else:
            self._go_back()

    def _go_back(self) -> None:
        """A reading that came to nothing leaves the summary as it was; where there is none, the list of the files."""
        if self._preview is not None:
            self._intake = self._seen.copy()
            self._show_preview(self._preview)
            self._stale = True
        else:
            unread = (RefusedFile(path, InputError(STOPPED, file=path.name)) for path in self._intake.paths)
            self._show_preview(Preview(ImportReport(applied=False), tuple(unread)))

    def _show_preview(self, preview: Preview) -> None:
        self._preview, self._seen = preview, self._intake.copy()
        self._show(self.summary)
        self.summary.show_intake(self._intake, preview)
        self.summary.contents.setFocus()

    def _show_done(self, report: ImportReport) -> None:
        unread = self._preview.refused if self._preview is not None else ()
        self._show(self.done)
        self.done.tell(Told(report, unread))
        self._preview = None

    def _undo(self, transaction: str) -> None:
        self.desk.session.write(
            lambda workspace: history.undo(workspace, transaction),
            self._show_undone,
            self.desk.tell_error,
            owner=self,
        )

    def _show_undone(self, undone: Undone) -> None:
        kept = len(undone.kept) + len(undone.conflicts)
        self.done.show_undone(say("intake_undone_partly", kept=kept) if kept else say("intake_undone"))

    def _copy(self) -> None:
        view = self.views.currentWidget()
        if view is self.summary:
            self.summary.copy()
        elif view is self.done:
            self.done.problems.copy()

    def _copy_problems(self) -> None:
        reports = list(self.done.reports)
        self.desk.session.look_up(lambda _workspace: problem_lines(reports), self._copied, owner=self)

    def _copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.desk.tell("done", say("intake_copied", count=text.count("\n") + 1), topic="copied")

    def _ask_where_to_save(self) -> None:
        place = self._intake.paths[0].with_name(f"{say('intake_problems')}.csv")
        ask_save(self, say("intake_save_problems"), place, "CSV (*.csv)", ".csv", self._save_problems)

    def _save_problems(self, path: Path) -> None:
        rows = [line.split("\t") for line in problem_lines(self.done.reports).split("\n")]
        try:
            with path.open("w", newline="", encoding="utf-8-sig") as file:
                csv.writer(file).writerows(rows)
        except OSError as error:
            self.desk.tell("error", say("intake_not_saved", file=path, reason=error.strerror or error))
        else:
            self.desk.tell("done", say("exported", file=path), topic="copied")

    def _take_folder(self, folder: Path) -> None:
        found = list(spreadsheets_in(folder))
        if found:
            self._intake.remove(folder)
            self._intake.add(found)
            self.look_again()
        else:
            self.desk.tell("info", say("intake_folder_empty", folder=folder.name), topic="folder")

    def _work(self, job: Job) -> None:
        self.working.show_job(job)
        self._show(self.working)

    def _show(self, view: QWidget) -> None:
        step = {self.summary: "summary", self.done: "done"}.get(view, "file")
        self.head.steps.go_to("summary" if view is self.working and self._preview is not None else step)
        self.head.cancel.setVisible(view in {self.summary, self.working})
        self.views.setCurrentWidget(view)
        self.deeds = {"copy": self._copy} if view in {self.summary, self.done} else {}
        self.deeds_changed.emit()

    def _refused_by_file(self) -> None:
        """The workspace's own file failed: the write is held, the window says how to go on."""
        if self._applying:
            self._show(self.summary)

    def _connect(self) -> None:
        self.head.cancelled.connect(self.cancel)
        self.place.files_wanted.connect(self.choose_files)
        self.working.stopped.connect(self.cancel)
        self.summary.changed.connect(self.look_again)
        self.summary.confirmed.connect(self.apply)
        self.summary.files_wanted.connect(self.choose_files)
        self.summary.folder_wanted.connect(self._take_folder)
        self.summary.exhibition_wanted.connect(self._ask_for_exhibition)
        self.done.undo_wanted.connect(self._undo)
        self.done.page_wanted.connect(self.desk.page_wanted.emit)
        self.done.more_wanted.connect(self.reset)
        self.done.problems_wanted.connect(self._copy_problems)
        self.done.saving_wanted.connect(self._ask_where_to_save)
        self.desk.session.refused.connect(self._refused_by_file)
        for key in _ENTER:
            self._key(key, self.apply)
        self._key(Qt.Key.Key_Escape, self.cancel)

    def _key(self, key: Qt.Key, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(QKeyCombination(key)), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(rule())
        column.addWidget(self.views, 1)
        for view in (self.place, self.working, self.summary, self.done):
            self.views.addWidget(view)


def _company_names(workspace: Workspace) -> list[str]:
    kind = BY_NAME["company"]
    rows = read_rows(workspace, kind, list_ids(workspace, kind))
    return [str(row["name"]) for row in rows]
