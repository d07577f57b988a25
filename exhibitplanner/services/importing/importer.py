"""The import from files to one transaction: read, find tables, recognise, parse, tell who is who, plan, apply."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from exhibitplanner.collecting import paused
from exhibitplanner.domain.errors import InputError
from exhibitplanner.services.importing.draft import Draft, Row
from exhibitplanner.services.importing.finding import ReadFile, Table, merged, read_file, sheet_report, tables_of
from exhibitplanner.services.importing.identity import Identity
from exhibitplanner.services.importing.options import ImportOptions, TablePlace
from exhibitplanner.services.importing.remembering import remember, remembered_heads
from exhibitplanner.services.importing.report import Conflict, ImportReport, RowChange
from exhibitplanner.services.importing.row_changes import leave_out_set_back
from exhibitplanner.services.importing.sheet_window import SheetWindow, table_at, window_of
from exhibitplanner.services.importing.table import EXHIBITION
from exhibitplanner.services.importing.table_import import TableImport
from exhibitplanner.services.reading import exhibition_id
from exhibitplanner.storage.workspace import Workspace

__all__ = [
    "ImportOptions",
    "Preview",
    "ReadFiles",
    "RefusedFile",
    "apply_read",
    "import_files",
    "plan_again",
    "preview_files",
    "read_mapping",
    "sheet_window",
]

Progress = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file that cannot be taken, and why."""

    path: Path
    error: InputError


