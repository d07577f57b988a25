"""Permits: one for several exhibits is a row for each with the same number, and is shown and changed as one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection
from uuid_utils import uuid7

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.reports.ordering import sort_key
from exhibitplanner.services.assigning import Assigning
from exhibitplanner.services.checking import check
from exhibitplanner.services.freight.kinds import EXHIBIT, Row, rows_where, values_of
from exhibitplanner.services.freight.to_pack import ToPack, packables
from exhibitplanner.services.reading import list_ids, row_of
from exhibitplanner.services.records import change_row, holder_of_key, insert_rows, stored_row
from exhibitplanner.storage.workspace import Workspace, Writing

PERMIT: Final = BY_NAME["permit"]
SHARED: Final = ("permit_kind", "number", "authority", "status", "applied_on", "issued_on", "expires_on", "note")
"""What is the same for all exhibits of one permit."""


@dataclass(frozen=True, slots=True)
class PermitInList:
    """A permit with its exhibits: `rows` are the ids of its records by the exhibit's; values are the first row's.

    `differing` names the fields in which its rows disagree.
    """

    values: Mapping[str, Any]
    rows: Mapping[str, str]
    differing: frozenset[str]

    @property
    def number(self) -> str:
        return self.values["number"] or ""


@dataclass(frozen=True, slots=True)
class PermitSaved:
    """How many exhibits a permit is for now, how many were added and taken away, and what the write touched."""

    exhibits: int
    added: int
    removed: int
    change: Change


def list_permits(workspace: Workspace, exhibition: str | None) -> list[PermitInList]:
    """The permits of an exhibition (a code), or of all; those with the same kind and number are one."""
    ids = list_ids(workspace, PERMIT, exhibition=exhibition)
    with workspace.read() as connection:
        rows = rows_where(connection, PERMIT, "id", ids)
    groups: dict[tuple[object, ...], list[Row]] = {}
    for row in rows:
        key = (row["permit_kind"], row["number"].casefold()) if row["number"] else (row["id"],)
        groups.setdefault(key, []).append(row)
    found = [_in_list(group) for group in groups.values()]
    return sorted(found, key=lambda one: (one.values["permit_kind"], sort_key(one.number)))


def list_permit_exhibits(workspace: Workspace, exhibition: str | None) -> list[ToPack]:
    """The exhibits that a permit can be for, by company, then by name."""
    ids = list_ids(workspace, EXHIBIT, exhibition=exhibition)
    with workspace.read() as connection:
        found = packables(connection, rows_where(connection, EXHIBIT, "id", ids))
    return sorted(found, key=lambda one: (sort_key(one.company), sort_key(one.designation), sort_key(one.description)))


def save_permit(
    workspace: Workspace, exhibits: Collection[str], words: Mapping[str, str], *, known: Collection[str] = ()
) -> PermitSaved:
    """Make a permit for several exhibits, or change the one whose rows are `known`: one step.

    An exhibit that has a permit of this kind and number already keeps it. Of a known permit the exhibits that are not
    named any more lose it.

    Raises:
        UsageError: `permit_for_nothing` without an exhibit, a word that cannot be read, `unknown_record`.
    """
    wanted = list(dict.fromkeys(exhibits))
    if not wanted:
        raise UsageError("permit_for_nothing")
    with workspace.write("save_permit") as writing:
        connection = writing.connection
        rows = {row["exhibit_id"]: row for row in (stored_row(connection, PERMIT, one) for one in known)}
        values = Assigning(connection).values(PERMIT, words)
        removed = _remove(connection, [row for exhibit, row in rows.items() if exhibit not in wanted])
        for exhibit in wanted:
            if exhibit in rows:
                _change(writing, rows[exhibit], values)
        added = _add(writing, [one for one in wanted if one not in rows], _in_common(list(rows.values())) | values)
        writing.detail |= {"count": len(wanted), "name": values.get("number") or ""}
    return PermitSaved(len(wanted), added, removed, writing.change)


def _in_list(group: list[Row]) -> PermitInList:
    first = group[0]
    differing = frozenset(name for name in SHARED if any(row[name] != first[name] for row in group))
    return PermitInList(first, {row["exhibit_id"]: row["id"] for row in group}, differing)


def _in_common(rows: list[Row]) -> Row:
    """What all rows of a permit say alike: an exhibit that comes to it says so too."""
    return {name: rows[0][name] for name in SHARED if all(row[name] == rows[0][name] for row in rows)} if rows else {}


def _remove(connection: Connection, rows: Iterable[Row]) -> int:
    gone = [(row["id"],) for row in rows]
    if gone:
        connection.exec_driver_sql("DELETE FROM permit WHERE id = ?", gone)
    return len(gone)


def _change(writing: Writing, row: Row, values: Mapping[str, Any]) -> None:
    """Only what is said is changed: rows may differ in what is not."""
    wanted = check(PERMIT, values_of(PERMIT, row) | dict(values))
    change_row(writing, PERMIT, row, wanted)


def _add(writing: Writing, exhibits: Iterable[str], values: Mapping[str, Any]) -> int:
    made = []
    for exhibit in exhibits:
        row_of(writing.connection, EXHIBIT, exhibit)
        row = check(PERMIT, dict(values) | {"exhibit_id": exhibit}) | {"id": str(uuid7())}
        if holder_of_key(writing.connection, PERMIT, row) is None:
            made.append(row)
    insert_rows(writing, PERMIT, made)
    return len(made)
