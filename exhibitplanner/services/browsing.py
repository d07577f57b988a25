"""What grids and forms read: a page of rows with the names of what they refer to, counts, names to complete."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, func, literal, select

from exhibitplanner.domain.describe import FieldDescription, FieldType
from exhibitplanner.domain.fold import fold
from exhibitplanner.domain.kinds import BY_NAME, KINDS, Kind
from exhibitplanner.services.filtering import filter_texts, matching, naming
from exhibitplanner.services.naming import names_of
from exhibitplanner.services.queries import KindQuery, listed
from exhibitplanner.services.reading import Row, exhibition_id, rows_of
from exhibitplanner.storage.workspace import Workspace

_SAMPLE: Final = 2000
_RANKED: Final = 500  # as many of the names that a text may mean are put in order; more letters find the others


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A record to show: values by field name, derived ones too, and the texts of its references by field name."""

    id: str
    values: dict[str, Any]
    names: dict[str, str]


@dataclass(frozen=True, slots=True)
class ExhibitionInView:
    """An exhibition as the switcher shows it."""

    id: str
    code: str
    name: str | None
    name_ko: str | None
    opens_on: date
    closes_on: date
    city: str | None
    time_zone: str | None
    status: str | None


def read_page(workspace: Workspace, kind: Kind, ids: Sequence[str], exhibition: str | None = None) -> list[ShownRow]:
    """Rows in the order of `ids`; those that are gone are left out.

    A list of references is joined by `; `. Names go without the exhibition that `exhibition` (a code) says.
    """
    with workspace.read() as connection:
        rows = rows_of(connection, kind, ids)
        references = [field for field in kind.stored if field.label.target is not None]
        names = {target: names_of(connection, BY_NAME[target], named, exhibition)
                 for target, named in _named(references, rows).items()}  # fmt: skip
        return [_shown(kind, row, references, names) for row in rows]


def count_records(workspace: Workspace, kind: Kind, exhibition: str | None = None) -> int:
    """How many records there are, or have to do with an exhibition."""
    with workspace.read() as connection:
        return _count(connection, kind, exhibition_id(connection, exhibition) if exhibition else None)


def count_all(workspace: Workspace, exhibition: str | None = None) -> dict[str, int]:
    """As `count_records`, of every kind by its name."""
    with workspace.read() as connection:
        here = exhibition_id(connection, exhibition) if exhibition else None
        return {kind.name: _count(connection, kind, here) for kind in KINDS}


def filled_fields(workspace: Workspace, kind: Kind, exhibition: str | None = None) -> frozenset[str]:
    """The names of the fields that have a value of their own in some record; derived ones wherever there is a record.

    A field that holds its default everywhere tells nothing.

    Most show within the first records; only for the others all are looked through.
    """
    with workspace.read() as connection:
        query = KindQuery(kind)
        condition = query.within(exhibition_id(connection, exhibition)) if exhibition else None
        base = query.select(*(query.column(field.column) for field in kind.stored))
        base = base if condition is None else base.where(condition)
        filled = _filled(connection, kind.stored, base.limit(_SAMPLE))
        left = [field for field in kind.stored if field.name not in filled]
        if filled and left:
            filled |= _filled(connection, left, base)
    return frozenset(filled | {field.name for field in kind.derived if filled})


def matching_ids(workspace: Workspace, kind: Kind, text: str, exhibition: str | None = None) -> set[str]:
    """The ids of the records that hold every word of `text`, of all exhibitions: see `filtering.matching`."""
    with workspace.read() as connection:
        return matching(connection, kind, text, exhibition)


def texts_to_filter(workspace: Workspace, kind: Kind, exhibition: str | None = None) -> dict[str, str]:
    """What `matching_ids` looks through, for a table that filters by itself; see `filtering.filter_texts`."""
    with workspace.read() as connection:
        return filter_texts(connection, kind, exhibition)


def complete_names(
    workspace: Workspace, kind: Kind, text: str, exhibition: str | None = None, limit: int = 20
) -> list[tuple[str, str]]:
    """Records that a text may name, as (id, name): those that begin so first, then by natural key.

    Other spellings of a company find it and its participations. A blank text gives the first records.
    """
    with workspace.read() as connection:
        query = KindQuery(kind)
        ordering = query.ordering(())
        condition = query.within(exhibition_id(connection, exhibition)) if exhibition else None
        statement = query.select(query.column("id")).order_by(*ordering)
        statement = statement if condition is None else statement.where(condition)
        if text.strip():
            found = naming(connection, kind, text, exhibition)
            statement = statement.where(query.column("id").in_(listed(found))).limit(max(_RANKED, limit))
        else:
            statement = statement.limit(limit)
        ids = connection.execute(statement).scalars().all()
        names = list(names_of(connection, kind, ids, exhibition).items())
    wanted = fold(text.strip())
    return sorted(names, key=lambda one: not fold(one[1]).startswith(wanted))[:limit]


def exhibitions_in_view(workspace: Workspace) -> list[ExhibitionInView]:
    """All exhibitions, the latest first."""
    table = BY_NAME["exhibition"].table
    columns = [table.c[name] for name in ExhibitionInView.__dataclass_fields__]
    with workspace.read() as connection:
        rows = connection.execute(select(*columns).order_by(table.c.opens_on.desc(), table.c.code))
        return [ExhibitionInView(*row) for row in rows]


def exhibition_of(workspace: Workspace, kind: Kind, record_id: str) -> str | None:
    """The code of the exhibition that a record belongs to; None for kinds that belong to none."""
    query = KindQuery(kind)
    column = query.exhibition_column()
    if column is None:
        return None
    table = BY_NAME["exhibition"].table.alias("its_exhibition")
    statement = query.select(table.c.code).join(table, table.c.id == column)
    with workspace.read() as connection:
        found: str | None = connection.execute(statement.where(query.column("id") == record_id)).scalar()
    return found


def _named(references: Iterable[FieldDescription], rows: Iterable[Row]) -> dict[str, list[str]]:
    """The ids that the rows refer to, by kind."""
    found: dict[str, list[str]] = {}
    for field in references:
        ids = found.setdefault(str(field.label.target), [])
        for row in rows:
            value = row[field.column]
            ids += value if field.type is FieldType.REFERENCES else [value] if value else []
    return found


def _shown(
    kind: Kind, row: Row, references: Iterable[FieldDescription], names: Mapping[str, Mapping[str, str]]
) -> ShownRow:
    texts: dict[str, str] = {}
    for field in references:
        value = row[field.column]
        if value:
            ids = value if field.type is FieldType.REFERENCES else [value]
            texts[field.name] = "; ".join(names[str(field.label.target)][one] for one in ids)
    return ShownRow(row["id"], {field.name: row.get(field.column) for field in kind.fields}, texts)


def _count(connection: Connection, kind: Kind, here: str | None) -> int:
    query = KindQuery(kind)
    condition = query.within(here) if here else None
    statement = query.select(func.count(query.column("id")))
    statement = statement if condition is None else statement.where(condition)
    return int(connection.execute(statement).scalar_one())


def _filled(connection: Connection, fields: Iterable[FieldDescription], rows: Select[Any]) -> set[str]:
    looked_at = rows.subquery()
    told = [_told(field, looked_at.c[field.column]) for field in fields]
    counts = connection.execute(select(*map(func.count, told))).one()
    return {field.name for field, count in zip(fields, counts, strict=True) if count}


def _told(field: FieldDescription, column: ColumnElement[Any]) -> ColumnElement[Any]:
    """Blank where a column has the field's default."""
    return column if field.default in (None, []) else func.nullif(column, literal(field.default, column.type))
