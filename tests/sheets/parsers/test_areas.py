"""Areas by their sides, by booths, by 평 and twice over."""

from decimal import Decimal as D

import pytest

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.sheets.parsers.fields import parse
from exhibitplanner.sheets.parsers.outcome import ParseContext, Refused

AREA = BY_NAME["participation"].field("requested_m2")


def area(cell: object, unit: str | None = None) -> object:
    return parse(AREA, cell, ParseContext(), unit=unit)


@pytest.mark.parametrize(
    ("cell", "m2"),
    [
        ("4x3 m", D(12)), ("4 x 3", D(12)), ("3 m x 6 m", D(18)), ("3m*6m", D(18)), ("6 × 3 = 18 m²", D(18)), ("18 (6x3)", D(18)),
        ("18㎡ (6x3m)", D(18)), ("6x3m (18㎡)", D(18)), ("6x3 (18)", D(18)), ("6m x 3m (2부스)", D(18)), ("1 booth (3x3)", D(9)),
        ("1 booth = 9 m2", D(9)), ("3000 x 6000 mm", D(18)), ("300x600cm", D(18)), ("4,5 x 3 m", D("13.5")), ("6 na 3 m", D(18)),
        ("2 booths", D(18)), ("2 부스 (18㎡)", D(18)), ("20평", D("66.116")), ("약 20평", D("66.116")), ("20평 (66㎡)", D(66)),
        ("66평", D("218.182")), ("ca. 20 m2", D(20)), ("~20", D(20)), ("20㎡ 내외", D(20)), ("18 (m2)", D(18)), ("36㎡ 이상", D(36)), ("at least 36 sqm", D(36)), ("co najmniej 36 m²", D(36)), ("1,140 m²", D(1140)),
    ],
)  # fmt: skip
def test_areas(cell: str, m2: D) -> None:
    assert area(cell) == m2


def test_a_heading_of_pyeong_counts_for_numbers() -> None:
    assert area(20, "평") == D("66.116")
    assert area("20", "평") == D("66.116")


@pytest.mark.parametrize(
    "cell", ["20-30", "20~30㎡", "20/30", "3x3x2", "9㎡ x 2", "6x3 (20)", "2부스(27㎡)", "6x3m (2부스, 독립)", "20평 (80㎡)",
             "3000x6000", "36 m² (row C)", "6 x 3 kg"],
)  # fmt: skip
def test_no_one_area(cell: str) -> None:
    found = area(cell)
    assert isinstance(found, Refused)
    assert found.value == cell
