"""A report into a file: the place asked for, the file written in the background, and where it is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from PySide6.QtWidgets import QWidget

from exhibitplanner.reports.press import Press
from exhibitplanner.services.reporting import making
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.services.reporting.registry import Report
from exhibitplanner.storage.workspace import Workspace
from exhibitplanner.ui import files
from exhibitplanner.ui.desk import Answer, Desk
from exhibitplanner.ui.wording import language, say

Form = Literal["pdf", "workbook"]
_SUFFIXES: Final[dict[Form, str]] = {"pdf": ".pdf", "workbook": making.WORKBOOK_SUFFIX}
_FOLDER: Final = "report_folder"


@dataclass(frozen=True, slots=True)
class Saving:
    """Saves reports for a page, from what is in the plan when they are written."""

    desk: Desk
    page: QWidget
    press: Press

    def ask(self, form: Form, report: Report, options: ReportOptions, company: str) -> None:
        """Ask for a place, and write the report there."""
        parts = (report.title(language()), options.exhibition, company)
        name = " ".join(part for part in parts if part).replace("/", "-")
        kept, here = Path(self.desk.settings.text(_FOLDER)), self.desk.session.path.parent
        suffix = _SUFFIXES[form]
        proposed = (kept if self.desk.settings.text(_FOLDER) and kept.is_dir() else here) / f"{name}{suffix}"
        words = f"{say(f'{form}_files')} (*{suffix})"
        files.ask_save(
            self.page.window(), say(f"save_{form}"), proposed, words, suffix,
            lambda out: self.write(form, report, options, out),
        )  # fmt: skip

    def write(self, form: Form, report: Report, options: ReportOptions, out: Path) -> None:
        """Write the report, and say where it is."""
        self.desk.settings.keep(_FOLDER, str(out.parent))

        def save(workspace: Workspace, told: Callable[[float], object]) -> None:
            if form == "workbook":
                making.write_report_workbook(workspace, report.name, out, options)
            else:
                making.save_report(workspace, report.name, out, options, self.press, lambda: told(0))

        self.desk.session.look_long(
            say(f"saving_{form}"), save, lambda _nothing: self._written(out), self.desk.tell_error
        )

    def _written(self, out: Path) -> None:
        self.desk.tell(
            "done",
            say("report_saved", file=out.name),
            Answer(say("open_saved"), lambda: files.open_file(out)),
            Answer(say("show_in_folder"), lambda: files.show_folder(out)),
            topic="report_saved",
        )
