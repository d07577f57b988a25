"""Deadlines and whom to chase, by commands."""

from pathlib import Path

import pytest

from tests.cli.test_commands import Result, english, plan

__all__ = ["english", "plan"]
FAIR = ("--exhibition", "MSPO-2027")


@pytest.fixture
def dated(plan: str) -> str:
    for words in (
        ("deadlines", "exhibition=MSPO-2027", "title=Catalogue", "anchor=opening", "offset=-75"),
        ("deadlines", "exhibition=MSPO-2027", "title=Stand plan", "anchor=opening", "offset=-28", "applies_to=raw"),
    ):
        assert Result("add", plan, *words).status == 0
    return plan


def test_how_everybody_stands(dated: str) -> None:
    found = Result("deadlines", dated, *FAIR, "--today", "2027-06-25", "--json").json
    assert [(one["title"], one["due_at"], one["days_left"], one["counts"]) for one in found] == [
        ("Catalogue", "2027-06-24T23:59:00+02:00", -1, {"overdue": 1}),
        ("Stand plan", "2027-08-10T23:59:00+02:00", 46, {}),
    ]
    (company,) = found[0]["companies"]
    assert (company["company"], company["state"]) == ("Korea Aerospace Industries, Ltd.", "overdue")
    told = Result("deadlines", dated, *FAIR, "--today", "2027-06-25")
    assert told.out.splitlines()[1] == "24 Jun 2027\t1 day late\tCatalogue\tOverdue 1"


def test_rules_are_listed_and_added(dated: str) -> None:
    rules = Result("deadlines", dated, *FAIR, "--library", "--json").json
    assert all(one["source"] for one in rules)
    title = next(one["title"] for one in rules if one["time_of_day"] == "16:00")
    done = Result("deadlines", dated, *FAIR, "--add", title, "--json").json
    assert (done["added"], done["skipped"]) == ([title], [])
    assert done["transaction"]
    again = Result("deadlines", dated, *FAIR, "--add-all")
    assert f"Is there already: {title}" in again.out
    assert len(Result("show", dated, "deadlines", "--json").json) == 2 + len(rules)
    assert Result("deadlines", dated, *FAIR, "--add", "No such rule").status == 2


def test_the_chase_as_mails_and_as_a_calendar(dated: str, tmp_path: Path) -> None:
    mails, calendar = tmp_path / "chase.txt", tmp_path / "chase.ics"
    told = Result("chase", dated, str(mails), *FAIR, "--today", "2027-06-25")
    assert told.out.startswith("1 company is to be reminded")
    assert "Catalogue, 1 day late" in mails.read_text(encoding="utf-8")
    assert Result("chase", dated, str(mails), *FAIR, "--company", "KAI", "--language", "ko").status == 0
    assert "한국항공우주산업" in mails.read_text(encoding="utf-8")
    assert Result("chase", dated, str(calendar), *FAIR).status == 0
    assert calendar.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_what_cannot_be_chased_is_wrong_usage(dated: str, tmp_path: Path) -> None:
    for words in (
        (str(tmp_path / "chase.pdf"), *FAIR),
        (str(tmp_path / "chase.txt"), "--exhibition", "NO-SUCH"),
        (str(tmp_path / "chase.txt"), *FAIR, "--company", "Nobody"),
        (str(tmp_path / "chase.txt"), *FAIR, "--today", "yesterday"),
    ):
        told = Result("chase", dated, *words)
        assert (told.status, told.out) == (2, "")
        assert told.err.count("\n") == 1 or "--today" in told.err
    assert list(tmp_path.glob("chase.*")) == []
