import pytest

from exhibitplanner.reports.ordering import sort_key


@pytest.mark.parametrize(
    "ordered",
    [
        ["", "E-2", "E-10", "E-10b", "E-100", "F-1"],
        ["007", "8", "10"],
        ["Kia", "Łukasiewicz", "Lux", "ŁZ", "Mesko"],
        ["Zebra", "Żółw", "zyx", "가온", "한화", "현대"],
        ["İdil", "iğde", "ihsan"],
    ],
)
def test_things_stand_where_people_look_for_them(ordered):
    wrong_way_round = ordered[::-1]

    assert sorted(wrong_way_round, key=sort_key) == ordered


def test_a_number_of_any_length_is_compared():
    assert sort_key("9" * 5000) > sort_key("8" * 5000) > sort_key("9" * 4999)
