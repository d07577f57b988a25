"""What is looked at again after an edit is enough: the problems are the same as of a plan looked at anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exhibitplanner.planning.checking import Checker, check_plan
from exhibitplanner.planning.rules.registering import Finding
from tests.planning.builders import KINDS
from tests.planning.random_plans import MOST, Edit, World

edits = st.builds(
    Edit, st.sampled_from(["change", "change", "put", "drop"]), st.sampled_from(KINDS), st.integers(0, MOST),
    st.integers(0, 10**6),
)  # fmt: skip


def told(findings: Iterable[Finding]) -> Counter[tuple[object, ...]]:
    return Counter(
        (one.rule, one.severity, one.case, tuple(sorted(row.id for row in one.rows)), repr(sorted(one.figures.items())))
        for one in findings
    )


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 10**6), st.lists(st.lists(edits, min_size=1, max_size=3), min_size=1, max_size=12))
def test_what_is_looked_at_again_is_enough(seed: int, steps: list[list[Edit]]) -> None:
    world = World(seed)
    checker = Checker(world.plan)
    checker.check_all()
    for step in steps:
        before = {subject: told(found) for subject, found in checker.findings_by_subject.items()}
        for edit in step:
            world.do(edit)
        changed = checker.check_again()
        after = {subject: told(found) for subject, found in checker.findings_by_subject.items()}
        assert told(checker.findings) == told(check_plan(world.rebuilt()))
        assert {one for one in before.keys() | after.keys() if before.get(one) != after.get(one)} <= changed


_OF_WHAT_IS_LEFT = {"case-mass", "consumable-on-carnet", "not-returned", "meeting-clash", "follow-up-overdue"}
"""A company that goes leaves its cases and meetings to nobody; one that is cancelled keeps them, and they rest."""


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.integers(0, 10**6), st.integers(0, MOST - 1), st.sampled_from(["participation", "order", "shipment", "meeting"])
)
def test_what_is_cancelled_is_as_if_it_were_not_there(seed: int, number: int, kind: str) -> None:
    cancelled, without = World(seed), World(seed)
    cancelled.cancel(f"{kind}-{number}")
    without.drop(f"{kind}-{number}")
    left = _OF_WHAT_IS_LEFT if kind == "participation" else set()
    found = [[one for one in check_plan(world.rebuilt()) if one.rule not in left] for world in (cancelled, without)]
    assert told(found[0]) == told(found[1])
