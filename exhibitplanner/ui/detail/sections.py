"""In which section of a form a field stands, by what its name says; a field described tomorrow finds its place here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from exhibitplanner.domain.describe import FieldDescription, FieldType
from exhibitplanner.domain.kinds import Kind

STAMPS: Final = frozenset({"created_at", "updated_at"})
Row = tuple[FieldDescription, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under one head, whose words are `section_<name>`; `about` is headed by the kind itself."""

    name: str
    rows: tuple[Row, ...]


_RULES: Final[tuple[tuple[str, tuple[str, ...], tuple[FieldType, ...]], ...]] = (
    ("stay", ("flight_", "hotel", "vehicle_", "diet"), ()),
    ("passport", ("passport_", "visa_", "nationality", "birth_"), ()),
    ("badge", ("badge_",), ()),
    ("contact", ("email", "phone", "mobile", "address", "website"), ()),
    ("papers", ("carnet_", "customs_", "document_", "reexport_", "hs_code", "disposition", "serial_"), ()),
    ("money", ("price", "advance_", "on_site_", "unit_price", "currency", "fee", "paid_on", "deposit_", "vat_", "payer",
               "invoice_", "value", "late_penalty"), ()),
    ("loads", ("mass_", "gross_", "net_", "axle_", "floor_load", "point_load", "ground_", "power_", "voltage_",
               "phases", "suspension_", "needs_", "pressure_", "load_"), ()),
    ("sizes", ("length_", "width_", "depth_", "height_", "clear_height", "gate_", "area_m2", "volume_", "x_m", "y_m",
               "rotation_", "outline", "open_sides", "requested_m2"), ()),
    ("texts", ("note", "description", "catalogue_", "outcome", "follow_up", "evidence", "source"), ()),
    ("dates", (), (FieldType.DATE, FieldType.INSTANT)),
)  # fmt: skip
"""Section, beginnings of names, types; the first that fits counts, and what none fits is `about` the record."""
_ORDER: Final = ("about", "stay", "passport", "badge", "contact", "sizes", "loads", "dates", "money", "papers", "texts")
_OF_A_PERSON: Final = frozenset({"arrives_on", "departs_on"})
_PAIRS: Final = (
    ("flight_in", "flight_out", "flights"), ("badge_kind", "badge_status", "badge"), ("x_m", "y_m", "corner"),
    ("width_m", "depth_m", "width_depth"), ("length_m", "width_m", "length_width"),
    ("length_cm", "width_cm", "length_width"), ("gate_width_m", "gate_height_m", "gate"),
    ("gross_kg", "net_kg", "gross_net"), ("quantity", "unit", "quantity"), ("offset", "unit", "offset"),
    ("voltage_v", "phases", "voltage"), ("price", "currency", "currency"), ("unit_price", "currency", "currency"),
    ("advance_price", "advance_until", "advance"), ("on_site_price", "on_site_from", "on_site"),
    ("fee", "currency", "currency"), ("value", "currency", "currency"),
)  # fmt: skip
"""Two short fields side by side; `pair_<name>` are the words before them, where the first field's do not do."""


def sections_of(kind: Kind) -> list[Section]:
    """The form of a kind: what the record is about first, texts last."""
    grouped: dict[str, list[FieldDescription]] = {name: [] for name in _ORDER}
    for field in kind.fields:
        if field.name not in STAMPS:
            grouped[section_of(kind, field)].append(field)
    if grouped["badge"]:
        grouped["badge"] += grouped.pop("contact")
    return [Section(name, tuple(_rows(fields))) for name, fields in grouped.items() if fields]


def section_of(kind: Kind, field: FieldDescription) -> str:
    """The section of one field."""
    if field.name in _OF_A_PERSON and "passport_no" in kind.by_name:
        return "stay"
    if field.name in kind.key or field.label.target is not None:
        return "about"
    for name, beginnings, types in _RULES:
        if field.name.startswith(beginnings) if beginnings else field.type in types:
            return name
    return "about"


def pair_of(row: Row) -> str:
    """The name of a row of two; blank for a row of one."""
    names = tuple(field.name for field in row)
    return next((name for first, second, name in _PAIRS if (first, second) == names), "")


def short_fields(kind: Kind, filled: Iterable[str], choice: str | None = None) -> frozenset[str]:
    """What is shown first: what names the record, what must be given, what a table shows, and what is filled.

    Where a `choice` decides what matters (the service of an order), what matters for it is shown, the rest is not.
    """
    required = (field.name for field in kind.stored if field.required)
    named = {*kind.key, *required}
    shown = {*kind.default_columns, *kind.mattering(choice)} - kind.idle(choice)
    return frozenset({*named, *shown, *filled})


def _rows(fields: Sequence[FieldDescription]) -> list[Row]:
    by_name = {field.name: field for field in fields}
    rows: list[Row] = []
    done: set[str] = set()
    for field in fields:
        if field.name in done:
            continue
        pair = next((one for one in _PAIRS if one[0] == field.name and one[1] in by_name and one[1] not in done), None)
        row = (field, by_name[pair[1]]) if pair else (field,)
        done.update(one.name for one in row)
        rows.append(row)
    return rows
