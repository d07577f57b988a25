"""Where tables stand on a sheet, what is left out of them, and what their surroundings say: invented sheets."""

import pytest

from exhibitplanner.sheets.grid import CellRange, Grid
from exhibitplanner.sheets.recognisers.columns import recognise
from exhibitplanner.sheets.recognisers.facts import section_fact, shared_facts
from exhibitplanner.sheets.recognisers.headings import is_heading
from exhibitplanner.sheets.recognisers.tables import find_tables

N = None
PEOPLE = ["Name", "Passport No.", "Arrival"]
KIM, LEE, PARK = (
    ["KIM Dahyun", "M1234567", "3 Sep"],
    ["LEE Minho", "M1234568", "3 Sep"],
    ["PARK Jisoo", "M1234569", "3 Sep"],
)
ITEMS = ["Item", "Form", "Qty"]
K2, K9 = ["K-2", "Model", 1], ["K-9", "Real", 1]


def grid(*rows: list[object], name: str = "Sheet1", merged: tuple[CellRange, ...] = ()) -> Grid:
    width = max(map(len, rows))
    return Grid(name, tuple((*row, *[None] * (width - len(row))) for row in rows), merged=merged)


def found(sheet: Grid) -> list[tuple[str, tuple[int, ...], tuple[int, ...]]]:
    """(kind, columns, rows) of each table."""
    tables = []
    for table in find_tables(sheet, is_heading):
        recognised = recognise(table, sheet)
        kind = recognised.kind if recognised else ""
        tables.append((kind, tuple(column.index for column in table.columns), table.rows))
    return tables


PLACES = {
    "two kinds side by side": (
        grid([*ITEMS, N, *PEOPLE], [*K2, N, *KIM], [*K9, N, *LEE]),
        [("exhibits", (0, 1, 2), (2, 3)), ("participants", (4, 5, 6), (2, 3))],
    ),
    "one kind twice": (
        grid([*PEOPLE, N, *PEOPLE], [*KIM, N, *PARK], [*LEE]),
        [("participants", (0, 1, 2), (2, 3)), ("participants", (4, 5, 6), (2,))],
    ),
    "one kind twice, no column between": (
        grid(["No", *PEOPLE, "No", *PEOPLE], [1, *KIM, 3, *PARK], [2, *LEE]),
        [("participants", (0, 1, 2, 3), (2, 3)), ("participants", (4, 5, 6, 7), (2,))],
    ),
    "side by side, heads in two rows": (
        grid(["Exhibits", N, N, N, "Delegates"], ITEMS, [*K2, N, *PEOPLE], [*K9, N, *KIM], [N, N, N, N, *LEE]),
        [("exhibits", (0, 1, 2), (3, 4)), ("participants", (4, 5, 6), (4, 5))],
    ),
    "one above another": (
        grid(["Exhibits"], ITEMS, K2, K9, [], ["Delegates"], PEOPLE, KIM, LEE),
        [("exhibits", (0, 1, 2), (3, 4)), ("participants", (0, 1, 2), (8, 9))],
    ),
    "a head repeated": (
        grid(PEOPLE, KIM, LEE, PEOPLE, PARK),
        [("participants", (0, 1, 2), (2, 3)), ("participants", (0, 1, 2), (5,))],
    ),
    "a head in three rows": (
        grid(["No", "Delegate", N, "Stay", N], [N, "성명", "영문성명", "도착", "출발"], [N, "Name (Kor)", "Name (Eng)", "Arrival", "Departure"],
             [1, "김다현", "KIM Dahyun", "9.3", "9.9"], [2, "이민호", "LEE Minho", "9.3", "9.9"],
             merged=(CellRange(1, 0, 3, 0), CellRange(1, 1, 1, 2), CellRange(1, 3, 1, 4))),
        [("participants", (0, 1, 2, 3, 4), (4, 5))],
    ),
    "brackets under a head": (
        grid(["성명", "영문명", "길이", "여권번호"], ["(국문)", "(여권상)", "[mm]"], ["김다현", "KIM Dahyun", 1, "M1234567"], ["이민호", "LEE Minho", 2, "M1234568"]),
        [("participants", (0, 1, 2, 3), (3, 4))],
    ),
    "sections and a total": (
        grid(PEOPLE, ["Hanwha Systems"], KIM, ["LIG Nex1 (1명)"], LEE, ["Total", 2], ["※ 회신 바랍니다"]),
        [("participants", (0, 1, 2), (3, 5))],
    ),
    "a column without heading": (
        grid(["Name", N, "Passport No."], ["KIM Dahyun", "KAI", "M1234567"], ["LEE Minho", "Kia", "M1234568"]),
        [("participants", (0, 1, 2), (2, 3))],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sheet", "expected"), PLACES.values(), ids=PLACES)
def test_tables(sheet: Grid, expected: list[object]) -> None:
    assert found(sheet) == expected


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (["Total", N, 36], "total"), (["Razem:", N, 36], "total"), (["합계", N, 36], "total"), (["총 2개사", N, 36], "total"),
        (["TOTAL AREA", N, "36 m2"], "total"), (["합계 / Total", N, 36], "total"), (["합계", "11개사", N], "total"), (["Sub-total", N, "₩36"], "total"), (["소 계", N, 36], None),
        (["Total Defence Sp. z o.o.", "Poland", N], None), (["Suma Tech", N, "tbd"], None), (["계양전기", N, 36], None),
        (["※ 회신 바랍니다"], "note"), (["uwaga: do 3.09"], "note"), (["Hanwha Systems"], "note"),
    ],
)  # fmt: skip
def test_what_is_left_out(row: list[object], reason: str | None) -> None:
    sheet = grid(["Company", "Country", "Area"], ["KAI", "Korea", 36], row)
    (table,) = find_tables(sheet, is_heading)
    assert dict(table.left_out).get(3) == reason
    assert (3 in table.rows) == (reason is None)


