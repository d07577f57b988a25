"""Columns of lists as companies, forwarders and organisers make them, in three languages: invented sheets."""

import pytest

from exhibitplanner.sheets.grid import CellRange
from exhibitplanner.sheets.recognisers.columns import Recognised, recognise
from exhibitplanner.sheets.recognisers.headings import is_heading
from exhibitplanner.sheets.recognisers.tables import find_tables
from tests.sheets.recognisers.test_kinds_and_looks import grid

N = None


def only(*rows: list[object], merged: tuple[CellRange, ...] = ()) -> Recognised:
    sheet = grid(*rows, merged=merged)
    (table,) = find_tables(sheet, is_heading)
    found = recognise(table, sheet)
    assert found is not None
    return found


def columns(*rows: list[object]) -> dict[str, str | None]:
    return {one.heading: one.target for one in only(*rows).columns}


@pytest.mark.parametrize(
    "second", ["Product", "Description", "Model", "Equipment", "Exhibit", "Designation", "Name of product"]
)
@pytest.mark.parametrize("counter", ["Item", "S/N"])
def test_a_column_that_counts_names_no_exhibit(counter: str, second: str) -> None:
    found = only(
        ["Saab AB"],
        [counter, second, "Type", "Qty", "Size (mm)", "Weight (kg)"],
        [1, "Gripen E", "Scale model 1:10", 1, "1500x860x450", 60],
        [2, "RBS 70 NG", "Full size", 1, "1600x900x1200", 120],
    )

    targets = [one.target for one in found.columns]
    assert (found.kind, targets[:3]) == ("exhibits", [None, "system", "form"])


LISTS = {
    "Korean": ["품목", "장비명", "전시형태", "수량"],
    "Polish": ["Pozycja", "Eksponat", "Rodzaj", "Ilość"],
    "Polish by name": ["Lp.", "Nazwa", "Typ", "Ilość"],
    "nomenclature": ["No.", "Nomenclature", "Form", "Q'ty"],
}


@pytest.mark.parametrize("heads", LISTS.values(), ids=LISTS)
def test_lists_of_exhibits(heads: list[object]) -> None:
    found = only(heads, ["1", "K-2", "실물", 1], ["2", "Rosomak", "Makieta", 1], ["3", "K-6", "Full size", 4])

    assert found.kind == "exhibits"
    assert [one.target for one in found.columns] == [None, "system", "form", "quantity"]


def test_cases_may_be_counted() -> None:
    found = columns(
        ["Case No.", "Description", "Qty", "HS code"], [1, "Model", 1, "902300"], [2, "Panels", 2, "902300"]
    )
    assert found["Case No."] == "case"


PACKING = ["Case No.", "Description", "Qty", "HS code"]


@pytest.mark.parametrize(
    "heading", ["REMARK", "Remarks", "비고", "Rodzaj", "T/C/P", "C/P/T", "Purpose", "용도", "Uwagi"]
)
def test_what_becomes_of_goods_stands_under_many_heads(heading: str) -> None:
    letters = columns([*PACKING, heading], ["1", "Model", 1, "902300", "T"], ["2", "Leaflets", 99, "902300", "C"])
    words = columns([*PACKING, heading], ["1", "K-2", 1, "902300", "Temporary"], ["2", "Fans", 9, "902300", "소모품"])

    assert letters[heading] == words[heading] == "disposition"


def test_remarks_on_goods_are_remarks() -> None:
    found = columns([*PACKING, "Remark"], ["1", "Model", 1, "902300", "fragile"], ["2", "Fans", 9, "902300", "T"])
    assert found["Remark"] == "note"


@pytest.mark.parametrize(
    ("each", "whole"),
    [
        ("Unit value (EUR)", "Total value (EUR)"),
        ("Unit Price", "Amount"),
        ("단가", "금액"),
        ("Cena jednostkowa", "Wartość"),
    ],
)
def test_a_lines_value_is_that_of_all_its_pieces(each: str, whole: str) -> None:
    found = columns([*PACKING, each, whole], ["1", "Panels", 6, "902300", 700, 4200], ["2", "Fans", 9, "902300", 5, 45])
    assert (found[each], found[whole]) == ("unit_value", "value")


