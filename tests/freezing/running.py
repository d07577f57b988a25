"""The frozen program run as on a computer with nothing: an empty PATH, a home of its own, no time zones."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.freezing.building import ROOT

PATIENCE = 120.0


@dataclass(frozen=True)
class Frozen:
    """The folder, and where to work with it."""

    folder: Path
    desk: Path

    @property
    def program(self) -> Path:
        return self.folder / ("exhibitplanner.exe" if sys.platform == "win32" else "exhibitplanner")

    def surroundings(self, **more: str) -> dict[str, str]:
        """All that the program finds in its environment."""
        for name in ("home", "no-programs"):
            (self.desk / name).mkdir(parents=True, exist_ok=True)
        none, home = str(self.desk / "no-programs"), str(self.desk / "home")
        return {"PATH": none, "PYTHONTZPATH": none, "HOME": home, "LANG": "C.UTF-8", **more}

    def run(self, *words: str | Path) -> subprocess.CompletedProcess[str]:
        """Run a command in the frozen program."""
        return self._run([str(self.program), *map(str, words)], self.desk)

    def run_source(self, *words: str | Path) -> subprocess.CompletedProcess[str]:
        """Run the same command in this checkout, with the same environment."""
        return self._run([sys.executable, "-m", "exhibitplanner", *map(str, words)], ROOT)

    def log(self) -> str:
        """What it wrote about faults of its own."""
        return "\n".join(path.read_text(encoding="utf-8") for path in (self.desk / "home").rglob("*.log"))

    def _run(self, command: list[str], place: Path) -> subprocess.CompletedProcess[str]:
        surroundings = self.surroundings()
        return subprocess.run(
            command, cwd=place, env=surroundings, capture_output=True, encoding="utf-8", timeout=PATIENCE, check=False
        )
