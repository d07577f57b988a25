"""What grids and forms read: a page of rows with the names of what they refer to, counts, names to complete."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import func, select

from exhibitplanner.domain.describe import FieldDescription, FieldType
from exhibitplanner.domain.kinds import BY_NAME, KINDS, Kind, referring_to
from exhibitplanner.services.key_texts import KeyTexts, texts_of
from exhibitplanner.services.queries import KindQuery
from exhibitplanner.services.reading import exhibition_id, list_ids, rows_of
from exhibitplanner.storage import search
from exhibitplanner.storage.workspace import Workspace

_EVERYTHING: Final = 10**9


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A record to show: values by field name, and the texts of its references by field name."""

    id: str
    values: dict[str, Any]
    names: dict[str, str]


@dataclass(frozen=True, slots=True)
class RelatedGroup:
    """Records of a kind that refer to one; each as (id, name, exhibition's code)."""

    kind: Kind
    field: FieldDescription | None
    total: int
    records: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """What the foot of a table says."""

    total: int
    sums: tuple[tuple[FieldDescription, Decimal], ...] = ()
    counts: tuple[tuple[FieldDescription, str, int], ...] = ()


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
    """Rows in the order of `ids`."""
    with workspace.read() as connection:
        texts = KeyTexts(connection, exhibition)
        rows = rows_of(connection, kind, ids)
        return [_shown(kind, row, texts) for row in rows]


def count_records(workspace: Workspace, kind: Kind, exhibition: str | None = None) -> int:
    """How many there are."""
    return len(list_ids(workspace, kind, exhibition=exhibition))


def count_all(workspace: Workspace, exhibition: str | None = None) -> dict[str, int]:
    """How many there are of each kind."""
    return {kind.name: count_records(workspace, kind, exhibition) for kind in KINDS}


def filled_fields(workspace: Workspace, kind: Kind, exhibition: str | None = None) -> frozenset[str]:
    """The fields that have a value in some record."""
    with workspace.read() as connection:
        query = KindQuery(kind)
        condition = query.within(exhibition_id(connection, exhibition)) if exhibition else None
        counted = [func.count(query.column(field.column)) for field in kind.stored]
        statement = query.select(*counted)
        if condition is not None:
            statement = statement.where(condition)
        counts = connection.execute(statement).one()
    filled = {field.name for field, count in zip(kind.stored, counts, strict=True) if count}
    return frozenset(filled | ({field.name for field in kind.derived} if filled else set()))


def matching_ids(workspace: Workspace, kind: Kind, text: str) -> set[str]:
    """The ids of the records whose texts hold every word."""
    with workspace.read() as connection:
        return {hit.record_id for hit in search.find(connection, text, limit=_EVERYTHING) if hit.kind == kind.name}


def complete_names(
    workspace: Workspace, kind: Kind, text: str, exhibition: str | None = None, limit: int = 20
) -> list[tuple[str, str]]:
    """Records that a text may mean, as (id, name)."""
    ids = list_ids(workspace, kind, exhibition=exhibition)
    with workspace.read() as connection:
        texts = KeyTexts(connection, exhibition)
        named = [(one, texts.text(kind, one)) for one in ids]
    wanted = text.casefold()
    return [(one, name) for one, name in named if wanted in name.casefold()][:limit]


def related_records(workspace: Workspace, kind: Kind, record_id: str, limit: int = 50) -> list[RelatedGroup]:
    """The records that refer to one."""
    groups = []
    with workspace.read() as connection:
        texts = KeyTexts(connection)
        for other, field in referring_to(kind):
            if field.type is not FieldType.REFERENCE:
                continue
            table = other.table
            ids = connection.execute(select(table.c.id).where(table.c[field.column] == record_id)).scalars().all()
            rows = rows_of(connection, other, ids[:limit])
            named = tuple(
                (row["id"], texts_of(texts, other, row), texts.exhibition_of(other, row["id"]) or "") for row in rows
            )
            if ids:
                groups.append(RelatedGroup(other, field, len(ids), named))
    return groups


def summarise(workspace: Workspace, kind: Kind, ids: Sequence[str]) -> Summary:
    """Sums and counts of the records."""
    del workspace, kind
    return Summary(len(ids))


def exhibitions_in_view(workspace: Workspace) -> list[ExhibitionInView]:
    """All exhibitions, the latest first."""
    table = BY_NAME["exhibition"].table
    columns = [table.c[name] for name in ExhibitionInView.__dataclass_fields__]
    with workspace.read() as connection:
        rows = connection.execute(select(*columns).order_by(table.c.opens_on.desc(), table.c.code))
        return [ExhibitionInView(*row) for row in rows]


def _shown(kind: Kind, row: dict[str, Any], texts: KeyTexts) -> ShownRow:
    names: dict[str, str] = {}
    for field in kind.fields:
        value = row.get(field.column)
        if field.label.target is not None and value:
            named = value if isinstance(value, list) else [value]
            names[field.name] = "; ".join(texts.text(BY_NAME[field.label.target], one) for one in named)
    return ShownRow(row["id"], {field.name: row.get(field.column) for field in kind.fields}, names)
