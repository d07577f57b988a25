"""Numbers with units, decimal commas and thousands marks, in the unit of the field."""

from __future__ import annotations

import re
from decimal import Context, Decimal, InvalidOperation
from typing import Final

from exhibitplanner.sheets.grid import CellValue
from exhibitplanner.sheets.parsers.outcome import Refused, refused
from exhibitplanner.sheets.parsers.texts import tidy

_EXACT: Final = Context(prec=15)
_D = Decimal
_LENGTH: Final = {
    "mm": _D("0.001"), "밀리": _D("0.001"), "cm": _D("0.01"), "센티": _D("0.01"), "m": _D(1), "미터": _D(1), "mb": _D(1),
    "mtr": _D(1), "metre": _D(1), "metres": _D(1), "meter": _D(1), "meters": _D(1), "metrów": _D(1), "metry": _D(1),
    "м": _D(1), "ft": _D("0.3048"), "in": _D("0.0254"), '"': _D("0.0254"), "″": _D("0.0254"), "millimetres": _D("0.001"), "millimeters": _D("0.001"), "milimetrach": _D("0.001"), "밀리미터": _D("0.001"),
    "centimetres": _D("0.01"), "centimeters": _D("0.01"), "centymetrach": _D("0.01"), "센티미터": _D("0.01"), "metrach": _D(1),
    "inch": _D("0.0254"), "inches": _D("0.0254"), "feet": _D("0.3048"),
}  # fmt: skip
_MASS: Final = {
    "g": _D("0.001"), "kg": _D(1), "kgs": _D(1), "kilogram": _D(1), "킬로": _D(1), "t": _D(1000), "ton": _D(1000),
    "tons": _D(1000), "tonne": _D(1000), "tonnes": _D(1000), "mt": _D(1000), "톤": _D(1000), "lb": _D("0.45359237"),
    "lbs": _D("0.45359237"), "m/t": _D(1000), "metricton": _D(1000), "metrictons": _D(1000), "metrictonne": _D(1000), "metrictonnes": _D(1000),
    "tona": _D(1000), "tony": _D(1000), "tonach": _D(1000), "kilograms": _D(1), "kilogramach": _D(1), "킬로그램": _D(1),
}  # fmt: skip
_AREA: Final = {
    "m2": _D(1), "m²": _D(1), "㎡": _D(1), "sqm": _D(1), "sqmetres": _D(1), "squaremetres": _D(1), "qm": _D(1),
    "mkw": _D(1), "m^2": _D(1), "metrówkwadratowych": _D(1), "metrykwadratowe": _D(1), "squaremeters": _D(1),
    "sqmeters": _D(1), "sqmtr": _D(1), "sqmtrs": _D(1), "제곱미터": _D(1), "평방미터": _D(1), "헤베": _D(1), "평": _D(400) / _D(121), "py": _D(400) / _D(121), "부스": _D(9),
    "booth": _D(9), "booths": _D(9), "stand": _D(9), "stands": _D(9), "stoisko": _D(9), "stoiska": _D(9), "stoisk": _D(9), "칸": _D(9), "개부스": _D(9), "boothunits": _D(9),
}  # fmt: skip
_POWER: Final = {"kw": _D(1), "w": _D("0.001"), "kva": _D(1), "킬로와트": _D(1), "kwh": _D(1), "키로": _D(1)}
_PRESSURE: Final = {
    "kn/m2": _D(1), "kn/m²": _D(1), "kn/㎡": _D(1), "kpa": _D(1), "t/m2": _D("9.81"), "t/m²": _D("9.81"),
    "t/㎡": _D("9.81"), "ton/m2": _D("9.81"), "톤/m2": _D("9.81"), "톤/㎡": _D("9.81"), "kg/m2": _D("0.00981"),
    "kg/m²": _D("0.00981"), "kg/㎡": _D("0.00981"), "bar": _D(100), "kg/cm2": _D("98.1"), "kg/cm²": _D("98.1"),
}  # fmt: skip
_AIR: Final = {
    "bar": _D(1), "bary": _D(1), "barów": _D(1), "bars": _D(1), "바": _D(1), "mpa": _D(10), "kpa": _D("0.01"),
    "psi": _D("0.0689476"), "kg/cm2": _D("0.980665"), "kg/cm²": _D("0.980665"), "kgf/cm2": _D("0.980665"),
}  # fmt: skip
_FORCE: Final = {"kn": _D(1), "t": _D("9.81"), "ton": _D("9.81"), "kg": _D("0.00981"), "n": _D("0.001")}
_COUNT: Final = dict.fromkeys(
    ("pcs", "pc", "pieces", "ea", "each", "set", "sets", "szt", "개", "대", "점", "식", "명", "건", "장", "박스", "x", "%", "v",
     "vac", "volt", "볼트", "°", "deg", "units", "unit", "szt", "sztuk", "sztuki", "os", "대분", "본", "phase", "phases", "상", "면", "sides"),
    _D(1),
)  # fmt: skip
_COUNTED: Final = dict.fromkeys(
    ("부스", "개부스", "칸", "booth", "booths", "stand", "stands", "stoisko", "stoiska", "stoisk", "회선", "회로", "개소", "구좌", "세트", "인",
     "시간", "h", "hour", "hours", "hr", "hrs", "godz", "일", "day", "days", "dni", "dzień", "박", "night", "nights", "persons", "people",
     "osób", "osoby", "line", "lines", "lot", "kpl", "kpl."), _D(1),
)  # fmt: skip
"""What people count in a field without a unit."""
_UNITS: Final = {
    "m": _LENGTH,
    "cm": {unit: factor * 100 for unit, factor in _LENGTH.items()},
    "kg": _MASS,
    "t": {unit: factor / 1000 for unit, factor in _MASS.items()},
    "m²": _AREA,
    "kW": _POWER,
    "kN/m²": _PRESSURE,
    "kPa": _PRESSURE,
    "kN": _FORCE,
    "bar": _AIR,
    "": _COUNTED,
}
_ELECTRIC: Final = frozenset({"v", "vac", "volt", "볼트", "phase", "phases", "상"})  # `220V` is no power
_LARGE_UNITS: Final = frozenset({"m", "t", "ton", "tons", "tonne", "tonnes", "톤", "미터", "mt"})
_AGAIN: Final = re.compile(r"(?P<outside>[^()]*\d[^()]*)\((?P<inside>[^()]*\d[^()]*)\)")
_NUMBER: Final = re.compile(r"[-+−]?(?:\d[\d.,'’ ]*\d|\d|[.,]\d+)")
_DECIMAL_COMMA: Final = re.compile(r"(?<![\d.,])(?:0,\d+|[1-9]\d*,(?:\d{1,2}|\d{4,}))(?![\d.,])|\d\.\d{3},\d")
_POINTS: Final = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?!\d)")
_ABOUT: Final = re.compile(
    r"^(?:약|대략|ok\.|około|ca\.?|circa|about|approx(?:\.|imately)?|ok|~|≈)\s*"
    r"|\s*(?:±|\+/-|내외|정도|가량|approx(?:\.|imately)?|circa|ca\.?)$",
    re.IGNORECASE,
)


