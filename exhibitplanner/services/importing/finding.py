"""Files read and their tables found: what each is taken for, by recognition or by a person's word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from exhibitplanner.domain.errors import InputError, UsageError
from exhibitplanner.domain.kinds import BY_PLURAL, kind_of
from exhibitplanner.domain.words import nearest
from exhibitplanner.services.importing.options import ImportOptions, TableChoice, TablePlace
from exhibitplanner.services.importing.report import SheetReport
from exhibitplanner.sheets.grid import Grid, SheetFile
from exhibitplanner.sheets.reading import read_spreadsheet
from exhibitplanner.sheets.recognisers.columns import Recognised, recognise
from exhibitplanner.sheets.recognisers.headings import is_heading
from exhibitplanner.sheets.recognisers.layouts import LAYOUTS
from exhibitplanner.sheets.recognisers.tables import FoundTable, find_tables
from exhibitplanner.sheets.stamp import is_stamp


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a sheet of a file, what it was taken for, and what a person said of it."""

    path: Path
    file: SheetFile
    grid: Grid
    found: FoundTable
    recognised: Recognised
    choice: TableChoice = field(default_factory=TableChoice)

    @property
    def columns(self) -> tuple[str, dict[str, str], list[str]]:
        """Its kind, its columns with their targets, the headings that are not understood."""
        columns = self.recognised.columns
        known = {one.heading: one.target for one in columns if one.target is not None}
        return self.recognised.kind, known, [one.heading for one in columns if one.target is None]


def tables_of(path: Path, options: ImportOptions, progress: Callable[[float], None]) -> list[Table]:
    """The tables of a file.

    Raises:
        InputError: The file cannot be read, or nothing in it is recognised.
        UsageError: An unknown kind or sheet.
    """
    of_file = options.tables.get(TablePlace(path), TableChoice())
    wanted = _wanted_kind(of_file.kind or options.kind or (options.mapping or {}).get("kind"))
    file = read_spreadsheet(path, progress=progress)
    grids = [grid for grid in file.grids if options.sheet in {None, grid.name}]
    if not grids:
        names = [grid.name for grid in file.grids]
        close = nearest(options.sheet or "", names)
        raise UsageError("unknown_sheet", file=path.name, sheet=options.sheet, nearest=close)
    shown = [grid for grid in grids if not is_stamp(grid)]
    tables = [table for grid in shown for table in _tables_in(path, file, grid, wanted, options)]
    if not tables:
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
    if first.choice.left_out:
        report.taken = False
        report.rows = sum(len(table.found.rows) for table in group)
    return report


def place_of(report: SheetReport) -> TablePlace:
    """Where the table of a report stands."""
    return TablePlace(report.path, report.sheet, report.header_rows[0] if report.header_rows else 0)


def _wanted_kind(said: str | None) -> str | None:
    if said is None or said in LAYOUTS:
        return said
    plural = kind_of(said).plural if said not in BY_PLURAL else said
    if plural not in LAYOUTS:
        raise UsageError("kind_not_imported", kind=plural)
    return plural


def _tables_in(path: Path, file: SheetFile, grid: Grid, wanted: str | None, options: ImportOptions) -> list[Table]:
    columns: dict[str, str | None] | None = (options.mapping or {}).get("columns")
    canonical = LAYOUTS[wanted].canonical if wanted and columns is None else frozenset[str]()
    tables = []
    for found in find_tables(grid, lambda text: is_heading(text) or text in (columns or {}), canonical):
        recognised = recognise(found, grid, kind=wanted, mapping=columns, names=(path.stem,))
        if recognised is not None:
            tables.append(Table(path, file, grid, found, recognised))
    return tables


def _chosen(group: list[Table], options: ImportOptions) -> list[Table]:
    """A group as a person said it is; a kind of which no column is there changes nothing."""
    choice = options.tables.get(place_of(sheet_report(group)))
    if choice is None:
        return group
    chosen = []
    for table in group:
        recognised = table.recognised
        if choice.kind is not None and choice.kind != recognised.kind:
            kind = _wanted_kind(choice.kind)
            recognised = recognise(table.found, table.grid, kind=kind, names=(table.path.stem,)) or recognised
        chosen.append(replace(table, recognised=recognised, choice=choice))
    return chosen
