"""A report made, set into pages, and written to a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.reports import rendering
from exhibitplanner.reports.document import Document, TableReport
from exhibitplanner.reports.files import write_files
from exhibitplanner.reports.press import Press
from exhibitplanner.services.key_texts import KeyTexts
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.services.reporting.registry import find_report
from exhibitplanner.sheets.workbook_data import Altered
from exhibitplanner.storage.workspace import Workspace

WORKBOOK_SUFFIX: Final = ".xlsx"


@dataclass(frozen=True, slots=True)
class WrittenReport:
    """The files of a report, and the texts that a workbook could not hold as they are; nearly always none.

    `warnings` are what is wrong with what the report says, in its language.
    """

    paths: list[Path]
    altered: tuple[Altered, ...] = ()
    warnings: tuple[str, ...] = ()


def write_report(workspace: Workspace, name: str, out: Path, options: ReportOptions) -> WrittenReport:
    """Write a report in the form of `out`'s suffix.

    Raises:
        UsageError: An unknown report, grouping, exhibition, company or suffix, or an .xlsx of a report without a table.
        InputError: A target cannot be written.
    """
    suffix = out.suffix.lower()
    if suffix == WORKBOOK_SUFFIX:
        return write_report_workbook(workspace, name, out, options)
    if suffix not in rendering.SUFFIXES:
        raise UsageError("report_suffix", path=str(out), suffixes=", ".join((*rendering.SUFFIXES, WORKBOOK_SUFFIX)))
    report = make_report(workspace, name, options)
    return WrittenReport(rendering.write_report(report, out), warnings=report.warnings)


def write_report_workbook(workspace: Workspace, name: str, out: Path, options: ReportOptions) -> WrittenReport:
    """Write a report as a workbook.

    Raises:
        UsageError: `report_no_table`; see also `write_report`.
        InputError: The target cannot be written.
    """
    from exhibitplanner.services.reporting.workbook import book_of
    from exhibitplanner.sheets.reports.report_writing import write_report_book

    report = make_report(workspace, name, options, table=True)
    if not isinstance(report, TableReport):
        raise UsageError("report_no_table", report=report.title, path=str(out), suffixes=", ".join(rendering.SUFFIXES))
    return WrittenReport([out], write_report_book(out, book_of(report)), report.warnings)


def make_report(workspace: Workspace, name: str, options: ReportOptions, *, table: bool = False) -> Document:
    """A report as plain data, ready to be set or shown; its company is looked up, its grouping filled in.

    `table` asks for what a workbook holds, which a few reports have beside their pages.

    Raises:
        UsageError: An unknown report, grouping, size, exhibition or company.
    """
    report = find_report(name)
    by = options.by or next(iter(report.by), "")
    if by not in report.by and options.by:
        raise UsageError("unknown_grouping", by=by, choices=", ".join(report.by))
    if options.size and options.size not in report.sizes:
        raise UsageError("unknown_size", size=options.size, choices=", ".join(report.sizes))
    make = report.table if table and report.table is not None else report.make
    with workspace.read() as connection:
        company = KeyTexts(connection).find(BY_NAME["company"], options.company) if options.company else None
        return make(connection, replace(options, by=by, company=company))


def save_report(  # noqa: PLR0913, PLR0917  as `write_report`, and with what
    workspace: Workspace, name: str, out: Path, options: ReportOptions, press: Press, beat: Callable[[], object]
) -> None:
    """Write a report as a PDF by a press; a window would keep what Typst computes for as long as it is open.

    Raises:
        InputError: `report_not_set`, or the file cannot be written; see also `make_report`.
    """
    pages = press.render(make_report(workspace, name, options), "pdf", beat)
    write_files([(out, pages[0])])
