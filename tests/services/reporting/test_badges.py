"""Badges and the organiser's badge list from a plan."""

from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.reports.badges import BadgeSheets
from exhibitplanner.services import records
from exhibitplanner.services.reporting.making import make_report, write_report
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.services.reporting.registry import REPORTS
from exhibitplanner.storage.workspace import Workspace
from tests.services.delegation.delegation import CODE, make_delegation


@pytest.fixture
def ids(workspace: Workspace) -> dict[str, str]:
    made = make_delegation(workspace)
    words = {"passport_no": "M12345678", "birth_date": "1980-02-03", "badge_kind": "vip", "nationality": "KR"}
    records.update(workspace, BY_NAME["participant"], made["KIM Junho"], words)
    return made


def sheets(workspace: Workspace, **chosen: str) -> BadgeSheets:
    made = make_report(workspace, "badges", ReportOptions(exhibition=CODE, **chosen))
    assert isinstance(made, BadgeSheets)
    return made


def test_a_badge_for_everybody_of_ours_by_company(workspace: Workspace, ids: dict[str, str]) -> None:
    made = [one.badge for one in sheets(workspace).badges]
    assert [one.name for one in made] == ["JUNG Dohyun", "KIM Junho", "RAHMAN Aisha", "WIŚNIEWSKI Jan"]
    assert (made[1].other_name, made[1].company, made[1].kind) == ("김준호", "Hyundai Rotem", "VIP")
    assert made[1].code == f"{ids['KIM Junho']}\nKIM Junho\nHyundai Rotem"


def test_in_korean_the_korean_name_is_the_large_one(workspace: Workspace, ids: dict[str, str]) -> None:
    made = [one.badge for one in sheets(workspace, language="ko", company="현대로템").badges]
    assert [(one.name, one.other_name) for one in made] == [("김준호", "KIM Junho"), ("정도현", "JUNG Dohyun")]


def test_the_size_is_one_of_the_reports_own(workspace: Workspace, ids: dict[str, str]) -> None:
    assert sheets(workspace, size="105x148").sheet.width == 105
    assert sheets(workspace).sheet.width == 90
    with pytest.raises(UsageError) as raised:
        sheets(workspace, size="1x1")
    assert raised.value.code == "unknown_size"


def test_the_workbook_is_the_organisers_list(workspace: Workspace, ids: dict[str, str], tmp_path: Path) -> None:
    write_report(workspace, "badges", tmp_path / "badges.xlsx", ReportOptions(exhibition=CODE))
    rows = list(load_workbook(tmp_path / "badges.xlsx").active.values)
    heads = next(row for row in rows if row[0] == "No.")
    kim = dict(zip(heads, next(row for row in rows if row[2] == "KIM Junho"), strict=True))
    assert kim["Passport no."] == "M12345678"
    assert kim["Birth date"] == datetime(1980, 2, 3)
    assert kim["Passport expires"] == datetime(2028, 1, 12)
    assert (kim["Nationality"], kim["Badge"], kim["Status"]) == ("South Korea", "VIP", "Submitted")


def test_passport_numbers_and_birth_dates_are_in_no_other_report(
    workspace: Workspace, ids: dict[str, str], tmp_path: Path
) -> None:
    """The badge list is a workbook only: not even its own pages say them."""
    for report in REPORTS:
        for by in report.by or ("",):
            said = str(make_report(workspace, report.name, ReportOptions(exhibition=CODE, by=by)))
            assert "M12345678" not in said, report.name
            assert "1980" not in said, report.name
