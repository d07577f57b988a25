"""What the import has under way, and what of it outlives its page when another look is put on."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from exhibitplanner.services.importing.importer import Preview, RefusedFile
from exhibitplanner.services.importing.report import ImportReport
from exhibitplanner.ui.pages.importing.intake import Intake
from exhibitplanner.ui.pages.importing.review.marks import Marks
from exhibitplanner.ui.pages.importing.steps import Step
from exhibitplanner.ui.session.worker import Job


class Errand(QObject):
    """A reading or an import, whichever page waits for it: a new one goes on where the one before went away."""

    done = Signal(object)
    """A `Preview`, or an `ImportReport` of one that is `applying`."""
    failed = Signal(object)
    """A `PlannerError`."""

    def __init__(self, *, applying: bool) -> None:
        super().__init__()
        self.applying = applying
        self.job: Job | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """An import that was done, and what became of it."""

    report: ImportReport
    unread: tuple[RefusedFile, ...]
    undone: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """An import as far as a person has come with it; `table` is the one in view, `marks` are those of the review."""

    intake: Intake
    seen: Intake
    preview: Preview | None
    stale: bool
    step: Step
    table: object
    marks: Marks
    errand: Errand | None
    told: Told | None
