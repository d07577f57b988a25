"""A display of our own (Xvfb) with keys and mouse (xdotool), for tests that drive the real window."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

TOOLS = ("Xvfb", "xdotool")


@dataclass
class Display:
    """Where the window is shown; `environment` is what a process needs to show one there."""

    environment: dict[str, str]

    def key(self, *keys: str) -> None:
        for one in keys:
            self._do("key", "--clearmodifiers", one)

    def type(self, text: str) -> None:
        self._do("type", "--delay", "30", text)

    def move(self, x: int, y: int) -> None:
        self._do("mousemove", str(x), str(y))

    def press(self) -> None:
        self._do("mousedown", "1")

    def release(self) -> None:
        self._do("mouseup", "1")

    def click(self, x: int, y: int) -> None:
        self.move(x, y)
        self._do("click", "1")

    def window(self, name: str, seconds: float = 60) -> str:
        """The id of the visible window whose title holds `name`, as soon as there is one."""
        return until(lambda: self._search(name), seconds, f"a window {name!r}")

    def focus(self, window: str) -> None:
        self._do("windowfocus", "--sync", window)

    def gone(self, name: str) -> bool:
        return not self._search(name)

    def _search(self, name: str) -> str:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", name],
            env=self.environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        return found.stdout.split("\n", 1)[0]

    def _do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.environment, check=True, capture_output=True, timeout=30)


def until(look: Callable[[], object], seconds: float, what: str):
    """What `look` answers, as soon as it is something."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        found = look()
        if found:
            return found
        time.sleep(0.1)
    pytest.fail(f"waited {seconds} s in vain for {what}")


@contextmanager
def own_display(home: Path, size: str = "1440x900x24") -> Iterator[Display]:
    """An Xvfb on a free number, and a home that is empty."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=[writing], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        (home / "Documents").mkdir(parents=True, exist_ok=True)
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "QT_"))}
        environment |= {
            "DISPLAY": f":{number}", "HOME": str(home), "QT_QPA_PLATFORM": "xcb", "LANG": "C.UTF-8",
            "EXHIBITPLANNER_LANGUAGE": "en", "EXHIBITPLANNER_QT_DIALOGS": "1",
        }  # fmt: skip
        yield Display(environment)
    finally:
        server.terminate()
        server.wait()
