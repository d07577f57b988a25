"""The application object: its icon, Qt's own words, and a file handed over by the desktop."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from exhibitplanner.ui.application import make_application, speak_qt


def test_it_has_our_icon(qapp) -> None:
    assert not make_application().windowIcon().isNull()


def test_qts_own_buttons_speak_the_language(qapp, qtbot: QtBot) -> None:
    speak_qt("ko")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    korean = box.button(QDialogButtonBox.StandardButton.Cancel).text()
    speak_qt("en")
    other = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(other)
    assert "취소" in korean
    assert other.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Cancel"


def test_a_file_of_the_desktop_is_told(tmp_path: Path) -> None:
    """In a process of its own: there is one application in each."""
    script = (
        "from pathlib import Path; from PySide6.QtCore import QUrl; from PySide6.QtGui import QFileOpenEvent;"
        "from exhibitplanner.ui.application import Application; told = []; application = Application([]);"
        "application.file_opened.connect(told.append);"
        "application.sendEvent(application, QFileOpenEvent(QUrl.fromLocalFile('/plans/mine.exhibit')));"
        "print(told == [Path('/plans/mine.exhibit')])"
    )
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True"
