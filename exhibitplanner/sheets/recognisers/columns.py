"""A table's kind and the meaning of its columns, from headings and from what the cells look like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from exhibitplanner.domain.describe import FieldType
from exhibitplanner.sheets.grid import Grid
from exhibitplanner.sheets.parsers.day_texts import day_order
from exhibitplanner.sheets.parsers.dimensions import ORDER, SIDES, fitting_letter
from exhibitplanner.sheets.parsers.outcome import DayOrder
from exhibitplanner.sheets.parsers.texts import key
from exhibitplanner.sheets.recognisers.assigning import Chosen, assigned
from exhibitplanner.sheets.recognisers.headings import (
    fits_unit,
    is_counter,
    unit_of,
    units_of_titles,
)
from exhibitplanner.sheets.recognisers.layouts import LAYOUTS, Layout, Target
from exhibitplanner.sheets.recognisers.looks import look_of
from exhibitplanner.sheets.recognisers.seen import shows
from exhibitplanner.sheets.recognisers.tables import FoundTable, TableColumn

_DAYS_LOOKED_AT: Final = 1000
_PROVEN: Final = 0.2
_TWO_NAMES: Final = frozenset({"name", "name_ko"})
"""Who gives a Latin name beside the Korean one travels."""
_ASKED: Final = frozenset(
    [
        "requested_m2",
        "booth_type",
        "exhibits",
        "power_kw",
        "hall_preferences",
        "open_sides_wanted",
        "company_country",
        "company_website",
        "fascia_name",
        "fee",
        "status",
        "role",
    ]
)
"""What an application, or an organiser's list, says beside a company's people."""


@dataclass(frozen=True, slots=True)
class RecognisedColumn:
    """A column and the target that it was taken for, None where it is ignored; `confidence` runs from 0 to 1."""

    index: int
    heading: str
    target: str | None
    unit: str | None
    order: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a table is; `kind` is a layout's plural."""

    kind: str
    confidence: float
    columns: tuple[RecognisedColumn, ...]


def recognise(
    table: FoundTable,
    grid: Grid,
    *,
    kind: str | None = None,
    mapping: Mapping[str, str | None] | None = None,
    names: tuple[str, ...] = (),
) -> Recognised | None:
    """The kind and columns of a table; None where nothing fits.

    With `kind`, headings that are canonical field names are understood exactly. `mapping` (heading to target)
    overrides. `names` are further words that speak of the table: the file's name.
    """
    looks = {column.index: look_of(grid.value(row, column.index) for row in table.rows) for column in table.columns}
    shared = units_of_titles(table.title_lines)
    layouts = [LAYOUTS[kind]] if kind else list(LAYOUTS.values())
    found = []
    for layout in layouts:
        chosen = assigned(table, layout, looks, mapping)
        columns = tuple(_recognised(column, chosen.get(column.index), shared) for column in table.columns)
        score = _score(table, layout, columns, names)
        if score is not None and any(shows(target, looks[index]) for index, (target, _) in _needed(layout, chosen)):
            score += _PROVEN
        if score is not None or kind is not None:
            found.append(Recognised(layout.plural, score or 0.0, columns))
    best = max(found, key=lambda one: one.confidence, default=None)
    if best is None or not any(column.target for column in best.columns):
        return None
    return best


def _needed(layout: Layout, chosen: Chosen) -> list[tuple[int, tuple[Target, float]]]:
    """The columns of choices that the kind must have: cells such as `Electricity`, `Internet` prove it."""
    return [
        (index, one)
        for index, one in chosen.items()
        if one[0].described.label.choices is not None and any(one[0].name in names for names in layout.required)
    ]


def _recognised(
    column: TableColumn, chosen: tuple[Target, float] | None, shared: tuple[str, ...] = ()
) -> RecognisedColumn:
    unit = next((one for one in map(unit_of, (*column.words, column.heading)) if one), None)
    if chosen is None or chosen[0].ignored:
        return RecognisedColumn(column.index, column.heading, None, unit, "", 0.0)
    target, score = chosen
    if unit is None and (target.unit or target.money):
        unit = next((one for one in shared if fits_unit(target, one)), None)
    return RecognisedColumn(column.index, column.heading, target.name, unit, _order(column, target), min(score, 1.0))


def _order(column: TableColumn, target: Target) -> str:
    """The order of sizes that a heading spells out (`W x L x H`), else the layout's."""
    found = next((one for one in map(ORDER.search, map(str.casefold, (column.heading, *column.words))) if one), None)
    if not target.order or found is None:
        return target.order
    letters = [fitting_letter(SIDES[word], target.order) for word in found.groups() if word]
    return "".join(letters) if len(set(letters)) == len(letters) else target.order


def _score(
    table: FoundTable, layout: Layout, columns: tuple[RecognisedColumn, ...], names: tuple[str, ...]
) -> float | None:
    """How well a layout explains a table; None where it lacks what the kind must have."""
    known = {column.target: column.confidence for column in columns if column.target}
    if not all(known.keys() & alternatives for alternatives in layout.required):
        return None
    counted = [column for column in columns if not is_counter(column.heading)]
    cover = sum(known.values()) / max(len(counted), 1)
    telling = sum(1 for name in known if name in layout.telling)
    score = cover + 0.12 * min(telling, 4) + _titles(table, layout, names)
    if layout.plural == "applications" and not known.keys() & _ASKED:
        score -= 0.4
    if layout.plural == "applications" and "booth" in known and not any(map(_of_contact, known)):
        score -= 0.4  # a list of booths and of who has them
    if layout.plural in {"companies", "contacts", "participations", "wishes", "assignments", "tasks", "halls"}:
        score -= 0.15 if telling == 0 else 0.0
    if layout.plural == "participants" and telling == 0 and "participation" in known and not known.keys() >= _TWO_NAMES:
        score -= 0.2  # people of several companies are contacts, unless something says that they travel
    return score if len(known) > 1 or len(counted) == 1 else None


def _of_contact(target: str) -> bool:
    return target.startswith("contact_")


def _titles(table: FoundTable, layout: Layout, names: tuple[str, ...]) -> float:
    """Words of titles, of the sheet's and the file's name; a sheet named exactly as a kind is a sheet that we wrote."""
    from exhibitplanner.domain.kinds import BY_PLURAL

    kind = BY_PLURAL.get(layout.plural)
    exact = 0.6 if kind is not None and table.sheet in {kind.en, kind.ko} else 0.0
    text = key(" ".join((*table.title_lines, table.sheet, *names)))
    return exact + (0.3 if any(key(word) in text for word in layout.title_words if key(word)) else 0.0)


def day_order_of(table: FoundTable, grid: Grid, recognised: Recognised) -> DayOrder | None:
    """In which order the days of a table are written, where one of its columns shows it and none another."""
    layout = LAYOUTS[recognised.kind]
    columns = [one.index for one in recognised.columns if one.target and _holds_days(layout.target(one.target))]
    orders = {day_order(grid.value(row, index) for row in table.rows[:_DAYS_LOOKED_AT]) for index in columns} - {None}
    return next(iter(orders)) if len(orders) == 1 else None


def _holds_days(target: Target) -> bool:
    return target.described.type in {FieldType.DATE, FieldType.WALL_TIME} and len(target.parts) == 1
