"""Cells as people read them, and the values behind."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from exhibitplanner.reports import cells
from exhibitplanner.reports.document import Shown


@pytest.mark.parametrize(
    ("value", "words"),
    [(Decimal("55000.00"), "55,000"), (Decimal("10.80"), "10.8"), (0, "0"), (Decimal("0.1234"), "0.1234")],
)
def test_a_number_has_no_zeros_that_say_nothing(value, words):
    assert cells.number(value, "en") == Shown(words, (value,))


def test_what_is_not_known_is_blank(frame):
    assert [cells.number(None, "en"), cells.day(None, frame()), cells.moment(None, frame())] == ["", "", ""]
    assert cells.size((None, None), "en") == Shown("", (None, None))


def test_lengths_stand_together_and_a_gap_is_seen():
    lengths = (Decimal("10.80"), None, Decimal("2.4"))
    assert cells.size(lengths, "en") == Shown("10.8 × – × 2.4", lengths)


@pytest.mark.parametrize(
    ("language", "here", "elsewhere"),
    [("en", "4 Sep, 14:30", "4 Jan 2024, 14:30"), ("ko", "9월 4일 14:30", "2024년 1월 4일 14:30")],
)
def test_a_moment_has_its_year_where_it_is_not_the_exhibitions(language, here, elsewhere, frame):
    first, other = datetime(2023, 9, 4, 14, 30), datetime(2024, 1, 4, 14, 30)
    assert cells.moment(first, frame(language)) == Shown(here, (first,))
    assert cells.moment(other, frame(language)) == Shown(elsewhere, (other,))


def test_a_stay_has_two_parts(frame):
    assert cells.stay(date(2023, 9, 4), None, frame()) == Shown("from 4 Sep", (date(2023, 9, 4), None))
