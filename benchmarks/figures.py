"""A measured figure beside its floor, its peer and its goal, all of one run."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Took:
    """What a piece of work took: by the clock, and of processors, children's too, in seconds."""

    wall_s: float
    process_s: float


@contextmanager
def clocked() -> Iterator[list[Took]]:
    """Measure a block; the one entry is there at its end."""
    took: list[Took] = []
    begun, spent = time.perf_counter(), _spent()
    yield took
    took.append(Took(time.perf_counter() - begun, _spent() - spent))


def best_of(times: int, work: Callable[[], T]) -> tuple[Took, T]:
    """The quickest of several runs, with what the last one gave."""
    found: list[Took] = []
    for _ in range(times):
        with clocked() as took:
            outcome = work()
        found += took
    return min(found, key=lambda one: one.wall_s), outcome


def head(text: str) -> None:
    """The name of a group of figures."""
    print(f"\n{text}", flush=True)


def say(  # noqa: PLR0913  a line of a table
    name: str, value: float, unit: str = "s", *, floor: float = 0.0, peer: float = 0.0, goal: str = ""
) -> None:
    """A line: the figure, how many times the floor it is, what share of the peer, and the goal."""
    beside = f"   floor {floor:9.2f} {unit}  {value / floor:6.2f} ×" if floor else ""
    beside += f"   peer {peer:8.2f} {unit}  {value / peer:5.2f} ×" if peer else ""
    wanted = f"   goal {goal}" if goal else ""
    print(f"  {name:<52}{value:9.2f} {unit:<3}{beside}{wanted}", flush=True)


def peak_mb() -> float:
    """The most memory that this process has had so far, in MB; resident (Linux counts in kB)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def _spent() -> float:
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
