"""Kinds and columns where headings are few, missing, made up, in two columns, or stand in a column: invented sheets."""

import pytest

from exhibitplanner.sheets.grid import CellRange, Grid
from exhibitplanner.sheets.recognisers.columns import Recognised, day_order_of, recognise
from exhibitplanner.sheets.recognisers.headings import is_heading, likeness, unit_of
from exhibitplanner.sheets.recognisers.layouts import LAYOUTS
from exhibitplanner.sheets.recognisers.tables import find_tables
from exhibitplanner.sheets.recognisers.turned import upright

N = None


def grid(*rows: list[object], merged: tuple[CellRange, ...] = ()) -> Grid:
    width = max(map(len, rows))
    return Grid("Sheet1", tuple((*row, *[None] * (width - len(row))) for row in rows), merged=merged)


def only(sheet: Grid) -> Recognised:
    (table,) = find_tables(sheet, is_heading)
    found = recognise(table, sheet)
    assert found is not None
    return found


KIM, LEE = ["KAI", "KIM Dahyun", "k@a.example"], ["Kia", "LEE Minho", "l@a.example"]
PHONES = ["+82 10 1234 5678", "+82 10 1234 5679"]


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        ([["Company", "Name", "E-mail"], KIM, LEE], "contacts"),
        ([["업체명", "성명", "이메일"], KIM, LEE], "contacts"),
        ([["Firma", "Imię i nazwisko", "E-mail"], KIM, LEE], "contacts"),
        ([["Company", "Contact person", "E-mail"], KIM, LEE], "contacts"),
        ([["MSPO 2027 delegation"], ["Company", "Name", "E-mail"], KIM, LEE], "participants"),
        ([["참가자 명단"], ["업체명", "성명", "이메일"], KIM, LEE], "participants"),
        ([["Exhibitors"], ["Company", "Contact person", "E-mail"], KIM, LEE], "applications"),
        ([["Company", "Name", "E-mail", "Badge"], [*KIM, "VIP"], [*LEE, "exhibitor"]], "participants"),
        ([["Company", "Contact person", "E-mail", "Area (m2)"], [*KIM, 36], [*LEE, 54]], "applications"),
        ([["회사명", "성명", "영문성명", "이메일"], ["KAI", "김다현", "KIM Dahyun", "k@a.example"], ["기아", "이민호", "LEE Minho", "l@a.example"]], "participants"),
        ([["Hall", "Stand No.", "Exhibitor", "Type"], ["E", "E-1", "KAI", "island"], ["E", "E-2", "Kia", "corner"]], "booths"),
    ],
)  # fmt: skip
def test_kinds(rows: list[list[object]], kind: str) -> None:
    assert only(grid(*rows)).kind == kind


LOOKS = {
    "a program's names": ([["Spalte1", "Spalte2", "Spalte3", "Spalte4"], [*KIM, PHONES[0]], [*LEE, PHONES[1]]],
                          ("contacts", ["company", "name", "email", "mobile"])),
    "letters": ([["A", "B", "C"], KIM, LEE], ("contacts", ["company", "name", "email"])),
    "an unknown language": ([["会社", "氏名", "メール", "電話"], [*KIM, PHONES[0]], [*LEE, PHONES[1]]],
                            ("contacts", ["company", "name", "email", "mobile"])),
    "some blank": ([[N, "Name", "E-mail", N], [*KIM, PHONES[0]], [*LEE, PHONES[1]]], ("contacts", ["company", "name", "email", "mobile"])),
    "people": ([["김다현", "KIM Dahyun", "k@a.example", "M12345678", "2027-09-03", "2027-09-09", "대한민국"],
                ["이민호", "LEE Minho", "l@a.example", "M12345679", "2027-09-03", "2027-09-09", "대한민국"]],
               ("participants", ["name_ko", "name", "email", "passport_no", "arrives_on", "departs_on", "nationality"])),
    "born": ([["KIM Dahyun", "1985-03-15", "M12345678"], ["LEE Minho", "1990-04-16", "M12345679"]],
             ("participants", ["name", "birth_date", "passport_no"])),
    "packing": ([["1 of 2", "K-2 model", "120x80x95", "902300"], ["2 of 2", "Panels", "100x50x60", "902300"]],
                ("packing-lines", ["case", "description", "dimensions", "hs_code"])),
    "exhibits": ([["K-2", "실물", "10.8 x 3.6 x 2.4 m", "55 t"], ["K-9", "모형 1:10", "1.2 x 0.34 x 0.27 m", "30 kg"]],
                 ("exhibits", ["system", "form", "dimensions", "mass_kg"])),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "expected"), LOOKS.values(), ids=LOOKS)
