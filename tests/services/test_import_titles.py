"""Whose a list is and where its booths are, as its title or its file's name says: known companies, new ones, nobody."""

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

COMPANIES: list[dict[str, Any]] = [
    {"name": "LIG Nex1 Co., Ltd.", "name_ko": "LIG넥스원", "short_name": "LIG Nex1"},
    {"name": "Hyundai Rotem Company", "name_ko": "현대로템"},
    {"name": "Hanwha Systems Co., Ltd.", "name_ko": "한화시스템"},
    {"name": "Hanwha Corporation"},
    {"name": "Polska Grupa Zbrojeniowa S.A.", "short_name": "PGZ"},
]
PEOPLE = ("Name", "E-mail", "Position")
KIM = ("KIM Dahyun", "kim@x.example", "Director")


@pytest.fixture
def plan(workspace: Workspace) -> Workspace:
    fair = {"code": "IDEX-2027", "opens_on": "2027-01-25", "closes_on": "2027-01-29", "time_zone": "Asia/Dubai"}
    records.add(workspace, BY_PLURAL["exhibitions"], fair)
    for company in COMPANIES:
        records.add(workspace, BY_PLURAL["companies"], company)
    return workspace


def take(plan: Workspace, folder: Path, *rows: tuple[Any, ...], name: str = "list.xlsx") -> SheetReport:
    """Import a sheet twice; the second time changes nothing. The report of the first."""
    book = Book()
    for row in rows:
        book.active.append(row)
    book.save(folder / name)
    options = ImportOptions(exhibition="IDEX-2027")
    first, second = (import_files(plan, [folder / name], options) for _ in range(2))
    assert second.transaction is None
    return first.sheets[0]


def shown(plan: Workspace, kind: str, *fields: str) -> list[tuple[Any, ...]]:
    return sorted((tuple(row[field] for field in fields) for row in read_records(plan, BY_PLURAL[kind])), key=repr)


def names(plan: Workspace) -> set[str]:
    return {name for (name,) in shown(plan, "companies", "name")}


@pytest.mark.parametrize(
    ("title", "name", "company"),
    [
        ("LIG넥스원 IDEX 2027 운영인력", "조별 명단.xlsx", "LIG Nex1 Co., Ltd."),
        ("현대로템 반입 인원 명단", "수정본.xlsx", "Hyundai Rotem Company"),
        ("Hanwha Systems IDEX attendees list as of 3 May", "a.xlsx", "Hanwha Systems Co., Ltd."),
        ("Uczestnicy PGZ – wersja ostateczna", "a.xlsx", "Polska Grupa Zbrojeniowa S.A."),
        ("List of participants", "LIG Nex1 IDEX 2027 submission.xlsx", "LIG Nex1 Co., Ltd."),
        ("참가인원", "(현대로템)출입자명단.xlsx", "Hyundai Rotem Company"),
        ("Company: Hyundai Rotem Company, 37 Cheoldo-ro, Uiwang, Korea", "a.xlsx", "Hyundai Rotem Company"),
    ],
)
def test_a_known_company_in_a_title_is_found(
    plan: Workspace, tmp_path: Path, title: str, name: str, company: str
) -> None:
    told = take(plan, tmp_path, (title,), PEOPLE, KIM, name=name)
    assert (told.new, told.problems) == (1, [])
    assert shown(plan, "participations", "company") == [(company,)]
    assert names(plan) == {one["name"] for one in COMPANIES}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("한국관 참가인원", "한국관 참가인원.xlsx"), ("IDEX 2027 – consolidated list of personnel", "IDEX27 final v2.xlsx"),
        ("Zestawienie uczestników – wersja poprawiona", "uczestnicy.xlsx"), ("Hyundai Rotem and LIG Nex1 delegates", "a.xlsx"),
        ("people who come with us", "a.xlsx"),
    ],
)  # fmt: skip
def test_a_title_of_the_lists_matter_makes_no_company(plan: Workspace, tmp_path: Path, title: str, name: str) -> None:
    told = take(plan, tmp_path, (title,), PEOPLE, KIM, name=name)
    assert (told.new, [problem.code for problem in told.problems]) == (0, ["company_needed"])
    assert names(plan) == {one["name"] for one in COMPANIES}


