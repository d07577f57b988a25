"""The ATA carnet's general list: temporary goods numbered by the piece, equal ones grouped, and what breaks a rule.

Rules: DOMAIN 2.7 (businesswest.co.uk). Nothing is mended here: what a list must not have stays in it and is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, Literal

from exhibitplanner.domain.fold import fold
from exhibitplanner.domain.freight import Disposition
from exhibitplanner.planning.goods import forbidden_words, is_latin, says_serial, with_serial

Fault = Literal[
    "not_temporary", "disposition_missing", "description_missing", "description_vague", "description_not_latin",
    "serial_missing", "weight_missing", "value_missing", "currency_missing", "origin_missing", "currencies_mixed",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class CarnetGoods:
    """A packing line as a carnet sees it; `place` is how its list names it (`case 2, line 1`)."""

    place: str
    description: str = ""
    serial_no: str = ""
    quantity: Decimal | None = None
    unit: str = ""
    weight_kg: Decimal | None = None
    value: Decimal | None = None
    currency: str = ""
    origin: str = ""
    disposition: str | None = None

    @property
    def pieces(self) -> Decimal:
        """A quantity left blank is 1."""
        return Decimal(1) if self.quantity is None else self.quantity

    @property
    def numbered(self) -> int:
        """How many item numbers it takes: one a piece; what is measured and not counted takes one."""
        whole = self.pieces == self.pieces.to_integral_value() and self.pieces > 0
        return int(self.pieces) if whole else 1


@dataclass(frozen=True, slots=True)
class CarnetItem:
    """A row of the list: `first` to `last` are its item numbers."""

    first: int
    last: int
    description: str
    pieces: Decimal
    unit: str
    weight_kg: Decimal | None
    value: Decimal | None
    currency: str
    origin: str


@dataclass(frozen=True, slots=True)
class CarnetWarning:
    """A broken rule, and the lines that break it; `words` are what a description or the values must not say."""

    fault: Fault
    places: tuple[str, ...]
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CarnetList:
    """The general list of one carnet; the totals are sums of what is known."""

    items: tuple[CarnetItem, ...]
    pieces: Decimal
    weight_kg: Decimal | None
    values: tuple[tuple[str, Decimal], ...]
    warnings: tuple[CarnetWarning, ...]


def carnet_list(goods: Sequence[CarnetGoods]) -> CarnetList:
    """The temporary lines in their order, equal ones where the first of them stands."""
    listed = [one for one in goods if one.disposition == Disposition.TEMPORARY]
    items = _numbered(_grouped(listed))
    weights = [one.weight_kg for one in items if one.weight_kg is not None]
    return CarnetList(
        tuple(items),
        sum((one.pieces for one in items), Decimal(0)),
        sum(weights, Decimal(0)) if weights else None,
        _values(items),
        tuple(_warnings(goods, listed)),
    )


def _grouped(goods: Iterable[CarnetGoods]) -> list[list[CarnetGoods]]:
    groups: dict[tuple[object, ...], list[CarnetGoods]] = {}
    for number, one in enumerate(goods):
        # what says nothing is equal to nothing
        key = _sameness(one) if one.description else (number,)
        groups.setdefault(key, []).append(one)
    return list(groups.values())


def _sameness(one: CarnetGoods) -> tuple[object, ...]:
    """Equal goods: of one description and origin, of one weight and value a piece."""
    return (
        fold(" ".join(one.description.split())), fold(one.unit), one.origin, one.currency,
        _each(one.weight_kg, one.pieces), _each(one.value, one.pieces),
    )  # fmt: skip


def _each(whole: Decimal | None, pieces: Decimal) -> Decimal | None:
    return whole / pieces if whole is not None and pieces else whole


def _numbered(groups: Iterable[Sequence[CarnetGoods]]) -> list[CarnetItem]:
    items, first = [], 1
    for group in groups:
        last = first + sum(one.numbered for one in group) - 1
        items.append(replace(_item(group), first=first, last=last))
        first = last + 1
    return items


def _item(group: Sequence[CarnetGoods]) -> CarnetItem:
    one = group[0]
    serials = ", ".join(dict.fromkeys(goods.serial_no for goods in group if goods.serial_no))
    return CarnetItem(
        0, 0, with_serial(one.description, serials), sum((goods.pieces for goods in group), Decimal(0)), one.unit,
        _known(goods.weight_kg for goods in group), _known(goods.value for goods in group), one.currency, one.origin,
    )  # fmt: skip


def _known(figures: Iterable[Decimal | None]) -> Decimal | None:
    found = [one for one in figures if one is not None]
    return sum(found, Decimal(0)) if found else None


def _values(items: Iterable[CarnetItem]) -> tuple[tuple[str, Decimal], ...]:
    found: dict[str, Decimal] = {}
    for one in items:
        if one.value is not None:
            found[one.currency] = found.get(one.currency, Decimal(0)) + one.value
    return tuple(sorted(found.items()))


_LEFT_OUT: Final[tuple[tuple[Fault, Callable[[CarnetGoods], bool]], ...]] = (
    ("not_temporary", lambda one: one.disposition is not None and one.disposition != Disposition.TEMPORARY),
    ("disposition_missing", lambda one: one.disposition is None),
)
_LISTED: Final[tuple[tuple[Fault, Callable[[CarnetGoods], bool]], ...]] = (
    ("description_missing", lambda one: not one.description),
    ("description_vague", lambda one: bool(forbidden_words(one.description))),
    ("description_not_latin", lambda one: not is_latin(one.description)),
    ("serial_missing", lambda one: not one.serial_no and not says_serial(one.description)),
    ("weight_missing", lambda one: one.weight_kg is None),
    ("value_missing", lambda one: one.value is None),
    ("currency_missing", lambda one: one.value is not None and not one.currency),
    ("origin_missing", lambda one: not one.origin),
)


def _warnings(goods: Sequence[CarnetGoods], listed: Sequence[CarnetGoods]) -> Iterable[CarnetWarning]:
    for rules, looked_at in ((_LEFT_OUT, goods), (_LISTED, listed)):
        for fault, broken in rules:
            found = [one for one in looked_at if broken(one)]
            if found:
                words = dict.fromkeys(word for one in found for word in forbidden_words(one.description))
                told = tuple(words) if fault == "description_vague" else ()
                yield CarnetWarning(fault, tuple(one.place for one in found), told)
    currencies = sorted({one.currency for one in listed if one.value is not None and one.currency})
    if len(currencies) > 1:
        yield CarnetWarning("currencies_mixed", (), tuple(currencies))
