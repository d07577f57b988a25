"""Tables found, kinds and columns recognised, facts taken from titles: invented sheets, and our own heads."""

import pytest

from exhibitplanner.domain.kinds import KINDS
from exhibitplanner.sheets.grid import CellRange, Grid
from exhibitplanner.sheets.recognisers.columns import Recognised, recognise
from exhibitplanner.sheets.recognisers.facts import shared_facts
from exhibitplanner.sheets.recognisers.headings import is_heading
from exhibitplanner.sheets.recognisers.tables import FoundTable, find_tables


def grid(*rows: list[object], name: str = "Sheet1", merged: tuple[CellRange, ...] = ()) -> Grid:
    width = max(map(len, rows))
    return Grid(name, tuple((*row, *[None] * (width - len(row))) for row in rows), merged=merged)


def only(found: Grid) -> tuple[FoundTable, Recognised]:
    tables = find_tables(found, is_heading)
    assert len(tables) == 1
    recognised = recognise(tables[0], found)
    assert recognised is not None
    return tables[0], recognised


def targets(recognised: Recognised) -> dict[str, str | None]:
    return {column.heading: column.target for column in recognised.columns}


HONG = ["홍길동", "HONG Gildong", "a@b.example"]
HEADS = ["성명", "영문성명", "이메일"]


def test_title_note_total_and_blank_rows() -> None:
    table, found = only(grid(["명단"], [], HEADS, HONG, [], HONG, ["합계", None, None], ["※ 회신 바랍니다"]))
    assert (table.header_rows, table.rows) == ((3,), (4, 6))
    assert table.left_out == ((7, "total"), (8, "note"))
    assert found.kind == "participants"


def test_a_table_that_starts_at_h2() -> None:
    table, found = only(grid([], [None] * 7 + HEADS, [None] * 7 + HONG))
    assert [column.index for column in table.columns] == [7, 8, 9]
    assert targets(found) == {"성명": "name_ko", "영문성명": "name", "이메일": "email"}


def test_tables_one_above_another_and_side_by_side() -> None:
    above = grid(["1조"], HEADS, HONG, [], ["2조"], HEADS, HONG, HONG)
    assert [(one.header_rows, one.rows) for one in find_tables(above, is_heading)] == [((2,), (3,)), ((6,), (7, 8))]
    beside = grid([*HEADS, None, *HEADS], [*HONG, None, *HONG])
    assert [[column.index for column in one.columns] for one in find_tables(beside, is_heading)] == [
        [0, 1, 2],
        [4, 5, 6],
    ]


def test_a_head_in_two_languages_keeps_the_first() -> None:
    table, found = only(grid(["회사명(국문)", "회사명(영문)", "신청면적"], ["Company (Korean)", "Company (English)", "Area"],
                             ["기아", "Kia", 54]))  # fmt: skip
    assert table.header_rows == (1, 2)
    assert targets(found) == {"회사명(국문)": "company_ko", "회사명(영문)": "company", "신청면적": "requested_m2"}


@pytest.mark.parametrize("merged", [(CellRange(1, 1, 1, 3),), ()])
def test_grouped_heads_merged_or_not(merged: tuple[CellRange, ...]) -> None:
    _, found = only(grid(["Item", "Dimensions (mm)", None, None], [None, "L", "W", "H"], ["LAH", 1310, 950, 490],
                         name="Exhibits", merged=merged))  # fmt: skip
    assert [(one.target, one.unit) for one in found.columns] == [
        ("system", None), ("length_m", "mm"), ("width_m", "mm"), ("height_m", "mm"),
    ]  # fmt: skip


def test_no_table() -> None:
    assert find_tables(grid(["Please fill in the other sheet. Do not change the headings."]), is_heading) == ()
    assert find_tables(grid(["EXHIBITOR"], ["VIP"]), is_heading) == ()


def test_a_label_and_its_value_are_a_fact_and_no_head() -> None:
    sheet = grid(
        ["Company", "KAI"], ["Name", "Position", "E-mail", "Arrival"], ["HONG Gildong", "Dir", "a@b.example", "3 Sep"]
    )
    table, _ = only(sheet)
    assert table.header_rows == (2,)
    fact = shared_facts(sheet, table, "list.xlsx")[0]
    assert (fact.name, fact.text, fact.labelled) == ("company", "KAI", True)


@pytest.mark.parametrize(
    ("title", "file", "company"),
    [
        ("Hanwha Aerospace - delegation to MSPO 2023", "a.xlsx", "Hanwha Aerospace"),
        ("List of exhibits - KAI", "a.xlsx", "KAI"),
        ("엘에스엠트론 MSPO 2023 참가자 명단", "a.xlsx", "엘에스엠트론"),
        ("", "lignex1-participants.csv", "lignex1"),
        ("Shipper: Hyundai Rotem", "a.xlsx", "Hyundai Rotem"),
    ],
)
def test_the_company_that_a_sheet_shares(title: str, file: str, company: str) -> None:
    sheet = grid([title or None], [], HEADS, HONG)
    table, _ = only(sheet)
    facts = shared_facts(sheet, table, file, ("MSPO-2023", "MSPO", "International Aerospace Exhibition"))
    assert facts[0].text == company


