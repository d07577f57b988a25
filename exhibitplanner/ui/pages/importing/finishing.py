"""What can be done after an import: it is taken back, its problems are copied, or go back to the sender."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from exhibitplanner.services import history
from exhibitplanner.services.importing.report import ImportReport, SheetReport
from exhibitplanner.services.sending_back import SentBack, send_problems_back
from exhibitplanner.sheets.file_replacing import free_name
from exhibitplanner.storage.undoing import Undone
from exhibitplanner.ui.desk import Answer, Desk
from exhibitplanner.ui.files import ask_save, show_folder
from exhibitplanner.ui.pages.importing.done import DoneView
from exhibitplanner.ui.pages.importing.findings import problem_lines
from exhibitplanner.ui.wording import say


class Finishing(QObject):
    """Does what the last step's buttons say."""

    def __init__(self, desk: Desk, view: DoneView) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        view.undo_wanted.connect(self._undo)
        view.problems_wanted.connect(self._copy)
        view.saving_wanted.connect(self.ask_where_to_save)
        view.folder_wanted.connect(show_folder)

    def ask_where_to_save(self) -> None:
        """One file's workbook goes where the person says; those of several stand beside the files."""
        by_file = self._by_file()
        targets = {path: _beside(path) for path in by_file}
        if len(by_file) == 1:
            proposed = next(iter(targets.values()))
            formats = f"{say('intake_workbook')} (*.xlsx)"
            ask_save(
                self._view, say("intake_save_problems"), proposed, formats, ".xlsx",
                lambda out: self.save(dict.fromkeys(by_file, out)),
            )  # fmt: skip
        else:
            self.save(targets)

    def save(self, targets: dict[Path, Path]) -> None:
        """Write the sender's workbooks with their problems, each where `targets` says."""
        by_file = self._by_file()

        def write() -> list[SentBack]:
            return [
                sent
                for path, reports in by_file.items()
                for sent in send_problems_back(ImportReport(applied=True, sheets=reports), targets[path])
            ]

        self._desk.session.look_up(lambda _workspace: write(), self._saved, self._desk.tell_error, owner=self)

    def _saved(self, sent: list[SentBack]) -> None:
        if not sent:
            return
        first = sent[0].path
        text = say("exported", file=first) if len(sent) == 1 else say("intake_saved_beside", count=len(sent))
        self._desk.tell("done", text, Answer(say("show_in_folder"), lambda: show_folder(first)), topic="copied")
        self._view.show_saved(first)

    def _by_file(self) -> dict[Path, list[SheetReport]]:
        found: dict[Path, list[SheetReport]] = {}
        for one in self._view.reports:
            if one.problems:
                found.setdefault(one.path, []).append(one)
        return found

    def _undo(self, transaction: str) -> None:
        self._desk.session.write(
            lambda workspace: history.undo(workspace, transaction),
            self._show_undone,
            self._desk.tell_error,
            owner=self,
        )

    def _show_undone(self, undone: Undone) -> None:
        kept = len(undone.kept) + len(undone.conflicts)
        self._view.show_undone(say("intake_undone_partly", kept=kept) if kept else say("intake_undone"))

    def _copy(self) -> None:
        reports = list(self._view.reports)
        self._desk.session.look_up(lambda _workspace: problem_lines(reports), self._copied, owner=self)

    def _copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._desk.tell("done", say("intake_copied", count=text.count("\n") + 1), topic="copied")


def _beside(path: Path) -> Path:
    """Where the problems of a sender's file stand: beside it, over no other file."""
    wanted = path.with_name(say("intake_problems_file", file=path.stem))
    return free_name(wanted) if wanted.exists() else wanted