def test_a_section_is_of_the_rows_below_it() -> None:
    sheet = grid(PEOPLE, KIM, ["■ Hanwha Systems"], LEE, ["LIG Nex1 (1명)"], PARK, ["Please reply soon."])
    (table,) = find_tables(sheet, is_heading)
    assert [table.section_of(row) for row in table.rows] == [None, "■ Hanwha Systems", "LIG Nex1 (1명)"]


@pytest.mark.parametrize(
    ("title", "name", "text"),
    [("Hanwha Systems", "company", "Hanwha Systems"), ("■ 한화시스템 (5명)", "company", "한화시스템"), ("[LIG Nex1]", "company", "LIG Nex1"),
     ("2. KAI", "company", "KAI"), ("소속: 기아", "company", "기아"), ("Company: Kia", "company", "Kia"), ("Hall 5", "hall", "5"),
     ("E홀", "hall", "E"), ("hala F", "hall", "F")],
)  # fmt: skip
def test_what_a_section_says(title: str, name: str, text: str) -> None:
    fact = section_fact(title)
    assert fact is not None
    assert (fact.name, fact.text) == (name, text)


@pytest.mark.parametrize(
    "title",
    [
        "출품 장비 목록 (한화에어로스페이스)",
        "부대시설 신청서 - 한화에어로스페이스",
        "한화에어로스페이스 회의 일정",
        "MSPO 2027 전시품 명세서 (한화에어로스페이스)",
    ],
)
def test_the_company_in_a_title(title: str) -> None:
    sheet = grid([title], ITEMS, K2, K9)
    (table,) = find_tables(sheet, is_heading)
    facts = shared_facts(sheet, table, "list.xlsx", ("MSPO-2027", "MSPO"))
    assert [fact.text for fact in facts if fact.name == "company"] == ["한화에어로스페이스"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Exhibits of Brand New Defence Sp. z o.o.", ["Brand New Defence Sp. z o.o."]),
        ("Exhibits - Day & Zimmermann Inc.", ["Day & Zimmermann Inc."]),
        ("Participants of List and Sons GmbH", ["List and Sons GmbH"]),
        ("Participants of Total Security Systems Sp. z o.o.", ["Total Security Systems Sp. z o.o."]),
        ("Lista eksponatów Wytwórnia Sprzętu z Bielska Sp. z o.o.", ["Wytwórnia Sprzętu z Bielska Sp. z o.o."]),
        ("Wykaz eksponatów firmy ABC Nowe Technologie S.A.", ["ABC Nowe Technologie S.A."]),
        ("2027 전시품 리스트_한국형드론(주)", ["한국형드론(주)"]),
        ("List of participants of the delegation Nortek 2027 final", ["Nortek"]),
        ("Exhibits of New Space Works, Ltd.", ["New Space Works, Ltd.", "Space Works, Ltd."]),
        ("Korean Pavilion 2027", []),
    ],
)
def test_a_companys_name_keeps_its_words(title: str, expected: list[str]) -> None:
    sheet = grid([title], ITEMS, K2, K9)
    (table,) = find_tables(sheet, is_heading)
    facts = shared_facts(sheet, table, "list.xlsx", ("MSPO-2027", "MSPO"))
    assert [fact.text for fact in facts if fact.name == "company"] == expected


