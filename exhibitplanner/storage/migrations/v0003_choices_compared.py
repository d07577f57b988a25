"""Choices are compared one by one: a list after IN was made into a table for every row that was written."""

import re
from typing import Final

from sqlalchemy import Connection

_LISTED: Final = re.compile(r"""CHECK \(("\w+") IN \(([^()]*)\)\)""")
_NAMED: Final = re.compile(r'^CREATE TABLE (?:"\w+"|\w+)')


def upgrade(connection: Connection) -> None:
    """Make every table with such a constraint anew."""
    tables = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'table'").all()
    for name, statement in tables:
        compared = _LISTED.sub(lambda found: f"CHECK ({_compared(found[1], found[2])})", statement)
        if compared != statement:
            _remake(connection, name, compared)


def _compared(column: str, values: str) -> str:
    return " OR ".join(f"{column} = {value.strip()}" for value in values.split(","))


def _remake(connection: Connection, name: str, statement: str) -> None:
    """By SQLite's twelve steps (lang_altertable.html); foreign keys are off while a file is migrated."""
    indexes = connection.exec_driver_sql(
        "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", (name,)
    ).scalars()
    for step in (
        _NAMED.sub(f'CREATE TABLE "new_{name}"', statement),
        f'INSERT INTO "new_{name}" SELECT * FROM "{name}"',
        f'DROP TABLE "{name}"',
        f'ALTER TABLE "new_{name}" RENAME TO "{name}"',
        *indexes.all(),
    ):
        connection.exec_driver_sql(step)
