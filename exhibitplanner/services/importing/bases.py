"""The common ground of a sheet's sender and of the people here: what each value was before both went on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection

from exhibitplanner.domain.kinds import Kind
from exhibitplanner.sheets.stamp import Stamp
from exhibitplanner.storage import journal
from exhibitplanner.storage.earlier import UNKNOWN, Earlier

__all__ = ["UNKNOWN", "Base", "Bases", "Ground"]


@dataclass(frozen=True, slots=True)
class Base:
    """What the sender was `given`, and what the newest import since then wrote; UNKNOWN where nobody can tell.

    The sender changed a value that equals neither; a person here changed a field that holds neither.
    """

    given: Any = UNKNOWN
    imported: Any = UNKNOWN

    def holds(self, value: Any) -> bool:
        """Whether a value is one of the two."""
        return any(alike(one, value) for one in self.known)

    @property
    def known(self) -> tuple[Any, ...]:
        """Those of the two that somebody can tell."""
        return tuple(one for one in (self.given, self.imported) if one is not UNKNOWN)


@dataclass(frozen=True, slots=True)
class Ground:
    """The past that one file is compared with. One without a stamp was given nothing that we know of."""

    earlier: Earlier
    stamped: bool

    def base(self, kind: Kind, record_id: str, column: str, now: Any) -> Base:
        """The base of a field that holds `now` in the workspace's file."""
        given = self.earlier.value(kind, record_id, column, now) if self.stamped else UNKNOWN
        return Base(given, self.earlier.imported(kind, record_id, column, now))


class Bases:
    """The grounds of an import's files; files from one state share what was read of the journal."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._grounds: dict[str, Ground] = {}
        self.plain: Final = Ground(Earlier(connection, 0), stamped=False)

    def of(self, stamp: Stamp | None) -> Ground:
        """The ground of a file with this stamp; the plain one where it has none, or one of another workspace."""
        if stamp is None:
            return self.plain
        if stamp.transaction not in self._grounds:
            known = journal.transaction(self._connection, stamp.transaction)
            ground = Ground(Earlier(self._connection, known.last_entry), stamped=True) if known else self.plain
            self._grounds[stamp.transaction] = ground
        return self._grounds[stamp.transaction]


def alike(one: Any, other: Any) -> bool:
    """Whether two stored values are the same; an empty list is a blank."""
    return bool(one == other) or (not one and not other and {type(one), type(other)} <= {list, type(None)})
