"""Without a day that is given, the clocks of the venues are asked."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from exhibitplanner.services.problems.listing import list_problems
from exhibitplanner.services.problems.readiness import list_readiness
from exhibitplanner.storage.workspace import Workspace
from tests.services.plans import add

FIRST, LAST = "Pacific/Kiritimati", "Pacific/Honolulu"
"""Where days begin first, and 24 hours later: there are always two dates at once."""


def _add_fair(workspace: Workspace, zone: str, opens_on: date) -> None:
    words = {"code": zone, "name": zone, "time_zone": zone, "opens_on": str(opens_on), "closes_on": str(opens_on)}
    company = add(workspace, "company", name=f"{zone} Co")
    add(
        workspace,
        "participation",
        exhibition=add(workspace, "exhibition", **words),
        company=company,
        status="confirmed",
    )


def test_the_same_day_comes_near_at_one_venue_before_the_other(workspace: Workspace) -> None:
    opens_on = datetime.now(UTC).astimezone(ZoneInfo(FIRST)).date() + timedelta(60)
    for zone in (FIRST, LAST):
        _add_fair(workspace, zone, opens_on)
    bare = [one for one in list_problems(workspace) if one.rule == "participation-without-booth"]
    found = {one.company: (one.severity.value, one.figures["days_left"]) for one in bare}
    assert found == {f"{FIRST} Co": ("error", 60), f"{LAST} Co": ("warning", 61)}
    states = [list_readiness(workspace, zone)[0].steps["booth"].state.value for zone in (FIRST, LAST)]
    assert states == ["late", "open"]
