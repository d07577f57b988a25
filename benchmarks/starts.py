"""Starts and stops of the real program on a display of its own: exit statuses, what it says on stderr, how long.

    .venv/bin/python -m benchmarks.starts [COUNT]

Needs Xvfb and xdotool. Each start opens the sample, waits for its window, presses Ctrl+Q and waits for the end.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.ui.real_display import Display, own_display


@dataclass(frozen=True, slots=True)
class Start:
    """How one start and stop went."""

    status: int | None
    said: str
    shown_s: float
    ended_s: float

    @property
    def clean(self) -> bool:
        """Whether it ended by itself, with nothing to say."""
        return self.status == 0 and not self.said


def make_sample(environment: dict[str, str], workspace: Path) -> None:
    """The sample plan, without a window."""
    words = ["demo", "--workspace", str(workspace), "--out", str(workspace.parent), "--no-window"]
    subprocess.run(
        [sys.executable, "-m", "exhibitplanner", *words], env=environment, check=True, stdout=subprocess.DEVNULL
    )


def start_and_stop(display: Display, workspace: Path) -> Start:
    """One start; a program that does not end within half a minute is killed and has no status."""
    begun = time.monotonic()
    program = subprocess.Popen(
        [sys.executable, "-m", "exhibitplanner", str(workspace)],
        env=display.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    try:
        window = display.window(workspace.name)
        shown = time.monotonic()
        display.focus(window)
        display.key("ctrl+q")
        said, _ = program.communicate(timeout=30)
        return Start(program.returncode, said, shown - begun, time.monotonic() - shown)
    except subprocess.TimeoutExpired:
        return Start(None, "did not end", shown - begun, time.monotonic() - shown)
    finally:
        program.kill()


def main(count: int) -> int:
    """Print what was not as it should be, and the longest."""
    with tempfile.TemporaryDirectory() as folder, own_display(Path(folder)) as display:
        workspace = Path(folder) / "plan.exhibit"
        make_sample(display.environment, workspace)
        starts = [start_and_stop(display, workspace) for _ in range(count)]
    for number, one in enumerate(starts, 1):
        if not one.clean:
            print(f"start {number}: status {one.status}, said {one.said!r}")
    print(
        f"{count} starts, {sum(one.clean for one in starts)} clean; window after at most"
        f" {max(one.shown_s for one in starts):.2f} s, end after at most {max(one.ended_s for one in starts):.2f} s"
    )
    return 0 if all(one.clean for one in starts) else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 50))