_WORDS_BESIDE: Final = re.compile(
    r"(?<![^\W_])(?:기본|최소|최대|총|이상|이하|이내|at least|minimum|min\.?|maximum|max\.?|up to|or more|or less|standard|basic|"
    r"included|co najmniej|nie mniej niż|minimalnie|maksymalnie|do|od|total|razem|łącznie)(?![^\W_])|(?<=[^\W\d_])(?:이상|이하|이내)$",
    re.IGNORECASE,
)
_MAINS: Final = re.compile(
    r"(?<![\w.,])\d+(?:[/~–-]\d+)?\s*(?:v(?:ac|olts?)?|볼트|hz|a(?:mp\.?)?|상|phases?|ph|faz[ay]?|f|h|hrs?|hours?|godz\.?|시간)(?![^\W\d_])"
    r"|단상|삼상|(?:single|three)[ -]phase|(?:jedno|trój)fazow\w+",
    re.IGNORECASE,
)
"""What stands beside a power without being one: voltage, frequency, current, phases, hours."""


def parse_number(cell: CellValue, *, field_unit: str | None, unit: str | None = None) -> Decimal | Refused:
    """A cell in the field's unit; the cell's own unit wins over the heading's.

    A comma followed by exactly three digits marks thousands (`1,234`), unless a zero leads (`0,125`) or the unit is
    metres or tonnes, in which nothing at a fair counts by thousands; any other single comma is a decimal one (`12,5`).
    A point followed by three digits marks thousands before millimetres only. Two areas in a cell must agree.
    """
    if isinstance(cell, bool) or not isinstance(cell, int | float | str):
        return refused("no_number_in_cell", cell)
    if isinstance(cell, str):
        return _of_text(cell, field_unit, unit)
    value = number_of(f"{cell:.15g}" if isinstance(cell, float) else str(cell))
    return refused("no_number_in_cell", cell) if value is None else _in_unit(cell, value, "", field_unit, unit)