BOOTHS = {
    "No.": ["Hall", "No.", "Dimensions [m]", "Type"],
    "Nr": ["Hala", "Nr", "Wymiary [m]", "Typ"],
    "번호": ["홀", "번호", "규격(m)", "부스타입"],
    "Stall": ["Hall", "Stall", "Size", "Type"],
    "Space No.": ["Zone", "Space No.", "Frontage x depth", "Type"],
    "Location": ["구역", "Location", "Width x Depth", "Type"],
    "D x W": ["Strefa", "Stoisko", "D x W (m)", "Typ"],
}


@pytest.mark.parametrize("heads", BOOTHS.values(), ids=BOOTHS)
def test_lists_of_booths(heads: list[object]) -> None:
    found = only(["Stands"], heads, ["5A", "A-100", "9 x 10", "corner"], ["5A", "A-101", "6 x 6", "island"])

    assert found.kind == "booths"
    assert [one.target for one in found.columns][:3] == ["hall", "number", "dimensions"]


@pytest.mark.parametrize(("heading", "order"), [("D x W (m)", "DW"), ("Frontage x depth", "WD"), ("정면 x 깊이", "WD")])
def test_sides_of_a_booth_in_their_order(heading: str, order: str) -> None:
    found = only(["Stand No.", heading, "Open sides"], ["A-1", "3 x 6", 2], ["A-2", "3 x 9", 1])
    assert found.columns[1].order == order


@pytest.mark.parametrize(
    "names",
    [("Surname", "Name"), ("Nazwisko", "Imię"), ("성", "이름"), ("Family name", "Name"), ("Last name", "First name")],
)
def test_a_name_beside_a_surname_is_the_given_one(names: tuple[str, str]) -> None:
    korean = names[0] == "성"
    rows = [["김", "다현"], ["이", "민호"]] if korean else [["Berg", "Eva Maria"], ["Lind", "Olof"]]
    found = columns(
        [*names, "E-mail", "Passport no."],
        [*rows[0], "a@a.example", "M12345678"],
        [*rows[1], "b@a.example", "M12345679"],
    )

    end = "_ko" if korean else ""
    assert (found[names[0]], found[names[1]]) == (f"surname{end}", f"given_name{end}")


def test_a_whole_name_beside_a_surname_stays_whole() -> None:
    found = columns(
        ["Name", "Surname", "E-mail"], ["Eva Berg", "BERG", "a@a.example"], ["Olof Lind", "LIND", "b@a.example"]
    )
    assert found["Name"] == "name"


@pytest.mark.parametrize(("first", "last"), [("From", "Until"), ("od", "do"), ("부터", "까지"), ("Start", "End")])
def test_days_from_and_until_are_a_persons_stay(first: str, last: str) -> None:
    found = columns(
        ["Name", "E-mail", "Mobile", first, last],
        ["Eva Berg", "eva@saab.example", "+46 70 111 22 33", "2027-09-06", "2027-09-11"],
        ["Olof Lind", "o@saab.example", "+46 70 111 22 34", "2027-09-06", "2027-09-11"],
    )
    assert (found[first], found[last]) == ("arrives_on", "departs_on")


def test_from_is_no_day_where_it_is_a_place() -> None:
    people = [["Eva Berg", "eva@saab.example", "VIP", "Malmö"], ["Olof Lind", "o@saab.example", "VIP", "Lund"]]
    assert columns(["Name", "E-mail", "Badge", "From"], *people)["From"] != "arrives_on"


