"""The workspace's tables, made from the kinds: constraints, indexes, journal and search."""

from __future__ import annotations

from functools import cache
from typing import Final

from sqlalchemy import CheckConstraint, Connection, Index, MetaData, Table, func, inspect
from sqlalchemy.schema import CreateIndex, CreateTable

from exhibitplanner.domain.describe import FieldType
from exhibitplanner.domain.kinds import KINDS, Kind
from exhibitplanner.storage import journal

APPLICATION_ID: Final = 0x45584842
"""`EXHB`: written into the file's header, so that no other database is taken for a workspace."""

_SEARCH: Final = """CREATE TABLE search_record (
    kind TEXT NOT NULL, record_id TEXT NOT NULL, name TEXT NOT NULL, rest TEXT NOT NULL, initials TEXT NOT NULL,
    PRIMARY KEY (kind, record_id)) WITHOUT ROWID"""
_REMEMBERED: Final = """CREATE TABLE remembered_head (
    fingerprint TEXT PRIMARY KEY, kind TEXT NOT NULL, headings TEXT NOT NULL, targets TEXT NOT NULL,
    header_rows TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL)"""
_CONTENT: Final = "CREATE TABLE attachment_content (sha256 TEXT PRIMARY KEY, content BLOB NOT NULL)"


@cache
def tables() -> MetaData:
    """The kinds' tables with the constraints and indexes that the domain's description implies."""
    metadata = MetaData()
    for kind in KINDS:
        _constrain(kind, kind.table.to_metadata(metadata))
    return metadata


def create(connection: Connection) -> None:
    """Make every table, index and trigger of the newest schema in an empty database."""
    for table in tables().sorted_tables:
        connection.execute(CreateTable(table))
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            connection.execute(CreateIndex(index))
    for statement in (*journal.statements(), _CONTENT, _SEARCH, _REMEMBERED):
        connection.exec_driver_sql(statement)


def shape(connection: Connection) -> dict[str, frozenset[tuple[object, ...]]]:
    """What the database has, without regard to the order of columns: to compare a migrated file with a fresh one."""
    inspector = inspect(connection)
    found: dict[str, frozenset[tuple[object, ...]]] = {}
    for name in inspector.get_table_names():
        columns = connection.exec_driver_sql(f'PRAGMA table_info("{name}")')
        found[name] = frozenset((column[1], column[2].upper(), column[3], column[5]) for column in columns)
    objects = connection.exec_driver_sql("SELECT type, name FROM sqlite_master WHERE type IN ('index', 'trigger')")
    found["index and trigger"] = frozenset(tuple(row) for row in objects)
    return found


def _constrain(kind: Kind, table: Table) -> None:
    for field in kind.stored:
        choices = field.label.choices
        if choices is not None and field.type is FieldType.CHOICE:
            # a list after IN would be made into a table for every row that is written: 1.7 us a constraint
            known = " OR ".join(f"\"{field.column}\" = '{choice.value}'" for choice in choices)
            table.append_constraint(CheckConstraint(known, name=f"{field.column}_known"))
    if kind.key:
        _key_index(kind, table)
    lead = kind.field(kind.key[0]).column if kind.key else None
    for field in kind.references:
        if field.column != lead:
            Index(f"{kind.name}_by_{field.column}", table.c[field.column])
    if kind.name == "attachment":
        Index("attachment_by_record_id", table.c.record_id)


def _key_index(kind: Kind, table: Table) -> None:
    """The natural key; parts that may be blank are compared as empty text, since NULL is not unique to SQL."""
    parts = [
        func.coalesce(table.c[field.column], "") if field.name in kind.blank_key else table.c[field.column]
        for field in map(kind.field, kind.key)
    ]
    Index(f"{kind.name}_key", *parts, unique=not kind.told_apart)
