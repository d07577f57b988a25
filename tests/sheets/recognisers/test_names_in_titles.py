"""Companies and halls in titles, sheet names and file names: known names amid other words, new ones, addresses."""

import pytest

from exhibitplanner.sheets.grid import Grid
from exhibitplanner.sheets.parsers.texts import key
from exhibitplanner.sheets.recognisers.facts import section_fact, shared_facts
from exhibitplanner.sheets.recognisers.headings import is_heading
from exhibitplanner.sheets.recognisers.known_phrases import known_phrases, may_be_a_name, without_address
from exhibitplanner.sheets.recognisers.tables import find_tables

NAMES = {"lignex1": "lig", "lig넥스원": "lig", "현대로템": "rotem", "hyundairotem": "rotem", "풍산": "poongsan", "saab": "saab",
         "thales": "thales", "polskagrupazbrojeniowa": "pgz", "pgz": "pgz", "hanwhasystems": "hs", "한화시스템": "hs"}  # fmt: skip


def known(phrase: str) -> str | None:
    return NAMES.get(key(phrase))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("LIG넥스원 2026 운영인력", ["LIG넥스원"]), ("출입증 발급 대상자(한화시스템)", ["한화시스템"]), ("풍산참가자명단", ["풍산"]),
        ("㈜풍산 방산기술연구원 참가자 명단", []), ("참가업체명 LIG넥스원", ["LIG넥스원"]), ("[풍산] 명단", ["풍산"]),
        ("Hanwha Systems attendees list as of 3 May", ["Hanwha Systems"]), ("LIGNex1 badge list", ["LIGNex1"]),
        ("Uczestnicy Polska Grupa Zbrojeniowa wersja ostateczna", ["Polska Grupa Zbrojeniowa"]),
        ("Hanwha list", []), ("Thales Polska Sp. z o.o. – uczestnicy", []), ("Saab Poland delegates", []),
        ("Saab Korea Pavilion badges", ["Saab"]), ("Saab / Thales roster", ["Saab", "Thales"]),
        ("PGZ (Polska Grupa Zbrojeniowa) delegacja", ["PGZ"]), ("List of participants", []),
    ],
)  # fmt: skip
def test_known_names_amid_other_words(line: str, expected: list[str]) -> None:
    assert known_phrases(line, known) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hyundai Rotem Company, 37 Cheoldobangmulgwan-ro, Uiwang, Korea", "Hyundai Rotem Company"),
        ("Korea Aerospace Industries, Ltd., 78 Gongdan 1-ro, Sacheon", "Korea Aerospace Industries, Ltd."),
        ("Rosomak S.A., Siemianowice Śląskie", "Rosomak S.A."), ("한화시스템, 서울특별시 중구", "한화시스템"),
        ("Hanwha Systems, Seoul, Korea", "Hanwha Systems"), ("KAI, LIG Nex1", "KAI, LIG Nex1"), ("Day, Night and Sons", "Day, Night and Sons"),
        ("Poongsan Co., Ltd.", "Poongsan Co., Ltd."),
    ],
)  # fmt: skip
def test_a_companys_address_is_no_part_of_its_name(text: str, expected: str) -> None:
    assert without_address(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nortek", True), ("New Space Works", True), ("다산기공", True), ("대한 항공", True), ("Zakłady Mechaniczne Tarnów", True),
        ("Hanwha attendees list as of 3 May", False), ("guests we expect", False), ("참가인원", False), ("반입 인원 명단", False),
        ("Consolidated Case List", False), ("Zestawienie uczestników", False), ("Company", False), ("우리 회사 사람 모두", False),
    ],
)  # fmt: skip
def test_what_looks_like_a_new_companys_name(text: str, expected: bool) -> None:
    assert may_be_a_name(text) is expected


def companies_in(title: str, file: str = "list.xlsx") -> list[str]:
    sheet = Grid("Sheet1", ((title, None), ("Name", "Passport No."), ("KIM Dahyun", "M1234567")))
    (table,) = find_tables(sheet, is_heading)
    facts = shared_facts(sheet, table, file, ("MSPO-2026", "KADEX 2026", "IDEX-2027"), known)
    return [fact.text for fact in facts if fact.name in {"company", "shipper"}]


@pytest.mark.parametrize(
    ("title", "file", "expected"),
    [
        ("LIG넥스원 KADEX 2026 운영인력", "a.xlsx", ["LIG넥스원"]), ("IDEX 2027 – CONSOLIDATED CASE LIST", "a.xlsx", []),
        ("한국관 참가인원", "한국관 참가인원.xlsx", []), ("IDEX27 personnel", "IDEX27 visitors v2.xlsx", []),
        ("MSPO 2026 – zestawienie uczestników", "mspo26_wersja ostateczna.xlsx", []),
        ("Participants", "LIG Nex1 MSPO 2026 submission.xlsx", ["LIG Nex1"]), ("Participants", "풍산_명단_최종.xlsx", ["풍산"]),
        ("업체: 현대로템(주) / 담당: 홍길동 / 010-1234-5678", "a.xlsx", ["현대로템(주)"]),
        ("Saab and Thales, Hanwha Systems", "a.xlsx", []),
    ],
)  # fmt: skip
def test_a_title_that_only_says_its_matter_names_no_company(title: str, file: str, expected: list[str]) -> None:
    assert companies_in(title, file) == expected


def test_a_sections_title_names_a_known_company() -> None:
    fact = section_fact("■ LIG넥스원 운영인력 (2명)", (), known)
    assert fact is not None
    assert fact.text == "LIG넥스원"


@pytest.mark.parametrize(
    ("title", "hall"),
    [
        ("Hall 5a", "5a"), ("HALL 5", "5"), ("Hall 5a – stands", "5a"), ("Hala E – wolne stoiska", "E"), ("Halle 5", "5"),
        ("Pavilion D", "D"), ("Pawilon C", "C"), ("제7전시홀", "7"), ("7A홀 부스 목록", "7A"), ("Hall plan", None), ("Stand list", None),
        ("Korea Pavilion", None), ("한국관 부스", None),
    ],
)  # fmt: skip
def test_halls_in_titles(title: str, hall: str | None) -> None:
    sheet = Grid("Sheet1", ((title, None, None), ("Stand No.", "Width", "Depth"), ("101", 3, 3), ("102", 3, 3)))
    (table,) = find_tables(sheet, is_heading)
    facts = shared_facts(sheet, table, "list.xlsx")
    assert next((fact.text for fact in facts if fact.name == "hall"), None) == hall
