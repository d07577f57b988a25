"""Meetings name people by their names alone, in either script, as meeting lists do."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook as Book

from exhibitplanner.domain.kinds import BY_PLURAL
from exhibitplanner.services.importing.importer import ImportOptions, import_files
from exhibitplanner.services.importing.report import SheetReport
from exhibitplanner.services.reading import read_records
from exhibitplanner.storage.workspace import Workspace
from tests.services.plans import add


@pytest.fixture
def plan(workspace: Workspace) -> Workspace:
    for code, opens in (("MSPO-2027", "2027-09-07"), ("ADEX-2027", "2027-10-19")):
        add(workspace, "exhibition", code=code, opens_on=opens, closes_on=f"{opens[:8]}22", time_zone="Europe/Warsaw")
    for name, korean in (("Hyundai Rotem", "현대로템"), ("Poongsan", "풍산")):
        add(workspace, "company", name=name, name_ko=korean)
        for code in ("MSPO-2027", "ADEX-2027"):
            add(workspace, "participation", exhibition=code, company=name)
    for company, name, korean in (
        ("Hyundai Rotem", "JUNG Dohyun", "정도현"), ("Hyundai Rotem", "KIM Junho", "김준호"),
        ("Poongsan", "KIM Junho", ""), ("Poongsan", "WIŚNIEWSKI Jan", ""), ("Poongsan", "AHN Jiwoo", ""),
    ):  # fmt: skip
        add(workspace, "participant", participation=f"MSPO-2027 / {company}", name=name, name_ko=korean)
    add(workspace, "participant", participation="ADEX-2027 / Poongsan", name="AHN Jiwoo")
    return workspace


def take(plan: Workspace, folder: Path, *rows: tuple[Any, ...]) -> SheetReport:
    book = Book()
    book.active.append(("Date", "Start time", "Subject", "Host", "Attendees"))
    for number, row in enumerate(rows):
        book.active.append(("2027-09-07", f"{9 + number}:00", f"Talk {number}", *row))
    book.save(folder / "meetings.xlsx")
    return import_files(plan, [folder / "meetings.xlsx"], ImportOptions(exhibition="MSPO-2027")).sheets[0]


def attendees(plan: Workspace) -> list[list[str]]:
    meetings = read_records(plan, BY_PLURAL["meetings"], exhibition="MSPO-2027")
    return [[one.removeprefix("MSPO-2027 / ") for one in meeting["attendees"]] for meeting in meetings]


@pytest.mark.parametrize(
    ("cell", "named"),
    [
        ("JUNG Dohyun", ["JUNG Dohyun"]),
        ("Dohyun Jung; KIM Junho", ["JUNG Dohyun", "KIM Junho"]),
        ("정도현 부장, 김준호", ["JUNG Dohyun", "KIM Junho"]),
        ("JUNG, Dohyun", ["JUNG Dohyun"]),
        ("Mr. Jung Do-hyun and Kim Junho", ["JUNG Dohyun", "KIM Junho"]),
        ("정도현\n김준호", ["JUNG Dohyun", "KIM Junho"]),
    ],
)
def test_people_by_name(plan: Workspace, tmp_path: Path, cell: str, named: list[str]) -> None:
    report = take(plan, tmp_path, ("Hyundai Rotem", cell))
    assert not report.problems
    assert attendees(plan) == [[f"Hyundai Rotem / {one}" for one in named]]


def test_of_namesakes_the_hosts_and_only_people_of_this_exhibition(plan: Workspace, tmp_path: Path) -> None:
    report = take(plan, tmp_path, ("Poongsan", "KIM Junho"), ("현대로템", "Wiśniewski Jan"), ("풍산", "안지우"))
    assert not report.problems
    assert attendees(plan) == [["Poongsan / KIM Junho"], ["Poongsan / WIŚNIEWSKI Jan"], ["Poongsan / AHN Jiwoo"]]


def test_who_is_not_found_or_not_the_only_one_is_said_and_the_rest_stay(plan: Workspace, tmp_path: Path) -> None:
    report = take(plan, tmp_path, (None, "KIM Junho, JUNG Dohyun"), ("Hyundai Rotem", "JUNG Dohyun, HONG Gildong"))
    assert [(one.cell, one.value, one.code) for one in report.problems] == [
        ("E2", "KIM Junho", "ambiguous_reference"), ("E3", "HONG Gildong", "unknown_reference"),
    ]  # fmt: skip
    assert attendees(plan) == [["Hyundai Rotem / JUNG Dohyun"], ["Hyundai Rotem / JUNG Dohyun"]]
