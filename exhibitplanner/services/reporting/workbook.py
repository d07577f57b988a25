"""A report's table as a sheet's: what stands together on paper in one column is taken apart into values."""

from __future__ import annotations

from collections.abc import Iterator

from exhibitplanner.messages import text
from exhibitplanner.reports.consignments import Consignments
from exhibitplanner.reports.document import Cell, Group, Shown, TableColumn, TableReport
from exhibitplanner.reports.wording import said_total
from exhibitplanner.sheets.reports.report_data import ReportBook, ReportColumn, ReportGroup, ReportPage, Row
from exhibitplanner.sheets.workbook_data import SheetValue


def book_of(report: TableReport) -> ReportBook:
    """The workbook that a report is saved as."""
    counts = " · ".join(said_total(total, report.language) for total in report.totals)
    return ReportBook(
        title=report.title,
        lines=tuple(line for line in (report.subtitle, counts) if line),
        columns=tuple(column for one in report.columns for column in _columns(one)),
        groups=tuple(_groups(report)),
        foot=_row(report.foot, report) if report.foot else (),
        empty=report.empty,
        language=report.language,
        author=report.author,
        page=_page(report),
    )


def _page(report: TableReport) -> ReportPage:
    return ReportPage(
        paper=report.paper,
        landscape=report.landscape,
        foot_left=f"{report.exhibition} · {report.title}",
        foot_centre=report.printed_at,
        page_of=text("report_page", report.language, page="{page}", pages="{pages}"),
    )


def _columns(column: TableColumn) -> Iterator[ReportColumn]:
    for heading in column.parts or (column.heading,):
        yield ReportColumn(heading, column.look == "strong", column.look == "line")


def _groups(report: TableReport) -> Iterator[ReportGroup]:
    """Its groups; those of a consignment below a head with its facts, and followed by its sums."""
    groups = [_group(group, report) for group in report.groups]
    if not isinstance(report, Consignments):
        yield from groups
        return
    first = 0
    for section in report.sections:
        facts = " · ".join(f"{fact.label}: {fact.value}" for fact in section.facts)
        yield ReportGroup(f"{section.title} · {facts}", ())
        yield from groups[first : first + section.groups]
        first += section.groups
        if section.foot:
            yield ReportGroup("", (), foot=_row(section.foot, report))


def _group(group: Group, report: TableReport) -> ReportGroup:
    heading = " · ".join(part for part in (group.heading, group.aside) if part)
    rows = tuple(_row(row, report) for row in group.rows)
    return ReportGroup(heading, rows, group.detail, _row(group.foot, report) if group.foot else ())


def _row(row: tuple[Cell, ...], report: TableReport) -> Row:
    return tuple(value for cell, column in zip(row, report.columns, strict=True) for value in _values(cell, column))


def _values(cell: Cell, column: TableColumn) -> tuple[SheetValue, ...]:
    """A value for each of the column's parts; a text alone stands in the first of them."""
    width = len(column.parts) or 1
    values = cell.values if isinstance(cell, Shown) else (cell or None,)
    return (*values, *[None] * (width - len(values)))
