"""How well a column is a target: its heading first, then its cells for and against it."""

from __future__ import annotations

from typing import Final

from exhibitplanner.domain.describe import FieldType
from exhibitplanner.sheets.parsers.dimensions import ORDER
from exhibitplanner.sheets.parsers.texts import key
from exhibitplanner.sheets.recognisers.headings import (
    fits_unit,
    is_counter,
    is_heading,
    likeness,
    numbers_rows,
    unit_of,
)
from exhibitplanner.sheets.recognisers.layouts import Target
from exhibitplanner.sheets.recognisers.looks import Look
from exhibitplanner.sheets.recognisers.seen import looks_like, seen, shows
from exhibitplanner.sheets.recognisers.tables import NONSENSE, TableColumn

CANONICAL: Final = 2.0
SURE: Final = 0.98
EXACT: Final = 0.9
_MOST_AGAINST: Final = -0.4
_TWO_IN_ONE: Final = frozenset({"stay", "dimensions"})
_COUNTED: Final = frozenset({"case", "number", "hall", "booth", "shipment", "code", "form_no", "reference", "id"})
"""Texts and references that may well be 1, 2, 3; a name, a serial number or a choice never is."""


def fit(column: TableColumn, target: Target, look: Look) -> float:
    """0 to 2; a heading that is the target's own name goes before all."""
    words = column.words
    if not any(is_heading(word) or not NONSENSE.fullmatch(word) for word in words):
        return looks_like(target, look)
    own = words[:2] if column.heading.count(" / ") and len(words) == 3 else words  # not what groups several columns
    if {word.strip().casefold() for word in own} & {target.name, f"{target.name}_id"}:
        return CANONICAL
    if look.counting and not _may_count(column, target):
        return 0.0
    heading = _said(column, target, look)
    if target.exact and heading < EXACT:
        return 0.0
    if heading >= SURE and {key(word) for word in words} & {key(label) for label in _labels(target)}:
        heading += 0.02  # its own label goes before another's synonym
    unit = next((one for one in map(unit_of, words) if one), None)
    if not fits_unit(target, unit):
        heading *= 0.3
    says = seen(target, look, heading)
    # a heading that says just what it is stands against cells that do not look like it: they are problems then;
    # but `Stay / Arrival` is no stay
    stands = heading >= SURE and target.name not in _TWO_IN_ONE
    return heading + (max(says, _MOST_AGAINST) if stands else says)


def _said(column: TableColumn, target: Target, look: Look) -> float:
    """How well the heading means the target, 0 to 1; words that only hint at it count where the cells show it."""
    heading = max(likeness(word, target.words) for word in column.words)
    if heading >= EXACT:
        return heading
    if target.name == "dimensions" and any(ORDER.search(word.casefold()) for word in column.words):
        return EXACT  # `Frontage x depth`
    hinted = any(likeness(word, target.hints) >= EXACT for word in column.words)
    return EXACT if hinted and shows(target, look) else heading


def _may_count(column: TableColumn, target: Target) -> bool:
    """Whether cells that go 1, 2, 3 may be a target's; under `No.` they number the rows, unless `C/NO` says more."""
    if target.name == "line_no":
        return True
    word = column.words[0]
    if is_counter(word) and (numbers_rows(word) or max(likeness(one, target.words) for one in column.words) < SURE):
        return False
    described = target.described
    numeric = described.type in {FieldType.INTEGER, FieldType.DECIMAL}
    return numeric or target.name in _COUNTED


def _labels(target: Target) -> tuple[str, ...]:
    label = target.described.label
    return label.en, label.ko, label.heading("en"), label.heading("ko")
