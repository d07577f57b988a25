"""Tables in a sheet: where heads stand, which rows hold data, and what is left out because it holds none."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from operator import itemgetter
from typing import Final

from exhibitplanner.sheets.grid import Grid, column_letter
from exhibitplanner.sheets.parsers.texts import as_text, key
from exhibitplanner.sheets.recognisers.blocks import blocks_of, strips_of
from exhibitplanner.sheets.recognisers.fact_labels import FACT_LABELS, are_labels_and_values
from exhibitplanner.sheets.recognisers.head_words import explains_heads, heading, spanned_in, spanning
from exhibitplanner.sheets.recognisers.headings import is_counter
from exhibitplanner.sheets.recognisers.layouts import FIELD_NAMES
from exhibitplanner.sheets.recognisers.lines import filled_in, is_sparse, texts_in
from exhibitplanner.sheets.recognisers.rows import begins_total, holds_nothing, section_title, why_left_out
from exhibitplanner.sheets.recognisers.titles import Titles, is_title_of, title_rows
from exhibitplanner.sheets.stamp import is_for_reading

NONSENSE: Final = re.compile(
    r"\s*(?:(?-i:[A-Z]{1,2})|(?:spalte|column|col|field|kolumna|pole|열|필드|컬럼|unnamed)[\s:_.-]*\d*|[-–.?#_]+)\s*",
    re.IGNORECASE,
)
"""Headings that a program made up, or that only name the column."""
_NO_HEADING: Final = re.compile(r"[@＠]|\d{4}|\d[\d-]{6}")
_MARKED: Final = re.compile(r"[\d@]")
_MOST_HEAD_ROWS: Final = 3
_ROWS_LOOKED_AT: Final = 200
_MOST_FACT_ROWS: Final = 5


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: `heading` as written (` (F)` added where it repeats), `words` every text of its head rows."""

    index: int
    heading: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table: rows are the sheet's own numbers. `left_out` is (row, reason): total, note.

    `titles` says where `title_lines` stand. `sections` are (row, title) of rows that hold nothing else, each for the
    records below it.
    """

    sheet: str
    title_lines: tuple[str, ...]
    header_rows: tuple[int, ...]
    columns: tuple[TableColumn, ...]
    rows: tuple[int, ...]
    left_out: tuple[tuple[int, str], ...] = ()
    titles: Titles = field(default_factory=Titles)
    sections: tuple[tuple[int, str], ...] = ()

    def section_of(self, row: int) -> str | None:
        """The title of the section in which a record stands."""
        return next((title for start, title in reversed(self.sections) if start < row), None)


@dataclass(slots=True)
class _Head:
    first: int
    last: int
    columns: list[int] = field(default_factory=list)
    ours: bool = False


def find_tables(
    grid: Grid, is_heading: Callable[[str], bool], canonical: frozenset[str] = frozenset()
) -> tuple[FoundTable, ...]:
    """The tables of a sheet, from the top; several may stand one above another or side by side.

    A first filled row of nothing but `canonical` names is the only head, and every filled row below it is data.
    """
    if is_for_reading(grid):
        return ()
    exact = exact_table(grid, canonical)
    if exact is not None:
        return (exact,)
    strips = [(strip, _heads(strip, is_heading)) for strip in strips_of(grid)]
    parted = [(strip, heads) for strip, heads in strips if heads]
    if len({heads[0].first for _, heads in parted}) > 1:  # tables side by side that do not begin in one row
        first = title_rows(grid, 0, min(heads[0].first for _, heads in parted))
        return tuple(_in_strip(one, first) for strip, heads in parted for one in _under(strip, heads, is_heading))
    heads = _heads(grid, is_heading) if len(strips) > 1 else strips[0][1]
    if not heads:
        found = _without_head(grid)
        return (found,) if found else ()
    return tuple(_under(grid, heads, is_heading))


def _in_strip(table: FoundTable, first: tuple[int, ...]) -> FoundTable:
    """A table of a strip shares the rows of titles over the `first` table of the sheet."""
    titles, columns = table.titles, [column.index for column in table.columns]
    shared = sorted({*first, *titles.shared} - {*titles.own})
    return replace(table, titles=replace(titles, shared=tuple(shared), columns=(columns[0], columns[-1])))


def _under(grid: Grid, heads: list[_Head], is_heading: Callable[[str], bool]) -> list[FoundTable]:
    tables: list[FoundTable] = []
    shared = title_rows(grid, 0, heads[0].first)
    for index, head in enumerate(heads):
        below = heads[index + 1].first - 1 if index + 1 < len(heads) else len(grid.cells)
        own = _own_titles(grid, heads[index - 1].last, head.first, tables) if index else shared
        tables = [_without_titles(table, own) for table in tables] if index and own else tables
        titles = Titles(own, shared if index else ())
        for block, over in _blocks(grid, head, below, titles, is_heading):
            tables.append(_table(grid, block, block.columns, below, over))
    return [table for table in tables if table.rows]


def _own_titles(grid: Grid, above: int, first: int, tables: list[FoundTable]) -> tuple[int, ...]:
    """The rows of titles between two heads: no records and no totals of the tables above."""
    totals = {row for table in tables for row, reason in table.left_out if reason == "total"}
    records = {row for table in tables for row in table.rows}
    alone = {row for row in records if len(filled_in(grid, row)) == 1 and not filled_in(grid, row - 1)}
    return title_rows(grid, above, first, (records - alone) | totals)


def _without_titles(table: FoundTable, titles: tuple[int, ...]) -> FoundTable:
    """A table without the titles of the next one, which it took for notes or, of two columns only, for records."""
    left_out = tuple(one for one in table.left_out if one[0] not in titles)
    return replace(table, left_out=left_out, rows=tuple(row for row in table.rows if row not in titles))


def _blocks(
    grid: Grid, head: _Head, below: int, titles: Titles, is_heading: Callable[[str], bool]
) -> list[tuple[_Head, Titles]]:
    """The heads that stand side by side in one, with the titles of each; a cell over all of one is its title."""
    blocks = blocks_of(grid, (head.first, head.last), head.columns, below)
    starts = [block[0] for block in blocks[1:]]
    width = max(map(len, grid.cells), default=1)
    found: list[tuple[_Head, Titles]] = []
    for block, end in zip(blocks, [*starts, width], strict=True):
        whole = block if head.ours else _with_unnamed(grid, head, block, below)
        one, over = replace(head, columns=whole), titles
        if len(blocks) > 1:
            over = replace(titles, columns=(block[0], end - 1))
            if head.first < head.last and is_title_of(grid, head.first, block, is_heading):
                one, over = replace(one, first=head.first + 1), replace(over, own=(*titles.own, head.first))
        found.append((one, over))
    return found


def exact_table(grid: Grid, canonical: frozenset[str]) -> FoundTable | None:
    """The table of a sheet whose first filled row is nothing but canonical names; None of any other."""
    first = next((row for row in range(1, len(grid.cells) + 1) if filled_in(grid, row)), None)
    if first is None:
        return None
    columns = filled_in(grid, first)
    names = [as_text(grid.value(first, index)) for index in columns]
    if not all(name in canonical or name.removesuffix("_id") in canonical for name in names):
        return None
    heads = tuple(TableColumn(index, name, (name,)) for index, name in zip(columns, names, strict=True))
    rows = tuple(row for row in range(first + 1, len(grid.cells) + 1) if filled_in(grid, row))
    return FoundTable(grid.name, (), (first,), heads, rows)


def _heads(grid: Grid, is_heading: Callable[[str], bool]) -> list[_Head]:
    heads: list[_Head] = []
    row = 1
    while row <= len(grid.cells):
        may_be = not heads or _may_begin(grid, row, heads[-1])
        columns = _heading_columns(grid, row, is_heading) if may_be else []
        if not columns:
            row += 1
            continue
        last = row
        while last - row + 1 < _MOST_HEAD_ROWS and _goes_on(grid, row, last + 1, is_heading):
            last += 1
        first = row - 1 if row > 1 and _groups(grid, row - 1, is_heading) else row
        filled = {index for line in range(first, last + 1) for index in filled_in(grid, line)}
        heads.append(_Head(first, last, sorted(filled | spanned_in(grid, first)), _is_ours(grid, last)))
        if heads[-1].ours:
            break
        row = last + 1
    return [head for place, head in enumerate(heads) if not _announces_facts(grid, head, heads[place + 1 :])]


def _announces_facts(grid: Grid, head: _Head, later: list[_Head]) -> bool:
    """`Shipper`, `Ref No.` over one row of what they are, above the table that shares it."""
    if not later or later[0].first - head.last > _MOST_FACT_ROWS or head.first != head.last:
        return False
    rows = [row for row in range(head.last + 1, later[0].first) if len(filled_in(grid, row)) > 1]
    return len(rows) < 2 and all(key(text) in FACT_LABELS for text in texts_in(grid, head.first))


def _is_ours(grid: Grid, row: int) -> bool:
    """Whether a head ends with the fields' own names and the id, as in our forms: every row below it is a record."""
    names = set(texts_in(grid, row))
    return "id" in names and len(names) > 1 and names <= FIELD_NAMES


