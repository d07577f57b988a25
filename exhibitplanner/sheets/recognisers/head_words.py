"""The words of a head: headings in several rows, over several columns, in several languages."""

from __future__ import annotations

import re
from typing import Final

from exhibitplanner.sheets.grid import Grid, column_letter
from exhibitplanner.sheets.parsers.texts import as_text
from exhibitplanner.sheets.recognisers.headings import stands_for_unit
from exhibitplanner.sheets.recognisers.lines import texts_in

_BRACKETS: Final = "()[]（） "
_BRACKETED: Final = re.compile(r"[(\[（][^()\[\]]{1,20}[)\]）]")
_SAYS_UNIT: Final = re.compile(r"(?:[-–—]+|단위|units?|jedn\.?|jednostk[ai])\s*[:：]?", re.IGNORECASE)
"""What stands in a row of units under the columns that have none."""
_COUNTED: Final = re.compile(r"V|A|Hz|EA|SET|pcs|pc|szt\.?|개|명|대|식|건|점|osób|persons?", re.IGNORECASE)
"""Units of no field of ours, beside others that are."""


def spanned_in(grid: Grid, row: int) -> set[int]:
    """The columns over which merged cells of a row go."""
    return {
        index
        for one in grid.merged
        if one.first_row <= row <= one.last_row and one.last_column > one.first_column
        for index in range(one.first_column, one.last_column + 1)
    }


def heading(grid: Grid, rows: range, index: int) -> tuple[str, tuple[str, ...]]:
    """The heading as people know it, and all its words: a group's name goes before its parts, a translation beside."""
    words: list[str] = []
    group = ""
    for row in rows:
        own = as_text(grid.value(row, index))
        over = spanning(grid, row, index)
        if over and row < rows[-1]:
            group = over
        elif own and own not in words:
            words.append(own)
    words = _with_units(words, _spanned_unit(grid, rows, index))
    if group and words:
        return f"{group} / {words[-1]}", (f"{group} {words[-1]}", words[-1], group)
    name = words[0] if words else group or column_letter(index)
    return name, tuple(words) or ((group,) if group else ())


def explains_heads(grid: Grid, row: int) -> bool:
    """Whether a row holds nothing but brackets (`(국문)`) and units, maybe after a word for them: `단위`, `mm`, `t`."""
    texts = [text for text in texts_in(grid, row) if not _SAYS_UNIT.fullmatch(text)]
    others = [text for text in texts if not _is_unit(text)]
    counts = sum(map(_is_count, others))
    known = len(texts) > len(others) or not counts
    return bool(texts) and known and all(_BRACKETED.fullmatch(text) or _is_count(text) for text in others)


def _is_unit(text: str) -> bool:
    return stands_for_unit(text.strip(_BRACKETS), bare=False)


def _is_count(text: str) -> bool:
    return _COUNTED.fullmatch(text.strip(_BRACKETS)) is not None


def _with_units(words: list[str], shared: str) -> list[str]:
    """The words with units from rows of their own behind the word that they are for."""
    own = [word for word in words[1:] if _is_unit(word)]
    plain = [word for word in words if word not in own]
    plain = [word for word in plain if not _SAYS_UNIT.fullmatch(word)] or plain  # `Unit 단위` is a heading itself
    units = own or ([shared] if shared else [])
    if plain and units:
        plain[-1] = f"{plain[-1]} ({units[-1].strip(_BRACKETS)})"
    return plain


def _spanned_unit(grid: Grid, rows: range, index: int) -> str:
    """A unit in the last row of a head that is written once for several columns."""
    text = spanning(grid, rows[-1], index) if len(rows) > 1 else ""
    return text if text and _is_unit(text) else ""


def spanning(grid: Grid, row: int, index: int) -> str:
    """The text of a cell that spans several columns here, merged or written once over blank ones."""
    for one in grid.merged:
        wide = one.last_column > one.first_column
        if wide and one.first_row <= row <= one.last_row and one.first_column <= index <= one.last_column:
            return as_text(grid.value(one.first_row, one.first_column))
    return _over_blanks(grid, row, index)


def _over_blanks(grid: Grid, row: int, index: int) -> str:
    """A head over `L`, `W`, `H` that stands in the first of their cells: letters below, blanks beside it."""
    left = index
    while left > 0 and grid.value(row, left) is None and len(as_text(grid.value(row + 1, left))) in {1, 2}:
        left -= 1
    text = as_text(grid.value(row, left))
    starts = left < index or (grid.value(row, index + 1) is None and bool(as_text(grid.value(row + 1, index + 1))))
    part = as_text(grid.value(row + 1, left))
    return text if text and starts and 0 < len(part) <= 2 and part.isalpha() else ""
