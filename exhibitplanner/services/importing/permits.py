"""Rows of permits planned: a cell that names several exhibits is a permit of one number for each of them."""

from __future__ import annotations

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.matching.exhibit_lists import exhibit_texts
from exhibitplanner.services.importing.cells import ParsedRow
from exhibitplanner.services.importing.planners import KindPlanner
from exhibitplanner.services.importing.table import SkippedRowError, TablePlan
from exhibitplanner.sheets.parsers.choices import parse_list


class PermitPlanner(KindPlanner):
    """A text is a list where at least two of its parts name an exhibit: `K-2, mock-up` is one."""

    def __init__(self, plan: TablePlan) -> None:
        super().__init__(plan, BY_NAME["permit"])

    def plan_row(self, row: ParsedRow) -> str:
        """Plan a row; the id of its first permit."""
        texts = self._exhibits(row)
        if len(texts) < 2:
            return super().plan_row(row)
        planned: list[str] = []
        for text in texts:
            row.values["exhibit"] = text
            try:
                planned.append(super().plan_row(row))
            except SkippedRowError:  # named as a problem; the others go on
                continue
        if not planned:
            raise SkippedRowError
        return planned[0]

    def _exhibits(self, row: ParsedRow) -> list[str]:
        said = row.text("exhibit")
        if said is None or row.text("id") is not None:
            return []
        texts = exhibit_texts(said, parse_list)
        named = [text for text in texts if self.references.exhibits(row, text)]
        return texts if len(named) > 1 else []
