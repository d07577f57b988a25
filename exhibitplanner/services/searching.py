"""Search over the records of every kind."""

from __future__ import annotations

from typing import Any

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services.key_texts import KeyTexts, texts_of
from exhibitplanner.services.reading import rows_of
from exhibitplanner.storage import search
from exhibitplanner.storage.workspace import Workspace


def search_records(workspace: Workspace, words: str, *, limit: int = 100) -> list[dict[str, Any]]:
    """Records that hold every word, best first, as JSON has them. Case, accents and spelling forms do not matter."""
    with workspace.read() as connection:
        texts = KeyTexts(connection)
        hits = search.find(connection, words, limit=limit)
        found: list[dict[str, Any]] = []
        for hit in hits:
            kind = BY_NAME[hit.kind]
            for row in rows_of(connection, kind, [hit.record_id]):
                name = texts_of(texts, kind, row)
                found.append({"kind": kind.plural, "id": hit.record_id, "name": name, "score": round(hit.score, 3)})
        return found