def _may_begin(grid: Grid, row: int, last: _Head) -> bool:
    """Below a head a further one follows a blank row or a title, or says the same again; data rows are many."""
    if row <= last.last + 1 or is_sparse(grid, row - 1):
        return True
    return grid.value(row, last.columns[-1]) == grid.value(last.last, last.columns[-1])


def _heading_columns(grid: Grid, row: int, is_heading: Callable[[str], bool]) -> list[int]:
    """The filled columns of a row that is a head: mostly texts, several of them known headings."""
    filled = filled_in(grid, row)
    texts = [str(grid.value(row, index)) for index in filled if isinstance(grid.value(row, index), str)]
    if len(texts) < 2 or len(texts) < len(filled) * 0.8 or any(map(_NO_HEADING.search, texts)):
        return []
    if are_labels_and_values(texts, is_heading):
        return []
    grouping = any(spanning(grid, row, index) for index in filled)
    known = sum(map(is_heading, texts))
    if len(texts) == 2 and not grouping:
        below = len(filled_in(grid, row + 1))
        value = any(map(str.isdigit, texts[1])) and not is_heading(texts[1])  # `Nr faktury`, `INV-1`
        if below == 0 or (known < 2 and (below > 2 or value or key(texts[0]) in FACT_LABELS)):
            return []  # a label and its value above a table
    enough = known >= 2 and known >= len(texts) * 0.4
    return filled if enough or (known >= 1 and len(texts) == 2) or known >= 4 else []


