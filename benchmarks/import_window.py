"""How long the window stands still while a sheet of 100,000 people is imported step by step.

    .venv/bin/python -m benchmarks.import_window [COUNT]

Each figure is the longest wait of the event loop in one stretch of the import (goal 200 ms), with how long the stretch
took. Run it with QT_QPA_PLATFORM=offscreen, or on a display.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication

from benchmarks.importing import write_sheet
from benchmarks.window import Gaps
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import records, workspaces
from exhibitplanner.ui.application import make_application
from exhibitplanner.ui.frame.window import MainWindow
from exhibitplanner.ui.look.look import wear
from exhibitplanner.ui.pages.importing.page import ImportPage
from exhibitplanner.ui.running import collect_in_window
from exhibitplanner.ui.session.settings import Settings
from exhibitplanner.ui.wording import speak

EXHIBITION = {
    "code": "MSPO-2027", "opens_on": "2027-09-07", "closes_on": "2027-09-10", "time_zone": "Europe/Warsaw",
}  # fmt: skip


def main(count: int) -> None:
    """Print a line for each stretch."""
    application = make_application()
    speak("en")
    wear(application, "light")
    with tempfile.TemporaryDirectory() as folder:
        sheet, path = write_sheet(Path(folder) / "people.xlsx", count), Path(folder) / "people.exhibit"
        with workspaces.create(path) as made:
            records.add(made, BY_NAME["exhibition"], EXHIBITION)
        window = MainWindow(Settings(Path(folder) / "window.ini"))
        window.resize(1400, 875)
        window.show()
        window.opening.open(path)
        sys.setswitchinterval(0.001)  # as run_window does, with what follows
        gc.collect()
        gc.freeze()
        collect_in_window(application)
        measure(window, sheet)
        window.release()


def measure(window: MainWindow, sheet: Path) -> None:
    """A whole import."""
    window.import_files([])
    page = window.shell.page if window.shell else None
    assert isinstance(page, ImportPage)
    gaps = Gaps()

    def stretch(name: str, act: Callable[[], object]) -> None:
        gaps.begin()
        begun = time.perf_counter()
        act()
        took = rest(page, begun)
        print(f"  {name:<44}{gaps.longest * 1000:7.0f} ms   took {took:6.2f} s   goal 200 ms", flush=True)

    def correct(target: str | None) -> None:
        page.columns.table.said.emit(2, target)

    stretch("read and planned", lambda: page.take_files([sheet]))
    stretch("to the columns", lambda: page.go_to("columns"))
    stretch("a column left out", lambda: correct(None))
    stretch("and chosen again", lambda: correct("position"))
    stretch("to the review", lambda: page.go_to("review"))
    stretch("back to the columns", lambda: page.go_to("columns"))
    stretch("imported", page.apply)
    stretch("taken back", page.done.undo.click)
    stretch("read again", lambda: page.take_files([sheet]))


def rest(page: ImportPage, begun: float) -> float:
    """Wait until all is done, and a while longer; the seconds until it was done."""
    deadline, done, at = QDeadlineTimer(300_000), 0, begun
    while done < 40 and not deadline.hasExpired():
        # sleeps until the next tick of the gaps' timer: a loop that spins would take the work's turn away
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        idle = page.looking.errand is None and page.desk.session.idle
        if not idle:
            done = 0
        elif not done:
            at = time.perf_counter()
        done += idle
    return at - begun


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