def test_a_company_in_the_files_name() -> None:
    sheet = grid(ITEMS, K2, K9)
    (table,) = find_tables(sheet, is_heading)
    facts = shared_facts(sheet, table, "한화시스템_전시품목록_v3.xlsx")
    assert [fact.text for fact in facts if fact.name == "company"] == ["한화시스템"]


@pytest.mark.parametrize(
    ("title", "sheet_name", "file", "expected"),
    [
        ("Lista stoisk – Hala E", "Sheet1", "a.xlsx", {"hall": "E"}), ("부스 현황", "5홀", "a.xlsx", {"hall": "5"}),
        ("Stand list", "Sheet1", "mspo_2027_hall F.xlsx", {"hall": "F", "exhibition": "MSPO-2027"}),
        ("MSPO 2027 - Hall 12A", "Sheet1", "a.xlsx", {"hall": "12A", "exhibition": "MSPO-2027"}),
        ("MSPO: hala i wystawcy, hall map", "Sheet1", "a.xlsx", {}), ("MSPO 2025", "Sheet1", "a.xlsx", {}),
    ],
)  # fmt: skip
def test_hall_and_exhibition_without_a_label(title: str, sheet_name: str, file: str, expected: dict[str, str]) -> None:
    sheet = grid([title], ["Stand No.", "Width", "Depth"], ["1", 3, 3], ["2", 3, 3], name=sheet_name)
    (table,) = find_tables(sheet, is_heading)
    facts = shared_facts(sheet, table, file, ("MSPO-2027", "MSPO"))
    assert {fact.name: fact.text for fact in facts if fact.name != "company"} == expected


def test_what_has_no_name_of_a_company() -> None:
    sheet = grid(["Meeting schedule"], ITEMS, K2, K9)
    (table,) = find_tables(sheet, is_heading)
    assert shared_facts(sheet, table, "list.xlsx") == ()


PACKED = [["Case No.", "Description", "Gross (kg)"], ["1", "Model", 120], ["2", "Panels", 60]]


@pytest.mark.parametrize(
    "above",
    [
        [["Shipper: Hanwha Systems", N, "Ref No.: KR-2027-01"]],
        [["Shipper:", "Hanwha Systems", N, "Ref No.:", "KR-2027-01"]],
        [["Shipper", N, "Hanwha Systems"], ["Ref No.", N, "KR-2027-01"]],
        [["화주", "Hanwha Systems"], ["운송번호", "KR-2027-01"]],
        [["Shipper", N, "Ref No."], ["Hanwha Systems", N, "KR-2027-01"]],
        [["Nadawca: Hanwha Systems   Ref: KR-2027-01"]],
    ],
)
def test_labels_and_their_facts(above: list[list[object]]) -> None:
    sheet = grid(["PACKING LIST"], *above, [], *PACKED)
    (table,) = find_tables(sheet, is_heading)
    facts = {fact.name: fact.text for fact in reversed(shared_facts(sheet, table, "packing.xlsx")) if fact.labelled}
    assert facts == {"shipper": "Hanwha Systems", "shipment": "KR-2027-01"}