@pytest.mark.parametrize(
    ("title", "name", "company"),
    [
        ("다산기공 IDEX 2027 운영인력", "a.xlsx", "다산기공"), ("Nortek – delegates", "a.xlsx", "Nortek"),
        ("Hanwha Ocean delegates", "a.xlsx", "Hanwha Ocean"), ("List", "Zakłady Nowe Sp. z o.o. uczestnicy.xlsx", "Zakłady Nowe Sp z o.o."),
    ],
)  # fmt: skip
def test_a_title_that_looks_like_a_name_makes_a_new_company(
    plan: Workspace, tmp_path: Path, title: str, name: str, company: str
) -> None:
    told = take(plan, tmp_path, (title,), PEOPLE, KIM, name=name)
    assert (told.new, [one.name for one in told.created if one.of == "companies"]) == (1, [company])


def test_a_new_name_in_a_title_is_not_for_rows_among_others_that_say_whose_they_are(
    plan: Workspace, tmp_path: Path
) -> None:
    told = take(
        plan,
        tmp_path,
        ("Nortek",),
        ("Company", *PEOPLE),
        (None, "LEE Minho", "lee@x.example", "Manager"),
        ("Hyundai Rotem", *KIM),
    )
    assert (told.new, len(told.problems)) == (1, 1)
    assert "Nortek" not in names(plan)


PACKED = (("Case No.", "Description", "Gross (kg)"), ("1", "Model", 120), ("2", "Panels", 60))


@pytest.mark.parametrize(
    "title",
    [
        "Shipper: Hyundai Rotem Company, 37 Cheoldobangmulgwan-ro, Uiwang, Korea", "Nadawca: Hyundai Rotem, Uiwang, Korea Południowa",
        "화주: 현대로템, 경기도 의왕시 철도박물관로 37",
    ],
)  # fmt: skip
def test_a_shippers_address_makes_no_second_company(plan: Workspace, tmp_path: Path, title: str) -> None:
    take(plan, tmp_path, ("PACKING LIST",), (title,), (), *PACKED)
    assert set(shown(plan, "cases", "participation")) == {("Hyundai Rotem Company",)}
    assert names(plan) == {one["name"] for one in COMPANIES}


def test_a_title_of_a_packing_list_for_all_takes_no_case_from_its_exhibitor(plan: Workspace, tmp_path: Path) -> None:
    head = ("Exhibitor", *PACKED[0])
    rows = [("Hyundai Rotem", "HR-1", "Model", 120), (None, "HR-1", "Stand", None), ("LIG Nex1", "L-1", "Model", 50)]
    take(plan, tmp_path, ("IDEX 2027 – CONSOLIDATED CASE LIST",), (), head, *rows)
    assert set(shown(plan, "cases", "number", "participation")) == {
        ("HR-1", "Hyundai Rotem Company"), ("L-1", "LIG Nex1 Co., Ltd.")
    }  # fmt: skip
    assert names(plan) == {one["name"] for one in COMPANIES}


def test_halls_over_each_of_several_tables_are_those_of_their_booths(plan: Workspace, tmp_path: Path) -> None:
    head = ("Stand", "Size W x D", "Orientation")
    take(
        plan,
        tmp_path,
        ("Hall 5a",),
        head,
        ("A100", "12 x 9", "Corner"),
        (),
        ("제7전시홀",),
        head,
        ("701", "6 x 3", "Island"),
    )
    assert shown(plan, "booths", "hall", "number") == [("5a", "A100"), ("7", "701")]


def test_a_sections_title_makes_a_company_once(plan: Workspace, tmp_path: Path) -> None:
    lee = ("LEE Seojun", "lee@y.example", "Manager")
    told = take(plan, tmp_path, PEOPLE, ("LIG넥스원",), KIM, ("코리아디펜스(주)",), lee)
    assert told.new == 2
    assert {one for one in names(plan) if "디펜스" in one} == {"코리아디펜스(주)"}