@pytest.mark.parametrize(
    ("title", "heads", "cells"),
    [
        ("C. Electricity", ["Item", "Quantity", "Power (kW)"], ["Electricity 3-phase", 1, 10]),
        ("부대시설", ["품목", "수량", "용량(kW)"], ["전기", 1, 15]),
        ("Huneed", ["Item", "Quantity", "Note"], ["Internet", 1, "LAN"]),
        ("Zamówienie", ["Usługa", "Ilość", "Moc (kW)"], ["prąd", 1, 10]),
    ],
)
def test_services_are_orders(title: str, heads: list[object], cells: list[object]) -> None:
    found = only([title], heads, cells)
    assert (found.kind, found.columns[0].target) == ("orders", "order_kind")


@pytest.mark.parametrize("heading", ["희망위치", "Preferred location", "Preferowana lokalizacja"])
def test_where_a_company_wants_to_stand(heading: str) -> None:
    found = columns(["Company", "Area (m2)", heading], ["KAI", 36, "A관"], ["Kia", 18, "B관 입구"])
    assert found[heading] == "hall_preferences"


@pytest.mark.parametrize("heading", ["설치장소", "전시 구역", "장소", "Place", "Miejsce"])
def test_where_an_exhibit_stands(heading: str) -> None:
    found = columns(["전시품", "전시형태", heading], ["K-2", "실물", "야외"], ["K-9", "모형", "실내"])
    assert found[heading] == "placement"


def test_permits_say_whose_exhibit_it_is() -> None:
    found = columns(
        ["업체명", "전시품", "허가구분", "허가번호"],
        ["KAI", "FA-50", "수출허가", "D-1"],
        ["LIG", "KGGB", "수출허가", "D-2"],
    )
    assert list(found.values()) == ["participation", "exhibit", "permit_kind", "number"]


@pytest.mark.parametrize("heading", ["B/L or AWB", "AWB / B/L", "B/L 또는 AWB", "CMR lub AWB"])
def test_papers_of_a_shipment(heading: str) -> None:
    found = columns(
        ["Ref.", "Mode", heading, "ETD"],
        ["SEA-1", "Sea", "HLCU1", "2026-11-25"],
        ["AIR-1", "Air", "180-1", "2027-01-10"],
    )
    assert found[heading] == "document_no"


CONTACTS = {
    "English": ("Liaison officer", "Invoice contact", "Name", "E-mail"),
    "Korean": ("실무 담당자", "세금계산서 담당자", "성명", "이메일"),
    "Polish": ("Osoba do kontaktu", "Osoba do faktur", "Imię i nazwisko", "E-mail"),
}


@pytest.mark.parametrize("words", CONTACTS.values(), ids=CONTACTS)
@pytest.mark.parametrize("turned", [False, True], ids=["liaison first", "invoices first"])
def test_of_several_contacts_the_liaison_is_taken(words: tuple[str, str, str, str], *, turned: bool) -> None:
    liaison, invoice, name, email = words
    groups = [invoice, N, liaison, N] if turned else [liaison, N, invoice, N]
    found = only(
        ["Company", "Stand", N, *groups],
        [N, "Type", "Size (m2)", name, email, name, email],
        ["KAI", "Raw", 54, "Lee Ahram", "a@p.example", "Kim Jung", "i@p.example"],
        ["Kia", "Shell", 18, "Park Bom", "b@d.example", "Ko Ara", "k@d.example"],
        merged=tuple(CellRange(1, first, 1, first + 1) for first in (1, 3, 5)),
    )
    targets = [one.target for one in found.columns]
    taken = ["contact_name", "contact_email"]
    assert targets[3:] == ([N, N, *taken] if turned else [*taken, N, N])


@pytest.mark.parametrize("heads", [["Contact", "E-mail", "Invoice e-mail"], ["담당자", "이메일", "세금계산서 이메일"]])
def test_the_address_for_invoices_is_not_the_contacts(heads: list[object]) -> None:
    found = only(["Company", "Area (m2)", *heads], ["KAI", 36, "Lee Ahram", "a@p.example", "i@p.example"])
    assert [one.target for one in found.columns][2:] == ["contact_name", "contact_email", None]
