"""Every figure beside its floor, its peer and its goal, measured in one run.

    .venv/bin/python -m benchmarks [PART...]

Parts, all of them unless named: import, export, matching, rules, window. `benchmarks.monkey` and
`benchmarks.starts` are long and run by themselves. Machines are noisy: ratios count, not seconds.
"""

from __future__ import annotations

import os
import subprocess
import sys

PARTS = {
    "import": "benchmarks.importing",
    "export": "benchmarks.exporting",
    "matching": "benchmarks.matching",
    "rules": "benchmarks.rules",
    "window": "benchmarks.window",
}


def main(wanted: list[str]) -> int:
    """Run the parts one after another, each in a process of its own; the number of those that failed."""
    unknown = [name for name in wanted if name not in PARTS]
    if unknown:
        print(f"no such part: {', '.join(unknown)}; there are {', '.join(PARTS)}", file=sys.stderr)
        return 2
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ
    return sum(
        subprocess.run([sys.executable, "-m", PARTS[name]], env=environment, check=False).returncode != 0
        for name in wanted or PARTS
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
