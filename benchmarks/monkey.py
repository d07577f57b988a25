"""A monkey at the window: clicks, drags, types, drops and chooses at random, and records whatever goes wrong.

    .venv/bin/python -m benchmarks.monkey [MINUTES] [SEED]

With QT_QPA_PLATFORM=offscreen, or on a display (`xvfb-run`). A seed gives the same wishes; what they meet also depends
on how far the window's threads are. Exit status 1 where anything went wrong. The log beside the figures keeps every
step, so that a crash of the process can be read from its end.
"""

from __future__ import annotations

import faulthandler
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ["EXHIBITPLANNER_QT_DIALOGS"] = "1"

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, QSize, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QWindow,
)
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QHeaderView, QMenu, QSplitterHandle, QWidget
from shiboken6 import isValid

from benchmarks.watching import Watch, count_widgets, memory_mb
from exhibitplanner.domain.errors import PlannerError
from exhibitplanner.domain.kinds import KINDS
from exhibitplanner.messages import LANGUAGES
from exhibitplanner.resources import resource_path
from exhibitplanner.services import backups, history, workspaces
from exhibitplanner.services.reading import list_ids, read_rows
from exhibitplanner.storage.undoing import undoable
from exhibitplanner.ui.application import make_application
from exhibitplanner.ui.frame.actions import DEEDS
from exhibitplanner.ui.frame.entries import ENTRIES
from exhibitplanner.ui.frame.window import MainWindow
from exhibitplanner.ui.look.look import THEMES, wear
from exhibitplanner.ui.pages.importing.page import ImportPage
from exhibitplanner.ui.running import collect_in_window
from exhibitplanner.ui.session.settings import Settings
from exhibitplanner.ui.wording import speak

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier,
)  # fmt: skip
PLAIN = Qt.KeyboardModifier.NoModifier
KEYS = [
    *((getattr(Qt.Key, f"Key_{name}"), PLAIN) for name in (
        "Return", "Enter", "Tab", "Backtab", "Escape", "Left", "Right", "Up", "Down", "F2", "Delete", "Backspace",
        "PageUp", "PageDown", "Home", "End", "F4", "F1", "F8", "Space",
    )),
    *((getattr(Qt.Key, f"Key_{letter}"), CTRL) for letter in "ACVXDZYNKFEIP"),
    *((getattr(Qt.Key, f"Key_{name}"), CTRL) for name in ("Home", "End", "Delete", "Return", "Space", "Slash")),
    *((getattr(Qt.Key, f"Key_{number}"), CTRL) for number in range(1, 10)),
    *((getattr(Qt.Key, f"Key_{name}"), SHIFT) for name in ("Left", "Right", "Up", "Down", "PageDown")),
    *((getattr(Qt.Key, f"Key_{name}"), ALT) for name in ("Up", "Down")),
    (Qt.Key.Key_Z, CTRL | SHIFT), (Qt.Key.Key_D, CTRL | SHIFT), (Qt.Key.Key_End, CTRL | SHIFT),
]  # fmt: skip
TYPED = (
    "kim", "Hanwha", "E-14", "12 x 9", "2023-09-04", "5 sep", "1.5", "-3", "12 000,50", "yes", "김다현", "%", "'", '"',
    "=1+1", "x" * 300, "vip", "PL", "@@", "a@b.pl", "9 m²", "09:30", "\\", "*", "łąę", "🙂", "0",
)  # fmt: skip
HANGUL = ("김", "다현", "한화", "부스", "전시", "ㅎ")
PASTED = (
    "a", "1\t2\t3\n4\t5\t6", "KIM\n\nLEE\n", "\t\t", "x\r\ny", '"quoted\nlines"\tb', "", "2023-09-04", "1\t2\n" * 300,
)  # fmt: skip
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
HERE = Path(__file__).parent.parent
LONG_S = 4.0
REST_S = 25.0


