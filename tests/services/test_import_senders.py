"""What senders' sheets say in ways of their own: names in two columns, currencies, section titles, who has a booth."""

from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook as Book

from exhibitplanner.domain.kinds import BY_PLURAL
from exhibitplanner.services import records
from exhibitplanner.services.importing.importer import ImportOptions, import_files
from exhibitplanner.services.importing.labels import column_label
from exhibitplanner.services.importing.report import SheetReport
from exhibitplanner.services.reading import read_records
from exhibitplanner.storage.workspace import Workspace


@pytest.fixture
def plan(workspace: Workspace) -> Workspace:
    fair = {"code": "MSPO-2027", "opens_on": "2027-09-07", "closes_on": "2027-09-10", "time_zone": "Europe/Warsaw"}
    records.add(workspace, BY_PLURAL["exhibitions"], fair)
    for name in ("Hanwha Aerospace", "Poongsan Corporation"):
        records.add(workspace, BY_PLURAL["companies"], {"name": name, "country": "KR"})
    return workspace


def take(plan: Workspace, folder: Path, *rows: tuple[Any, ...], name: str = "list.xlsx", **more: Any) -> SheetReport:
    book = Book()
    book.active.title = "List"
    for row in rows:
        book.active.append(row)
    book.save(folder / name)
    return import_files(plan, [folder / name], ImportOptions(exhibition="MSPO-2027", **more)).sheets[0]


def shown(plan: Workspace, kind: str, *fields: str) -> list[tuple[Any, ...]]:
    return sorted((tuple(row[field] for field in fields) for row in read_records(plan, BY_PLURAL[kind])), key=repr)


PEOPLE = ("Company", "Surname", "Given name", "Position", "Birth date")


def test_a_surname_and_a_given_name_are_one_name(plan: Workspace, tmp_path: Path) -> None:
    told = take(plan, tmp_path, PEOPLE, ("Hanwha Aerospace", "KIM", "Dahyun", "Director", "1980-02-03"),
                ("Hanwha Aerospace", None, "Minjun", "Manager", "1985-02-03"))  # fmt: skip
    assert (told.kind, told.new, told.problems) == ("participants", 2, [])
    assert shown(plan, "participants", "name", "position") == [("KIM Dahyun", "Director"), ("Minjun", "Manager")]


def test_a_korean_name_in_two_columns_has_no_blank(plan: Workspace, tmp_path: Path) -> None:
    take(
        plan,
        tmp_path,
        ("소속", "성", "이름", "직위"),
        ("Hanwha Aerospace", "김", "다현", "부장"),
        ("Hanwha Aerospace", "남궁", "민", "과장"),
        kind="participants",
    )
    assert shown(plan, "participants", "name_ko") == [("김다현",), ("남궁민",)]


def test_an_amount_names_its_currency(plan: Workspace, tmp_path: Path) -> None:
    take(plan, tmp_path, ("Company", "Item", "Unit price", "Quantity"), ("Hanwha Aerospace", "Stand rent", "€ 1,250.50", 1),
         ("Hanwha Aerospace", "Cleaning", "320 zł", 2), ("Hanwha Aerospace", "Badges", 15, 3))  # fmt: skip
    assert shown(plan, "charges", "item", "unit_price", "currency") == [
        ("Badges", 15, None), ("Cleaning", 320, "PLN"), ("Stand rent", 1250.5, "EUR"),
    ]  # fmt: skip


def test_a_column_for_the_currency_goes_before_a_sign(plan: Workspace, tmp_path: Path) -> None:
    take(plan, tmp_path, ("Company", "Item", "Unit price", "Currency"), ("Hanwha Aerospace", "Rent", "$ 100", "EUR"))
    assert shown(plan, "charges", "unit_price", "currency") == [(100, "EUR")]


SECTIONS = (
    ("Name", "Position", "E-mail"),
    ("Hanwha Aerospace", None, None),
    ("KIM Dahyun", "Director", "dahyun@hanwha.example"),
    ("■ Poongsan Corporation (1명)", None, None),
    ("LEE Minjun", "Manager", "minjun@poongsan.example"),
)


def test_a_section_is_the_company_of_its_rows(plan: Workspace, tmp_path: Path) -> None:
    take(plan, tmp_path, *SECTIONS, kind="participants")
    assert shown(plan, "participants", "participation", "name") == [
        ("Hanwha Aerospace", "KIM Dahyun"), ("Poongsan Corporation", "LEE Minjun"),
    ]  # fmt: skip
    assert len(shown(plan, "companies", "name")) == 2


