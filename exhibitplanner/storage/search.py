"""The search index: two letters are enough, accents and Hangul spelling forms do not matter.

Each record has one row of folded texts, and a search looks through all of them: 20 to 50 ms for 100,000 people, 0.2
to 0.6 s for a million, where a full-text index of pairs of letters took six times as long to write as the records
themselves. A part of a word is found from one letter on, initial consonants (ㅎㄷㄹㅌ for 현대로템) in a column of
their own. The index is brought up to date from what a write touched.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
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
_CONSONANTS: Final = frozenset("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
_NO_LETTER: Final = re.compile(r"[^\w\s]+|_+")
_NO_ASCII_LETTER: Final = {code: None for code in range(128) if not (chr(code).isalnum() or chr(code).isspace())}
_ID_BATCH: Final = 5000
_MOST_WORDS: Final = 50


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that a search found; `score` runs from 0 to 1."""

    kind: str
    record_id: str
    score: float


def follow(connection: Connection, change: Change, first: int, last: int) -> None:
    """Bring the index up to date with what a write touched, whose entries are numbered from `first` to `last`."""
    for kind, ids in change.deleted.items():
        gone = [(kind, record_id) for record_id in ids]
        connection.exec_driver_sql("DELETE FROM search_record WHERE kind = ? AND record_id = ?", gone)
    for kind, ids in change.inserted.items():
        _add(connection, BY_NAME[kind], ids)
    for kind, ids in change.updated.items():
        reworded = _reworded(connection, BY_NAME[kind], first, last)
        _add(connection, BY_NAME[kind], tuple(filter(reworded.__contains__, ids)))


def rebuild(connection: Connection) -> None:
    """Make the index anew from the records."""
    connection.exec_driver_sql("DELETE FROM search_record")
    for kind in KINDS:
        ids = connection.exec_driver_sql(f'SELECT id FROM "{kind.name}"').scalars().all()
        _add(connection, kind, ids)


def find(connection: Connection, text: str, *, limit: int = 200) -> list[Hit]:
    """Records whose texts hold every word of `text` (of more than fifty the first fifty), the best first."""
    words = words_of(text)[:_MOST_WORDS]
    if not words:
        return []
    held = " AND ".join(_holds(word, place) for place, word in enumerate(words, 1))
    values = (*words, " ".join(words), limit)
    rows = connection.exec_driver_sql(
        f"SELECT kind, record_id, {_score(words)} AS score FROM search_record "
        f"WHERE {held} ORDER BY score DESC, record_id LIMIT ?{len(values)}",
        values,
    )
    return [Hit(*row) for row in rows]


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
    """The ids of a kind's records whose texts, or only whose `names`, hold a word of `words_of`; in no order."""
    held = _holds(word, 1, names=names)
    found = connection.exec_driver_sql(
        f"SELECT record_id FROM search_record WHERE kind = ?2 AND {held}", (word, kind.name)
    )
    return set(found.scalars())


def _wanted(word: str) -> str:
    """A word as it is looked for; consonants alone stay as they are typed."""
    return word if set(word) <= _CONSONANTS else _NO_LETTER.sub("", fold(word))


def _holds(word: str, place: int, *, names: bool = False) -> str:
    """SQL for: the record holds the word that is the parameter number `place`."""
    if set(word) <= _CONSONANTS:
        return f"instr(initials, ?{place})"
    return f"instr(name, ?{place})" if names else f"(instr(name, ?{place}) OR instr(rest, ?{place}))"


def _score(words: list[str]) -> str:
    """Whole names first, then beginnings, then parts; other texts after names. The parameter after the words is all."""
    if set("".join(words)) <= _CONSONANTS:
        return "CASE WHEN instr(initials, ?1) = 1 THEN 0.9 ELSE 0.7 END"
    line, all_words = "char(10)", f"?{len(words) + 1}"
    in_names = " AND ".join(f"instr(name, ?{place})" for place in range(1, len(words) + 1))
    return f"""CASE
        WHEN instr({line} || name || {line}, {line} || {all_words} || {line}) THEN 1.0
        WHEN instr({line} || name, {line} || {all_words}) THEN 0.9
        WHEN {in_names} THEN CASE WHEN instr(name, ' ' || {all_words}) THEN 0.8 ELSE 0.7 END
        ELSE 0.5 END"""


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


