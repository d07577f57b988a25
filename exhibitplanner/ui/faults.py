"""What nobody foresaw: logged, and one dialog with details to copy; the window goes on."""

from __future__ import annotations

import logging
import sys
import traceback
from types import TracebackType

from PySide6.QtWidgets import QApplication, QMessageBox

from exhibitplanner.domain.errors import PlannerError
from exhibitplanner.logs import log_file
from exhibitplanner.ui.wording import say, say_error

_log = logging.getLogger(__name__)
_open: list[QMessageBox] = []


def catch_faults() -> None:
    """Send what is raised in a slot to a dialog instead of a console that nobody sees."""
    handler = logging.FileHandler(log_file(), encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger("exhibitplanner").addHandler(handler)
    sys.excepthook = show_fault


def show_fault(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    """Log a fault and show it; further ones while the dialog is open are only logged."""
    _log.error("fault in the window", exc_info=(kind, fault, trace))
    if _open or QApplication.instance() is None:
        return
    box = QMessageBox(QMessageBox.Icon.Critical, say("app_name"), say("fault", place=str(log_file())))
    if isinstance(fault, PlannerError):
        box.setText(say_error(fault))
    box.setDetailedText("".join(traceback.format_exception(kind, fault, trace)))
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    box.finished.connect(_open.clear)
    _open.append(box)
    box.open()
