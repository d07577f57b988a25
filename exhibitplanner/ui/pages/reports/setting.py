"""Reports set in the background; of several that are asked for, only the newest is brought."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from exhibitplanner.domain.errors import Cancelled, PlannerError
from exhibitplanner.reports.document import Document
from exhibitplanner.reports.press import Press
from exhibitplanner.services.reporting.companies import ReportCompany, list_report_companies
from exhibitplanner.services.reporting.making import make_report
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.storage.workspace import Workspace
from exhibitplanner.ui.session.session import Session
from exhibitplanner.ui.session.worker import Job

_NOTICED_MS: Final = 150  # what is done sooner needs no sign that it is under way

MOST_ROWS: Final = 15_000
"""Typst takes 140 MB for a thousand people, and a second."""
_WORTH_STOPPING_S: Final = 1.0  # what has run longer is ended for the next; a process has to start again for it


@dataclass(frozen=True, slots=True)
class Outcome:
    """A report with the options that it was made with, and the companies that it could be narrowed to.

    `pages` are SVG drawings in points; there is none where it has nothing to say, or more rows than `MOST_ROWS`.
    """

    name: str
    options: ReportOptions
    companies: tuple[ReportCompany, ...]
    report: Document
    pages: tuple[bytes, ...]


class Setting(QObject):
    """One report at a time is under way; of what is asked for meanwhile only the newest waits."""

    arrived = Signal(object)
    """An `Outcome`."""
    refused = Signal(object)
    """A `PlannerError`."""
    lasted = Signal()
    """It takes long enough to be noticed."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.press = Press()
        self._session = session
        self._waiting: tuple[str, ReportOptions] | None = None
        self._job: Job | None = None
        self._began = 0.0
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_NOTICED_MS)
        self._patience.timeout.connect(self.lasted)
        self.destroyed.connect(self.press.rest)

    @property
    def idle(self) -> bool:
        """Whether nothing is under way."""
        return self._job is None

    def ask(self, name: str, options: ReportOptions) -> None:
        """Set a report; what was asked for before and has not arrived never will."""
        self._waiting = (name, options)
        if not self._patience.isActive():
            self._patience.start()
        if self._job is None:
            self._start()
        elif time.monotonic() - self._began > _WORTH_STOPPING_S:
            self._job.cancel()

    def rest(self) -> None:
        """No report is wanted for a while."""
        self.press.rest()

    def _start(self) -> None:
        assert self._waiting is not None  # noqa: S101  who calls has seen it
        name, options = self._waiting
        self._waiting = None
        job = self._job = Job()
        self._began = time.monotonic()
        press = self.press
        self._session.look_up(
            lambda workspace: _outcome(workspace, name, options, press, lambda: job.tell(0)),
            self._take,
            self._refuse,
            job,
            owner=self,
        )

    def _take(self, outcome: Outcome) -> None:
        if self._ended():
            self.arrived.emit(outcome)

    def _refuse(self, error: PlannerError) -> None:
        if self._ended() and not isinstance(error, Cancelled):
            self.refused.emit(error)

    def _ended(self) -> bool:
        """Whether what ended still counts."""
        self._job = None
        if self._waiting is not None:
            self._start()
            return False
        self._patience.stop()
        return True


def _outcome(
    workspace: Workspace, name: str, options: ReportOptions, press: Press, beat: Callable[[], object]
) -> Outcome:
    """A company that is there no more, or in another exhibition, is all of them."""
    companies = tuple(list_report_companies(workspace, options.exhibition))
    if options.company not in {one.id for one in companies}:
        options = replace(options, company=None)
    report = make_report(workspace, name, options)
    wanted = 0 < report.size <= MOST_ROWS
    return Outcome(name, options, companies, report, tuple(press.render(report, "svg", beat)) if wanted else ())
