"""E-mail addresses and telephone numbers that stand beside others in a cell: nothing is lost without a word."""

import pytest

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.sheets.parsers.fields import parse
from exhibitplanner.sheets.parsers.outcome import Left, ParseContext, Partly, Refused

CONTACT = BY_NAME["contact"]
OFFICE, MOBILE = "+8221234567", "+821012345678"


def parsed(name: str, cell: object, region: str = "KR") -> object:
    return parse(CONTACT.field(name), cell, ParseContext(region=region))


@pytest.mark.parametrize(
    "cell", ["a@x.example; b@x.example", "A@x.example\nb@x.example", "a@x.example / b@x.example", "Kim <a@x.example>, b@x.example",
             "a@x.example b@x.example"],
)  # fmt: skip
def test_of_two_addresses_the_second_is_left(cell: str) -> None:
    assert parsed("email", cell) == Partly("a@x.example", (Left("b@x.example"),))


def test_an_address_that_stands_twice_leaves_nothing() -> None:
    assert parsed("email", "a@x.example (A@X.example)") == "a@x.example"


@pytest.mark.parametrize(
    "cell",
    ["02-123-4567 / 010-1234-5678", "010-1234-5678 / 02-123-4567", "02-123-4567\n010-1234-5678", "(M) 010-1234-5678 (O) 02-123-4567",
     "Tel. 02-123-4567 Mobile: 010-1234-5678", "02-123-4567(대표) 010-1234-5678", "T 02-123-4567, HP 010-1234-5678",
     "010-1234-5678(M) 02-123-4567(O)", "02-123-4567 또는 010-1234-5678"],
)  # fmt: skip
@pytest.mark.parametrize(("name", "own", "other"), [("phone", OFFICE, MOBILE), ("mobile", MOBILE, OFFICE)])
def test_a_field_takes_the_number_of_its_sort(cell: str, name: str, own: str, other: str) -> None:
    found = parsed(name, cell)

    assert isinstance(found, Partly)
    assert found.value == own
    assert [(one.field, one.value) for one in found.left] == [("mobile" if name == "phone" else "phone", other)]


@pytest.mark.parametrize(
    "cell", ["Tel. 02-123-4567 Fax 02-123-4568", "F. 02-123-4568 / T. 02-123-4567", "02-123-4567, 팩스 02-123-4568"]
)
def test_a_fax_number_is_no_telephone(cell: str) -> None:
    found = parsed("phone", cell)

    assert isinstance(found, Partly)
    assert found.value == OFFICE
    assert [(one.field, "4568" in one.text) for one in found.left] == [(None, True)]


def test_a_part_that_is_no_number_is_left_as_it_stands() -> None:
    assert parsed("phone", "02-123-4567 / 010-9999") == Partly(OFFICE, (Left("010-9999"),))


def test_a_slash_behind_the_code_of_an_area_parts_nothing() -> None:
    assert parsed("phone", "41/365 12 22", "PL") == "+48413651222"


@pytest.mark.parametrize(
    "cell",
    [
        "010-9999",
        "123-4567",
        "02-123-456",
        "010-1234-56789",
        "112",
        "내선 123",
        "00000",
        "02-12 / 010-9999",
        "a@x.example",
    ],
)
def test_no_telephones_in_korea(cell: str) -> None:
    found = parsed("phone", cell)
    assert isinstance(found, Refused)
    assert found.code == "phone_invalid_in_cell"


@pytest.mark.parametrize(
    ("cell", "number"),
    [("1588-1234", "+8215881234"), ("031-123-4567", "+82311234567"), ("02.123.4567 (내선 12)", OFFICE)],
)
def test_telephones_in_korea(cell: str, number: str) -> None:
    assert parsed("phone", cell) == number
