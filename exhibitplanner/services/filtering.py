"""Which records hold the words of a filter: in their texts, their choices, the names of what they refer to."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache
from typing import Final

from sqlalchemy import Connection, func, select

from exhibitplanner.domain.describe import FieldDescription, FieldType
from exhibitplanner.domain.fold import fold
from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.services.queries import KindQuery, listed
from exhibitplanner.storage import search

_LETTERS_OF_A_CHOICE: Final = 2
_MANY: Final = 2000


def matching(connection: Connection, kind: Kind, text: str, exhibition: str | None = None) -> set[str]:
    """The ids of the records that hold every word of `text`, in any order, case and spelling form.

    With an `exhibition` in view its own name counts for nothing: every record would hold it. A text without a letter
    or digit is held by none.
    """
    holding = _Holding(connection, exhibition is not None)
    return _all_of(holding.texts(kind, word) for word in search.words_of(text))


def naming(connection: Connection, kind: Kind, text: str, exhibition: str | None = None) -> set[str]:
    """As `matching`, but only in what names a record: its names, and those of what its natural key refers to."""
    holding = _Holding(connection, exhibition is not None)
    return _all_of(holding.names(kind, word) for word in search.words_of(text))


class _Holding:
    """The records that hold one word; the names of a kind are looked through once for all who refer to it."""

    def __init__(self, connection: Connection, one_exhibition: bool) -> None:
        self._connection = connection
        self._one_exhibition = one_exhibition
        self._names: dict[tuple[str, str], set[str]] = {}

    def texts(self, kind: Kind, word: str) -> set[str]:
        found = search.ids_holding(self._connection, kind, word)
        total = self._connection.execute(select(func.count()).select_from(kind.table)).scalar_one()
        for field in kind.stored:
            if len(found) == total:
                break
            if field.label.target is not None:
                found |= self._referring(kind, field, word)
            elif field.type is FieldType.CHOICE and len(word) >= _LETTERS_OF_A_CHOICE:
                found |= self._having(kind, field, _choices(field, word))
        return found

    def names(self, kind: Kind, word: str) -> set[str]:
        if (kind.name, word) not in self._names:
            found = search.ids_holding(self._connection, kind, word, names=True)
            for field in map(kind.field, kind.key):
                if field.type is FieldType.REFERENCE:
                    found |= self._referring(kind, field, word)
            self._names[kind.name, word] = found
        return self._names[kind.name, word]

    def _referring(self, kind: Kind, field: FieldDescription, word: str) -> set[str]:
        target = BY_NAME[str(field.label.target)]
        if target.name == "exhibition" and self._one_exhibition:
            return set()
        return self._having(kind, field, self.names(target, word))

    def _having(self, kind: Kind, field: FieldDescription, values: Collection[str]) -> set[str]:
        if not values:
            return set()
        query = KindQuery(kind)
        statement = query.select(query.column("id")).where(
            query.refers(field, listed(values), many=len(values) > _MANY)
        )
        return set(self._connection.execute(statement).scalars())


def _choices(field: FieldDescription, word: str) -> list[str]:
    """The values of which some word, in either language, begins so."""
    return [value for value, words in _choice_words(field) if any(one.startswith(word) for one in words)]


@cache
def _choice_words(field: FieldDescription) -> list[tuple[str, list[str]]]:
    choices = field.label.choices
    return [(one.value, fold(f"{one.en} {one.ko}").split()) for one in choices or ()]


def _all_of(found: Iterable[set[str]]) -> set[str]:
    sets = list(found)
    return set.intersection(*sets) if sets else set()
