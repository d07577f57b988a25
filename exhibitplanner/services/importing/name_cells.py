"""Names as they are meant: `K A I` is `KAI`, and in a column for Korean names that stands alone a Latin name is one."""

from __future__ import annotations

import re
from typing import Final

from exhibitplanner.matching.hangul import has_hangul
from exhibitplanner.services.importing.cells import ParsedRow
from exhibitplanner.sheets.parsers.names import name_in_two_scripts
from exhibitplanner.sheets.parsers.texts import tidy
from exhibitplanner.sheets.recognisers.columns import Recognised
from exhibitplanner.sheets.recognisers.layouts import Layout
from exhibitplanner.sheets.recognisers.spread import closed_up

_LATIN: Final = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ]")
_KOREAN: Final = "_ko"
_CLOSED_UP: Final = frozenset(
    f"{prefix}{name}"
    for prefix in ("", "contact_")
    for name in ("name", "name_ko", "company", "company_ko", "participation", "position", "department")
)
_PERSONS: Final = ("name", "contact_name")


class NameCells:
    """Brings the names of one table's rows into one form and under the field of their script.

    A column that is called by the field's own name, and a row that carries its id, are taken as they stand.
    """

    def __init__(self, recognised: Recognised, layout: Layout) -> None:
        heads = {column.target: column.heading for column in recognised.columns if column.target}
        said = [target for target, heading in heads.items() if heading not in {target, f"{target}_id"}]
        self._closed_up = [target for target in said if target in _CLOSED_UP]
        self._persons = [
            (name, f"{name}{_KOREAN}")
            for name in _PERSONS
            if f"{name}{_KOREAN}" in layout.by_name
            if {name, f"{name}{_KOREAN}"} & {*said}
        ]
        self._pairs = [
            (korean, latin)
            for korean in said
            if korean.endswith(_KOREAN)
            for latin in _latin_of(korean, layout)
            if latin not in heads
        ]

    def settle(self, row: ParsedRow) -> None:
        """Put the names of a row right."""
        if "id" in row.values:
            return
        for target in self._closed_up:
            name = row.values.get(target)
            if isinstance(name, str) and " " in name:
                row.values[target] = closed_up(name)
        for latin, korean in self._persons:
            self._part(row, latin, korean)
        for korean, latin in self._pairs:
            self._move(row, korean, latin)

    def _part(self, row: ParsedRow, latin: str, korean: str) -> None:
        """A cell that names a person in both scripts fills both names, unless the other column says another one."""
        for own, other in ((latin, korean), (korean, latin)):
            text = row.text(own)
            if text is None or text.isascii() or not _LATIN.search(text):
                continue  # one script; most cells end here
            both = name_in_two_scripts(tidy(text))
            if both is None or row.values.get(other) not in {None, row.values[own], *both}:
                continue
            row.values |= dict(zip((latin, korean), both, strict=True))
            row.cells = {other: row.cells[own], **row.cells} if own in row.cells else row.cells

    def _move(self, row: ParsedRow, korean: str, latin: str) -> None:
        """Move what is no Korean name, where the row has no Latin one."""
        name = row.text(korean)
        if name is None or has_hangul(name) or row.values.get(latin) is not None:
            return
        row.values[latin] = row.values.pop(korean)
        if korean in row.cells:
            row.cells = {**row.cells, latin: row.cells[korean]}


def _latin_of(korean: str, layout: Layout) -> list[str]:
    """The target beside that of a Korean name; that of a company's is its participation where a sheet lists those."""
    plain = korean.removesuffix(_KOREAN)
    names = [plain, "participation"] if plain == "company" else [plain]
    return [name for name in names if name in layout.by_name][:1]
