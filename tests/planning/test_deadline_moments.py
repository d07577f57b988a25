"""Moving the opening moves what is counted from it; the wall time stays while its offset changes."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibitplanner.planning.deadlines import at_venue, due_at, due_on, today_at

WEEK = timedelta(days=7)


def _due(opens_on: str, **deadline: object) -> str:
    exhibition = {"opens_on": date.fromisoformat(opens_on), "time_zone": "Europe/Warsaw", "country": "PL"}
    found = due_at({"anchor": "opening", **deadline}, exhibition)
    assert found is not None
    return found.isoformat()


@pytest.mark.parametrize(
    ("before", "after", "offset", "unit", "due_before", "due_after"),
    [
        # clocks go forward on 28 March 2027, back on 31 October 2027
        ("2027-03-30", "2027-04-06", -3, "days", "2027-03-27T16:00:00+01:00", "2027-04-03T16:00:00+02:00"),
        ("2027-03-30", "2027-04-06", -2, "days", "2027-03-28T16:00:00+02:00", "2027-04-04T16:00:00+02:00"),
        ("2027-10-26", "2027-11-02", 0, "days", "2027-10-26T16:00:00+02:00", "2027-11-02T16:00:00+01:00"),
        ("2027-11-03", "2027-11-10", -1, "weeks", "2027-10-27T16:00:00+02:00", "2027-11-03T16:00:00+01:00"),
        # 29 March is Easter Monday, 1 November All Saints: a week is not a week of working days
        ("2027-03-30", "2027-04-06", -1, "working_days", "2027-03-26T16:00:00+01:00", "2027-04-05T16:00:00+02:00"),
        ("2027-11-02", "2027-11-09", -1, "working_days", "2027-10-29T16:00:00+02:00", "2027-11-08T16:00:00+01:00"),
        ("2023-08-22", "2023-08-29", -5, "working_days", "2023-08-14T16:00:00+02:00", "2023-08-22T16:00:00+02:00"),
        ("2028-03-07", "2028-03-14", -1, "weeks", "2028-02-29T16:00:00+01:00", "2028-03-07T16:00:00+01:00"),
    ],
)  # fmt: skip
def test_moving_the_opening_by_a_week(
    before: str, after: str, offset: int, unit: str, due_before: str, due_after: str
) -> None:
    deadline = {"offset": offset, "unit": unit, "time_of_day": time(16)}
    assert _due(before, **deadline) == due_before
    assert _due(after, **deadline) == due_after


def test_a_fixed_day_stays_when_the_opening_moves() -> None:
    fixed = {"anchor": "fixed", "fixed_on": date(2027, 3, 1)}
    assert due_on(fixed, {"opens_on": date(2027, 9, 7)}) == due_on(fixed, {"opens_on": date(2027, 9, 14)})


@pytest.mark.parametrize(
    ("wall_time", "moment"),
    [
        ("2027-03-28T01:59", "2027-03-28T00:59Z"),
        ("2027-03-28T02:30", "2027-03-28T01:30Z"),  # skipped: by the offset before, when the clocks show 03:30
        ("2027-03-28T03:30", "2027-03-28T01:30Z"),
        ("2027-10-31T02:30", "2027-10-31T00:30Z"),  # there twice: the first
        ("2027-10-31T03:00", "2027-10-31T02:00Z"),
        ("2027-10-31T23:59", "2027-10-31T22:59Z"),
    ],
)
def test_hours_that_are_skipped_or_there_twice(wall_time: str, moment: str) -> None:
    for fold in (0, 1):
        found = at_venue(datetime.fromisoformat(wall_time).replace(fold=fold), "Europe/Warsaw")
        assert found.replace(tzinfo=None) == datetime.fromisoformat(wall_time)
        assert found.astimezone(UTC) == datetime.fromisoformat(moment)


@given(st.dates(date(2019, 1, 1), date(2032, 12, 31)), st.integers(-200, 200), st.sampled_from(["days", "weeks"]))
def test_calendar_days_move_with_the_opening(opens_on: date, offset: int, unit: str) -> None:
    deadline = {"anchor": "opening", "offset": offset, "unit": unit}
    first, second = (due_on(deadline, {"opens_on": one, "country": "PL"}) for one in (opens_on, opens_on + WEEK))
    assert first is not None
    assert second == first + WEEK


def test_today_is_the_day_at_the_venue() -> None:
    now = datetime(2027, 9, 6, 22, 30, tzinfo=UTC)
    assert today_at("Europe/Warsaw", now) == date(2027, 9, 7)
    assert today_at("America/New_York", now) == date(2027, 9, 6)
    assert today_at(None, now) == now.astimezone().date()
