"""The briefing from a plan: day by day, by country, by company, of one company."""

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from exhibitplanner.reports.document import Shown, TableReport, said
from exhibitplanner.services.reporting.making import make_report, write_report
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.storage.workspace import Workspace
from tests.services.delegation.delegation import CODE, make_delegation

TODAY = date(2027, 9, 15)


def briefing(workspace: Workspace, **chosen: str) -> TableReport:
    made = make_report(workspace, "briefing", ReportOptions(exhibition=CODE, today=TODAY, **chosen))
    assert isinstance(made, TableReport)
    return made


def lines(report: TableReport) -> dict[str, list[str]]:
    """Each row's cells that say something."""
    return {group.heading: [" | ".join(filter(None, map(said, row))) for row in group.rows] for group in report.groups}


def test_day_by_day_arrivals_first_meetings_in_order_and_no_cancelled_one(workspace: Workspace) -> None:
    make_delegation(workspace)
    assert lines(briefing(workspace)) == {
        "Friday, 3 September 2027": [
            "Arrival · KE 937 | hotel, tęcza | Hyundai Rotem | KIM Junho",
            "Arrival · LO 98 | Hotel Tęcza | Hyundai Rotem | JUNG Dohyun",
        ],
        "Saturday, 4 September 2027": ["Arrival | Hotel Tęcza | Poongsan | RAHMAN Aisha"],
        "Sunday, 5 September 2027": ["Departure | Hyundai Rotem | KIM Junho"],
        "Monday, 6 September 2027": ["Departure · LO 97 | Hyundai Rotem | JUNG Dohyun"],
        "Tuesday, 7 September 2027": [
            "10:00–10:45 | K2 production | Ministry of Defence | Poland | Room 1 | Hyundai Rotem | JUNG Dohyun, KIM Junho",
            "10:30 | Simulator | PGZ | Poland | Hyundai Rotem | JUNG Dohyun",
        ],
        "Wednesday, 8 September 2027": [
            "09:00 | Powder | HSW | Romania | Poongsan | RAHMAN Aisha", "11:00 | Press | Jane's",
        ],
    }  # fmt: skip


def test_of_one_company_without_saying_so_in_every_row(workspace: Workspace) -> None:
    make_delegation(workspace)
    report = briefing(workspace, company="Poongsan", language="ko")
    assert "참가사" not in [column.heading for column in report.columns]
    assert lines(report) == {
        "2027년 9월 4일 토요일": ["도착 | Hotel Tęcza | RAHMAN Aisha"],
        "2027년 9월 8일 수요일": ["09:00 | Powder | HSW | 루마니아 | RAHMAN Aisha"],
    }


@pytest.mark.parametrize(
    ("by", "groups"),
    [
        ("country", [("Poland", "2 meetings · 1 held · 1 promise · 1 overdue"), ("Romania", "1 meeting · 1 promise"),
                     ("Country unknown", "1 meeting")]),
        ("company", [("Hyundai Rotem", "2 meetings · 1 held · 1 promise · 1 overdue"),
                     ("Poongsan", "1 meeting · 1 promise"), ("No company", "1 meeting")]),
    ],
)  # fmt: skip
def test_what_was_met_and_promised(workspace: Workspace, by: str, groups: list[tuple[str, str]]) -> None:
    make_delegation(workspace)
    report = briefing(workspace, by=by)
    assert [(group.heading, group.detail) for group in report.groups] == groups
    first = report.groups[0].rows[0]
    assert [said(cell) for cell in first[-4:]] == ["A second visit", "Send the offer", "14 Sep", "Overdue"]
    assert first[-2] == Shown("14 Sep", (date(2027, 9, 14),))
    assert [total.figure for total in report.totals] == ["4", "2", "1"]


def test_a_workbook_has_the_hours_as_times(workspace: Workspace, tmp_path: Path) -> None:
    make_delegation(workspace)
    write_report(workspace, "briefing", tmp_path / "b.xlsx", ReportOptions(exhibition=CODE))
    rows = list(load_workbook(tmp_path / "b.xlsx").active.values)
    row = next(row for row in rows if row[2] == "K2 production")
    assert row[:2] == (datetime(2027, 9, 7, 10), datetime(2027, 9, 7, 10, 45))


def test_nobody_travels_and_no_passport_is_said(workspace: Workspace) -> None:
    make_delegation(workspace)
    assert briefing(workspace, company="Gone").size == 0
    assert "2028" not in str(briefing(workspace))  # when a passport expires is nobody's business here
