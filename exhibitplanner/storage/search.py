"""The full-text index: two letters are enough, accents and Hangul spelling forms do not matter.

Each word is indexed as its overlapping pairs of letters, so that a phrase of pairs finds any part of a word from two
letters on, which FTS5's own trigrams cannot (Hangul names are often searched by two syllables). Initial consonants
(ㅎㄷㄹㅌ for 현대로템) are a column of their own. The index is brought up to date from what a write touched.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from sqlalchemy import Connection

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.describe import FieldType, TextFormat
from exhibitplanner.domain.fold import fold, initial_consonants
from exhibitplanner.domain.kinds import BY_NAME, KINDS, Kind

_NAMES: Final = frozenset(
    {"name", "name_ko", "code", "designation", "short_name", "title", "subject", "number", "aliases"}
)
_NOT_SEARCHED: Final = frozenset({TextFormat.COUNTRY, TextFormat.CURRENCY, TextFormat.TIME_ZONE})
_BETWEEN_WORDS: Final = "zzz"  # no pair: keeps a phrase from reaching over the end of a word
_CONSONANTS: Final = frozenset("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
_ID_BATCH: Final = 500
_MANY: Final = 20_000


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that a search found; `score` runs from 0 to 1."""

    kind: str
    record_id: str
    score: float


def follow(connection: Connection, change: Change, first: int, last: int) -> None:
    """Bring the index up to date with what a write touched, whose entries are numbered from `first` to `last`."""
    reworded = {kind: _reworded(connection, BY_NAME[kind], first, last) for kind in change.updated}
    updated = {kind: tuple(filter(reworded[kind].__contains__, ids)) for kind, ids in change.updated.items()}
    _forget(connection, [*_ids(change.deleted), *_ids(updated)])
    for kinds in (change.inserted, updated):
        for kind, ids in kinds.items():
            _add(connection, BY_NAME[kind], ids)


def rebuild(connection: Connection) -> None:
    """Make the index anew from the records."""
    connection.exec_driver_sql("DELETE FROM search_record")
    connection.exec_driver_sql("INSERT INTO search_index (search_index) VALUES ('delete-all')")
    for kind in KINDS:
        ids = connection.exec_driver_sql(f'SELECT id FROM "{kind.name}"').scalars().all()
        _add(connection, kind, ids)


def find(connection: Connection, text: str, *, limit: int = 200) -> list[Hit]:
    """Records whose texts hold every word of `text`, the best first."""
    words = words_of(text)
    if not words:
        return []
    query, values = _query(words)
    rows = connection.exec_driver_sql(query, (*values, max(limit * 5, 1000)))
    hits = [Hit(row.kind, row.record_id, _score(row, words)) for row in rows]
    return sorted(hits, key=lambda hit: (-hit.score, hit.record_id))[:limit]


def words_of(text: str) -> list[str]:
    """The words of a text as they are looked for."""
    return [word for word in map(_wanted, text.split()) if word]


def texts_of(connection: Connection, kind: Kind) -> dict[str, tuple[str, str, str]]:
    """Names, other texts and initial consonants of a kind's records, folded as words are looked for."""
    rows = connection.exec_driver_sql(
        "SELECT record_id, name, rest, initials FROM search_record WHERE kind = ?", (kind.name,)
    )
    return {record_id: (name, rest, initials) for record_id, name, rest, initials in rows}


def ids_holding(connection: Connection, kind: Kind, word: str, *, names: bool = False) -> set[str]:
    """The ids of a kind's records whose texts, or only whose `names`, hold a word of `words_of`; in no order.

    A word that few hold is looked up in the index; where many do, reading all texts is quicker.
    """
    if len(word) > 1:
        phrase = _phrase(word, "{name}" if names else "{name rest}")
        found = connection.exec_driver_sql(
            "SELECT s.record_id FROM search_index i JOIN search_record s ON s.number = i.rowid "
            "WHERE search_index MATCH ? AND s.kind = ? LIMIT ?",
            (phrase, kind.name, _MANY),
        )
        ids = set(found.scalars())
        if len(ids) < _MANY:
            return ids
    held = "instr(initials, ?1)" if set(word) <= _CONSONANTS else "instr(name, ?1)"
    held += "" if names or set(word) <= _CONSONANTS else " OR instr(rest, ?1)"
    found = connection.exec_driver_sql(
        f"SELECT record_id FROM search_record WHERE kind = ?2 AND ({held})", (word, kind.name)
    )
    return set(found.scalars())


def _wanted(word: str) -> str:
    """A word as it is looked for; consonants alone stay as they are typed."""
    return word if set(word) <= _CONSONANTS else _letters(fold(word))


def _query(words: list[str]) -> tuple[str, tuple[str, ...]]:
    columns = "SELECT s.kind, s.record_id, s.name, s.rest, s.initials FROM"
    if all(len(word) > 1 for word in words):
        phrases = " AND ".join(_phrase(word) for word in words)
        joined = "search_index i JOIN search_record s ON s.number = i.rowid"
        return f"{columns} {joined} WHERE search_index MATCH ? LIMIT ?", (phrases,)
    holds = " AND ".join("(s.name || ' ' || s.rest) LIKE ?" for _ in words)
    return f"{columns} search_record s WHERE {holds} LIMIT ?", tuple(f"%{word}%" for word in words)


