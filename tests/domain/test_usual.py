"""The usual range of a field: both ends belong to it, and it is said with the unit."""

from decimal import Decimal

import pytest

from exhibitplanner.domain.usual import Usual, measured

LENGTHS = Usual.of((0.02, 100))


@pytest.mark.parametrize(("value", "holds"), [("0.0199", False), ("0.02", True), ("100", True), ("100.01", False)])
def test_both_ends_belong_to_the_range(value: str, holds: bool) -> None:
    assert LENGTHS is not None
    assert LENGTHS.holds(Decimal(value)) is holds


def test_a_range_is_said_with_thousands_and_unit() -> None:
    masses = Usual.of((0.001, 300_000))
    assert masses is not None
    assert masses.text("kg") == "0.001–300,000 kg"
    assert masses.text(None) == "0.001–300,000"


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("0.0108", "m", "0.0108 m = 10.8 mm"),
        ("0.1", "m", "0.1 m"),
        ("0", "kg", "0 kg"),
        ("10800", "m", "10,800 m"),
        ("0.05", None, "0.05"),
    ],
)
def test_a_small_value_is_said_in_the_smaller_unit_too(value: str, unit: str | None, said: str) -> None:
    assert measured(Decimal(value), unit) == said
