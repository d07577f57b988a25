"""Who holds which booth: the exhibitors of a list of booths, the booths of a list of exhibitors."""

from __future__ import annotations

import re
from typing import Final

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services.importing.cells import ParsedRow
from exhibitplanner.services.importing.draft import Row, first_of
from exhibitplanner.services.importing.references import References, hall_of
from exhibitplanner.services.importing.table import EXHIBITION, SkippedRowError, TablePlan, said

_ASSIGNMENT: Final = BY_NAME["assignment"]
_BOOTH: Final = BY_NAME["booth"]
_HALL: Final = BY_NAME["hall"]
_NOBODY: Final = frozenset(
    ["-", "–", "free", "available", "vacant", "tbd", "tba", "wolne", "wolny", "미배정", "미정", "공실", "없음", "n/a"]
)


class BoothHolders:
    """Gives the booths of one table to the exhibitors that its rows name."""

    def __init__(self, plan: TablePlan, references: References) -> None:
        self._plan, self._references = plan, references

    def assign(self, row: ParsedRow, booth: Row) -> None:
        """Assign a booth to the row's exhibitor, who is not `ours` for standing there.

        Where a person has to say first who that is, the booth is taken without its exhibitor.
        """
        who = row.text("participation")
        if who is None or who.strip().casefold() in _NOBODY:
            return
        try:
            company = self._references.company(row)
        except SkippedRowError:
            return
        if company is None:
            return
        draft = self._plan.draft
        fair = draft.rows(EXHIBITION)[draft.rows(_HALL)[booth["hall_id"]]["exhibition_id"]]
        part = self._plan.participation(fair, company, {"ours": False})
        self._give(row, part, booth)

    def place(self, row: ParsedRow, part: Row) -> None:
        """Assign the booth that an exhibitor's row names, made where it is new."""
        number = row.text("booth")
        if number is None or number.strip().casefold() in _NOBODY:
            return
        booth = self._booth(row, number)
        if booth is None:
            self._plan.problem(row, "hall", "value_missing", number, kind=_BOOTH.plural)
            return
        self._give(row, part, booth)

    def _booth(self, row: ParsedRow, number: str) -> Row | None:
        plan = self._plan
        fair = plan.exhibition_of(row)
        known = plan.draft.texts.matches(_BOOTH, number, fair["code"])
        if len(known) == 1:
            return plan.draft.rows(_BOOTH)[known[0]]
        wished = row.values.get("hall_preferences")
        code = wished[0] if isinstance(wished, list) and len(wished) == 1 else plan.hall or hall_in(number)
        if code is None:
            return None
        key = {"hall_id": hall_of(plan, fair, code)["id"], "number": number}
        return first_of(plan.draft.holders(_BOOTH, key)) or plan.insert(_BOOTH, row, key)

    def _give(self, row: ParsedRow, part: Row, booth: Row) -> None:
        key = {"participation_id": part["id"], "booth_id": booth["id"]}
        area = row.values.get("assignment_area_m2")
        known = first_of(self._plan.draft.holders(_ASSIGNMENT, key))
        if known is None:
            self._plan.insert(_ASSIGNMENT, row, said({**key, "area_m2": area}))
        elif area is not None:
            self._plan.merge(_ASSIGNMENT, known, row, {"area_m2": area})


def hall_in(number: str) -> str | None:
    """The hall that a booth's number begins with: `E` of `E-14` and `B07`."""
    found = re.match(r"([A-Za-z]+|\d+(?=[-./]))", number)
    return found[1].upper() if found else None
