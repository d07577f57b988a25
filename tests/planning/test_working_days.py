"""Working days of the venue's country. The expected days were counted by hand in a calendar of each year."""

import sys
import threading
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibitplanner.planning import deadlines
from exhibitplanner.planning.deadlines import due_on, is_working_day, working_day

COUNTRIES = st.sampled_from(["PL", "KR", "AE", "SA", "IL", "US", "CN", "XX", None])
DAYS = st.dates(date(2019, 1, 1), date(2032, 12, 31))
COUNTS = st.integers(1, 60)


@pytest.mark.parametrize(
    ("opens_on", "offset", "country", "due"),
    [
        # 15 August 2023 is a Tuesday: Assumption, Polish Army Day
        ("2023-08-15", -5, "PL", "2023-08-08"),
        ("2023-08-22", -5, "PL", "2023-08-14"),
        ("2023-08-29", -5, "PL", "2023-08-22"),
        ("2023-08-14", 1, "PL", "2023-08-16"),
        # 2025: 3 October Gaecheonjeol (Friday), 5-7 Chuseok, 8 its substitute day, 9 Hangul Day (Thursday)
        ("2025-10-13", -1, "KR", "2025-10-10"),
        ("2025-10-13", -2, "KR", "2025-10-02"),
        ("2025-10-13", -6, "KR", "2025-09-26"),
        ("2025-10-20", -6, "KR", "2025-10-10"),
        ("2025-10-20", -7, "KR", "2025-10-02"),
        ("2025-10-27", -6, "KR", "2025-10-17"),
        ("2025-10-27", -7, "KR", "2025-10-16"),
        ("2025-10-02", 1, "KR", "2025-10-10"),
        ("2025-10-02", 2, "KR", "2025-10-13"),
        ("2025-03-04", -1, "KR", "2025-02-28"),  # 3 March stands for 1 March, a Saturday
        # into the year before: New Year, then 24 (a holiday in Poland since 2025), 25 and 26 December
        ("2027-01-04", -1, "PL", "2026-12-31"),
        ("2027-01-04", -5, "PL", "2026-12-23"),
        ("2026-12-31", 1, "PL", "2027-01-04"),
        # leap days
        ("2028-03-01", -1, "PL", "2028-02-29"),
        ("2028-03-02", -1, "KR", "2028-02-29"),  # 1 March is Independence Movement Day
        ("2028-02-29", -1, "PL", "2028-02-28"),
        ("2028-02-29", 1, "PL", "2028-03-01"),
        # other weekends: Friday and Saturday in Riyadh and Tel Aviv, in Abu Dhabi until 2021
        ("2026-02-08", -1, "SA", "2026-02-05"),
        ("2027-05-31", -1, "IL", "2027-05-30"),
        ("2027-01-25", -1, "AE", "2027-01-22"),
        ("2021-02-21", -1, "AE", "2021-02-18"),
        ("2024-02-05", -1, "CN", "2024-02-04"),  # a Sunday that China worked on
        # nothing is counted, so a holiday stays
        ("2023-08-15", 0, "PL", "2023-08-15"),
        ("2025-10-06", 0, "KR", "2025-10-06"),
        # countries that the library does not know have Saturdays and Sundays off
        ("2025-10-13", -6, "XX", "2025-10-03"),
        ("2025-10-13", -6, None, "2025-10-03"),
    ],
)  # fmt: skip
def test_working_days_by_hand(opens_on: str, offset: int, country: str | None, due: str) -> None:
    deadline = {"anchor": "opening", "offset": offset, "unit": "working_days"}
    exhibition = {"opens_on": date.fromisoformat(opens_on), "country": country}
    assert due_on(deadline, exhibition) == date.fromisoformat(due)


@given(DAYS, COUNTS, COUNTRIES)
def test_as_many_working_days_lie_between(start: date, count: int, country: str | None) -> None:
    found = working_day(start, count, country)
    assert is_working_day(found, country)
    between = (start + timedelta(days=one) for one in range(1, (found - start).days + 1))
    assert sum(is_working_day(day, country) for day in between) == count


@given(DAYS, COUNTS, COUNTRIES)
def test_counting_back_from_a_working_day_is_the_inverse(start: date, count: int, country: str | None) -> None:
    day = working_day(start, 1, country)
    assert working_day(working_day(day, count, country), -count, country) == day
    assert working_day(working_day(day, -count, country), count, country) == day


@given(DAYS, DAYS, st.integers(-60, 60), COUNTRIES)
def test_a_later_start_is_never_due_earlier(one: date, other: date, offset: int, country: str | None) -> None:
    first, second = sorted((one, other))
    assert working_day(first, offset, country) <= working_day(second, offset, country)


@given(DAYS, st.integers(-60, 59), COUNTRIES)
def test_a_larger_offset_is_due_later(start: date, offset: int, country: str | None) -> None:
    earlier, later = (working_day(start, one, country) for one in (offset, offset + 1))
    assert earlier < later


def test_threads_that_ask_at_once_see_whole_years() -> None:
    """A calendar that fills itself took Christmas for a working day while another thread was filling the year."""
    years, found = range(1950, 2100), set()
    deadlines._calendar.cache_clear()
    start = threading.Barrier(8)

    def look() -> None:
        start.wait()
        found.update(year for year in years if is_working_day(date(year, 12, 25), "PL"))

    threads = [threading.Thread(target=look) for _ in range(8)]
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for one in threads:
            one.start()
        for one in threads:
            one.join()
    finally:
        sys.setswitchinterval(usual)
    assert not found