OF_TWO = {
    "merged over each": (
        grid(["MSPO 2027"], ["Hanwha", N, N, N, "KAI"], [*PEOPLE, N, *PEOPLE], [*KIM, N, *PARK], merged=(CellRange(2, 0, 2, 2), CellRange(2, 4, 2, 6))),
        ["Hanwha", "KAI"],
    ),
    "written once over each": (grid(["Hanwha", N, N, N, "KAI"], [*PEOPLE, N, *PEOPLE], [*KIM, N, *PARK]), ["Hanwha", "KAI"]),
    "no column between": (
        grid(["한화시스템", N, N, "현대로템"], [*PEOPLE, *PEOPLE], [*KIM, *PARK], merged=(CellRange(1, 0, 1, 2), CellRange(1, 3, 1, 5))),
        ["한화시스템", "현대로템"],
    ),
    "with labels": (grid(["Firma: Hanwha", N, N, N, "Firma: KAI"], [*PEOPLE, N, *PEOPLE], [*KIM, N, *PARK]), ["Hanwha", "KAI"]),
    "labels in cells of their own": (grid(["Company", "Hanwha", N, N, "Company", "KAI"], [*PEOPLE, N, *PEOPLE], [*KIM, N, *PARK]), ["Hanwha", "KAI"]),
    "heads in different rows": (grid(["Hanwha"], [*PEOPLE, N, "KAI"], [*KIM, N, *PEOPLE], [*LEE, N, *PARK]), ["Hanwha", "KAI"]),
    "one title for both": (grid(["Hanwha"], [*PEOPLE, N, *PEOPLE], [*KIM, N, *PARK]), ["Hanwha", "Hanwha"]),
    "one above another": (grid(["MSPO 2027"], ["Hanwha"], PEOPLE, KIM, [], ["KAI"], PEOPLE, PARK), ["Hanwha", "KAI"]),
    "one above another, no blank row": (grid(["Hanwha"], PEOPLE, KIM, LEE, ["KAI"], PEOPLE, PARK), ["Hanwha", "KAI"]),
    "one above another, said for all": (grid(["Company: Hanwha"], PEOPLE, KIM, [], ["Guests"], PEOPLE, PARK), ["Hanwha", "Hanwha"]),
}  # fmt: skip


@pytest.mark.parametrize("case", OF_TWO)
def test_each_of_two_tables_has_its_own_title(case: str) -> None:
    sheet, companies = OF_TWO[case]
    tables = find_tables(sheet, is_heading)
    facts = [shared_facts(sheet, table, "people.xlsx", ["MSPO-2027"]) for table in tables]
    assert [next(fact.text for fact in of if fact.name == "company") for of in facts] == companies
    assert [[column.heading for column in table.columns] for table in tables] == [PEOPLE, PEOPLE]
    assert not any(table.left_out for table in tables)


def test_each_of_two_tables_has_its_own_hall() -> None:
    head = ["Nr stoiska", "Wystawca"]
    sheet = grid(["Hala E"], head, ["1", "KAI"], ["2", "Hanwha"], [], ["Hala F"], head, ["1", "KAI"])
    facts = [shared_facts(sheet, table, "stoiska.xlsx") for table in find_tables(sheet, is_heading)]
    assert [[fact.text for fact in of if fact.name == "hall"] for of in facts] == [["E"], ["F"]]


def test_records_of_few_cells_are_no_titles_of_the_next_table() -> None:
    sheet = grid(PEOPLE, KIM, ["LEE Minho", "M1234568"], [], ["KAI"], PEOPLE, PARK)
    first, second = find_tables(sheet, is_heading)
    assert (first.rows, second.title_lines) == ((2, 3), ("KAI",))
