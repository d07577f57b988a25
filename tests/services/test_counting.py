"""Records counted in words, in both languages."""

import pytest

from exhibitplanner.domain.kinds import BY_NAME, KINDS
from exhibitplanner.services.counting import count_of, counting_code


@pytest.mark.parametrize(
    ("kind", "number", "english", "korean"),
    [
        ("booth", 1, "1 booth", "부스 1건"),
        ("booth", 0, "0 booths", "부스 0건"),
        ("company", 1234, "1,234 companies", "회사 1,234건"),
        ("participant", 312, "312 participants", "참가자 312명"),
        ("contact", 1, "1 contact", "담당자 1명"),
    ],
)
def test_a_number_of_records(kind: str, number: int, english: str, korean: str) -> None:
    assert count_of(BY_NAME[kind], number) == english
    assert count_of(BY_NAME[kind], number, "ko") == korean


def test_only_people_are_counted_as_people() -> None:
    assert {kind.name for kind in KINDS if counting_code("shown_of", kind) != "shown_of"} == {"participant", "contact"}