def _goes_on(grid: Grid, first: int, row: int, is_heading: Callable[[str], bool]) -> bool:
    """Whether a further row belongs to the head: another language, or the parts of grouped heads."""
    if _explains_heads(grid, first, row):
        return True
    if not _heading_columns(grid, row, is_heading) and not _parts_of_groups(grid, first, row, is_heading):
        return False
    above, here = texts_in(grid, first), texts_in(grid, row)
    return above != here


def _explains_heads(grid: Grid, first: int, row: int) -> bool:
    """A row of brackets or units under several headings, and under nothing else."""
    above = {index for line in range(first, row) for index in filled_in(grid, line)}
    return set(filled_in(grid, row)) <= above and len(above) > 1 and explains_heads(grid, row)


def _parts_of_groups(grid: Grid, first: int, row: int, is_heading: Callable[[str], bool]) -> bool:
    spanned = spanned_in(grid, first)
    filled = filled_in(grid, row)
    return (
        bool(filled)
        and bool(spanned)
        and set(filled) <= spanned
        and any(is_heading(as_text(grid.value(row, index))) for index in filled)
    )


def _groups(grid: Grid, row: int, is_heading: Callable[[str], bool]) -> bool:
    """Whether a row above a head groups its columns: cells that span some of them, but no title over all."""
    spans = [one for one in grid.merged if one.first_row == row == one.last_row and one.last_column > one.first_column]
    below = filled_in(grid, row + 1)
    partial = [one for one in spans if below and (one.first_column > below[0] or one.last_column < below[-1])]
    return bool(partial) and (
        len(spans) > 1
        or len(filled_in(grid, row)) > 1
        or any(is_heading(as_text(grid.value(row, one.first_column))) for one in partial)
    )


