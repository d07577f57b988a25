"""Charges added up: rounded as their currency is, overdue from the day after they are due."""

from datetime import date
from decimal import Decimal

import pytest

from exhibitplanner.planning.money import Due, Sums, amount_of, rounded, sums_of

D = Decimal
TODAY = date(2027, 8, 15)


def test_a_charge_is_net_vat_and_gross() -> None:
    amount = amount_of(D(3), D("117.50"), D(23), "EUR")
    assert amount is not None
    assert (amount.net, amount.vat, amount.gross) == (D("352.50"), D("81.08"), D("433.58"))


def test_a_blank_quantity_is_1_and_a_blank_rate_no_tax() -> None:
    assert amount_of(None, D(100), None, "EUR") == amount_of(D(1), D(100), D(0), "EUR")
    assert amount_of(D(0), D(100), None, "EUR") == amount_of(D(1), D(0), None, "EUR")
    assert amount_of(D(1), None, D(23), "EUR") is None


@pytest.mark.parametrize(
    ("amount", "currency", "coins"),
    [
        ("0.005", "EUR", "0.01"),
        ("0.0049", "EUR", "0.00"),
        ("0.5", "KRW", "1"),
        ("-0.5", "KRW", "-1"),
        ("0.005", None, "0.01"),
    ],
)
def test_amounts_are_rounded_to_the_smallest_coin(amount: str, currency: str | None, coins: str) -> None:
    assert rounded(D(amount), currency) == D(coins)


@pytest.mark.parametrize(
    ("due_on", "paid_on", "overdue"),
    [
        (date(2027, 8, 14), None, True),
        (date(2027, 8, 15), None, False),
        (date(2027, 8, 14), date(2027, 8, 15), False),
        (None, None, False),
    ],
)
def test_past_due_and_unpaid_is_overdue(due_on: date | None, paid_on: date | None, overdue: bool) -> None:
    assert Due(D(1), due_on, paid_on).is_overdue(TODAY) is overdue


def test_sums_tell_what_is_paid_open_and_overdue() -> None:
    found = sums_of(
        [
            Due(D(100), date(2027, 8, 1), date(2027, 7, 30)),
            Due(D(50), date(2027, 8, 14), None),
            Due(D(30), date(2027, 9, 1), None),
            Due(D(20), date(2027, 8, 15), None),
            Due(D(-5), None, None),
        ],
        TODAY,
    )
    assert found == Sums(D(195), D(100), D(50), date(2027, 8, 15), 5)
    assert found.open == 95
    assert sums_of([], TODAY) == Sums()
