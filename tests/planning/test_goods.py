"""What goods are called for customs."""

import pytest

from exhibitplanner.planning.goods import forbidden_words, goods_description, is_latin, says_serial, with_serial


@pytest.mark.parametrize(
    ("designation", "name", "form", "scale", "said"),
    [
        ("K-9", "Thunder", "scale_model", "1:10", "K-9 Thunder, scale model 1:10"),
        ("K-9", "K-9 Thunder howitzer", "full_size", None, "K-9 Thunder howitzer, full size"),
        ("KF-21 Boramae", "Boramae", "mock_up", None, "KF-21 Boramae, mock-up"),
        ("무인차량", "Arion-SMET", "full_size", None, "Arion-SMET, full size"),
        ("무인차량", None, None, None, "무인차량"),
        ("Radio", "전술통신장비", None, None, "Radio"),
        ("K-2", None, None, "1:8", "K-2, 1:8"),
    ],
)
def test_a_description_says_what_a_thing_is(designation, name, form, scale, said):
    assert goods_description(designation, name, form, scale) == said


@pytest.mark.parametrize(
    ("description", "words"),
    [
        ("Box of tools", ("box of",)),
        ("Assorted   cables, Various", ("assorted", "various")),
        ("two boxes  of screws", ("boxes of",)),
        ("Gearbox official model", ()),
        ("Variously painted model", ()),
        ("Toolbox", ()),
    ],
)
def test_words_that_customs_refuses(description, words):
    assert forbidden_words(description) == words


@pytest.mark.parametrize(("text", "latin"), [("K-9 Żółw 1:10", True), ("", True), ("K-9 자주포", False)])
def test_a_carnet_is_in_latin_letters(text, latin):
    assert is_latin(text) is latin


@pytest.mark.parametrize(
    ("description", "serial", "said"),
    [
        ("K-9 model", "0471", "K-9 model, S/N 0471"),
        ("K-9 model, S/N 0471", "0471", "K-9 model, S/N 0471"),
        ("K-9 model s/n: 0471", "0471, 0472", "K-9 model, S/N 0471, 0472"),
        ("K-9 model", "", "K-9 model"),
        ("K-9 model, NSN 2350-01", "", "K-9 model, NSN 2350-01"),
        ("", "0471", "S/N 0471"),
    ],
)
def test_a_description_ends_in_its_serial_number(description, serial, said):
    assert with_serial(description, serial) == said


def test_a_description_may_say_its_number_itself():
    assert says_serial("Pump, S/N 12")
    assert says_serial("Pump NSN 4320-00-1")
    assert not says_serial("Pump for SNT")
