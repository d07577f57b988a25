"""HAZARDS 11: the old file stays byte for byte, no temporary file is left, the error offers another name."""

import contextlib
import os
import stat
import sys
import tempfile
from itertools import repeat
from pathlib import Path

import pytest

from exhibitplanner.domain.errors import Cancelled, InputError
from exhibitplanner.messages import codes
from exhibitplanner.sheets.file_replacing import free_name, replacing
from exhibitplanner.sheets.writing import SheetColumn, SheetData
from tests.sheets.writing_samples import sheet, write

OLD = b"what was there before"


@pytest.fixture
def target(tmp_path):
    path = tmp_path / "plan.xlsx"
    path.write_bytes(OLD)
    return path


@contextlib.contextmanager
def refused(target: Path, code: str):
    """The writing is refused with `code`, a name that is free is offered, and nothing in the folder changed."""
    folder = target.parent
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} if folder.is_dir() else None
    with pytest.raises(InputError) as caught:
        yield
    assert caught.value.code == code
    assert caught.value.exit_status == 3
    assert caught.value.values["file"] == str(target)
    assert not os.path.lexists(caught.value.values["offer"])
    if before is not None:
        assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before


@contextlib.contextmanager
def unprivileged():
    """As nobody, where the tests run as root, whom no permission stops."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


@pytest.fixture
def open_folder():
    """A folder that nobody can enter too, which pytest's own are not."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)
        Path(name).chmod(0o755)


def test_an_older_file_is_replaced_and_its_permissions_kept(target):
    target.chmod(0o640)

    write(target, sheet())

    assert target.read_bytes()[:2] == b"PK"
    assert list(target.parent.iterdir()) == [target]
    if sys.platform != "win32":
        assert stat.S_IMODE(target.stat().st_mode) == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_a_link_stays_a_link(target, tmp_path):
    link = tmp_path / "elsewhere" / "link.xlsx"
    link.parent.mkdir()
    link.symlink_to(target)

    write(link, sheet())

    assert link.is_symlink()
    assert target.read_bytes()[:2] == b"PK"


def test_a_target_that_another_program_holds_open(target, monkeypatch):
    def held(*_paths):
        raise PermissionError(13, "The process cannot access the file because it is being used by another process")

    monkeypatch.setattr(os, "replace", held)

    with refused(target, "target_not_writable"):
        write(target, sheet())


def test_a_target_that_is_free_again_after_a_moment(target, monkeypatch):
    replace, refusals = os.replace, iter([True, False])

    def held_once(*paths):
        if next(refusals):
            raise PermissionError(13, "A virus scanner looks at it")
        replace(*paths)

    monkeypatch.setattr(os, "replace", held_once)

    write(target, sheet())

    assert target.read_bytes()[:2] == b"PK"


def test_a_read_only_target(target):
    target.chmod(0o444)

    with refused(target, "target_read_only"):
        write(target, sheet())


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_target_that_belongs_to_somebody_else(open_folder):
    if os.geteuid() != 0:
        pytest.skip("only root can make a file of somebody else's")
    target = open_folder / "plan.xlsx"
    target.write_bytes(OLD)
    target.chmod(0o666)
    open_folder.chmod(0o1777)  # anybody may write the file and add others, but not replace it

    with unprivileged(), refused(target, "target_not_writable"):
        write(target, sheet())


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_read_only_folder(open_folder):
    target = open_folder / "plan.xlsx"
    open_folder.chmod(0o555)

    with unprivileged(), refused(target, "target_folder_read_only"):
        write(target, sheet())


def test_a_missing_folder(tmp_path):
    target = tmp_path / "no" / "such" / "plan.xlsx"

    with refused(target, "target_folder_missing"):
        write(target, sheet())

    assert not (tmp_path / "no").exists()


def test_a_folder_of_that_name(tmp_path):
    target = tmp_path / "plan.xlsx"
    target.mkdir()

    with refused(target, "target_is_no_file"):
        write(target, sheet())


@pytest.mark.skipif(sys.platform == "win32", reason="a device file of POSIX")
def test_a_device_is_not_replaced(tmp_path):
    with pytest.raises(InputError) as caught:
        write(Path(os.devnull), sheet())

    assert caught.value.code == "target_is_no_file"
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@pytest.mark.skipif(sys.platform == "win32", reason="a limit of POSIX stands for the full disk")
def test_a_full_disk(target):
    import resource  # not on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    rows = [(os.urandom(2000).hex(),) for _ in range(100)]
    with refused(target, "target_no_room"):
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, hard))
        try:
            write(target, sheet(rows=rows))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_name_that_the_file_system_refuses(tmp_path):
    target = tmp_path / ("x" * 300 + ".xlsx")

    with refused(target, "target_not_written"):
        write(target, sheet())


def test_stopping_leaves_the_old_file(target):
    def stop(share):
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        write(target, sheet(rows=[("x",)] * 2000), progress=stop)

    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


def test_rows_that_fail_leave_the_old_file(target):
    def rows():
        yield ("fine",)
        raise LookupError("a row of the database is broken")

    with pytest.raises(LookupError):
        write(target, SheetData("Booths", (SheetColumn("value", "Value"),), rows(), 2))

    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


def test_more_rows_than_a_sheet_holds_are_refused(target):
    rows = repeat((None,), 1_048_576)

    with pytest.raises(InputError) as caught:
        write(target, SheetData("Booths", (SheetColumn("value", "Value"),), rows, 1_048_576))

    assert caught.value.code == "too_many_rows"
    assert target.read_bytes() == OLD


def test_more_columns_than_a_sheet_holds_are_refused(target):
    columns = tuple(SheetColumn(f"f{number}", f"F{number}") for number in range(16_385))

    with pytest.raises(InputError) as caught:
        write(target, sheet(columns=columns))

    assert caught.value.code == "too_many_columns"


def test_the_block_writes_where_the_file_will_be(tmp_path):
    with replacing(tmp_path / "notes.txt") as temporary:
        temporary.write_text("hello", encoding="utf-8")
        assert temporary.parent == tmp_path
        assert not (tmp_path / "notes.txt").exists()

    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "hello"
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_free_name_counts_on(target):
    (target.parent / "plan (2).xlsx").touch()

    assert free_name(target) == target.parent / "plan (3).xlsx"


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_error_has_its_words(language):
    assert {
        "target_is_no_file", "target_folder_missing", "target_folder_read_only", "target_read_only",
        "target_not_writable", "target_no_room", "target_not_written", "too_many_rows", "too_many_columns",
        "text_shortened", "characters_replaced",
    } <= codes(language)  # fmt: skip
