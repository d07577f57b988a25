"""Reports made from a plan and written in each form."""

from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.reports.document import Document, TableReport, said
from exhibitplanner.services.reporting import registry
from exhibitplanner.services.reporting.making import make_report, write_report
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.services.reporting.registry import Report
from exhibitplanner.storage.workspace import Workspace

MSPO = ReportOptions(exhibition="MSPO-2027")


def names(report: Document) -> list[str]:
    assert isinstance(report, TableReport)
    return [said(row[1]) for group in report.groups for row in group.rows]


@pytest.mark.parametrize(
    ("options", "people"),
    [
        (ReportOptions(), ["KIM Dahyun", "LEE Minjun", "KIM Dahyun"]),
        (MSPO, ["KIM Dahyun", "LEE Minjun"]),
        (ReportOptions(exhibition="MSPO-2027", company="KAI"), ["LEE Minjun"]),
    ],
)
def test_a_report_is_of_an_exhibition_and_a_company(
    filled: Workspace, options: ReportOptions, people: list[str]
) -> None:
    assert sorted(names(make_report(filled, "roster", options))) == sorted(people)


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (ReportOptions(by="colour"), "unknown_grouping"),
        (ReportOptions(company="Nobody"), "unknown_reference"),
        (ReportOptions(exhibition="MSPO-1907"), "unknown_reference"),
    ],
)
def test_a_choice_that_is_none(filled: Workspace, options: ReportOptions, code: str) -> None:
    with pytest.raises(UsageError) as raised:
        make_report(filled, "roster", options)
    assert raised.value.code == code


def test_the_usual_grouping_is_the_first(filled: Workspace) -> None:
    usual = make_report(filled, "roster", MSPO)
    assert isinstance(usual, TableReport)
    assert [group.heading for group in usual.groups] == ["Hanwha Aerospace", "Korea Aerospace Industries"]


def test_a_workbook_has_a_column_for_each_value(filled: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "roster.XLSX"
    assert write_report(filled, "roster", out, MSPO).paths == [out]
    rows = [row for row in load_workbook(out).active.values if row[1]]
    assert rows == [
        ("No.", "Name", "Korean name", "Position", "Badge", "Arrival", "Departure"),
        (1, "KIM Dahyun", "김다현", "Director", "VIP", datetime(2027, 9, 5), None),
        (2, "LEE Minjun", None, None, "Press", None, None),
    ]


def test_a_pdf_and_a_suffix_that_is_none(filled: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "roster.pdf"
    assert write_report(filled, "roster", out, MSPO).paths == [out]
    assert out.read_bytes().startswith(b"%PDF")
    with pytest.raises(UsageError) as raised:
        write_report(filled, "roster", tmp_path / "roster.docx", MSPO)
    assert raised.value.code == "report_suffix"
    assert ".xlsx" in str(raised.value.values["suffixes"])


def test_a_report_without_a_table_is_no_workbook(
    filled: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def letter(_connection: object, _options: ReportOptions) -> Document:
        return Document(title="Letter", subtitle="", exhibition="", printed_at="", language="en", empty="")

    monkeypatch.setattr(registry, "REPORTS", (Report("letter", "work", "task", letter),))
    with pytest.raises(UsageError) as raised:
        write_report(filled, "letter", tmp_path / "letter.xlsx", MSPO)
    assert raised.value.code == "report_no_table"
