"""What the rows of one import say of a record one after another: a later row may contradict an earlier one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from exhibitplanner.domain.fold import fold
from exhibitplanner.domain.kinds import Kind
from exhibitplanner.services.importing.bases import alike

_NAMES: Final = frozenset({"name", "name_ko"})
_SPELT: Final = frozenset({"company", "participant", "contact"})
"""Kinds whose records are found by names that are spelt in many ways."""


class Sayings:
    """By record: the columns whose present value a row of this import said, and the values in conflict told already."""

    def __init__(self) -> None:
        self._columns: dict[str, frozenset[str]] = {}
        self._shared: dict[tuple[str, ...], frozenset[str]] = {}
        self._told: dict[tuple[str, str], list[Any]] = {}

    def note(self, record_id: str, values: Mapping[str, Any]) -> None:
        """A row says these values, and the record has them; a blank says nothing."""
        columns = tuple([column for column, value in values.items() if value is not None and value != []])
        known = self._columns.get(record_id)
        if known is None:
            self._columns[record_id] = self._shared.setdefault(columns, frozenset(columns))
        elif not known.issuperset(columns):
            self._columns[record_id] = known.union(columns)

    def said(self, record_id: str, column: str) -> bool:
        """Whether a row of this import said the value that the record has."""
        return column in self._columns.get(record_id, ())

    def is_news(self, record_id: str, column: str, value: Any, current: Any) -> bool:
        """Whether a value that stands against `current` was not told of before: the same question is asked once."""
        told = self._told.setdefault((record_id, column), [current])
        if any(alike(one, value) for one in told):
            return False
        told.append(value)
        return True


def is_spelling(kind: Kind, column: str, one: Any, other: Any) -> bool:
    """Whether two rows differ only in how they spell: the names of one person, capitals, blanks."""
    if column in _NAMES and kind.name in _SPELT:
        return True
    return isinstance(one, str) and isinstance(other, str) and _spelt(one) == _spelt(other)


def _spelt(text: str) -> str:
    return "".join(fold(text).split())
