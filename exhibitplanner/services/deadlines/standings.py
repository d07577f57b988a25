"""What deadlines may ask of participations, many at once."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, Row, select

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.planning.applicability import Standing
from exhibitplanner.services.queries import listed

_Words = dict[str, set[str]]


def standings(connection: Connection, participation_ids: Iterable[str]) -> dict[str, Standing]:
    """The standing of each of these participations by its id."""
    ids = list(participation_ids)
    part = BY_NAME["participation"].table
    statement = select(part.c.id, part.c.role, part.c.booth_type).where(part.c.id.in_(listed(ids)))
    booths, forms = _booth_types(connection, ids), _forms(connection, ids)
    return {
        row.id: Standing(
            row.role, frozenset(booths.get(row.id) or {row.booth_type} - {None}), frozenset(forms.get(row.id, ()))
        )
        for row in connection.execute(statement)
    }


def _booth_types(connection: Connection, ids: list[str]) -> _Words:
    """Of the booths that they have."""
    assignment, booth = BY_NAME["assignment"].table, BY_NAME["booth"].table
    statement = (
        select(assignment.c.participation_id, booth.c.booth_type)
        .join_from(assignment, booth, assignment.c.booth_id == booth.c.id)
        .where(assignment.c.participation_id.in_(listed(ids)), booth.c.booth_type.is_not(None))
    )
    return _grouped(connection.execute(statement))


def _forms(connection: Connection, ids: list[str]) -> _Words:
    """Of the exhibits that they show."""
    exhibit = BY_NAME["exhibit"].table
    statement = select(exhibit.c.participation_id, exhibit.c.form).where(
        exhibit.c.participation_id.in_(listed(ids)), exhibit.c.form.is_not(None)
    )
    return _grouped(connection.execute(statement))


def _grouped(pairs: Iterable[Row[str, str]]) -> _Words:
    found: _Words = {}
    for one, word in pairs:
        found.setdefault(one, set()).add(word)
    return found
