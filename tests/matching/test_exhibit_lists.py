"""Cells that list exhibits: every one is found, each with its own form and scale, and no piece is lost."""

import pytest

from exhibitplanner.matching.exhibit_lists import exhibit_texts
from exhibitplanner.matching.systems import split_exhibit
from exhibitplanner.sheets.parsers.choices import parse_list


def systems(cell: str) -> list[str]:
    return [split_exhibit(text).system for text in exhibit_texts(cell, parse_list)]


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("K9, K10; Redback", ["K9", "K10", "Redback"]), ("K-2\nK-9, 레드백", ["K-2", "K-9", "레드백"]),
        ("K-2 & K-9", ["K-2", "K-9"]), ("K2와 K9", ["K2", "K9"]), ("Redback and K-9", ["Redback", "K-9"]),
        ("FA-50/KF-21", ["FA-50", "KF-21"]), ("K-2 / K-9", ["K-2", "K-9"]), ("Borsuk i Krab", ["Borsuk", "Krab"]),
        ("Rosomak, Borsuk oraz Krab", ["Rosomak", "Borsuk", "Krab"]), ("레이다,155mm 탄", ["레이다", "155mm 탄"]),
        ("소구경 탄약/대구경 탄약", ["소구경 탄약", "대구경 탄약"]), ("천궁 모형 및 레드백 모형", ["천궁", "레드백"]),
    ],
)  # fmt: skip
def test_marks_may_be_mixed(cell: str, found: list[str]) -> None:
    assert systems(cell) == found


@pytest.mark.parametrize(
    "cell",
    [
        "Command and Control System",
        "탐지 및 추적 레이다",
        "F/A-18",
        "Radar (AESA, X-band; naval)",
        "System dowodzenia i łączności",
    ],
)
def test_one_exhibit_stays_one(cell: str) -> None:
    assert systems(cell) == [cell]


def test_each_exhibit_has_its_own_form_and_scale() -> None:
    texts = exhibit_texts("FA-50 모형(1:10) 및 KF-21 모형; Warmate (makieta), K-2 실물", parse_list)
    assert [(one.system, one.form, one.scale) for one in map(split_exhibit, texts)] == [
        ("FA-50", "scale_model", "1:10"),
        ("KF-21", "scale_model", None),
        ("Warmate", "mock_up", None),
        ("K-2", "full_size", None),
    ]


@pytest.mark.parametrize(
    "cell", ["K-2 모형, 1:10, 2대, K-9", "K-2 (1:10, 모형, 2대); K-9", "K-2\n(모형 1:10) 2대\nK-9"]
)
def test_what_only_tells_of_an_exhibit_is_none(cell: str) -> None:
    first, second = map(split_exhibit, exhibit_texts(cell, parse_list))
    assert (first.system, first.form, first.scale, first.quantity) == ("K-2", "scale_model", "1:10", 2)
    assert second.system == "K-9"


@pytest.mark.parametrize(
    ("text", "system"),
    [
        ("다기능레이다(MFR) 모형", "다기능레이다(MFR)"), ("Radar (AESA) model 1:5", "Radar (AESA)"), ("(모형) 천궁", "천궁"),
        ("ZSU-23-4MP Biała", "ZSU-23-4MP"), ("RBS 70 NG", "RBS 70 NG"), ("K-2 MBT", "K-2"), ("CV90 MkIV (model", "CV90 MkIV"),
    ],
)  # fmt: skip
def test_brackets_and_designations_stay_whole(text: str, system: str) -> None:
    assert split_exhibit(text).system == system
