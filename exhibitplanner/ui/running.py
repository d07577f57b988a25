"""The window from start to end: application, look, language, faults, and the workspace that was open last."""

from __future__ import annotations

import gc
import signal
import sys
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from exhibitplanner.collecting import collect_by_hand, collect_if_due
from exhibitplanner.ui.application import Application, make_application, speak_qt
from exhibitplanner.ui.faults import catch_faults
from exhibitplanner.ui.frame.window import MainWindow
from exhibitplanner.ui.look.look import wear
from exhibitplanner.ui.session.settings import Settings
from exhibitplanner.ui.wording import speak


def run_window(path: Path | None) -> int:
    """Open the window on a workspace, or on the one that was open last; returns when it is closed."""
    application = make_application()
    settings = Settings()
    speak(settings.language)
    speak_qt(settings.language)
    wear(application, settings.theme)
    catch_faults()
    window = MainWindow(settings)
    window.restore_place()
    window.show()
    window.open_first(path)
    if isinstance(application, Application):
        application.file_opened.connect(window.opening.open)
    # a millisecond, not five, until the window's thread has its turn again while another one works
    sys.setswitchinterval(0.001)
    # what was loaded by now stays: collections need not go over it again, which took a tenth of a second each
    gc.collect()
    gc.freeze()
    collect_in_window(application)
    end_by_signal(window)
    status = application.exec()
    window.release()
    return status


def collect_in_window(application: QApplication) -> None:
    """Let the window's thread alone collect cycles: what goes with one may be a widget."""
    collect_by_hand()
    timer = QTimer(application)
    timer.setInterval(500)
    timer.timeout.connect(collect_if_due)
    timer.start()


def end_by_signal(window: MainWindow) -> None:
    """Ctrl+C in the terminal closes the window as its own button does. Python hears of a signal when its turn comes,
    which the timer of the collections sees to."""

    def close(_number: int, _frame: FrameType | None) -> None:
        QTimer.singleShot(0, window, window.close)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, close)