def test_a_column_that_says_the_company_goes_before_sections(plan: Workspace, tmp_path: Path) -> None:
    rows = (
        ("Name", "Position", "Company"), ("Visitors", None, None), ("KIM Dahyun", "Director", "Hanwha Aerospace"),
        ("LEE Minjun", "Manager", "Hanwha Aerospace"),
    )  # fmt: skip
    take(plan, tmp_path, *rows, kind="participants")
    assert {company for (company,) in shown(plan, "participants", "participation")} == {"Hanwha Aerospace"}
    assert len(shown(plan, "companies", "name")) == 2


def test_a_strange_title_is_no_company_where_the_sheet_has_one(plan: Workspace, tmp_path: Path) -> None:
    rows = (("Company: Hanwha Aerospace",), (), SECTIONS[0], ("Engineers abroad", None, None), SECTIONS[2], SECTIONS[4])
    take(plan, tmp_path, *rows, kind="participants")
    assert {company for (company,) in shown(plan, "participants", "participation")} == {"Hanwha Aerospace"}


@pytest.mark.parametrize(
    "other", ["Poongsan Corporation", "Company: Poongsan Corporation", "Firma: Poongsan Corporation"]
)
def test_the_title_over_each_of_two_tables_is_its_company(plan: Workspace, tmp_path: Path, other: str) -> None:
    head, kim, lee = SECTIONS[0], SECTIONS[2], SECTIONS[4]
    rows = (("Hanwha Aerospace", None, None, None, other), (*head, None, *head), (*kim, None, *lee))
    take(plan, tmp_path, *rows, kind="participants")
    assert shown(plan, "participants", "participation", "name") == [
        ("Hanwha Aerospace", "KIM Dahyun"), ("Poongsan Corporation", "LEE Minjun"),
    ]  # fmt: skip


def test_a_new_company_over_the_second_table_is_not_the_one_over_the_first(plan: Workspace, tmp_path: Path) -> None:
    head, kim, lee = SECTIONS[0], SECTIONS[2], SECTIONS[4]
    take(plan, tmp_path, ("Hanwha Aerospace",), head, kim, (), ("Nowak Optyka",), head, lee, kind="participants")
    assert shown(plan, "participants", "participation", "name") == [
        ("Hanwha Aerospace", "KIM Dahyun"), ("Nowak Optyka", "LEE Minjun"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "name", "korean"),
    [
        ("한화시스템 참가자 명단.xlsx", "Hanwha Systems", "한화시스템"), ("엘아이지넥스원_명단_최종.xlsx", "LIG Nex1", "엘아이지넥스원"),
        ("Delegates - 현대로템 (final).xlsx", "Hyundai Rotem", "현대로템"), ("uczestnicy 케이에이아이.xlsx", "KAI", "케이에이아이"),
    ],
)  # fmt: skip
def test_a_korean_file_name_of_a_company_known_in_latin_is_a_question(
    plan: Workspace, tmp_path: Path, file: str, name: str, korean: str
) -> None:
    records.add(plan, BY_PLURAL["companies"], {"name": name, "country": "KR"})
    told = take(plan, tmp_path, SECTIONS[0], SECTIONS[2], name=file, kind="participants", review="match")
    assert [(one.name, one.candidates[0].name) for one in told.review] == [(korean, name)]
    assert shown(plan, "participants", "participation", "name") == [(name, "KIM Dahyun")]


def test_a_korean_file_name_that_is_no_company_asks_nothing(plan: Workspace, tmp_path: Path) -> None:
    told = take(plan, tmp_path, SECTIONS[0], SECTIONS[2], name="방산 수출 전시.xlsx", kind="participants")
    assert (told.review, [problem.code for problem in told.problems]) == ([], ["company_needed"])


