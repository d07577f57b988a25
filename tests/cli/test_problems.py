"""`check` and `readiness` as scripts rely on them."""

from __future__ import annotations

import io
import json
from collections import Counter
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import pytest

from exhibitplanner.cli.running import run
from exhibitplanner.domain.kinds import BY_PLURAL
from tests.services.problems.script import FAIR, OLD, OTHER
from tests.services.problems.scripted_fair import Fair

TODAY = ("--today", "2027-08-20")
STEPS = ["booth", "design", "orders", "catalogue", "badges", "exhibits", "permits", "freight", "customs", "payment"]


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXHIBITPLANNER_LANGUAGE", "en")


class Result:
    """What a command printed and how it ended."""

    def __init__(self, *words: str) -> None:
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            self.status = run(words, lambda path: 0)
        self.out, self.err = out.getvalue(), err.getvalue()

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def plan(made_fair: Fair) -> str:
    return str(made_fair.path)


def test_check_prints_what_is_broken(plan: str, made_fair: Fair) -> None:
    found = Result("check", plan, *TODAY, "--json")
    assert (found.status, found.err) == (1, "")
    assert Counter(
        (one["rule"], one["severity"], frozenset(record["id"] for record in one["records"])) for one in found.json
    ) == Counter(made_fair.broken)


def test_the_shape_of_a_problem(plan: str) -> None:
    for one in Result("check", plan, *TODAY, "--json").json:
        assert list(one) == ["rule", "severity", "message", "records", "figures"]
        assert one["severity"] in {"error", "warning", "info"}
        assert one["message"]
        assert isinstance(one["figures"], dict)
        for record in one["records"]:
            assert list(record) == ["kind", "id", "name"]
            assert record["kind"] in BY_PLURAL
            assert record["name"]


def test_a_problem_says_its_numbers_and_names(plan: str, made_fair: Fair) -> None:
    (tall,) = [one for one in Result("check", plan, *TODAY, "--json").json if one["rule"] == "exhibit-too-tall"]
    assert tall["figures"] == {"height_m": 8.01, "limit_m": 8, "booth_limit_m": None, "clear_height_m": 8}
    assert "8.01 m high" in tall["message"]
    assert [one["kind"] for one in tall["records"]] == ["exhibits", "booths", "halls"]
    assert tall["records"][2]["name"] == "E"
    (late,) = [one for one in Result("check", plan, *TODAY, "--json").json if one["rule"] == "order-late"]
    assert late["figures"] == {"due_on": "2027-08-19", "days_late": 1}


def test_messages_are_in_the_readers_language(plan: str, monkeypatch: pytest.MonkeyPatch) -> None:
    english = Result("check", plan, *TODAY, "--json").json
    monkeypatch.setenv("EXHIBITPLANNER_LANGUAGE", "ko")
    korean = Result("check", plan, *TODAY, "--json").json
    assert [one["rule"] for one in korean] == [one["rule"] for one in english]
    assert not {one["message"] for one in korean} & {one["message"] for one in english}


@pytest.mark.parametrize(("code", "status", "rules"), [
    (OLD, 0, {"not-returned", "follow-up-overdue", "payment-late"}),
    (OTHER, 1, {"article-double-booked"}),
])  # fmt: skip
def test_an_exhibition_is_checked_alone(plan: str, code: str, status: int, rules: set[str]) -> None:
    found = Result("check", plan, "--exhibition", code, *TODAY, "--json")
    assert found.status == status
    assert {one["rule"] for one in found.json} == rules


def test_only_errors_fail(plan: str, tmp_path: Path) -> None:
    """Warnings alone end with 0, and so does a plan without problems."""
    assert Result("check", plan, "--exhibition", OLD, *TODAY).status == 0
    empty = str(tmp_path / "empty.exhibit")
    assert Result("new", empty).status == 0
    found = Result("check", empty, "--json")
    assert (found.status, found.json) == (0, [])
    assert Result("check", empty).out == "No problems.\n"


def test_people_read_a_table(plan: str) -> None:
    found = Result("check", plan, "--exhibition", OLD, *TODAY)
    assert "Severity" in found.out
    assert "Rent was due on 1 Aug 2026" in " ".join(found.out.split())


def test_the_day_makes_the_problem(plan: str) -> None:
    early = Result("check", plan, "--today", "2027-01-01", "--json")
    severities = {one["rule"]: one["severity"] for one in early.json}
    assert severities["participation-without-booth"] == severities["carnet-missing"] == "warning"
    assert not {"badge-missing", "design-missing", "exhibit-not-packed", "deadline-soon", "order-late"} & set(
        severities
    )


@pytest.mark.parametrize("command", ["check", "readiness"])
def test_an_unknown_exhibition_is_wrong_usage(plan: str, command: str) -> None:
    found = Result(command, plan, "--exhibition", "MSPO-2028", "--json")
    assert (found.status, found.out) == (2, "")
    assert "MSPO-2028" in found.err


@pytest.mark.parametrize("command", ["check", "readiness"])
@pytest.mark.parametrize("day", ["20.08.2027", "2027-02-30", "tomorrow", "", "2027-08-20T10:00"])
def test_a_day_that_is_none_is_wrong_usage(plan: str, command: str, day: str) -> None:
    found = Result(command, plan, "--exhibition", FAIR, "--today", day)
    assert (found.status, found.out) == (2, "")
    assert found.err


def test_readiness_wants_an_exhibition(plan: str) -> None:
    assert Result("readiness", plan).status == 2


def test_readiness_as_json(plan: str, made_fair: Fair) -> None:
    found = Result("readiness", plan, "--exhibition", FAIR, *TODAY, "--json")
    assert (found.status, found.err) == (0, "")
    for one in found.json:
        assert list(one) == ["participation_id", "company", "steps"]
        assert made_fair.companies[one["company"]] == one["participation_id"]
        assert list(one["steps"]) == STEPS
        for step in one["steps"].values():
            assert list(step) == ["state", "records"]
            assert step["state"] in {"done", "partly", "open", "late", "not_needed"}
            assert all(record["kind"] in BY_PLURAL and record["name"] for record in step["records"])
            assert step["records"] or step["state"] == "not_needed"
    late = {one["company"] for one in found.json if one["steps"]["booth"]["state"] == "late"}
    assert late == {"Homeless Co"}


def test_readiness_as_a_table(plan: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Not needed" in Result("readiness", plan, "--exhibition", FAIR, *TODAY).out
    monkeypatch.setenv("EXHIBITPLANNER_LANGUAGE", "ko")
    assert "Homeless Co" in Result("readiness", plan, "--exhibition", FAIR, *TODAY).out


def test_reading_commands_leave_the_file_alone(plan: str, made_fair: Fair) -> None:
    before = made_fair.path.read_bytes()
    Result("check", plan)
    Result("readiness", plan, "--exhibition", FAIR)
    assert made_fair.path.read_bytes() == before
    assert [one.name for one in made_fair.path.parent.iterdir()] == [made_fair.path.name]
