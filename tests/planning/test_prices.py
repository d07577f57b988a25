"""Which of an order's prices applies on a day, what it is worth, what is missing for its kind: both sides of each edge."""

from datetime import date
from decimal import Decimal

import pytest

from exhibitplanner.domain.orders import OrderKind
from exhibitplanner.planning.prices import Prices, Tariff, missing, worth

D = Decimal
THREE = Prices(D(100), D(80), date(2027, 8, 1), D(150), date(2027, 9, 1))


@pytest.mark.parametrize(
    ("day", "tariff", "price"),
    [
        (date(2027, 8, 1), Tariff.ADVANCE, 80),
        (date(2027, 8, 2), Tariff.STANDARD, 100),
        (date(2027, 8, 31), Tariff.STANDARD, 100),
        (date(2027, 9, 1), Tariff.ON_SITE, 150),
    ],
)
def test_each_price_has_its_days(day: date, tariff: Tariff, price: int) -> None:
    assert (THREE.tariff(day), THREE.on(day)) == (tariff, price)


def test_a_price_without_its_day_or_a_day_without_its_price_never_applies() -> None:
    half = Prices(D(100), advance=D(80), on_site_from=date(2027, 9, 1))
    assert {half.on(day) for day in (date(2027, 1, 1), date(2027, 12, 31))} == {100}


def test_a_standard_price_that_is_not_known_is_not_guessed() -> None:
    assert Prices(advance=D(80), advance_until=date(2027, 8, 1)).on(date(2027, 8, 2)) is None


def test_how_long_a_price_holds() -> None:
    assert THREE.ends(date(2027, 7, 1)) == date(2027, 8, 1)
    assert THREE.ends(date(2027, 8, 2)) == date(2027, 8, 31)
    assert THREE.ends(date(2027, 9, 1)) is None
    assert Prices(D(100)).ends(date(2027, 7, 1)) is None


def test_an_order_is_worth_its_price_on_the_day_it_was_placed() -> None:
    late = date(2027, 9, 5)
    assert worth(D(3), THREE, date(2027, 7, 1), late) == 240
    assert worth(None, THREE, None, late) == 150
    assert worth(D(0), THREE, None, late) == 0
    assert worth(D(3), Prices(), None, late) is None


def test_what_a_supplier_asks_for_depends_on_the_service() -> None:
    assert missing(OrderKind.ELECTRICITY, {}) == ("voltage_v", "phases", "power_kw", "position")
    assert missing(OrderKind.ELECTRICITY, {"voltage_v": 400, "phases": 3, "power_kw": D(9), "position": "A"}) == ()
    assert missing(OrderKind.WATER, {}) == ("position",)
    assert missing(OrderKind.COMPRESSED_AIR, {"position": "A"}) == ("pressure_bar",)
    assert missing(OrderKind.RIGGING, {"load_kg": D(50)}) == ("position",)
    assert missing(OrderKind.FURNITURE, {}) == ()
