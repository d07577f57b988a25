"""When a delivery slot begins."""

from datetime import time

import pytest

from exhibitplanner.planning.slots import slot_begins


@pytest.mark.parametrize(
    ("slot", "before", "at"),
    [
        ("2 Sep 08:00–10:00", "2 Sep", time(8)),
        ("2023-09-02, 8:30", "2023-09-02", time(8, 30)),
        ("Gate 3, 2.09.2023 23:59", "Gate 3, 2.09.2023", time(23, 59)),
        ("14:00", "", time(14)),
        ("9월 2일 오전 9시", "9월 2일", time(9)),
        ("9월 2일 오후 2시 30분", "9월 2일", time(14, 30)),
        ("3 Sep 2 pm", "3 Sep", time(14)),
        ("3 Sep 12 am - 2 am", "3 Sep", time(0)),
        ("3 Sep 12:15 p.m.", "3 Sep", time(12, 15)),
        ("오후 12시", "", time(12)),
    ],
)
def test_its_first_time_of_day(slot, before, at):
    assert slot_begins(slot) == (before, at)


@pytest.mark.parametrize("slot", ["Gate 3", "2.09.2023", "slot 14", "24:30", "2 Sep morning"])
def test_a_slot_without_a_time_is_all_that_stands_before(slot):
    assert slot_begins(slot) == (slot, None)
