"""Names without Hangul in a column for Korean names that stands alone (`업체명`: `KAI`): they are the Latin names."""

from __future__ import annotations

import re
from typing import Final

from exhibitplanner.services.importing.cells import ParsedRow
from exhibitplanner.sheets.recognisers.columns import Recognised
from exhibitplanner.sheets.recognisers.layouts import Layout

_HANGUL: Final = re.compile(r"[ㄱ-ㅎ가-힣]")
_KOREAN: Final = "_ko"


class LatinNames:
    """Brings the names of one table's rows under the field of their script.

    A column that is called by the field's own name, and a row that carries its id, are taken as they stand.
    """

    def __init__(self, recognised: Recognised, layout: Layout) -> None:
        heads = {column.target: column.heading for column in recognised.columns if column.target}
        self._pairs = [
            (korean, latin)
            for korean, heading in heads.items()
            if korean.endswith(_KOREAN) and heading != korean
            for latin in _latin_of(korean, layout)
            if latin not in heads
        ]

    def settle(self, row: ParsedRow) -> None:
        """Move what is no Korean name, where the row has no Latin one."""
        for korean, latin in self._pairs:
            name = row.text(korean)
            if name is None or _HANGUL.search(name) or row.values.get(latin) is not None or "id" in row.values:
                continue
            row.values[latin] = row.values.pop(korean)
            if korean in row.cells:
                row.cells = {**row.cells, latin: row.cells[korean]}


def _latin_of(korean: str, layout: Layout) -> list[str]:
    """The target beside that of a Korean name; that of a company's is its participation where a sheet lists those."""
    plain = korean.removesuffix(_KOREAN)
    names = [plain, "participation"] if plain == "company" else [plain]
    return [name for name in names if name in layout.by_name][:1]
