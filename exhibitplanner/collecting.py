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

_DUE: Final = (2_000, 10, 10)
"""So many new objects, then so many passes over the generation below, make a pass due."""


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
    counts = gc.get_count()
    for generation in (2, 1, 0):
        if all(count > due for count, due in zip(counts[: generation + 1], _DUE, strict=False)):
            gc.collect(generation)
            return
