"""Attachments: a file's content kept by its SHA-256, and the record it belongs to."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, select

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import Kind, kind_of

_LARGEST: Final = 200 * 1024 * 1024


def store(connection: Connection, words: Mapping[str, str]) -> dict[str, Any]:
    """Keep what `content=@PATH` names and tell its name, size and SHA-256; nothing where no content is given.

    Raises:
        UsageError: `content_unreadable`, `content_too_large`, `content_malformed`.
    """
    content = words.get("content")
    if not content:
        return {}
    if not content.startswith("@"):
        raise UsageError("content_malformed", value=content)
    path = Path(content[1:])
    try:
        data = path.read_bytes() if path.stat().st_size <= _LARGEST else None
    except OSError as error:
        raise UsageError("content_unreadable", file=str(path), reason=error.strerror or "") from error
    if data is None:
        raise UsageError("content_too_large", file=str(path), megabytes=_LARGEST // 1024**2)
    digest = hashlib.sha256(data).hexdigest()
    connection.exec_driver_sql("INSERT OR IGNORE INTO attachment_content VALUES (?, ?)", (digest, data))
    return {"file_name": path.name, "sha256": digest, "size": len(data)}


def refuse_missing_record(connection: Connection, kind: Kind, row: Mapping[str, Any]) -> None:
    """An attachment's record must be there; its reference is no foreign key, since it may be of any kind."""
    if kind.name != "attachment":
        return
    target = kind_of(row["record_kind"])
    table = target.table
    if connection.execute(select(table.c.id).where(table.c.id == row["record_id"])).first() is None:
        raise UsageError("unknown_record", kind=target.plural, id=row["record_id"])