@dataclass(frozen=True, slots=True)
class ReadFiles:
    """Files kept in hand after they were read once, and those that could not be read."""

    files: tuple[ReadFile, ...] = ()
    refused: tuple[RefusedFile, ...] = ()

    def without(self, path: Path) -> ReadFiles:
        """The same without one file."""
        return ReadFiles(
            tuple(one for one in self.files if one.path != path), tuple(one for one in self.refused if one.path != path)
        )


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import of many files would do: of those that can be taken together, and which cannot."""

    report: ImportReport
    refused: tuple[RefusedFile, ...]
    read: ReadFiles = field(default_factory=ReadFiles)


@paused()
def import_files(
    workspace: Workspace,
    paths: Sequence[Path],
    options: ImportOptions,
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> ImportReport:
    """Import files in one transaction, or with `dry_run` say what would happen; works beside another writer then.

    Raises:
        InputError: A file cannot be read, or nothing in it is recognised; nothing was changed.
        UsageError: An unknown exhibition, kind or sheet, or no exhibition where one is needed.
    """
    told = progress or _ignore
    files = [read_file(path, _part(told, index, len(paths))) for index, path in enumerate(paths)]
    tables = _tables(workspace, files, options)
    return _planned(workspace, tables, options, told) if dry_run else _applied(workspace, files, tables, options, told)


@paused()
def preview_files(
    workspace: Workspace, paths: Sequence[Path], options: ImportOptions, *, progress: Progress | None = None
) -> Preview:
    """A dry run in which one bad file does not spoil the others; a file with the contents of another is bad too.

    Raises:
        UsageError: An unknown exhibition, kind or target.
    """
    told = progress or _ignore
    files: list[ReadFile] = []
    refused: list[RefusedFile] = []
    for index, path in enumerate(paths):
        try:
            read = read_file(path, _part(told, index, len(paths)))
        except InputError as error:
            refused.append(RefusedFile(path, error))
            continue
        twin = next((one for one in files if one.file.sha256 == read.file.sha256), None)
        if twin is None:
            files.append(read)
        else:
            refused.append(RefusedFile(path, InputError("same_contents", file=path.name, other=twin.path.name)))
    return _previewed(workspace, ReadFiles(tuple(files), tuple(refused)), options, told)


@paused()
def plan_again(
    workspace: Workspace, read: ReadFiles, options: ImportOptions, *, progress: Progress | None = None
) -> Preview:
    """What files in hand would do with other options, without reading them again.

    Raises:
        UsageError: An unknown exhibition, kind or target.
    """
    return _previewed(workspace, read, options, progress or _ignore)


@paused()
def apply_read(
    workspace: Workspace, read: ReadFiles, options: ImportOptions, *, progress: Progress | None = None
) -> ImportReport:
    """Import files in hand, those that can be taken, in one transaction.

    Raises:
        InputError: `file_changed`: a file is not what it was when it was read; nothing was changed.
        UsageError: As for `import_files`.
    """
    told = progress or _ignore
    for one in read.files:
        _refuse_changed(one)
    files = [one for one, error in _recognised(workspace, read, options)[1] if error is None]
    return _applied(workspace, files, _tables(workspace, files, options), options, told)


def sheet_window(
    workspace: Workspace, read: ReadFiles, place: TablePlace, options: ImportOptions, rows: int = 12
) -> SheetWindow | None:
    """The cells around the table that stands at `place` in a file in hand; None where no table begins there."""
    for one in read.files:
        if one.path == place.path:
            table = table_at(_tables(workspace, [one], options), place.sheet, place.head)
            return None if table is None else window_of(table, rows)
    return None


def read_mapping(path: Path) -> dict[str, Any]:
    """A mapping file.

    Raises:
        InputError: It cannot be read, or is no mapping.
    """
    try:
        mapping = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise InputError("mapping_malformed", file=str(path)) from error
    if not isinstance(mapping, dict) or not isinstance(mapping.get("columns"), dict):
        raise InputError("mapping_malformed", file=str(path))
    return mapping


def _ignore(_share: float) -> None:
    """Who is told where nobody asked."""


def _part(progress: Progress, index: int, count: int) -> Progress:
    """Reading is the first half of the work."""
    return lambda share: progress((index + share) / count / 2)


def _refuse_changed(read: ReadFile) -> None:
    try:
        with read.path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError as error:
        raise InputError("file_missing", file=read.path.name) from error
    except OSError as error:
        raise InputError("file_unreadable", file=read.path.name) from error
    if digest != read.file.sha256:
        raise InputError("file_changed", file=read.path.name)


def _tables(workspace: Workspace, files: Sequence[ReadFile], options: ImportOptions) -> list[Table]:
    with workspace.read() as connection:
        heads = remembered_heads(connection)
    return [table for read in files for table in tables_of(read, options, heads)]


def _recognised(
    workspace: Workspace, read: ReadFiles, options: ImportOptions
) -> tuple[list[Table], list[tuple[ReadFile, InputError | None]]]:
    """The tables of the files in hand, and of each file why nothing in it was recognised."""
    tables: list[Table] = []
    outcomes: list[tuple[ReadFile, InputError | None]] = []
    for one in read.files:
        try:
            tables += _tables(workspace, [one], options)
            outcomes.append((one, None))
        except InputError as error:
            outcomes.append((one, error))
    return tables, outcomes


def _previewed(workspace: Workspace, read: ReadFiles, options: ImportOptions, told: Progress) -> Preview:
    tables, outcomes = _recognised(workspace, read, options)
    refused = [RefusedFile(one.path, error) for one, error in outcomes if error is not None]
    return Preview(_planned(workspace, tables, options, told), (*read.refused, *refused), read)


def _applied(
    workspace: Workspace, files: Sequence[ReadFile], tables: Sequence[Table], options: ImportOptions, told: Progress
) -> ImportReport:
    taken = [table for table in tables if not table.choice.left_out]
    digests = {table.file.file_name: table.file.sha256 for table in taken}
    source = [{"file": name, "sha256": digest} for name, digest in digests.items()]
    with workspace.write("import", source=source, name=", ".join(one.path.name for one in files)) as writing:
        draft, report = _plan(writing.connection, tables, options, told)
        draft.apply(writing)
        for table in taken:
            if table.corrected:
                targets = [column.target for column in table.recognised.columns]
                remember(writing.connection, table.found, table.recognised.kind, targets, table.header_rows)
    report.applied = True
    report.transaction = writing.change.transaction
    return report


def _planned(workspace: Workspace, tables: Sequence[Table], options: ImportOptions, told: Progress) -> ImportReport:
    """What the tables would do; nothing has an id yet."""
    with workspace.read() as connection:
        _, report = _plan(connection, tables, options, told)
    for sheet in report.sheets:
        for created in sheet.created:
            created.id = None
        said: list[Conflict | RowChange] = [*sheet.conflict_details, *sheet.changes]
        for one in said:
            one.id = one.name if one.made else one.id
    return report


def _plan(
    connection: Connection, tables: Sequence[Table], options: ImportOptions, progress: Progress
) -> tuple[Draft, ImportReport]:
    draft = Draft(connection, options.exhibition, policy=options.conflicts, choices=options.conflict_choices)
    identity = Identity(draft, options.review, options.decisions)
    exhibition = _exhibition(connection, draft, options)
    report = ImportReport(applied=False)
    groups = merged(tables)
    for index, group in enumerate(groups):
        sheet = sheet_report(group)
        report.sheets.append(sheet)
        for table in group if sheet.taken else ():
            said = replace(options, company=table.choice.company or options.company)
            TableImport(draft, identity, sheet, exhibition, said, table).run(
                lambda share, index=index: progress(0.5 + (index + share) / len(groups) / 2)  # type: ignore[misc]
            )
    if draft.set_back:
        for sheet in report.sheets:
            leave_out_set_back(draft, sheet)
    return draft, report


def _exhibition(connection: Connection, draft: Draft, options: ImportOptions) -> Row | None:
    """The one that was said; else the only one there is."""
    if options.exhibition is not None:
        return draft.rows(EXHIBITION)[exhibition_id(connection, options.exhibition)]
    rows = list(draft.rows(EXHIBITION).values())
    return rows[0] if len(rows) == 1 else None
