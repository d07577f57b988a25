"""A report made, set into pages, and written to a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.reports.document import Document
from exhibitplanner.reports.files import write_files
from exhibitplanner.reports.press import Press
from exhibitplanner.services.key_texts import KeyTexts
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.services.reporting.registry import find_report
from exhibitplanner.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class SetReport:
    """A report as its pages look: each an SVG drawing in points."""

    report: Document
    pages: tuple[bytes, ...]


def write_report(workspace: Workspace, name: str, out: Path, options: ReportOptions) -> list[Path]:
    """Write a report in the form of `out`'s suffix; the paths written.

    Raises:
        UsageError: An unknown report, grouping, exhibition, company or suffix.
        InputError: A target cannot be written.
    """
    from exhibitplanner.reports import rendering

    if out.suffix.lower() == ".xlsx":
        raise UsageError("report_suffix_later", path=str(out), suffix=out.suffix)
    return rendering.write_report(make_report(workspace, name, options), out)


def make_report(workspace: Workspace, name: str, options: ReportOptions) -> Document:
    """A report as plain data, ready to be set or shown; its company is looked up, its grouping filled in.

    Raises:
        UsageError: An unknown report, grouping, exhibition or company.
    """
    report = find_report(name)
    by = options.by or next(iter(report.by), "")
    if by not in report.by and options.by:
        raise UsageError("unknown_grouping", by=by, choices=", ".join(report.by))
    with workspace.read() as connection:
        company = KeyTexts(connection).find(BY_NAME["company"], options.company) if options.company else None
        return report.make(connection, replace(options, by=by, company=company))


def set_report(
    workspace: Workspace, name: str, options: ReportOptions, press: Press, beat: Callable[[], object]
) -> SetReport:
    """A report set into pages; 300 people take 0.3 s, 10,000 take 10 s. What `beat` raises stops it.

    Raises:
        InputError: `report_not_set`; see also `make_report`.
    """
    report = make_report(workspace, name, options)
    return SetReport(report, tuple(press.render(report, "svg", beat)))


def save_report(  # noqa: PLR0913, PLR0917  as `write_report`, and with what
    workspace: Workspace, name: str, out: Path, options: ReportOptions, press: Press, beat: Callable[[], object]
) -> None:
    """Write a report as a PDF by a press; a window would keep what Typst computes for as long as it is open.

    Raises:
        InputError: `report_not_set`, or the file cannot be written; see also `make_report`.
    """
    pages = press.render(make_report(workspace, name, options), "pdf", beat)
    write_files([(out, pages[0])])
