"""Readiness and problems on paper: of one exhibition, one company, and what their sums say."""

from datetime import date
from pathlib import Path

import pytest

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.reports.document import TableReport, said
from exhibitplanner.services import records, workspaces
from exhibitplanner.services.reading import list_ids
from exhibitplanner.services.reporting.making import make_report
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.storage.workspace import Workspace

TODAY = date(2027, 8, 1)


def add(workspace: Workspace, kind: str, **words: str) -> str:
    return records.add(workspace, BY_NAME[kind], words).id


@pytest.fixture
def workspace(tmp_path: Path):
    with workspaces.create(tmp_path / "plan.exhibit") as made:
        for code, opens, closes in (
            ("MSPO-2027", "2027-09-07", "2027-09-10"),
            ("ADEX-2027", "2027-10-19", "2027-10-24"),
        ):
            add(made, "exhibition", code=code, name=code, opens_on=opens, closes_on=closes)
        for name, korean in (("Poongsan", "풍산"), ("Hyundai Rotem", "현대로템")):
            add(made, "company", name=name, name_ko=korean)
            add(made, "participation", exhibition="MSPO-2027", company=name, status="confirmed")
        add(made, "participation", exhibition="ADEX-2027", company="Poongsan", status="confirmed")
        add(made, "hall", exhibition="MSPO-2027", code="E")
        add(made, "booth", hall="MSPO-2027 / E", number="1", width_m="9", depth_m="6")
        add(made, "assignment", participation="MSPO-2027 / Hyundai Rotem", booth="MSPO-2027 / E / 1")
        yield made


def make(workspace: Workspace, name: str, **options) -> TableReport:
    made = make_report(workspace, name, ReportOptions(today=TODAY, **options))
    assert isinstance(made, TableReport)
    return made


def rows(report: TableReport) -> list[list[str]]:
    return [[said(cell) for cell in row] for group in report.groups for row in group.rows]


def test_readiness_names_everybody_with_their_steps_and_sums(workspace: Workspace):
    report = make(workspace, "readiness", exhibition="MSPO-2027")

    assert [row[:2] for row in rows(report)] == [["Hyundai Rotem", "Done"], ["Poongsan", "Late"]]
    assert [said(cell) for cell in report.groups[0].foot[:3]] == ["Done of needed", "1 / 2", "–"]
    assert ("1", "late step") in [(total.figure, total.label) for total in report.totals]


def test_readiness_of_all_exhibitions_stands_by_exhibition_and_in_korean(workspace: Workspace):
    report = make(workspace, "readiness", language="ko")

    assert [group.heading for group in report.groups] == ["MSPO-2027", "ADEX-2027"]
    assert [row[0] for row in rows(report)] == ["풍산", "현대로템", "풍산"]


def test_readiness_of_one_company(workspace: Workspace):
    assert [row[0] for row in rows(make(workspace, "readiness", exhibition="MSPO-2027", company="Poongsan"))] == [
        "Poongsan"
    ]


def test_problems_stand_by_severity_company_or_rule(workspace: Workspace):
    by_severity = make(workspace, "problems", exhibition="MSPO-2027")
    by_company = make(workspace, "problems", exhibition="MSPO-2027", by="company")
    by_rule = make(workspace, "problems", by="rule")

    assert [group.heading for group in by_severity.groups] == ["Error", "Warning"]
    assert [column.heading for column in by_severity.columns] == ["Company", "Problem", "Rule"]
    assert [group.heading for group in by_company.groups] == ["Hyundai Rotem", "Poongsan"]
    assert by_company.groups[1].detail == "1 error, 2 warnings"
    assert "Company without a booth" in [group.heading for group in by_rule.groups]


def test_problems_of_one_company_and_of_none(workspace: Workspace):
    found = rows(make(workspace, "problems", exhibition="MSPO-2027", company="Hyundai Rotem"))
    assert {row[0] for row in found} == {"Hyundai Rotem"}

    records.delete(workspace, BY_NAME["company"], list_ids(workspace, BY_NAME["company"]))
    empty = make(workspace, "problems")
    assert (empty.size, empty.empty) == (0, "No rule finds anything wrong.")
