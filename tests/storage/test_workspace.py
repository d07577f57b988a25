"""The file: made whole, refused when it is not ours, not whole, newer, locked, read-only or on a full disk."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from exhibitplanner.domain.errors import UsageError, WorkspaceError
from exhibitplanner.storage import migration, schema
from exhibitplanner.storage.workspace import Workspace


def damaged(path: Path, code: str) -> None:
    before = path.read_bytes()
    with pytest.raises((WorkspaceError, UsageError), match=code):
        Workspace.open(path, writing=True, wait_seconds=0.1)
    assert path.read_bytes() == before
    assert sorted(one.name for one in path.parent.iterdir()) == [path.name]


def made(tmp_path: Path) -> Path:
    path = tmp_path / "plan.exhibit"
    with Workspace.create(path) as workspace, workspace.write("add") as writing:
        writing.connection.exec_driver_sql(
            "INSERT INTO company (id, name, created_at, updated_at) VALUES ('c', 'KAI', '2026', '2026')"
        )
    return path


def test_a_new_file_is_ours_and_leaves_nothing_beside(tmp_path: Path) -> None:
    path = made(tmp_path)
    header = path.read_bytes()[:100]
    assert int.from_bytes(header[68:72]) == schema.APPLICATION_ID
    assert int.from_bytes(header[60:64]) == migration.LATEST
    assert [one.name for one in tmp_path.iterdir()] == ["plan.exhibit"]


def test_pragmas(tmp_path: Path) -> None:
    with Workspace.open(made(tmp_path), writing=True) as workspace, workspace.read() as connection:
        asked = ("journal_mode", "foreign_keys", "synchronous", "trusted_schema", "recursive_triggers", "cache_spill")
        values = [connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in asked]
    assert values == ["delete", 1, 3, 0, 1, 0]


def test_an_existing_file_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "notes.exhibit"
    path.write_text("mine")
    with pytest.raises(UsageError, match="workspace_exists"):
        Workspace.create(path)
    assert path.read_text() == "mine"


def test_missing_folder_and_missing_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="folder_missing"):
        Workspace.create(tmp_path / "no" / "plan.exhibit")
    with pytest.raises(UsageError, match="workspace_missing"):
        Workspace.open(tmp_path / "plan.exhibit")


@pytest.mark.parametrize("content", [b"", b"not a database at all", b"SQLite format 3\x00"])
def test_no_workspace(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "plan.exhibit"
    path.write_bytes(content)
    damaged(path, "workspace_damaged|not_a_workspace")


def test_another_database_is_not_taken_for_ours(tmp_path: Path) -> None:
    path = made(tmp_path)
    content = bytearray(path.read_bytes())
    content[68:72] = (1234).to_bytes(4)
    path.write_bytes(content)
    damaged(path, "not_a_workspace")


def test_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = made(tmp_path)
    content = bytearray(path.read_bytes())
    content[60:64] = (migration.LATEST + 1).to_bytes(4)
    path.write_bytes(content)
    damaged(path, "workspace_newer")


@pytest.mark.parametrize("keep", [0.3, 0.5, 0.9])
def test_a_truncated_file_is_damaged(tmp_path: Path, keep: float) -> None:
    path = made(tmp_path)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * keep)])
    damaged(path, "workspace_damaged")


def test_flipped_bytes_are_damaged(tmp_path: Path) -> None:
    path = made(tmp_path)
    content = bytearray(path.read_bytes())
    for place in range(4096, len(content), 4096):
        content[place : place + 16] = bytes(16 * [0xFF])
    path.write_bytes(content)
    damaged(path, "workspace_damaged")


def test_a_read_only_file(tmp_path: Path) -> None:
    path = made(tmp_path)
    path.chmod(0o444)
    damaged(path, "workspace_read_only")
    with Workspace.open(path) as workspace, workspace.read() as connection:
        assert connection.exec_driver_sql("SELECT name FROM company").scalar_one() == "KAI"


def test_a_second_writer_is_told_who_holds_it_while_reading_goes_on(tmp_path: Path) -> None:
    path = made(tmp_path)
    with Workspace.open(path, writing=True) as first:
        with pytest.raises(WorkspaceError, match="workspace_in_use") as refused:
            Workspace.open(path, writing=True, wait_seconds=0.2)
        assert refused.value.values["process"] == str(os.getpid())
        with first.write("set") as writing:
            writing.connection.exec_driver_sql("UPDATE company SET name = 'KAI Ltd.'")
            with Workspace.open(path) as reader, reader.read() as connection:
                assert connection.exec_driver_sql("SELECT name FROM company").scalar_one() == "KAI"
    with Workspace.open(path, writing=True):
        pass


def test_the_lock_of_a_process_that_died_is_passed(tmp_path: Path) -> None:
    path = made(tmp_path)
    code = (
        "import os, sys; from pathlib import Path; from exhibitplanner.storage.workspace import Workspace\n"
        "held = Workspace.open(Path(sys.argv[1]), writing=True); os._exit(1)"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], check=False, timeout=60)
    assert path.with_name("plan.exhibit.lock").exists()
    with Workspace.open(path, writing=True, wait_seconds=5):
        pass
    assert [one.name for one in tmp_path.iterdir()] == ["plan.exhibit"]


def test_an_error_inside_a_write_leaves_everything_as_it_was(tmp_path: Path) -> None:
    path = made(tmp_path)
    before = path.read_bytes()
    with Workspace.open(path, writing=True) as workspace:
        with pytest.raises(ZeroDivisionError), workspace.write("set") as writing:
            writing.connection.exec_driver_sql("UPDATE company SET name = 'x'")
            raise ZeroDivisionError
        with workspace.read() as connection:
            assert connection.exec_driver_sql("SELECT name FROM company").scalar_one() == "KAI"
    assert path.read_bytes() == before


def test_a_full_disk_is_one_error_and_the_file_is_as_before(tmp_path: Path) -> None:
    """The disk is full for a process whose files may not grow any more."""
    path = made(tmp_path)
    before = path.read_bytes()
    code = f"""