def _table(grid: Grid, head: _Head, columns: list[int], below: int, titles: Titles) -> FoundTable:
    rows: list[int] = []
    left_out: list[tuple[int, str]] = []
    sections: list[tuple[int, str]] = []
    whole = len(columns) > 1 and itemgetter(*columns)
    heads = _columns(grid, head, columns)
    telling = [one.index for one in heads if not is_counter(one.heading)] or columns
    for row in range(head.last + 1, below + 1):
        if not head.ours and holds_nothing(grid, row, telling):
            continue
        if whole and None not in whole(grid.cells[row - 1]):  # no title, and hardly a total, as most rows
            if not head.ours and begins_total(grid, row, columns):
                left_out.append((row, "total"))
            else:
                rows.append(row)
            continue
        here = [index for index in columns if grid.value(row, index) is not None or (row, index) in grid.errors]
        if not here:
            continue
        reason = None if head.ours else why_left_out(grid, row, here, columns)
        if reason is None:
            rows.append(row)
            continue
        left_out.append((row, reason))
        title = section_title(grid, row, here, columns) if reason == "note" else None
        if title is not None:
            sections.append((row, title))
    sections = [one for one in sections if rows and one[0] < rows[-1]]  # what comes after them all is for none
    return FoundTable(
        grid.name, titles.lines(grid), tuple(range(head.first, head.last + 1)), heads,
        tuple(rows), tuple(left_out), titles, tuple(sections),
    )  # fmt: skip


def _with_unnamed(grid: Grid, head: _Head, block: list[int], below: int) -> list[int]:
    """The columns of a block, with those between and beside them that have cells in most rows but no heading."""
    rows = [row for row in range(head.last + 1, min(below, head.last + _ROWS_LOOKED_AT) + 1) if filled_in(grid, row)]
    beside = set(range(block[0] - 1, block[-1] + 2)) - set(head.columns)
    unnamed = {
        index
        for index in beside
        if index >= 0 and sum(grid.value(row, index) is not None for row in rows) > len(rows) / 2
    }
    return sorted({*block, *unnamed})


def _columns(grid: Grid, head: _Head, columns: list[int]) -> tuple[TableColumn, ...]:
    heads = [(index, *heading(grid, range(head.first, head.last + 1), index)) for index in columns]
    names = [name for _, name, _ in heads]
    return tuple(
        TableColumn(index, f"{name} ({column_letter(index)})" if names.count(name) > 1 else name, words)
        for index, name, words in heads
    )


def _without_head(grid: Grid) -> FoundTable | None:
    """Rows without any known heading: at least two, of at least two columns, that look alike.

    A first row that only names columns (`Spalte1`), or has words where all others have numbers or marks, is a head.
    """
    rows = [row for row in range(1, len(grid.cells) + 1) if len(filled_in(grid, row)) > 1]
    if len(rows) < 2 or len(rows) < len(grid.cells) * 0.5:
        return None
    indexes = sorted({index for row in rows for index in filled_in(grid, row)})
    head = rows[:1] if _is_strange_head(grid, rows) else []
    names = {index: as_text(grid.value(head[0], index)) if head else "" for index in indexes}
    columns = tuple(TableColumn(index, names[index] or column_letter(index), ()) for index in indexes)
    titles = Titles(title_rows(grid, 0, rows[0]))
    return FoundTable(grid.name, titles.lines(grid), tuple(head), columns, tuple(rows[len(head) :]), (), titles)


def _is_strange_head(grid: Grid, rows: list[int]) -> bool:
    first, others = rows[0], rows[1 : 1 + _ROWS_LOOKED_AT]
    cells = {index: grid.value(first, index) for index in filled_in(grid, first)}
    if not all(isinstance(cell, str) and not _NO_HEADING.search(cell) for cell in cells.values()) or len(others) < 1:
        return False
    if all(NONSENSE.fullmatch(str(cell)) for cell in cells.values()):
        return True
    differing = [
        index
        for index, cell in cells.items()
        if not _MARKED.search(str(cell))
        and all(_MARKED.search(as_text(grid.value(row, index)) or "0") for row in others)
    ]
    return len(differing) > 1
