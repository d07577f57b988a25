"""One table's way from cells to the draft, row by row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from exhibitplanner.domain.kinds import BY_PLURAL
from exhibitplanner.matching.companies import CompanyEvidence
from exhibitplanner.matching.hangul import has_hangul
from exhibitplanner.services.importing.applications import ApplicationPlanner
from exhibitplanner.services.importing.cells import ParsedRow
from exhibitplanner.services.importing.draft import Draft, Row, RowEvents
from exhibitplanner.services.importing.finding import Table
from exhibitplanner.services.importing.identity import Identity
from exhibitplanner.services.importing.options import NEW, SKIP, ImportOptions
from exhibitplanner.services.importing.packing import PackingPlanner, shipment_says
from exhibitplanner.services.importing.permits import PermitPlanner
from exhibitplanner.services.importing.planners import KindPlanner
from exhibitplanner.services.importing.references import company_evidence
from exhibitplanner.services.importing.report import Doubt, SheetReport
from exhibitplanner.services.importing.row_changes import add_changes, says_something
from exhibitplanner.services.importing.sections import Sections
from exhibitplanner.services.importing.table import COMPANY, EXHIBITION, Outcome, SkippedRowError, TablePlan
from exhibitplanner.services.importing.table_reading import TableReader
from exhibitplanner.services.importing.whose import company_said, names_none
from exhibitplanner.sheets.grid import Grid
from exhibitplanner.sheets.parsers.outcome import ParseContext
from exhibitplanner.sheets.recognisers.columns import day_order_of
from exhibitplanner.sheets.recognisers.facts import shared_facts
from exhibitplanner.sheets.recognisers.filling_down import filled_down, merged_down
from exhibitplanner.sheets.recognisers.layouts import layout_of
from exhibitplanner.sheets.recognisers.tables import exact_table
from exhibitplanner.sheets.stamp import Stamp

Progress = Callable[[float], None]
_Planner = KindPlanner | ApplicationPlanner | PackingPlanner


class TableImport:
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
        self._stamp: Stamp | None = table.stamp
        names = _exhibition_names(draft)
        self._facts = shared_facts(table.grid, table.found, table.file.file_name, names, identity.named)
        targets = frozenset(one.target for one in table.recognised.columns if one.target)
        stem = Path(table.file.file_name).stem
        fair = self._stamped_exhibition() or exhibition if options.exhibition is None else exhibition
        fair = fair or self._said_exhibition()
        plain = draft.bases.of_file(table.file.file_name, table.file.sha256)
        ground = draft.bases.of(self._stamp, plain)
        self._plan = TablePlan(draft, identity, report, fair, stem, ground, plain, targets=targets)
        self._plan.hall = self._fact("hall")
        self._plan.shipment = self._fact("shipment") or self._fact("waybill") or self._fact("invoice")
        self._plan.shipment_says = shipment_says(self._facts)
        self._plan.kept = frozenset(
            cell for path, sheet, cell in options.kept if (path, sheet) == (table.path, table.grid.name)
        )
        order = day_order_of(table.found, table.grid, table.recognised)
        self._context = ParseContext(region=None, day_span=_span(self._plan.exhibition), day_order=order)

    def run(self, progress: Progress) -> None:
        """Plan every row of the table."""
        rows = self._read_rows()
        ids = Counter(said for row in rows if (said := row.text("id")) is not None)
        self._plan.repeated = frozenset(said.strip().lower() for said, count in ids.items() if count > 1)
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

    def _plan_row(self, planner: _Planner, row: ParsedRow) -> None:
        report, plan = self._report, self._plan
        report.rows += 1
        if row.number in self._table.grid.struck_rows and not self._take_struck(row):
            self._skip(row)
            return
        plan.outcome, self._draft.events = Outcome(), RowEvents()
        try:
            record = planner.plan_row(row)
        except SkippedRowError:
            self._skip(row)
        else:
            self._count(row, record)
            plan.tell_contradictions(row)
        self._draft.originates(self._table.file.file_name, self._table.grid.name, row.number)

    def _count(self, row: ParsedRow, record: str) -> None:
        report, events = self._report, self._draft.events
        new = self._plan.outcome.new
        changed = says_something(events, record)
        report.new += new
        report.changed += changed and not new
        report.unchanged += not changed and not new
        report.conflicts += self._plan.outcome.conflict
        if new:
            report.new_rows.append(row.number)
        elif not changed:
            report.unchanged_rows.append(row.number)
        if changed:
            add_changes(self._draft, events, row.number, report.changes, with_made=not new)

    def _skip(self, row: ParsedRow) -> None:
        self._report.skipped += 1
        self._report.skipped_rows.append(row.number)

    def _take_struck(self, row: ParsedRow) -> bool:
        """A row struck through is likely cancelled: a person decides, a script by `--review`."""
        name = row.text("name") or row.text("company") or row.text("participation") or row.text("number") or row.place
        choice = self._options.struck.get((self._table.path, self._table.grid.name, row.number))
        doubt = Doubt(self._report.kind, [row.number], str(name), [])
        if choice is not None:
            doubt.decision = NEW if choice == "take" else SKIP
            self._report.decided.append(doubt)
            return choice == "take"
        self._report.review.append(doubt)
        return self._options.review != "skip"

    def _read_rows(self) -> list[ParsedRow]:
        table = self._table
        shared = bool(table.found.sections) and self._is_shared()
        named, names = self._identity.named, _exhibition_names(self._draft)
        sections = Sections(table, names, is_shared=shared, is_known=self._may_be_known, known=named)
        reader = TableReader(self._filled_down(), table.recognised, layout_of(table.recognised.kind), self._region)
        rows = reader.read(table.found.rows, self._context, sections, self._report.problems)
        self._plan.fit = reader.fit
        columns = [column.index for column in table.found.columns]
        rows = [row for row in rows if row.values or any(table.grid.value(row.number, index) for index in columns)]
        self._share(rows)
        return rows

    def _share(self, rows: Sequence[ParsedRow]) -> None:
        """A forwarder that a title names is every shipment's, where no column says it."""
        said = self._fact("forwarder")
        if said and self._table.recognised.kind == "shipments" and "forwarder" not in self._plan.targets:
            for row in rows:
                row.values["forwarder"] = said

    def _filled_down(self) -> Grid:
        """The sheet with what was written once for several rows in each of them; ours and scripts' say all in place."""
        table = self._table
        layout = layout_of(table.recognised.kind)
        if self._stamp or exact_table(table.grid, layout.canonical):
            return merged_down(table.grid, table.found, table.recognised)
        return filled_down(table.grid, table.found, table.recognised, by_company=not self._is_shared())

    def _is_shared(self) -> bool:
        """Whether the whole sheet says safely whose it is."""
        whole = (one for one in self._facts if one.name in {"company", "shipper"})
        return bool(self._options.company) or any(one.labelled or self._is_known(one.text) for one in whole)

    def _is_known(self, company: str) -> bool:
        return self._identity.knows(CompanyEvidence(company))

    def _may_be_known(self, company: str) -> bool:
        return self._is_known(company) or self._identity.suspects(CompanyEvidence(company))

    def _region(self, row: ParsedRow) -> str | None:
        """The country of the row's company, or of the sheet's: where a telephone number without `+` belongs."""
        evidence = company_evidence(row)
        if evidence.name is None and evidence.name_ko is None:
            evidence = CompanyEvidence(self._options.company or self._likely_company())
        korean = has_hangul(row.text("name_ko") or row.text("contact_name_ko") or "")
        return self._identity.country(evidence) or ("KR" if korean else None)

    def _likely_company(self) -> str | None:
        names = [fact.text for fact in self._facts if fact.name in {"company", "shipper"}]
        known = list(filter(self._is_known, names))
        return next(iter([*known, *names]), None)

    def _planner(self) -> _Planner:
        kind = self._table.recognised.kind
        if kind == "applications":
            return ApplicationPlanner(self._plan)
        if kind == "packing-lines":
            return PackingPlanner(self._plan)
        if kind == "permits":
            return PermitPlanner(self._plan)
        return KindPlanner(self._plan, BY_PLURAL[kind])

    def _shared_company(self, rows: Sequence[ParsedRow]) -> Row | None:
        """The company of the whole sheet: said on the command line, in a title, the sheet's or the file's name.

        A name without a label is taken as `company_said` tells.
        """
        kind = self._table.recognised.kind
        if kind not in BY_PLURAL or not {"participation", "company"} & {one.name for one in BY_PLURAL[kind].references}:
            return None if kind != "packing-lines" else self._company_of_titles(rows)
        return self._company_of_titles(rows)

    def _company_of_titles(self, rows: Sequence[ParsedRow]) -> Row | None:
        number = rows[0].number if rows else 0
        if self._options.company:
            return self._identity.company(CompanyEvidence(self._options.company), number, self._report, {})
        stamped = self._stamped_company()
        if stamped is not None:
            return stamped
        if not any(map(names_none, rows)):
            return None
        name = company_said(self._facts, self._identity, rows)
        return self._identity.company(CompanyEvidence(name), number, self._report, {}) if name else None

    def _stamped_exhibition(self) -> Row | None:
        """The exhibition of a workbook that we wrote."""
        code = self._stamp.exhibition if self._stamp else ""
        found = self._draft.texts.matches(EXHIBITION, code) if code else []
        return self._draft.rows(EXHIBITION)[found[0]] if len(found) == 1 else None

    def _stamped_company(self) -> Row | None:
        """The company of a form that we wrote; None where this workspace does not know it."""
        text = self._stamp.company if self._stamp else ""
        found = self._draft.texts.matches(COMPANY, text) if text else []
        return self._draft.rows(COMPANY)[found[0]] if len(found) == 1 else None

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
