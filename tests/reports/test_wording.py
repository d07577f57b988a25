from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from exhibitplanner.reports import wording

AUG_29, SEP_4, SEP_11 = date(2023, 8, 29), date(2023, 9, 4), date(2023, 9, 11)
DEC_29, JAN_2 = date(2023, 12, 29), date(2024, 1, 2)


@pytest.mark.parametrize(
    ("arrives", "departs", "english", "korean"),
    [
        (SEP_4, SEP_11, "4–11 Sep", "9월 4일–11일"),
        (AUG_29, SEP_4, "29 Aug – 4 Sep", "8월 29일–9월 4일"),
        (DEC_29, JAN_2, "29 Dec 2023 – 2 Jan 2024", "2023년 12월 29일–2024년 1월 2일"),
        (SEP_4, SEP_4, "4 Sep", "9월 4일"),
        (SEP_11, SEP_4, "11 Sep – 4 Sep", "9월 11일–9월 4일"),
        (SEP_4, None, "from 4 Sep", "9월 4일부터"),
        (None, SEP_11, "until 11 Sep", "9월 11일까지"),
        (None, None, "", ""),
    ],
)
def test_a_stay_is_worded_as_short_as_it_stays_clear(arrives, departs, english, korean):
    assert wording.stay(arrives, departs, "en") == english
    assert wording.stay(arrives, departs, "ko") == korean


@pytest.mark.parametrize(
    ("last", "english", "korean"),
    [
        (SEP_11, "4–11 Sep 2023", "2023년 9월 4일–11일"),
        (date(2023, 10, 2), "4 Sep – 2 Oct 2023", "2023년 9월 4일–10월 2일"),
        (SEP_4, "4 Sep 2023", "2023년 9월 4일"),
    ],
)
def test_the_year_is_shown_where_it_is_not_the_exhibitions(last, english, korean):
    assert wording.stay(SEP_4, last, "en", year=2024) == english
    assert wording.stay(SEP_4, last, "ko", year=2024) == korean
    assert "2023" not in wording.stay(SEP_4, last, "en", year=2023)


@pytest.mark.parametrize(
    ("zone", "english"),
    [
        (ZoneInfo("Europe/Warsaw"), "Printed 5 Sep 2023, 23:30 CEST"),
        (ZoneInfo("Asia/Seoul"), "Printed 5 Sep 2023, 23:30 KST"),
        (timezone(timedelta(hours=2)), "Printed 5 Sep 2023, 23:30 UTC+02:00"),
    ],
)
def test_the_time_of_printing_is_the_venues_own(zone, english):
    assert wording.printed(datetime(2023, 9, 5, 23, 30, tzinfo=zone), "en") == english


def test_a_time_of_printing_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        wording.printed(datetime(2023, 9, 5, 23, 30), "ko")


@pytest.mark.parametrize(("count", "english"), [(0, "0 people"), (1, "1 person"), (1234, "1,234 people")])
def test_counts_take_the_number_of_the_noun(count, english):
    assert wording.counted("report_people", count, "en") == english
    assert wording.counted("report_people", count, "ko") == f"{count:,}명"