def test_a_section_is_the_hall_of_its_booths(plan: Workspace, tmp_path: Path) -> None:
    take(
        plan,
        tmp_path,
        ("Stand no.", "Width", "Depth"),
        ("Hall E", None, None),
        ("17", 6, 4),
        ("Hall F", None, None),
        ("17", 3, 3),
    )
    assert shown(plan, "booths", "hall", "number", "width_m") == [("E", "17", 6), ("F", "17", 3)]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (("업체명", "신청면적(㎡)"), "companies"), (("회사명", "홈페이지"), "companies"), (("기업명(국문)", "요청 면적"), "companies"),
        (("성명", "여권번호", "도착일"), "participants"), (("성명(국문)", "직책", "도착일"), "participants"),
    ],
)  # fmt: skip
def test_a_korean_column_alone_gives_latin_names_to_the_latin_field(
    plan: Workspace, tmp_path: Path, head: tuple[str, ...], kind: str
) -> None:
    of_people = kind == "participants"
    latin, korean = ("KIM Dahyun", "이민호") if of_people else ("KAI", "한화시스템")
    more = ("M1234567", "2027-09-03") if of_people else ("18",)
    take(plan, tmp_path, head, (latin, *more), (korean, *more), ("한화 Ocean", *more), name="poongsan.xlsx")
    found = [one for one in shown(plan, kind, "name", "name_ko") if one[0] in {latin, korean, "한화 Ocean"}]
    assert set(found) == {(latin, None), ("한화 Ocean", "한화 Ocean"), (korean, korean)}


def test_a_column_called_by_its_field_is_taken_as_it_stands(plan: Workspace, tmp_path: Path) -> None:
    take(plan, tmp_path, ("name_ko",), ("KAI",), kind="companies")
    assert ("KAI", "KAI") in shown(plan, "companies", "name", "name_ko")


def test_spread_letters_in_cells_are_closed_up(plan: Workspace, tmp_path: Path) -> None:
    rows = (("업 체 명", "성 명", "직 책", "도 착 일"), ("K A I", "김 다 현", "부 장", "2027-09-03"))
    take(plan, tmp_path, *rows, ("KAI", "이민호", "이 사", "2027-09-03"))
    assert shown(plan, "participants", "participation", "name", "name_ko", "position") == [
        ("KAI", "김다현", "김다현", "부장"), ("KAI", "이민호", "이민호", "이사"),
    ]  # fmt: skip


MOMENTS = {
    "a day and a time": (("Date", "Time", "Subject"), ("2027-09-07", "10:00", "Talks"), "T10:00", None),
    "cells of days and times": (("Date", "Time", "Subject"), (date(2027, 9, 7), time(10, 0), "Talks"), "T10:00", None),
    "from, to": (("Date", "From", "To", "Subject"), ("7 Sep", "10:00", "11:30", "Talks"), "T10:00", "T11:30"),
    "Korean": (("날짜", "시작", "종료", "주제"), ("2027년 9월 7일", "오전 10시", "11:30", "Talks"), "T10:00", "T11:30"),
    "weekdays": (("일자", "시간", "회의명"), ("9/7(화)", "10:00~11:30", "Talks"), "T10:00", "T11:30"),
    "both in one": (("일자", "시간", "회의명"), ("9월 7일", "10:00~11:30", "Talks"), "T10:00", "T11:30"),
    "Polish": (("Data", "Od", "Do", "Temat"), ("07.09.2027", "10.00", "11.30", "Talks"), "T10:00", "T11:30"),
    "no time said": (("Date", "Time", "Subject"), ("2027-09-07", None, "Talks"), "T00:00", None),
}


@pytest.mark.parametrize("case", MOMENTS)
def test_a_moment_in_several_columns(plan: Workspace, tmp_path: Path, case: str) -> None:
    head, row, starts, ends = MOMENTS[case]
    later = ("2027-09-08", *("12:00",) * (len(row) - 2), "Later")
    told = take(plan, tmp_path, head, row, later)
    assert (told.kind, told.new, told.problems) == ("meetings", 2, [])
    (talks,) = [one for one in shown(plan, "meetings", "subject", "starts_at", "ends_at") if one[0] == "Talks"]
    assert f"2027-09-07{starts}" in str(talks[1])
    assert talks[2] is None if ends is None else f"2027-09-07{ends}" in str(talks[2])
    again = take(plan, tmp_path, head, row, later)
    assert (again.unchanged, again.changed) == (2, 0)


def test_a_day_that_is_written_once_holds_for_the_rows_below(plan: Workspace, tmp_path: Path) -> None:
    take(plan, tmp_path, ("Date", "Time", "Subject"), ("2027-09-07", "10:00", "A"), (None, "12:00", "B"))
    assert [str(at)[:16] for _, at in shown(plan, "meetings", "subject", "starts_at")] == [
        "2027-09-07T10:00", "2027-09-07T12:00",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("target", "english", "korean"),
    [
        ("starts_at_day", "Starts: day", "시작: 날짜"),
        ("ends_at_time", "Ends: time", "종료: 시각"),
        ("starts_at", "Starts", "시작"),
    ],
)
def test_parts_of_a_moment_have_names_of_their_own(target: str, english: str, korean: str) -> None:
    assert [column_label("meetings", target, language) for language in ("en", "ko")] == [english, korean]


