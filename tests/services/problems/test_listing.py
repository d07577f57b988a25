"""The scripted fair: every rule is broken once, and nothing else is."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.planning.rules.registering import Severity, all_rules
from exhibitplanner.services.problems.listing import list_problems
from exhibitplanner.storage.workspace import Workspace
from tests.services.problems.script import FAIR, OLD, OTHER, TODAY
from tests.services.problems.scripted_fair import Fair


def found(workspace: Workspace, exhibition: str | None = None, today: date = TODAY) -> Counter[tuple]:
    problems = list_problems(workspace, exhibition=exhibition, today=today)
    return Counter((one.rule, one.severity.value, frozenset(row.id for row in one.records)) for one in problems)


def test_what_is_broken_is_found_and_nothing_else(fair: Workspace, made_fair: Fair) -> None:
    assert {rule for rule, _, _ in made_fair.broken} == {one.name for one in all_rules()}
    assert found(fair) == Counter(made_fair.broken)


def test_an_exhibition_has_its_own_problems(fair: Workspace, made_fair: Fair) -> None:
    of_old = [one for one in made_fair.broken if one[0] in {"not-returned", "follow-up-overdue", "payment-late"}]
    of_both = [one for one in made_fair.broken if one[0] == "article-double-booked"]
    assert found(fair, OLD) == Counter(of_old)
    assert found(fair, OTHER) == Counter(of_both)
    assert found(fair, FAIR) == Counter(made_fair.broken) - Counter(of_old)


def test_the_worst_comes_first(fair: Workspace) -> None:
    problems = list_problems(fair, today=TODAY)
    order = [(list(Severity).index(one.severity), one.rule) for one in problems]
    assert order == sorted(order)


def test_a_problem_is_somebodys(fair: Workspace) -> None:
    whose = {one.rule: one.company for one in list_problems(fair, today=TODAY)}
    assert whose["exhibit-too-tall"] == "Tall Co"
    assert whose["payment-late"] == "Debt Co"
    assert whose["booth-overlap"] == whose["shipment-late"] == ""


def test_an_unknown_exhibition_is_refused(fair: Workspace) -> None:
    with pytest.raises(UsageError):
        list_problems(fair, exhibition="NONE-2027")
