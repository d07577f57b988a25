"""Where a day stands in an exhibition, on both sides of its edges."""

from datetime import date

import pytest

from exhibitplanner.planning.exhibition_days import Countdown, ExhibitionDays, Phase

FAIR = ExhibitionDays(date(2027, 9, 7), date(2027, 9, 10))
WHOLE = ExhibitionDays(
    date(2027, 9, 7), date(2027, 9, 10), date(2027, 9, 1), date(2027, 9, 6), date(2027, 9, 11), date(2027, 9, 13)
)


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2027, 8, 26), Countdown(Phase.BEFORE, 12, 4)),
        (date(2027, 9, 6), Countdown(Phase.BEFORE, 1, 4)),
        (date(2027, 9, 7), Countdown(Phase.OPEN, 1, 4)),
        (date(2027, 9, 10), Countdown(Phase.OPEN, 4, 4)),
        (date(2027, 9, 11), Countdown(Phase.AFTER, 1, 4)),
    ],
)
def test_days_are_counted_to_the_opening_through_the_fair_and_from_the_closing(today: date, said: Countdown):
    assert FAIR.countdown(today) == said


def test_what_is_unknown_of_build_up_and_dismantling_touches_the_fair():
    half = ExhibitionDays(
        date(2027, 9, 7), date(2027, 9, 10), build_up_from=date(2027, 9, 1), dismantle_until=date(2027, 9, 12)
    )

    assert half.build_up == (date(2027, 9, 1), date(2027, 9, 6))
    assert half.dismantling == (date(2027, 9, 11), date(2027, 9, 12))
    assert (FAIR.build_up, FAIR.dismantling) == (None, None)


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        (date(2027, 9, 1), date(2027, 8, 28), date(2027, 9, 15)),
        (date(2027, 8, 12), date(2027, 8, 8), date(2027, 9, 15)),
        (date(2027, 8, 11), date(2027, 8, 28), date(2027, 9, 15)),
        (date(2027, 9, 20), date(2027, 8, 28), date(2027, 9, 22)),
        (date(2027, 10, 4), date(2027, 8, 28), date(2027, 9, 15)),
    ],
)
def test_today_is_in_the_picture_unless_it_is_three_weeks_away(today: date, first: date, last: date):
    assert WHOLE.shown(today) == (first, last)
