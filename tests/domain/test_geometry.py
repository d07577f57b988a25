"""Areas and volumes."""

from decimal import Decimal

from exhibitplanner.domain.geometry import booth_area_m2, case_volume_m3

D = Decimal


def test_area_of_a_rectangle_and_of_an_outline() -> None:
    assert booth_area_m2(D("12"), D("9"), None) == 108
    assert booth_area_m2(D("0.1"), D("0.3"), None) == D("0.03")
    assert booth_area_m2(None, D("9"), None) is None
    ell = [[0, 0], [4, 0], [4, 1], [1, 1], [1, 3], [0, 3]]
    assert booth_area_m2(D("4"), D("3"), ell) == 6
    assert booth_area_m2(None, None, list(reversed(ell))) == 6


def test_volume_of_a_case() -> None:
    assert case_volume_m3(D("200"), D("100"), D("100")) == 2
    assert case_volume_m3(D("200"), None, D("100")) is None
