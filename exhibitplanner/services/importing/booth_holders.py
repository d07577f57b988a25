"""Who holds the booths of a list: its exhibitor column makes assignments."""

from __future__ import annotations

from typing import Final

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services.importing.cells import ParsedRow
from exhibitplanner.services.importing.draft import Row, first_of
from exhibitplanner.services.importing.references import References
from exhibitplanner.services.importing.table import EXHIBITION, SkippedRowError, TablePlan

_ASSIGNMENT: Final = BY_NAME["assignment"]
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
        key = {"participation_id": part["id"], "booth_id": booth["id"]}
        if first_of(draft.holders(_ASSIGNMENT, key)) is None:
            self._plan.insert(_ASSIGNMENT, row, key)
