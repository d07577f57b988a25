"""A table's kind and the meaning of its columns, from headings and from what the cells look like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from exhibitplanner.domain.describe import FieldType, TextFormat
from exhibitplanner.sheets.grid import Grid
from exhibitplanner.sheets.parsers.choices import choice_words
from exhibitplanner.sheets.parsers.places import country_code
from exhibitplanner.sheets.parsers.texts import key
from exhibitplanner.sheets.recognisers.headings import fits_unit, is_counter, likeness, unit_of
from exhibitplanner.sheets.recognisers.layouts import LAYOUTS, Layout, Target
from exhibitplanner.sheets.recognisers.looks import Look, look_of
from exhibitplanner.sheets.recognisers.tables import FoundTable, TableColumn

_LEAST: Final = 0.5
_CANONICAL: Final = 2.0
_SURE: Final = 0.98
_MOST_AGAINST: Final = -0.4
_ASKED: Final = frozenset(
    [
        "requested_m2",
        "booth_type",
        "exhibits",
        "power_kw",
        "hall_preferences",
        "open_sides_wanted",
        "contact_name",
        "company_country",
        "company_website",
        "fascia_name",
        "fee",
        "status",
        "role",
    ]
)
"""What an application, or an organiser's list, says beside a company's people."""
_PEOPLE: Final = frozenset({"name", "name_ko", "contact_name", "contact_name_ko"})


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
    looks = {column.index: look_of([grid.value(row, column.index) for row in table.rows]) for column in table.columns}
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
        taken |= {target.name for target, _ in chosen.values()}
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
    return tuple(_recognised(column, chosen.get(column.index)) for column in table.columns)


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


def _recognised(column: TableColumn, chosen: tuple[Target, float] | None) -> RecognisedColumn:
    unit = next((one for one in map(unit_of, (*column.words, column.heading)) if one), None)
    if chosen is None or chosen[0].ignored:
        return RecognisedColumn(column.index, column.heading, None, unit, "", 0.0)
    target, score = chosen
    return RecognisedColumn(column.index, column.heading, target.name, unit, _order(column, target), min(score, 1.0))


def _order(column: TableColumn, target: Target) -> str:
    """The order of sizes that a heading spells out (`W x L x H`), else the layout's."""
    import re

    found = re.search(r"\b([LWDH])\s*[x×*]\s*([LWDH])(?:\s*[x×*]\s*([LWDH]))?", column.heading.upper())
    return "".join(filter(None, found.groups())) if found and target.order else target.order


def _fit(column: TableColumn, target: Target, look: Look) -> float:
    """How well a column is a target: its heading first, then its cells for and against it."""
    words = column.words or (column.heading,)
    exact = {word.strip().casefold() for word in words}
    if exact & {target.name, f"{target.name}_id"}:
        return _CANONICAL
    heading = (
        max((likeness(word, target.words) for word in words), default=0.0)
        if words != (column.heading,) or column.words
        else 0.0
    )
    if heading >= _SURE and {key(word) for word in words} & {key(label) for label in _labels(target)}:
        heading += 0.02  # its own label goes before another's synonym
    unit = next((one for one in map(unit_of, words) if one), None)
    if not fits_unit(target, unit):
        heading *= 0.3
    if is_counter(words[0]) and look.counting and target.name != "line_no":
        return 0.0
    seen = _seen(target, look, heading)
    # a heading that says just what it is stands against cells that do not look like it: they are problems then
    return heading + (max(seen, _MOST_AGAINST) if heading >= _SURE else seen)


def _labels(target: Target) -> tuple[str, ...]:
    label = target.described.label
    return label.en, label.ko, label.heading("en"), label.heading("ko")


def _seen(target: Target, look: Look, heading: float) -> float:  # noqa: PLR0911, PLR0912, C901  a line a kind of look
    """What the cells add to a heading's likeness, or take from it."""
    if not look.filled:
        return 0.0
    label = target.described.label
    if target.name == "stay":
        return 0.2 if look.stay > 0.5 else -0.6
    if target.name == "dimensions":
        return 0.2 if look.sizes > 0.5 else -0.6
    if label.format is TextFormat.EMAIL:
        return 0.5 if look.email > 0.5 else -0.6
    if label.format is TextFormat.PHONE:
        return 0.15 if look.phone > 0.4 else (0 if look.digits > 0.5 else -0.5)
    if label.format is TextFormat.URL:
        return 0.1 if look.url > 0.5 else -0.2
    if label.format is TextFormat.COUNTRY:
        known = sum(country_code(text) is not None for text in look.texts) / max(len(look.texts), 1)
        return 0.15 if known > 0.6 else -0.3
    if look.email > 0.6:
        return -0.6
    if label.type in {FieldType.DATE, FieldType.WALL_TIME}:
        return 0.15 if look.day > 0.5 else (0 if look.digits > 0.5 and look.stay < 0.5 else -0.5)
    if label.choices is not None:
        known = sum(_is_choice(text, target) for text in look.texts) / max(len(look.texts), 1)
        numeric = label.type is FieldType.INTEGER and look.number > 0.6
        return 0.25 if known > 0.5 else (0.05 if numeric else (-0.15 if known else -0.45))
    if label.type in {FieldType.DECIMAL, FieldType.INTEGER}:
        return 0.05 if look.digits > 0.5 and look.sizes < 0.5 else -0.45
    if target.name in _PEOPLE:
        return _as_person(target, look, heading)
    if target.name == "company_ko":
        return 0.1 if look.hangul > 0.5 else -0.2
    if target.name == "company" and look.hangul > 0.8:
        return -0.05
    return -0.3 if label.type is FieldType.TEXT and look.day > 0.8 else 0.0


def _as_person(target: Target, look: Look, heading: float) -> float:
    """`성명` with Hangul is the Korean name where a Latin one stands beside it; alone it is the name."""
    korean = target.name.endswith("_ko")
    if look.number > 0.5:
        return -0.6
    if korean:
        return 0.12 if look.hangul_name > 0.5 else -0.3
    return 0.1 if look.latin_name > 0.5 else (-0.08 if look.hangul > 0.5 and heading < 0.99 else 0.0)


def _is_choice(text: str, target: Target) -> bool:
    choices = target.described.label.choices
    if choices is None:
        return False
    words = choice_words(choices)
    return key(text) in words or any(key(part) in words for part in text.replace("(", " ").replace("/", " ").split())


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
    if layout.plural in {"companies", "contacts", "participations", "wishes", "assignments", "tasks", "halls"}:
        score -= 0.15 if telling == 0 else 0.0
    return score if len(known) > 1 or len(counted) == 1 else None


def _titles(table: FoundTable, layout: Layout, names: tuple[str, ...]) -> float:
    """Words of titles, of the sheet's and the file's name; a sheet named exactly as a kind is a sheet that we wrote."""
    from exhibitplanner.domain.kinds import BY_PLURAL

    kind = BY_PLURAL.get(layout.plural)
    exact = 0.6 if kind is not None and table.sheet in {kind.en, kind.ko} else 0.0
    text = key(" ".join((*table.title_lines, table.sheet, *names)))
    return exact + (0.3 if any(key(word) in text for word in layout.title_words if key(word)) else 0.0)
