"""Whom a cell of attendees names: people of ours at the exhibition, by their names as any list writes them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.domain.words import nearest
from exhibitplanner.matching.person_names import Kinship, PersonName, kinship
from exhibitplanner.services.importing.cells import ParsedRow
from exhibitplanner.services.importing.draft import Row
from exhibitplanner.services.importing.table import PART, TablePlan

PERSON: Final = BY_NAME["participant"]
_BETWEEN: Final = re.compile(r"\s*[,、，/·&+]\s*|\s+(?:and|i|oraz|및|와|과)\s+")


class Attendees:
    """Looks people up by name in either script; of namesakes it means the host's."""

    def __init__(self, plan: TablePlan) -> None:
        self._plan = plan

    def find(self, row: ParsedRow, texts: list[str]) -> list[str]:
        """The ids of the people whom a row names; whoever is not found, or is not the only one, is a problem."""
        found = [one for text in texts for part in self._parts(row, text) if (one := self._one(row, part))]
        return list(dict.fromkeys(found))

    def _parts(self, row: ParsedRow, text: str) -> Iterator[str]:
        """A text as it stands where it names somebody (`KIM, Dahyun`), else what its commas part."""
        if self._named(row, text):
            yield text
        else:
            yield from filter(None, _BETWEEN.split(text))

    def _one(self, row: ParsedRow, text: str) -> str | None:
        found = self._named(row, text)
        if len(found) == 1:
            return found[0]
        code = "ambiguous_reference" if found else "unknown_reference"
        near = nearest(text, (str(one["name"]) for one in self._people.values()))
        self._plan.problem(row, "attendees", code, text, text=text, kind=PERSON.name, nearest=near, count=len(found))
        return None

    def _named(self, row: ParsedRow, text: str) -> list[str]:
        known = self._plan.draft.texts.matches(PERSON, text, self._code)
        if known:
            return known
        name = PersonName.of(text, None)
        near = {one for key in name.keys_sought for one in self._by_key.get(key, ())}
        kin = {one: kinship(self._names[one], name) for one in near}
        alike = [one for one, how in kin.items() if how >= Kinship.SOUNDS]
        surest = [one for one in alike if kin[one] is Kinship.SAME] or alike
        return self._of_host(row, surest) or sorted(surest)

    def _of_host(self, row: ParsedRow, people: list[str]) -> list[str]:
        text = row.text("host")
        hosts = self._plan.draft.texts.matches(PART, text, self._code) if text and len(people) > 1 else []
        return sorted(one for one in people if self._people[one]["participation_id"] in hosts)

    @property
    def _code(self) -> str | None:
        return self._plan.exhibition["code"] if self._plan.exhibition else None

    @cached_property
    def _people(self) -> dict[str, Row]:
        """Those at the sheet's exhibition; at any where it names none."""
        fair, parts = self._plan.exhibition, self._plan.draft.rows(PART)
        return {
            one: row
            for one, row in self._plan.draft.rows(PERSON).items()
            if fair is None or parts[row["participation_id"]]["exhibition_id"] == fair["id"]
        }

    @cached_property
    def _names(self) -> dict[str, PersonName]:
        return {one: PersonName.of(row["name"], row["name_ko"]) for one, row in self._people.items()}

    @cached_property
    def _by_key(self) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for one, name in self._names.items():
            for key in name.keys:
                found[key].append(one)
        return found
