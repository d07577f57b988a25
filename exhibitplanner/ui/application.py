"""The one application object: Fusion, our icon, Qt's own words in our language, files that the desktop hands us."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, Qt, QTranslator, Signal
from PySide6.QtGui import QFileOpenEvent, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from exhibitplanner.messages import Language
from exhibitplanner.resources import resource_path


class Application(QApplication):
    """On macOS a file that is double-clicked arrives as an event, at the start and later."""

    file_opened = Signal(object)
    """A `Path` to open."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_opened.emit(Path(event.file()))
            return True
        return super().event(event)


def make_application() -> QApplication:
    """The application object; the one that is there already in a test."""
    QCoreApplication.setApplicationName("Exhibit Planner")
    QCoreApplication.setOrganizationName("exhibitplanner")
    QGuiApplication.setDesktopFileName("exhibitplanner")
    known = QApplication.instance()
    if known is None:
        QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = known if isinstance(known, QApplication) else Application(sys.argv[:1])
    application.setStyle("Fusion")
    application.setWindowIcon(QIcon(str(resource_path("icon", "exhibitplanner.png"))))
    return application


def speak_qt(language: Language) -> None:
    """Let Qt's own dialogs (files, printing) speak the language too; English is what they are written in."""
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if language != "en" and translator.load(f"qtbase_{language}", folder):
        QCoreApplication.installTranslator(translator)
        _installed.append(translator)


_installed: list[QTranslator] = []
