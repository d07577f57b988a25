"""Nights between arrival and departure."""

from datetime import date

import pytest

from exhibitplanner.planning.stays import nights_of, sleepers_by_night

THIRD, FOURTH, FIFTH = date(2027, 9, 3), date(2027, 9, 4), date(2027, 9, 5)


@pytest.mark.parametrize(
    ("arrives", "departs", "nights"),
    [
        (THIRD, FIFTH, (THIRD, FOURTH)),
        (THIRD, FOURTH, (THIRD,)),
        (THIRD, THIRD, ()),
        (FOURTH, THIRD, ()),
        (THIRD, None, ()),
        (None, FIFTH, ()),
        (date(2027, 12, 31), date(2028, 1, 2), (date(2027, 12, 31), date(2028, 1, 1))),
    ],
)
def test_the_night_of_the_departure_is_none(
    arrives: date | None, departs: date | None, nights: tuple[date, ...]
) -> None:
    assert nights_of((arrives, departs)) == nights


def test_beds_are_counted_each_night_in_order() -> None:
    stays = [(FOURTH, FIFTH), (THIRD, FIFTH), (THIRD, None)]
    assert list(sleepers_by_night(stays).items()) == [(THIRD, 1), (FOURTH, 2)]
