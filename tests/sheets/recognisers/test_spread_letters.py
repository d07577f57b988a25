"""Words with a blank after every letter, in titles, headings and cells."""

import pytest

from exhibitplanner.sheets.grid import Grid
from exhibitplanner.sheets.recognisers.columns import recognise
from exhibitplanner.sheets.recognisers.facts import section_fact, shared_facts
from exhibitplanner.sheets.recognisers.headings import is_heading
from exhibitplanner.sheets.recognisers.spread import closed_up
from exhibitplanner.sheets.recognisers.tables import find_tables


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("K A I", "KAI"), ("한 화 시 스 템", "한화시스템"), ("이 사", "이사"), ("P G Z", "PGZ"), ("K　A　I", "KAI"),
        ("업 체 명 : 한 화 시 스 템", "업체명 : 한화시스템"), ("K O R E A  P A V I L I O N", "KOREA PAVILION"),
        ("MSPO 2027 참 가 자 명 단", "MSPO 2027 참가자명단"), ("Ł U K A S I E W I C Z - I L O T", "ŁUKASIEWICZ - ILOT"),
        ("한 화 시 스 템 (주)", "한화시스템 (주)"),
        ("KIM Da Hyun", "KIM Da Hyun"), ("W B", "W B"), ("Grupa W B", "Grupa W B"), ("K 9", "K 9"), ("1 2 3", "1 2 3"),
        ("한화 시스템", "한화 시스템"), ("J. K. Lee", "J. K. Lee"), ("", ""),
    ],
)  # fmt: skip
def test_letters_are_closed_up(text: str, meant: str) -> None:
    assert closed_up(text) == meant


@pytest.mark.parametrize(
    ("title", "company"), [("K A I", "KAI"), ("한 화 시 스 템 참 가 자", "한화시스템참가자"), ("업 체 명 : 한 화", "한화"), ("F i r m a : P G Z", "PGZ")]
)  # fmt: skip
def test_titles_and_headings(title: str, company: str) -> None:
    rows = ((title, None, None), ("성 명", "직  책", "도 착 일"), ("김다현", "이사", "2027-09-03"))
    sheet = Grid("Sheet1", rows)
    (table,) = find_tables(sheet, is_heading)
    assert next(fact.text for fact in shared_facts(sheet, table, "list.xlsx")) == company
    known = recognise(table, sheet)
    assert known is not None
    assert [column.target for column in known.columns] == ["name_ko", "position", "arrives_on"]


def test_a_section() -> None:
    fact = section_fact("■ 현 대 로 템 (2명)")
    assert fact is not None
    assert fact.text == "현대로템"
