"""What has to do with a record: what refers to it, its attachments, for a company what its participations have, and for
an exhibit where else the same article is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, and_, func, literal, select, tuple_

from exhibitplanner.domain.describe import FieldDescription
from exhibitplanner.domain.kinds import BY_NAME, Kind, referring_to
from exhibitplanner.services.naming import names_of
from exhibitplanner.services.queries import KindQuery, exhibition_codes
from exhibitplanner.storage.workspace import Workspace

_OF_A_COMPANY: Final = ("participant", "exhibit")


@dataclass(frozen=True, slots=True)
class RelatedGroup:
    """Records of a kind that refer to one by `field`, each as (id, name, exhibition's code or blank).

    `field` is None where they belong to it otherwise: attachments, and the booths of a company. It is `article` of
    exhibits that are the same physical object at other exhibitions.
    """

    kind: Kind
    field: FieldDescription | None
    total: int
    records: tuple[tuple[str, str, str], ...]


def related_records(workspace: Workspace, kind: Kind, record_id: str, limit: int = 50) -> list[RelatedGroup]:
    """The records of all exhibitions that have to do with one, by kind; of each the first `limit` by natural key."""
    with workspace.read() as connection:
        groups = [
            _group(connection, query, field, condition, limit) for query, field, condition in _related(kind, record_id)
        ]
    return [group for group in groups if group.total]


Relation = tuple[KindQuery, FieldDescription | None, ColumnElement[bool]]


def _related(kind: Kind, record_id: str) -> Iterator[Relation]:
    one = select(literal(record_id))
    for other, field in referring_to(kind):
        query = KindQuery(other)
        yield query, field, query.refers(field, one)
    if kind.name == "company":
        yield from _of_company(record_id)
    if kind.name == "exhibit":
        yield _of_article(kind, record_id)
    attached = KindQuery(BY_NAME["attachment"])
    yield attached, None, attached.column("record_id") == record_id


def _of_company(record_id: str) -> Iterator[Relation]:
    """What lies under the company's participations, since people look for it there."""
    part, assignment = BY_NAME["participation"].table, BY_NAME["assignment"].table
    parts: Select[Any] = select(part.c.id).where(part.c.company_id == record_id)
    for name in _OF_A_COMPANY:
        query = KindQuery(BY_NAME[name])
        field = query.kind.field("participation")
        yield query, field, query.refers(field, parts)
    booths = KindQuery(BY_NAME["booth"])
    held = select(assignment.c.booth_id).where(assignment.c.participation_id.in_(parts))
    yield booths, None, booths.column("id").in_(held)


def _of_article(kind: Kind, record_id: str) -> Relation:
    """The exhibits that are the same article of the same system."""
    query, table = KindQuery(kind), kind.table
    own = select(table.c.system_id, table.c.article).where(table.c.id == record_id, table.c.article.is_not(None))
    same = tuple_(query.column("system_id"), query.column("article")).in_(own)
    return query, kind.field("article"), and_(same, query.column("id") != record_id)


def _group(
    connection: Connection, query: KindQuery, field: FieldDescription | None, condition: ColumnElement[bool], limit: int
) -> RelatedGroup:
    kind, one = query.kind, query.column("id")
    total = connection.execute(query.select(func.count(one)).where(condition)).scalar_one()
    if not total:
        return RelatedGroup(kind, field, 0, ())
    ordering = query.ordering(())
    ids = connection.execute(query.select(one).where(condition).order_by(*ordering).limit(limit)).scalars().all()
    names, codes = names_of(connection, kind, ids), exhibition_codes(connection, kind, ids)
    return RelatedGroup(kind, field, total, tuple((one, names[one], codes.get(one, "")) for one in ids))
