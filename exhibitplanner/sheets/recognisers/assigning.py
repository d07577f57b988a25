"""Each column of a table to its target: what a person said, what means something together only, then the best pairs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from exhibitplanner.domain.describe import FieldType
from exhibitplanner.sheets.parsers.texts import key
from exhibitplanner.sheets.recognisers.clock_columns import clock_columns
from exhibitplanner.sheets.recognisers.contact_groups import one_contact
from exhibitplanner.sheets.recognisers.fits import fit
from exhibitplanner.sheets.recognisers.layouts import Layout, Target
from exhibitplanner.sheets.recognisers.looks import Look
from exhibitplanner.sheets.recognisers.name_pairs import name_pairs
from exhibitplanner.sheets.recognisers.tables import NONSENSE, FoundTable

LEAST: Final = 0.5
_NAMES: Final = frozenset({FieldType.TEXT, FieldType.REFERENCE})
_SIDES: Final = frozenset({"width_m", "depth_m", "dimensions", "outline"})
"""What a booth's area is worked out from."""

Chosen = dict[int, tuple[Target, float]]
"""By a column's index its target, and how sure that is."""


def assigned(
    table: FoundTable, layout: Layout, looks: Mapping[int, Look], mapping: Mapping[str, str | None] | None
) -> Chosen:
    """The columns that mean something, each target at most once."""
    said = _mapped(table, layout, mapping)
    table, others = one_contact(table, layout)
    free = [column.index for column in table.columns if column.index not in said.keys() | others]
    chosen = {index: (target, 1.0) for index, target in said.items() if target}
    chosen |= {index: one for index, one in _together(table, layout, looks).items() if index in free}
    chosen |= _best_pairs(table, layout, looks, chosen, [index for index in free if index not in chosen])
    if layout.plural == "booths":
        chosen = _with_held_area(table, layout, chosen)
    if not any(one.words and not NONSENSE.fullmatch(one.heading) for one in table.columns):
        chosen |= _left_over(table, layout, looks, chosen)
    return chosen


def _together(table: FoundTable, layout: Layout, looks: Mapping[int, Look]) -> Chosen:
    """Columns that say what they are beside each other only: the way out and back, names and moments in parts."""
    journey = _seen_from_korea(table, layout) if layout.plural == "participants" else {}
    return journey | name_pairs(table, layout, looks) | clock_columns(table, layout, looks)


def _best_pairs(
    table: FoundTable, layout: Layout, looks: Mapping[int, Look], chosen: Chosen, free: list[int]
) -> Chosen:
    """The free columns and targets that fit best, the surest first; a part alone is none, nor the whole beside it."""
    taken = {name for target, _ in chosen.values() for name in (target.name, target.part_of)}
    scores = [
        (fit(column, target, looks[column.index]), -place, column.index, target)
        for column in table.columns
        if column.index in free
        for place, target in enumerate(layout.targets)
        if target.name not in taken and not target.part_of
    ]
    found: Chosen = {}
    for score, _, index, target in sorted(scores, key=lambda one: (-one[0], -one[1])):
        if score >= LEAST and index not in found and target.name not in taken:
            found[index] = (target, score)
            taken.add(target.name)
    return found


def _with_held_area(table: FoundTable, layout: Layout, chosen: Chosen) -> Chosen:
    """A list's area is its holder's where no sides are said from which it is worked out."""
    held = layout.target("assignment_area_m2")
    names = {target.name for target, _ in chosen.values()}
    if _SIDES & names or "participation" not in names:
        return {index: one for index, one in chosen.items() if one[0] is not held}
    headings = {column.index: column.heading for column in table.columns}
    worked_out = [index for index, (target, _) in chosen.items() if target.name == "area_m2"]
    said = [index for index in worked_out if headings[index] != "area_m2"] if held.name not in names else []
    return chosen | {index: (held, chosen[index][1]) for index in said}


def _left_over(table: FoundTable, layout: Layout, looks: Mapping[int, Look], chosen: Chosen) -> Chosen:
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
    return {index: (layout.target(name), LEAST)}


def _seen_from_korea(table: FoundTable, layout: Layout) -> Chosen:
    """`출국` beside `귀국` is the way out from Korea: the arrival at the fair; `편` is a flight, no day."""
    chosen: Chosen = {}
    for flights, names in ((False, ("arrives_on", "departs_on")), (True, ("flight_in", "flight_out"))):
        found = {
            part: column.index
            for column in table.columns
            for part in ("출국", "귀국")
            if part in column.heading and ("편" in column.heading) is flights
        }
        if len(found) == len(names):
            chosen |= {found["출국"]: (layout.target(names[0]), 1.0), found["귀국"]: (layout.target(names[1]), 1.0)}
    return chosen


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
