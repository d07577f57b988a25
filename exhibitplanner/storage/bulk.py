"""Many records written at once: values made native a column at a time, a statement prepared once.

100,000 participants take 0.5 s with their journal entries, against 2.6 s by SQLAlchemy's statements, which build a
dictionary and a tuple of parameters for every row and bind the columns that nobody fills.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import Connection

from exhibitplanner.domain.columns import JsonText
from exhibitplanner.domain.kinds import Kind

_AT_ONCE: Final = 10_000
Row = Mapping[str, Any]


def insert(connection: Connection, kind: Kind, rows: Sequence[Row], at: datetime) -> None:
    """Write new records, whole ones by column with their `id`; what a row does not say is blank.

    `at` is when they were added and changed, where a row does not say that.
    """
    for start in range(0, len(rows), _AT_ONCE):
        batch = rows[start : start + _AT_ONCE]
        filled = _filled(connection, kind, batch, {"created_at": at, "updated_at": at})
        names = ", ".join(f'"{name}"' for name in filled)
        places = ", ".join("?" * len(filled))
        _execute_many(
            connection,
            f'INSERT INTO "{kind.name}" ({names}) VALUES ({places})',
            list(zip(*filled.values(), strict=True)),
        )


def update(connection: Connection, kind: Kind, changes: Mapping[str, Row], at: datetime) -> None:
    """Write the changed columns of records, by their ids; `at` is when they were changed, where it is not said."""
    alike: dict[frozenset[str], list[str]] = defaultdict(list)
    for record_id, values in changes.items():
        alike[frozenset(values)].append(record_id)
    for names, ids in alike.items():
        native = _native(
            connection, kind, [changes[one] for one in ids], sorted(names | {"updated_at"}), {"updated_at": at}
        )
        setting = ", ".join(f'"{name}" = ?' for name in native)
        _execute_many(
            connection,
            f'UPDATE "{kind.name}" SET {setting} WHERE id = ?',
            list(zip(*native.values(), ids, strict=True)),
        )


def _filled(connection: Connection, kind: Kind, rows: Sequence[Row], otherwise: Row) -> dict[str, list[Any]]:
    """The native values of the columns that some row fills."""
    names = [column.name for column in kind.table.columns]
    native = _native(connection, kind, rows, names, otherwise)
    return {name: values for name, values in native.items() if any(value is not None for value in values)}


def _native(
    connection: Connection, kind: Kind, rows: Sequence[Row], names: Sequence[str], otherwise: Row
) -> dict[str, list[Any]]:
    """Values by column as SQLite keeps them; distinct ones are made native once."""
    native: dict[str, list[Any]] = {}
    for name in names:
        sa_type = kind.table.c[name].type
        bound = sa_type.dialect_impl(connection.dialect).bind_processor(connection.dialect)
        said = otherwise.get(name)
        values = _column(rows, name, said)
        if bound is None or (not isinstance(sa_type, JsonText) and all(value is None for value in values)):
            native[name] = values
        elif isinstance(sa_type, JsonText):
            native[name] = list(map(bound, values))
        else:
            known = {value: bound(value) for value in set(values)}
            native[name] = [known[value] for value in values]
    return native


def _column(rows: Sequence[Row], name: str, otherwise: Any) -> list[Any]:
    """A column's values; `otherwise` where a row does not say it."""
    try:
        return list(map(itemgetter(name), rows))
    except KeyError:
        return [row.get(name, otherwise) for row in rows]


def _execute_many(connection: Connection, statement: str, rows: list[tuple[Any, ...]]) -> None:
    if rows:
        connection.exec_driver_sql(statement, rows)
