"""Handling remarks as signs."""

import pytest

from exhibitplanner.planning.handling import handling_signs


@pytest.mark.parametrize(
    ("remark", "signs"),
    [
        (None, ()),
        ("", ()),
        ("Fragile, this side up", ("up", "fragile")),
        ("KEEP DRY; do not stack", ("dry", "no_stack")),
        ("Ostrożnie! Góra. Chronić przed wilgocią", ("up", "fragile", "dry")),
        ("nie piętrować, ciężkie", ("no_stack", "heavy")),
        ("취급주의, 물기 주의, 적재금지", ("fragile", "dry", "no_stack")),
        ("이 면을 위로", ("up",)),
        ("Forklift from the long side", ()),
        ("supply unit", ()),
    ],
)
def test_a_remark_asks_for_signs(remark, signs):
    assert handling_signs(remark) == signs
