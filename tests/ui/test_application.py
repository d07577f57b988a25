"""The application object: its icon, Qt's own words, and a file handed over by the desktop."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from exhibitplanner.services import workspaces
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


@pytest.mark.skipif(sys.platform == "win32", reason="a Windows console sends its signals to every process in it")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_window_and_lets_the_workspace_go(tmp_path: Path, number: signal.Signals) -> None:
    plan = tmp_path / "plan.exhibit"
    workspaces.create(plan).close()
    before = set(tmp_path.iterdir())
    script = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QTimer;"
        "from exhibitplanner.ui.running import run_window;"
        "QTimer.singleShot(0, lambda: print('up', flush=True));"
        f"sys.exit(run_window(Path({str(plan)!r})))"
    )
    home = {"HOME": str(tmp_path / "home"), "XDG_CONFIG_HOME": str(tmp_path / "home"), "QT_QPA_PLATFORM": "offscreen"}
    started = subprocess.Popen(
        [sys.executable, "-c", script], env=os.environ | home, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    with started:
        assert started.stdout is not None
        assert started.stdout.readline() == "up\n"
        started.send_signal(number)
        _, errors = started.communicate(timeout=60)
    assert started.returncode == 0, errors
    assert "Traceback" not in errors
    assert {path for path in tmp_path.iterdir() if path.name != "home"} == before
