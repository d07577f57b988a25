"""A moment in several columns: a day, and beside it the times at which something begins and ends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from exhibitplanner.sheets.recognisers.headings import likeness
from exhibitplanner.sheets.recognisers.layouts import CLOCK_PARTS, Layout, Target
from exhibitplanner.sheets.recognisers.looks import Look
from exhibitplanner.sheets.recognisers.tables import FoundTable, TableColumn

_EXACT: Final = 0.9
_MOST: Final = 0.5


def clock_columns(table: FoundTable, layout: Layout, looks: Mapping[int, Look]) -> dict[int, tuple[Target, float]]:
    """The columns of a day and of its times; nothing where one of the two is missing."""
    parts = [target for target in layout.targets if target.name in CLOCK_PARTS]
    free = list(table.columns)
    found: dict[int, tuple[Target, float]] = {}
    for target in parts:
        column = next((one for one in free if _is(one, target, looks[one.index])), None)
        if column is not None:
            free.remove(column)
            found[column.index] = (target, 1.0)
    names = {target.name for target, _ in found.values()}
    whole = any(name.endswith("_day") for name in names) and any(name.endswith("_time") for name in names)
    return found if whole else {}


def _is(column: TableColumn, target: Target, look: Look) -> bool:
    share = look.whole_day if target.name.endswith("_day") else look.clock
    return share > _MOST and any(likeness(word, target.words) >= _EXACT for word in column.words)
