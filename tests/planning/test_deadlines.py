"""When deadlines fall."""

from datetime import date, datetime, time

import pytest

from exhibitplanner.planning.deadlines import at_venue, due_at, wall_time_at, working_day

MSPO = {
    "opens_on": date(2027, 9, 7), "closes_on": date(2027, 9, 10), "build_up_from": date(2027, 9, 3),
    "dismantle_from": date(2027, 9, 10), "time_zone": "Europe/Warsaw", "country": "PL",
}  # fmt: skip


@pytest.mark.parametrize(
    ("deadline", "due"),
    [
        ({"anchor": "opening", "offset": -60, "unit": "days"}, "2027-07-09T23:59:00+02:00"),
        ({"anchor": "opening", "offset": -30, "unit": "weeks", "time_of_day": time(16)}, "2027-02-09T16:00:00+01:00"),
        ({"anchor": "closing", "offset": 60}, "2027-11-09T23:59:00+01:00"),
        ({"anchor": "build_up", "offset": -6, "unit": "working_days"}, "2027-08-26T23:59:00+02:00"),
        ({"anchor": "dismantling"}, "2027-09-10T23:59:00+02:00"),
        ({"anchor": "fixed", "fixed_on": date(2027, 3, 1)}, "2027-03-01T23:59:00+01:00"),
        ({"fixed_on": date(2027, 3, 1)}, "2027-03-01T23:59:00+01:00"),
    ],
)
def test_due_at(deadline: dict[str, object], due: str) -> None:
    found = due_at(deadline, MSPO)
    assert found is not None
    assert found.isoformat() == due


def test_an_unknown_anchor_day_is_no_deadline() -> None:
    assert due_at({"anchor": "build_up", "offset": -1}, MSPO | {"build_up_from": None}) is None


@pytest.mark.parametrize(
    ("start", "offset", "country", "day"),
    [
        (date(2027, 5, 4), -1, "PL", date(2027, 4, 30)),  # 3 May and 1 May are holidays, 1 May a Saturday
        (date(2023, 10, 4), -1, "KR", date(2023, 9, 27)),  # Chuseok, a substitute day, National Foundation Day
        (date(2027, 9, 3), 1, "PL", date(2027, 9, 6)),
        (date(2027, 9, 4), 0, "PL", date(2027, 9, 4)),
        (date(2027, 5, 4), -1, "XX", date(2027, 5, 3)),
        (date(2027, 5, 4), -1, None, date(2027, 5, 3)),
    ],
)
def test_working_days(start: date, offset: int, country: str | None, day: date) -> None:
    assert working_day(start, offset, country) == day


def test_wall_times() -> None:
    moment = datetime.fromisoformat("2027-09-07T10:00+09:00")
    assert wall_time_at(moment, "Europe/Warsaw") == datetime(2027, 9, 7, 3)
    assert wall_time_at(datetime(2027, 9, 7, 10), "Europe/Warsaw") == datetime(2027, 9, 7, 10)
    assert at_venue(datetime(2027, 9, 7, 10), "Asia/Seoul").isoformat() == "2027-09-07T10:00:00+09:00"
    assert at_venue(datetime(2027, 9, 7, 10), None).tzinfo is None
