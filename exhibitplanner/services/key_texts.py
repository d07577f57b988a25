"""Records by the words that people use for them: natural keys as text, and text back to the record."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property
from typing import Any, Final

from sqlalchemy import Connection, select

from exhibitplanner.domain.describe import FieldType
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.fold import fold
from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.domain.words import nearest
from exhibitplanner.services.queries import exhibition_codes

COMPANY: Final = BY_NAME["company"]
JOINT: Final = " / "
_ID: Final = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.ASCII | re.IGNORECASE)

Parts = tuple[str, ...]


class KeyTexts:
    """The natural keys of all records as text, kind by kind as they are asked for, at one state of the workspace.

    A key's parts are joined by ` / `, trailing blank ones dropped; the exhibition is left out where the rest is
    unique, or where `exhibition` (its code) says it. A reader asks for `text`, an import for `find`.
    """

    def __init__(self, connection: Connection, exhibition: str | None = None) -> None:
        self._connection = connection
        self._exhibition = exhibition
        self._parts: dict[str, dict[str, Parts]] = {}
        self._short: dict[str, dict[Parts, list[str]]] = {}
        self._folded: dict[str, dict[Parts, list[str]]] = {}
        self._waiting: dict[str, list[Mapping[str, Any]]] = {}

    def text(self, kind: Kind, record_id: str) -> str:
        """The record's natural key as people write it; the id itself where there is no such record."""
        parts = self._all(kind).get(record_id)
        if parts is None:
            return record_id
        if not _in_exhibition(kind):
            return JOINT.join(without_trailing_blanks(parts))
        unique = len(self._by_short(kind)[without_trailing_blanks(parts[1:])]) == 1
        short = unique or parts[0] == self._exhibition
        return JOINT.join(without_trailing_blanks(parts[1:] if short else parts))

    def find(self, kind: Kind, text: str, exhibition: str | None = None) -> str:
        """The id of the record that `text` names: an id, or a natural key; `exhibition` is preferred where it matters.

        Raises:
            UsageError: `unknown_reference` with the nearest right text, `company_not_there` for a company without a
                participation, or `ambiguous_reference`.
        """
        found = self.matches(kind, text, exhibition)
        if len(found) == 1:
            return found[0]
        if found:
            raise UsageError("ambiguous_reference", kind=kind.name, text=text, count=len(found))
        known = (self.text(kind, record_id) for record_id in self._all(kind))
        close = nearest(text, known)
        if kind.name == "participation":
            raise self._no_company(text, exhibition or self._exhibition, close)
        raise UsageError("unknown_reference", kind=kind.name, text=text, nearest=close)

    def _no_company(self, text: str, exhibition: str | None, close: str) -> UsageError:
        """Whoever names a participation writes a company: it is unknown, or only not at the exhibition."""
        code, _, name = text.rpartition(JOINT)
        found = self.matches(COMPANY, name)
        if not found:
            return UsageError("unknown_reference", kind="company", text=text, nearest=close)
        return UsageError("company_not_there", company=self.text(COMPANY, found[0]), exhibition=code or exhibition)

    def matches(self, kind: Kind, text: str, exhibition: str | None = None) -> list[str]:
        """The ids of the records that `text` may name; several where it is not enough to tell them apart."""
        text = text.strip()
        if _ID.fullmatch(text):
            return [text.lower()] if self._is_there(kind, text.lower()) else []
        parts = without_trailing_blanks(tuple(part.strip() for part in text.split(JOINT.strip())))
        for wanted in self._readings(text, parts):
            found = self._by_short(kind).get(wanted) or self._by_folded(kind).get(_fold_parts(wanted)) or []
            if found:
                return self._preferred(kind, found, exhibition or self._exhibition)
        return []

    def add(self, kind: Kind, row: Mapping[str, Any]) -> None:
        """Take in a record that is about to be written, so that later texts find it; it is looked at when one comes."""
        self._waiting.setdefault(kind.name, []).append(row)

    def exhibition_of(self, kind: Kind, record_id: str) -> str | None:
        """The code of the exhibition that the record belongs to; None for kinds that belong to none."""
        if not _in_exhibition(kind):
            return None
        if not self._is_known(kind):
            return exhibition_codes(self._connection, kind, [record_id]).get(record_id)
        parts = self._all(kind).get(record_id)
        return parts[0] if parts else None

    def _is_there(self, kind: Kind, record_id: str) -> bool:
        if self._is_known(kind):
            return record_id in self._all(kind)
        return self._connection.execute(select(kind.table.c.id).where(kind.table.c.id == record_id)).first() is not None

    def _readings(self, text: str, parts: Parts) -> Iterable[Parts]:
        """The text as one part first (a name may hold a slash), then in parts, then with companies' other names."""
        yield (text,)
        split = tuple(part.strip() for part in text.split(JOINT))
        yield without_trailing_blanks(split)
        yield parts
        if COMPANY.name in self._waiting:
            self._all(COMPANY)
        yield tuple(self._companies.get(fold(part), part) for part in split)

    def _preferred(self, kind: Kind, found: list[str], exhibition: str | None) -> list[str]:
        here = [record_id for record_id in found if self.exhibition_of(kind, record_id) == exhibition]
        return here or found

    @cached_property
    def _companies(self) -> dict[str, str]:
        """A company's name by each of its other names."""
        names: dict[str, str] = {}
        table = COMPANY.table
        rows = self._connection.execute(select(table.c.name, table.c.name_ko, table.c.short_name, table.c.aliases))
        for row in rows.mappings():
            for other in _other_names(row):
                names.setdefault(other, row["name"])
        return names

    def _is_known(self, kind: Kind) -> bool:
        """Whether more is known of a kind than what the file says."""
        return kind.name in self._parts or kind.name in self._waiting

    def _all(self, kind: Kind) -> dict[str, Parts]:
        if kind.name not in self._parts:
            self._parts[kind.name] = dict(self._load(kind))
        for row in self._waiting.pop(kind.name, ()):
            self._take_in(kind, row)
        return self._parts[kind.name]

    def _take_in(self, kind: Kind, row: Mapping[str, Any]) -> None:
        key = [kind.field(name) for name in kind.key]
        parts = self._key_parts(key, [row[field.column] for field in key]) if key else (row["id"],)
        self._parts[kind.name][row["id"]] = parts
        for index, form in ((self._short, _as_it_is), (self._folded, _fold_parts)):
            if kind.name in index:
                for words in _forms(kind, parts, form):
                    index[kind.name].setdefault(words, []).append(row["id"])
        if kind is COMPANY:
            for other in _other_names(row):
                self._companies.setdefault(other, row["name"])
                found = self._folded.get(COMPANY.name, {}).setdefault((other,), [])
                if row["id"] not in found:
                    found.append(row["id"])

    def _load(self, kind: Kind) -> Iterable[tuple[str, Parts]]:
        key = [kind.field(name) for name in kind.key]
        if not key:
            ids = self._connection.execute(select(kind.table.c.id)).scalars()
            return [(record_id, (record_id,)) for record_id in ids]
        columns = [kind.table.c[field.column] for field in key]
        rows = self._connection.execute(select(kind.table.c.id, *columns).order_by(kind.table.c.id)).all()
        return [(row[0], self._key_parts(key, row[1:])) for row in rows]

    def _key_parts(self, key: Iterable[Any], values: Iterable[Any]) -> Parts:
        parts: list[str] = []
        for field, value in zip(key, values, strict=True):
            if field.type is FieldType.REFERENCE:
                target = BY_NAME[field.label.target]
                named = self._all(target).get(value, (str(value),))
                # an exhibition is said once: a task's participation is in its deadline's exhibition
                parts += named[1:] if parts and _in_exhibition(target) else named
            else:
                parts.append("" if value is None else key_word(value))
        return tuple(parts)

    def _by_short(self, kind: Kind) -> dict[Parts, list[str]]:
        known = self._all(kind)
        if kind.name not in self._short:
            self._short[kind.name] = _index(kind, known, _as_it_is)
        return self._short[kind.name]

    def _by_folded(self, kind: Kind) -> dict[Parts, list[str]]:
        known = self._all(kind)
        if kind.name not in self._folded:
            self._folded[kind.name] = _index(kind, known, _fold_parts)
            if kind is COMPANY:
                self._add_other_names()
        return self._folded[kind.name]

    def _add_other_names(self) -> None:
        by_name = {parts[0]: record_id for record_id, parts in self._all(COMPANY).items()}
        index = self._folded["company"]
        for other, name in self._companies.items():
            found = index.setdefault((other,), [])
            if by_name[name] not in found:
                found.append(by_name[name])


