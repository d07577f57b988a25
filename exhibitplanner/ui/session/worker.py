"""One thread that does work in order; what it brings back arrives in the window's thread."""

from __future__ import annotations

import itertools
import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from exhibitplanner.domain.errors import Cancelled, PlannerError

_log = logging.getLogger(__name__)
Told = Callable[[float], None]


class Job(QObject):
    """A piece of work as the window sees it: its title, how far it is, and a way to stop it."""

    progressed = Signal(float)
    finished = Signal()

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self.title = title
        self.share = 0.0
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask it to stop; its next report of progress ends it, and nothing is changed."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()

    def tell(self, share: float) -> None:
        """What the work calls, in its own thread, with a share from 0 to 1.

        Raises:
            Cancelled: The person stopped the job.
        """
        if self._stop.is_set():
            raise Cancelled
        if share - self.share >= 0.005 or share >= 1:
            self.share = share
            self.progressed.emit(share)


@dataclass(slots=True)
class _Task:
    done: Callable[[Any], None]
    failed: Callable[[PlannerError], None]
    job: Job | None
    owner: QObject | None


class Worker(QObject):
    """Work is a plain function without Qt; `done` or `failed` is called in the thread that the worker lives in.

    A fault that is no `PlannerError` is raised again there, for the application's hook.
    """

    _arrived = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._bodies: queue.SimpleQueue[tuple[int, Callable[[], Any]] | None] = queue.SimpleQueue()
        self._tasks: dict[int, _Task] = {}
        """What waits, by number. The thread gets bodies alone: what is to be told may hold a widget, and the last one
        to let go of a widget has to be the window's thread."""
        self._numbers = itertools.count()
        self._jobs: list[Job] = []
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def submit(
        self,
        body: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[PlannerError], None],
        job: Job | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Do `body` after all that was asked for before; an `owner` that is gone by then is told nothing."""
        if job is not None:
            self._jobs.append(job)
        number = next(self._numbers)
        self._tasks[number] = _Task(done, failed, job, owner)
        self._bodies.put((number, body))

    @property
    def idle(self) -> bool:
        """Whether nothing waits and nothing is under way."""
        return not self._tasks

    def stop(self) -> None:
        """End the thread; what waits is still done, what can be stopped is."""
        for job in self._jobs:
            job.cancel()
        self._bodies.put(None)
        self._thread.join()
        self._arrived.disconnect(self._deliver)

    def _run(self) -> None:
        while (waiting := self._bodies.get()) is not None:
            number, body = waiting
            outcome, error = None, None
            try:
                outcome = body()
            except BaseException as raised:  # noqa: BLE001  handed to the window's thread, whatever it is
                error = raised
            self._arrived.emit((number, outcome, error))
            del waiting, body, outcome, error

    def _deliver(self, arrived: tuple[int, Any, BaseException | None]) -> None:
        number, outcome, error = arrived
        task = self._tasks.pop(number)
        if task.job is not None:
            self._jobs.remove(task.job)
            task.job.finished.emit()
        if task.owner is not None and not isValid(task.owner):
            return
        if isinstance(error, PlannerError):
            if not isinstance(error, Cancelled):
                _log.info("refused: %s", error.code)
            task.failed(error)
        elif error is not None:
            raise error
        else:
            task.done(outcome)
