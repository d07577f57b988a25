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
from exhibitplanner.sheets.recognisers.clock_columns import clock_columns
from exhibitplanner.sheets.recognisers.headings import (
    fits_unit,
    is_counter,
    is_heading,
    likeness,
    numbers_rows,
    unit_of,
    units_of_titles,
)
from exhibitplanner.sheets.recognisers.layouts import CLOCK_PARTS, LAYOUTS, Layout, Target
from exhibitplanner.sheets.recognisers.looks import Look, look_of
from exhibitplanner.sheets.recognisers.name_pairs import NAME_PARTS, name_pairs
from exhibitplanner.sheets.recognisers.seen import looks_like, seen
from exhibitplanner.sheets.recognisers.tables import NONSENSE, FoundTable, TableColumn

_LEAST: Final = 0.5
_DAYS_LOOKED_AT: Final = 1000
_CANONICAL: Final = 2.0
_SURE: Final = 0.98
_EXACT: Final = 0.9
_MOST_AGAINST: Final = -0.4
_TWO_NAMES: Final = frozenset({"name", "name_ko"})
"""Who gives a Latin name beside the Korean one travels."""
_NAMES: Final = frozenset({FieldType.TEXT, FieldType.REFERENCE})
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
_SIDES: Final = frozenset({"width_m", "depth_m", "dimensions", "outline"})
"""What a booth's area is worked out from."""
_TWO_IN_ONE: Final = frozenset({"stay", "dimensions"})


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
    layouts = [LAYOUTS[kind]] if kind else list(LAYOUTS.values())
    found = []
    for layout in layouts:
        columns = _assigned(table, layout, looks, mapping)
        score = _score(table, layout, columns, names)
        if score is not None or kind is not None:
            found.append(Recognised(layout.plural, score or 0.0, columns))
    best = max(found, key=lambda one: one.confidence, default=None)
    if best is None or not any(column.target for column in best.columns):
        return None
    return best


def _assigned(
    table: FoundTable, layout: Layout, looks: Mapping[int, Look], mapping: Mapping[str, str | None] | None
) -> tuple[RecognisedColumn, ...]:
    """Each column to its best target, each target once, the surest first."""
    fixed = _mapped(table, layout, mapping)
    chosen: dict[int, tuple[Target, float]] = {index: (target, 1.0) for index, target in fixed.items() if target}
    taken = {target.name for target, _ in chosen.values()}
    if layout.plural == "participants":
        chosen |= _seen_from_korea(table, layout)
    chosen |= {index: one for index, one in name_pairs(table, layout, looks).items() if index not in fixed}
    clocks = {index: one for index, one in clock_columns(table, layout, looks).items() if index not in fixed}
    chosen |= clocks
    taken |= {target.name for target, _ in chosen.values()} | NAME_PARTS | CLOCK_PARTS
    taken |= {target.parts[0][1] for target, _ in clocks.values()}
    taken |= {
        target.parts[0][1]
        for target, _ in chosen.values()
        if target.name in NAME_PARTS and "contact_" not in target.name
    }
    taken |= {
        f"contact_{target.parts[0][1]}"
        for target, _ in chosen.values()
        if target.name.startswith("contact_") and target.name in NAME_PARTS
    }
    scores = [
        (_fit(column, target, looks[column.index]), -place, column.index, target)
        for column in table.columns
        if column.index not in fixed and column.index not in chosen
        for place, target in enumerate(layout.targets)
    ]
    for score, _, index, target in sorted(scores, key=lambda one: (-one[0], -one[1])):
        if score >= _LEAST and index not in chosen and target.name not in taken:
            chosen[index] = (target, score)
            taken.add(target.name)
    if layout.plural == "booths":
        chosen = _with_held_area(table, layout, chosen)
    if not any(one.words and not NONSENSE.fullmatch(one.heading) for one in table.columns):
        chosen |= _left_over(table, layout, looks, chosen)
    shared = units_of_titles(table.title_lines)
    return tuple(_recognised(column, chosen.get(column.index), shared) for column in table.columns)


