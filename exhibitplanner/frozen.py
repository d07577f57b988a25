"""What the frozen program leaves to the programs that it starts: the system's libraries, not its own."""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping
from typing import Final

_OWN_PLACES: Final = ("LD_LIBRARY_PATH", "QT_PLUGIN_PATH", "QML2_IMPORT_PATH")


def free_started_programs(environment: MutableMapping[str, str] = os.environ) -> None:
    """Take back what PyInstaller set on Linux, so that a PDF viewer or a browser does not load our Qt and fail.

    Our own reading child sets it for itself again (https://pyinstaller.org/en/stable/common-issues-and-pitfalls.html).
    """
    if not getattr(sys, "frozen", False) or not sys.platform.startswith("linux"):
        return
    for name in _OWN_PLACES:
        before = environment.pop(f"{name}_ORIG", None)
        if before is None:
            environment.pop(name, None)
        else:
            environment[name] = before
    environment["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
