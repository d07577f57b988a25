"""An import's report as the contract's JSON has it."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import Any, Final

from exhibitplanner.messages import Language
from exhibitplanner.services.importing.report import Candidate, Conflict, Found, RowChange, SheetReport

_MOST_ROWS: Final = 1000
"""Row numbers are listed up to so many; the counts tell of more."""


def sheet_as_json(sheet: SheetReport, language: Language, *, applied: bool) -> dict[str, Any]:
    """A table, with what was hidden, left out or changed beside what the contract names."""
    return {
        "file": sheet.file, "sheet": sheet.sheet, "hidden": sheet.hidden, "kind": sheet.kind,
        "header_rows": sheet.header_rows, "columns": sheet.columns, "ignored_columns": sheet.ignored_columns,
        "remembered": sheet.remembered, "rows": sheet.rows, "new": sheet.new, "changed": sheet.changed,
        "unchanged": sheet.unchanged, "conflicts": sheet.conflicts, "skipped": sheet.skipped,
        "hidden_rows": sheet.hidden_rows,
        "left_out": [{"row": row, "reason": reason} for row, reason in sheet.left_out],
        "review": [
            {
                "of": doubt.of, "rows": doubt.rows, "name": doubt.name,
                "candidates": [_candidate(one, applied=applied) for one in doubt.candidates],
            }
            for doubt in sheet.review
        ],
        "matched": [
            {
                "of": one.of, "rows": one.rows, "name": one.name, "id": _lasting(one, applied=applied),
                "record": one.record,
                "score": round(one.score, 3), "by": one.by,
            }
            for one in sheet.matched
        ],
        "created": [{"of": one.of, "rows": one.rows, "id": one.id, "name": one.name} for one in sheet.created],
        "conflict_details": [
            {
                "cell": one.cell, "kind": one.kind, "id": _lasting(one, applied=applied), "field": one.field,
                "workspace": plain(one.current), "sheet": plain(one.offered), "choice": one.choice,
            }
            for one in sheet.conflict_details
        ],
        "changes": [
            {
                "row": one.row, "kind": one.kind, "id": _lasting(one, applied=applied), "name": one.name,
                "fields": {name: [plain(before), plain(after)] for name, (before, after) in one.fields.items()},
            }
            for one in sheet.changes
        ],
        **_row_lists(sheet),
        "problems": [
            {"cell": one.cell, "value": one.value, "message": one.message(language)} for one in sheet.problems
        ],
    }  # fmt: skip


def _lasting(one: Found | Conflict | RowChange, *, applied: bool) -> str | None:
    """The id of a record; one that a dry run would make has none."""
    return one.id if applied or not one.made else None


def _candidate(one: Candidate, *, applied: bool) -> dict[str, Any]:
    """A candidate with its evidence; one that a dry run would make has no id."""
    return {
        "id": one.id if applied or one.new_in is None else None, "name": one.name, "score": round(one.score, 3),
        "by": one.by, "country": one.country, "website": one.website, "domains": list(one.domains),
        "new_in": one.new_in,
    }  # fmt: skip


def _row_lists(sheet: SheetReport) -> dict[str, list[int]]:
    lists = {"new_rows": sheet.new_rows, "skipped_rows": sheet.skipped_rows}
    return {name: rows for name, rows in lists.items() if len(rows) <= _MOST_ROWS}


def plain(value: Any) -> Any:
    """A stored value in JSON's own types."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date | time):
        return value.isoformat()
    return value if value is None or isinstance(value, bool | int | float | list) else str(value)
