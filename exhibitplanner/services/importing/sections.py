"""What the titles of a table's sections say of the rows below them, where no column says it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from exhibitplanner.services.importing.finding import Table
from exhibitplanner.sheets.recognisers.facts import Fact, section_fact
from exhibitplanner.sheets.recognisers.known_phrases import Known, nobody
from exhibitplanner.sheets.recognisers.layouts import layout_of

_NOTHING: Final[Mapping[str, str]] = {}


class Sections:
    """The sections of one table, by what they give their rows: a hall, or a company.

    A title is a company's name where it says so or is that of a known one; any other only where nothing `is_shared` by
    the whole sheet names the company.
    """

    def __init__(
        self,
        table: Table,
        exhibitions: Iterable[str],
        *,
        is_shared: bool,
        is_known: Callable[[str], bool],
        known: Known = nobody,
    ) -> None:
        self._by_name = layout_of(table.recognised.kind).by_name
        self._targets = {one.target for one in table.recognised.columns if one.target}
        self._is_shared, self._is_known = is_shared, is_known
        self._starts = [row for row, _ in table.found.sections]
        names = list(exhibitions) if self._starts else []
        self._given = [self._of(section_fact(title, names, known)) for _, title in table.found.sections]

    def of(self, row: int) -> Mapping[str, str]:
        """What a row has of its section, by target."""
        place = bisect_left(self._starts, row)
        return self._given[place - 1] if place else _NOTHING

    def _of(self, fact: Fact | None) -> Mapping[str, str]:
        if fact is None:
            return _NOTHING
        if fact.name == "hall":
            return {"hall": fact.text} if "hall" in self._by_name and "hall" not in self._targets else _NOTHING
        target = "participation" if "participation" in self._by_name else "company"
        if target not in self._by_name or self._targets & {"company", "participation", "company_ko"}:
            return _NOTHING
        sure = fact.labelled or not self._is_shared or self._is_known(fact.text)
        return {target: fact.text} if sure else _NOTHING