def test_a_time_that_is_none_is_named(plan: Workspace, tmp_path: Path) -> None:
    rows = (("Date", "Time", "Subject"), ("2027-09-07", "10:00", "A"), ("2027-09-07", "25:70", "B"))
    told = take(plan, tmp_path, *rows, ("2027-09-07", "11:00", "C"))
    assert [(one.cell, one.code) for one in told.problems] == [("B3", "no_time_in_cell")]
    assert len(shown(plan, "meetings", "subject")) == 3


BOOTHS = (("Hall", "Stand no.", "Width", "Depth", "Exhibitor"), ("E", "E-1", 6, 4, "Hanwha Aerospace"))


def test_the_exhibitor_of_a_booth_list_holds_the_booth(plan: Workspace, tmp_path: Path) -> None:
    rows = (*BOOTHS, ("E", "E-2", 3, 3, "Nowa Firma Sp. z o.o."), ("E", "E-3", 3, 3, "wolne"), ("E", "E-4", 3, 3, None))
    told = take(plan, tmp_path, *rows)
    assert (told.kind, told.new, told.problems) == ("booths", 4, [])
    assert shown(plan, "assignments", "participation", "booth") == [
        ("Hanwha Aerospace", "E / E-1"), ("Nowa Firma Sp. z o.o.", "E / E-2"),
    ]  # fmt: skip
    assert shown(plan, "participations", "company", "ours") == [
        ("Hanwha Aerospace", False), ("Nowa Firma Sp. z o.o.", False),
    ]  # fmt: skip
    again = take(plan, tmp_path, *rows)
    assert (again.unchanged, again.changed) == (4, 0)


def test_who_is_ours_stays_so_in_the_organisers_list(plan: Workspace, tmp_path: Path) -> None:
    records.add(
        plan, BY_PLURAL["participations"], {"exhibition": "MSPO-2027", "company": "Hanwha Aerospace", "ours": "yes"}
    )
    take(plan, tmp_path, *BOOTHS)
    assert shown(plan, "participations", "company", "ours") == [("Hanwha Aerospace", True)]
    assert shown(plan, "assignments", "booth") == [("E / E-1",)]


def test_a_booth_is_taken_without_an_exhibitor_in_doubt(plan: Workspace, tmp_path: Path) -> None:
    told = take(plan, tmp_path, BOOTHS[0], ("E", "E-1", 6, 4, "Hanwha Aero"), review="skip")
    assert [doubt.name for doubt in told.review] == ["Hanwha Aero"]
    assert (len(shown(plan, "booths", "number")), shown(plan, "assignments", "booth")) == (1, [])


@pytest.mark.parametrize(
    "head",
    [
        ("Hala", "Nr stoiska", "Wystawca", "Powierzchnia [m2]"), ("홀", "부스번호", "업체명", "면적(㎡)"),
        ("Hall", "Stand no.", "Exhibitor", "Area sqm"), ("Hall", "Booth", "Company", "Stand area (m²)"),
    ],
)  # fmt: skip
def test_the_area_in_a_list_of_booths_is_its_holders(plan: Workspace, tmp_path: Path, head: tuple[str, ...]) -> None:
    rows = (head, ("E", "E-1", "Hanwha Aerospace", 18), ("E", "E-2", "Poongsan Corporation", 36.5))
    told = take(plan, tmp_path, *rows)
    assert (told.kind, told.ignored_columns, told.problems) == ("booths", [], [])
    assert shown(plan, "assignments", "booth", "area_m2") == [("E / E-1", 18), ("E / E-2", 36.5)]
    again = take(plan, tmp_path, *rows)
    assert (again.unchanged, again.changed) == (2, 0)


def test_an_area_beside_its_sides_is_worked_out(plan: Workspace, tmp_path: Path) -> None:
    head = ("Hall", "Stand no.", "Width", "Depth", "Area sqm", "Exhibitor")
    told = take(plan, tmp_path, head, ("E", "E-1", 6, 3, 18, "Hanwha Aerospace"))
    assert told.ignored_columns == ["Area sqm"]
    assert shown(plan, "assignments", "booth", "area_m2") == [("E / E-1", None)]


