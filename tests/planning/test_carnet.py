"""The general list: numbers by the piece, equal goods as one, each rule broken once and kept once."""

from dataclasses import replace
from decimal import Decimal as D

import pytest

from exhibitplanner.planning.carnet import CarnetGoods, carnet_list

MODEL = CarnetGoods("1/1", "K-9 model 1:10", "A-1", D(1), "", D(40), D(12000), "EUR", "KR", "temporary")
FRAME = CarnetGoods("1/2", "Frame", "F", D(2), "", D(60), D(1800), "EUR", "KR", "temporary")


def ranges(goods):
    return [(one.first, one.last, one.description) for one in carnet_list(goods).items]


def test_items_are_numbered_by_the_piece():
    after = replace(MODEL, description="LED wall", serial_no="L")
    assert ranges([MODEL, FRAME, after]) == [
        (1, 1, "K-9 model 1:10, S/N A-1"),
        (2, 3, "Frame, S/N F"),
        (4, 4, "LED wall, S/N L"),
    ]


def test_equal_goods_are_one_row_with_all_their_serials():
    twin = replace(MODEL, place="2/1", serial_no="A-2", description="K-9  MODEL 1:10")
    found = carnet_list([MODEL, FRAME, twin])
    assert ranges([MODEL, FRAME, twin]) == [(1, 2, "K-9 model 1:10, S/N A-1, A-2"), (3, 4, "Frame, S/N F")]
    assert (found.items[0].pieces, found.items[0].weight_kg, found.items[0].value) == (D(2), D(80), D(24000))
    assert (found.pieces, found.weight_kg, found.values) == (D(4), D(140), (("EUR", D(25800)),))


@pytest.mark.parametrize(
    "change",
    [
        {"description": "K-2"}, {"origin": "US"}, {"currency": "KRW"}, {"weight_kg": D(41)}, {"value": D(1)},
        {"unit": "set"},
    ],
)  # fmt: skip
def test_goods_that_differ_stay_apart(change):
    assert len(carnet_list([MODEL, replace(MODEL, **change)]).items) == 2


def test_two_of_them_at_twice_the_weight_are_the_same_goods():
    double = replace(MODEL, quantity=D(2), weight_kg=D(80), value=D(24000))
    assert ranges([MODEL, double]) == [(1, 3, "K-9 model 1:10, S/N A-1")]


def test_what_is_measured_takes_one_number():
    cable = replace(MODEL, description="Cable", quantity=D("3.5"), unit="m")
    assert [(first, last) for first, last, _ in ranges([cable, MODEL])] == [(1, 1), (2, 2)]


def test_lines_without_description_are_not_one_row():
    blank = replace(MODEL, description="", serial_no="")
    assert len(carnet_list([blank, blank]).items) == 2


def test_nothing_is_an_empty_list():
    found = carnet_list([])
    assert (found.items, found.weight_kg, found.warnings) == ((), None, ())


def test_a_right_list_has_no_warning():
    assert carnet_list([MODEL, FRAME]).warnings == ()


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"disposition": "consumable"}, "not_temporary"),
        ({"disposition": "permanent"}, "not_temporary"),
        ({"disposition": None}, "disposition_missing"),
        ({"description": ""}, "description_missing"),
        ({"description": "Various tools"}, "description_vague"),
        ({"description": "자주포 모형"}, "description_not_latin"),
        ({"serial_no": ""}, "serial_missing"),
        ({"weight_kg": None}, "weight_missing"),
        ({"value": None}, "value_missing"),
        ({"currency": ""}, "currency_missing"),
        ({"origin": ""}, "origin_missing"),
    ],
)
def test_each_rule_tells_the_line_that_breaks_it(change, fault):
    found = carnet_list([FRAME, replace(MODEL, **change)]).warnings
    assert [(one.fault, one.places) for one in found] == [(fault, ("1/1",))]


def test_only_temporary_lines_are_listed():
    assert ranges([replace(MODEL, disposition="consumable"), replace(MODEL, disposition=None), FRAME]) == [
        (1, 2, "Frame, S/N F")
    ]


def test_one_carnet_has_one_currency():
    assert carnet_list([MODEL, replace(FRAME, currency="KRW")]).warnings[0].words == ("EUR", "KRW")


def test_a_vague_word_is_told():
    assert carnet_list([replace(MODEL, description="Box of parts")]).warnings[0].words == ("box of",)