class Monkey:
    """Plays with one window; everything it meets is recorded by `watch`."""

    def __init__(self, window: MainWindow, folder: Path, watch: Watch) -> None:
        self.window, self.folder, self.watch = window, folder, watch
        self.dice = random.Random(watch.seed)
        self._begun = 0.0
        self._patience: dict[int, int] = {}
        self._made = 0
        self._rescuer = QTimer()
        self._rescuer.setInterval(500)
        self._rescuer.timeout.connect(self._end_nested)
        self._rescuer.start()
        self.files = drop_files(folder)
        self._wishes: list[tuple[int, Callable[[], None]]] = [
            (24, self.click), (6, self.double_click), (4, self.right_click), (9, self.drag), (5, self.wheel),
            (22, self.key), (10, self.type), (5, self.compose), (2, self.fill_clipboard), (6, self.trigger),
            (1, self.resize), (1, self.switch_language), (1, self.switch_theme), (2, self.switch_exhibition),
            (1, self.drop), (1, self.import_and_apply), (4, self.show_page), (3, self.undo_or_redo),
            (2, self.move_header), (3, self.rest), (2, self.hover),
        ]  # fmt: skip

    def play(self, seconds: float, each_minute: Callable[[], None] | None = None) -> None:
        """Wishes after wishes, with the window's own events between them."""
        ends, minute = time.monotonic() + seconds, time.monotonic() + 60
        weights, wishes = zip(*self._wishes, strict=True)
        while time.monotonic() < ends:
            if not self._answer_dialogs():
                self._do(self.dice.choices(wishes, weights)[0])
            self._spin(self.dice.choice((0, 0, 0, 1, 5, 20)))
            if self.window.desk is None and self.dice.random() < 0.1:
                self._tell("open the sample")
                self.window.opening.open(self.folder / "sample.exhibit")
            self.watch.look_for_strays()
            if QApplication.activeWindow() is None and QApplication.activePopupWidget() is None:
                (QApplication.activeModalWidget() or self.window).activateWindow()
            if time.monotonic() >= minute:
                minute += 60
                if each_minute is not None:
                    each_minute()
                self.watch.rested()
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way."""
        ends = time.monotonic() + REST_S
        while time.monotonic() < ends:
            self._spin(20)
            if self.window.desk is None or self.window.desk.session.idle:
                return
        self.watch.fault(f"not at rest after {REST_S} s")

    def click(self) -> None:
        self._press("click", LEFT, self.dice.choice((PLAIN, PLAIN, PLAIN, CTRL, SHIFT)))

    def double_click(self) -> None:
        self._press("double click", LEFT, PLAIN)

    def right_click(self) -> None:
        found = self._press("click", RIGHT, PLAIN)
        if found is not None and found[0].isVisible():
            widget, at = found
            event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at))
            QApplication.sendEvent(widget, event)

    def drag(self) -> None:
        """Also of splitters, heads and scroll bars, which are where drags mean something."""
        widget = self._some(QSplitterHandle, QHeaderView) if self.dice.random() < 0.4 else self._any()
        if widget is None:
            return
        handle = widget.window().windowHandle() if isValid(widget) else None
        if handle is None:
            return
        start = self._inside(widget)
        self._tell(f"drag {_named(widget)} from {start}")
        place = widget.mapTo(widget.window(), start)
        QTest.mousePress(handle, LEFT, PLAIN, place)
        if not isValid(handle):
            return
        for _ in range(self.dice.randint(1, 5)):
            place += QPoint(self.dice.randint(-150, 150), self.dice.randint(-60, 60))
            place = _within(handle, place)
            QTest.mouseMove(handle, place)
            if not isValid(handle):
                return
        QTest.mouseRelease(handle, LEFT, PLAIN, place)

    def hover(self) -> None:
        widget = self._any()
        if widget is not None:
            handle = widget.window().windowHandle() if isValid(widget) else None
            if handle is not None:
                self._tell(f"hover {_named(widget)}")
                QTest.mouseMove(handle, widget.mapTo(widget.window(), self._inside(widget)))

    def wheel(self) -> None:
        widget = self._any()
        if widget is None:
            return
        handle = widget.window().windowHandle() if isValid(widget) else None
        if handle is not None:
            turn = QPoint(0, self.dice.choice((-1200, -120, 120, 1200)))
            self._tell(f"wheel {_named(widget)} {turn.y()}")
            QTest.wheelEvent(handle, QPointF(widget.mapTo(widget.window(), self._inside(widget))), turn)

    def key(self) -> None:
        key, modifier = self.dice.choice(KEYS)
        # QTest presses the modifier first, at which a popup may go; its keys come by the window below as well
        top = self._top() if modifier == PLAIN else QApplication.activeModalWidget() or self.window
        handle = top.windowHandle()
        if handle is not None:
            self._tell(f"key {modifier.name} {key.name} to {_named(QApplication.focusWidget())}")
            _strike(handle, key, modifier)

    def type(self) -> None:
        words = self.dice.choice(TYPED)
        handle = self._handle()
        if handle is None:
            return
        self._tell(f"type {words[:20]!r} to {_named(QApplication.focusWidget())}")
        if words.isascii() and len(words) < 30:
            for letter in words:
                _strike(handle, Qt.Key(ord(letter.upper())), SHIFT if letter.isupper() else PLAIN)
        else:
            self._commit(words)

    def compose(self) -> None:
        self._tell(f"compose to {_named(QApplication.focusWidget())}")
        for _ in range(self.dice.randint(1, 3)):
            syllables = self.dice.choice(HANGUL)
            self._input(QInputMethodEvent(syllables, []))
            if self.dice.random() < 0.9:
                self._commit(syllables)

    def fill_clipboard(self) -> None:
        self._tell("fill the clipboard")
        QGuiApplication.clipboard().setText(self.dice.choice(PASTED))

    def trigger(self) -> None:
        name = self.dice.choice([deed.name for deed in DEEDS if deed.name not in {"quit", "close"}])
        if self.dice.random() < 0.02:
            name = "close"
        action = self.window.menus.actions.get(name)
        if action is not None and action.isEnabled() and QApplication.activeModalWidget() is None:
            self._tell(f"action {name}")
            action.trigger()

    def resize(self) -> None:
        size = QSize(self.dice.randint(700, 1800), self.dice.randint(400, 1100))
        self._tell(f"resize to {size.width()} × {size.height()}")
        self.window.resize(size)

    def switch_language(self) -> None:
        self._choose("language", str(self.dice.choice(LANGUAGES)), self.window.speak_language)

    def switch_theme(self) -> None:
        self._choose("theme", str(self.dice.choice(THEMES)), self.window.wear_theme)

    def switch_exhibition(self) -> None:
        desk = self.window.desk
        if desk is not None:
            code = self.dice.choice([None, *(one.code for one in desk.exhibitions)])
            self._tell(f"exhibition {code}")
            desk.view_exhibition(code)

    def show_page(self) -> None:
        name = self.dice.choice([*(entry.name for entry in ENTRIES), "import"])
        self._tell(f"page {name}")
        self.window.show_page(name)

    def move_header(self) -> None:
        head = self._some(QHeaderView)
        if isinstance(head, QHeaderView) and head.count() > 1:
            one, other = self.dice.randrange(head.count()), self.dice.randrange(head.count())
            self._tell(f"move column {one} to {other}")
            head.moveSection(one, other)
            head.resizeSection(one, self.dice.randint(1, 500))

    def undo_or_redo(self) -> None:
        name = self.dice.choice(("undo", "undo", "redo"))
        if self.window.desk is not None:
            self._tell(name)
            self.window.act(name)

    def drop(self) -> None:
        files = self.dice.choice(self.files)
        self._tell(f"drop {', '.join(file.name for file in files)[:80]}")
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        how = (Qt.DropAction.CopyAction, data, LEFT, PLAIN)
        QApplication.sendEvent(self.window, QDragEnterEvent(QPoint(10, 10), *how))
        QApplication.sendEvent(self.window, QDropEvent(QPointF(10, 10), *how))

    def import_and_apply(self) -> None:
        """A sheet dropped, looked at, perhaps interrupted, and taken."""
        self.drop()
        for _ in range(self.dice.choice((5, 40, 150))):
            self._spin(20)
            page = self.window.shell.page if self.window.shell is not None else None
            if isinstance(page, ImportPage) and page.can_apply:
                self._tell("apply the import")
                page.apply()
                if self.dice.random() < 0.3:
                    self._spin(10)
                    self._tell("cancel the import")
                    page.cancel()
                return

    def rest(self) -> None:
        self._tell("rest")
        self._spin(self.dice.choice((50, 200)))

    def _do(self, wish: Callable[[], None]) -> None:
        self._begun = time.monotonic()
        try:
            wish()
        except Exception as fault:  # noqa: BLE001  in the program a slot would have called it, and the hook got it
            self.watch.raised(type(fault), fault, fault.__traceback__)
        finally:
            self._begun = 0.0

    def _spin(self, ms: int) -> None:
        ends = time.perf_counter() + ms / 1000
        QApplication.processEvents()
        while time.perf_counter() < ends:
            QApplication.processEvents()
            time.sleep(0.001)
        # what a loop of its own would do when it comes round
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _tell(self, words: str) -> None:
        self.watch.tell(words)

    def _end_nested(self) -> None:
        """A drag of text waits for a real mouse; nothing else may keep a step from ending."""
        if self._begun and time.monotonic() - self._begun > LONG_S:
            top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            self._tell(f"(step takes long; {_named(top)})")
            _strike(self.window.windowHandle(), Qt.Key.Key_Escape, PLAIN)
            if isinstance(top, QMenu):
                top.close()

    def _answer_dialogs(self) -> bool:
        """File and printer dialogs are answered at once, others when the monkey has played with them a while."""
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            self._answer_files(dialog)
        elif isinstance(dialog, QPrintDialog):
            self._tell("reject the printer dialog")
            dialog.reject()
        elif isinstance(dialog, QDialog):
            key = id(dialog)
            self._patience[key] = self._patience.get(key, self.dice.randint(1, 40)) - 1
            if self._patience[key] > 0:
                return False
            del self._patience[key]
            self._tell(f"reject {_named(dialog)}")
            dialog.reject()
        else:
            return False
        return True

    def _answer_files(self, dialog: QFileDialog) -> None:
        if self.dice.random() < 0.6:
            self._tell(f"reject files {dialog.windowTitle()!r}")
            dialog.reject()
            return
        saving = dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        if saving:
            self._made += self.dice.random() < 0.8
            name = self.folder / "out" / f"made {self._made}.{dialog.defaultSuffix() or 'bin'}"
        else:
            name = self.dice.choice([*self.files[0], self.folder / "sample.exhibit"])
        self._tell(f"take file {name.name} for {dialog.windowTitle()!r}")
        (dialog.fileSelected if saving else dialog.filesSelected).emit(str(name) if saving else [str(name)])
        dialog.reject()

    def _choose(self, name: str, value: str, act: Callable[..., None]) -> None:
        if QApplication.activeModalWidget() is None:
            self._tell(f"{name} {value}")
            act(value)

    def _press(self, how: str, button: Qt.MouseButton, modifier) -> tuple[QWidget, QPoint] | None:
        widget = self._any()
        if widget is None:
            return None
        handle = widget.window().windowHandle() if isValid(widget) else None
        if handle is None:
            return None
        at = self._inside(widget)
        self._tell(f"{how} {button.name} {modifier.name} {_named(widget)} at {at.x()}, {at.y()}")
        place = widget.mapTo(widget.window(), at)
        for _ in range(2 if how == "double click" else 1):
            if isValid(handle):
                QTest.mousePress(handle, button, modifier, place)
            if isValid(handle):
                QTest.mouseRelease(handle, button, modifier, place)
        return (widget, at) if isValid(widget) else None

    def _handle(self) -> QWindow | None:
        return self._top().windowHandle()

    def _top(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        if popup is not None and self.dice.random() < 0.85:
            return popup
        return QApplication.activeModalWidget() or self.window

    def _any(self) -> QWidget | None:
        """A widget in view; each class has the same chance, so that the many labels do not get all clicks."""
        return self._some(QWidget)

    def _some(self, *kinds: type[QWidget]) -> QWidget | None:
        top = self._top()
        found: dict[str, list[QWidget]] = {}
        for widget in [top, *top.findChildren(QWidget)]:
            if (
                isinstance(widget, kinds)
                and widget.window() is top
                and widget.isVisible()
                and widget.width() > 1
                and not widget.visibleRegion().isEmpty()
            ):
                found.setdefault(_kind_of(widget), []).append(widget)
        return self.dice.choice(found[self.dice.choice(sorted(found))]) if found else None

    def _inside(self, widget: QWidget) -> QPoint:
        rect = widget.visibleRegion().boundingRect()
        return QPoint(
            self.dice.randint(rect.left(), max(rect.left(), rect.right())),
            self.dice.randint(rect.top(), max(rect.top(), rect.bottom())),
        )

    def _commit(self, words: str) -> None:
        event = QInputMethodEvent()
        event.setCommitString(words)
        self._input(event)

    def _input(self, event: QInputMethodEvent) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and focused.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            QApplication.sendEvent(focused, event)


class Links(QObject):
    """Takes the files and folders that the window would open with other programs."""

    @Slot(QUrl)
    def open_link(self, url: QUrl) -> None:
        """Nothing."""


def drop_files(folder: Path) -> list[list[Path]]:
    """What is dropped: sheets one by one, ten at once, and all that is no sheet."""
    sample = sorted(resource_path("sample").iterdir())
    odd = folder / "odd"
    (odd / "sub").mkdir(parents=True, exist_ok=True)
    (odd / "empty.xlsx").touch()
    (odd / "empty.csv").touch()
    (odd / "page.pdf").write_bytes(b"%PDF-1.4\n%\xe2\xe3\n")
    (odd / "noise.xls").write_bytes(random.Random(1).randbytes(5000))
    shutil.copy(sample[0], odd / "sub" / sample[0].name)
    return [
        sample, *([file] for file in sample), sample[:10], [odd / "empty.xlsx"], [odd / "empty.csv"],
        [odd / "page.pdf"], [odd / "noise.xls"], [odd / "sub"], [odd / "sub", sample[1]], [odd / "not there.xlsx"], [],
        [folder / "sample.exhibit"],
    ]  # fmt: skip


def _strike(handle: QWindow, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    """Press and release; either may close what had the focus, so nothing comes after a key in one call of QTest."""
    if isValid(handle):
        QTest.keyPress(handle, key, modifier)
    held = {CTRL: Qt.Key.Key_Control, SHIFT: Qt.Key.Key_Shift, ALT: Qt.Key.Key_Alt}
    for one in (key, *(name for flag, name in held.items() if flag & modifier)):
        if isValid(handle):
            QTest.keyRelease(handle, one)


def _within(handle: QWindow, place: QPoint) -> QPoint:
    return QPoint(min(max(0, place.x()), handle.width() - 1), min(max(0, place.y()), handle.height() - 1))


def _kind_of(widget: QWidget) -> str:
    parent = widget.parentWidget()
    return f"{type(widget).__name__}{f' of {type(parent).__name__}' if type(widget) is QWidget and parent else ''}"


def _named(widget: QWidget | None) -> str:
    if widget is None:
        return "nothing"
    text = getattr(widget, "text", None)
    words = widget.accessibleName() or (text() if callable(text) and not isinstance(widget, QAction) else "")
    return f"{_kind_of(widget)} {str(words)[:30]!r}"


def records_of(path: Path) -> list[str]:
    """All records of a workspace."""
    with workspaces.open_for_reading(path) as opened:
        return [f"{kind.name} {row}" for kind in KINDS for row in read_rows(opened, kind, list_ids(opened, kind))]


def undo_all(path: Path) -> int:
    """Take back everything that is in force; how many steps that were."""
    steps = 0
    with workspaces.open_for_writing(path) as opened:
        while True:
            with opened.read() as connection:
                newest = undoable(connection)
            if newest is None:
                return steps
            history.undo(opened)
            steps += 1


def own_folders(folder: Path) -> None:
    """Nothing of the person's own computer is read or written."""
    (folder / "Documents").mkdir(exist_ok=True)
    (folder / "out").mkdir(exist_ok=True)
    os.environ |= {"HOME": str(folder)} | {
        f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "DATA", "CACHE", "STATE")
    }
    backups.user_data_path = lambda *_names, **_options: folder / "data"
    os.chdir(folder)


