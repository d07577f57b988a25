"""Days, times and stays in the shapes in which liaisons write them, in three languages."""

from datetime import date, datetime, time

import pytest

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.sheets.parsers.dates import parse_day, parse_moment, parse_stay, parse_time
from exhibitplanner.sheets.parsers.day_texts import day_order
from exhibitplanner.sheets.parsers.fields import parse
from exhibitplanner.sheets.parsers.outcome import ParseContext, Refused

FAIR = ParseContext(region="KR", day_span=(date(2027, 8, 30), date(2027, 9, 12)))
NOTHING_KNOWN = ParseContext()


@pytest.mark.parametrize(
    "cell",
    ["2027-09-03", "2027.09.03", "2027. 9. 3.", "2027.9.3(금)", "2027/9/3", "20270903", 20270903, "270903",
     "2027년 9월 3일", "2027년9월3일(금)", "2027년 09월 03일", "'27.9.3", "27.9.3", "27-09-03", "2027, 9, 3",
     "3.IX.2027", "3 IX 2027", "03.IX.27", "3 września 2027", "3 wrz. 2027 r.", "03.09.2027 r.", "3.09.2027r.",
     "3 September 2027", "September 3, 2027", "Sep. 3rd, 2027", "Fri, 3 Sep 2027", "3-Sep-27", "3/Sep/2027",
     "2027 Sep 3", "2027-Sep-03", "3rd of September 2027", "03/09/2027", "9/3/2027", "03/09/27", "9.3", "9/3", "3.09",
     "9월 3일", "9 월 3 일", "9월3일(금)", "3 Sep", "Sep-3", "46633", "46633.0", 46633, 46633.5, datetime(2027, 9, 3, 9),
     "2027-09-03T00:00:00", "２０２７．９．３", "9.3(금)", "9.3 금", "금 9/3", "piątek, 3 września", "3.09 (pt.)",
     "pt. 3.09.2027", "9/3 (Fri)", "2027.9.3 14:00", "9월 3일 오후", "3 Sep 2027 (AM)", "9월 3일 도착"],
)  # fmt: skip
def test_days(cell: object) -> None:
    assert parse_day(cell, FAIR) == date(2027, 9, 3)


@pytest.mark.parametrize(
    "cell", ["31.02.2027", "TBD", "미정", "do ustalenia", "13/13/2027", "9.31", 7, 7.5, True, "9/3/2027 or 9/4/2027"]
)
def test_no_days(cell: object) -> None:
    assert isinstance(parse_day(cell, FAIR), Refused)


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["03/09/27", "31/08/27"], "DMY"),
        (["9/3/2027", "8/31/2027"], "MDY"),
        (["29.11.30", "32.05.01"], "YMD"),
        (["03.09.27", "04.09.27"], None),
        (["31/08/2027", "8/31/2027"], None),
        (["2027-09-03", 5, None], None),
    ],
)
def test_other_days_of_a_sheet_tell_the_order(cells: list[object], order: str | None) -> None:
    assert day_order(cells) == order


@pytest.mark.parametrize(
    ("order", "day"), [("DMY", date(2027, 9, 3)), ("MDY", date(2027, 3, 9)), ("YMD", date(2003, 9, 27))]
)
def test_an_ambiguous_day_follows_the_others(order, day: date) -> None:
    assert isinstance(parse_day("03/09/27", NOTHING_KNOWN), Refused)
    assert parse_day("03/09/27", ParseContext(day_order=order)) == day


@pytest.mark.parametrize(
    ("cell", "born"),
    [("85.03.15", date(1985, 3, 15)), ("580315", date(1958, 3, 15)), ("15.03.85", date(1985, 3, 15)), ("1958-03-15", date(1958, 3, 15))],
)  # fmt: skip
def test_nobody_is_born_after_today(cell: str, born: date) -> None:
    assert parse(BY_NAME["participant"].field("birth_date"), cell, FAIR) == born


@pytest.mark.parametrize(
    "cell",
    ["9.3-9.9", "9.3~9", "3–9 September 2027", "September 3-9, 2027", "Sep 3–9", "3.-9.09.2027", "3-9 IX 2027",
     "3.IX-9.IX.2027", "03.09.2027–09.09.2027", "2027.9.3.~9.9.", "9월 3일부터 9월 9일까지", "9/3(금)~9/9(목)",
     "2027년 9월 3일 ~ 9일", "od 3 do 9 września 2027", "from 3 to 9 Sep", "2027-09-03/2027-09-09",
     "20270903-20270909", "'27.9.3~9.9", "9.3~9.9 (6박7일)", "9월3일~9월9일(7일간)", "arr. 3 Sep, dep. 9 Sep"],
)  # fmt: skip
def test_stays(cell: str) -> None:
    assert parse_stay(cell, FAIR) == (date(2027, 9, 3), date(2027, 9, 9))


@pytest.mark.parametrize("cell", ["9/3", "Sep 3, 2027", "2027-09-03", "3.09.2027", "9월 3일"])
def test_one_day_is_no_stay(cell: str) -> None:
    assert isinstance(parse_stay(cell, FAIR), Refused)


@pytest.mark.parametrize(
    ("cell", "clock"),
    [("16:00", time(16)), ("godz. 16:00", time(16)), ("16:00 hrs", time(16)), ("1600", time(16)), ("PM 4:00", time(16)),
     ("오후 4시", time(16)), ("오전 9시 반", time(9, 30)), ("godz. 16", time(16)), ("9:00 a.m.", time(9)), ("16h", time(16))],
)  # fmt: skip
def test_times(cell: str, clock: time) -> None:
    assert parse_time(cell) == clock


@pytest.mark.parametrize(
    "cell",
    ["2027-09-03 16:00", "3.09.2027 godz. 16:00", "3 września 2027, godz. 16.00", "2027년 9월 3일 오후 4시", "9.3 16:00",
     "9월 3일(금) 16시", "16:00 3 Sep 2027", "2027.9.3 16:00~17:00", "3 Sep 2027 16:00-17:00", "2027-09-03T16:00:00Z",
     "2027/09/03 PM 4:00", "3 Sep 2027, 4:00 p.m.", "3 Sep at 16:00"],
)  # fmt: skip
def test_moments(cell: str) -> None:
    assert parse_moment(cell, FAIR) == datetime(2027, 9, 3, 16)


def test_a_clock_that_is_not_understood_is_no_midnight() -> None:
    assert isinstance(parse_moment("2027-09-03 25:70", FAIR), Refused)
