"""Which records, in which order: sorting and filtering in SQL, along the references of a kind."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    and_,
    bindparam,
    exists,
    func,
    literal,
    or_,
    select,
)

from exhibitplanner.domain.describe import FieldDescription, FieldType
from exhibitplanner.domain.kinds import BY_NAME, Kind

_NUMBERED: Final = frozenset({"number", "line_no", "form_no", "reference", "code"})


@dataclass(frozen=True, slots=True)
class Order:
    """One key of a sort: a field's name and its direction."""

    field: str
    descending: bool = False


class KindQuery:
    """A query over one kind that joins what its references name, once each, as sorting or filtering asks for it."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self._root = kind.table.alias(f"root_{kind.name}")
        self._joined: dict[tuple[str, ...], FromClause] = {(): self._root}
        self._from: FromClause = self._root

    def column(self, name: str) -> ColumnElement[Any]:
        """A stored column of the kind itself."""
        return self._root.c[name]

    def select(self, *columns: ColumnElement[Any]) -> Select[Any]:
        """A selection of columns with every join that was asked for so far."""
        return select(*columns).select_from(self._from)

    def refers(self, field: FieldDescription, ids: Select[Any], *, many: bool = False) -> ColumnElement[bool]:
        """The condition that a reference, or one of a list, is among some ids; for `many` no index is looked up."""
        column = self.column(field.column)
        if field.type is not FieldType.REFERENCES:
            return (column.concat("") if many else column).in_(ids)
        items = func.json_each(column).table_valued("value")
        held = select(literal(1)).select_from(items).where(items.c.value.in_(ids))
        return and_(column.is_not(None), held.exists())

    def ordering(self, orders: Iterable[Order]) -> list[ColumnElement[Any]]:
        """The sort's expressions; a reference sorts as its natural key, and the natural key settles what is equal.

        Blanks come last in either direction.
        """
        keys = [
            (expression.desc() if order.descending else expression.asc()).nulls_last()
            for order in orders
            for expression in self._expressions(self.kind.field(order.field))
        ]
        natural = [expression for name in self.kind.key for expression in self._expressions(self.kind.field(name))]
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
            return or_(*self._attached_within(exhibition_id))
        return None

    def _expressions(self, field: FieldDescription) -> Iterable[ColumnElement[Any]]:
        """What a field sorts by; where a key reaches further, its places are worked out once for all its records."""
        if field.type is not FieldType.REFERENCE:
            yield from _as_people_count(field, self._root.c[field.column])
            return
        target = BY_NAME[str(field.label.target)]
        if any(target.field(name).type is FieldType.REFERENCE for name in target.key):
            yield self._place(field, target)
            return
        self._join((field.column,), target)
        at = self._at((field.column,))
        for part in map(target.field, target.key):
            yield from _as_people_count(part, at.c[part.column])
        if not target.key:
            yield at.c.id

    def _place(self, field: FieldDescription, target: Kind) -> ColumnElement[Any]:
        path = ("place", field.column)
        if path not in self._joined:
            query = KindQuery(target)
            place = func.row_number().over(order_by=query.ordering(())).label("place")
            places = query.select(query.column("id"), place).subquery("_".join(path))
            self._joined[path] = places
            self._from = self._from.join(places, self._root.c[field.column] == places.c.id, isouter=not field.required)
        return self._joined[path].c.place

    def _at(self, path: tuple[str, ...]) -> FromClause:
        return self._joined[path]

    def _join(self, path: tuple[str, ...], target: Kind) -> None:
        if path not in self._joined:
            alias = target.table.alias("_".join(("at", *path)))
            self._joined[path] = alias
            self._from = self._from.outerjoin(alias, self._at(path[:-1]).c[path[-1]] == alias.c.id)

    def _attached_within(self, exhibition_id: str) -> Iterable[ColumnElement[bool]]:
        for kind in BY_NAME.values():
            query = KindQuery(kind)
            column = query.exhibition_column()
            if column is not None:
                here = (column == exhibition_id, query.column("id") == self._root.c.record_id)
                scoped = query.select(query.column("id")).where(*here).correlate(self._root)
                yield and_(self._root.c.record_kind == kind.plural, scoped.exists())


def _as_people_count(field: FieldDescription, column: ColumnElement[Any]) -> Iterable[ColumnElement[Any]]:
    """`E-2` before `E-10`: what stands before the closing digits, then as many digits as there are, then the text."""
    if field.name in _NUMBERED and field.type is FieldType.TEXT:
        yield func.rtrim(column, "0123456789")
        yield func.length(column)
    yield column


def _leading_reference(kind: Kind) -> FieldDescription | None:
    """The reference under which a record lies: the first of its key, else the first that it must have."""
    names = kind.key[:1] or tuple(field.name for field in kind.references if field.required)[:1]
    field = kind.field(names[0]) if names else None
    return field if field is not None and field.type is FieldType.REFERENCE else None


def exhibition_codes(connection: Connection, kind: Kind, ids: Iterable[str]) -> dict[str, str]:
    """The exhibition's code by record's id, for kinds that belong to one."""
    statement = _codes(kind)
    rows = () if statement is None else connection.execute(statement, {"ids": json.dumps(list(ids))})
    return {row[0]: row[1] for row in rows}


@cache
def _codes(kind: Kind) -> Select[Any] | None:
    query = KindQuery(kind)
    column = query.exhibition_column()
    if column is None:
        return None
    exhibition = BY_NAME["exhibition"].table
    statement = query.select(query.column("id"), exhibition.c.code).join(exhibition, exhibition.c.id == column)
    wanted = func.json_each(bindparam("ids")).table_valued("value")
    return statement.where(query.column("id").in_(select(wanted.c.value)))


def listed(ids: Iterable[str]) -> Select[Any]:
    """Ids as a selection, however many there are: SQLite takes only so many parameters."""
    values = func.json_each(literal(json.dumps(list(ids)))).table_valued("value")
    return select(values.c.value)
