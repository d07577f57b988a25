"""`--help` is light: it loads none of the heavy libraries."""

import subprocess
import sys

import pytest

HEAVY = {"PySide6", "numpy", "typst", "highspy", "openpyxl", "sqlmodel", "sqlalchemy", "pydantic", "babel", "rich"}


def imported(*words: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "exhibitplanner", *words],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    names = (line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time"))
    return {name.partition(".")[0] for name in names}


@pytest.mark.parametrize("words", [["--help"], ["import", "--help"], ["report", "--help"], ["demo", "--help"]])
def test_help_loads_nothing_heavy(words: list[str]) -> None:
    # Typer itself looks for pydantic when a command has options
    assert imported(*words) & (HEAVY if words == ["--help"] else HEAVY - {"pydantic"}) == set()


def test_a_record_command_loads_neither_reports_nor_spreadsheets(tmp_path) -> None:
    assert (
        imported("new", str(tmp_path / "plan.exhibit")) & {"PySide6", "numpy", "typst", "openpyxl", "rapidfuzz"}
        == set()
    )
