"""Reading in the program as it is shipped: frozen by PyInstaller, where the child is the program itself (HAZARDS 9)."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sheets.reading_builders import package, record, xls, xlsx_parts

PROGRAM = """
import multiprocessing
import sys
from pathlib import Path


def main():
    multiprocessing.freeze_support()
    from exhibitplanner.domain.errors import InputError
    from exhibitplanner.sheets.reading import read_spreadsheet

    for path in map(Path, sys.argv[1:]):
        try:
            print(path.name, [(grid.cells, grid.errors) for grid in read_spreadsheet(path).grids])
        except InputError as error:
            print(path.name, error.code)


if __name__ == "__main__":
    main()
"""


@pytest.mark.slow
@pytest.mark.skipif(importlib.util.find_spec("PyInstaller") is None, reason="PyInstaller is not here")
def test_the_frozen_program_reads_and_refuses(tmp_path):
    (tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
    spill = package(tmp_path / "spill.xlsx", xlsx_parts('<row r="1"><c r="A1" t="e"><v>#SPILL!</v></c></row>'))
    entity = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hosts">]><worksheet>&x;</worksheet>'
    hostile = package(tmp_path / "entity.xlsx", xlsx_parts(entity))
    panic = tmp_path / "panic.xls"
    panic.write_bytes(xls(record(0x6, bytes(14) + bytes(6) + b"\x01\x00\x1c")))
    text = tmp_path / "text.csv"
    text.write_text("성명\n김민수\n", encoding="cp949")
    freeze = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", "--onedir"]
    places = [option for name in ("distpath", "workpath", "specpath") for option in (f"--{name}", str(tmp_path / name))]
    root = str(Path(__file__).parents[2])
    subprocess.run([*freeze, *places, "--paths", root, "program.py"], cwd=tmp_path, check=True, capture_output=True)
    program = tmp_path / "distpath" / "program" / ("program.exe" if sys.platform == "win32" else "program")

    ended = subprocess.run([program, spill, hostile, panic, text], capture_output=True, check=True, timeout=60)

    assert ended.stderr == b""
    assert ended.stdout.decode().splitlines() == [
        "spill.xlsx [(((None,),), {(1, 0): '#SPILL!'})]",
        "entity.xlsx forbidden_xml",
        "panic.xls unreadable",
        "text.csv [((('성명',), ('김민수',)), {})]",
    ]
