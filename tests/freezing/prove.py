"""Builds the folder that is shipped and tries it without Python: `python -m tests.freezing.prove [FOLDER]`.

FOLDER, made anew, keeps what is built, the sample, and a picture of the window; without it all is thrown away.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from tests.freezing.building import build, look_through, weigh
from tests.freezing.commanding import (
    compare_records,
    find_problems,
    make_sample,
    read_documents,
    refuse_hostile_files,
    take_in_lists,
    write_calendar,
)
from tests.freezing.running import Frozen
from tests.freezing.showing import open_window


def prove(place: Path) -> None:
    """Every step in turn, with its time; the first that fails ends it."""
    folder = timed("build", lambda: build(place))
    frozen = Frozen(folder, place / "desk")
    for check in (weigh, look_through):
        timed(check.__name__, lambda check=check: check(folder))
    for step in (
        make_sample,
        take_in_lists,
        compare_records,
        find_problems,
        write_calendar,
        read_documents,
        refuse_hostile_files,
        open_window,
    ):
        timed(step.__name__, lambda step=step: step(frozen))


T = TypeVar("T")


def timed(name: str, step: Callable[[], T]) -> T:
    """Say what a step found and how long it took."""
    begun = time.monotonic()
    found = step()
    print(f"{name}: {time.monotonic() - begun:.1f} s, {found}", flush=True)
    return found


def main() -> None:
    """The exit status is 0 where all of it holds."""
    if len(sys.argv) > 1:
        place = Path(sys.argv[1]).absolute()
        place.mkdir(parents=True)
        prove(place)
        return
    with tempfile.TemporaryDirectory(prefix="exhibitplanner-") as kept:
        prove(Path(kept))


if __name__ == "__main__":
    main()
