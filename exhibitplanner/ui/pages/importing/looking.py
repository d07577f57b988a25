"""What an import has under way in the background: files read, tables planned, records written; the latest alone."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from exhibitplanner.domain.errors import PlannerError
from exhibitplanner.services.importing.importer import Preview, ReadFiles, apply_read, plan_again, preview_files
from exhibitplanner.services.importing.report import ImportReport
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.pages.importing.errand import Errand
from exhibitplanner.ui.pages.importing.intake import Intake
from exhibitplanner.ui.session.worker import Job
from exhibitplanner.ui.wording import say


class Looking(QObject):
    """A new look takes the place of the one before; what that one brings is dropped."""

    previewed = Signal(object)
    """A `Preview`."""
    imported = Signal(object)
    """An `ImportReport`."""
    failed = Signal(object, bool)
    """A `PlannerError`, and whether it met the import itself."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.errand: Errand | None = None

    @property
    def job(self) -> Job | None:
        return self.errand.job if self.errand is not None else None

    @property
    def applying(self) -> bool:
        return self.errand is not None and self.errand.applying

    def read(self, intake: Intake) -> Job:
        """Read the files and find out what they would do."""
        paths, options = list(intake.paths), intake.options()
        errand = self._begin(Errand(applying=False))
        errand.job = self._desk.session.look_long(
            say("intake_reading", count=len(paths)),
            lambda workspace, told: preview_files(workspace, paths, options, progress=told),
            errand.done.emit,
            errand.failed.emit,
            owner=errand,  # which lives on until it is told, whoever gave it up
        )
        return errand.job

    def plan(self, intake: Intake, read: ReadFiles) -> Job:
        """Find out what files in hand would do now."""
        options = intake.options()
        errand = self._begin(Errand(applying=False))
        errand.job = self._desk.session.look_long(
            say("intake_planning"),
            lambda workspace, told: plan_again(workspace, read, options, progress=told),
            errand.done.emit,
            errand.failed.emit,
            owner=errand,  # which lives on until it is told, whoever gave it up
        )
        return errand.job

    def apply(self, intake: Intake, read: ReadFiles) -> Job | None:
        """Take the files in hand, all or nothing; None where that failed at once."""
        options = intake.options()
        errand = self._begin(Errand(applying=True))
        errand.job = self._desk.session.write_long(
            say("intake_importing", count=len(read.files)),
            lambda workspace, told: apply_read(workspace, read, options, progress=told),
            errand.done.emit,
            errand.failed.emit,
            owner=errand,  # which lives on until it is told, whoever gave it up
        )
        return errand.job if self.errand is errand else None

    def take_over(self, errand: Errand) -> None:
        """Wait for what another look of the page began."""
        self._begin(errand)

    def cancel(self) -> bool:
        """Ask what is under way to stop; whether there was anything."""
        if self.job is None:
            return False
        self.job.cancel()
        return True

    def give_up(self, *, stop: bool = True) -> None:
        """Wait for nothing any more."""
        if self.errand is None:
            return
        self.errand.done.disconnect(self._take)
        self.errand.failed.disconnect(self._fail)
        if stop and self.errand.job is not None:
            self.errand.job.cancel()
        self.errand = None

    def _begin(self, errand: Errand) -> Errand:
        self.give_up()
        self.errand = errand
        errand.done.connect(self._take)
        errand.failed.connect(self._fail)
        return errand

    def _take(self, outcome: Preview | ImportReport) -> None:
        self.give_up(stop=False)
        (self.previewed if isinstance(outcome, Preview) else self.imported).emit(outcome)

    def _fail(self, error: PlannerError) -> None:
        applying = self.applying
        self.give_up(stop=False)
        self.failed.emit(error, applying)


def read_in_hand(intake: Intake, preview: Preview | None) -> ReadFiles | None:
    """The files of an intake as they were read; None where one of them was not, or has to be compared again."""
    if preview is None:
        return None
    read = preview.read
    known = {*(one.path for one in read.files), *(one.path for one in read.refused)}
    if not known.issuperset(intake.paths):
        return None
    for path in known.difference(intake.paths):
        read = read.without(path)
    gone = len(known) > len(intake.paths)
    return None if gone and any(one.error.code == "same_contents" for one in read.refused) else read
