"""Numbers, money, sizes and case numbers as liaisons write them; what is ambiguous or more than a number is refused."""

from decimal import Decimal as D

import pytest

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.sheets.parsers.dimensions import parse_dimensions
from exhibitplanner.sheets.parsers.fields import parse, parse_case_number
from exhibitplanner.sheets.parsers.money import Money, money_unit, parse_money
from exhibitplanner.sheets.parsers.outcome import ParseContext, Refused
from exhibitplanner.sheets.parsers.quantities import has_decimal_comma, parse_number


@pytest.mark.parametrize(
    ("cell", "field_unit", "heading", "number"),
    [
        ("1,234", "kg", None, D(1234)), ("1.234,5", "kg", None, D("1234.5")), ("1 234,5 kg", "kg", None, D("1234.5")),
        ("1'234.5", "kg", None, D("1234.5")), ("0,125", "kg", None, D("0.125")), ("1,234,567.8", "kg", None, D("1234567.8")),
        ("12,500 t", "kg", None, D(12500)), ("1,234", "kg", "t", D(1234)), ("10,800", "m", "m", D("10.8")),
        ("4,200 mm", "m", None, D("4.2")), ("4.200", "m", None, D("4.2")), ("55톤", "kg", None, D(55000)),
        ("36 m^2", "m²", None, D(36)), ("36 sq. m.", "m²", None, D(36)), ("36 metrów kwadratowych", "m²", None, D(36)),
        ("36㎡", "m²", None, D(36)), ("1,140 m2", "m²", None, D(1140)), ("2부스(18㎡)", "m²", None, D(18)),
        ("36 m² (4 stands)", "m²", None, D(36)), ("3칸", "m²", None, D(27)), ("121평", "m²", None, D(400)),
        ("약 55톤", "kg", None, D(55000)), ("55t±", "kg", None, D(55000)), ("55톤 내외", "kg", None, D(55000)),
        ("55 tonnes approx.", "kg", None, D(55000)), ("1'250", "kg", None, D(1250)), ("1,250.5", "kg", None, D("1250.5")),
        ("230 VAC", "V", None, D(230)), ("500 W", "kW", None, D("0.5")), ("4,2 м", "m", None, D("4.2")),
    ],
)  # fmt: skip
def test_numbers(cell: str, field_unit: str, heading: str | None, number: D) -> None:
    assert parse_number(cell, field_unit=field_unit, unit=heading) == number


@pytest.mark.parametrize(
    ("cell", "field_unit"),
    [
        ("≤ 55t", "kg"),
        ("55t ±5%", "kg"),
        ("3x400V 32A", "V"),
        ("2 x 16A", "kW"),
        ("6x3m (18㎡)", "m²"),
        ("12-15", "kg"),
        ("약 5~6톤", "kg"),
        ("9 x 6 m", "m²"),
        ("2부스(27㎡)", "m²"),
        ("5 kg", "m"),
        ("500 EUR", "kg"),
    ],
)
def test_no_numbers(cell: str, field_unit: str) -> None:
    assert isinstance(parse_number(cell, field_unit=field_unit), Refused)


@pytest.mark.parametrize(
    ("cell", "heading", "amount", "currency"),
    [
        ("₩1,200,000", None, D(1200000), "KRW"), ("￦5,000,000", None, D(5000000), "KRW"),
        ("1,200,000원", None, D(1200000), "KRW"), ("일금 5,000,000원정", None, D(5000000), "KRW"),
        ("EUR 500", None, D(500), "EUR"), ("500 EUR + VAT", None, D(500), "EUR"), ("€ 1.234,50", None, D("1234.5"), "EUR"),
        ("1 234,50 zł", None, D("1234.5"), "PLN"), ("12.500 zł", None, D(12500), "PLN"), ("12.345 zł", None, D(12345), "PLN"),
        ("12 tys. zł", None, D(12000), "PLN"), ("US$ 1,234", None, D(1234), "USD"), ("USD 1,234.-", None, D(1234), "USD"),
        ("3,500불", None, D(3500), "USD"), ("120만원", None, D(1200000), "KRW"), ("1.2억원", None, D(120000000), "KRW"),
        ("-500 EUR", None, D(-500), "EUR"), ("5,000,000 (부가세 포함)", None, D(5000000), None), ("12.345", None, D("12.345"), None),
        ("1200", "천원", D(1200000), "KRW"), (1200, "천원", D(1200000), "KRW"), (500, "EUR", D(500), "EUR"),
        ("USD 500", "EUR", D(500), "USD"), (1200.5, "zł", D("1200.5"), "PLN"),
    ],
)  # fmt: skip
def test_money(cell: str | float, heading: str | None, amount: D, currency: str | None) -> None:
    assert parse_money(cell, unit=heading) == Money(amount, currency)


@pytest.mark.parametrize("cell", ["500 apples", "TBD", "EUR/USD 500", "", "free"])
def test_no_money(cell: str) -> None:
    assert isinstance(parse_money(cell), Refused)


def test_an_amount_without_its_currency_is_what_a_field_gets() -> None:
    assert parse(BY_NAME["participation"].field("fee"), "₩1,200,000", ParseContext()) == D(1200000)


