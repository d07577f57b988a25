"""What goes wrong in a window while something plays with it: faults, warnings, waits, memory, windows that stray."""

from __future__ import annotations

import os
import sys
import threading
import time
import traceback
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget

IGNORED = (
    "This plugin does not support",  # offscreen says so of every popup
    "Mouse event at",  # QTest's, of a place beside a window that has just moved
)
WAIT_S = 0.2


def memory_mb() -> float:
    """What of this process is in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


class Watch:
    """Records what goes wrong with the step at which it did; `steps` are the last ones that were told."""

    def __init__(self, seed: int, log: Path | None = None) -> None:
        self.seed, self.step = seed, 0
        self.steps: deque[str] = deque(maxlen=20)
        self.faults: list[str] = []
        self.warnings: list[str] = []
        self.strays: list[str] = []
        self.waits: list[tuple[float, int, str]] = []
        self.grown: Counter[str] = Counter()
        self._weight = memory_mb()
        self._known: set[str] = set()
        self._log = log.open("w", encoding="utf-8", buffering=1) if log is not None else None
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(10)
        self._timer.timeout.connect(self._tick)

    def tell(self, words: str) -> None:
        """The next step, before it is done: after a crash it is the last line of the log."""
        self._weigh()
        self.step += 1
        self.steps.append(f"{self.step} {words}")
        if self._log is not None:
            self._log.write(f"{self.step} {words}\n")

    def _weigh(self) -> None:
        """What memory the step before took, by the kind of step; jobs in the background are on its account too."""
        weight = memory_mb()
        before = " ".join(self.steps[-1].split(" ")[1:3]) if self.steps else "start"
        self.grown[before] += weight - self._weight
        self._weight = weight

    def fault(self, words: str) -> None:
        """What is wrong by itself: a damaged file, a step that never ends."""
        self._note(self.faults, words)

    def rested(self) -> None:
        """The watcher's own work was no wait of the window."""
        self._last = time.perf_counter()

    def look_for_strays(self) -> None:
        """Windows that are in view and are no window of ours, no menu, no dialog and no list."""
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible() and not _expected(widget):
                self._note(self.strays, f"{type(widget).__name__} {widget.objectName()!r} {widget.accessibleName()!r}")

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Nothing that is raised or warned meanwhile gets by."""
        hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self.raised
        threading.excepthook = lambda told: self.raised(told.exc_type, told.exc_value, told.exc_traceback)
        sys.unraisablehook = lambda told: self.raised(told.exc_type, told.exc_value, told.exc_traceback)
        handler = qInstallMessageHandler(self._said)
        self._timer.start()
        self.rested()
        try:
            yield
        finally:
            self._timer.stop()
            qInstallMessageHandler(handler)
            sys.excepthook, threading.excepthook, sys.unraisablehook = hooks

    def raised(self, kind, fault, trace) -> None:
        """What a hook gets."""
        self._note(self.faults, "".join(traceback.format_exception(kind, fault, trace)).strip())

    def _said(self, kind: QtMsgType, context: QMessageLogContext, words: str) -> None:  # noqa: ARG002  Qt's
        if kind is not QtMsgType.QtDebugMsg and kind is not QtMsgType.QtInfoMsg and not words.startswith(IGNORED):
            stack = [
                line.strip()
                for line in traceback.format_stack()[:-1]
                if "/exhibitplanner/" in line or "/benchmarks/" in line
            ]
            self._note(self.warnings, f"{words}\n    " + "\n    ".join(stack[-4:]))

    def _note(self, where: list[str], words: str) -> None:
        where.append(words)
        if words not in self._known:  # the same thing again is only counted
            self._known.add(words)
            past = "\n    ".join(self.steps)
            text = f"--- seed {self.seed}, step {self.step}\n{words}\n  the last steps:\n    {past}"
            print(text, flush=True)
            if self._log is not None:
                self._log.write(f"{text}\n")

    def _tick(self) -> None:
        now = time.perf_counter()
        if now - self._last > WAIT_S:
            self.waits.append((now - self._last, self.step, self.steps[-1] if self.steps else ""))
        self._last = now


def count_widgets() -> tuple[int, int]:
    """All widgets and the top-level ones; to ask the collector for its objects disturbs what other threads make."""
    return len(QApplication.allWidgets()), len(QApplication.topLevelWidgets())


def _expected(widget: QWidget) -> bool:
    floating = {Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.Tool}
    return isinstance(widget, (QMainWindow, QMenu, QDialog)) or widget.windowType() in floating
