"""Files read and their tables found: what each is taken for, by recognition, by memory or by a person's word."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from exhibitplanner.domain.errors import InputError, UsageError
from exhibitplanner.domain.fold import fold
from exhibitplanner.domain.kinds import BY_PLURAL, kind_of
from exhibitplanner.domain.words import nearest
from exhibitplanner.services.importing.options import ImportOptions, TableChoice, TablePlace
from exhibitplanner.services.importing.remembering import RememberedHead, fingerprint
from exhibitplanner.services.importing.report import FoundColumn, SheetReport
from exhibitplanner.sheets.grid import Grid, SheetFile, column_letter
from exhibitplanner.sheets.parsers.texts import as_text
from exhibitplanner.sheets.reading import read_spreadsheet
from exhibitplanner.sheets.recognisers.columns import Recognised, recognise
from exhibitplanner.sheets.recognisers.given_heads import table_under
from exhibitplanner.sheets.recognisers.headings import is_heading
from exhibitplanner.sheets.recognisers.layouts import LAYOUTS
from exhibitplanner.sheets.recognisers.tables import FoundTable, exact_table, find_tables
from exhibitplanner.sheets.recognisers.turned import upright
from exhibitplanner.sheets.stamp import Stamp, is_report, is_stamp, read_stamp

_SAMPLES: Final = 3
_SAMPLED_ROWS: Final = 200
_HEADS_WITHIN: Final = 100
"""A remembered head whose words nobody knows is looked for in so many rows."""

Mapped = Mapping[str, str | None]
Heads = Mapping[str, RememberedHead]


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file as it was read, kept in hand so that a correction does not read it again."""

    path: Path
    file: SheetFile


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a sheet of a file, what it was taken for, and what a person said of it.

    `corrected` says that a person chose its kind or columns, `remembered` that one did so earlier; `header_rows` are
    those that were said.
    """

    path: Path
    file: SheetFile
    grid: Grid
    found: FoundTable
    recognised: Recognised
    stamp: Stamp | None = None
    choice: TableChoice = field(default_factory=TableChoice)
    corrected: bool = False
    remembered: bool = False
    header_rows: tuple[int, ...] = ()

    @property
    def columns(self) -> tuple[str, dict[str, str], list[str]]:
        """Its kind, its columns with their targets, the headings that are not understood."""
        columns = self.recognised.columns
        known = {one.heading: one.target for one in columns if one.target is not None}
        return self.recognised.kind, known, [one.heading for one in columns if one.target is None]


def read_file(path: Path, progress: Callable[[float], None]) -> ReadFile:
    """Read a file.

    Raises:
        InputError: It cannot be read.
    """
    return ReadFile(path, read_spreadsheet(path, progress=progress))


def tables_of(read: ReadFile, options: ImportOptions, heads: Heads) -> list[Table]:
    """The tables of a file; `heads` are those that the workspace remembers.

    Raises:
        InputError: Nothing in it is recognised, where an empty sheet of our own workbook is no fault; or it is a report
            of ours, and nobody said what it holds.
        UsageError: An unknown kind, sheet or target.
    """
    path, file = read.path, read.file
    grids = [grid for grid in file.grids if options.sheet in {None, grid.name}]
    if not grids:
        names = [grid.name for grid in file.grids]
        close = nearest(options.sheet or "", names)
        raise UsageError("unknown_sheet", file=path.name, sheet=options.sheet, nearest=close)
    finder = _Finder(read, options, heads)
    if is_report(file.grids) and not finder.told:
        raise InputError("report_not_taken", file=path.name)
    tables = [table for grid in grids if not is_stamp(grid) for table in finder.tables_in(grid)]
    if not tables and not (finder.stamp and all(_holds_no_row(grid) for grid in grids if grid is not file.grids[0])):
        raise InputError("nothing_recognised", file=path.name)
    return [chosen for group in merged(tables) for chosen in _chosen(group, options)]


def merged(tables: Sequence[Table]) -> list[list[Table]]:
    """Tables of one sheet that were taken for the same with the same columns are told of as one."""
    groups: list[list[Table]] = []
    for table in tables:
        last = groups[-1][0] if groups else None
        if last is not None and last.grid is table.grid and last.columns == table.columns:
            groups[-1].append(table)
        else:
            groups.append([table])
    return groups


def sheet_report(group: Sequence[Table]) -> SheetReport:
    """The report that a group of tables begins with."""
    first = group[0]
    kind, known, ignored = first.columns
    heads = [row for table in group for row in table.found.header_rows]
    report = SheetReport(first.file.file_name, first.grid.name, kind, heads, known, ignored, path=first.path)
    report.left_out = [entry for table in group for entry in table.found.left_out]
    report.hidden, report.remembered = first.grid.hidden, first.remembered
    report.found_columns = _found_columns(first)
    if first.choice.left_out:
        report.taken = False
        report.rows = sum(len(table.found.rows) for table in group)
    return report


def place_of(report: SheetReport) -> TablePlace:
    """Where the table of a report stands."""
    return TablePlace(report.path, report.sheet, report.header_rows[0] if report.header_rows else 0)


class _Finder:
    """Finds the tables of one file."""

    def __init__(self, read: ReadFile, options: ImportOptions, heads: Heads) -> None:
        mapping: Mapping[str, Any] = options.mapping or {}
        of_file = options.tables.get(TablePlace(read.path), TableChoice())
        self._read, self._heads = read, heads
        self._mapped: Mapped | None = mapping.get("columns")
        self._rows = _header_rows(mapping)
        self._wanted = _wanted_kind(of_file.kind or options.kind or mapping.get("kind"))
        self._corrected = bool(of_file.kind or mapping)
        self.stamp = read_stamp(read.file.grids)

    @property
    def told(self) -> bool:
        """Whether somebody said what the file holds."""
        return self._wanted is not None or self._mapped is not None

    def tables_in(self, grid: Grid) -> list[Table]:
        if not (self.stamp or self._rows or self._is_exact(grid)):
            grid = upright(grid)
        if not self.told:
            known = self._remembered(grid)
            if known:
                return known
        return [table for found in self._found(grid) for table in self._recognised(grid, found)]

    def _is_exact(self, grid: Grid) -> bool:
        """Whether a sheet begins with canonical names, which stand in its first row whatever is below them."""
        return self._wanted is not None and exact_table(grid, LAYOUTS[self._wanted].canonical) is not None

    def _found(self, grid: Grid) -> Sequence[FoundTable]:
        under = table_under(grid, self._rows) if self._rows else None
        if under is not None and {column.heading for column in under.columns} & (self._mapped or {}).keys():
            return [under]
        words = self._mapped or {}
        canonical = LAYOUTS[self._wanted].canonical if self._wanted and self._mapped is None else frozenset[str]()
        return find_tables(grid, lambda text: is_heading(text) or text in words, canonical)

    def _recognised(self, grid: Grid, found: FoundTable) -> list[Table]:
        recognised = recognise(found, grid, kind=self._wanted, mapping=self._mapped, names=(self._read.path.stem,))
        if recognised is None:
            return []
        rows = self._rows if self._rows == found.header_rows else ()
        return [self._table(grid, found, recognised, corrected=self._corrected, header_rows=rows)]

    def _table(self, grid: Grid, found: FoundTable, recognised: Recognised, **more: Any) -> Table:
        return Table(self._read.path, self._read.file, grid, found, recognised, self.stamp, **more)

    def _remembered(self, grid: Grid) -> list[Table]:
        """The tables of a sheet in which a remembered head stands; what stands beside is recognised as ever."""
        if not self._heads:
            return []
        words = {fold(word) for head in self._heads.values() for word in head.headings}
        first = grid.cells[:_HEADS_WITHIN]
        if not any(isinstance(value, str) and fold(value.strip()) in words for row in first for value in row):
            return []
        tries: list[Sequence[FoundTable]] = [
            find_tables(grid, is_heading),
            find_tables(grid, lambda text: is_heading(text) or fold(text.strip()) in words),
            *([under] for under in map(lambda head: self._under(grid, head), self._heads.values()) if under),  # noqa: C417
        ]
        for tables in tries:
            if any(fingerprint(found) in self._heads for found in tables):
                return [table for found in tables for table in self._by_memory(grid, found)]
        return []

    def _under(self, grid: Grid, head: RememberedHead) -> FoundTable | None:
        return table_under(grid, head.header_rows) if head.header_rows else None

    def _by_memory(self, grid: Grid, found: FoundTable) -> list[Table]:
        head = self._heads.get(fingerprint(found) or "")
        if head is None:
            return self._recognised(grid, found)
        mapping = dict(zip((column.heading for column in found.columns), head.targets, strict=True))
        recognised = recognise(found, grid, kind=head.kind, mapping=mapping)
        if recognised is None:
            return self._recognised(grid, found)
        sure = replace(recognised, confidence=1.0)
        return [self._table(grid, found, sure, remembered=True, header_rows=head.header_rows)]


def _header_rows(mapping: Mapping[str, Any]) -> tuple[int, ...]:
    said = mapping.get("header_rows") or ()
    if not isinstance(said, list | tuple) or not all(isinstance(row, int) and row > 0 for row in said):
        raise UsageError("header_rows_malformed", rows=str(said))
    return tuple(said)


def _wanted_kind(said: str | None) -> str | None:
    if said is None or said in LAYOUTS:
        return said
    plural = kind_of(said).plural if said not in BY_PLURAL else said
    if plural not in LAYOUTS:
        raise UsageError("kind_not_imported", kind=plural)
    return plural


def _chosen(group: list[Table], options: ImportOptions) -> list[Table]:
    """A group as a person said it is; a kind of which no column is there changes nothing."""
    choice = options.tables.get(place_of(sheet_report(group)))
    if choice is None:
        return group
    headings = {column.index: column.heading for column in group[0].found.columns}
    said = {headings[index]: target for index, target in choice.columns.items() if index in headings}
    kind = _wanted_kind(choice.kind)
    return [_as_chosen(table, choice, kind or table.recognised.kind, said) for table in group]


def _as_chosen(table: Table, choice: TableChoice, kind: str, said: Mapped) -> Table:
    same = kind == table.recognised.kind
    if same and not said:
        return replace(table, choice=choice)
    for target in filter(None, said.values()):
        LAYOUTS[kind].target(target)  # refuses one that it does not know
    before = {one.heading: one.target for one in table.recognised.columns} if same and table.remembered else {}
    recognised = recognise(table.found, table.grid, kind=kind, mapping={**before, **said}, names=(table.path.stem,))
    if recognised is None:
        return replace(table, choice=choice)
    return replace(table, recognised=recognised, choice=choice, corrected=True, remembered=False)


def _found_columns(table: Table) -> list[FoundColumn]:
    return [
        FoundColumn(
            one.index, column_letter(one.index), one.heading, one.target, one.confidence, one.unit,
            _samples(table, one.index),
        )
        for one in table.recognised.columns
    ]  # fmt: skip


def _samples(table: Table, index: int) -> tuple[str, ...]:
    """The first values of a column that differ."""
    samples: dict[str, None] = {}
    for row in table.found.rows[:_SAMPLED_ROWS]:
        text = as_text(table.grid.value(row, index))
        if text:
            samples[text] = None
        if len(samples) == _SAMPLES:
            break
    return tuple(samples)


def _holds_no_row(grid: Grid) -> bool:
    """Whether a sheet has a head at most."""
    return sum(any(value is not None for value in row) for row in grid.cells) <= 1 or is_stamp(grid)
