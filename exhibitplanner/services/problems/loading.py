"""The workspace's rows as `planning.snapshot` has them: all at once, or those that a change touched."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Any, Final

from sqlalchemy import Connection, Select, bindparam, func, select

from exhibitplanner import collecting
from exhibitplanner.domain.change import Change
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.planning.snapshot import companies, exhibits, freight, manual, people, venue
from exhibitplanner.planning.snapshot.plan import Plan, Row, columns_of

ROW_KINDS: Final[dict[str, type[Row]]] = {
    kind.kind: kind
    for kind in (
        venue.Exhibition, venue.Hall, venue.Booth, companies.Company, companies.Participation, companies.Assignment,
        companies.Wish, companies.Order, companies.Charge, exhibits.System, exhibits.Exhibit, exhibits.Permit,
        freight.Shipment, freight.Case, freight.PackingLine, people.Participant, people.Meeting, manual.Deadline,
        manual.Task,
    )
}  # fmt: skip
"""The classes of rows by the name of their kind."""


def load_plan(connection: Connection, today: date | None = None) -> Plan:
    """Every row of the workspace; `today` stands for the date at every venue."""
    plan = Plan(today=today)
    with collecting.paused():  # a third of the time else; all of it stays
        for kind in ROW_KINDS.values():
            plan.put(_made(plan, kind, connection.execute(_every(kind.kind))))
    return plan


def take_in(connection: Connection, plan: Plan, change: Change) -> None:
    """Bring a plan up to date with what one or several transactions touched."""
    for name, kind in ROW_KINDS.items():
        touched = {*change.inserted.get(name, ()), *change.updated.get(name, ()), *change.deleted.get(name, ())}
        if touched:
            there = list(_rows(connection, plan, kind, touched))
            plan.drop(kind, touched - {row.id for row in there})
            plan.put(there)


def _rows(connection: Connection, plan: Plan, kind: type[Row], ids: Iterable[str]) -> Iterator[Row]:
    return _made(plan, kind, connection.execute(_some(kind.kind), {"ids": json.dumps(list(ids))}))


def _made(plan: Plan, kind: type[Row], found: Iterable[Iterable[Any]]) -> Iterator[Row]:
    return (kind(plan, *values) for values in found)


@cache
def _every(kind: str) -> Select[tuple[Any, ...]]:
    table = BY_NAME[kind].table
    return select(*(table.c[column] for column in columns_of(ROW_KINDS[kind])))


@cache
def _some(kind: str) -> Select[tuple[Any, ...]]:
    wanted = select(func.json_each(bindparam("ids")).table_valued("value").c.value)
    return _every(kind).where(BY_NAME[kind].table.c.id.in_(wanted))
