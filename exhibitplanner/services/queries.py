"""Which records, in which order: sorting and filtering in SQL, along the references of a kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, exists, or_, select

from exhibitplanner.domain.describe import FieldDescription, FieldType
from exhibitplanner.domain.kinds import BY_NAME, Kind


@dataclass(frozen=True, slots=True)
class Order:
    """One key of a sort: a field's name and its direction."""

    field: str
    descending: bool = False


class KindQuery:
    """A query over one kind that joins what its references name, once each, as sorting or filtering asks for it."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self._root = kind.table.alias("root")
        self._joined: dict[tuple[str, ...], FromClause] = {(): self._root}
        self._from: FromClause = self._root

    def column(self, name: str) -> ColumnElement[Any]:
        """A stored column of the kind itself."""
        return self._root.c[name]

    def select(self, *columns: ColumnElement[Any]) -> Select[Any]:
        """A selection of columns with every join that was asked for so far."""
        return select(*columns).select_from(self._from)

    def ordering(self, orders: Iterable[Order]) -> list[ColumnElement[Any]]:
        """The sort's expressions; a reference sorts as its natural key, and the natural key settles what is equal."""
        keys = [
            expression.desc() if order.descending else expression.asc()
            for order in orders
            for expression in self._expressions((), self.kind.field(order.field))
        ]
        natural = [expression for name in self.kind.key for expression in self._expressions((), self.kind.field(name))]
        return [*keys, *natural, self._root.c.id]

    def exhibition_column(self) -> ColumnElement[Any] | None:
        """The id of the exhibition that a record belongs to; None for kinds that belong to none."""
        if self.kind.name == "exhibition":
            return self._root.c.id
        path: tuple[str, ...] = ()
        kind = self.kind
        while True:
            first = _leading_reference(kind)
            if first is None:
                return None
            if first.label.target == "exhibition":
                return self._at(path).c[first.column]
            path = (*path, first.column)
            kind = BY_NAME[str(first.label.target)]
            self._join(path, kind)

    def within(self, exhibition_id: str) -> ColumnElement[bool] | None:
        """The condition that a record has to do with an exhibition; None where that is no question."""
        column = self.exhibition_column()
        if column is not None:
            return column == exhibition_id
        part, exhibit = BY_NAME["participation"].table, BY_NAME["exhibit"].table
        here = part.c.exhibition_id == exhibition_id
        if self.kind.name == "company":
            return exists().where(here, part.c.company_id == self._root.c.id)
        if self.kind.name == "contact":
            return exists().where(here, part.c.company_id == self._root.c.company_id)
        if self.kind.name == "system":
            return exists().where(here, part.c.id == exhibit.c.participation_id, exhibit.c.system_id == self._root.c.id)
        if self.kind.name == "attachment":
            return or_(*(self._root.c.record_id.in_(scoped) for scoped in _scoped_ids(exhibition_id)))
        return None

    def _expressions(self, path: tuple[str, ...], field: FieldDescription) -> Iterable[ColumnElement[Any]]:
        if field.type is not FieldType.REFERENCE:
            yield self._at(path).c[field.column]
            return
        target = BY_NAME[str(field.label.target)]
        path = (*path, field.column)
        self._join(path, target)
        if not target.key:
            yield self._at(path).c.id
        for name in target.key:
            yield from self._expressions(path, target.field(name))

    def _at(self, path: tuple[str, ...]) -> FromClause:
        return self._joined[path]

    def _join(self, path: tuple[str, ...], target: Kind) -> None:
        if path not in self._joined:
            alias = target.table.alias("_".join(path))
            self._joined[path] = alias
            self._from = self._from.outerjoin(alias, self._at(path[:-1]).c[path[-1]] == alias.c.id)


def _leading_reference(kind: Kind) -> FieldDescription | None:
    """The reference under which a record lies: the first of its key, else the first that it must have."""
    names = kind.key[:1] or tuple(field.name for field in kind.references if field.required)[:1]
    field = kind.field(names[0]) if names else None
    return field if field is not None and field.type is FieldType.REFERENCE else None


def _scoped_ids(exhibition_id: str) -> Iterable[Select[Any]]:
    for kind in BY_NAME.values():
        query = KindQuery(kind)
        column = query.exhibition_column()
        if column is not None:
            yield query.select(query.column("id")).where(column == exhibition_id)
