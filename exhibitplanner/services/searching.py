"""Search over the records of every kind."""

from __future__ import annotations

from typing import Any

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services.naming import Names
from exhibitplanner.storage import search
from exhibitplanner.storage.workspace import Workspace


def search_records(workspace: Workspace, words: str, *, limit: int = 100) -> list[dict[str, Any]]:
    """Records that hold every word, best first, as JSON has them. Case, accents and spelling forms do not matter."""
    with workspace.read() as connection:
        names = Names(connection)
        hits = search.find(connection, words, limit=limit)
        for kind in {BY_NAME[hit.kind] for hit in hits}:
            names.learn(kind, (hit.record_id for hit in hits if hit.kind == kind.name))
        return [_as_json(hit, names) for hit in hits]


def _as_json(hit: search.Hit, names: Names) -> dict[str, Any]:
    kind = BY_NAME[hit.kind]
    name = names.text(kind, hit.record_id)
    return {"kind": kind.plural, "id": hit.record_id, "name": name, "score": round(hit.score, 3)}