@pytest.mark.parametrize(
    "head",
    [
        ("Hall", "Booth No.", "Exhibitor", "Area (sqm)", "Contact person", "E-mail"),
        ("홀", "부스번호", "업체명", "면적(㎡)", "담당자", "이메일"),
        ("Hala", "Nr stoiska", "Wystawca", "Powierzchnia [m2]", "Osoba kontaktowa", "E-mail"),
    ],
)
def test_exhibitors_with_contacts_keep_their_booths(plan: Workspace, tmp_path: Path, head: tuple[str, ...]) -> None:
    rows = (head, ("E", "E-1", "Hanwha Aerospace", 18, "KIM Dahyun", "kim@hanwha.example"),
            ("E", "-", "Poongsan Corporation", 36, "LEE Minho", "lee@poongsan.example"))  # fmt: skip
    told = take(plan, tmp_path, *rows)
    assert (told.kind, told.ignored_columns, told.problems) == ("applications", [], [])
    assert shown(plan, "assignments", "participation", "booth") == [("Hanwha Aerospace", "E / E-1")]
    assert shown(plan, "participations", "company", "requested_m2") == [
        ("Hanwha Aerospace", 18), ("Poongsan Corporation", 36),
    ]  # fmt: skip
    assert len(shown(plan, "contacts", "name")) == 2
    again = take(plan, tmp_path, *rows)
    assert (again.unchanged, again.changed) == (2, 0)


@pytest.mark.parametrize(
    ("heads", "head"),
    [
        ((("Invoice No.", "INV-2027-01"), ("B/L No.", "MAEU-77")), ("Case No.", "Description", "Gross Wt.(KG)")),
        ((("송장번호", "INV-1"), ("선하증권번호", "MAEU-77")), ("박스번호", "품명", "총중량(kg)")),
        ((("Nr faktury", "INV-1"), ("Nr listu przewozowego", "MAEU-77")), ("Nr skrzyni", "Opis", "Masa brutto [kg]")),
        ((("AWB No.: XX-1", None), ("Shipment No.: MAEU-77", None)), ("C/NO", "DESCRIPTION", "G.W.(KGS)")),
    ],
)
def test_a_shipment_is_called_by_its_waybill_and_not_by_an_invoice(
    plan: Workspace, tmp_path: Path, heads: tuple[tuple[Any, ...], ...], head: tuple[str, ...]
) -> None:
    rows = (*heads, ("Shipper", "Hanwha Aerospace"), (), head, ("1", "Model", 35), ("2", "Gun", 45))
    told = take(plan, tmp_path, *rows)
    assert (told.kind, told.new, told.problems) == ("packing-lines", 2, [])
    assert shown(plan, "cases", "shipment", "number", "gross_kg", "participation") == [
        ("MAEU-77", "1", 35, "Hanwha Aerospace"), ("MAEU-77", "2", 45, "Hanwha Aerospace"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "later"),
    [(("Name", "Passport No.", "Arrival"), "soon"), (("성명", "여권번호", "도착"), "추후 통보"), (("Imię i nazwisko", "Nr paszportu", "Przyjazd"), "do ustalenia")],
)  # fmt: skip
def test_a_day_to_come_makes_no_column_of_flights(
    plan: Workspace, tmp_path: Path, head: tuple[str, ...], later: str
) -> None:
    rows = (head, ("KIM Dahyun", "M1234567", later), ("LEE Minho", "M1234568", "2027-09-05"))
    told = take(plan, tmp_path, *rows, company="Hanwha Aerospace")
    assert told.columns[head[2]] == "arrives_on"
    assert [str(day) for (day,) in shown(plan, "participants", "arrives_on")] == ["2027-09-05", "None"]


@pytest.mark.parametrize(
    "row", [("-", "-", "-"), (" ", "\u3000", None), ("–", None, None), ("—", "-", " "), (".", "_", ".")]
)
@pytest.mark.parametrize("number", [None, 2])
def test_a_row_of_blanks_and_dashes_is_no_row(
    plan: Workspace, tmp_path: Path, row: tuple[Any, ...], number: int | None
) -> None:
    head, kim = ("No", "Name", "Passport No.", "Arrival"), (1, "KIM Dahyun", "M1234567", "2027-09-05")
    told = take(plan, tmp_path, head, kim, (number, *row), company="Hanwha Aerospace")
    assert (told.rows, told.new, told.problems, told.left_out) == (1, 1, [], [])
