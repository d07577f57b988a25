"""Rules to start from, as they fall at an exhibition, and taken over in one step."""

import pytest

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.messages import text
from exhibitplanner.services import history
from exhibitplanner.services.deadlines.library import add_from_library, list_library, list_rules
from exhibitplanner.services.reading import list_ids, read_records
from exhibitplanner.storage.workspace import Workspace
from tests.services.deadlines.fair import CODE, add

DEADLINE = BY_NAME["deadline"]


@pytest.fixture
def fair(workspace: Workspace) -> Workspace:
    add(
        workspace, "exhibition", code=CODE, country="PL", time_zone="Europe/Warsaw", opens_on="2027-09-07",
        closes_on="2027-09-10", build_up_from="2027-09-03",
    )  # fmt: skip
    return workspace


def test_every_rule_is_whole() -> None:
    rules = list_rules()
    assert len(rules) >= 20
    assert all(rule.title and rule.title_ko and rule.source for rule in rules)
    assert all((rule.late_penalty is None) is (rule.late_penalty_ko is None) for rule in rules)
    for language in ("en", "ko"):
        assert len({rule.name(language) for rule in rules}) == len(rules)


def test_rules_as_they_would_fall(fair: Workspace) -> None:
    due = {one.rule.title: one.due_at for one in list_library(fair, CODE)}
    assert due["Booth finished, exhibits set"].isoformat() == "2027-09-06T16:00:00+02:00"
    assert due["Stand plan with electrical plan"].isoformat() == "2027-07-23T23:59:00+02:00"
    assert due["Air freight at the airport"].isoformat() == "2027-08-26T23:59:00+02:00"
    known = [one for one in due.values() if one]
    assert known == sorted(known)


def test_rules_whose_day_is_not_known_come_last(workspace: Workspace) -> None:
    add(workspace, "exhibition", code=CODE, opens_on="2027-09-07", closes_on="2027-09-10")
    lines = list_library(workspace, CODE)
    unknown = [one.rule.anchor for one in lines if one.due_at is None]
    assert set(unknown) == {"build_up"}
    assert [one.rule.anchor for one in lines[-len(unknown) :]] == unknown


def test_all_are_added_in_one_step_with_their_sources(fair: Workspace) -> None:
    done = add_from_library(fair, CODE)
    assert len(done.added) == len(list_rules())
    assert done.skipped == ()
    rows = {row["title"]: row for row in read_records(fair, DEADLINE, exhibition=CODE)}
    finished = rows["Booth finished, exhibits set"]
    assert (finished["anchor"], finished["offset"], finished["unit"], finished["time_of_day"]) == (
        "opening", -1, "days", "16:00",
    )  # fmt: skip
    assert finished["note"] == "Rule from: Dubai Airshow 2015: 16:00 and 18:00 on the day before"
    assert finished["late_penalty"] == "Penalty fee"
    history.undo(fair, done.change.transaction)
    assert list_ids(fair, DEADLINE) == []


def test_titles_that_are_there_are_skipped_and_named(fair: Workspace) -> None:
    add(fair, "deadline", exhibition=CODE, title="CATALOGUE entry and logo", fixed_on="2027-06-01")
    done = add_from_library(fair, CODE, ["Catalogue entry and logo", "Original sea documents"])
    assert (done.added, done.skipped) == (("Original sea documents",), ("Catalogue entry and logo",))
    again = add_from_library(fair, CODE, ["Original sea documents"], "ko")
    assert (again.added, again.skipped) == ((), ("해상 운송 서류 원본",))
    assert again.change.transaction is None
    assert [one.rule.title for one in list_library(fair, CODE) if one.there] == [
        "Catalogue entry and logo", "Original sea documents",
    ]  # fmt: skip


def test_in_korean(fair: Workspace) -> None:
    add_from_library(fair, CODE, ["Booth finished, exhibits set"], "ko")
    (row,) = read_records(fair, DEADLINE, exhibition=CODE)
    assert (row["title"], row["late_penalty"]) == ("부스 완공, 전시품 배치 완료", "위약금")
    assert row["note"].startswith(text("library_note", "ko", source="")[:3])


def test_a_title_that_is_in_no_library(fair: Workspace) -> None:
    with pytest.raises(UsageError) as refused:
        add_from_library(fair, CODE, ["Catalogue entry and logos"])
    assert refused.value.values["nearest"] == "Catalogue entry and logo"
    assert list_ids(fair, DEADLINE) == []
