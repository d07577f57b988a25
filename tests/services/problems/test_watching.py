"""A watch says the same as a look at everything, words included."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import history, records
from exhibitplanner.services.problems.listing import Problem, list_problems
from exhibitplanner.services.problems.readiness import list_readiness
from exhibitplanner.services.problems.watching import Watch
from exhibitplanner.storage.workspace import Workspace
from tests.services.problems.script import FAIR, TODAY


def told(problems: object) -> Counter[str]:
    return Counter(map(repr, problems))  # type: ignore[call-overload]


def first(workspace: Workspace, kind: str, **words: str) -> str:
    """The id of the first record that has those values."""
    table = BY_NAME[kind].table
    with workspace.read() as connection:
        rows = connection.execute(table.select()).mappings().all()
    return next(row["id"] for row in rows if all(row[name] == value for name, value in words.items()))


def _update(kind: str, words: dict[str, str], **which: str) -> Callable[[Workspace], Change]:
    return lambda workspace: records.update(workspace, BY_NAME[kind], first(workspace, kind, **which), words)


WRITES: dict[str, Callable[[Workspace], Change]] = {
    "a company is renamed": _update("company", {"name": "Homeless Industries"}, name="Homeless Co"),
    "a company gets a short name": _update("company", {"short_name": "TALL"}, name="Tall Co"),
    "a hall is renamed": _update("hall", {"code": "E1"}, code="E"),
    "a booth is renumbered": _update("booth", {"number": "7A"}, number="10"),
    "a system is renamed": _update("system", {"designation": "K-99"}, designation="ONE"),
    "a shipment is renamed": _update("shipment", {"reference": "SEA-9"}, reference="GOOD"),
    "a case is renumbered": _update("case", {"number": "1A"}, number="1"),
    "a person is renamed": _update("participant", {"name": "KIM Busy"}, name="BUSY Person"),
    "a deadline is renamed": _update("deadline", {"title": "Over and out"}, title="Over"),
    "a meeting is renamed": _update("meeting", {"subject": "Very busy"}, subject="Busy at 10:00"),
    "a booth is given": lambda workspace: records.add(
        workspace, BY_NAME["assignment"], {"participation": "Homeless Co", "booth": "E / RAW"}, exhibition=FAIR
    ).change,
    "an exhibition is cancelled": _update("exhibition", {"status": "cancelled"}, code=FAIR),
    "a company is not ours": _update("participation", {"ours": "false"}, catalogue_en=None),
}  # fmt: skip


@pytest.mark.parametrize("name", WRITES)
def test_what_changes_is_told_as_if_all_were_looked_at(fair: Workspace, name: str) -> None:
    watch = Watch(today=TODAY)
    before: tuple[Problem, ...] = watch.look(fair)
    assert told(before) == told(list_problems(fair, today=TODAY))
    change = WRITES[name](fair)
    after = watch.look(fair, change)
    assert told(after) == told(list_problems(fair, today=TODAY))
    assert told(after) != told(before)
    assert watch.readiness(fair, FAIR) == list_readiness(fair, FAIR, TODAY)


def test_an_undone_change_is_undone_in_the_list_too(fair: Workspace) -> None:
    watch = Watch(today=TODAY)
    before = told(watch.look(fair))
    change = records.delete(fair, BY_NAME["participation"], [first(fair, "participation")]).change
    assert told(watch.look(fair, change)) != before
    undone = history.undo(fair)
    assert told(watch.look(fair, undone.change)) == before
