"""`exhibitplanner`: a command, or the window on a workspace."""

from __future__ import annotations

import multiprocessing
import sys


def main() -> None:
    """Run what the command line says; the process ends with the contract's exit status."""
    multiprocessing.freeze_support()  # a frozen program starts itself again to read spreadsheets
    from exhibitplanner.cli.running import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
