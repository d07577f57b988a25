"""Search over the records of every kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.services.browsing import ShownRow, read_page
from exhibitplanner.services.naming import Names
from exhibitplanner.services.queries import exhibition_codes
from exhibitplanner.storage import search
from exhibitplanner.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """A record that a search found, and the code of the exhibition it belongs to."""

    kind: Kind
    row: ShownRow
    exhibition: str | None


def search_records(workspace: Workspace, words: str, *, limit: int = 100) -> list[dict[str, Any]]:
    """Records that hold every word, best first, as JSON has them. Case, accents and spelling forms do not matter."""
    with workspace.read() as connection:
        names = Names(connection)
        hits = search.find(connection, words, limit=limit)
        for kind in {BY_NAME[hit.kind] for hit in hits}:
            names.learn(kind, (hit.record_id for hit in hits if hit.kind == kind.name))
        return [_as_json(hit, names) for hit in hits]


def search_rows(workspace: Workspace, words: str, *, limit: int = 100) -> list[FoundRecord]:
    """As `search_records`, with the values of each record for who shows more than its name."""
    with workspace.read() as connection:
        hits = search.find(connection, words, limit=limit)
        ids = {kind: [hit.record_id for hit in hits if hit.kind == kind.name]
               for kind in {BY_NAME[hit.kind] for hit in hits}}  # fmt: skip
        codes = {one: code for kind in ids for one, code in exhibition_codes(connection, kind, ids[kind]).items()}
    rows = {(kind.name, row.id): row for kind in ids for row in read_page(workspace, kind, ids[kind])}
    return [
        FoundRecord(BY_NAME[hit.kind], rows[hit.kind, hit.record_id], codes.get(hit.record_id))
        for hit in hits
        if (hit.kind, hit.record_id) in rows
    ]


def _as_json(hit: search.Hit, names: Names) -> dict[str, Any]:
    kind = BY_NAME[hit.kind]
    name = names.text(kind, hit.record_id)
    return {"kind": kind.plural, "id": hit.record_id, "name": name, "score": round(hit.score, 3)}