def test_a_pavilions_title_names_no_company() -> None:
    sheet = grid(
        ["MSPO 2023 한국관 참가신청 현황"], ["※ 작성 후 담당자에게 회신 바랍니다"], HEADS, HONG, name="신청현황"
    )
    table, _ = only(sheet)
    facts = shared_facts(sheet, table, "mspo-2023-applications.xlsx", ("MSPO-2023", "MSPO"))
    assert {(fact.name, fact.text) for fact in facts} == {("exhibition", "MSPO-2023")}


VARIANTS = [
    (["1. 회사명을 입력해 주세요", "2. 참가자 성명 *", "6. 입국일"], ["한화시스템", "김철수", "2023-09-03"],
     ("participants", ["participation", "name_ko", "arrives_on"])),
    (["성명 / Name", "여권번호 / Passport No.", "직책 / Title"], ["김철수", "M1234567", "부장"],
     ("participants", ["name_ko", "passport_no", "position"])),
    (["Lp.", "Imię i nazwisko", "Firma", "Przyjazd"], [1, "Jan Kowalski", "PGZ S.A.", "03.09.2023"],
     ("participants", [None, "name", "participation", "arrives_on"])),
    (["C/No.", "Descriptions", "Q-ty", "G.W. (kg)", "Meas. (cm)", "H.S. Code"], ["1/2", "Model", 1, 80, "120x80x95", "902300"],
     ("packing-lines", ["case", "description", "quantity", "gross_kg", "dimensions", "hs_code"])),
    (["품명", "전시형태", "수량", "중량(톤)"], ["K-2", "실물", 1, 55], ("exhibits", ["system", "form", "quantity", "mass_kg"])),
    (["업체명", "영문명", "희망부스수", "부스타입", "담당자명"], ["한화", "Hanwha", "2부스", "독립", "김철수"],
     ("applications", ["company_ko", "company", "requested_m2", "booth_type", "contact_name"])),
    (["Exhibitor", "Service", "Qty", "Voltage (V)"], ["KAI", "Electricity", 1, 400],
     ("orders", ["participation", "order_kind", "quantity", "voltage_v"])),
    (["Hala", "Nr stoiska", "Wymiary [m]", "Typ stoiska"], ["E", "E-1", "9 x 10", "narożne"],
     ("booths", ["hall", "number", "dimensions", "open_sides"])),
]  # fmt: skip


@pytest.mark.parametrize(("heads", "row", "expected"), VARIANTS, ids=lambda value: None)
def test_headings_of_all_sorts(heads: list[object], row: list[object], expected: tuple[str, list[str | None]]) -> None:
    _, found = only(grid(heads, row, row))
    assert (found.kind, [column.target for column in found.columns]) == expected


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.name != "attachment"], ids=lambda kind: kind.plural)
@pytest.mark.parametrize("language", ["en", "ko"])
def test_our_own_heads_are_understood_exactly(kind, language: str) -> None:
    fields = [field for field in kind.fields if field.name not in {"created_at", "updated_at"}]
    heads = ["id", *(field.label.heading(language) for field in fields)]
    sheet = grid(heads, ["x", "y"] + [None] * (len(fields) - 1), name=kind.label(language))
    _, found = only(sheet)
    assert found.kind == kind.plural
    expected = ["id", *(None if field.label.derived else field.name for field in fields)]
    assert [column.target for column in found.columns] == expected


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.name != "attachment"], ids=lambda kind: kind.plural)
def test_canonical_heads_with_a_kind_are_never_ignored(kind) -> None:
    names = [field.name for field in kind.stored]
    sheet = grid(names, ["abc"] * len(names))
    table = find_tables(sheet, is_heading)[0]
    found = recognise(table, sheet, kind=kind.plural)
    assert found is not None
    assert [column.target for column in found.columns] == names


def test_below_the_fields_own_names_every_row_is_a_record() -> None:
    """A form's rows may be words that are headings elsewhere, totals or remarks."""
    heads = [["id", "Service *", "Position"], ["id", "신청 항목", "위치"], ["id", "order_kind", "position"]]
    rows = [[None, "Power", "Place"], [None, "Total", None], [None, None, "* left"], [], [None, "Item", "Position"]]
    table, found = only(grid(["Orders"], *heads, *rows))
    assert (table.header_rows, table.rows, table.left_out) == ((2, 3, 4), (5, 6, 7, 9), ())
    assert (found.kind, targets(found)) == ("orders", {"id": "id", "Service *": "order_kind", "Position": "position"})