def test_by_looks_alone(rows: list[list[object]], expected: tuple[str, list[str]]) -> None:
    found = only(grid(*rows))
    assert (found.kind, [column.target for column in found.columns]) == expected


@pytest.mark.parametrize(
    ("heads", "row", "targets"),
    [
        (["Surname", "First name", "Passport No."], ["KIM", "Dahyun", "M1234567"], ["surname", "given_name", "passport_no"]),
        (["Nazwisko", "Imię", "Nr paszportu"], ["Kowalski", "Jan", "ZS1234567"], ["surname", "given_name", "passport_no"]),
        (["성", "이름", "여권번호"], ["김", "다현", "M1234567"], ["surname_ko", "given_name_ko", "passport_no"]),
        (["성", "이름", "영문 성", "영문 이름", "여권번호"], ["김", "다현", "KIM", "Dahyun", "M1234567"],
         ["surname_ko", "given_name_ko", "surname", "given_name", "passport_no"]),
        (["Nazwisko", "Nr paszportu"], ["Kowalski Jan", "ZS1234567"], ["name", "passport_no"]),
        (["이름", "여권번호"], ["김다현", "M1234567"], ["name_ko", "passport_no"]),
    ],
)  # fmt: skip
def test_names_in_two_columns(heads: list[object], row: list[object], targets: list[str]) -> None:
    found = only(grid(heads, row, row))
    assert (found.kind, [column.target for column in found.columns]) == ("participants", targets)


def test_a_group_named_stay_is_no_stay() -> None:
    sheet = grid(["Name", "Passport No.", "Stay", N], [N, N, "Arrival", "Departure"], ["KIM Dahyun", "M1234567", "9.3", "9.9"],
                 merged=(CellRange(1, 2, 1, 3),))  # fmt: skip
    assert [column.target for column in only(sheet).columns] == ["name", "passport_no", "arrives_on", "departs_on"]


def test_the_days_of_a_table_tell_their_order() -> None:
    heads = ["Name", "Passport No.", "Arrival", "Departure"]
    rows = [
        ["KIM Dahyun", "M1234567", "03/09/2027", "09/09/2027"],
        ["LEE Minho", "M1234568", "31/08/2027", "09/09/2027"],
    ]
    sheet = grid(heads, *rows)
    (table,) = find_tables(sheet, is_heading)
    found = recognise(table, sheet)
    assert found is not None
    assert day_order_of(table, sheet, found) == "DMY"


@pytest.mark.parametrize(
    ("heading", "unit"),
    [("참가비(천원)", "천원"), ("Fee [zł]", "zł"), ("Fee, EUR", "EUR"), ("Cena (PLN netto)", "PLN netto"), ("Length (mm)", "mm"),
     ("Applies to (all)", None), ("Name (English)", None)],
)  # fmt: skip
def test_units_and_currencies_of_headings(heading: str, unit: str | None) -> None:
    assert unit_of(heading) == unit


def test_an_amounts_column_keeps_its_currency() -> None:
    found = only(grid(["Firma", "Powierzchnia [m2]", "Opłata [zł]"], ["PGZ", 36, "12 000,00"], ["WB", 54, "18 000,00"]))
    assert [(column.target, column.unit) for column in found.columns][1:] == [("requested_m2", "m2"), ("fee", "zł")]


def test_units_said_once_in_a_title() -> None:
    found = only(
        grid(
            ["전시품 목록", N, N, "(단위: mm, kg)"],
            ["품명", "길이", "폭", "중량"],
            ["K-2", 10800, 3600, 55000],
            ["K-9", 12000, 3400, 47000],
        )
    )
    assert [column.unit for column in found.columns] == [None, "mm", "mm", "kg"]


