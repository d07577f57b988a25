"""What people made of the heads of spreadsheets is remembered."""

from sqlalchemy import Connection


def upgrade(connection: Connection) -> None:
    """Add the table of remembered heads; it is not journaled."""
    connection.exec_driver_sql(
        """CREATE TABLE remembered_head (
            fingerprint TEXT PRIMARY KEY, kind TEXT NOT NULL, headings TEXT NOT NULL, targets TEXT NOT NULL,
            header_rows TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL)"""
    )
