"""The child process: what the parent gets, how it is stopped, and what it may not cost."""

import hashlib
import multiprocessing
import os
import pickle
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from exhibitplanner.domain.errors import Cancelled, InputError
from exhibitplanner.sheets.readers.child import RowsFollow
from exhibitplanner.sheets.readers.source import Row
from exhibitplanner.sheets.reading import Limits, read_spreadsheet
from tests.sheets.reading_builders import package, record, xls, xlsx_parts

ROWS = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 60_001))
PANIC = record(0x6, bytes(14) + bytes(6) + b"\x01\x00\x1c")


@pytest.fixture
def book(tmp_path):
    return package(tmp_path / "참가자 명단.xlsx", xlsx_parts(ROWS, ROWS))


def test_a_file_with_its_name_and_the_digest_of_its_bytes(book):
    read = read_spreadsheet(book)

    assert read.file_name == "참가자 명단.xlsx"
    assert read.sha256 == hashlib.sha256(book.read_bytes()).hexdigest()
    assert [grid.cells[59_999] for grid in read.grids] == [(60_000,), (60_000,)]


def test_progress_grows_to_the_whole(book):
    told = []

    read_spreadsheet(book, progress=told.append)

    assert told == sorted(told)
    assert 0 <= told[0] < 0.5 < told[-1] == 1.0


def test_stopping_ends_the_child_at_once(book):
    def stop(_):
        raise Cancelled

    began = time.monotonic()
    with pytest.raises(Cancelled):
        read_spreadsheet(book, progress=stop)

    assert time.monotonic() - began < 5
    assert multiprocessing.active_children() == []
    assert len(read_spreadsheet(book).grids) == 2


def test_a_file_that_takes_too_long(book):
    with pytest.raises(InputError) as caught:
        read_spreadsheet(book, limits=Limits(seconds=0.01, seconds_per_megabyte=0))

    assert caught.value.code == "timed_out"
    assert caught.value.values["file"] == book.name
    assert multiprocessing.active_children() == []


@pytest.mark.skipif(sys.platform != "linux", reason="macOS bounds no address space")
def test_a_child_that_runs_out_of_memory(book):
    with pytest.raises(InputError) as caught:
        read_spreadsheet(book, limits=Limits(memory_bytes=20 << 20))

    assert caught.value.code in {"reader_stopped", "too_much_memory"}
    assert len(read_spreadsheet(book).grids) == 2


def test_a_panic_of_the_library_is_one_error(tmp_path, capfd):
    path = tmp_path / "panic.xls"
    path.write_bytes(xls(PANIC))

    with pytest.raises(InputError) as caught:
        read_spreadsheet(path)

    assert (caught.value.code, caught.value.values) == ("unreadable", {"file": "panic.xls"})
    assert capfd.readouterr() == ("", "")


def test_files_that_cannot_be_opened(tmp_path):
    (tmp_path / "empty.xlsx").touch()
    codes = {}
    for name, limits in (("none.xlsx", Limits()), (".", Limits()), ("empty.xlsx", Limits())):
        with pytest.raises(InputError) as caught:
            read_spreadsheet(tmp_path / name, limits=limits)
        codes[name] = caught.value.code

    assert codes == {"none.xlsx": "file_missing", ".": "file_is_folder", "empty.xlsx": "empty_file"}


def test_a_file_over_the_limit_names_both_sizes(book):
    with pytest.raises(InputError) as caught:
        read_spreadsheet(book, limits=Limits(file_bytes=1000))

    assert caught.value.code == "file_too_large"
    assert set(caught.value.values) == {"file", "megabytes", "most"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a pipe has no place in a folder here")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.csv")

    with pytest.raises(InputError, match="file_unreadable"):
        read_spreadsheet(tmp_path / "pipe.csv")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_one_may_not_read(book):
    book.chmod(0)

    with pytest.raises(InputError, match="file_unreadable"):
        read_spreadsheet(book)


def test_a_script_without_a_guard_runs_once(tmp_path, book):
    script = tmp_path / "script.py"
    script.write_text(
        "from pathlib import Path\nfrom exhibitplanner.sheets.reading import read_spreadsheet\nprint('once')\n"
        f"print(len(read_spreadsheet(Path({str(book)!r})).grids))\n",
        encoding="utf-8",
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}

    ended = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=True, env=environment)

    assert ended.stdout.split() == ["once", "2"]


def loaded_by(statement):
    program = f"import sys; {statement}; print(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(ended.stdout.split())


def test_what_each_process_loads():
    child = "exhibitplanner.sheets.readers"
    heavy = {
        "PySide6",
        "sqlmodel",
        "sqlalchemy",
        "pydantic",
        "openpyxl",
        "lxml",
        "charset_normalizer",
        "numpy",
        "typst",
    }

    in_parent = loaded_by("import exhibitplanner.sheets.reading")
    in_child = loaded_by(f"import {child}.child, {child}.opening, {child}.workbooks, {child}.text_files")

    assert not in_parent & {*heavy, "python_calamine", "csv"}
    assert not in_child & heavy


@pytest.mark.parametrize(
    "rows", [[], [()], [(), ()], [("a", 1)], [("a", 1), (None, date(2027, 9, 7))], [("a",), ("b", 2)]]
)
def test_rows_arrive_as_they_were_sent(rows: list[Row]) -> None:
    message = RowsFollow(rows, 0.5)
    assert pickle.loads(pickle.dumps(message)) == message  # noqa: S301  what we packed ourselves
