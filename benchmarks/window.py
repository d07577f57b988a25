"""How fast the window is on 100,000 participants, and how fast it starts: each figure beside its floor.

    .venv/bin/python -m benchmarks.window [COUNT]

The floor is measured in the same run: a bare PySide6 window for the start, a plain QTableView on a list of texts for
page and frames, the SQL alone for sorting and filtering, an update without journal for an edit. Run it with
QT_QPA_PLATFORM=offscreen, or on a display.
"""

from __future__ import annotations

import gc
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QEventLoop, QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QApplication, QTableView

from benchmarks.filling import fill_with_people
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import browsing, records, workspaces
from exhibitplanner.services.queries import Order
from exhibitplanner.services.reading import list_ids
from exhibitplanner.ui.application import make_application
from exhibitplanner.ui.frame.window import MainWindow
from exhibitplanner.ui.look.look import wear
from exhibitplanner.ui.pages.records_page import RecordsPage
from exhibitplanner.ui.session.settings import Settings
from exhibitplanner.ui.wording import speak

PERSON = BY_NAME["participant"]
SORTED = ("name", "participation", "arrives_on", "badge_kind", "email")
TYPED = "hanwha"
BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
application = QApplication([])
window, table = QMainWindow(), QTableView()
table.setModel(QStandardItemModel(0, 8))
window.setCentralWidget(table)
window.resize(1400, 875)
window.show()
QTimer.singleShot(0, application.quit)
application.exec()
"""
OURS = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from exhibitplanner.ui.application import make_application
from exhibitplanner.ui.session.settings import Settings
from exhibitplanner.ui.look.look import wear
from exhibitplanner.ui.frame.window import MainWindow
application = make_application()
settings = Settings(Path(sys.argv[2]))
wear(application, settings.theme)
window = MainWindow(settings)
window.resize(1400, 875)
window.show()
window.open_first(Path(sys.argv[1]))
page = window.shell.page
def look():
    if page.table.model.complete and window.desk.session.idle:
        application.quit()
timer = QTimer()
timer.timeout.connect(look)
timer.start(1)
application.exec()
window.release()
"""


def main(count: int) -> None:
    """Print a line for each figure: ours, the floor, and the goal."""
    application = make_application()
    speak("en")
    wear(application, "light")
    with tempfile.TemporaryDirectory() as folder:
        measure_start(Path(folder))
        path = Path(folder) / "people.exhibit"
        with workspaces.create(path) as made:
            fill_with_people(made, count)
        window = MainWindow(Settings(Path(folder) / "window.ini"))
        window.resize(1400, 875)
        window.show()
        window.opening.open(path)
        assert window.desk is not None
        window.desk.view_exhibition(None)
        settle(window)
        page = window.shell.page if window.shell else None
        assert isinstance(page, RecordsPage)
        gc.collect()
        gc.freeze()  # as run_window does
        sys.setswitchinterval(0.001)
        gaps = Gaps()
        for measure in (measure_page, measure_sorting, measure_filter, measure_frames, measure_edit, measure_import):
            gaps.begin()
            measure(window, page)
            say("    longest wait of the event loop meanwhile", gaps.longest, 0, "200 ms")
        window.release()


def measure_start(folder: Path) -> None:
    """Process time of a whole start, ours on the sample and a bare window; the median of five, bytecode cached."""
    from exhibitplanner.services.demo import make_demo

    sample = folder / "demo.exhibit"
    make_demo(sample, folder, "en", lambda _share: None)
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    ours, bare = (
        statistics.median([_process_time([sys.executable, "-c", code, *words], environment) for _ in range(6)][1:])
        for code, words in ((OURS, [str(sample), str(folder / "start.ini")]), (BARE, []))
    )
    say("start to a usable window, process time", ours, bare, "2.5 times")