def _of_text(cell: str, field_unit: str | None, unit: str | None) -> Decimal | Refused:
    text = tidy(cell)
    again = _AGAIN.fullmatch(text)  # `2부스(18㎡)`, `36 m² (4 stands)`
    if again is not None and field_unit is not None and knows_unit(_split(again["inside"])[1], field_unit):
        outside, inside = (
            parse_number(again[part], field_unit=field_unit, unit=unit) for part in ("outside", "inside")
        )
        return inside if inside == outside else refused("no_number_in_cell", cell)
    value, own = _split(text)
    if value is None:
        return refused("no_number_in_cell", cell)
    if (own or _plain_unit(unit or "") or field_unit) in _LARGE_UNITS:
        value = _split(text, decimal_comma=True)[0] or value
    plain = _in_unit(cell, value, own, field_unit, unit)
    alone = _alone(text, field_unit) if isinstance(plain, Refused) else text
    bare = _of_text(alone, field_unit, unit) if alone != text else plain
    return plain if isinstance(bare, Refused) else bare


def _alone(text: str, field_unit: str | None) -> str:
    """A number without the words around it, and a power without its mains: `380V 3상 10kW`, `기본 1kW`, `36㎡ 이상`."""
    bare = tidy(_WORDS_BESIDE.sub(" ", text))
    power = tidy(_MAINS.sub(" ", bare)).strip(" /,;|+·") if field_unit == "kW" else bare
    return power if power == bare or _split(power)[1] in _POWER else text  # the 2 of `2 x 16A` is none


def has_decimal_comma(cell: CellValue) -> bool:
    """Whether a cell surely writes a decimal comma: its column then marks thousands by points."""
    return isinstance(cell, str) and _DECIMAL_COMMA.search(tidy(cell)) is not None


def without_points(cell: str, field_unit: str | None, unit: str | None) -> str:
    """A cell of a column with decimal commas without its marks of thousands: `1.250 kg` are 1250, `1.250 t` are not."""
    text = tidy(cell)
    _, own = _split(text)
    is_large = (own or _plain_unit(unit or "") or field_unit) in _LARGE_UNITS
    return cell if is_large else _POINTS.sub(lambda found: found[0].replace(".", ""), text)


def _in_unit(cell: CellValue, value: Decimal, own: str, field_unit: str | None, unit: str | None) -> Decimal | Refused:
    factor = _factor(own, field_unit)
    if factor is None:
        return refused("unknown_unit", cell, unit=own, field_unit=field_unit or "–")
    if not own and unit:
        factor = _factor(_plain_unit(unit), field_unit) or Decimal(1)
    return _EXACT.plus(value * factor).normalize(_EXACT) + 0


def _split(text: str, *, decimal_comma: bool = False) -> tuple[Decimal | None, str]:
    """The number and what stands around it as a unit."""
    text = _ABOUT.sub("", text)
    found = _NUMBER.search(text)
    if found is None:
        return None, ""
    around = f"{text[: found.start()]} {text[found.end() :]}"
    return number_of(found[0], decimal_comma=decimal_comma), _plain_unit(around)


def _plain_unit(text: str) -> str:
    return re.sub(r"[\s()\[\].,:=-]", "", text.casefold())


def _factor(unit: str, field_unit: str | None) -> Decimal | None:
    if not unit:
        return Decimal(1)
    table = _UNITS.get(field_unit or "", {})
    return table.get(unit) or (None if table and unit in _ELECTRIC else _COUNT.get(unit))


def knows_unit(text: str, field_unit: str | None) -> bool:
    """Whether `text` is a unit in which a field of `field_unit` may be given."""
    return _plain_unit(text) in _UNITS.get(field_unit or "", {})


def number_of(text: str, *, decimal_comma: bool = False) -> Decimal | None:
    """A number as people write it; None where it is none. With `decimal_comma` a single comma never marks thousands."""
    text = re.sub(r"(?<=\d)[ '’](?=\d)", "", text.strip()).replace("−", "-")
    if "," in text and "." in text:
        decimal = max(text.rfind(","), text.rfind("."))
        text = re.sub(r"[.,]", "", text[:decimal]) + "." + text[decimal + 1 :]
    elif re.fullmatch(r"[-+]?[1-9]\d{0,2}(,\d{3})+|[-+]?\d{1,3}(\.\d{3}){2,}", text) and not (
        decimal_comma and text.count(",") == 1
    ):
        text = re.sub(r"[.,]", "", text)
    elif text.count(",") == 1:
        text = text.replace(",", ".")
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None
