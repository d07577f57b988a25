"""When Python's collector of cycles may run: not over an import under way, and in a window in its own thread alone."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_lock = threading.Lock()
_paused = [0]
_by_hand = [False]

_passes = [0]

_MANY: Final = 2_000
"""So many new objects make a pass due."""
_MIDDLE_EACH: Final = 6
_FULL_EACH: Final = 30
"""Every so many passes go over more than what is new: Python's own counts begin anew with each pause."""


@contextmanager
def paused() -> Iterator[None]:
    """No collection within the block, in any thread; an import makes hardly any cycles, so nothing piles up.

    A full pass over a sheet of 100,000 rows was measured at 0.7 s, in which the window stood still.
    """
    with _lock:
        _paused[0] += 1
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _paused[0] -= 1
            if not _paused[0]:
                # to the oldest at once: else the next collection, of the youngest, would go over all that was made
                # meanwhile. What stayed frozen would never be collected, in a window that is open for weeks
                gc.freeze()
                gc.unfreeze()
                if not _by_hand[0]:
                    gc.enable()


def collect_by_hand(*, by_hand: bool = True) -> None:
    """From now on nothing is collected but by `collect_if_due`.

    By itself the collector runs in whichever thread happens to make the next object. Pages are full of cycles; a
    widget that goes in a worker's thread takes the process along.
    """
    with _lock:
        _by_hand[0] = by_hand
        if by_hand:
            gc.disable()
        elif not _paused[0]:
            gc.enable()


def collect_if_due() -> None:
    """Collect, in this thread, the generations that have grown enough; nothing while an import is under way."""
    if _paused[0]:
        return
    if gc.get_count()[0] > _MANY:
        _passes[0] += 1
        gc.collect(2 if _passes[0] % _FULL_EACH == 0 else 1 if _passes[0] % _MIDDLE_EACH == 0 else 0)