def _with_held_area(
    table: FoundTable, layout: Layout, chosen: dict[int, tuple[Target, float]]
) -> dict[int, tuple[Target, float]]:
    """A list's area is its holder's where no sides are said from which it is worked out."""
    held = layout.target("assignment_area_m2")
    names = {target.name for target, _ in chosen.values()}
    if _SIDES & names or "participation" not in names:
        return {index: one for index, one in chosen.items() if one[0] is not held}
    headings = {column.index: column.heading for column in table.columns}
    worked_out = [index for index, (target, _) in chosen.items() if target.name == "area_m2"]
    said = [index for index in worked_out if headings[index] != "area_m2"] if held.name not in names else []
    return chosen | {index: (held, chosen[index][1]) for index in said}


def _left_over(
    table: FoundTable, layout: Layout, looks: Mapping[int, Look], chosen: Mapping[int, tuple[Target, float]]
) -> dict[int, tuple[Target, float]]:
    """Without any heading, the first column of texts is what the kind is about, if two others speak for the kind."""
    known = {target.name for target, _ in chosen.values()}
    missing = [alternatives for alternatives in layout.required if not alternatives & known]
    if len(missing) != 1 or len(known & layout.telling) + ("dimensions" in known) < 1 or len(known) < 2:
        return {}
    wanted = sorted(missing[0], key=lambda one: (one != "description", list(layout.by_name).index(one)))
    name = next(iter(wanted), None)
    free = (one.index for one in table.columns if one.index not in chosen and looks[one.index].letters > 0.8)
    index = next(free, None)
    if name is None or index is None or layout.target(name).described.type not in _NAMES:
        return {}
    return {index: (layout.target(name), _LEAST)}


def _seen_from_korea(table: FoundTable, layout: Layout) -> dict[int, tuple[Target, float]]:
    """`출국` beside `귀국` is the way out from Korea: the arrival at the fair."""
    found = {part: column.index for column in table.columns for part in ("출국", "귀국") if part in column.heading}
    if len(found) < 2:
        return {}
    return {
        found["출국"]: (layout.target("arrives_on"), 1.0),
        found["귀국"]: (layout.target("departs_on"), 1.0),
    }


def _mapped(table: FoundTable, layout: Layout, mapping: Mapping[str, str | None] | None) -> dict[int, Target | None]:
    if mapping is None:
        return {}
    plain = {key(heading): name for heading, name in mapping.items()}
    found: dict[int, Target | None] = {}
    for column in table.columns:
        if column.heading in mapping or key(column.heading) in plain:
            name = mapping.get(column.heading, plain.get(key(column.heading)))
            found[column.index] = layout.target(name) if name else None
    return found


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


def _fit(column: TableColumn, target: Target, look: Look) -> float:
    """How well a column is a target: its heading first, then its cells for and against it."""
    if not any(is_heading(word) or not NONSENSE.fullmatch(word) for word in column.words):
        return looks_like(target, look)
    words = column.words
    own = words[:2] if column.heading.count(" / ") and len(words) == 3 else words  # not what groups several columns
    exact = {word.strip().casefold() for word in own}
    if exact & {target.name, f"{target.name}_id"}:
        return _CANONICAL
    heading = max(likeness(word, target.words) for word in words)
    if target.exact and heading < _EXACT:
        return 0.0
    if heading >= _SURE and {key(word) for word in words} & {key(label) for label in _labels(target)}:
        heading += 0.02  # its own label goes before another's synonym
    unit = next((one for one in map(unit_of, words) if one), None)
    if not fits_unit(target, unit):
        heading *= 0.3
    own_number = heading >= _SURE and not numbers_rows(words[0])  # `C/NO`
    if is_counter(words[0]) and look.counting and target.name != "line_no" and not own_number:
        return 0.0
    says = seen(target, look, heading)
    # a heading that says just what it is stands against cells that do not look like it: they are problems then;
    # but `Stay / Arrival` is no stay
    stands = heading >= _SURE and target.name not in _TWO_IN_ONE
    return heading + (max(says, _MOST_AGAINST) if stands else says)


def _labels(target: Target) -> tuple[str, ...]:
    label = target.described.label
    return label.en, label.ko, label.heading("en"), label.heading("ko")


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
