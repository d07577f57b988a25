"""Values cleaned, normalised and refused by the plain models."""

from decimal import Decimal

import pytest
from pydantic import ValidationError

from exhibitplanner.domain.kinds import BY_NAME


def made(kind: str, **values: object) -> dict[str, object]:
    return BY_NAME[kind].model.model_validate(values, context={"region": "KR"}).model_dump()


def test_text_is_nfc_and_trimmed() -> None:
    assert made("company", name="  Zakłady ", name_ko="한화")["name_ko"] == "한화"
    assert made("company", name="KAI", city="   ")["city"] is None


@pytest.mark.parametrize(
    ("kind", "values", "error"),
    [
        ("company", {"name": ""}, "string_type"),
        ("company", {}, "missing"),
        ("booth", {"hall_id": "h", "number": "1", "width_m": -5}, "greater_than_equal"),
        ("booth", {"hall_id": "h", "number": "1", "width_m": "NaN"}, "finite_number"),
        ("booth", {"hall_id": "h", "number": "1", "open_sides": 5}, "less_than_equal"),
        ("booth", {"hall_id": "h", "number": "1", "booth_type": "castle"}, "enum"),
        ("booth", {"hall_id": "h", "number": "1", "colour": "red"}, "extra_forbidden"),
        ("contact", {"company_id": "c", "name": "x", "email": "nobody"}, "email_invalid"),
        ("contact", {"company_id": "c", "name": "x", "phone": "12"}, "phone_invalid"),
        ("company", {"name": "x", "country": "Poland"}, "country_invalid"),
        ("exhibition", {"code": "x", "opens_on": "2027-09-07", "closes_on": "2027-09-10", "time_zone": "Kielce"}, "time_zone_invalid"),
        ("exhibition", {"code": "x", "opens_on": "2027-09-07", "closes_on": "2027-09-10", "currency": "EURO"}, "currency_invalid"),
        ("charge", {"participation_id": "p", "item": "x", "unit_price": "1234567890.123456"}, "decimal_max_digits"),
        ("exhibit", {"participation_id": "p", "system_id": "s", "quantity": "1.5"}, "int_parsing"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused(kind: str, values: dict[str, object], error: str) -> None:
    with pytest.raises(ValidationError) as refused:
        made(kind, **values)
    assert [one["type"] for one in refused.value.errors()] == [error]


def test_normal_forms() -> None:
    row = made(
        "contact",
        company_id="c",
        name="Hong",
        email=" HONG@KAI.example ",
        mobile="010-2345-6789",
        phone="+82 2 123 4567",
    )
    assert (row["email"], row["mobile"], row["phone"]) == ("hong@kai.example", "+821023456789", "+8221234567")
    assert made("company", name="x", country="pl")["country"] == "PL"


def test_defaults() -> None:
    part = made("participation", exhibition_id="e", company_id="c")
    assert (part["priority"], part["ours"], part["hall_preferences"]) == (1, True, [])
    assert made("exhibit", participation_id="p", system_id="s")["quantity"] == 1
    assert made("deadline", exhibition_id="e", title="t")["applies_to"] == "all"


def test_decimals_are_exact() -> None:
    assert made("case", shipment_id="s", number="1", gross_kg="320.25")["gross_kg"] == Decimal("320.25")


def test_lists_lose_blanks_and_repetitions() -> None:
    assert made("company", name="x", aliases=["KAI", " ", "KAI", "카이 "])["aliases"] == ["KAI", "카이"]
