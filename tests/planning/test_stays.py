"""Nights between arrival and departure."""

from datetime import date

import pytest

from exhibitplanner.planning.stays import flight_no, nights_of, sleepers_by_night

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


@pytest.mark.parametrize(
    ("text", "flight"),
    [
        ("KE937", "KE 937"), ("ke-937", "KE 937"), (" LO 098 ", "LO 098"), ("W61234", "W6 1234"), ("3U 8083", "3U 8083"),
        ("KE 93712", "KE 93712"), ("by car", "by car"), ("", ""), ("LO 098 / LO 3901", "LO 098 / LO 3901"),
    ],
)  # fmt: skip
def test_flights_as_lists_agree_on_them(text: str, flight: str) -> None:
    assert flight_no(text) == flight
