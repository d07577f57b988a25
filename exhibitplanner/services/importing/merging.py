"""Two sides' values of one field settled against what both knew: the rule of the three-way merge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any, Final

from exhibitplanner.services.checking import InvalidRecordError
from exhibitplanner.services.importing.bases import UNKNOWN, Base
from exhibitplanner.services.importing.options import ConflictPolicy

Row = dict[str, Any]


class Clear:
    """The mark by which a sender erases a value."""


CLEARED: Final = Clear()


class Settled(Enum):
    """What becomes of a sender's value that is not the one here."""

    KEEP = auto()
    TAKE = auto()
    CONFLICT = auto()


@dataclass(slots=True)
class Merge:
    """What a row would do to a record: columns written, columns where both sides changed, and refusals.

    A conflict is (the value here, the sender's, a person's choice, the base's); where the sender alone changed the
    value, it is there only for a person's choice to keep what is here.
    """

    changed: set[str] = field(default_factory=set)
    conflicts: dict[str, tuple[Any, Any, ConflictPolicy | None, Any]] = field(default_factory=dict)
    refused: list[InvalidRecordError] = field(default_factory=list)


def settle(base: Base, current: Any, value: Any, *, sent_back: bool, cleared: bool) -> Settled:
    """Whose value stands where the sender's `value` differs from `current`.

    `sent_back`: the sender's is the base's. `cleared`: the sender's blank is meant.
    """
    if sent_back:
        return Settled.KEEP
    if base.holds(current):
        return Settled.CONFLICT if base.is_old(value) else Settled.TAKE
    untold = base.given is UNKNOWN and base.imported is UNKNOWN
    return Settled.TAKE if untold and (cleared or current in (None, [])) else Settled.CONFLICT


def merged_list(current: Sequence[Any], offered: Sequence[Any], given: Any) -> list[Any]:
    """The list here with what the sender added to the one that was given to them, and without what they took out."""
    known = given if isinstance(given, list) else []
    gone = [one for one in known if one not in offered]
    added = [one for one in offered if one not in known]
    return [one for one in dict.fromkeys([*current, *added]) if one not in gone]