import resource, signal, sys
from pathlib import Path
from exhibitplanner.domain.errors import WorkspaceError
from exhibitplanner.storage.workspace import Workspace
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with Workspace.open(Path({str(path)!r}), writing=True) as workspace:
    resource.setrlimit(resource.RLIMIT_FSIZE, ({len(before)}, {resource.RLIM_INFINITY}))
    try:
        with workspace.write("add") as writing:
            for number in range(3000):
                writing.connection.exec_driver_sql(
                    "INSERT INTO company (id, name, created_at, updated_at) VALUES (?, ?, '', '')",
                    (str(number), "x" * 500 + str(number)),
                )
    except WorkspaceError as error:
        print(error.code)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.strip() in {"disk_full", "workspace_unreadable"}, done.stderr
    with Workspace.open(path, writing=True):
        pass
    assert path.read_bytes() == before


def test_kill_at_any_moment_leaves_the_state_before_or_after(tmp_path: Path) -> None:
    """Ten kills here; the import's own test has fifty."""
    import random
    import signal
    import time

    path = made(tmp_path)
    code = f"""
from pathlib import Path
from exhibitplanner.storage.workspace import Workspace
with Workspace.open(Path({str(path)!r}), writing=True) as workspace:
    print("ready", flush=True)
    with workspace.write("add") as writing:
        rows = [(f"k{{number}}", f"company {{number}}") for number in range(20000)]
        writing.connection.exec_driver_sql(
            "INSERT INTO company (id, name, created_at, updated_at) VALUES (?, ?, '', '')", rows
        )
"""
    chance = random.Random(1)
    for _ in range(10):
        process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(chance.uniform(0, 0.6))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        with Workspace.open(path, writing=True) as workspace:
            with workspace.read() as connection:
                count = connection.exec_driver_sql("SELECT COUNT(*) FROM company").scalar_one()
                journal = connection.exec_driver_sql("SELECT COUNT(*) FROM journal").scalar_one()
            assert (count, journal) in {(1, 1), (20001, 2)}
            if count > 1:
                with workspace.write("delete") as writing:
                    writing.connection.exec_driver_sql("DELETE FROM company WHERE id != 'c'")
                break


def test_a_closed_workspace_is_not_opened_again_by_a_late_reader(tmp_path: Path) -> None:
    workspace = Workspace.create(tmp_path / "plan.exhibit")
    workspace.close()
    with pytest.raises(WorkspaceError, match="workspace_busy"), workspace.read():
        pass
