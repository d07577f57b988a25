"""Clean e-mail addresses and telephone numbers take a short way, with the outcome of the libraries' long one."""

import random

import email_validator
import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from exhibitplanner.domain import formats, telephones
from exhibitplanner.domain.describe import TextFormat
from exhibitplanner.domain.formats import checked

REGIONS = [
    "KR", "PL", "US", "DE", "GB", "FR", "IT", "ES", "TR", "CZ", "SK", "UA", "SE", "NO", "FI", "NL", "BE", "IN", "AU",
    "JP", "CN", "BR", "MX", "AE",
]  # fmt: skip


def outcome(text_format: TextFormat, value: str, region: str | None = None) -> str:
    try:
        return checked(text_format, value, region)
    except PydanticCustomError as error:
        return f"refused: {error.type}"


def by_email_validator(value: str) -> str:
    try:
        return email_validator.validate_email(value, check_deliverability=False).normalized.lower()
    except email_validator.EmailNotValidError:
        return "refused: email_invalid"


def by_phonenumbers(text: str, region: str | None) -> str | None:
    try:
        return telephones._any.__wrapped__(text, region)
    except telephones.NoTelephoneNumberError:
        return None


odd_labels = [
    "kai", "co", "kr", "com", "a-b", "a--b", "-a", "a-", "xn--80ak6aa92e", "test", "local", "example", "invalid", "KAI",
    "localhost", "onion", "arpa", "x", "1", "c0m", "com1", "a" * 63, "a" * 64, "zakłady", "", "ab--c", "a_b",
]  # fmt: skip
labels = st.one_of(st.sampled_from(odd_labels), st.text("ab1-", min_size=1, max_size=4))
domains = st.lists(labels, min_size=1, max_size=5).map(".".join)
locals_ = st.one_of(
    st.lists(st.text("ab1_+-", max_size=3), min_size=1, max_size=3).map(".".join),
    st.sampled_from(
        ["p1", "Info", "a b", "'o", "a" * 64, "a" * 65, "a" * 200, "łuk", '"a b"', "a@b", "info", ".a", "a."]
    ),
)


@given(locals_, domains, st.sampled_from(["", " ", "\n", "."]))
def test_addresses_are_what_email_validator_says(local: str, domain: str, end: str) -> None:
    address = f"{local}@{domain}{end}"
    assert outcome(TextFormat.EMAIL, address) == by_email_validator(address)


@given(st.text("ab@.-_+1 AŁ", max_size=20))
def test_any_text_is_what_email_validator_says(text: str) -> None:
    assert outcome(TextFormat.EMAIL, text) == by_email_validator(text)


@pytest.mark.parametrize("address", ["p1@company1.co.kr", "jan.kowalski@wzl-1.pl", "a+b_c@x9.org"])
def test_an_ordinary_address_needs_no_library(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "_any_address", None)
    assert checked(TextFormat.EMAIL, address) == address


@st.composite
def numbers(draw: st.DrawFn) -> tuple[str, str | None]:
    """Of some country, right or nearly so, as people write them; and where they were written."""
    region = draw(st.sampled_from(REGIONS))
    example = phonenumbers.example_number_for_type(region, draw(st.sampled_from([0, 1, 2, 3])))
    number = example or phonenumbers.example_number(region)
    assert number is not None
    digits = list(phonenumbers.national_significant_number(number))
    for place in draw(st.lists(st.integers(0, len(digits) - 1), max_size=2)):
        digits[place] = draw(st.sampled_from("0123456789"))
    digits = digits[: len(digits) - draw(st.sampled_from([0, 0, 0, 1, 4]))] + draw(st.lists(st.just("7"), max_size=2))
    plan = phonenumbers.PhoneMetadata.metadata_for_region(region)
    assert plan is not None
    code = number.country_code
    before = draw(st.sampled_from(["", plan.national_prefix or "", f"+{code}", f"+{code}0", str(code), f"00{code}"]))
    gaps = random.Random(draw(st.integers(0, 99)))
    marks = ["", "", "", " ", "-", ".", ") ", "(", " (0)"]
    text = before + "".join(digit + gaps.choice(marks) for digit in digits)
    return text, draw(st.sampled_from([region, region, region, None, *REGIONS]))


@given(numbers())
def test_clean_numbers_are_what_phonenumbers_says(number: tuple[str, str | None]) -> None:
    text, region = number
    found = telephones.clean_number(text, region)
    assert found is None or found == by_phonenumbers(text, region)


@given(st.text("+0123456789 -()", max_size=18), st.sampled_from([None, *REGIONS]))
def test_any_digits_are_what_phonenumbers_says(text: str, region: str | None) -> None:
    found = telephones.clean_number(text, region)
    assert found is None or found == by_phonenumbers(text, region)


@pytest.mark.parametrize(
    ("text", "region", "number"),
    [
        ("+82 10-1234-5678", None, "+821012345678"),
        ("+82 2 123 4567", "PL", "+8221234567"),
        ("010-1234-5678", "KR", "+821012345678"),
        ("02) 123-4567", "KR", "+8221234567"),
        ("601 234 567", "PL", "+48601234567"),
        ("+48 601 234 567", "KR", "+48601234567"),
        ("(212) 555-0123", "US", "+12125550123"),
    ],
)
def test_an_ordinary_number_needs_no_library(
    text: str, region: str | None, number: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telephones, "_any", None)
    assert checked(TextFormat.PHONE, text, region) == number


def test_a_number_without_a_country_is_refused() -> None:
    assert outcome(TextFormat.PHONE, "010-1234-5678") == "refused: phone_without_country"
    assert outcome(TextFormat.PHONE, "+82 1", "KR") == "refused: phone_invalid"


@pytest.mark.parametrize(
    ("text_format", "text", "stored"),
    [
        (TextFormat.PHONE, "+82 10-2345-6789", "+821023456789"),
        (TextFormat.PHONE, "+82 (0)10 2345 6789", None),
        (TextFormat.PHONE, "010-2345-6789", None),
        (TextFormat.PHONE, "+82 10-2345-6789 / 02-555-1234", None),
        (TextFormat.EMAIL, "kim@kai.example.com", "kim@kai.example.com"),
        (TextFormat.EMAIL, "Kim <kim@kai.co.kr>", None),
        (TextFormat.COUNTRY, "PL", None),
    ],
)
def test_what_needs_no_thought_is_seen_at_once(text_format: TextFormat, text: str, stored: str | None) -> None:
    assert formats.seen_at_once(text_format, text) == stored
    assert stored is None or formats.checked(text_format, text) == stored


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("1:10", "1:10"), ("1 / 12", "1:12"), ("1:2.5", "1:2.5"), ("to be agreed", "to be agreed"),
        ("1:0", "refused: scale_invalid"), ("0:10", "refused: scale_invalid"), ("1:", "refused: scale_invalid"),
        (":", "refused: scale_invalid"), ("1:0.0", "refused: scale_invalid"), ("1:x", "refused: scale_invalid"),
        ("-1:10", "refused: scale_invalid"), ("1/", "refused: scale_invalid"),
    ],
)  # fmt: skip
def test_a_scale_is_two_numbers_more_than_nothing(text: str, stored: str) -> None:
    assert outcome(TextFormat.SCALE, text) == stored
