"""The import from files to one transaction: read, find tables, recognise, parse, tell who is who, plan, apply."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection

from exhibitplanner.collecting import paused
from exhibitplanner.domain.errors import InputError
from exhibitplanner.domain.kinds import BY_PLURAL
from exhibitplanner.matching.companies import CompanyEvidence
from exhibitplanner.services.importing.cells import ParsedRow, RowReader
from exhibitplanner.services.importing.draft import Draft, Row
from exhibitplanner.services.importing.finding import Table, merged, sheet_report, tables_of
from exhibitplanner.services.importing.identity import Identity
from exhibitplanner.services.importing.options import ImportOptions
from exhibitplanner.services.importing.planners import ApplicationPlanner, KindPlanner, PackingPlanner
from exhibitplanner.services.importing.references import company_evidence
from exhibitplanner.services.importing.report import Doubt, ImportReport, SheetReport
from exhibitplanner.services.importing.table import EXHIBITION, Outcome, SkippedRowError, TablePlan
from exhibitplanner.services.reading import exhibition_id
from exhibitplanner.sheets.grid import address
from exhibitplanner.sheets.parsers.outcome import ParseContext
from exhibitplanner.sheets.recognisers.facts import shared_facts
from exhibitplanner.sheets.recognisers.layouts import layout_of
from exhibitplanner.storage.workspace import Workspace

__all__ = ["ImportOptions", "Preview", "RefusedFile", "import_files", "preview_files", "read_mapping"]

_HANGUL: Final = re.compile(r"[가-힣]")
Progress = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file that cannot be taken, and why."""

    path: Path
    error: InputError


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import of many files would do: of those that can be taken together, and which cannot."""

    report: ImportReport
    refused: tuple[RefusedFile, ...]


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
    told = progress or (lambda _share: None)
    tables = [
        table for index, path in enumerate(paths) for table in tables_of(path, options, _part(told, index, len(paths)))
    ]
    if dry_run:
        return _planned(workspace, tables, options, told)
    taken = {table.file.file_name: table.file.sha256 for table in tables if not table.choice.left_out}
    source = [{"file": name, "sha256": digest} for name, digest in taken.items()]
    with workspace.write("import", source=source, name=", ".join(path.name for path in paths)) as writing:
        draft, report = _plan(writing.connection, tables, options, told)
        draft.apply(writing)
        writing.originates(draft.origins)
    report.applied = True
    report.transaction = writing.change.transaction
    return report


@paused()
def preview_files(
    workspace: Workspace, paths: Sequence[Path], options: ImportOptions, *, progress: Progress | None = None
) -> Preview:
    """A dry run in which one bad file does not spoil the others; a file with the contents of another is bad too.

    Raises:
        UsageError: An unknown exhibition or kind.
    """
    told = progress or (lambda _share: None)
    tables: list[Table] = []
    refused: list[RefusedFile] = []
    seen: dict[str, Path] = {}
    for index, path in enumerate(paths):
        try:
            found = tables_of(path, options, _part(told, index, len(paths)))
        except InputError as error:
            refused.append(RefusedFile(path, error))
            continue
        other = seen.setdefault(found[0].file.sha256, path)
        if other == path:
            tables += found
        else:
            refused.append(RefusedFile(path, InputError("same_contents", file=path.name, other=other.name)))
    return Preview(_planned(workspace, tables, options, told), tuple(refused))


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


def _part(progress: Progress, index: int, count: int) -> Progress:
    """Reading is the first half of the work."""
    return lambda share: progress((index + share) / count / 2)


def _planned(workspace: Workspace, tables: Sequence[Table], options: ImportOptions, told: Progress) -> ImportReport:
    """What the tables would do; nothing has an id yet."""
    with workspace.read() as connection:
        _, report = _plan(connection, tables, options, told)
    for sheet in report.sheets:
        for made in sheet.created:
            made.id = None
    return report


def _plan(
    connection: Connection, tables: Sequence[Table], options: ImportOptions, progress: Progress
) -> tuple[Draft, ImportReport]:
    draft = Draft(connection, options.exhibition, take_conflicts=options.conflicts == "take")
    identity = Identity(draft, options.review)
    exhibition = _exhibition(connection, draft, options)
    report = ImportReport(applied=False)
    groups = merged(tables)
    for index, group in enumerate(groups):
        sheet = sheet_report(group)
        report.sheets.append(sheet)
        for table in group if sheet.taken else ():
            said = replace(options, company=table.choice.company or options.company)
            _TableImport(draft, identity, sheet, exhibition, said, table).run(
                lambda share, index=index: progress(0.5 + (index + share) / len(groups) / 2)  # type: ignore[misc]
            )
    return draft, report


def _exhibition(connection: Connection, draft: Draft, options: ImportOptions) -> Row | None:
    """The one that was said; else the only one there is."""
    if options.exhibition is not None:
        return draft.rows(EXHIBITION)[exhibition_id(connection, options.exhibition)]
    rows = list(draft.rows(EXHIBITION).values())
    return rows[0] if len(rows) == 1 else None


class _TableImport:
    """One table's way from cells to the draft."""

    def __init__(  # noqa: PLR0913, PLR0917  what all tables share, and the table
        self,
        draft: Draft,
        identity: Identity,
        report: SheetReport,
        exhibition: Row | None,
        options: ImportOptions,
        table: Table,
    ) -> None:
        self._draft, self._identity, self._report, self._options = draft, identity, report, options
        self._table = table
        self._facts = shared_facts(table.grid, table.found, table.file.file_name, _exhibition_names(draft))
        targets = frozenset(one.target for one in table.recognised.columns if one.target)
        stem = Path(table.file.file_name).stem
        self._plan = TablePlan(draft, identity, report, exhibition or self._said_exhibition(), stem, targets=targets)
        self._plan.hall = self._fact("hall")
        self._plan.shipment = self._fact("shipment")
        self._context = ParseContext(region=None, day_span=_span(self._plan.exhibition))

    def run(self, progress: Progress) -> None:
        """Plan every row of the table."""
        rows = self._read_rows()
        self._plan.company = self._shared_company(rows)
        planner = self._planner()
        if isinstance(planner, PackingPlanner):
            planner.prepare(rows)
        for index, row in enumerate(rows):
            if index % 200 == 0:
                progress(index / len(rows))
            self._plan_row(planner, row)
        hidden = self._table.grid.hidden_rows
        self._report.hidden_rows += [row.number for row in rows if row.number in hidden]

    def _plan_row(self, planner: KindPlanner | ApplicationPlanner | PackingPlanner, row: ParsedRow) -> None:
        report, plan = self._report, self._plan
        report.rows += 1
        if row.number in self._table.grid.struck_rows and not self._take_struck(row):
            report.skipped += 1
            return
        plan.outcome = Outcome()
        try:
            record = planner.plan_row(row)
        except SkippedRowError:
            report.skipped += 1
            return
        report.new += plan.outcome.new
        report.changed += plan.outcome.changed and not plan.outcome.new
        report.unchanged += not plan.outcome.new and not plan.outcome.changed
        report.conflicts += plan.outcome.conflict
        if plan.outcome.new or plan.outcome.changed:
            self._draft.originates(record, self._table.file.file_name, self._table.grid.name, row.number)

    def _take_struck(self, row: ParsedRow) -> bool:
        """A row struck through is likely cancelled: a person decides, a script by `--review`."""
        name = row.text("name") or row.text("company") or row.text("participation") or row.text("number") or row.place
        self._report.review.append(Doubt(self._report.kind, [row.number], str(name), []))
        return self._options.review != "skip"

    def _read_rows(self) -> list[ParsedRow]:
        table = self._table
        reader = RowReader(table.grid, table.recognised, layout_of(table.recognised.kind))
        first = min((column.index for column in table.found.columns), default=0)
        rows = []
        for number in table.found.rows:
            row = reader.read(number, self._context, self._report.problems, self._region)
            row.place = address(number, first)
            if row.values or any(table.grid.value(number, column.index) for column in table.found.columns):
                rows.append(row)
        return rows

    def _region(self, row: ParsedRow) -> str | None:
        """The country of the row's company, or of the sheet's: where a telephone number without `+` belongs."""
        evidence = company_evidence(row)
        if evidence.name is None and evidence.name_ko is None:
            evidence = CompanyEvidence(self._options.company or self._likely_company())
        korean = _HANGUL.search(row.text("name_ko") or row.text("contact_name_ko") or "")
        return self._identity.country(evidence) or ("KR" if korean else None)

    def _likely_company(self) -> str | None:
        names = [fact.text for fact in self._facts if fact.name in {"company", "shipper"}]
        known = [name for name in names if self._identity.knows(CompanyEvidence(name))]
        return next(iter([*known, *names]), None)

    def _planner(self) -> KindPlanner | ApplicationPlanner | PackingPlanner:
        kind = self._table.recognised.kind
        if kind == "applications":
            return ApplicationPlanner(self._plan)
        if kind == "packing-lines":
            return PackingPlanner(self._plan)
        return KindPlanner(self._plan, BY_PLURAL[kind])

    def _shared_company(self, rows: Sequence[ParsedRow]) -> Row | None:
        """The company of the whole sheet: said on the command line, in a title, the sheet's or the file's name.

        A name without a label is taken where it is a known company, or stands in a title and rows need one.
        """
        kind = self._table.recognised.kind
        if kind not in BY_PLURAL or not {"participation", "company"} & {one.name for one in BY_PLURAL[kind].references}:
            return None if kind != "packing-lines" else self._company_of_titles(rows)
        return self._company_of_titles(rows)

    def _company_of_titles(self, rows: Sequence[ParsedRow]) -> Row | None:
        number = rows[0].number if rows else 0
        if self._options.company:
            return self._identity.company(CompanyEvidence(self._options.company), number, self._report, {})
        if not any(row.text("participation") is None and row.text("company") is None for row in rows):
            return None
        facts = [fact for fact in self._facts if fact.name in {"company", "shipper"}]
        for fact in sorted(facts, key=lambda fact: not fact.labelled):
            evidence = CompanyEvidence(fact.text)
            if fact.labelled or self._identity.knows(evidence):
                return self._identity.company(evidence, number, self._report, {})
        title = next((fact for fact in facts if fact.source.startswith("title")), None)
        return self._identity.company(CompanyEvidence(title.text), number, self._report, {}) if title else None

    def _said_exhibition(self) -> Row | None:
        text = self._fact("exhibition")
        found = self._draft.texts.matches(EXHIBITION, text) if text else []
        return self._draft.rows(EXHIBITION)[found[0]] if len(found) == 1 else None

    def _fact(self, name: str) -> str | None:
        return next((fact.text for fact in self._facts if fact.name == name), None)


def _exhibition_names(draft: Draft) -> list[str]:
    """What exhibitions are called: in a title they are no company."""
    names = ("code", "series", "name", "name_ko", "name_local", "venue")
    return [str(row[name]) for row in draft.rows(EXHIBITION).values() for name in names if row[name]]


def _span(exhibition: Row | None) -> tuple[date, date] | None:
    if exhibition is None:
        return None
    first = exhibition["build_up_from"] or exhibition["opens_on"]
    last = exhibition["dismantle_until"] or exhibition["closes_on"]
    return first, last
