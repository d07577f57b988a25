"""The ATA carnet's general list in its columns (DOMAIN 2.7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from exhibitplanner.messages import text
from exhibitplanner.reports import cells
from exhibitplanner.reports.consignments import Consignment, Consignments, consignments, money, moneys
from exhibitplanner.reports.document import Cell, Frame
from exhibitplanner.reports.tables import Column, RowGroup


@dataclass(frozen=True, slots=True)
class CarnetRow:
    """An item; `numbers` is `3` or, of equal ones, `3–8`."""

    numbers: str
    description: str
    pieces: Decimal
    unit: str = ""
    weight_kg: Decimal | None = None
    value: Decimal | None = None
    currency: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Carnet:
    """The list of one carnet, with its totals; `facts` are texts by the codes of their labels."""

    title: str
    facts: tuple[tuple[str, str], ...]
    rows: tuple[CarnetRow, ...]
    pieces: Decimal
    weight_kg: Decimal | None
    values: tuple[tuple[str, Decimal], ...]


def carnet_report(carnets: Sequence[Carnet], frame: Frame, warnings: Sequence[str]) -> Consignments:
    """A section for each carnet; `warnings` are what breaks a rule, for who makes the list."""
    parts = [Consignment(one.title, one.facts, [RowGroup("", one.rows)], _foot(one, frame)) for one in carnets]
    return consignments("carnet_list", frame, _COLUMNS, parts, warnings)


_COLUMNS: Final[tuple[Column[CarnetRow], ...]] = (
    Column("carnet_item", 16, lambda one, _frame: one.numbers, "quiet"),
    Column("carnet_description", 82, lambda one, _frame: one.description, "strong"),
    Column("carnet_pieces", 15, lambda one, frame: cells.number(one.pieces, frame.language), align="right"),
    Column("packing_unit", 13, lambda one, _frame: one.unit),
    Column("carnet_weight", 22, lambda one, frame: cells.number(one.weight_kg, frame.language), align="right"),
    Column(
        "packing_value", 34, lambda one, frame: money(one.value, one.currency, frame.language), align="right",
        parts=("packing_value", "packing_currency"),
    ),
    Column("packing_origin", 16, lambda one, _frame: one.origin),
)  # fmt: skip


def _foot(carnet: Carnet, frame: Frame) -> tuple[Cell, ...]:
    if not carnet.rows:
        return ()
    figures = {
        "carnet_description": text("packing_total", frame.language),
        "carnet_pieces": cells.number(carnet.pieces, frame.language),
        "carnet_weight": cells.number(carnet.weight_kg, frame.language),
        "packing_value": moneys(carnet.values, frame.language),
    }
    return tuple(figures.get(column.code, "") for column in _COLUMNS)
