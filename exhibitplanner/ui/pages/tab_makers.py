"""The tabs that are no tables, by name; each is imported when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.pages.own_tab import OwnTab


def _packing(desk: Desk) -> OwnTab:
    from exhibitplanner.ui.pages.freight.packing_tab import PackingTab

    return PackingTab(desk)


def _schedule(desk: Desk) -> OwnTab:
    from exhibitplanner.ui.pages.deadlines.deadlines_tab import DeadlinesTab

    return DeadlinesTab(desk)


def _totals(desk: Desk) -> OwnTab:
    from exhibitplanner.ui.pages.money.totals_tab import TotalsTab

    return TotalsTab(desk)


def _travel(desk: Desk) -> OwnTab:
    from exhibitplanner.ui.pages.people.travel_tab import TravelTab

    return TravelTab(desk)


def _programme(desk: Desk) -> OwnTab:
    from exhibitplanner.ui.pages.people.programme_tab import ProgrammeTab

    return ProgrammeTab(desk)


TAB_MAKERS: Final[dict[str, Callable[[Desk], OwnTab]]] = {
    "packing": _packing,
    "totals": _totals,
    "schedule": _schedule,
    "travel": _travel,
    "programme": _programme,
}
