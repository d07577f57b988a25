"""Flights, hotels and visit programmes as travel desks send them."""

from datetime import date
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
    add(
        workspace, "exhibition", code="MSPO-2027", opens_on="2027-09-07", closes_on="2027-09-10",
        time_zone="Europe/Warsaw", country="PL",
    )  # fmt: skip
    for name, korean in (("Hyundai Rotem", "현대로템"), ("Poongsan", "풍산")):
        add(workspace, "company", name=name, name_ko=korean)
        add(workspace, "participation", exhibition="MSPO-2027", company=name)
    return workspace


def take(plan: Workspace, folder: Path, *rows: tuple[Any, ...], merged: tuple[str, ...] = ()) -> SheetReport:
    book = Book()
    for row in rows:
        book.active.append(row)
    for cells in merged:
        book.active.merge_cells(cells)
    book.save(folder / "list.xlsx")
    return import_files(plan, [folder / "list.xlsx"], ImportOptions(exhibition="MSPO-2027")).sheets[0]


STAY = ("arrives_on", "flight_in", "departs_on", "flight_out", "hotel")


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (("Name", "Company", "Arrival", "Flight", "Departure", "Return flight", "Hotel"),
         ("JUNG Dohyun", "Hyundai Rotem", date(2027, 9, 3), "LO 98", date(2027, 9, 11), "LO 97", "Tęcza")),
        (("영문성명", "소속", "입국일", "항공편", "출국일", "귀국편", "숙소"),
         ("JUNG Dohyun", "현대로템", "2027. 9. 3.", "LO 98", "9월 11일", "LO 97", "Tęcza")),
        (("영문성명", "소속", "출국일", "출국편", "귀국일", "귀국편", "숙소"),
         ("JUNG Dohyun", "현대로템", "2027. 9. 3.", "LO 98", "9월 11일", "LO 97", "Tęcza")),
        (("Nazwisko i imię", "Firma", "Przyjazd", "Lot", "Wyjazd", "Lot powrotny", "Nocleg"),
         ("JUNG Dohyun", "Hyundai Rotem", "3 września 2027", "LO 98", "11.09.2027", "LO 97", "Tęcza")),
    ],
)  # fmt: skip
def test_a_list_of_flights_and_hotels(
    plan: Workspace, tmp_path: Path, head: tuple[Any, ...], row: tuple[Any, ...]
) -> None:
    report = take(plan, tmp_path, head, row)
    assert (report.kind, report.problems) == ("participants", [])
    (person,) = read_records(plan, BY_PLURAL["participants"])
    assert tuple(person[name] for name in STAY) == ("2027-09-03", "LO 98", "2027-09-11", "LO 97", "Tęcza")


def test_heads_in_two_rows(plan: Workspace, tmp_path: Path) -> None:
    take(
        plan, tmp_path, ("Hyundai Rotem – travel plan",), ("Name", "Arrival", None, "Departure", None, "Hotel"),
        (None, "Date", "Flight", "Date", "Flight", None),
        ("JUNG Dohyun", date(2027, 9, 3), "LO 98", date(2027, 9, 11), "LO 97", "Tęcza"), merged=("B2:C2", "D2:E2"),
    )  # fmt: skip
    (person,) = read_records(plan, BY_PLURAL["participants"])
    assert tuple(person[name] for name in STAY) == ("2027-09-03", "LO 98", "2027-09-11", "LO 97", "Tęcza")


@pytest.mark.parametrize(
    "head",
    [
        ("Date", "Time", "Meeting with", "Country", "Place", "Korean side"),
        ("일자", "시간", "면담처", "국가", "장소", "한국측"),
        ("Data", "Godzina", "Spotkanie z", "Kraj", "Miejsce", "Gospodarz"),
    ],
)
def test_a_visit_programme_that_only_says_who_meets_whom(
    plan: Workspace, tmp_path: Path, head: tuple[str, ...]
) -> None:
    report = take(
        plan, tmp_path, head, (date(2027, 9, 7), "09:30 – 10:00", "PGZ S.A.", "Poland", "Booth F-2", "Hyundai Rotem"),
        (None, "11:00", "Ministry of Defence", "Romania", "Room 1", "Poongsan"),
    )  # fmt: skip
    assert (report.kind, report.problems) == ("meetings", [])
    names = ("starts_at", "ends_at", "subject", "counterpart", "counterpart_country", "host")
    found = [tuple(row[name] for name in names) for row in read_records(plan, BY_PLURAL["meetings"])]
    assert found == [
        ("2027-09-07T09:30:00+02:00", "2027-09-07T10:00:00+02:00", "PGZ S.A.", "PGZ S.A.", "PL", "Hyundai Rotem"),
        ("2027-09-07T11:00:00+02:00", None, "Ministry of Defence", "Ministry of Defence", "RO", "Poongsan"),
    ]


def test_minutes_name_the_counterparts_nationality(plan: Workspace, tmp_path: Path) -> None:
    take(
        plan, tmp_path, ("Company", "Date & time", "Counterpart", "Nationality", "Subject", "Result", "Action item", "Done"),
        ("Poongsan", "2027-09-08 10:00", "Ministry of Defence", "CZ", "Powder", "MoU", "Draft", "2027-09-20"),
    )  # fmt: skip
    (meeting,) = read_records(plan, BY_PLURAL["meetings"])
    assert (meeting["counterpart_country"], meeting["outcome"], meeting["follow_up_done_on"]) == (
        "CZ",
        "MoU",
        "2027-09-20",
    )
