"""Everything that must hold, in one command: style, types, layers, then the tests, fast ones first."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("importlinter.cli",),
    ("pytest", "-q", "-n", str(min(os.cpu_count() or 1, 4)), "--dist", "loadfile"),
)


def main() -> int:
    """The number of checks that failed."""
    failed = []
    for module, *arguments in CHECKS:
        print(f"== {module} {' '.join(arguments)}", flush=True)
        command = [sys.executable, "-m", module, *arguments]
        if module == "importlinter.cli":  # has no __main__
            command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"]
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            failed.append(module)
    print(f"failed: {', '.join(failed)}" if failed else "all checks hold")
    return len(failed)


if __name__ == "__main__":
    sys.exit(main())