def _add(connection: Connection, kind: Kind, ids: Sequence[str]) -> None:
    """Write the texts of records as they are now, in place of those that were there."""
    columns = _columns(kind)
    if not columns:
        return
    names = ", ".join(f'"{column}"' for column, *_ in columns)
    for batch in _batches(ids):
        rows = connection.exec_driver_sql(
            f'SELECT id, {names} FROM "{kind.name}" WHERE id IN (SELECT value FROM json_each(?))', (json.dumps(batch),)
        ).all()
        if rows:
            record_ids, *values = zip(*rows, strict=True)
            texts = _texts(columns, values)
            records = [(kind.name, *record) for record in zip(record_ids, *texts, strict=True)]
            connection.exec_driver_sql("INSERT OR REPLACE INTO search_record VALUES (?, ?, ?, ?, ?)", records)


@cache
def _columns(kind: Kind) -> tuple[tuple[str, bool, bool], ...]:
    """The text columns of a kind, each with whether it names the record and whether it is a list."""
    return tuple(
        (field.column, field.name in _NAMES or field.name in kind.key, field.type is FieldType.LIST)
        for field in kind.stored
        if field.type in {FieldType.TEXT, FieldType.LIST} and field.label.format not in _NOT_SEARCHED
    )


def _texts(
    columns: tuple[tuple[str, bool, bool], ...], values: Sequence[Sequence[Any]]
) -> tuple[list[str], list[str], list[str]]:
    """Names, other texts and initial consonants of the names, of many records whose values come by column."""
    names: list[list[str]] = []
    rest: list[list[str]] = []
    initials: list[list[str]] = []
    for (_, is_name, is_list), column in zip(columns, values, strict=True):
        distinct = {value for value in column if value.__class__ is str}
        if not distinct:
            continue
        lines = _lines_of_lists(distinct) if is_list else _lines(distinct)
        (names if is_name else rest).append([lines.get(value, "") for value in column])
        foreign = [value for value in distinct if not value.isascii()] if is_name else []
        if foreign:
            first = {value: _initials(json.loads(value) if is_list else [value]) for value in foreign}
            initials.append([first.get(value, "") for value in column])
    count = len(values[0])
    return _joined("\n", names, count), _joined("\n", rest, count), _joined(" ", initials, count)


def _joined(joint: str, columns: Sequence[Sequence[str]], count: int) -> list[str]:
    """The texts of each of `count` records as one."""
    if len(columns) == 1:
        return list(columns[0])
    return [joint.join(filter(None, texts)) for texts in zip(*columns, strict=True)] if columns else [""] * count


def _lines_of_lists(lists: set[str]) -> dict[str, str]:
    """Each list, as JSON, with a line for each of its texts."""
    texts = {one: [str(text) for text in json.loads(one)] for one in lists}
    lines = _lines({text for listed in texts.values() for text in listed})
    return {one: "\n".join([lines[text] for text in listed]) for one, listed in texts.items()}


def _lines(texts: set[str]) -> dict[str, str]:
    """Each text as one line of letters and blanks; plain ones are folded in one go."""
    plain = [text for text in texts if text.isascii() and "\n" not in text]
    folded = _letters("\n".join(plain)).split("\n") if plain else []
    lines = dict(zip(plain, map(_one_blank, folded), strict=True))
    if len(lines) < len(texts):
        lines |= {text: _one_blank(_letters(text)) for text in texts - lines.keys()}
    return lines


def _letters(text: str) -> str:
    folded = fold(text)
    return folded.translate(_NO_ASCII_LETTER) if folded.isascii() else _NO_LETTER.sub("", folded)


def _one_blank(text: str) -> str:
    return " ".join(text.split())


def _initials(texts: list[Any]) -> str:
    return " ".join(filter(None, (initial_consonants(str(text)) for text in texts)))


def _batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[start : start + _ID_BATCH] for start in range(0, len(ids), _ID_BATCH))
