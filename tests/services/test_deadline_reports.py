"""Deadlines and letters from a plan."""

from datetime import date

import pytest

from exhibitplanner.domain.deadlines import TaskStatus
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.reports.chase import ChaseReport
from exhibitplanner.reports.document import TableReport
from exhibitplanner.services.deadlines.marking import Mark, mark_deadlines
from exhibitplanner.services.reporting.making import make_report
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.storage.workspace import Workspace
from tests.services.deadlines.fair import CODE, TODAY, add, make_fair


def table(workspace: Workspace, **options: object) -> TableReport:
    made = make_report(workspace, "deadlines", ReportOptions(**{"exhibition": CODE, "today": TODAY} | options))
    assert isinstance(made, TableReport)
    return made


def letters(workspace: Workspace, **options: object) -> ChaseReport:
    made = make_report(workspace, "chase", ReportOptions(**{"exhibition": CODE, "today": TODAY} | options))
    assert isinstance(made, ChaseReport)
    return made


def words(report: TableReport) -> list[list[str]]:
    return [[getattr(cell, "text", cell) for cell in row] for group in report.groups for row in group.rows]


def test_all_deadlines_in_the_order_of_their_day(workspace: Workspace) -> None:
    ids = make_fair(workspace)
    mark_deadlines(workspace, [(ids["Catalogue"], ids["KAI"])], Mark(TaskStatus.DONE))
    mark_deadlines(workspace, [(ids["Catalogue"], ids["Rotem"])], Mark(TaskStatus.WAIVED))
    assert words(table(workspace)) == [
        ["24 Jun", "38 days late", "Catalogue", "All companies", "7", "2", "", "1", "No entry"],
        ["10 Aug, 12:00", "in 9 days", "Stand plan", "Raw space", "", "", "1", "", ""],
        ["20 Aug", "in 19 days", "Vehicles", "Full size on show", "", "", "1", "", ""],
        ["day not known yet", "", "Sea freight", "All companies", "", "", "3", "", ""],
    ]


def test_one_companys_deadlines(workspace: Workspace) -> None:
    make_fair(workspace)
    assert [row[2] for row in words(table(workspace, company="KAI"))] == ["Catalogue", "Stand plan", "Sea freight"]


def test_several_exhibitions_each_with_its_own(workspace: Workspace) -> None:
    make_fair(workspace)
    add(workspace, "exhibition", code="ADEX-2027", opens_on="2027-10-19", closes_on="2027-10-24")
    add(workspace, "deadline", exhibition="ADEX-2027", title="Slots", anchor="opening")
    made = table(workspace, exhibition=None)
    assert [(group.heading, len(group.rows)) for group in made.groups] == [(CODE, 4), ("ADEX-2027", 1)]
    assert words(made)[-1][0] == "19 Oct 2027"
    assert [row[2] for row in words(table(workspace, exhibition=None, company="KAI"))][-1] == "Sea freight"


def test_a_letter_for_each_company_with_something_open(workspace: Workspace) -> None:
    ids = make_fair(workspace)
    add(workspace, "contact", company=ids["KAI firm"], name="Kim", contact_role="liaison", email="kim@example.com")
    made = letters(workspace)
    assert [one.address for one in made.letters] == [
        ("Hyundai Rotem",), ("Korea Aerospace Industries", "Kim", "kim@example.com"), ("Poongsan",),
    ]  # fmt: skip
    kai = made.letters[1]
    assert (kai.greeting, kai.written) == ("Dear Kim,", "1 Aug 2027")
    assert [(group.heading, group.late, [one.title for one in group.lines]) for group in kai.groups] == [
        ("Overdue", True, ["Catalogue"]), ("Within 14 days", False, ["Stand plan"]), ("Open", False, ["Sea freight"]),
    ]  # fmt: skip
    assert kai.groups[0].lines[0].penalty == "If late: No entry"


def test_one_companys_letter(workspace: Workspace) -> None:
    make_fair(workspace)
    (one,) = letters(workspace, company="Rotem", language="ko").letters
    assert one.address == ("현대로템",)
    assert one.greeting == "담당자님께,"
    assert one.written == "2027년 8월 1일"


def test_by_the_day_that_is_told(workspace: Workspace) -> None:
    make_fair(workspace)
    (one,) = letters(workspace, company="Rotem", today=date(2027, 6, 1)).letters
    assert [group.heading for group in one.groups] == ["Open"]


def test_an_unknown_company(workspace: Workspace) -> None:
    make_fair(workspace)
    with pytest.raises(UsageError, match="unknown_reference"):
        letters(workspace, company="Nobody")
