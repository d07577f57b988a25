"""The folder that is shipped: built, weighed, and looked through for what it lacks."""

import os
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import holidays.countries
from PyInstaller.archive.readers import CArchiveReader

ROOT = Path(__file__).resolve().parents[2]
MOST_BYTES = 297_000_000
"""5 % more than what it was in November 2026 on Debian 12 with CPython 3.11; docs/freezing.md says what weighs so much."""
LARGEST = 20
_IMPORTED_BY_US = re.compile(r" exhibitplanner[.\w]* \((top-level|delayed)\)")  # not in `if` or `try`
_IS_THERE = re.compile("missing module named 'collections.abc'")  # PyInstaller is wrong about it on Python 3.13


def build(place: Path) -> Path:
    """Run `build.spec`; the frozen program's folder."""
    freeze = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    places = ["--distpath", str(place / "dist"), "--workpath", str(place / "work")]
    own_cache = {**os.environ, "PYINSTALLER_CONFIG_DIR": str(place / "cache"), "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [*freeze, *places, str(ROOT / "build.spec")], env=own_cache, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    return place / "dist" / "exhibitplanner"


def weigh(folder: Path) -> str:
    """Its size, which must stay under `MOST_BYTES`, and its largest files."""
    sizes = {path: path.lstat().st_size for path in folder.rglob("*") if not path.is_dir() or path.is_symlink()}
    whole = sum(sizes.values())
    largest = sorted(sizes, key=sizes.__getitem__, reverse=True)[:LARGEST]
    listed = "\n".join(f"{sizes[path]:>12,} {path.relative_to(folder)}" for path in largest)
    assert whole <= MOST_BYTES, f"{whole:,} bytes are more than {MOST_BYTES:,}:\n{listed}"
    return f"{whole:,} bytes in {len(sizes)} files, of at most {MOST_BYTES:,}\n{listed}"


def look_through(folder: Path) -> str:
    """What Python would miss only when it comes to it: our own imports, and every country's holidays."""
    told = (folder.parents[1] / "work" / "build" / "warn-build.txt").read_text(encoding="utf-8")
    missed = [line for line in told.splitlines() if _IMPORTED_BY_US.search(line) and not _IS_THERE.match(line)]
    assert not missed, "\n".join(missed)
    program = folder / ("exhibitplanner.exe" if sys.platform == "win32" else "exhibitplanner")
    modules = CArchiveReader(str(program)).open_embedded_archive("PYZ.pyz").toc
    countries = {f"holidays.countries.{module.name}" for module in pkgutil.iter_modules(holidays.countries.__path__)}
    assert countries <= set(modules), f"without {countries - set(modules)}"
    dangling = [path for path in folder.rglob("*") if path.is_symlink() and not path.exists()]
    assert not dangling, dangling
    return f"{len(modules)} modules, {len(countries)} countries' holidays"
