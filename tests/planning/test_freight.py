"""Sums of cases, chargeable weight on both sides of its edge, the next case number."""

from decimal import Decimal as D

import pytest

from exhibitplanner.planning.freight import Crate, Goods, Sums, chargeable, next_case_number, sums_of, together

SMALL = Crate(D(200), D(100), D(50), D("120.5"), None, (Goods(D(2), D(60), D(1000), "EUR"), Goods(None, D(40))))


def test_a_case_comes_to_its_volume_and_its_lines():
    assert sums_of(SMALL) == Sums(
        cases=1, pieces=D(3), volume_m3=D(1), gross_kg=D("120.5"), net_kg=D(100), values=(("EUR", D(1000)),),
        without_value=1,
    )  # fmt: skip


def test_a_case_s_own_net_stands_before_its_lines():
    assert sums_of(Crate(net_kg=D(90), goods=SMALL.goods)).net_kg == D(90)


@pytest.mark.parametrize(
    ("crate", "open_figures"),
    [
        (Crate(), (1, 1, 1)),
        (Crate(D(100), D(100), None, D(5), D(4)), (1, 0, 0)),
        (Crate(D(100), D(100), D(100), None, None, (Goods(None, D(4)), Goods())), (0, 1, 1)),
        (SMALL, (0, 0, 0)),
    ],
)
def test_what_a_case_leaves_open(crate, open_figures):
    sums = sums_of(crate)
    assert (sums.without_volume, sums.without_gross, sums.without_net) == open_figures


def test_several_cases_add_up_by_currency():
    other = Crate(D(100), D(100), D(100), D(10), D(8), (Goods(D(1), None, D(5), "KRW"), Goods(D(1), None, D(7), "EUR")))
    both = together([sums_of(SMALL), sums_of(other), sums_of(Crate())])
    assert (both.cases, both.pieces, both.volume_m3, both.gross_kg, both.net_kg) == (3, D(5), D(2), D("130.5"), D(108))
    assert both.values == (("EUR", D(1007)), ("KRW", D(5)))
    assert (both.without_volume, both.without_gross, both.without_net) == (1, 1, 1)


def test_no_case_is_nothing():
    assert together([]) == Sums()


@pytest.mark.parametrize(
    ("mode", "gross", "volume", "amount"),
    [
        ("air", "167", "1", "167"),
        ("air", "167.1", "1", "167.1"),
        ("air", "166.9", "1", "167"),
        ("air", "10", "2.4", "400.8"),
        ("sea", "1000", "1", "1"),
        ("sea", "1001", "1", "1.001"),
        ("sea", "999", "1.2", "1.2"),
    ],
)
def test_chargeable_is_the_greater_of_mass_and_volume(mode, gross, volume, amount):
    found = chargeable(mode, Sums(cases=1, gross_kg=D(gross), volume_m3=D(volume)))
    assert found is not None
    assert found.amount == D(amount) == max(found.by_mass, found.by_volume)


@pytest.mark.parametrize("mode", ["road", "courier", None])
def test_no_chargeable_weight_where_each_carrier_has_its_own(mode):
    assert chargeable(mode, Sums(cases=1, gross_kg=D(1), volume_m3=D(1))) is None


def test_no_chargeable_weight_while_a_case_is_open():
    whole = Sums(cases=2, gross_kg=D(1), volume_m3=D(1))
    assert chargeable("air", whole) is not None
    assert chargeable("air", Sums(cases=2, gross_kg=D(1), volume_m3=D(1), without_gross=1)) is None
    assert chargeable("air", Sums(cases=2, gross_kg=D(1), volume_m3=D(1), without_volume=1)) is None


@pytest.mark.parametrize(
    ("numbers", "following"),
    [
        ([], "1"),
        (["1", "2", "10"], "11"),
        (["C-008", "C-009"], "C-010"),
        (["A"], "2"),
        (["HR 3/7"], "HR 3/8"),
        (["12A"], "13A"),
        (["99"], "100"),
    ],
)
def test_the_next_case_number_keeps_its_form(numbers, following):
    assert next_case_number(numbers) == following
