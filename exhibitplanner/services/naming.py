"""A few records by name: the words of `KeyTexts.text` for just the ids that are asked for, by joins in SQL."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Final, NamedTuple, Protocol

from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, bindparam, exists, func, literal, select

from exhibitplanner.domain.describe import FieldType
from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.services.key_texts import JOINT, in_exhibition, key_word, without_trailing_blanks

_OWN_NAMES: Final = frozenset({"name", "title", "subject"})


class Texts(Protocol):
    """Whoever can say a record's natural key."""

    def text(self, kind: Kind, record_id: str) -> str: ...


class Names:
    """Names as they are asked for, each looked up once; `learn` looks up many in one query."""

    def __init__(self, connection: Connection, exhibition: str | None = None) -> None:
        self._connection = connection
        self._exhibition = exhibition
        self._known: dict[tuple[str, str], str] = {}

    def text(self, kind: Kind, record_id: str) -> str:
        """As `KeyTexts.text`; kinds without a key have what says most about the record."""
        if (kind.name, record_id) not in self._known:
            self.learn(kind, [record_id])
        return self._known[kind.name, record_id]

    def learn(self, kind: Kind, ids: Iterable[str]) -> None:
        """Look up the names of records that will be asked for."""
        wanted = [one for one in ids if (kind.name, one) not in self._known]
        found = names_of(self._connection, kind, wanted, self._exhibition) if wanted else {}
        self._known |= {(kind.name, one): name for one, name in found.items()}


def names_of(connection: Connection, kind: Kind, ids: Iterable[str], exhibition: str | None = None) -> dict[str, str]:
    """The natural keys as text, by id; the id itself where there is no such record.

    As with `KeyTexts` the exhibition is left out where it is `exhibition` (a code) or where the rest is unique.
    """
    wanted = list(dict.fromkeys(ids))
    if not kind.key:
        return {one: one for one in wanted} | _keyless(connection, kind, wanted, exhibition)
    found = connection.execute(_statement(kind), {"ids": json.dumps(wanted), "here": exhibition or ""})
    return {one: one for one in wanted} | {row[0]: _joined(kind, row[1], row[2:]) for row in found}


def name_of(connection: Connection, kind: Kind, record_id: str) -> str:
    """The name of one record, with its exhibition where that matters."""
    return names_of(connection, kind, [record_id])[record_id]


def said_name(kind: Kind, name: str) -> str:
    """A name as a sentence has it: a person's own, without the company's; a booth's number needs its hall."""
    return name.rpartition(JOINT)[2] if kind.key and kind.key[-1] in _OWN_NAMES else name


def _joined(kind: Kind, repeated: Any, values: Iterable[Any]) -> str:
    parts = tuple("" if value is None else key_word(value) for value in values)
    return JOINT.join(without_trailing_blanks(parts[1:] if in_exhibition(kind) and not repeated else parts))


def _keyless(connection: Connection, kind: Kind, ids: list[str], exhibition: str | None) -> dict[str, str]:
    rows = connection.execute(select(kind.table).where(kind.table.c.id.in_(ids))).mappings().all()
    if kind.name == "attachment":
        return {row["id"]: row["file_name"] or row["id"] for row in rows}
    ends = [one for row in rows for one in (row["participation_id"], row["other_id"]) if one]
    names = names_of(connection, BY_NAME["participation"], ends, exhibition)
    return {
        row["id"]: f"{names[row['participation_id']]} {row['wish_kind'] or '–'} {names.get(row['other_id'], '–')}"
        for row in rows
    }


class _Leaf(NamedTuple):
    """A part of a key: under which references it lies, and whether it may be blank."""

    path: tuple[str, ...]
    column: str
    blank: bool


@cache
def _statement(kind: Kind) -> Select[Any]:
    """Id, whether another exhibition has a record of the same name, then the parts of the key."""
    leaves = list(_leaves(kind, ()))
    root, source = _tree(kind, "one", {leaf.path for leaf in leaves})
    parts = [root[leaf.path].c[leaf.column] for leaf in leaves]
    repeated: ColumnElement[Any] = literal(0)
    if in_exhibition(kind):
        repeated = and_(parts[0] != bindparam("here"), _same_elsewhere(kind, root))
    ids = select(func.json_each(bindparam("ids")).table_valued("value").c.value)
    return select(root[()].c.id, repeated.label("repeated"), *parts).select_from(source).where(root[()].c.id.in_(ids))


def _same_elsewhere(kind: Kind, root: dict[tuple[str, ...], FromClause]) -> ColumnElement[bool]:
    """Another record whose key differs in nothing but the exhibition; references outside it are compared by id."""
    compared = [leaf for leaf in _leaves(kind, (), outside=True) if leaf.column != "exhibition_id"]
    other, source = _tree(kind, "other", {leaf.path for leaf in compared})
    same = [
        func.coalesce(other[leaf.path].c[leaf.column], "") == func.coalesce(root[leaf.path].c[leaf.column], "")
        if leaf.blank
        else other[leaf.path].c[leaf.column] == root[leaf.path].c[leaf.column]
        for leaf in compared
    ]
    return exists(select(1).select_from(source).where(*same, other[()].c.id != root[()].c.id))


def _leaves(kind: Kind, path: tuple[str, ...], *, outside: bool = False) -> Iterator[_Leaf]:
    """The parts of a key in their order, an exhibition said once; with `outside` what is outside one stays an id."""
    for place, field in enumerate(map(kind.field, kind.key)):
        target = BY_NAME[str(field.label.target)] if field.type is FieldType.REFERENCE else None
        if target is None or (outside and not in_exhibition(target)):
            yield _Leaf(path, field.column, field.name in kind.blank_key)
            continue
        parts = list(_leaves(target, (*path, field.column), outside=outside))
        yield from parts[1:] if place and in_exhibition(target) else parts


def _tree(kind: Kind, prefix: str, paths: set[tuple[str, ...]]) -> tuple[dict[tuple[str, ...], FromClause], FromClause]:
    """A kind's table joined with what lies on the paths of its references."""
    root = kind.table.alias(prefix)
    tables: dict[tuple[str, ...], FromClause] = {(): root}
    kinds: dict[tuple[str, ...], Kind] = {(): kind}
    source: FromClause = root
    for path in sorted({whole[:length] for whole in paths for length in range(1, len(whole) + 1)}, key=len):
        target = BY_NAME[str(kinds[path[:-1]].field(path[-1]).label.target)]
        alias = target.table.alias("_".join((prefix, *path)))
        source = source.outerjoin(alias, tables[path[:-1]].c[path[-1]] == alias.c.id)
        tables[path], kinds[path] = alias, target
    return tables, source
