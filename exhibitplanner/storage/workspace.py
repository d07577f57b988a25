"""The workspace: one file, opened for reading or for writing, and the only way to write into it."""

from __future__ import annotations

import getpass
import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from sqlalchemy import Connection, Engine
from uuid_utils import uuid7

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.errors import UsageError, WorkspaceError
from exhibitplanner.domain.kinds import Kind
from exhibitplanner.storage import bulk, journal, migration, schema, search
from exhibitplanner.storage.connection import open_engine, told_to_people
from exhibitplanner.storage.lock import WriteLock

_WAIT_SECONDS: Final = 5.0
_HEADER: Final = b"SQLite format 3\x00"
_CHECKED_BYTES: Final = 64 * 1024 * 1024
"""Files up to this size are checked whole at opening (about 0.1 s); bigger ones by `verify`."""


@dataclass(slots=True)
class Writing:
    """One transaction under way. `change` is known once it has ended; `undoes` names what it takes back."""

    connection: Connection
    label: str
    detail: dict[str, Any]
    source: Any = None
    undoes: str | None = None
    change: Change = field(default_factory=Change)

    def originates(self, record_ids: list[tuple[str, str, str, int]]) -> None:
        """Keep where records come from: (record's id, file, sheet, row), for the transaction under way."""
        number = _next_number(self.connection)
        rows = [(number, *origin) for origin in record_ids]
        if rows:
            self.connection.exec_driver_sql("INSERT INTO journal_origin VALUES (?, ?, ?, ?, ?)", rows)

    def insert_many(self, kind: Kind, rows: Sequence[Mapping[str, Any]]) -> None:
        """Write new records, whole ones by column as `check` gives them, with their `id`; parents before children.

        They are added and changed now, where a row does not say when.
        """
        bulk.insert(self.connection, kind, rows, datetime.now(UTC))

    def update_many(self, kind: Kind, changes: Mapping[str, Mapping[str, Any]]) -> None:
        """Write the changed columns of records, by their ids; they are changed now, where a row does not say when."""
        bulk.update(self.connection, kind, changes, datetime.now(UTC))


class Workspace:
    """An open workspace file.

    Opened for writing it holds the write lock until it is closed; reading goes on beside it.
    """

    def __init__(self, path: Path, engine: Engine, lock: WriteLock | None) -> None:
        self.path = path
        self.told: Callable[[Change], None] = _nobody
        """Called after each transaction that changed something, in the thread that wrote."""
        self._closed = False
        self._engine = engine
        self._lock = lock
        self._file = _identity(path) if lock is not None else None

    @classmethod
    def create(cls, path: Path) -> Workspace:
        """Make an empty workspace.

        Raises:
            UsageError: `workspace_exists`; an existing file is never overwritten.
            WorkspaceError: The place cannot be written.
        """
        if path.exists():
            raise UsageError("workspace_exists", file=str(path))
        if not path.absolute().parent.is_dir():
            raise UsageError("folder_missing", file=str(path), folder=str(path.absolute().parent))
        lock = WriteLock(path)
        lock.take(_WAIT_SECONDS)
        try:
            _make(path)
        except BaseException:
            lock.release()
            raise
        return cls(path, open_engine(path, writing=True), lock)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        writing: bool = False,
        wait_seconds: float = _WAIT_SECONDS,
        busy_seconds: float = _WAIT_SECONDS,
        again: bool = False,
    ) -> Workspace:
        """Open a workspace; one of an older version is migrated on a verified copy first.

        `wait_seconds` is for another process that writes, `busy_seconds` for the moment in which it commits.
        A file that this process has open and checked is opened `again` without a check.

        Raises:
            UsageError: `workspace_missing`, `not_a_workspace`.
            WorkspaceError: In use, damaged, read-only, or from a newer version.
        """
        _check_header(path)
        if _version(path) < migration.LATEST:
            _migrate(path, wait_seconds)
        lock = WriteLock(path) if writing else None
        if lock is not None:
            if not _writable(path):
                raise WorkspaceError("workspace_read_only", file=str(path))
            lock.take(wait_seconds)
        try:
            engine = open_engine(path, writing=writing, busy_seconds=busy_seconds)
            workspace = cls(path, engine, lock)
            if not again:
                workspace._check()
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        return workspace

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one state of the workspace.

        Raises:
            WorkspaceError: `workspace_busy`, also once it is closed: a late reader must not open the file again.
        """
        if self._closed:
            raise WorkspaceError("workspace_busy", file=str(self.path))
        with told_to_people(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self, label: str, *, source: object = None, **detail: object) -> Iterator[Writing]:
        """One transaction, one row in the journal; an error leaves everything as it was.

        `label` is a code that people read in their language (`label_<code>`), `detail` fills its places. A write that
        changes no row leaves no transaction.
        """
        self._refuse_lost_file()
        with told_to_people(self.path), self._engine.begin() as connection:
            writing = Writing(connection, label, detail, source)
            first = journal.last_entry(connection) + 1
            yield writing
            last = journal.last_entry(connection)
            writing.change = _finish(writing, first, last)
        if writing.change.transaction is not None:
            self.told(writing.change)

    @contextmanager
    def rehearsal(self) -> Iterator[Writing]:
        """A write that is taken back at its end, to see what it would do."""
        with told_to_people(self.path), self._engine.connect() as connection:
            writing = Writing(connection, "", {})
            first = journal.last_entry(connection) + 1
            try:
                yield writing
                writing.change = _touched(writing, first, journal.last_entry(connection))
            finally:
                connection.rollback()

    def close(self) -> None:
        """Close the file and let others write."""
        self._closed = True
        self._engine.dispose()
        if self._lock is not None:
            # a writer that was killed early leaves a journal that is not hot; what was hot went at our first read
            with suppress(OSError):
                self.path.with_name(f"{self.path.name}-journal").unlink(missing_ok=True)
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _refuse_lost_file(self) -> None:
        """SQLite would go on writing into a file that was deleted or replaced, and nobody would find it again."""
        if self._file is not None and _identity(self.path) != self._file:
            raise WorkspaceError("workspace_gone", file=str(self.path))
        if not _writable(self.path):
            raise WorkspaceError("workspace_read_only", file=str(self.path))

    def _check(self) -> None:
        with self.read() as connection:
            connection.exec_driver_sql("SELECT COUNT(*) FROM sqlite_master")
            whole = self.path.stat().st_size <= _CHECKED_BYTES
            found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one() if whole else "ok"
        if found != "ok":
            raise WorkspaceError("workspace_damaged", file=str(self.path))


def _finish(writing: Writing, first: int, last: int) -> Change:
    if last < first:
        return Change(None, writing.label, writing.detail)
    connection = writing.connection
    change = _touched(writing, first, last)
    transaction = journal.Transaction(
        number=_next_number(connection), id=str(uuid7()), label=writing.label, detail=writing.detail, actor=actor(),
        at=datetime.now(UTC), source=writing.source, undoes=writing.undoes, first_entry=first, last_entry=last,
    )  # fmt: skip
    journal.record(connection, transaction)
    search.follow(connection, change, first, last)
    return Change(transaction.id, change.label, change.detail, change.inserted, change.updated, change.deleted)


def _touched(writing: Writing, first: int, last: int) -> Change:
    """The net effect: a record made and deleted in one transaction is in neither list."""
    lists: dict[str, dict[str, tuple[str, ...]]] = {journal.INSERT: {}, journal.UPDATE: {}, journal.DELETE: {}}
    for kind, seen in journal.actions(writing.connection, first, last).items():
        if len(seen) == 1:
            lists[seen.pop()][kind] = journal.touched(writing.connection, kind, first, last)
        else:
            _sort_out(writing.connection, kind, first, last, lists)
    return Change(
        None, writing.label, writing.detail, lists[journal.INSERT], lists[journal.UPDATE], lists[journal.DELETE]
    )


def _sort_out(
    connection: Connection, kind: str, first: int, last: int, lists: dict[str, dict[str, tuple[str, ...]]]
) -> None:
    """Put each record of a kind into the list of what became of it in the end."""
    rows = connection.exec_driver_sql(
        "SELECT record_id, action FROM journal_entry WHERE number BETWEEN ? AND ? AND kind = ? ORDER BY number",
        (first, last, kind),
    )
    actions: dict[str, list[str]] = {}
    for record_id, action in rows:
        actions.setdefault(record_id, []).append(action)
    for effect, into in lists.items():
        ids = tuple(record_id for record_id, seen in actions.items() if _net(seen) == effect)
        if ids:
            into[kind] = ids


def _net(seen: list[str]) -> str | None:
    made, gone = seen[0] == journal.INSERT, seen[-1] == journal.DELETE
    if made:
        return None if gone else journal.INSERT
    return journal.DELETE if gone else journal.UPDATE


def _next_number(connection: Connection) -> int:
    return int(connection.exec_driver_sql("SELECT COALESCE(MAX(number), 0) + 1 FROM journal").scalar_one())


def actor() -> str:
    """The name under which the person at this machine is logged in."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no name in a container or a service
        return "?"