def _process_time(command: list[str], environment: dict[str, str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, env=environment, check=True, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure_page(window: MainWindow, page: RecordsPage) -> None:
    """From the wish for another page and back to the first paint of 100,000 people."""
    times = []
    for _ in range(5):
        window.show_page("booths")
        settle(window)
        start = time.perf_counter()
        page.table.start_anew()
        window.show_page("people")
        until_listed(page)
        page.table.view.viewport().repaint()
        times.append(time.perf_counter() - start)
        settle(window)
    say("page opens", statistics.median(times), plain_view(page.table.model.rowCount()), "200 ms")


def measure_sorting(window: MainWindow, page: RecordsPage) -> None:
    """A click on each head, until the sorted rows are painted; the floor is the SQL alone, in the background."""
    assert window.desk is not None
    session = window.desk.session
    for name in SORTED:
        column = [field.name for field in page.table.model.columns].index(name)
        start = time.perf_counter()
        page.table.view.sortByColumn(column, Qt.SortOrder.DescendingOrder)
        until_listed(page)
        page.table.view.viewport().repaint()
        ours = time.perf_counter() - start
        settle(window)
        took: list[float] = []
        session.look_up(
            lambda reader, name=name: timed(lambda: list_ids(reader, PERSON, orders=[Order(name, descending=True)])),
            took.append,
        )
        settle(window)
        floor = took[0]
        say(f"sorted by {name}", ours, floor, "300 ms")
    page.table.view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    until_listed(page)
    settle(window)


def measure_filter(window: MainWindow, page: RecordsPage) -> None:
    """Each key of a word, until the rows that hold it are painted."""
    times = []
    assert window.desk is not None
    page.focus_filter()
    page.table.model.prepare_filter()
    settle(window)
    for length in range(1, len(TYPED) + 1):
        start = time.perf_counter()
        page.table.model.filter(TYPED[:length])
        page.table.view.viewport().repaint()
        times.append(time.perf_counter() - start)
        settle(window)
    lengths, floors = range(1, len(TYPED) + 1), []
    window.desk.session.look_up(
        lambda reader: max(timed(lambda n=n: browsing.matching_ids(reader, PERSON, TYPED[:n])) for n in lengths),
        floors.append,
    )
    settle(window)
    say("filter key, the slowest", max(times), floors[0], "60 ms")
    page.table.model.filter("")
    settle(window)


def measure_frames(_window: MainWindow, page: RecordsPage) -> None:
    """Scrolling by three rows a frame through new pages, then the jump to the end."""
    count = page.table.model.rowCount()
    bar, viewport = page.table.view.verticalScrollBar(), page.table.view.viewport()
    frames = []
    for _ in range(400):
        start = time.perf_counter()
        bar.setValue(bar.value() + 3 * bar.singleStep())
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        frames.append(time.perf_counter() - start)
    say("scrolling frame, 95 % within", statistics.quantiles(frames, n=20)[-1], plain_frames(count), "16 ms")
    start = time.perf_counter()
    bar.setValue(bar.maximum())
    viewport.repaint()
    say("jump to the end", time.perf_counter() - start, plain_view(count), "50 ms")


def measure_edit(window: MainWindow, page: RecordsPage) -> None:
    """A value taken by the editor's way, until it is saved, undoable and shown again; 95 % of 60."""
    assert window.desk is not None
    model, times = page.table.model, []
    for number in range(60):
        record_id = model.ids[number * 37 % len(model.ids)]
        start = time.perf_counter()
        page.table.view.cells.editing.take(record_id, "hotel", f"Hotel {number}", keep_refused=False)
        until_saved(window)
        times.append(time.perf_counter() - start)
    with tempfile.TemporaryDirectory() as folder, workspaces.create(Path(folder) / "one.exhibit") as small:
        made = records.add(small, BY_NAME["company"], {"name": "One"}).id
        company = BY_NAME["company"]
        floor = statistics.median(
            timed(lambda n=n: records.update(small, company, made, {"city": f"Place {n}"})) for n in range(20)
        )
    say("edit with undo and refresh, 95 % within", statistics.quantiles(times, n=20)[-1], floor, "50 ms")


def measure_import(window: MainWindow, _page: RecordsPage) -> None:
    """A spreadsheet of 5,000 new people imported beside the window, as the import page does it."""
    from exhibitplanner.services.importing.importer import import_files
    from exhibitplanner.services.importing.options import ImportOptions

    assert window.desk is not None
    done: list[object] = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "people.csv"
        lines = [f"PERSON Number{n},KAI,Exhibitor,2027-09-04,2027-09-09" for n in range(5000)]
        file.write_text("\n".join(["Name,Company,Badge,Arrival,Departure", *lines]), encoding="utf-8")
        options = ImportOptions(exhibition="MSPO-2027", kind="participants")
        start = time.perf_counter()
        window.desk.session.write_long(
            "import",
            lambda workspace, told: import_files(workspace, [file], options, progress=told),
            done.append,
            print,
        )
        settle(window, 500)
    say("5,000 people imported beside the window", time.perf_counter() - start, 0, "no goal")


class Gaps:
    """How long the event loop did not come round."""

    def begin(self) -> None:
        """Count anew."""
        self.longest = 0.0
        self._last = time.perf_counter()

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


class _Plain(QAbstractTableModel):
    """The least that a table can be: texts from memory."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent=QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent=QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else 9

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        return f"cell {index.row()}" if role == Qt.ItemDataRole.DisplayRole else None


def plain_view(rows: int) -> float:
    """First paint of a plain table."""
    view = QTableView()
    view.resize(1100, 700)
    start = time.perf_counter()
    view.setModel(_Plain(rows))
    view.show()
    view.viewport().repaint()
    took = time.perf_counter() - start
    view.close()
    return took


def plain_frames(rows: int) -> float:
    """Frames of a plain table, 95 % of them."""
    view = QTableView()
    view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    view.resize(1100, 700)
    view.setModel(_Plain(rows))
    view.show()
    frames = []
    for _ in range(200):
        start = time.perf_counter()
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 90)
        QApplication.processEvents()
        frames.append(time.perf_counter() - start)
    view.close()
    return statistics.quantiles(frames, n=20)[-1]


def until_listed(page: RecordsPage) -> None:
    """Wait for the ids that were asked for."""
    loop = QEventLoop()
    page.table.model.listed.connect(loop.quit)
    QTimer.singleShot(20_000, loop.quit)
    loop.exec()


def until_saved(window: MainWindow) -> None:
    """Wait as a window does, asleep until something comes, for the end of a write and what follows it."""
    loop, look = QEventLoop(), QTimer()
    look.timeout.connect(lambda: window.desk is None or window.desk.session.busy or loop.quit())
    look.start(1)
    loop.exec()


def settle(window: MainWindow, least_ms: int = 300) -> None:
    """Wait until everything is done and shown."""
    ends = time.perf_counter() + least_ms / 1000
    while time.perf_counter() < ends or (window.desk is not None and not window.desk.session.idle):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)


def timed(work: Callable[[], object]) -> float:
    """Seconds that work took."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def say(what: str, ours: float, floor: float, goal: str) -> None:
    """One line."""
    ratio = f"{ours / floor:6.2f} ×" if floor else "        "
    beside = f"floor {floor * 1000:8.1f} ms" if floor else " " * 17
    print(f"{what:44} {ours * 1000:8.1f} ms   {beside}   {ratio}   goal {goal}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
