"""From an older schema to the newest, on a copy that takes the original's place only once it is proven whole."""

from __future__ import annotations

import importlib
import os
import pkgutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

from exhibitplanner.domain.errors import WorkspaceError
from exhibitplanner.storage import journal, migrations, schema
from exhibitplanner.storage.connection import open_engine

FIRST: Final = 1
STEPS: Final = tuple(sorted(module.name for module in pkgutil.iter_modules(migrations.__path__)))
"""Modules `v0002_what_changes`, one an upgrade, each with `upgrade(connection)`."""

LATEST: Final = FIRST + len(STEPS)


def migrate(path: Path) -> None:
    """Bring the file at `path` to the newest schema; until the last moment it stays byte for byte as it is.

    Raises:
        WorkspaceError: `migration_failed`; the file is as before.
    """
    copy = path.with_name(f".{path.name}.migrating")
    try:
        _copy(path, copy)
        _upgrade(copy)
        os.replace(copy, path)  # noqa: PTH105  the atomic one, by its usual name
    finally:
        with suppress(OSError):
            copy.unlink(missing_ok=True)


def _copy(path: Path, copy: Path) -> None:
    """Through the backup interface, which takes a hot journal into account."""
    copy.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)


def _upgrade(copy: Path) -> None:
    engine = open_engine(copy, writing=True)
    try:
        with engine.connect() as connection:
            # off before the transaction begins (the pragma is ignored inside): a rebuilt parent table would
            # otherwise take every child row with it
            connection.connection.execute("PRAGMA foreign_keys = OFF")
            with connection.begin():
                before = _counts(connection)
                version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
                for name in STEPS[version - FIRST :]:
                    importlib.import_module(f"{migrations.__name__}.{name}").upgrade(connection)
                journal.refresh_triggers(connection)
                connection.exec_driver_sql(f"PRAGMA user_version = {LATEST}")
                _prove(connection, before, copy)
        with copy.open("rb+") as file:
            os.fsync(file.fileno())
    finally:
        engine.dispose()


def _prove(connection: Connection, before: dict[str, int], copy: Path) -> None:
    whole = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one() == "ok"
    linked = connection.exec_driver_sql("PRAGMA foreign_key_check").first() is None
    after = _counts(connection)
    kept = all(after.get(name) == count for name, count in before.items() if name in after)
    if not (whole and linked and kept and schema.shape(connection) == _fresh_shape()):
        raise WorkspaceError("migration_failed", file=copy.name.removeprefix(".").removesuffix(".migrating"))


def _counts(connection: Connection) -> dict[str, int]:
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_index%'"
    ).scalars()
    return {name: connection.exec_driver_sql(f'SELECT COUNT(*) FROM "{name}"').scalar_one() for name in names.all()}


def _fresh_shape() -> dict[str, frozenset[tuple[object, ...]]]:
    from sqlalchemy import create_engine

    engine = create_engine("sqlite://")
    try:
        with engine.begin() as connection:
            schema.create(connection)
            return schema.shape(connection)
    finally:
        engine.dispose()
