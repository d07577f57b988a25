"""What several records have in common, for the form that writes to all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from exhibitplanner.domain.kinds import Kind
from exhibitplanner.services.browsing import ShownRow, read_page
from exhibitplanner.storage.workspace import Workspace

_AT_ONCE: Final = 500


def shared_values(
    workspace: Workspace, kind: Kind, ids: Sequence[str], exhibition: str | None = None
) -> tuple[ShownRow | None, frozenset[str]]:
    """A row with what the records share, and the names of the fields in which they differ; None where none is left."""
    first: ShownRow | None = None
    differing: set[str] = set()
    for start in range(0, len(ids), _AT_ONCE):
        for row in read_page(workspace, kind, ids[start : start + _AT_ONCE], exhibition):
            if first is None:
                first = row
                continue
            alike = (name for name in first.values if name not in differing)
            differing |= {name for name in alike if _plain(first.values[name]) != _plain(row.values[name])}
    return first, frozenset(differing)


def _plain(value: object) -> object:
    """An empty list is as blank as none."""
    return None if value == [] else value
