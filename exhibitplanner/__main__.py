"""`exhibitplanner`: a command, or the window on a workspace."""

from __future__ import annotations

import multiprocessing
import sys
from pathlib import Path


def open_window(path: Path | None) -> int:
    """Open the window; returns the exit status when it is closed.

    Raises:
        UsageError: `no_display`, `window_library_missing`.
    """
    from exhibitplanner.displays import refuse_without_display

    refuse_without_display()
    from exhibitplanner.ui.running import run_window

    return run_window(path)


def main() -> None:
    """Run what the command line says; the process ends with the contract's exit status."""
    multiprocessing.freeze_support()  # a frozen program starts itself again to read spreadsheets
    from exhibitplanner.cli.running import run
    from exhibitplanner.frozen import free_started_programs

    free_started_programs()
    sys.exit(run(sys.argv[1:], open_window))


if __name__ == "__main__":
    main()
