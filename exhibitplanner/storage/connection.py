"""One SQLite connection as the workspace needs it, and SQLite's errors in words for people."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from exhibitplanner.domain.errors import WorkspaceError

_PRAGMAS: Final = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA recursive_triggers = ON",  # a replacing insert fires no delete trigger without it
    "PRAGMA synchronous = EXTRA",  # in DELETE mode FULL can lose the last commit at a power failure
    "PRAGMA cache_spill = OFF",  # readers would find the file locked once an open write spilled
    "PRAGMA cache_size = -65536",
)

_QUERIES: Final = 60
"""Statements kept compiled. A window has four engines, and each statement keeps the tables that it joins: with
SQLAlchemy's 500 they took 100 MB and more."""
_READING: Final = ("PRAGMA query_only = ON",)


def open_engine(path: Path, *, writing: bool, busy_seconds: float = 5.0) -> Engine:
    """An engine of one connection; we ourselves emit BEGIN, so that SQLite's deferred checks and DDL roll back."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: _connect(path, writing, busy_seconds),
        poolclass=StaticPool,
        hide_parameters=True,
        query_cache_size=_QUERIES,
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def _connect(path: Path, writing: bool, busy_seconds: float) -> sqlite3.Connection:
    """The read-write mode is wanted for reading too where it can be had: it rolls back what a crash left half done."""
    address = f"file:{quote(str(path.resolve()).replace(chr(92), '/'))}"
    try:
        connection = sqlite3.connect(f"{address}?mode=rw", uri=True, isolation_level=None, check_same_thread=False)
    except sqlite3.OperationalError:
        if writing:
            raise
        connection = sqlite3.connect(f"{address}?mode=ro", uri=True, isolation_level=None, check_same_thread=False)
    for pragma in (*_PRAGMAS, f"PRAGMA busy_timeout = {round(busy_seconds * 1000)}", *(() if writing else _READING)):
        connection.execute(pragma)
    return connection


@contextmanager
def told_to_people(path: Path) -> Iterator[None]:
    """SQLite's refusals as `WorkspaceError` with the file's name; faults of our own pass through."""
    try:
        yield
    except (DBAPIError, sqlite3.DatabaseError) as error:
        code = _code(error)
        if code is None:
            raise
        raise WorkspaceError(code, file=str(path)) from error


_CODES: Final = {
    sqlite3.SQLITE_CORRUPT: "workspace_damaged",
    sqlite3.SQLITE_NOTADB: "workspace_damaged",
    sqlite3.SQLITE_IOERR: "workspace_unreadable",
    sqlite3.SQLITE_CANTOPEN: "workspace_unreadable",
    sqlite3.SQLITE_PERM: "workspace_read_only",
    sqlite3.SQLITE_READONLY: "workspace_read_only",
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_BUSY: "workspace_busy",
    sqlite3.SQLITE_LOCKED: "workspace_busy",
}


def _code(error: DBAPIError | sqlite3.DatabaseError) -> str | None:
    original = error.orig if isinstance(error, DBAPIError) else error
    number = getattr(original, "sqlite_errorcode", None)
    return None if number is None else _CODES.get(number & 0xFF)  # the low byte is the primary code
