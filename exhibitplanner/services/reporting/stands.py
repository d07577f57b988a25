"""Where participations stand."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, select

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.reports.ordering import sort_key


class Stand(NamedTuple):
    """Halls and booths as texts, several joined by commas."""

    halls: str = ""
    booths: str = ""


def read_stands(connection: Connection) -> dict[str, Stand]:
    """The halls and the booths of each participation that has any."""
    assignment, booth, hall = (BY_NAME[name].table for name in ("assignment", "booth", "hall"))
    statement = (
        select(assignment.c.participation_id, hall.c.code, booth.c.number)
        .join_from(assignment, booth, assignment.c.booth_id == booth.c.id)
        .join(hall, booth.c.hall_id == hall.c.id)
    )
    found: dict[str, tuple[set[str], set[str]]] = {}
    for participation, code, number in connection.execute(statement):
        halls, booths = found.setdefault(participation, (set(), set()))
        halls.add(code)
        booths.add(number)
    return {one: Stand(_joined(halls), _joined(booths)) for one, (halls, booths) in found.items()}


def _joined(codes: set[str]) -> str:
    return ", ".join(sorted(codes, key=lambda code: (sort_key(code), code)))
