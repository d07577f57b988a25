"""Names in two columns: a surname's and a given name's, Latin or Korean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from exhibitplanner.sheets.recognisers.headings import likeness
from exhibitplanner.sheets.recognisers.layouts import Layout, Target
from exhibitplanner.sheets.recognisers.looks import Look
from exhibitplanner.sheets.recognisers.tables import FoundTable, TableColumn

NAME_PARTS: Final = frozenset(
    f"{prefix}{part}{suffix}"
    for prefix in ("", "contact_")
    for part in ("surname", "given_name")
    for suffix in ("", "_ko")
)
"""Targets that mean something in pairs only."""
_EXACT: Final = 0.9
_PLAIN: Final = ("name", "names", "nazwa", "성명", "이름")


def name_pairs(table: FoundTable, layout: Layout, looks: Mapping[int, Look]) -> dict[int, tuple[Target, float]]:
    """The columns of names in two parts; nothing where one of the parts is missing."""
    prefix = "contact_" if "contact_surname" in layout.by_name else ""
    if f"{prefix}surname" not in layout.by_name:
        return {}
    found: dict[int, tuple[Target, float]] = {}
    for suffix, korean in (("", False), ("_ko", True)):
        pair = [layout.target(f"{prefix}{part}{suffix}") for part in ("surname", "given_name")]
        columns = [_column(table, target, looks, found, korean=korean) for target in pair]
        if columns[0] is not None and columns[1] is None:
            columns[1] = _plain_name(table, looks, columns[0], korean=korean)
        if columns[0] is not None and columns[1] is not None and columns[0] is not columns[1]:
            found |= {column.index: (target, 1.0) for column, target in zip(columns, pair, strict=True) if column}
    return found


def _column(
    table: FoundTable, target: Target, looks: Mapping[int, Look], taken: Mapping[int, object], *, korean: bool
) -> TableColumn | None:
    fitting = (
        column
        for column in table.columns
        if column.index not in taken
        and (looks[column.index].hangul > 0.5) == korean
        and any(likeness(word, target.words) >= _EXACT for word in column.words)
    )
    return next(fitting, None)


def _plain_name(
    table: FoundTable, looks: Mapping[int, Look], surname: TableColumn, *, korean: bool
) -> TableColumn | None:
    """The column `Name` beside one of surnames, unless it has them too: then it is the whole name."""
    surnames = {text.casefold() for text in looks[surname.index].texts}
    for column in table.columns:
        look = looks[column.index]
        named = column is not surname and (look.hangul > 0.5) == korean
        if named and any(likeness(word, _PLAIN) >= _EXACT for word in column.words):
            return None if any(surnames & {*text.casefold().split()} for text in look.texts) else column
    return None
