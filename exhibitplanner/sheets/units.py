"""Units as people write them in heads and cells, in three languages, and what each is in a field's own unit."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import Final

G: Final = Decimal("9.81")
"""m/s², as the rules reckon (DESIGN section 9): 1 t/m² is 9.81 kN/m²."""


def _table(words_by_factor: dict[str, str]) -> dict[str, Decimal]:
    factors = {words: _fraction(factor) for factor, words in words_by_factor.items()}
    return {word: factor for words, factor in factors.items() for word in words.split()}


def _fraction(text: str) -> Decimal:
    above, _, below = text.partition("/")
    return Decimal(above) / Decimal(below or 1)


_LENGTH: Final = _table(
    {
        "0.001": "mm mms 밀리 밀리미터 milimetr milimetry milimetrów millimetre millimetres millimeter millimeters",
        "0.01": "cm cms 센티 센티미터 센치 centymetr centymetry centymetrów centimetre centimetres centimeter centimeters",
        "0.1": "dm",
        "1": "m mb mtr mtrs 미터 metr metry metrów metre metres meter meters",
        "1000": "km",
        "0.3048": "ft feet foot",
        "0.0254": "in inch inches",
    }
)
_MASS: Final = _table(
    {
        "0.000001": "mg",
        "0.001": "g gr 그램 gram grams gramów",
        "1": "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes kilogramów 킬로 킬로그램 키로 kgf",
        "1000": "t to ton tons tonne tonnes mt 톤 tona tony",
        "0.45359237": "lb lbs pound pounds",
        "0.028349523125": "oz",
    }
)
_AREA: Final = _table(
    {
        "1": "m2 qm mq 헤베 metrówkwadratowych metrykwadratowe",
        "0.0001": "cm2",
        "0.000001": "mm2",
        "0.09290304": "ft2 sqft",
        "400/121": "평 평형 py pyeong pyung",
        "9": "부스 booth booths stand stands stoisko stoiska stoisk boks boksy moduł moduły modułów standardbooths",
    }
)
_VOLUME: Final = _table({"1": "m3 cbm cubm 루베 세제곱미터", "0.001": "l litre litres liter liters dm3", "0.000001": "cm3"})
_POWER: Final = _table(
    {"0.001": "w va watt watts wat watów 와트", "1": "kw kva 킬로와트 kilowatt kilowatts kilowat kilowatów"}
)
_PRESSURE: Final = _table(
    {
        "0.001": "pa n/m2",
        "1": "kpa kn/m2",
        "1000": "mpa n/mm2",
        "100": "bar",
        "10": "n/cm2",
        "9.81": "t/m2 to/m2 ton/m2 tons/m2 tonne/m2 tonnes/m2 tf/m2 mt/m2 톤/m2",
        "0.00981": "kg/m2 kgf/m2 kgs/m2",
        "98.1": "kg/cm2 kgf/cm2",
        "6.894757": "psi",
    }
)
_FORCE: Final = _table(
    {"0.001": "n", "1": "kn", "1000": "mn", "9.81": "t to ton tons tonne tonnes tf 톤", "0.00981": "kg kgs kgf kp"}
)
_VOLTAGE: Final = _table({"1": "v vac volt volts 볼트 wolt wolty", "1000": "kv"})
_ANGLE: Final = _table({"1": "° deg degree degrees 도 stopni"})
_PERCENT: Final = _table({"1": "% percent pct 퍼센트 procent proc"})
_AXLE: Final = _MASS | {"kn": 1000 / G, "n": 1 / G}

_OF_FIELD: Final[dict[str, tuple[dict[str, Decimal], Decimal]]] = {
    "m": (_LENGTH, Decimal(1)),
    "cm": (_LENGTH, Decimal("0.01")),
    "kg": (_MASS, Decimal(1)),
    "t": (_AXLE, Decimal(1000)),
    "m²": (_AREA, Decimal(1)),
    "m³": (_VOLUME, Decimal(1)),
    "kW": (_POWER, Decimal(1)),
    "kN/m²": (_PRESSURE, Decimal(1)),
    "kPa": (_PRESSURE, Decimal(1)),
    "kN": (_FORCE, Decimal(1)),
    "V": (_VOLTAGE, Decimal(1)),
    "°": (_ANGLE, Decimal(1)),
    "%": (_PERCENT, Decimal(1)),
}
"""What a field's unit measures, and how large it is in the table's own unit."""

COUNTED: Final = frozenset(
    "개 대 점 식 명 건 장 면 조 벌 권 부 매 박스 세트 회선 pc pcs pce piece pieces ea each set sets unit units item items szt sztuk sztuki "
    "nos no person persons people osób osoby x side sides openside opensides day days dni 일 line lines phase phases ph 상 fazy fazowe box boxes "
    "kpl komplet kompletów stück stk".split()
)
MONEY: Final = frozenset(
    "€ $ ₩ £ ¥ zł zl eur usd krw pln gbp jpy chf czk sek nok dkk huf try cny us$ 원 원정 원화 won euro euros 유로 달러 dollar dollars złotych "
    "złote pound pounds".split()
)
_MAGNITUDES: Final = {"천": 10**3, "만": 10**4, "십만": 10**5, "백만": 10**6, "천만": 10**7, "억": 10**8, "tys": 10**3, "mln": 10**6,
                      "k": 10**3, "thousand": 10**3, "million": 10**6}  # fmt: skip
_MAGNITUDE: Final = re.compile(f"({'|'.join(sorted(_MAGNITUDES, key=len, reverse=True))})(.*)")
_BOOTHS: Final = re.compile(r"(?:독립|조립|기본|일반|표준|실내|야외|옥외|개)*(?:식)?부스(?:개)?")
_SQUARE: Final = re.compile(r"sqm(?:et(?:re|er)s?|tr)?|squaremet(?:re|er)s?|㎡|m²|제곱미터|평방미터|제곱m|mkw|m\^2")


@lru_cache(maxsize=4096)
def plain_unit(text: str) -> str:
    """A unit in one spelling: `m2` for `㎡`, `m²`, `sq. m` and `m kw.`; brackets and blanks dropped."""
    text = unicodedata.normalize("NFKC", text).casefold()
    text = re.sub(r"[\s()\[\]{}.,:;=~]|(?<=[^\W\d_])-(?=[^\W\d_])", "", text)
    text = _SQUARE.sub("m2", text)
    text = "부스" if _BOOTHS.fullmatch(text) else text
    return text.replace("m^3", "m3").replace("per", "/") if "/" not in text else text


def factor_of(unit: str, field_unit: str | None) -> Decimal | None:
    """By what a number in `unit` (plain) is multiplied to be in the field's; None where it cannot be given in it."""
    if field_unit is None:
        return money_factor(unit)
    table, size = _OF_FIELD.get(field_unit, ({}, Decimal(1)))
    factor = table.get(unit)
    return None if factor is None else factor / size


def money_factor(unit: str) -> Decimal | None:
    """1 of a currency, 1000 of `천원` and `tys. zł`."""
    if unit in MONEY:
        return Decimal(1)
    found = _MAGNITUDE.fullmatch(unit)
    return Decimal(_MAGNITUDES[found[1]]) if found and (not found[2] or found[2] in MONEY) else None


def knows_unit(text: str, field_unit: str | None) -> bool:
    """Whether `text` is a unit in which a field of `field_unit` may be given."""
    return field_unit is not None and factor_of(plain_unit(text), field_unit) is not None


def measures_something_else(unit: str, field_unit: str | None) -> bool:
    """Whether a plain unit is one of a physical measure that the field does not have."""
    return factor_of(unit, field_unit) is None and any(unit in table for table, _ in _OF_FIELD.values())


def in_unit(metres: Decimal, unit: str | None) -> Decimal:
    """Metres in a field's unit of length: 4.2 is 420 in `cm`."""
    return metres if unit in {None, "m"} else metres / _OF_FIELD[str(unit)][1]
