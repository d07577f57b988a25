"""What the last import gave each field: the common ground when a sheet and a person both changed it."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from sqlalchemy import Connection

from exhibitplanner.domain.kinds import Kind
from exhibitplanner.storage import replay


class LastImported:
    """The values that imports in force wrote last, read from the journal when first asked for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def value(self, kind: Kind, record_id: str, column: str) -> Any:
        """The value that the newest import wrote; None where none did."""
        return self._values.get((kind.name, record_id, column))

    @cached_property
    def _values(self) -> dict[tuple[str, str, str], Any]:
        found: dict[tuple[str, str, str], Any] = {}
        for past in replay.past(self._connection):
            if past.transaction.label != "import" or not past.in_force:
                continue
            for change in past.changes:
                for column, (_, after) in change.columns.items():
                    found.setdefault((change.kind, change.record_id, column), after)
        return found