TURNED = {
    "a form": (
        grid(["참가신청서"], ["회사명(영문)", "Hanwha Systems"], ["담당자", "김다현"], ["이메일", "k@a.example"], ["신청면적", "36㎡"]),
        "applications", ["company", "contact_name", "contact_email", "requested_m2"], ["B2"],
    ),
    "a form in two columns": (
        grid(["참가신청서"], ["회사명(영문)", "Hanwha Systems", "담당자", "김다현"], ["이메일", "k@a.example", "신청면적", "36㎡"]),
        "applications", ["company", "contact_email", "contact_name", "requested_m2"], ["B2"],
    ),
    "a form in groups": (
        grid(["Company", "Name", "KAI"], [N, "Country", "Korea"], ["Contact", "Name", "KIM Dahyun"], [N, "E-mail", "k@a.example"],
             ["Stand", "Area (m2)", 36], [N, "Stand type", "Raw space"],
             merged=(CellRange(1, 0, 2, 0), CellRange(3, 0, 4, 0), CellRange(5, 0, 6, 0))),
        "applications", ["company", "company_country", "contact_name", "contact_email", "requested_m2", "booth_type"], ["C1"],
    ),
    "a record a column": (
        grid(["Exhibits"], ["Item", "KF-21", "FA-50"], ["Form", "Model", "Real"], ["Quantity", 1, 1], ["Weight (kg)", 30, N]),
        "exhibits", ["system", "form", "quantity", "mass_kg"], ["B2", "C2"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sheet", "kind", "targets", "places"), TURNED.values(), ids=TURNED)
def test_labels_down_a_column(sheet: Grid, kind: str, targets: list[str], places: list[str]) -> None:
    turned = upright(sheet)
    (table,) = find_tables(turned, is_heading)
    found = recognise(table, turned)
    assert found is not None
    assert (found.kind, [column.target for column in found.columns]) == (kind, targets)
    assert [turned.address(row, 0) for row in table.rows] == places


@pytest.mark.parametrize(
    "sheet",
    [
        grid(["Name", "Passport No.", "Arrival"], ["KIM Dahyun", "M1234567", "3 Sep"]),
        grid(["PACKING LIST"], ["Shipper", "KAI"], ["Hall", "E"], ["Ref", "KR-1"], ["Case No.", "Description", "Gross (kg)"], ["1", "Model", 120]),
        grid(["Dear all,"], ["please fill in the other sheet."]),
        grid(["Company", "Hall"], ["KAI", "E"], ["Kia", "E"]),
    ],
)  # fmt: skip
def test_what_stands_upright_stays(sheet: Grid) -> None:
    assert upright(sheet) is sheet


@pytest.mark.parametrize(
    ("heading", "cells", "target"),
    [("Type", ["island", "corner"], "open_sides"), ("Type", ["raw space", "shell scheme"], "booth_type"),
     ("Zabudowa", ["wyspa", "narożne"], "open_sides"), ("Zabudowa", ["surowa", "systemowa"], "booth_type"),
     ("부스형태", ["코너", "아일랜드"], "open_sides"), ("부스형태", ["독립", "조립"], "booth_type")],
)  # fmt: skip
def test_a_stands_type_is_what_its_cells_say(heading: str, cells: list[str], target: str) -> None:
    found = only(
        grid(["Hall", "Stand No.", heading], *(["E", f"E-{number}", cell] for number, cell in enumerate(cells, 1)))
    )
    assert (found.kind, found.columns[2].target) == ("booths", target)


HEADINGS = {
    "participants": {"participation": "소속 회사명|Podmiot", "mobile": "Telefon kontaktowy|휴대폰 번호", "passport_no": "Seria i numer paszportu",
                     "departs_on": "Data odlotu|귀국 일자", "arrives_on": "Przylot|현지 도착", "diet": "Alergie|특이식단", "note": "특이사항|Adnotacje",
                     "vehicle_plate": "Numer rejestracyjny pojazdu", "badge_kind": "Przepustka|비표구분"},
    "applications": {"contact_name": "실무담당자|Osoba do kontaktu|POC", "open_sides_wanted": "Usytuowanie stoiska|코너 희망", "booth_type": "독립/조립|Raw/Shell",
                     "fascia_name": "Treść na fryz", "exhibits": "Prezentowane produkty|출품 예정 품목", "fee": "Należność|총 참가비"},
    "exhibits": {"dimensions": "Gabaryty|외형치수|치수(mm)", "needs_lifting": "Potrzebny dźwig|하역장비", "needs_permit": "전략물자 해당여부",
                 "form": "Sposób ekspozycji|전시 방식", "mass_kg": "Masa własna|전투중량(톤)"},
    "packing-lines": {"case": "Skrzynia nr|Nr paczki", "hs_code": "Kod taryfy celnej|HTS", "disposition": "사후처리|After show"},
    "booths": {"status": "Rezerwacja|배정여부", "participation": "배정업체|Wystawca|Najemca", "open_sides": "Otwarte boki"},
    "shipments": {"document_no": "B/L 번호|Nr listu przewozowego|MAWB", "departs_on": "출항예정일"},
    "charges": {"unit_price": "공급가액|Kwota netto", "paid_on": "Data zapłaty"},
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "target", "heading"),
    [
        (kind, target, one)
        for kind, targets in HEADINGS.items()
        for target, words in targets.items()
        for one in words.split("|")
    ],
)
def test_headings_as_forms_word_them(kind: str, target: str, heading: str) -> None:
    assert likeness(heading, LAYOUTS[kind].target(target).words) >= 0.9
