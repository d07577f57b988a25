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
    """What the sender was `given`, what the newest import since then wrote, and the sender's `own` last import.

    UNKNOWN where nobody can tell. The sender changed a value that equals none of them; a person here changed a field
    that holds none. `earlier` is all that imports wrote there: one of them from a file that nobody saw before may be
    an old list or a change back, which a person can tell.
    """

    given: Any = UNKNOWN
    imported: Any = UNKNOWN
    own: Any = UNKNOWN
    earlier: tuple[Any, ...] = ()

    def holds(self, value: Any) -> bool:
        """Whether a value is one of those that are known."""
        return any(alike(one, value) for one in self.known)

    def is_old(self, value: Any) -> bool:
        """Whether a value that is not the base stood here by another file, and was replaced."""
        return self.own is UNKNOWN and any(alike(one, value) for one in self.earlier)

    @property
    def value(self) -> Any:
        """What both sides began with: what the sender was given, else what the import wrote."""
        return next(iter(self.known), UNKNOWN)

    @property
    def known(self) -> tuple[Any, ...]:
        """Those that somebody can tell."""
        return tuple(one for one in (self.given, self.imported, self.own) if one is not UNKNOWN)


@dataclass(frozen=True, slots=True)
class Ground:
    """The past that one file is compared with. One without a stamp was given nothing that we know of.

    Its sender is told by `marks`, the file's name and the digest of its contents: what an import of such a file wrote
    is the sender's own.
    """

    earlier: Earlier
    stamped: bool
    marks: frozenset[str] = frozenset()

    def base(self, kind: Kind, record_id: str, column: str, now: Any) -> Base:
        """The base of a field that holds `now` in the workspace's file."""
        imported = self.earlier.imported(kind, record_id, column, now)
        if self.stamped:
            return Base(self.earlier.value(kind, record_id, column, now), imported)
        said = self.earlier.said(kind, record_id, column, now)
        own = next((value for marks, value in reversed(said) if marks & self.marks), UNKNOWN)
        return Base(UNKNOWN, imported, own, tuple(value for _, value in said))


class Bases:
    """The grounds of an import's files; files from one state share what was read of the journal.

    `plain` is that of a file without a stamp whose sender nobody knows.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._grounds: dict[str, Ground] = {}
        self.plain: Final = Ground(Earlier(connection, 0), stamped=False)

    def of_file(self, *marks: str) -> Ground:
        """The ground of a file that is known by its name and the digest of its contents, whatever its stamp."""
        return Ground(self.plain.earlier, stamped=False, marks=frozenset(marks))

    def of(self, stamp: Stamp | None, plain: Ground) -> Ground:
        """The ground of a file with this stamp; `plain` where it has none, or one of another workspace."""
        if stamp is None:
            return plain
        if stamp.transaction not in self._grounds:
            known = journal.transaction(self._connection, stamp.transaction)
            if known is None:
                return plain
            self._grounds[stamp.transaction] = Ground(Earlier(self._connection, known.last_entry), stamped=True)
        return self._grounds[stamp.transaction]


def alike(one: Any, other: Any) -> bool:
    """Whether two stored values are the same; an empty list is a blank."""
    return bool(one == other) or (not one and not other and {type(one), type(other)} <= {list, type(None)})
