"""An open workspace: a reader for the window's thread, a reader for long looks, and one thread that writes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from exhibitplanner.domain.errors import PlannerError, WorkspaceError
from exhibitplanner.services import workspaces
from exhibitplanner.storage.workspace import Workspace
from exhibitplanner.ui.session.worker import Job, Told, Worker

T = TypeVar("T")
U = TypeVar("U")
_HELD: Final = frozenset({
    "workspace_gone", "workspace_read_only", "workspace_unreadable", "workspace_unwritable", "disk_full",
})  # fmt: skip
"""What happens to a file under the running window: the write is kept until it can be done, here or elsewhere."""
_PASSING: Final = frozenset({"workspace_busy", "unknown_reference"})


@dataclass(frozen=True, slots=True)
class Held:
    """A write that the file refused; nothing of it is lost."""

    body: Callable[[Workspace], Any]
    done: Callable[[Any], None]
    failed: Callable[[PlannerError], None]


class Session(QObject):
    """Views read through `reader`, at once, a page at a time; everything longer goes through `look_up` or `write`.

    Raises (on making one):
        PlannerError: The file cannot be opened. One that another process writes opens for reading; `barred` says why.
    """

    changed = Signal(object)
    """A `Change`, after each transaction of this window."""
    refused = Signal(object)
    """A `PlannerError` of the file itself; `held` has what waits."""
    started = Signal(object)
    """A `Job` to show."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.barred: WorkspaceError | None = None
        self.held: list[Held] = []
        self.shown_jobs: list[Job] = []
        """What `started` told of and is not over: another look shows it again."""
        self.reader = workspaces.open_for_viewing(path)
        self._writing = self._open_for_writing(path)
        self._looking = workspaces.open_for_reading(path, again=True)
        self._writer, self._looker, self._idler = Worker("writer"), Worker("reader"), Worker("idler")
        self._idling: Workspace | None = None

    @property
    def writable(self) -> bool:
        return self._writing is not None

    @property
    def busy(self) -> bool:
        """Whether a write waits or is under way."""
        return not self._writer.idle

    @property
    def idle(self) -> bool:
        return self._writer.idle and self._looker.idle and self._idler.idle

    def write(
        self,
        body: Callable[[Workspace], T],
        done: Callable[[T], None],
        failed: Callable[[PlannerError], None],
        title: str = "",
        owner: QObject | None = None,
    ) -> Job:
        """Write, after all writes before; a `title` shows it as a job. `changed` is told before `done`.

        `owner` is the widget that `done` and `failed` touch: if it is gone by then, they are not called.
        """
        return self._submit(lambda workspace, _told: body(workspace), done, failed, title, owner)

    def write_long(
        self,
        title: str,
        body: Callable[[Workspace, Told], T],
        done: Callable[[T], None],
        failed: Callable[[PlannerError], None],
        owner: QObject | None = None,
    ) -> Job:
        """As `write`, for work that tells its progress and can be stopped."""
        return self._submit(body, done, failed, title, owner)

    def glance(self, look: Callable[[Workspace], T], otherwise: U) -> T | U:
        """Read at once, in the window's thread; `otherwise` where the file is busy with a commit for a moment, or
        that commit took away what is asked for: the news of it is on its way."""
        try:
            return look(self.reader)
        except PlannerError as error:
            if error.code not in _PASSING:
                raise
            return otherwise

    def look_up(
        self,
        body: Callable[[Workspace], T],
        done: Callable[[T], None],
        failed: Callable[[PlannerError], None] | None = None,
        job: Job | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Read in the background, beside whatever is written; a `job` that the work tells can stop it, unseen."""
        self._looker.submit(lambda: body(self._looking), done, failed or self.refused.emit, job, owner)

    def look_idly(
        self,
        body: Callable[[Workspace], T],
        done: Callable[[T], None],
        owner: QObject,
        failed: Callable[[PlannerError], None] | None = None,
    ) -> None:
        """Read what nobody waits for (counts, sums, a backup), beside the looks that somebody does wait for.

        All of these looks are made in one thread, in order; an error is quiet unless `failed` takes it.
        """

        def look() -> T:
            if self._idling is None:
                self._idling = workspaces.open_for_reading(self.path, again=True)
            return body(self._idling)

        self._idler.submit(look, done, failed or (lambda _error: None), owner=owner)

    def look_long(
        self,
        title: str,
        body: Callable[[Workspace, Told], T],
        done: Callable[[T], None],
        failed: Callable[[PlannerError], None],
        owner: QObject | None = None,
    ) -> Job:
        """As `look_up`, shown with progress: an export, a preview of an import."""
        job = Job(title)
        self.show_job(job)
        self._looker.submit(lambda: body(self._looking, job.tell), done, failed, job, owner)
        return job

    def show_job(self, job: Job) -> None:
        """Show a job until it is over, whoever does it."""
        self.shown_jobs.append(job)
        job.finished.connect(lambda: self.shown_jobs.remove(job))
        self.started.emit(job)

    def try_again(self) -> None:
        """Do what was held."""
        waiting, self.held = self.held, []
        for one in waiting:
            self.write(one.body, one.done, one.failed)

    def rescue(self, out: Path) -> None:
        """Copy the plan as it was last saved to `out`, even where its own file is gone (`PlannerError` if it fails)."""
        workspaces.copy(self.reader, out)

    def close(self) -> None:
        """Finish what waits and let the file go."""
        self._writer.stop()
        self._looker.stop()
        self._idler.stop()
        for workspace in (self.reader, self._looking, self._idling, self._writing):
            if workspace is not None:
                workspace.close()

    def _open_for_writing(self, path: Path) -> Workspace | None:
        try:
            writing = workspaces.open_for_writing(path, wait_seconds=0.2, again=True)
        except WorkspaceError as error:
            if error.code not in {"workspace_in_use", "workspace_read_only"}:
                raise
            self.barred = error
            return None
        writing.told = self.changed.emit
        return writing

    def _submit(
        self,
        body: Callable[[Workspace, Told], T],
        done: Callable[[T], None],
        failed: Callable[[PlannerError], None],
        title: str,
        owner: QObject | None,
    ) -> Job:
        job = Job(title)
        if self._writing is None:
            assert self.barred is not None  # noqa: S101  there is no other way to have no writer
            failed(self.barred)
            return job
        writing = self._writing
        if title:
            self.show_job(job)

        def refuse(error: PlannerError) -> None:
            if error.code in _HELD:
                self.held.append(Held(lambda workspace: body(workspace, job.tell), tell, answer))
                self.refused.emit(error)
            else:
                answer(error)

        def tell(outcome: T) -> None:
            if owner is None or isValid(owner):
                done(outcome)

        def answer(error: PlannerError) -> None:
            if owner is None or isValid(owner):
                failed(error)

        self._writer.submit(lambda: body(writing, job.tell), tell, refuse, job)
        return job
