"""Deadline rules to start from, each with where it was found; a person takes over those that the manual confirms."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime, time
from functools import cache
from typing import Any

from sqlalchemy import Connection, select

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.deadlines import Anchor, OffsetUnit
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.fold import fold
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.domain.words import nearest
from exhibitplanner.messages import Language, text
from exhibitplanner.planning.deadlines import due_at, in_time
from exhibitplanner.resources import resource_path
from exhibitplanner.services.checking import check
from exhibitplanner.services.reading import Row, exhibition_id, row_of
from exhibitplanner.services.records import insert_rows
from exhibitplanner.storage.workspace import Workspace

_DEADLINE = BY_NAME["deadline"]


@dataclass(frozen=True, slots=True)
class LibraryRule:
    """A rule as the library has it; `source` says which manual or page it was found in."""

    title: str
    title_ko: str
    anchor: Anchor
    offset: int
    unit: OffsetUnit
    time_of_day: time | None
    applies_to: str
    late_penalty: str | None
    late_penalty_ko: str | None
    source: str

    def name(self, language: Language) -> str:
        """Its title, which is also what it is chosen by."""
        return self.title_ko if language == "ko" else self.title

    def penalty(self, language: Language) -> str | None:
        """What it costs to be late, where that is known."""
        return self.late_penalty_ko if language == "ko" else self.late_penalty


@dataclass(frozen=True, slots=True)
class LibraryLine:
    """A rule for an exhibition: when it would fall there, and whether the exhibition has it by this title already."""

    rule: LibraryRule
    due_at: datetime | None
    there: bool


@dataclass(frozen=True, slots=True)
class LibraryAdded:
    """The titles that were added, and those that the exhibition has already."""

    added: tuple[str, ...]
    skipped: tuple[str, ...]
    change: Change


@cache
def list_rules() -> tuple[LibraryRule, ...]:
    """The rules by anchor and offset, the earliest first."""
    entries = json.loads(resource_path("deadlines", "library.json").read_text(encoding="utf-8"))
    return tuple(sorted(map(_rule, entries), key=_by_anchor))


def list_library(workspace: Workspace, exhibition: str) -> list[LibraryLine]:
    """The rules as they would fall at an exhibition, by its code; those of an unknown day come last.

    Raises:
        UsageError: `unknown_reference`.
    """
    with workspace.read() as connection:
        fair = row_of(connection, BY_NAME["exhibition"], exhibition_id(connection, exhibition))
        taken = _titles(connection, fair["id"])
    lines = [LibraryLine(rule, due_at(_values(rule, "en"), fair), _is_there(rule, taken)) for rule in list_rules()]
    return sorted(lines, key=lambda one: in_time(one.due_at))


def add_from_library(
    workspace: Workspace, exhibition: str, chosen: Iterable[str] | None = None, language: Language = "en"
) -> LibraryAdded:
    """Add rules by their titles in either language, all unless chosen, in one step; `language` is the new titles'.

    A rule whose title the exhibition has in either language is skipped. The source goes into the note.

    Raises:
        UsageError: `unknown_rule`, naming the nearest title; `unknown_reference`.
    """
    rules = list_rules() if chosen is None else [_named(title) for title in chosen]
    with workspace.write("add_from_library", name=exhibition) as writing:
        fair = row_of(writing.connection, BY_NAME["exhibition"], exhibition_id(writing.connection, exhibition))
        taken = _titles(writing.connection, fair["id"])
        wanted = list(dict.fromkeys(rules))
        new = [rule for rule in wanted if not _is_there(rule, taken)]
        insert_rows(writing, _DEADLINE, [check(_DEADLINE, _record(rule, fair, language)) for rule in new])
        writing.detail |= {"name": fair["code"], "count": len(new)}
    skipped = tuple(rule.name(language) for rule in wanted if rule not in new)
    return LibraryAdded(tuple(rule.name(language) for rule in new), skipped, writing.change)


def line_as_document(line: LibraryLine) -> dict[str, Any]:
    """As JSON has it."""
    at = line.rule.time_of_day
    document = asdict(line.rule) | {"time_of_day": f"{at:%H:%M}" if at else None}
    return document | {"due_at": line.due_at.isoformat() if line.due_at else None, "there": line.there}


def _rule(entry: dict[str, Any]) -> LibraryRule:
    at = entry["time_of_day"]
    typed = {"anchor": Anchor(entry["anchor"]), "unit": OffsetUnit(entry["unit"])}
    return LibraryRule(**(entry | typed | {"time_of_day": time.fromisoformat(at) if at else None}))


def _by_anchor(rule: LibraryRule) -> tuple[int, int]:
    days = 7 if rule.unit is OffsetUnit.WEEKS else 1
    return list(Anchor).index(rule.anchor), rule.offset * days


def _values(rule: LibraryRule, language: Language) -> Row:
    return {
        "title": rule.name(language),
        "anchor": rule.anchor,
        "offset": rule.offset,
        "unit": rule.unit,
        "time_of_day": rule.time_of_day,
        "applies_to": rule.applies_to,
        "late_penalty": rule.penalty(language),
    }


def _record(rule: LibraryRule, fair: Row, language: Language) -> Row:
    note = text("library_note", language, source=rule.source)
    return _values(rule, language) | {"exhibition_id": fair["id"], "note": note}


def _titles(connection: Connection, exhibition: str) -> set[str]:
    table = _DEADLINE.table
    found = connection.execute(select(table.c.title).where(table.c.exhibition_id == exhibition)).scalars()
    return {fold(title) for title in found}


def _is_there(rule: LibraryRule, taken: set[str]) -> bool:
    return not taken.isdisjoint({fold(rule.title), fold(rule.title_ko)})


def _named(title: str) -> LibraryRule:
    known = {fold(name): rule for rule in list_rules() for name in (rule.title, rule.title_ko)}
    if fold(title) not in known:
        raise UsageError("unknown_rule", text=title, nearest=nearest(title, [rule.title for rule in list_rules()]))
    return known[fold(title)]
