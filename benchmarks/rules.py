"""How fast rules look at a large plan, all of it and after one edit, beside a floor that only reads the same rows.

    .venv/bin/python -m benchmarks.rules [EXHIBITS [PARTICIPATIONS]]

Goals (issue 6): with 10,000 exhibits and 2,000 participations the whole check in 1.5 s, after one edit in 50 ms.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from sqlalchemy import select

from benchmarks.figures import best_of, head, peak_mb, say
from benchmarks.plan_filling import OPENS, fill_with_a_plan
from exhibitplanner.domain.change import Change
from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.planning.checking import check_plan
from exhibitplanner.planning.snapshot.plan import Plan, columns_of
from exhibitplanner.services import records, workspaces
from exhibitplanner.services.problems.listing import list_problems
from exhibitplanner.services.problems.loading import ROW_KINDS, load_plan
from exhibitplanner.services.problems.watching import Watch
from exhibitplanner.storage.workspace import Workspace

TODAY = OPENS - timedelta(75)
EDITS = {
    "exhibit": {"height_m": "9"},
    "system": {"length_m": "4.1"},
    "participation": {"requested_m2": "30"},
    "booth": {"x_m": "1"},
    "hall": {"clear_height_m": "2"},
    "deadline": {"offset": "-76"},
    "packing_line": {"exhibit": ""},
}
"""One edit a kind, of the first record of it."""


def main(exhibits: int = 10_000, participations: int = 2_000) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.exhibit"
        with workspaces.create(path) as workspace:
            fill_with_a_plan(workspace, exhibits, participations)
            head(f"rules over {exhibits:,} exhibits of {participations:,} participations")
            floor, rows = best_of(3, lambda: sum(_read(path)))
            say(f"SQLite alone reads the {rows:,} rows", floor.wall_s)
            plan, _ = best_of(3, lambda: _loaded(workspace))
            say("read as the plan", plan.wall_s, floor=floor.wall_s)
            whole, found = best_of(3, lambda: len(check_plan(_loaded(workspace))))
            say(f"read and checked: {found:,} problems", whole.wall_s, floor=floor.wall_s, goal="1.5 s")
            told, _ = best_of(3, lambda: len(list_problems(workspace, today=TODAY)))
            say("the same in words, with names", told.wall_s, floor=floor.wall_s)
            _after_edits(workspace)
            say("most memory", peak_mb(), "MB")


def _after_edits(workspace: Workspace) -> None:
    watch = Watch(today=TODAY)
    first, found = best_of(1, lambda: len(watch.look(workspace)))
    say(f"a window's first look: {found:,} problems", first.wall_s)
    told: list[Change] = []
    workspace.told = told.append
    for name, words in EDITS.items():
        kind = BY_NAME[name]
        for record_id in read_ids(workspace, kind)[:3]:
            records.update(workspace, kind, record_id, words)
        took = [best_of(1, lambda change=change: watch.look(workspace, change))[0].wall_s for change in told]
        say(f"after one edit: {name}", max(took) * 1000, "ms", goal="50 ms")
        told.clear()


def read_ids(workspace: Workspace, kind: Kind) -> list[str]:
    with workspace.read() as connection:
        return list(connection.execute(select(kind.table.c.id)).scalars())


def _loaded(workspace: Workspace) -> Plan:
    with workspace.read() as connection:
        return load_plan(connection, TODAY)


def _read(path: Path) -> Iterator[int]:
    connection = sqlite3.connect(path)
    for name, kind in ROW_KINDS.items():
        columns = ", ".join(f'"{column}"' for column in columns_of(kind))
        yield len(connection.execute(f'SELECT {columns} FROM "{BY_NAME[name].table.name}"').fetchall())
    connection.close()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