def _phrase(word: str, columns: str = "{name rest}") -> str:
    pairs = '"' + " ".join(_pairs(word)) + '"'
    return f"{{initials}} : {pairs}" if set(word) <= _CONSONANTS else f"{columns} : {pairs}"


def _score(row: Any, words: list[str]) -> float:
    """Whole names first, then beginnings, then parts; other texts after names."""
    if set("".join(words)) <= _CONSONANTS:
        return 0.9 if row.initials.startswith(words[0]) else 0.7
    wanted, names = " ".join(words), row.name.split("\n")
    if wanted in names:
        return 1.0
    if any(name.startswith(wanted) for name in names):
        return 0.9
    if all(any(word in name for name in names) for word in words):
        return 0.8 if any(f" {wanted}" in name for name in names) else 0.7
    return 0.5


def _reworded(connection: Connection, kind: Kind, first: int, last: int) -> set[str]:
    """The records of which a searched text changed, or that were made anew."""
    columns = [column for column, *_ in _columns(kind)]
    places = ", ".join("?" * len(columns))
    found = connection.exec_driver_sql(
        "SELECT record_id FROM journal_entry "
        f"WHERE number BETWEEN ? AND ? AND kind = ? AND (field IS NULL OR field IN ({places}))",
        (first, last, kind.name, *columns),
    )
    return set(found.scalars())


def _forget(connection: Connection, ids: list[str]) -> None:
    for batch in _batches(ids):
        places = ", ".join("?" * len(batch))
        rows = connection.exec_driver_sql(
            f"SELECT number, name, rest, initials FROM search_record WHERE record_id IN ({places})", tuple(batch)
        ).all()
        old = [(row.number, _grams(row.name), _grams(row.rest), _grams(row.initials)) for row in rows]
        if old:
            connection.exec_driver_sql(
                "INSERT INTO search_index (search_index, rowid, name, rest, initials) VALUES ('delete', ?, ?, ?, ?)",
                old,
            )
            connection.exec_driver_sql("DELETE FROM search_record WHERE number = ?", [row[:1] for row in old])


def _add(connection: Connection, kind: Kind, ids: Iterable[str]) -> None:
    columns = _columns(kind)
    if not columns:
        return
    number = connection.exec_driver_sql("SELECT COALESCE(MAX(number), 0) FROM search_record").scalar_one()
    names = ", ".join(f'"{column}"' for column, *_ in columns)
    for batch in _batches(list(ids)):
        places = ", ".join("?" * len(batch))
        rows = connection.exec_driver_sql(f'SELECT id, {names} FROM "{kind.name}" WHERE id IN ({places})', tuple(batch))
        records, grams = [], []
        for number, row in enumerate(rows, number + 1):  # noqa: B020  numbers go on over batches
            name, rest, initials = _texts(columns, row[1:])
            records.append((number, row[0], kind.name, name, rest, initials))
            grams.append((number, _grams(name), _grams(rest), _grams(initials)))
        if records:
            connection.exec_driver_sql("INSERT INTO search_record VALUES (?, ?, ?, ?, ?, ?)", records)
            connection.exec_driver_sql(
                "INSERT INTO search_index (rowid, name, rest, initials) VALUES (?, ?, ?, ?)", grams
            )


@cache
def _columns(kind: Kind) -> tuple[tuple[str, bool, bool], ...]:
    """The text columns of a kind, each with whether it names the record and whether it is a list."""
    return tuple(
        (field.column, field.name in _NAMES or field.name in kind.key, field.type is FieldType.LIST)
        for field in kind.stored
        if field.type in {FieldType.TEXT, FieldType.LIST} and field.label.format not in _NOT_SEARCHED
    )


def _texts(columns: tuple[tuple[str, bool, bool], ...], values: Iterable[Any]) -> tuple[str, str, str]:
    """Names, other texts and initial consonants of the names; a line each, folded to letters and blanks."""
    names: list[str] = []
    rest: list[str] = []
    for (_, is_name, is_list), value in zip(columns, values, strict=True):
        if value is not None:
            listed = json.loads(value) if is_list else [value]
            (names if is_name else rest).extend(map(str, listed))
    initials = " ".join(filter(None, (initial_consonants(name) for name in names)))
    return _lines(names), _lines(rest), initials


def _lines(texts: list[str]) -> str:
    return "\n".join(" ".join(filter(None, map(_letters, fold(text).split()))) for text in texts)


def _letters(word: str) -> str:
    return "".join(filter(str.isalnum, word))


def _grams(text: str) -> str:
    return f" {_BETWEEN_WORDS} ".join(" ".join(_pairs(word)) for word in text.split())


def _pairs(word: str) -> Iterator[str]:
    if len(word) == 1:
        yield word
    yield from (word[start : start + 2] for start in range(len(word) - 1))


def _ids(kinds: dict[str, tuple[str, ...]]) -> list[str]:
    return [record_id for ids in kinds.values() for record_id in ids]


def _batches(ids: list[str]) -> Iterator[list[str]]:
    return (ids[start : start + _ID_BATCH] for start in range(0, len(ids), _ID_BATCH))
