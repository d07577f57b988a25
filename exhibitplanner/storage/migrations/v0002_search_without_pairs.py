"""The search looks through the folded texts themselves: the full-text index of pairs of letters goes."""

from sqlalchemy import Connection


def upgrade(connection: Connection) -> None:
    """Keep the texts by kind and record; drop the index."""
    for statement in (
        "DROP TABLE search_index",
        "ALTER TABLE search_record RENAME TO old_search_record",
        """CREATE TABLE search_record (
            kind TEXT NOT NULL, record_id TEXT NOT NULL, name TEXT NOT NULL, rest TEXT NOT NULL, initials TEXT NOT NULL,
            PRIMARY KEY (kind, record_id)) WITHOUT ROWID""",
        "INSERT INTO search_record SELECT kind, record_id, name, rest, initials FROM old_search_record",
        "DROP TABLE old_search_record",
    ):
        connection.exec_driver_sql(statement)