def _make(path: Path) -> None:
    """In a temporary file beside the target, so that a full disk leaves no half of a workspace."""
    temporary = path.with_name(f".{path.name}.new")
    temporary.unlink(missing_ok=True)
    try:
        with told_to_people(path):
            sqlite3.connect(temporary).close()
            temporary.touch()
            engine = open_engine(temporary, writing=True)
            try:
                with engine.begin() as connection:
                    connection.exec_driver_sql(f"PRAGMA application_id = {schema.APPLICATION_ID}")
                    connection.exec_driver_sql(f"PRAGMA user_version = {migration.LATEST}")
                    schema.create(connection)
            finally:
                engine.dispose()
        temporary.replace(path)
    except OSError as error:
        raise WorkspaceError("workspace_unwritable", file=str(path), reason=error.strerror or "") from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _check_header(path: Path) -> None:
    """SQLite takes an empty file for a valid empty database: look at the header first."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError as error:
        raise UsageError("workspace_missing", file=str(path)) from error
    except (PermissionError, IsADirectoryError) as error:
        raise WorkspaceError("workspace_unreadable", file=str(path)) from error
    if not header.startswith(_HEADER):
        code = "workspace_damaged" if path.suffix == ".exhibit" else "not_a_workspace"
        raise WorkspaceError(code, file=str(path))
    if int.from_bytes(header[68:72]) != schema.APPLICATION_ID:
        raise WorkspaceError("not_a_workspace", file=str(path))
    if int.from_bytes(header[60:64]) > migration.LATEST:
        raise WorkspaceError("workspace_newer", file=str(path))


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from another of its name; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _nobody(_change: Change) -> None:
    """Who is told where nobody asked."""


def _writable(path: Path) -> bool:
    """A file marked read-only is meant to be, even where the system would let us (root, some network drives)."""
    return bool(path.stat().st_mode & 0o222) and os.access(path, os.W_OK)


def _version(path: Path) -> int:
    with path.open("rb") as file:
        return int.from_bytes(file.read(64)[60:64])


def _migrate(path: Path, wait_seconds: float) -> None:
    lock = WriteLock(path)
    lock.take(wait_seconds)
    try:
        with told_to_people(path):
            migration.migrate(path)
    finally:
        lock.release()