def _index(kind: Kind, known: Mapping[str, Parts], form: Callable[[Parts], Parts]) -> dict[Parts, list[str]]:
    index: dict[Parts, list[str]] = {}
    for record_id, parts in known.items():
        for words in _forms(kind, parts, form):
            index.setdefault(words, []).append(record_id)
    return index


def _other_names(company: Mapping[Any, Any]) -> list[str]:
    """What a company is called besides its name, folded."""
    return [fold(other) for other in (company["name_ko"], company["short_name"], *company["aliases"]) if other]


@cache
def _in_exhibition(kind: Kind) -> bool:
    """Whether a kind's key begins with an exhibition."""
    while kind.key:
        first = kind.field(kind.key[0])
        if first.type is not FieldType.REFERENCE or first.label.target is None:
            return False
        if first.label.target == "exhibition":
            return True
        kind = BY_NAME[first.label.target]
    return False


def in_exhibition(kind: Kind) -> bool:
    """Whether records of this kind belong to one exhibition by their natural key."""
    return _in_exhibition(kind)


def key_word(value: Any) -> str:
    """A part of a key as it is written: moments to the minute."""
    return value.isoformat(timespec="minutes") if hasattr(value, "hour") else str(value)


def without_trailing_blanks(parts: Parts) -> Parts:
    """The parts of a key without those at its end that are blank; the first stays."""
    while len(parts) > 1 and not parts[-1]:
        parts = parts[:-1]
    return parts


def _forms(kind: Kind, parts: Parts, form: Callable[[Parts], Parts]) -> set[Parts]:
    """The ways a key may be written: whole, and without its exhibition."""
    whole = {form(without_trailing_blanks(parts))}
    return whole | {form(without_trailing_blanks(parts[1:]))} if _in_exhibition(kind) else whole


def _as_it_is(parts: Parts) -> Parts:
    return parts


def _fold_parts(parts: Parts) -> Parts:
    return tuple(map(fold, parts))


def texts_of(texts: KeyTexts, kind: Kind, row: Mapping[str, Any]) -> str:
    """A record's name for people: its natural key; for kinds without one what says most about it."""
    if kind.key:
        return texts.text(kind, row["id"])
    if kind.name == "attachment":
        return str(row.get("file_name") or row["id"])
    first, second = (texts.text(BY_NAME["participation"], row[name]) for name in ("participation_id", "other_id"))
    return f"{first} {row.get('wish_kind') or '–'} {second}"