def main(minutes: float, seed: int) -> int:
    """Play, and print a digest."""
    log = Path(tempfile.gettempdir()) / f"monkey-{seed}-{os.getpid()}.log"
    faulthandler.enable(log.with_suffix(".crash").open("w", encoding="utf-8"), all_threads=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        own_folders(folder)
        application = make_application()
        speak("en")
        wear(application, "light")
        collect_in_window(application)
        links = Links()
        QDesktopServices.setUrlHandler("file", links, "open_link")
        path = folder / "sample.exhibit"
        # in a process of its own: what an import takes is not the window's memory
        made = [sys.executable, "-m", "exhibitplanner", "demo", "--workspace", str(path), "--out", str(folder / "out")]
        subprocess.run([*made, "--no-window"], check=True, stdout=subprocess.DEVNULL, cwd=HERE)
        watch = Watch(seed, log)
        settings = Settings(folder / "window.ini")
        print(f"seed {seed}, {minutes} minutes, {QGuiApplication.platformName()}, log {log}", flush=True)
        with watch.watching():
            window = MainWindow(settings)
            window.opening.sample_folder = folder
            window.resize(1400, 900)
            window.show()
            window.opening.open(path)
            monkey = Monkey(window, folder, watch)
            monkey.settle()
            begun = memory_mb()
            print(f"at the start: {begun:.0f} MB", flush=True)

            started = time.monotonic()

            def each_minute() -> None:
                widgets, tops = count_widgets()
                print(
                    f"{time.monotonic() - started:5.0f} s  {memory_mb():6.0f} MB  {widgets} widgets"
                    f"  {tops} top-level  {watch.step} steps",
                    flush=True,
                )

            monkey.play(minutes * 60, each_minute)
            end = memory_mb()
            window.release()
            window.close()
        _verify(path, watch)
    waits = sorted(watch.waits, reverse=True)
    print(
        f"{watch.step} steps, {len(watch.faults)} faults, {len(watch.warnings)} warnings, {len(watch.strays)} strays,"
        f" {len(waits)} waits over 200 ms, {begun:.0f} MB → {end:.0f} MB"
    )
    print("memory by step: " + ", ".join(f"{words} {mb:.0f} MB" for words, mb in watch.grown.most_common(15)))
    for seconds, step, words in waits[:12]:
        print(f"    waited {seconds * 1000:6.0f} ms at step {step}: {words}")
    return 1 if watch.faults or watch.warnings or watch.strays else 0


def _verify(path: Path, watch: Watch) -> None:
    """The files are whole, and undo goes back to where there was nothing yet."""
    for file in path.parent.rglob("*.exhibit"):
        try:
            workspaces.verify(file)
        except PlannerError as error:
            watch.fault(f"{file.name} is not whole: {error.code} {error.values}")
    there = len(records_of(path))
    steps = undo_all(path)
    left = records_of(path)
    print(f"undone {steps} steps, {there} records; {len(left)} left")
    if left:
        watch.fault("not undone: " + "\n    ".join(left[:5]))
    workspaces.verify(path)


if __name__ == "__main__":
    sys.exit(
        main(
            float(sys.argv[1]) if len(sys.argv) > 1 else 10,
            int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(100_000),
        )
    )