@pytest.mark.parametrize(
    ("words", "unit"),
    [("원", ("KRW", 1)), ("PLN netto", ("PLN", 1)), ("KRW, VAT 별도", ("KRW", 1)), ("백만원", ("KRW", 1000000)),
     ("단위: 천원", ("KRW", 1000)), ("in EUR", ("EUR", 1)), ("m", None), ("PLN/m2", None), ("English", None), ("VAT 별도", None)],
)  # fmt: skip
def test_currencies_in_headings(words: str, unit: tuple[str, int] | None) -> None:
    assert money_unit(words) == unit


CASE = {"L": D("1.2"), "W": D("0.8"), "H": D("0.95")}


@pytest.mark.parametrize(
    ("cell", "unit"),
    [("1200(L) x 800(W) x 950(H) mm", None), ("L: 1200, W: 800, H: 950 mm", None), ("L1200 W800 H950 mm", None),
     ("1,200 x 800 x 950 mm", None), ("1.200 x 800 x 950 mm", None), ("120 cm x 80 cm x 95 cm", None),
     ("1.2m(L)*0.8m(W)*0.95m(H)", None), ("1.2 × 0.8 × 0.95 (m)", None), ("120 ⨯ 80 ╳ 95", "cm"), ("120 na 80 na 95", "cm"),
     ("L 1.2 m / W 0.8 m / H 0.95 m", None), ("길이 1.2 x 폭 0.8 x 높이 0.95", "m")],
)  # fmt: skip
def test_sizes_of_a_case(cell: str, unit: str | None) -> None:
    assert parse_dimensions(cell, unit=unit, order="LWH") == CASE


@pytest.mark.parametrize(
    "cell",
    [
        "9 m × 6 m (54 m²)",
        "9x6=54",
        "9x6m(54㎡)",
        "가로 9m, 세로 6m",
        "가로9×세로6",
        "9 x 6 metres",
        "9х6 м",
        "szer. 9 x gł. 6 m",
    ],
)
def test_sizes_of_a_booth(cell: str) -> None:
    assert parse_dimensions(cell, unit="m", order="WD") == {"W": D(9), "D": D(6)}


def test_inches() -> None:
    assert parse_dimensions('10" x 20"', unit=None, order="WD") == {"W": D("0.254"), "D": D("0.508")}


@pytest.mark.parametrize(
    ("cell", "number"),
    [("1 of 4", "1"), ("1/4", "1"), ("1\\4", "1"), ("1 z 4", "1"), ("4중 1", "1"), ("총 4개 중 1", "1"), ("Box 3/5", "3"),
     ("Case No. 2 of 5", "2"), ("crate no. 7", "7"), ("skrzynia nr 2", "2"), ("C/N 1-UP", "1-UP"), ("#1", "1"), ("1번", "1"),
     ("001", "001"), ("A-1", "A-1"), ("1-4", "1-4"), ("Pallet 1", "Pallet 1"), ("박스1", "1"), (1.0, "1"), ("No.1", "1"),
     ("NR-7", "NR-7"), ("CASEX-1", "CASEX-1"), ("L-1/4", "L-1"), ("SEA-1 / 1", "SEA-1 / 1")],
)  # fmt: skip
def test_case_numbers(cell: str | float, number: str) -> None:
    assert parse_case_number(cell) == number


@pytest.mark.parametrize("cell", ["12,5", "0,125 kg", "1.250,5 kg", "12,5 t", "ok. 12,5"])
def test_a_decimal_comma_is_seen(cell: str) -> None:
    assert has_decimal_comma(cell)


@pytest.mark.parametrize("cell", ["1,250", "1,250.5", "12.5", "1.250", "3, 4", 12.5, None])
def test_no_decimal_comma_for_sure(cell: str | float | None) -> None:
    assert not has_decimal_comma(cell)


@pytest.mark.parametrize(
    ("cell", "number"),
    [("1.250 kg", 1250), ("1.250", 1250), ("1.250.000", 1250000), ("1.250,5", D("1250.5")), ("12.5", D("12.5")), ("0.250", D("0.25")),
     ("1.250 t", 1250), (1.25, D("1.25"))],
)  # fmt: skip
def test_beside_decimal_commas_a_point_marks_thousands(cell: str | float, number: D) -> None:
    assert parse(BY_NAME["exhibit"].field("mass_kg"), cell, ParseContext(decimal_comma=True)) == number


@pytest.mark.parametrize(
    ("cell", "kw"),
    [
        ("3kW (220V)", 3), ("380V 3상 10kW", 10), ("2kw/24h", 2), ("기본 1kW", 1), ("220V/60Hz 5 kW", 5), ("5 kW 이상", 5),
        ("trójfazowe 400 V, 15 kW", 15), ("at least 3 kW", 3), ("do 3 kW", 3),
    ],
)  # fmt: skip
def test_a_power_beside_its_mains(cell: str, kw: int) -> None:
    assert parse_number(cell, field_unit="kW") == kw


@pytest.mark.parametrize("cell", ["220V", "3 x 16 A", "5kW + 3kW", "3kW / 5kW"])
def test_no_one_power(cell: str) -> None:
    assert isinstance(parse_number(cell, field_unit="kW"), Refused)


@pytest.mark.parametrize("cell", ["12부스", "12 booths", "12 stoisk", "12시간"])
def test_what_is_counted_may_be_named(cell: str) -> None:
    assert parse_number(cell, field_unit=None) == 12
