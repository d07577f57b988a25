"""The packing list: a shipment's cases with their goods, as forwarders and customs want them (DOMAIN 2.7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from exhibitplanner.messages import Language, text
from exhibitplanner.reports import cells, wording
from exhibitplanner.reports.consignments import Consignment, Consignments, consignments, money, moneys
from exhibitplanner.reports.document import Cell, Frame
from exhibitplanner.reports.tables import Column, RowGroup


@dataclass(frozen=True, slots=True)
class PackedGoods:
    """A line; `kept` is T, P or C."""

    number: int
    description: str
    serial_no: str = ""
    quantity: Decimal = Decimal(1)
    unit: str = ""
    net_kg: Decimal | None = None
    value: Decimal | None = None
    currency: str = ""
    origin: str = ""
    hs_code: str = ""
    kept: str = ""


@dataclass(frozen=True, slots=True)
class PackedCase:
    """A case: `place` of all cases of its shipment; `company` and `stand` are said where the shipment has several."""

    number: str
    place: int
    of: int
    goods: tuple[PackedGoods, ...]
    company: str = ""
    stand: str = ""
    sides_cm: tuple[Decimal | None, ...] = (None, None, None)
    volume_m3: Decimal | None = None
    gross_kg: Decimal | None = None
    net_kg: Decimal | None = None
    values: tuple[tuple[str, Decimal], ...] = ()
    handling: str = ""


@dataclass(frozen=True, slots=True)
class PackedShipment:
    """A shipment; `facts` are texts by the codes of their labels."""

    reference: str
    facts: tuple[tuple[str, str], ...]
    cases: tuple[PackedCase, ...]
    pieces: Decimal = Decimal(0)
    net_kg: Decimal | None = None
    values: tuple[tuple[str, Decimal], ...] = ()


def packing_list(shipments: Sequence[PackedShipment], frame: Frame) -> Consignments:
    """A section for each shipment, a group for each case."""
    parts = [_consignment(one, frame.language) for one in shipments]
    return consignments("packing_list", frame, _COLUMNS, parts)


def case_words(number: str, place: int, of: int, language: Language) -> str:
    """`Case 1 of 4`; a number that is not its place has it beside it: `Case C-07 (3 of 4)`."""
    code = "packing_case" if number == str(place) else "packing_case_named"
    return text(code, language, number=number, place=place, of=of)


_COLUMNS: Final[tuple[Column[PackedGoods], ...]] = (
    Column("report_no", 10, lambda one, _frame: str(one.number), "quiet", "right"),
    Column("packing_goods", 66, lambda one, _frame: one.description, "strong"),
    Column("packing_serial", 30, lambda one, _frame: one.serial_no),
    Column("packing_quantity", 18, lambda one, frame: cells.number(one.quantity, frame.language), align="right"),
    Column("packing_unit", 14, lambda one, _frame: one.unit, share_ko=12),
    Column("packing_net", 22, lambda one, frame: cells.number(one.net_kg, frame.language), align="right"),
    Column(
        "packing_value", 32, lambda one, frame: money(one.value, one.currency, frame.language), align="right",
        parts=("packing_value", "packing_currency"),
    ),
    Column("packing_origin", 15, lambda one, _frame: one.origin),
    Column("packing_hs", 21, lambda one, _frame: one.hs_code),
    Column("packing_kept", 13, lambda one, _frame: one.kept),
)  # fmt: skip


def _consignment(shipment: PackedShipment, language: Language) -> Consignment:
    title = text("packing_shipment", language, reference=shipment.reference)
    groups = [_group(case, language) for case in shipment.cases]
    foot = _foot(text("packing_total", language), shipment.pieces, shipment.net_kg, shipment.values, language)
    return Consignment(title, shipment.facts, groups, foot if shipment.cases else ())


def _group(case: PackedCase, language: Language) -> RowGroup[PackedGoods]:
    heading = case_words(case.number, case.place, case.of, language)
    aside = " · ".join(filter(None, (case.company, case.stand, case.handling)))
    return RowGroup(heading, case.goods, aside, case_figures(case, language))


def case_figures(case: PackedCase, language: Language) -> str:
    """`420 × 210 × 160 cm · 14.112 m³ · gross 1,850.5 kg · net 1,700 kg`: what is known of it."""
    said = [_sides(case.sides_cm, language)]
    if case.volume_m3 is not None:
        said.append(f"{wording.decimal(round(case.volume_m3, 3), language)} m³")
    for code, figure in (("packing_gross_kg", case.gross_kg), ("packing_net_kg", case.net_kg)):
        if figure is not None:
            said.append(text(code, language, kg=wording.decimal(figure, language)))
    return " · ".join(filter(None, said))


def _sides(sides: Sequence[Decimal | None], language: Language) -> str:
    known = [wording.decimal(one, language) for one in sides if one is not None]
    return f"{' × '.join(known)} cm" if len(known) == len(sides) else ""


def _foot(
    words: str, pieces: Decimal, net_kg: Decimal | None, values: Sequence[tuple[str, Decimal]], language: Language
) -> tuple[Cell, ...]:
    figures = {
        "packing_goods": words,
        "packing_quantity": cells.number(pieces, language),
        "packing_net": cells.number(net_kg, language),
        "packing_value": moneys(values, language),
    }
    return tuple(figures.get(column.code, "") for column in _COLUMNS)
