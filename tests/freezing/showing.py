"""The frozen program's window on a screen that is not there (Xvfb): shown, looked at, closed by its key."""

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.freezing.commanding import WORKSPACE
from tests.freezing.running import PATIENCE, Frozen

GEOMETRY = "1440x900x24"
LOOK = """
import sys
from PySide6.QtGui import QGuiApplication
screen = QGuiApplication(["look", "-platform", "xcb"]).primaryScreen().grabWindow(0)
image = screen.toImage()
colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
assert screen.save(sys.argv[1])
print(len(colours))
"""
PAGES = ("Companies", "Booths", "Deadlines", "Reports", "History")
FEWEST_COLOURS = 30
"""An empty screen has one, a window without its text and icons a handful."""


def open_window(frozen: Frozen) -> str:
    """From the start to a window with the workspace's name, over its pages, to the end by Ctrl+Q; nothing is wrong."""
    with _screen() as display:
        begun = time.monotonic()
        window = subprocess.Popen(
            [frozen.program, WORKSPACE],
            cwd=frozen.desk,
            env=frozen.surroundings(DISPLAY=display, QT_QPA_PLATFORM="xcb"),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        try:
            number = _shown(frozen, window, display)
            seconds = time.monotonic() - begun
            _tool(display, "windowfocus", "--sync", number)
            colours = [_look(frozen.desk / "window.png", display)]
            for page in PAGES:
                _tool(display, "key", "ctrl+k")
                _tool(display, "type", page)
                _tool(display, "key", "Return")
                colours.append(_look(frozen.desk / f"{page}.png", display))
            _tool(display, "key", "ctrl+q")
            out, err = window.communicate(timeout=PATIENCE)
        finally:
            window.kill()
    assert (window.returncode, out, err, frozen.log()) == (0, "", "", ""), (window.returncode, out, err, frozen.log())
    return f"shown after {seconds:.1f} s, pages of {colours} colours, pictures in {frozen.desk}"


@contextmanager
def _screen() -> Iterator[str]:
    """An X server of our own, by the name that DISPLAY wants."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", GEOMETRY, "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        try:
            yield f":{server.stdout.readline().strip()}"
        finally:
            server.terminate()


def _shown(frozen: Frozen, window: subprocess.Popen[str], display: str) -> str:
    """The X window with the workspace's name in its title, once it is mapped."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if window.poll() is not None:
            raise AssertionError((window.returncode, *window.communicate(), frozen.log()))
        found = _tool(display, "search", "--onlyvisible", "--name", WORKSPACE, check=False)
        if found:
            return found.splitlines()[0]
        time.sleep(0.2)
    raise AssertionError(f"no window after {PATIENCE} s")


def _look(picture: Path, display: str) -> int:
    """Save what the screen shows, once it shows something; how many colours it has."""
    surroundings = {"PATH": "/usr/bin:/bin", "DISPLAY": display, "LANG": "C.UTF-8"}
    colours = 0
    until = time.monotonic() + PATIENCE
    while colours < FEWEST_COLOURS and time.monotonic() < until:
        time.sleep(1)
        command = [sys.executable, "-c", LOOK, str(picture)]
        colours = int(subprocess.run(command, env=surroundings, capture_output=True, text=True, check=True).stdout)
    assert colours >= FEWEST_COLOURS, f"{colours} colours, see {picture}"
    return colours


def _tool(display: str, *words: str, check: bool = True) -> str:
    tool = shutil.which("xdotool")
    assert tool is not None, "xdotool is not here"
    ended = subprocess.run([tool, *words], env={"DISPLAY": display}, capture_output=True, text=True, check=check)
    return ended.stdout
