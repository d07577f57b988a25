"""The kinds that freight is made of, and their rows."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Connection, select

from exhibitplanner.domain.kinds import BY_NAME, Kind

Row = dict[str, Any]
EXHIBITION: Final = BY_NAME["exhibition"]
SHIPMENT: Final = BY_NAME["shipment"]
CASE: Final = BY_NAME["case"]
LINE: Final = BY_NAME["packing_line"]
EXHIBIT: Final = BY_NAME["exhibit"]
SYSTEM: Final = BY_NAME["system"]
PART: Final = BY_NAME["participation"]
COMPANY: Final = BY_NAME["company"]
_BATCH: Final = 500


def rows_where(connection: Connection, kind: Kind, column: str, values: list[str]) -> list[Row]:
    """The records whose `column` is one of `values`, as they are stored, in the order in which they were made."""
    found: list[Row] = []
    for start in range(0, len(values), _BATCH):
        some = kind.table.c[column].in_(values[start : start + _BATCH])
        found += [dict(row) for row in connection.execute(select(kind.table).where(some)).mappings()]
    return sorted(found, key=lambda row: str(row["id"]))


def by_id(connection: Connection, kind: Kind, ids: list[str]) -> dict[str, Row]:
    """Records by their ids; those that are gone are left out."""
    return {row["id"]: row for row in rows_where(connection, kind, "id", list(dict.fromkeys(ids)))}


def values_of(kind: Kind, row: Row) -> Row:
    """A record's own fields by column, without its id and stamps: what a copy begins with."""
    return {column: row[column] for column in kind.model.model_fields}
