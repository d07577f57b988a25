"""The journal in people's words: where a step came from, how much it touched, a field before and after."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any, Final

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services.history import ChangedRecord, FieldChange, TransactionLine
from exhibitplanner.ui.displaying import show_value
from exhibitplanner.ui.wording import language, say

ACTIONS: Final = {"insert": ("plus", "done"), "update": ("pencil-outline", "secondary"), "delete": ("minus", "error")}
"""Icon and colour of what was done to a record."""


def source_words(source: Any) -> str:
    """The files that a step was read from."""
    if isinstance(source, Mapping):
        source = source.get("files") or source.get("file") or source.get("path") or ""
    if isinstance(source, list | tuple):
        return ", ".join(filter(None, map(source_words, source)))
    # a path of another system is a name all the same
    return PurePath(str(source).replace("\\", "/")).name if source else ""


def count_words(line: TransactionLine) -> str:
    """`12 added, 3 changed`."""
    counts = (("count_added", line.inserted), ("count_changed", line.updated), ("count_deleted", line.deleted))
    return ", ".join(say(code, count=f"{sum(kinds.values()):,}") for code, kinds in counts if kinds)


def kinds_words(line: TransactionLine) -> str:
    """`Participants 12, Companies 3`."""
    sums: dict[str, int] = {}
    for kinds in (line.inserted, line.updated, line.deleted):
        for name, count in kinds.items():
            sums[name] = sums.get(name, 0) + count
    return ", ".join(f"{BY_NAME[name].label(language())} {count:,}" for name, count in sums.items() if name in BY_NAME)


def sides(change: FieldChange) -> tuple[str, str]:
    """A field's value before and after, with its unit; `–` for none."""
    return _side(change, change.before, change.before_name), _side(change, change.after, change.after_name)


def action_words(record: ChangedRecord) -> str:
    """What was done to a record."""
    return say(f"did_{record.action}")


def _side(change: FieldChange, value: Any, name: str) -> str:
    if value is None or value == []:
        return "–"
    if change.field.label.target is not None:
        return name or "–"
    unit = change.field.label.unit
    text = show_value(change.field, value)
    return f"{text} {unit}" if unit and text else text
