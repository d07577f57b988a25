"""Freight arithmetic: what cases and shipments come to, chargeable weight, the next case number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce
from typing import Final, Literal

from exhibitplanner.domain.freight import Mode
from exhibitplanner.domain.geometry import case_volume_m3

AIR_KG_PER_M3: Final = 167
"""What a cubic metre weighs for an airline (DOMAIN 2.7; 6,000 cm³ to the kilogram)."""
_KG_PER_TONNE: Final = 1000
_LAST_NUMBER: Final = re.compile(r"(\d+)(\D*)$", re.ASCII)


@dataclass(frozen=True, slots=True)
class Goods:
    """A packing line by its figures: mass and value are those of all its pieces."""

    quantity: Decimal | None = None
    net_kg: Decimal | None = None
    value: Decimal | None = None
    currency: str | None = None

    @property
    def pieces(self) -> Decimal:
        """A quantity left blank is 1."""
        return Decimal(1) if self.quantity is None else self.quantity


@dataclass(frozen=True, slots=True)
class Crate:
    """A case by its figures."""

    length_cm: Decimal | None = None
    width_cm: Decimal | None = None
    height_cm: Decimal | None = None
    gross_kg: Decimal | None = None
    net_kg: Decimal | None = None
    goods: tuple[Goods, ...] = ()


@dataclass(frozen=True, slots=True)
class Sums:
    """What one case or several come to; `without_…` count the cases that leave a figure open.

    A sum is what is known: None where nothing is. `values` are by currency, in its alphabetical order.
    """

    cases: int = 0
    pieces: Decimal = Decimal(0)
    volume_m3: Decimal | None = None
    gross_kg: Decimal | None = None
    net_kg: Decimal | None = None
    values: tuple[tuple[str, Decimal], ...] = ()
    without_volume: int = 0
    without_gross: int = 0
    without_net: int = 0
    without_value: int = 0
    """Lines, not cases."""


@dataclass(frozen=True, slots=True)
class Chargeable:
    """What freight is paid for, and the two figures of which it is the greater: kg by air, W/M by sea."""

    mode: Literal["air", "sea"]
    amount: Decimal
    by_mass: Decimal
    by_volume: Decimal
    volume_m3: Decimal


def sums_of(crate: Crate) -> Sums:
    """A case alone; its net is its own, else its lines' where each line says one."""
    volume = case_volume_m3(crate.length_cm, crate.width_cm, crate.height_cm)
    nets = [one.net_kg for one in crate.goods if one.net_kg is not None]
    own = crate.net_kg if crate.net_kg is not None or not nets else sum(nets, Decimal(0))
    open_net = crate.net_kg is None and (len(nets) < len(crate.goods) or not crate.goods)
    return Sums(
        cases=1,
        pieces=sum((one.pieces for one in crate.goods), Decimal(0)),
        volume_m3=volume,
        gross_kg=crate.gross_kg,
        net_kg=own,
        values=_values(crate.goods),
        without_volume=int(volume is None),
        without_gross=int(crate.gross_kg is None),
        without_net=int(open_net),
        without_value=sum(one.value is None for one in crate.goods),
    )


def together(sums: Iterable[Sums]) -> Sums:
    """Several cases as one sum."""
    return reduce(_added, sums, Sums())


def chargeable(mode: str | None, sums: Sums) -> Chargeable | None:
    """By air the greater of gross and 167 kg a m³, by sea (W/M) the greater of tonnes and m³.

    None by road and courier, whose figures every carrier sets by itself, and where a case leaves mass or size open.
    """
    if sums.gross_kg is None or sums.volume_m3 is None or sums.without_gross or sums.without_volume:
        return None
    if mode == Mode.AIR:
        by_mass, by_volume = sums.gross_kg, sums.volume_m3 * AIR_KG_PER_M3
        return Chargeable("air", max(by_mass, by_volume), by_mass, by_volume, sums.volume_m3)
    if mode == Mode.SEA:
        by_mass, by_volume = sums.gross_kg / _KG_PER_TONNE, sums.volume_m3
        return Chargeable("sea", max(by_mass, by_volume), by_mass, by_volume, sums.volume_m3)
    return None


def next_case_number(numbers: Sequence[str]) -> str:
    """The number after the greatest one, in its own form: `4` after `3`, `C-010` after `C-009`; `1` at first."""
    found = [(int(match[1]), match, number) for number in numbers if (match := _LAST_NUMBER.search(number))]
    if not found:
        return str(len(numbers) + 1)
    greatest, match, number = max(found, key=lambda one: one[0])
    following = str(greatest + 1).zfill(len(match[1]))
    return f"{number[: match.start()]}{following}{match[2]}"


def _values(goods: Iterable[Goods]) -> tuple[tuple[str, Decimal], ...]:
    found: dict[str, Decimal] = {}
    for one in goods:
        if one.value is not None:
            found[one.currency or ""] = found.get(one.currency or "", Decimal(0)) + one.value
    return tuple(sorted(found.items()))


def _added(one: Sums, other: Sums) -> Sums:
    values = dict(one.values)
    for currency, value in other.values:
        values[currency] = values.get(currency, Decimal(0)) + value
    return Sums(
        one.cases + other.cases,
        one.pieces + other.pieces,
        _plus(one.volume_m3, other.volume_m3),
        _plus(one.gross_kg, other.gross_kg),
        _plus(one.net_kg, other.net_kg),
        tuple(sorted(values.items())),
        one.without_volume + other.without_volume,
        one.without_gross + other.without_gross,
        one.without_net + other.without_net,
        one.without_value + other.without_value,
    )


def _plus(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    if one is None or other is None:
        return one if other is None else other
    return one + other
