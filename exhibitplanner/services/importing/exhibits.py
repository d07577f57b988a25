"""Exhibits of a participation that a row means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services.importing.draft import CLEARED, Row, first_of
from exhibitplanner.services.importing.table import TablePlan, without_marks

EXHIBIT: Final = BY_NAME["exhibit"]


def known_exhibit(plan: TablePlan, values: Mapping[str, Any]) -> Row | None:
    """The exhibit that a row means: of the same key, else the only one that agrees as far as both sides say."""
    exact = first_of(plan.draft.holders(EXHIBIT, without_marks(values)))
    if exact is not None:
        plan.claimed.add(exact["id"])
        return exact
    alike = [
        one
        for one in plan.draft.rows(EXHIBIT).values()
        if one["participation_id"] == values["participation_id"]
        and one["system_id"] == values["system_id"]
        and one["id"] not in plan.claimed
        and all(agree(one[name], values.get(name)) for name in ("form", "scale", "article"))
    ]
    found = first_of(alike)
    if found is not None:
        plan.claimed.add(found["id"])
    return found


def agree(one: object, other: object) -> bool:
    """Whether two sides say the same, as far as both say anything."""
    return not one or not other or other is CLEARED or one == other
