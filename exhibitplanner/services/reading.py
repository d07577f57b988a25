"""Records read: ids at once, rows a page at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, select

from exhibitplanner.domain.describe import FieldDescription, FieldType
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.geometry import booth_area_m2, case_volume_m3
from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.domain.words import nearest
from exhibitplanner.planning.deadlines import due_at
from exhibitplanner.services.filtering import matching
from exhibitplanner.services.key_texts import KeyTexts
from exhibitplanner.services.naming import names_of
from exhibitplanner.services.presenting import as_json
from exhibitplanner.services.queries import KindQuery, Order, listed
from exhibitplanner.storage.workspace import Workspace

_BATCH: Final = 500
Row = dict[str, Any]


def list_ids(  # noqa: PLR0913  what a table's head, filter and rail choose
    workspace: Workspace,
    kind: Kind,
    *,
    exhibition: str | None = None,
    text: str = "",
    where: Mapping[str, Any] | None = None,
    orders: Sequence[Order] = (),
) -> list[str]:
    """The ids of the records, in the order of `orders` and then of the natural key.

    `exhibition` is an exhibition's code, `text` words as for `matching`, `where` stored values by column.

    Raises:
        UsageError: `unknown_reference` for an exhibition that is not there.
    """
    with workspace.read() as connection:
        here = exhibition_id(connection, exhibition) if exhibition else None
        in_sql = all(_in_sql(kind.field(order.field)) for order in orders)
        ids = _sorted_ids(connection, kind, here, where or {}, orders if in_sql else ())
        for order in () if in_sql else reversed(orders):
            ids = _sorted_by_value(connection, kind, ids, order, exhibition)
        if text.strip():
            found = matching(connection, kind, text, exhibition)
            ids = [one for one in ids if one in found]
        return ids


def _sorted_ids(
    connection: Connection, kind: Kind, here: str | None, where: Mapping[str, Any], orders: Sequence[Order]
) -> list[str]:
    query = KindQuery(kind)
    ordering = query.ordering(orders)
    condition = query.within(here) if here else None
    statement = query.select(query.column("id")).order_by(*ordering)
    if condition is not None:
        statement = statement.where(condition)
    for column, value in where.items():
        one = query.column(column)
        statement = statement.where(one.is_(None) if value is None else one == value)
    return list(connection.execute(statement).scalars())


def _in_sql(field: FieldDescription) -> bool:
    """Derived values and lists of references are worked out here; few kinds have them, and few records."""
    return not field.label.derived and field.type is not FieldType.REFERENCES


def _sorted_by_value(
    connection: Connection, kind: Kind, ids: list[str], order: Order, exhibition: str | None
) -> list[str]:
    field = kind.field(order.field)
    values = {row["id"]: row[field.column] for row in rows_of(connection, kind, ids)}
    if field.label.target is not None:
        target = BY_NAME[field.label.target]
        named = [named for value in values.values() for named in (value if isinstance(value, list) else [value])]
        names = names_of(connection, target, filter(None, named), exhibition)
        values = {one: _said(value, names) for one, value in values.items()}
    blank = [one for one in ids if values[one] in (None, "", [])]
    filled = [one for one in ids if values[one] not in (None, "", [])]
    return sorted(filled, key=lambda one: values[one], reverse=order.descending) + blank


def _said(value: Any, names: Mapping[str, str]) -> str:
    listed = value if isinstance(value, list) else [value]
    return "; ".join(names[one] for one in listed if one in names)


def read_rows(workspace: Workspace, kind: Kind, ids: Sequence[str]) -> list[Row]:
    """The rows of those ids in their order, by column, with derived values; ids that are gone are left out."""
    with workspace.read() as connection:
        return rows_of(connection, kind, ids)


def read_records(
    workspace: Workspace, kind: Kind, *, exhibition: str | None = None, ids: Sequence[str] | None = None
) -> list[Row]:
    """Records as JSON has them, by canonical names, in the order of the natural key."""
    chosen = list_ids(workspace, kind, exhibition=exhibition) if ids is None else ids
    with workspace.read() as connection:
        texts = KeyTexts(connection, exhibition)
        zones = venue_zones(connection)
        rows = rows_of(connection, kind, chosen)
        exhibitions = exhibition_ids(connection, kind, chosen)
        return [as_json(kind, row, texts, zones.get(exhibitions.get(row["id"], ""))) for row in rows]


def rows_of(connection: Connection, kind: Kind, ids: Sequence[str]) -> list[Row]:
    """As `read_rows`, on a connection."""
    found: dict[str, Row] = {}
    for start in range(0, len(ids), _BATCH):
        batch = ids[start : start + _BATCH]
        statement = select(kind.table).where(kind.table.c.id.in_(batch))
        found |= {row["id"]: dict(row) for row in connection.execute(statement).mappings()}
    rows = [found[one] for one in ids if one in found]
    _derive(connection, kind, rows)
    return rows


def row_of(connection: Connection, kind: Kind, record_id: str) -> Row:
    """One row by its id.

    Raises:
        UsageError: `unknown_record`.
    """
    rows = rows_of(connection, kind, [record_id])
    if not rows:
        raise UsageError("unknown_record", kind=kind.plural, id=record_id)
    return rows[0]


def exhibition_id(connection: Connection, code: str) -> str:
    """The id of an exhibition by its code."""
    table = BY_NAME["exhibition"].table
    codes: dict[str, str] = {row.code: row.id for row in connection.execute(select(table.c.code, table.c.id))}
    found = codes.get(code) or {known.casefold(): one for known, one in codes.items()}.get(code.casefold())
    if found is None:
        raise UsageError("unknown_reference", kind="exhibition", text=code, nearest=nearest(code, codes))
    return found


def exhibition_ids(connection: Connection, kind: Kind, ids: Iterable[str]) -> dict[str, str]:
    """The exhibition's id by record's id, for kinds that belong to one."""
    query = KindQuery(kind)
    column = query.exhibition_column()
    if column is None:
        return {}
    rows = connection.execute(query.select(query.column("id"), column).where(query.column("id").in_(listed(ids))))
    return {row[0]: row[1] for row in rows}


def venue_zones(connection: Connection) -> dict[str, str | None]:
    """The time zone of each exhibition by its id."""
    table = BY_NAME["exhibition"].table
    return {row.id: row.time_zone for row in connection.execute(select(table.c.id, table.c.time_zone))}


def _derive(connection: Connection, kind: Kind, rows: list[Row]) -> None:
    """Put the derived values beside the stored ones."""
    if kind.name == "booth":
        for row in rows:
            row["area_m2"] = booth_area_m2(row["width_m"], row["depth_m"], row["outline"])
    elif kind.name == "case":
        for row in rows:
            row["volume_m3"] = case_volume_m3(row["length_cm"], row["width_cm"], row["height_cm"])
    elif kind.name == "deadline" and rows:
        table = BY_NAME["exhibition"].table
        exhibitions = {one["id"]: dict(one) for one in connection.execute(select(table)).mappings()}
        for row in rows:
            row["due_at"] = due_at(row, exhibitions[row["exhibition_id"]])
