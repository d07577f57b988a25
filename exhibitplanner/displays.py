"""Whether a window can be opened here: Qt itself would end the process with a message for programmers."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Mapping
from typing import Final

from exhibitplanner.domain.errors import UsageError

_LIBRARIES: Final = ("libEGL.so.1", "libxkbcommon-x11.so.0", "libxcb-cursor.so.0", "libxcb-icccm.so.4",
                     "libxcb-keysyms.so.1", "libxcb-image.so.0", "libxcb-render-util.so.0")  # fmt: skip
"""What Qt's xcb plugin needs of the system beyond what Debian installs with X itself."""


def refuse_without_display(environment: Mapping[str, str] = os.environ) -> None:
    """Say what is missing on a Linux without a display or without Qt's system libraries.

    Raises:
        UsageError: `no_display`, `window_library_missing`.
    """
    if not sys.platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return
    if not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        raise UsageError("no_display")
    wanted = _LIBRARIES[:1] if environment.get("WAYLAND_DISPLAY") else _LIBRARIES
    for name in wanted:
        try:
            ctypes.CDLL(name)
        except OSError as error:
            raise UsageError("window_library_missing", reason=name) from error
