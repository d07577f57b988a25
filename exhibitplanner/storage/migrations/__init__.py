"""Upgrades of the schema, a module each: `v0002_what_changes.py` with `upgrade(connection)`, in plain SQL.

They never look at today's models, which go on changing; only the names and types that they write themselves.
"""

from sqlalchemy import Connection


def add_column(connection: Connection, table: str, column: str, definition: str) -> None:
    """Add a column to a kind's table and to its shadow table, such as `add_column(c, "booth", "colour", "VARCHAR")`."""
    connection.exec_driver_sql(f'ALTER TABLE "{table}" ADD COLUMN "{column}" {definition}')
    connection.exec_driver_sql(f'ALTER TABLE "deleted_{table}" ADD COLUMN "{column}"')
