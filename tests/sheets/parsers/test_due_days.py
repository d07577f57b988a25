"""Deadlines as manuals write them, and days of travel with their flights."""

from datetime import date, datetime, time
from typing import Any

import pytest

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.sheets.parsers.dates import parse_day, parse_moment
from exhibitplanner.sheets.parsers.due_days import parse_due
from exhibitplanner.sheets.parsers.journeys import parse_travel_day
from exhibitplanner.sheets.parsers.outcome import Left, ParseContext, Partly, Refused
from exhibitplanner.sheets.parsers.typed import parse_typed

FAIR = ParseContext(day_span=(date(2026, 9, 8), date(2026, 9, 11)))


@pytest.mark.parametrize(
    ("cell", "anchor", "offset", "unit"),
    [
        ("21 days before opening", "opening", -21, "days"), ("21 days prior to the show", "opening", -21, "days"),
        ("3 weeks before build-up", "build_up", -3, "weeks"), ("10 working days after closing", "closing", 10, "working_days"),
        ("개막 21일 전", "opening", -21, "days"), ("장치 시작 2주 전까지", "build_up", -2, "weeks"),
        ("폐막 후 5영업일", "closing", 5, "working_days"), ("14 dni przed otwarciem targów", "opening", -14, "days"),
        ("7 dni roboczych przed montażem", "build_up", -7, "working_days"), ("D-30", "opening", -30, "days"),
    ],
)  # fmt: skip
def test_deadlines_that_are_counted(cell: str, anchor: str, offset: int, unit: str) -> None:
    assert parse_due(cell, FAIR) == {"fixed_on": None, "anchor": anchor, "offset": offset, "unit": unit}


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("7 August 2026, 16:00", time(16)), ("by 7 Aug 2026 4 pm", time(16)), ("2026년 8월 7일 16:00까지", time(16)),
        ("do 7 sierpnia 2026, godz. 16:00", time(16)), (datetime(2026, 8, 7, 16), time(16)), ("8월 7일까지", None),
        ("do 7.08.2026", None), (date(2026, 8, 7), None), (datetime(2026, 8, 7), None),
    ],
)  # fmt: skip
def test_deadlines_with_a_day(cell: Any, said: time | None) -> None:
    assert parse_due(cell, FAIR) == {"fixed_on": date(2026, 8, 7)} | ({"time_of_day": said} if said else {})


@pytest.mark.parametrize("cell", ["as soon as possible", "30일 전", "3 weeks", "3 weeks before signing"])
def test_deadlines_from_nowhere_are_refused(cell: str) -> None:
    assert isinstance(parse_due(cell, FAIR), Refused)


@pytest.mark.parametrize(
    "cell", ["7.09.2026 / LO2001", "7.09.2026 LO2001", "9.7 (LO2001)", "LO2001 9월 7일", "2026년 9월 7일 LO2001편"]
)
def test_a_flight_beside_a_day_is_left_for_its_field(cell: str) -> None:
    assert parse_travel_day(cell, FAIR, "arrives_on") == Partly(
        date(2026, 9, 7), (Left("LO2001", "flight_in", "LO2001"),)
    )


@pytest.mark.parametrize("cell", ["7 Sep 2026", "2026-09-07", "9월 7일 PM 12"])
def test_a_day_without_a_flight_is_a_day(cell: str) -> None:
    found = parse_travel_day(cell, FAIR, "departs_on")
    assert found == parse_day(cell, FAIR)


@pytest.mark.parametrize("cell", ["5 Sep 2026", "Sep 5, 2026", "5 września 2026", "2026년 9월 5일"])
def test_a_year_is_no_time_of_day(cell: str) -> None:
    assert parse_moment(cell, FAIR) == datetime(2026, 9, 5)


@pytest.mark.parametrize("cell", ["5 Sep 1630", "5 Sep 2026 1630", "5 Sep 2026, 16:30"])
def test_four_digits_that_are_no_year_are_a_time(cell: str) -> None:
    assert parse_moment(cell, FAIR) == datetime(2026, 9, 5, 16, 30)


def test_nobody_types_a_day_of_the_year_1530() -> None:
    found = parse_typed(BY_NAME["meeting"].field("starts_at"), "8 Sep 1530", FAIR)
    assert isinstance(found, Refused)
