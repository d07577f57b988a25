"""Processes of our own: started without this program's main module, silent, and deaf to Ctrl+C."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import ModuleType

_starting = threading.Lock()


def hush() -> None:
    """Keep what a library prints (a panic, its trace) out of the parent's output, and leave Ctrl+C to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(OSError):  # a windowed program on Windows has no outputs
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        os.close(nowhere)


@contextmanager
def no_main_module() -> Iterator[None]:
    """Keep a child that is started meanwhile from importing this program's main module again: it needs nothing of it.

    That would cost the time of the imports, and run a script that does not guard its main part a second time.
    """
    with _starting:
        main = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            yield
        finally:
            sys.modules["__main__"] = main
