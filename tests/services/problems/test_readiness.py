"""How far the companies of the scripted fair are."""

from __future__ import annotations

from datetime import date

import pytest

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.services.problems.readiness import Readiness, list_readiness
from exhibitplanner.storage.workspace import Workspace
from tests.services.problems.script import FAIR, OTHER, TODAY
from tests.services.problems.scripted_fair import Fair

STEPS = ["booth", "design", "orders", "catalogue", "badges", "exhibits", "permits", "freight", "customs", "payment"]
BARE = dict.fromkeys(STEPS, "not_needed") | {"booth": "done", "catalogue": "done"}
SHOWING = BARE | {"exhibits": "done", "freight": "done", "customs": "done"}


@pytest.fixture
def by_company(fair: Workspace) -> dict[str, Readiness]:
    return {one.company: one for one in list_readiness(fair, FAIR, TODAY)}


def states(one: Readiness) -> dict[str, str]:
    return {name: step.state.value for name, step in one.steps.items()}


@pytest.mark.parametrize(
    ("company", "expected"),
    [
        ("Right Co", dict.fromkeys(STEPS, "done") | {"payment": "open"}),
        ("Guest Co", BARE),
        ("Homeless Co", BARE | {"booth": "late"}),
        ("Rival Co", BARE),
        ("Design Co", BARE | {"design": "late"}),
        ("Draft Co", BARE | {"orders": "late"}),
        ("Power Co", SHOWING | {"orders": "late"}),
        ("Catalogue Co", BARE | {"catalogue": "late"}),
        ("People Co", BARE | {"badges": "late"}),
        ("Long Co", SHOWING | {"exhibits": "late"}),
        ("Tall Co", SHOWING | {"exhibits": "late"}),
        ("Wide Co", SHOWING | {"exhibits": "late"}),
        ("Heavy Co", SHOWING | {"exhibits": "late"}),
        ("Axle Co", SHOWING | {"exhibits": "late"}),
        ("Silent Co", SHOWING | {"exhibits": "open"}),
        ("Unknown Co", SHOWING),
        ("Permit Co", SHOWING | {"permits": "late"}),
        ("Expired Co", SHOWING | {"permits": "late"}),
        ("Weapon Co", SHOWING | {"permits": "late"}),
        ("Unpacked Co", BARE | {"exhibits": "done", "freight": "late"}),
        ("Insurance Co", BARE),
    ],
)
def test_each_step_of_each_company(by_company: dict[str, Readiness], company: str, expected: dict[str, str]) -> None:
    assert states(by_company[company]) == expected


def test_companies_stand_in_the_order_of_their_names(fair: Workspace, made_fair: Fair) -> None:
    found = list_readiness(fair, FAIR, TODAY)
    assert [one.company for one in found] == sorted(one.company for one in found)
    assert [list(one.steps) for one in found] == [STEPS] * len(found)
    assert all(made_fair.companies[one.company] == one.participation_id for one in found)


def test_other_exhibitions_are_not_asked(fair: Workspace) -> None:
    assert [one.company for one in list_readiness(fair, OTHER, TODAY)] == ["Article Two Co"]


def test_the_records_say_why(by_company: dict[str, Readiness]) -> None:
    (badge,) = by_company["People Co"].steps["badges"].records
    assert (badge.kind, badge.name) == ("participant", "People Co / NO Badge")
    assert [one.kind for one in by_company["Homeless Co"].steps["booth"].records] == ["participation"]
    assert {one.kind for one in by_company["Unpacked Co"].steps["freight"].records} == {"exhibit"}
    for step, progress in by_company["Right Co"].steps.items():
        assert progress.records, step


def test_earlier_nothing_was_late(fair: Workspace) -> None:
    early = {one.company: states(one) for one in list_readiness(fair, FAIR, date(2027, 1, 1))}
    assert early["Homeless Co"]["booth"] == "open"
    assert early["Design Co"]["design"] == "partly"
    assert early["Catalogue Co"]["catalogue"] == "open"
    assert early["People Co"]["badges"] == "partly"
    assert early["Permit Co"]["permits"] == "open"
    assert early["Unpacked Co"]["freight"] == "open"
    assert early["Power Co"]["orders"] == "open"


def test_an_unknown_exhibition_is_refused(fair: Workspace) -> None:
    with pytest.raises(UsageError):
        list_readiness(fair, "NONE-2027")
