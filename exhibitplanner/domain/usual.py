"""The range in which a field's values usually lie, and how it is said: `0.02–100 m`."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

_SMALLER: Final[dict[str, tuple[str, int]]] = {
    "m": ("mm", 1000),
    "cm": ("mm", 10),
    "kg": ("g", 1000),
    "kW": ("W", 1000),
    "t": ("kg", 1000),
}
_SMALL: Final = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Usual:
    """Both ends belong to it. What lies outside is not impossible: somebody has to say that it is meant."""

    low: Decimal
    high: Decimal

    @classmethod
    def of(cls, ends: tuple[float, float] | None) -> Usual | None:
        """The range between two numbers as they are written in a declaration."""
        return cls(*(Decimal(repr(end)) for end in ends)) if ends else None

    def holds(self, value: Decimal | int) -> bool:
        """Whether a value lies in the range."""
        return self.low <= value <= self.high

    def text(self, unit: str | None) -> str:
        """The range in words that need no language."""
        return f"{grouped(self.low)}–{in_unit(self.high, unit)}"


def measured(value: Decimal | int, unit: str | None) -> str:
    """A value with its unit, a small one in the smaller unit too: `0.0108 m = 10.8 mm`."""
    said = in_unit(value, unit)
    smaller = _SMALLER.get(unit or "")
    if smaller is None or not Decimal(0) < abs(Decimal(value)) < _SMALL:
        return said
    return f"{said} = {in_unit(value * smaller[1], smaller[0])}"


def in_unit(value: Decimal | int, unit: str | None) -> str:
    """`2,500 kg`, `30 %`, `12`."""
    return f"{grouped(value)} {unit}" if unit else grouped(value)


def grouped(value: Decimal | int) -> str:
    """A number with its thousands marked and no zeros at its end."""
    text = f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"
    return text.rstrip("0").rstrip(".") if "." in text else text
