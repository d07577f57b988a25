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
_MARK: Final = "\x1f"
Held = tuple[str, str]
_START: Final = "\x1e"


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


def filter_texts(connection: Connection, kind: Kind, exhibition: str | None = None) -> dict[str, str]:
    """What `matching` looks through, by record, for `holding`: its texts, the names of what it refers to, its choices.

    For who filters on every key: looking through the texts of 100,000 records in memory takes some milliseconds,
    fetching as many ids from the file ten times as long.
    """
    named = _Named(connection, exhibition is not None)
    own = search.texts_of(connection, kind)
    fields = [field for field in kind.stored if field.label.target or field.type is FieldType.CHOICE]
    query = KindQuery(kind)
    found: dict[str, str] = {}
    for record_id, *values in connection.execute(query.select(*map(query.column, ["id", *(f.column for f in fields)]))):
        texts = list(own.get(record_id, ()))
        for field, value in zip(fields, values, strict=True):
            if value and field.label.target:
                texts += [named.text(field, one) for one in (value if isinstance(value, list) else [value])]
            elif value:
                texts.append(_marked(field)[value])
        found[record_id] = "\n".join(texts)
    return found


def holding(kind: Kind, records: Iterable[Held], text: str) -> list[Held]:
    """Those of (id, its text of `filter_texts`) that hold every word of `text`, in their order.

    A text without a word is held by none.
    """
    words = search.words_of(text)
    left = list(records) if words else []
    for word in words:
        if _begins_a_choice(kind, word):
            chosen = _mark(word)
            left = [one for one in left if word in one[1] or chosen in one[1]]
        else:
            left = [one for one in left if word in one[1]]
    return left


def narrows(text: str, before: str) -> bool:
    """Whether what holds `text` is among what holds `before`, of which it is the continuation.

    Choices are found from two letters on: what a single letter left out may come back.
    """
    words = search.words_of(before)
    return bool(words) and text.startswith(before) and all(len(word) >= _LETTERS_OF_A_CHOICE for word in words)


def _begins_a_choice(kind: Kind, word: str) -> bool:
    fields = (field for field in kind.stored if field.type is FieldType.CHOICE)
    return len(word) >= _LETTERS_OF_A_CHOICE and any(_choices(field, word) for field in fields)


class _Named:
    """The names of referred records as they are looked through, each worked out once."""

    def __init__(self, connection: Connection, one_exhibition: bool) -> None:
        self._connection = connection
        self._one_exhibition = one_exhibition
        self._kinds: dict[str, dict[str, str]] = {}

    def text(self, field: FieldDescription, record_id: str) -> str:
        target = BY_NAME[str(field.label.target)]
        if target.name == "exhibition" and self._one_exhibition:
            return ""
        if target.name not in self._kinds:
            self._kinds[target.name] = self._load(target)
        return self._kinds[target.name].get(record_id, "")

    def _load(self, kind: Kind) -> dict[str, str]:
        keys = [field for field in map(kind.field, kind.key) if field.type is FieldType.REFERENCE]
        own = search.texts_of(self._connection, kind)
        query = KindQuery(kind)
        rows = self._connection.execute(query.select(*map(query.column, ["id", *(field.column for field in keys)])))
        texts = {}
        for record_id, *values in rows:
            name, _, initials = own.get(record_id, ("", "", ""))
            texts[record_id] = "\n".join([name, initials, *map(self.text, keys, values)])
        return texts


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
def _marked(field: FieldDescription) -> dict[str, str]:
    """A choice's words, marked."""
    return {value: "\n".join(map(_mark, words)) for value, words in _choice_words(field)}


def _mark(word: str) -> str:
    """A choice's word as no part of another word is written, so that only its beginning is found."""
    return _START + _MARK.join(word)


@cache
def _choice_words(field: FieldDescription) -> list[tuple[str, list[str]]]:
    choices = field.label.choices
    return [(one.value, fold(f"{one.en} {one.ko}").split()) for one in choices or ()]


def _all_of(found: Iterable[set[str]]) -> set[str]:
    sets = list(found)
    return set.intersection(*sets) if sets else set()
