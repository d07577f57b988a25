"""Where faults are written."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path


def log_file() -> Path:
    """The program's log, by the system's custom; in the temporary folder where that place cannot be made."""
    from platformdirs import user_log_path  # a command that goes well never asks

    with suppress(OSError):
        return user_log_path("exhibitplanner", appauthor=False, ensure_exists=True) / "exhibitplanner.log"
    return Path(tempfile.gettempdir()) / "exhibitplanner.log"
