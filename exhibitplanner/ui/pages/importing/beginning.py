"""Where an import begins: files that are asked for, dropped or in a folder; one that waits is not lost for others."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from exhibitplanner.services.importing.remembering import forget_mapping, mark_of
from exhibitplanner.services.importing.report import SheetReport
from exhibitplanner.ui.desk import Answer, Desk
from exhibitplanner.ui.files import ask_open
from exhibitplanner.ui.pages.importing.intake import SUFFIXES, spreadsheets_in
from exhibitplanner.ui.wording import say

TOPIC: Final = "import"


class Beginning(QObject):
    """Finds files; what becomes of those in the list is the page's."""

    taken = Signal(object)
    """Paths, in place of those in the list."""
    added = Signal(object)
    """Paths, beside those in the list."""
    forgotten = Signal()
    """What was remembered of a table's columns."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page

    def choose(self) -> None:
        """Ask for spreadsheets; the ones in the list make way for them."""
        filters = [
            f"{say('intake_spreadsheets')} ({' '.join(f'*{suffix}' for suffix in SUFFIXES)})",
            f"{say('intake_all_files')} (*)",
        ]
        ask_open(self._page, say("page_import"), filters, self.taken.emit, several=True)

    def tell_waiting(self, waiting: Sequence[Path]) -> None:
        """An import is under way: say so, and offer another."""
        self._desk.tell("info", _waiting(waiting), Answer(say("intake_other_files"), self.choose), topic=TOPIC)

    def offer(self, paths: list[Path], waiting: Sequence[Path]) -> None:
        """Files come while an import is under way: a person says whether they go in beside or instead."""
        names = ", ".join(path.name for path in paths)
        beside = Answer(say("intake_add_them"), lambda: self.added.emit(paths))
        instead = Answer(say("intake_take_instead"), lambda: self.taken.emit(paths))
        text = f"{_waiting(waiting)} {say('intake_not_yet', files=names)}"
        self._desk.tell("warning", text, beside, instead, topic=TOPIC)

    def search(self, folder: Path) -> list[Path]:
        """The spreadsheets of a folder; where there are none, that is told."""
        found = list(spreadsheets_in(folder))
        if not found:
            self._desk.tell("info", say("intake_folder_empty", folder=folder.name), topic="folder")
        return found

    @property
    def likely_exhibition(self) -> str | None:
        """The exhibition in view, or the only one there is."""
        only = self._desk.exhibitions[0].code if len(self._desk.exhibitions) == 1 else None
        return self._desk.code or only

    def ask_for_exhibition(self, page: str) -> None:
        """The files wait on the page while the person makes the exhibition that they belong to."""
        desk = self._desk
        desk.action_wanted.emit("new_exhibition")
        back = Answer(say("intake_back"), lambda: desk.page_wanted.emit(page))
        desk.tell("info", say("intake_waiting"), back, topic=TOPIC)

    def forget_columns(self, report: SheetReport) -> None:
        """The columns of tables with this head are what they are recognised as, from now on."""
        mark = mark_of(one.heading for one in report.found_columns)
        self._desk.session.write(
            lambda workspace: forget_mapping(workspace, mark),
            lambda _none: self.forgotten.emit(),
            self._desk.tell_error,
            owner=self,
        )


def _waiting(waiting: Sequence[Path]) -> str:
    if len(waiting) == 1:
        return say("intake_waits_file", file=waiting[0].name)
    return say("intake_waits", count=len(waiting))
