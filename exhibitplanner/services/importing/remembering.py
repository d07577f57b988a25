"""What a person made of a head once is remembered in the workspace, and is what the next table with that head is.

Outside the journal: undoing an import takes its records back, not what was learned of the sender's columns.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.fold import fold
from exhibitplanner.sheets.recognisers.layouts import LAYOUTS
from exhibitplanner.sheets.recognisers.tables import FoundTable
from exhibitplanner.storage.workspace import Workspace, actor


@dataclass(frozen=True, slots=True)
class RememberedHead:
    """A head by its headings in order, and the target of each; None leaves a column out.

    `header_rows` are there where a person had to say under which rows the table begins.
    """

    fingerprint: str
    kind: str
    headings: tuple[str, ...]
    targets: tuple[str | None, ...]
    header_rows: tuple[int, ...]
    at: datetime
    actor: str

    @property
    def mapping(self) -> dict[str, str | None]:
        """The targets by heading."""
        return dict(zip(self.headings, self.targets, strict=True))


def fingerprint(table: FoundTable) -> str | None:
    """What tells a head from another: its folded headings in order. None for a table without a head."""
    if not table.header_rows:
        return None
    return mark_of(column.heading for column in table.columns)


def mark_of(headings: Iterable[str]) -> str:
    """The fingerprint of the headings of a head."""
    folded = ("".join(fold(heading).split()) for heading in headings)
    return hashlib.sha256("\x1f".join(folded).encode()).hexdigest()


def remembered_heads(connection: Connection) -> dict[str, RememberedHead]:
    """The heads by fingerprint; those that this version no longer understands are left aside."""
    rows = connection.exec_driver_sql(
        "SELECT fingerprint, kind, headings, targets, header_rows, at, actor FROM remembered_head ORDER BY at"
    )
    heads = [
        RememberedHead(
            row[0], row[1], tuple(json.loads(row[2])), tuple(json.loads(row[3])), tuple(json.loads(row[4])),
            datetime.fromisoformat(row[5]), row[6],
        )
        for row in rows
    ]  # fmt: skip
    return {head.fingerprint: head for head in heads if _understood(head)}


def remember(
    connection: Connection, table: FoundTable, kind: str, targets: Iterable[str | None], header_rows: tuple[int, ...]
) -> None:
    """Keep what a table's head means, in place of what was known of it."""
    mark = fingerprint(table)
    if mark is None:
        return
    headings = [column.heading for column in table.columns]
    connection.exec_driver_sql(
        "INSERT OR REPLACE INTO remembered_head (fingerprint, kind, headings, targets, header_rows, at, actor) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            mark, kind, *(json.dumps(list(words), ensure_ascii=False) for words in (headings, targets, header_rows)),
            datetime.now(UTC).isoformat(timespec="milliseconds"), actor(),
        ),
    )  # fmt: skip


def list_mappings(workspace: Workspace) -> list[RememberedHead]:
    """What is remembered, the newest first."""
    with workspace.read() as connection:
        return list(reversed(remembered_heads(connection).values()))


def forget_mapping(workspace: Workspace, mark: str) -> None:
    """Forget one, by its fingerprint.

    Raises:
        UsageError: `unknown_mapping`.
    """
    with workspace.write("forget_mapping") as writing:
        gone = writing.connection.exec_driver_sql("DELETE FROM remembered_head WHERE fingerprint = ?", (mark,))
        if gone.rowcount == 0:
            raise UsageError("unknown_mapping", fingerprint=mark)


def _understood(head: RememberedHead) -> bool:
    layout = LAYOUTS.get(head.kind)
    return (
        layout is not None
        and len(head.headings) == len(head.targets)
        and all(target is None or target in layout.by_name for target in head.targets)
    )
