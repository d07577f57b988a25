"""The move-in plan: days and times in their order."""

from datetime import date, datetime, time
from decimal import Decimal

from exhibitplanner.reports.document import Shown, Total, said
from exhibitplanner.reports.move_in import Arrival, move_in

FRIDAY, SATURDAY = date(2023, 9, 1), date(2023, 9, 2)
TANK = Arrival("K-2", FRIDAY, time(8, 30), companies="Rotem", lifting="needed", mass_kg=Decimal(55000))
TRUCK = Arrival("SEA-1", FRIDAY, time(7), slot="Gate 3, 07:00–09:00", by="Sea")
CRATE = Arrival("AIR-7", FRIDAY, companies="KAI")
LATER = Arrival("K-9", SATURDAY, time(6))
LOST = Arrival("KF-21")


def test_days_and_times_are_in_order_and_what_is_not_known_comes_last(frame):
    report = move_in([LOST, LATER, TANK, TRUCK, CRATE], frame())
    assert [(group.heading, group.detail) for group in report.groups] == [
        ("Friday, 1 September 2023", "3 arrivals"), ("Saturday, 2 September 2023", "1 arrival"),
        ("Day not known yet", "1 arrival"),
    ]  # fmt: skip
    assert [said(row[1]) for group in report.groups for row in group.rows] == ["AIR-7", "SEA-1", "K-2", "K-9", "KF-21"]
    assert report.totals == (Total("5", "arrivals"), Total("1", "to lift"))


def test_a_time_is_shown_a_slot_as_it_is_written_and_a_workbook_has_both(frame):
    report = move_in([TANK, TRUCK, CRATE, LOST], frame())
    assert [row[0] for group in report.groups for row in group.rows] == [
        Shown("", (FRIDAY, None)),
        Shown("Gate 3, 07:00–09:00", (datetime(2023, 9, 1, 7), "Gate 3, 07:00–09:00")),
        Shown("08:30", (datetime(2023, 9, 1, 8, 30), None)),
        Shown("", (None, None)),
    ]


def test_days_in_korean(frame):
    assert [group.heading for group in move_in([TANK, LOST], frame("ko")).groups] == [
        "2023년 9월 1일 금요일",
        "날짜 미정",
    ]
