"""How far the participations of an exhibition are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.planning.checking import check_plan
from exhibitplanner.planning.readiness import Progress, State, Troubles, judged_participations, readiness_of
from exhibitplanner.planning.snapshot.companies import Participation
from exhibitplanner.planning.snapshot.plan import Plan
from exhibitplanner.reports.ordering import sort_key
from exhibitplanner.services.naming import Names
from exhibitplanner.services.problems.listing import ProblemRecord
from exhibitplanner.services.problems.loading import load_plan
from exhibitplanner.services.reading import exhibition_id
from exhibitplanner.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class StepProgress:
    """How far a step is, and the records that say so."""

    state: State
    records: tuple[ProblemRecord, ...]


@dataclass(frozen=True, slots=True)
class Readiness:
    """How far a participation is, by step."""

    participation_id: str
    company: str
    steps: dict[str, StepProgress]

    def as_json(self) -> dict[str, Any]:
        """As `readiness --json` prints it."""
        steps = {
            name: {
                "state": step.state.value,
                "records": [{"kind": BY_NAME[one.kind].plural, "id": one.id, "name": one.name} for one in step.records],
            }
            for name, step in self.steps.items()
        }
        return {"participation_id": self.participation_id, "company": self.company, "steps": steps}


def list_readiness(workspace: Workspace, exhibition: str, today: date | None = None) -> list[Readiness]:
    """Every participation of ours at an exhibition, by company; see `list_problems` for `today` and errors."""
    with workspace.read() as connection:
        plan = load_plan(connection, today)
        return read_readiness(connection, plan, Troubles(check_plan(plan)), exhibition)


def read_readiness(connection: Connection, plan: Plan, troubles: Troubles, exhibition: str) -> list[Readiness]:
    """As `list_readiness`, of a plan that is looked at already."""
    wanted = exhibition_id(connection, exhibition)
    judged = sorted(judged_participations(plan, wanted), key=lambda one: sort_key(one.company.name))
    steps = {one.id: readiness_of(one, troubles) for one in judged}
    names = Names(connection, exhibition)
    for kind, ids in _ids_by_kind(steps).items():
        names.learn(BY_NAME[kind], ids)
    return [_worded(one, steps[one.id], names) for one in judged]


def _worded(participation: Participation, steps: dict[str, Progress], names: Names) -> Readiness:
    def record(kind: str, record_id: str) -> ProblemRecord:
        return ProblemRecord(kind, record_id, names.text(BY_NAME[kind], record_id))

    found = {
        name: StepProgress(step.state, tuple(record(row.kind, row.id) for row in step.rows))
        for name, step in steps.items()
    }
    return Readiness(participation.id, participation.company.name, found)


def _ids_by_kind(steps: dict[str, dict[str, Progress]]) -> dict[str, dict[str, None]]:
    found: dict[str, dict[str, None]] = {}
    for progress in (one for named in steps.values() for one in named.values()):
        for row in progress.rows:
            found.setdefault(row.kind, {})[row.id] = None
    return found
