"""Integrity, and copies that are proven whole before they take their name."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from exhibitplanner.domain.errors import UsageError, WorkspaceError
from exhibitplanner.storage.connection import told_to_people
from exhibitplanner.storage.workspace import Workspace


def verify(workspace: Workspace) -> None:
    """Raises:
    WorkspaceError: `workspace_damaged`.
    """
    with workspace.read() as connection:
        whole = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one() == "ok"
        linked = connection.exec_driver_sql("PRAGMA foreign_key_check").first() is None
    if not (whole and linked):
        raise WorkspaceError("workspace_damaged", file=str(workspace.path))


def backup(workspace: Workspace, out: Path) -> None:
    """Through SQLite's backup interface into a temporary file, checked, flushed, then renamed.

    Raises:
        UsageError: `file_exists`, `folder_missing`.
        WorkspaceError: The copy cannot be written, or is not whole.
    """
    if out.exists():
        raise UsageError("file_exists", file=str(out))
    if not out.absolute().parent.is_dir():
        raise UsageError("folder_missing", file=str(out), folder=str(out.absolute().parent))
    temporary = out.with_name(f".{out.name}.new")
    try:
        with told_to_people(out), workspace.read() as connection:
            source = connection.connection.driver_connection
            with closing(sqlite3.connect(temporary)) as target:
                source.backup(target)  # type: ignore[union-attr]  # a sqlite3 connection
                if target.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                    raise WorkspaceError("workspace_damaged", file=str(workspace.path))
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.replace(out)
    except OSError as error:
        raise WorkspaceError("workspace_unwritable", file=str(out), reason=error.strerror or "") from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
