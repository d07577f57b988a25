"""Two ends, or several sizes, in one cell; and lists."""

from datetime import date
from decimal import Decimal as D

import pytest

from exhibitplanner.sheets.parsers.choices import parse_list
from exhibitplanner.sheets.parsers.dates import parse_stay
from exhibitplanner.sheets.parsers.dimensions import parse_dimensions
from exhibitplanner.sheets.parsers.outcome import ParseContext, Refused

MSPO = ParseContext(day_span=(date(2023, 9, 1), date(2023, 9, 11)))


@pytest.mark.parametrize(
    "cell",
    ["9.3-9.9", "9.3~9.9", "2023.9.3~9.9", "2023-09-03 ~ 2023-09-09", "3–9 Sep", "3-9 Sep 2023", "Sep 3 - Sep 9",
     "9/3~9/9", "9월 3일 ~ 9월 9일", "9월 3일~9일", "03.09.-09.09.2023", "03.09.2023 - 09.09.2023", "od 3.09 do 9.09.2023",
     "3 Sep to 9 Sep 2023", "9.3(일)~9.9(토)"],
)  # fmt: skip
def test_stays(cell: str) -> None:
    assert parse_stay(cell, MSPO) == (date(2023, 9, 3), date(2023, 9, 9))


@pytest.mark.parametrize("cell", ["9.31-10.2", "9.9-9.3", "all week", "9.3", "", 5])
def test_no_stays(cell: object) -> None:
    assert isinstance(parse_stay(cell, MSPO), Refused)


@pytest.mark.parametrize(
    ("cell", "unit", "order", "sizes"),
    [
        ("9 x 10", "m", "WD", {"W": D(9), "D": D(10)}),
        ("12×8×3 m", None, "LWH", {"L": D(12), "W": D(8), "H": D(3)}),
        ("420x210x160", "cm", "LWH", {"L": D("4.2"), "W": D("2.1"), "H": D("1.6")}),
        ("L4200*W2100*H1600mm", None, "LWH", {"L": D("4.2"), "W": D("2.1"), "H": D("1.6")}),
        ("9 m x 10 m", None, "WD", {"W": D(9), "D": D(10)}),
        ("4,2 x 2,1 m", None, "WD", {"W": D("4.2"), "D": D("2.1")}),
        ("12 x 9 x 4 m", None, "WD", {"W": D(12), "D": D(9), "H": D(4)}),
        ("가로 12 x 세로 9", "m", "WD", {"W": D(12), "D": D(9)}),
        ("W 3000 X D 2000", "mm", "WD", {"W": D(3), "D": D(2)}),
        ("dł. 12 x szer. 3,4 x wys. 2,7 m", None, "LWH", {"L": D(12), "W": D("3.4"), "H": D("2.7")}),
    ],
)  # fmt: skip
def test_sizes(cell: str, unit: str | None, order: str, sizes: dict[str, D]) -> None:
    assert parse_dimensions(cell, unit=unit, order=order) == sizes


@pytest.mark.parametrize("cell", ["12", "12 x", "a x b", "1x2x3x4", 12, "12 apples x 3"])
def test_no_sizes(cell: object) -> None:
    assert isinstance(parse_dimensions(cell, unit=None, order="WD"), Refused)


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("K-2 전차 모형\nK2PL 목업", ["K-2 전차 모형", "K2PL 목업"]),
        ("K-9; Redback", ["K-9", "Redback"]),
        ("FA-50 / KF-21", ["FA-50", "KF-21"]),
        ("K-2, K-9", ["K-2", "K-9"]),
        ("1) K-2\n2) K-9", ["K-2", "K-9"]),
        ("Hanwha Systems Co., Ltd.", ["Hanwha Systems Co., Ltd."]),
        ("AESA 레이다", ["AESA 레이다"]),
        ("Radar (ground, air); UAV", ["Radar (ground, air)", "UAV"]),
    ],
)
def test_lists(cell: str, parts: list[str]) -> None:
    assert parse_list(cell) == parts
