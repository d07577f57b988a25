"""Workspaces made, opened and rescued from the window; what goes wrong is said in it, with what can be done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QMessageBox

from exhibitplanner.domain.errors import PlannerError, WorkspaceError
from exhibitplanner.services import backups, workspaces
from exhibitplanner.ui.desk import Answer, Message
from exhibitplanner.ui.displaying import show_moment
from exhibitplanner.ui.files import ask_open, ask_save
from exhibitplanner.ui.session.session import Session
from exhibitplanner.ui.session.worker import Job, Worker
from exhibitplanner.ui.wording import language, say, say_error

if TYPE_CHECKING:
    from exhibitplanner.services.demo import Demo
    from exhibitplanner.ui.frame.window import MainWindow

SUFFIX: Final = ".exhibit"


class Opening(QObject):
    """The ways into a workspace."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._maker: Worker | None = None
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self.sample_folder = Path(documents or Path.home()) / "Exhibit Planner"

    def open(self, path: Path) -> bool:
        """Open a workspace in place of the one that is open; what hinders it is said, and the open one stays."""
        path = path.absolute()
        current = self._window.desk
        if current is not None and current.session.path == path and current.session.writable:
            return True
        if not self.may_leave(lambda: self.open(path)):
            return False
        try:
            session = self._session(path)
        except PlannerError as error:
            self._explain(path, error)
            return False
        self._window.take(session)
        self._keep_backup(session)
        return True

    def ask_open(self) -> None:
        """Ask which workspace to open."""
        kinds = [f"{say('workspace_files')} (*{SUFFIX})"]
        ask_open(self._window, say("action_open"), kinds, lambda paths: self.open(paths[0]))

    def ask_new(self, then: list[Path] | None = None) -> None:
        """Ask where to start a workspace; `then` are spreadsheets to import into it."""
        ask_save(
            self._window, say("action_new"), self._free_name(), f"{say('workspace_files')} (*{SUFFIX})", SUFFIX,
            lambda path: self._start(path, then or []), overwrite=False,
        )  # fmt: skip

    def open_sample(self) -> None:
        """Open the sample; it is made on first use, from its spreadsheets, in the background."""
        path = self.sample_folder / say("sample_file")
        if self._maker is not None:  # it is being made: the file that is there already is half of it
            return
        if path.exists():
            self._open_sample(path)
            return
        from exhibitplanner.services import demo  # it loads the whole import, which a start does not need

        job = Job(say("making_sample"))
        self._show_job(job)
        maker = self._maker = Worker("maker")
        spoken = language()

        def done(made: Demo) -> None:
            self._maker = None
            maker.stop()
            self._open_sample(made.workspace)

        def failed(error: PlannerError) -> None:
            self._maker = None
            maker.stop()
            path.unlink(missing_ok=True)
            if error.code != "cancelled":
                self._window.tell(error)

        maker.submit(lambda: demo.make_demo(path, self.sample_folder, spoken, job.tell), done, failed, job)

    def _open_sample(self, path: Path) -> None:
        """On the exhibition that its spreadsheets begin with, unless it was left on another."""
        left = str(path.absolute()) in self._window.settings.value("views", {})
        desk = self._window.desk if self.open(path) else None
        if desk is not None and desk.exhibitions and not left:
            desk.view_exhibition(min(desk.exhibitions, key=lambda one: one.opens_on).code)

    def ask_copy(self) -> None:
        """Ask where to save a copy of the open workspace."""
        desk = self._window.desk
        if desk is None:
            return
        name = desk.session.path.with_name(f"{desk.session.path.stem} – {say('copy_suffix')}{SUFFIX}")
        ask_save(
            self._window, say("action_save_copy"), name, f"{say('workspace_files')} (*{SUFFIX})", SUFFIX,
            self._save_copy, overwrite=False,
        )  # fmt: skip

    def may_leave(self, then: Callable[[], object]) -> bool:
        """Whether the open workspace can be left; with changes that the file refused the person is asked, and `then`
        goes on once they are given up."""
        desk = self._window.desk
        if desk is None or not desk.session.held:
            return True
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setText(say("leave_held", count=len(desk.session.held)))
        box.setInformativeText(say("leave_held_hint", file=desk.session.path.name))
        elsewhere = box.addButton(say("save_elsewhere"), QMessageBox.ButtonRole.AcceptRole)
        again = box.addButton(say("try_again"), QMessageBox.ButtonRole.ActionRole)
        discard = box.addButton(say("give_up_changes"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(say("cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(elsewhere)
        elsewhere.clicked.connect(self._ask_rescue)
        again.clicked.connect(desk.session.try_again)

        def give_up() -> None:
            desk.session.held = []
            then()

        discard.clicked.connect(give_up)
        box.open()
        return False

    def take_dropped(self, paths: list[Path]) -> None:
        """Files dropped on the window: a workspace is opened, spreadsheets are imported, all else gets an answer."""
        workspaces_dropped = [path for path in paths if path.suffix.lower() == SUFFIX and path.is_file()]
        if workspaces_dropped:
            self.open(workspaces_dropped[0])
        elif not paths:
            return
        elif self._window.desk is not None:
            self._window.import_files(paths)
        else:
            self.ask_new(paths)

    def tell_refused(self, error: PlannerError) -> None:
        """The file under the window refused a write: say so, keep it, offer what can be done."""
        desk = self._window.desk
        if desk is None:
            return
        waiting = len(desk.session.held)
        answers = [
            Answer(say("try_again"), desk.session.try_again),
            Answer(say("save_elsewhere"), self._ask_rescue),
        ]
        text = f"{say_error(error)} {say('edits_kept', count=waiting)}" if waiting else say_error(error)
        desk.tell("error", text, *(answers if waiting else ()), topic="file")
        if self._window.shell is not None and waiting:
            self._window.shell.status.show_state("error", say("not_saved", count=waiting))

    def _session(self, path: Path) -> Session:
        current = self._window.desk
        if current is not None and current.session.path == path:  # opened for reading: try again for writing
            self._window.give_up()
        return Session(path)

    def _start(self, path: Path, then: list[Path]) -> None:
        try:
            workspaces.create(path).close()
        except PlannerError as error:
            self._window.tell(error)
            return
        if self.open(path) and then:
            self._window.import_files(then)

    def _save_copy(self, path: Path) -> None:
        desk = self._window.desk
        if desk is None:
            return
        desk.session.look_up(
            lambda workspace: workspaces.copy(workspace, path),
            lambda _nothing: desk.tell("done", say("made_backup", file=path)),
            desk.tell_error,
        )

    def _ask_rescue(self) -> None:
        desk = self._window.desk
        if desk is not None:
            name = desk.session.path.with_name(f"{desk.session.path.stem} – {say('copy_suffix')}{SUFFIX}")
            ask_save(
                self._window, say("save_elsewhere"), name, f"{say('workspace_files')} (*{SUFFIX})", SUFFIX,
                self._rescue, overwrite=False,
            )  # fmt: skip

    def _rescue(self, path: Path) -> None:
        """Save what is there elsewhere, go on there, and do what was held."""
        desk = self._window.desk
        if desk is None:
            return
        held = desk.session.held
        try:
            desk.session.rescue(path)
        except PlannerError as error:
            desk.tell_error(error)
            return
        desk.session.held = []
        if self.open(path) and self._window.desk is not None:
            session = self._window.desk.session
            session.held = held
            session.try_again()
            self._window.desk.tell("done", say("going_on_in", file=path))

    def _explain(self, path: Path, error: PlannerError) -> None:
        answers = [Answer(say("open_another"), self.ask_open)]
        if error.code == "workspace_damaged":
            found = backups.last_backup(path)
            if found is not None:
                text = say("restore_backup", at=show_moment(found[1]))
                answers.insert(0, Answer(text, lambda: self._restore(path)))
        if error.code == "workspace_missing":
            self._window.settings.forget_opened(path)
        message = Message("error", say_error(error), tuple(answers), topic="opening")
        if self._window.desk is not None:
            self._window.desk.message_given.emit(message)
        elif self._window.first_run is not None:
            self._window.first_run.messages.show_message(message)

    def _restore(self, path: Path) -> None:
        try:
            aside = backups.restore_backup(path)
        except WorkspaceError as error:
            self._window.tell(error)
            return
        if self.open(path) and self._window.desk is not None:
            self._window.desk.tell("info", say("restored", file=aside), topic="opening")

    def _keep_backup(self, session: Session) -> None:
        session.look_idly(backups.keep_backup, lambda _path: None, self)

    def _show_job(self, job: Job) -> None:
        if self._window.shell is not None:
            self._window.shell.status.show_job(job)
        elif self._window.first_run is not None:
            self._window.first_run.show_job(job)

    def _free_name(self) -> Path:
        folder = self.sample_folder if self.sample_folder.is_dir() else self.sample_folder.parent
        names = (folder / f"{say('new_file')}{number or ''}{SUFFIX}" for number in range(1000))
        return next(one for one in names if not one.exists())
