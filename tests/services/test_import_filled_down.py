"""What senders write once for several rows: merged cells, ditto marks, a company over its further people."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook as Book

from exhibitplanner.domain.kinds import BY_PLURAL
from exhibitplanner.services import records
from exhibitplanner.services.importing.importer import ImportOptions, import_files
from exhibitplanner.services.importing.report import SheetReport
from exhibitplanner.services.reading import read_records
from exhibitplanner.storage.workspace import Workspace

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
HANWHA, POONGSAN = "Hanwha Aerospace", "Poongsan Corporation"
HEAD = ("Company", "Name", "Position", "E-mail", "Arrival date", "Hotel")
Rows = Sequence[Sequence[Any]]


@pytest.fixture
def plan(workspace: Workspace) -> Workspace:
    fair = {"code": "MSPO-2027", "opens_on": "2027-09-07", "closes_on": "2027-09-10", "time_zone": "Europe/Warsaw"}
    records.add(workspace, BY_PLURAL["exhibitions"], fair)
    for name in (HANWHA, POONGSAN):
        records.add(workspace, BY_PLURAL["companies"], {"name": name, "country": "KR"})
    return workspace


def written(path: Path, rows: Rows, merged: Sequence[str] = ()) -> Path:
    book = Book()
    for row in rows:
        book.active.append(list(row))
    for cells in merged:
        book.active.merge_cells(cells)
    book.save(path)
    return path


def take(plan: Workspace, path: Path, **more: Any) -> SheetReport:
    """The report of an import, after which a second one changes nothing."""
    options = ImportOptions(exhibition="MSPO-2027", **more)
    told = import_files(plan, [path], options).sheets[0]
    again = import_files(plan, [path], options).sheets[0]
    assert (again.new, again.changed) == (0, 0)
    return told


def shown(plan: Workspace, kind: str, *fields: str) -> list[tuple[Any, ...]]:
    return sorted((tuple(row[field] for field in fields) for row in read_records(plan, BY_PLURAL[kind])), key=repr)


PEOPLE = (
    ("List of participants",),
    HEAD,
    (HANWHA, "KIM Dahyun", "Director", "kim@hanwha.example", "2027-09-06", "Kongresowy"),
    (None, "LEE Minjun", "Manager", None, None, None),
    (None, "PARK Junseo", "Engineer", "park@hanwha.example", "2027-09-05", None),
    (POONGSAN, "JUNG Yuna", "Director", "jung@poongsan.example", "2027-09-06", "Binkowski"),
    (None, "CHOI Kangmin", None, None, None, None),
)
MERGED = ("A2:A2", "A3:A5", "E3:E4", "F3:F4", "A6:A7", "C6:C7", "E6:E7", "F6:F7")
STAYS = [
    ("CHOI Kangmin", POONGSAN, "Director", "2027-09-06", "Binkowski"),
    ("JUNG Yuna", POONGSAN, "Director", "2027-09-06", "Binkowski"),
    ("KIM Dahyun", HANWHA, "Director", "2027-09-06", "Kongresowy"),
    ("LEE Minjun", HANWHA, "Manager", "2027-09-06", "Kongresowy"),
    ("PARK Junseo", HANWHA, "Engineer", "2027-09-05", None),
]
STAY = ("name", "participation", "position", "arrives_on", "hotel")


def test_a_merged_cell_holds_for_every_row_that_it_spans(plan: Workspace, tmp_path: Path) -> None:
    told = take(plan, written(tmp_path / "people.xlsx", PEOPLE, MERGED))
    assert (told.kind, told.new, told.problems) == ("participants", 5, [])
    assert [(*one[:3], str(one[3]), one[4]) for one in shown(plan, "participants", *STAY)] == STAYS
    assert shown(plan, "companies", "name") == [(HANWHA,), (POONGSAN,)]


@pytest.mark.slow
@pytest.mark.skipif(SOFFICE is None, reason="NOT TESTED: LibreOffice (soffice) is not installed")
@pytest.mark.parametrize("suffix", ["xls", "ods"])
def test_merged_cells_of_other_formats(plan: Workspace, tmp_path: Path, suffix: str) -> None:
    path = written(tmp_path / "people.xlsx", PEOPLE, MERGED)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(SOFFICE), "--headless", profile, "--convert-to", suffix, "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    take(plan, path.with_suffix(f".{suffix}"))
    assert [(*one[:3], str(one[3]), one[4]) for one in shown(plan, "participants", *STAY)] == STAYS


def test_a_row_with_nothing_but_a_name_is_a_person_beside_merged_cells(plan: Workspace, tmp_path: Path) -> None:
    rows = (("Name", "Company", "Arrival date"), ("KIM Dahyun", HANWHA, "2027-09-06"), ("LEE Minjun", None, None))
    take(plan, written(tmp_path / "people.xlsx", rows, ("B2:B3", "C2:C3")))
    assert shown(plan, "participants", "name", "participation") == [("KIM Dahyun", HANWHA), ("LEE Minjun", HANWHA)]


def test_merged_heads_and_cells_over_two_columns(plan: Workspace, tmp_path: Path) -> None:
    rows = (
        ("Company", None, "Name", "Travel", None),
        (None, None, None, "Arrival date", "Hotel"),
        (HANWHA, None, "KIM Dahyun", "2027-09-06", "Binkowski"),
        (None, None, "LEE Minjun", "2027-09-07", None),
    )
    take(plan, written(tmp_path / "people.xlsx", rows, ("A1:B2", "C1:C2", "D1:E1", "A3:B4", "E3:E4")))
    assert shown(plan, "participants", "name", "participation", "hotel") == [
        ("KIM Dahyun", HANWHA, "Binkowski"), ("LEE Minjun", HANWHA, "Binkowski"),
    ]  # fmt: skip


def test_booths_under_a_merged_hall(plan: Workspace, tmp_path: Path) -> None:
    rows = (("Hall", "Stand no.", "Width (m)", "Depth (m)"), ("7A", "101", 6, 3), (None, "102", 3, 3),
            ("7B", "101", 9, 6), (None, "102", 3, 3))  # fmt: skip
    told = take(plan, written(tmp_path / "stands.xlsx", rows, ("A2:A3", "A4:A5")))
    assert (told.new, told.problems) == (4, [])
    assert shown(plan, "booths", "hall", "number") == [("7A", "101"), ("7A", "102"), ("7B", "101"), ("7B", "102")]


def test_a_free_booth_does_not_get_the_exhibitor_above(plan: Workspace, tmp_path: Path) -> None:
    rows = (("Hall", "Stand no.", "Width (m)", "Depth (m)", "Exhibitor"), ("7A", "101", 6, 3, HANWHA),
            (None, "102", 3, 3, None))  # fmt: skip
    take(plan, written(tmp_path / "stands.xlsx", rows))
    assert shown(plan, "booths", "hall", "number") == [("7A", "101"), ("7A", "102")]
    assert shown(plan, "assignments", "booth") == [("7A / 101",)]


def test_what_a_merged_cell_says_of_a_case_belongs_to_it_once(plan: Workspace, tmp_path: Path) -> None:
    rows = (
        ("Case No.", "Description", "Quantity", "Origin", "Value (USD)", "Gross weight (kg)", "Net weight (kg)"),
        ("1", "Shell", 2, "KR", 3000, 112, 94),
        (None, "Stand", None, None, None, None, None),
        ("2", "Catalogue", 400, None, 200, 40, 38),
    )
    merged = ("A2:A3", "C2:C3", "D2:D4", "E2:E3", "F2:F3", "G2:G3")
    take(plan, written(tmp_path / "packing.xlsx", rows, merged), company=POONGSAN)
    assert shown(plan, "cases", "number", "gross_kg", "net_kg") == [("1", 112, 94), ("2", 40, 38)]
    assert shown(plan, "packing-lines", "description", "quantity", "origin", "net_kg", "value") == [
        ("Catalogue", 400, "KR", None, 200), ("Shell", 2, "KR", None, 3000), ("Stand", None, "KR", None, None),
    ]  # fmt: skip


def test_a_system_merged_over_its_exhibits(plan: Workspace, tmp_path: Path) -> None:
    rows = (("Company", "Exhibit", "Form", "Mass (kg)"), (HANWHA, "K9", "scale model 1:10", 35),
            (None, None, "simulator", 850), (None, "K10", "full size", 36000))  # fmt: skip
    take(plan, written(tmp_path / "exhibits.xlsx", rows, ("A2:A4", "B2:B3")))
    assert shown(plan, "exhibits", "participation", "system", "form") == [
        (HANWHA, "K10", "full_size"), (HANWHA, "K9", "scale_model"), (HANWHA, "K9", "simulator"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "mark", ["〃", '"', "''", "상동", "위와 같음", "jw.", "j.w.", "ditto", "Same", "as above"]
)  # fmt: skip
def test_a_ditto_mark_means_the_value_above(plan: Workspace, tmp_path: Path, mark: str) -> None:
    rows = (HEAD, (HANWHA, "KIM Dahyun", "Director", None, "2027-09-06", "Binkowski"),
            (mark, "LEE Minjun", mark, None, mark, mark), (mark, "PARK Junseo", "Engineer", None, mark, None))  # fmt: skip
    assert take(plan, written(tmp_path / "people.xlsx", rows)).problems == []
    told = [(*one[:3], str(one[3]), one[4]) for one in shown(plan, "participants", *STAY)]
    assert told == [
        ("KIM Dahyun", HANWHA, "Director", "2027-09-06", "Binkowski"),
        ("LEE Minjun", HANWHA, "Director", "2027-09-06", "Binkowski"),
        ("PARK Junseo", HANWHA, "Engineer", "2027-09-06", None),
    ]


def grouped(*companies: str | None) -> Rows:
    named = enumerate(
        zip(companies, ("KIM Dahyun", "LEE Minjun", "PARK Junseo", "JUNG Yuna", "CHOI Kang"), strict=False)
    )
    return (
        HEAD,
        *(
            (company, name, "Manager", f"p{n}@a.example", None, None if n else "Novotel")
            for n, (company, name) in named
        ),
    )


def companies_of(plan: Workspace) -> list[str]:
    order = [f"p{number}@a.example" for number in range(5)]
    found = {str(email): str(company) for email, company in shown(plan, "participants", "email", "participation")}
    return [found[email] for email in order if email in found]


def test_a_company_stands_for_the_people_below_it(plan: Workspace, tmp_path: Path) -> None:
    told = take(plan, written(tmp_path / "people.xlsx", grouped(HANWHA, None, POONGSAN, None, "〃")))
    assert (told.new, told.problems) == (5, [])
    assert companies_of(plan) == [HANWHA, HANWHA, POONGSAN, POONGSAN, POONGSAN]
    assert shown(plan, "participants", "email", "hotel")[:2] == [("p0@a.example", "Novotel"), ("p1@a.example", None)]


def test_a_company_left_out_in_a_list_that_repeats_it_is_not_guessed(plan: Workspace, tmp_path: Path) -> None:
    take(plan, written(tmp_path / "people.xlsx", grouped(HANWHA, HANWHA, None, POONGSAN, POONGSAN)))
    assert companies_of(plan) == [HANWHA, HANWHA, POONGSAN, POONGSAN]


def test_a_sheet_of_one_company_with_others_among_its_people(plan: Workspace, tmp_path: Path) -> None:
    rows = ((f"Company: {HANWHA}",), *grouped(POONGSAN, None))
    take(plan, written(tmp_path / "people.xlsx", rows))
    assert companies_of(plan) == [POONGSAN, HANWHA]


def test_further_exhibits_of_an_application(plan: Workspace, tmp_path: Path) -> None:
    rows = (("Company", "Contact", "Area (m²)", "Exhibits"), (HANWHA, "KIM Dahyun", 54, "K9"), (None, None, None, "K10"),
            (None, "LEE Minjun", 18, "K11"))  # fmt: skip
    told = take(plan, written(tmp_path / "applications.xlsx", rows))
    assert (told.kind, [problem.row for problem in told.problems]) == ("applications", [4])
    assert shown(plan, "exhibits", "participation", "system") == [(HANWHA, "K10"), (HANWHA, "K9")]


def test_canonical_heads_are_taken_as_they_are(plan: Workspace, tmp_path: Path) -> None:
    rows = (("participation", "name", "hotel"), (HANWHA, "KIM Dahyun", "Novotel"), (None, "LEE Minjun", "same"))
    told = import_files(
        plan, [written(tmp_path / "a.xlsx", rows)], ImportOptions("MSPO-2027", kind="participants")
    ).sheets[0]
    assert [problem.row for problem in told.problems] == [3]
