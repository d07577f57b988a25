"""Makes the pictures of the guide: every page of the real window on the sample, in both themes and languages.

    .venv/bin/python docs/make_pictures.py [PAGE ...]

It needs a display, or QT_QPA_PLATFORM=offscreen; `xvfb-run` gives one. The sample is made in a temporary folder.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication

from exhibitplanner.messages import LANGUAGES, Language
from exhibitplanner.services.demo import make_demo
from exhibitplanner.services.reading import list_ids
from exhibitplanner.ui.application import make_application
from exhibitplanner.ui.frame.entries import ENTRIES
from exhibitplanner.ui.frame.window import MainWindow
from exhibitplanner.ui.look.look import Theme, wear
from exhibitplanner.ui.pages.importing.page import ImportPage
from exhibitplanner.ui.pages.records_page import RecordsPage
from exhibitplanner.ui.session.settings import Settings
from exhibitplanner.ui.wording import speak

HERE = Path(__file__).resolve().parent / "pictures"
SIZE = (1400, 875)
THEMES: tuple[Theme, ...] = ("light", "dark")
IMPORT_STEPS = {"import": "file", "import-columns": "columns", "import-review": "review", "import-done": "done"}
FIRST = "MSPO-2023"
LATE = """\
"Late changes, 22 August",,,,,,,
Name (as in passport),성명,Company,Position,Arrival,Departure,Badge type,Remarks by us
BAEK Yeongsu,백영수,Hanwha Aerospace,Senior Manager,2023-09-02,2023-09-10,Exhibitor,window seat
JI Jihyeon,지지현,Hanwha Aerospace,Director,2023-09-03,2023-09-10,VIP,
NOWAK Łucja,,Hanwha Aerospace,Interpreter,2023-09-04,2023-09-09,Exhibitor,speaks Polish
WIŚNIEWSKI Jan,,Hanwha Aerospce,Driver,31/02/2023,2023-09-09,Contractor,
SHIN Yura,신유라,한화에어로스페이스,과장,2023. 9. 3.,2023. 9. 9.,Exhibitor,
Total,5,,,,,,
"""


def main(wanted: list[str]) -> None:
    """Draw the pages that are named, or all of them."""
    application = make_application()
    HERE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder) / "pavilion-2023.exhibit"
        make_demo(sample, Path(folder), "en", lambda _share: None)
        for language in LANGUAGES:
            for theme in THEMES:
                draw_all(application, sample, Path(folder) / f"{theme}-{language}.ini", theme, language, wanted)


def draw_all(  # noqa: PLR0913, PLR0917  what a series is
    application: QApplication, sample: Path, settings_file: Path, theme: Theme, language: Language, wanted: list[str]
) -> None:
    """The first run, then every page of an open workspace."""
    settings = Settings(settings_file)
    settings.keep("theme", theme)
    settings.keep("language", language)
    speak(language)
    wear(application, theme)
    window = MainWindow(settings)
    window.resize(*SIZE)
    window.show()
    if not wanted or "first-run" in wanted:
        rest(300)
        save(window, f"first-run-{theme}-{language}")
    window.opening.open(sample)
    assert window.desk is not None
    window.desk.view_exhibition(FIRST)
    for entry in ENTRIES:
        if not wanted or entry.name in wanted:
            window.show_page(entry.name)
            settle(window)
            save(window, f"{entry.name}-{theme}-{language}")
    steps = [one for one in IMPORT_STEPS if not wanted or one in wanted]
    if steps:
        draw_import(window, steps, f"{theme}-{language}")
    window.close()
    window.release()
    window.deleteLater()


def draw_import(window: MainWindow, steps: list[str], look: str) -> None:
    """The steps of a company's late spreadsheet: somebody new, somebody changed, a day that there is not."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "hanwha-late-changes.csv"
        file.write_text(LATE, encoding="utf-8")
        window.import_files([file])
        settle(window, 1500)
        page = window.shell.page if window.shell else None
        assert isinstance(page, ImportPage)
        for name, step in IMPORT_STEPS.items():
            if step == "done":
                if name not in steps:  # the sample stays as it is for the pictures that follow
                    continue
                page.apply()
                settle(window, 1500)
            page.go_to(step)
            settle(window)
            if name in steps:
                save(window, f"{name}-{look}")
        if "import-done" in steps:
            page.done.undo.click()
            settle(window)


def settle(window: MainWindow, least: int = 250) -> None:
    """Wait until everything that was asked for is shown."""
    rest(least)
    deadline = QDeadlineTimer(30_000)
    while window.desk is not None and not window.desk.session.idle and not deadline.hasExpired():
        rest(50)
    page = window.shell.page if window.shell else None
    if isinstance(page, RecordsPage) and page.own_tab is None and page.table.model.rowCount() > 4:
        page.table.view.setCurrentIndex(page.table.model.index(3, 0))
        assert window.desk is not None
        assert list_ids(window.desk.session.reader, page.kind)
    rest(least + 500)  # sums come a moment after the last change


def rest(milliseconds: int) -> None:
    """Let the window work."""
    deadline = QDeadlineTimer(milliseconds)
    while not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def save(window: MainWindow, name: str) -> None:
    """Write what the window shows."""
    window.grab().save(str(HERE / f"{name}.png"))


if __name__ == "__main__":
    main(sys.argv[1:])
