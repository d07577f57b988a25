"""Commands that take files in and give files out: import, export, report, demo."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from exhibitplanner.cli.options import AsJson, ExhibitionCode, Today, WorkspacePath
from exhibitplanner.cli.output import print_json, progress, say, say_error, say_problem
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.messages import preferred_language

if TYPE_CHECKING:
    from exhibitplanner.services.importing.report import ImportReport, SheetReport

CompanyName = Annotated[str | None, typer.Option("--company", metavar="NAME", help="A company, as a cell names it.")]
Out = Annotated[Path, typer.Argument(metavar="OUT", help="The file to write.")]


def add_commands(app: typer.Typer) -> None:
    """Register this module's commands."""
    app.command("import")(import_files)
    app.command("export")(export)
    app.command("report")(report)
    app.command("demo")(demo)


def import_files(
    workspace: WorkspacePath,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Spreadsheets as they come.")],
    exhibition: ExhibitionCode = None,
    kind: Annotated[str | None, typer.Option("--kind", metavar="KIND", help="What the sheets hold.")] = None,
    company: CompanyName = None,
    sheet: Annotated[str | None, typer.Option("--sheet", metavar="NAME", help="Only this sheet.")] = None,
    mapping: Annotated[Path | None, typer.Option("--mapping", metavar="FILE", help="Columns, as JSON.")] = None,
    conflicts: Annotated[
        Literal["keep", "take"], typer.Option("--conflicts", help="Where both sides changed.")
    ] = "keep",
    review: Annotated[Literal["new", "skip", "match"], typer.Option("--review", help="Names in doubt.")] = "new",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would happen, change nothing.")] = False,
    problems: Annotated[
        Path | None, typer.Option("--problems", metavar="OUT", help="The sender's workbook with what was refused.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Take in spreadsheets: tables, columns and companies are recognised; one undo takes all of it back."""
    from exhibitplanner.services import workspaces
    from exhibitplanner.services.importing.importer import ImportOptions, import_files, read_mapping
    from exhibitplanner.services.sending_back import refuse_target, send_problems_back

    if problems is not None:
        refuse_target(problems, files)
    options = ImportOptions(
        exhibition, kind, company, sheet, read_mapping(mapping) if mapping else None, conflicts, review
    )
    opened = workspaces.open_for_reading(workspace) if dry_run else workspaces.open_for_writing(workspace)
    with opened, progress("importing") as told:
        done = import_files(opened, files, options, dry_run=dry_run, progress=told)
    sent = send_problems_back(done, problems) if problems else None
    if as_json:
        more = {} if sent is None else {"problem_files": [one.as_json() for one in sent]}
        print_json(done.as_json(preferred_language()) | more)
        return
    _tell(done)
    for one in sent or ():
        say("problems_written", file=one.path, count=one.problems)
    if sent == []:
        say("problems_none")


def export(workspace: WorkspacePath, out: Out, exhibition: ExhibitionCode = None) -> None:
    """The whole plan, or one exhibition's, as an Excel workbook: a sheet a kind."""
    from exhibitplanner.services import workspaces
    from exhibitplanner.services.export import export_workbook

    with workspaces.open_for_reading(workspace) as opened, progress("exporting") as told:
        language = preferred_language()
        altered = export_workbook(opened, out, exhibition=exhibition, language=language, progress=told)
    for one in altered:
        say_problem(one.code, sheet=one.sheet, cell=one.cell, length=one.length)
    say("exported", file=out)


def report(
    workspace: WorkspacePath,
    name: Annotated[str, typer.Argument(metavar="REPORT", help="Which one, such as roster; any other word lists all.")],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="A .pdf, .xlsx, .svg or .png; pages are OUT-1, …")],
    exhibition: ExhibitionCode = None,
    company: CompanyName = None,
    by: Annotated[str, typer.Option("--by", metavar="company|hall|booth", help="How its rows are grouped.")] = "",
    signature: Annotated[bool, typer.Option("--signature", help="With a column to sign.")] = False,
    size: Annotated[str, typer.Option("--size", metavar="WxH", help="Of badges, in mm: 90x55, 86x54, …")] = "",
    language: Annotated[Literal["en", "ko"] | None, typer.Option("--language")] = None,
    paper: Annotated[Literal["a4", "letter"], typer.Option("--paper", help="The size of its pages.")] = "a4",
    today: Today = None,
) -> None:
    """A report to print, to send or to work in: roster, packing-list, move-in, orders, deadlines, …"""
    from exhibitplanner.services import workspaces
    from exhibitplanner.services.reporting.making import write_report
    from exhibitplanner.services.reporting.options import ReportOptions

    options = ReportOptions(
        exhibition, company, by, signature, language or preferred_language(),
        paper="us-letter" if paper == "letter" else "a4", today=today.date() if today else None, size=size,
    )  # fmt: skip
    with workspaces.open_for_reading(workspace) as opened:
        written = write_report(opened, name, out, options)
    for one in written.altered:
        say_problem(one.code, sheet=one.sheet, cell=one.cell, length=one.length)
    for words in written.warnings:
        say_problem("report_warning", words=words)
    for path in written.paths:
        say("report_written", file=path)


def demo(
    context: typer.Context,
    workspace: Annotated[Path, typer.Option("--workspace", metavar="PATH")] = Path("demo/demo.exhibit"),
    out: Annotated[Path, typer.Option("--out", metavar="DIR")] = Path("demo"),
    no_window: Annotated[bool, typer.Option("--no-window", help="Make the files, open nothing.")] = False,
) -> None:
    """Make a sample plan of MSPO 2023 and Seoul ADEX 2023 from spreadsheets, its workbook and its roster."""
    from exhibitplanner.services import demo as sample
    from exhibitplanner.services.counting import counting_code

    with progress("importing") as told:
        made = sample.make_demo(workspace, out, preferred_language(), told)
    for file, rows in made.imported:
        say("demo_imported", file=file, rows=rows)
    for kind, count in made.counts:
        say(counting_code("demo_count", kind), kind=kind.label(preferred_language()), count=count)
    for path in (made.workspace, *made.files):
        say("report_written", file=path)
    if not no_window:
        try:
            context.obj(made.workspace)
        except UsageError as error:  # no display: what was asked for is made all the same
            say_error(error)


def _tell(done: ImportReport) -> None:
    for sheet in done.sheets:
        _tell_sheet(sheet)
    say("import_applied" if done.transaction else "import_nothing" if done.applied else "import_dry_run")


_SHOWN = 30


def _tell_sheet(sheet: SheetReport) -> None:
    from exhibitplanner.services.importing.labels import kind_label

    say(
        "import_sheet", file=sheet.file, sheet=sheet.sheet, kind=kind_label(sheet.kind, preferred_language()),
        rows=sheet.rows, new=sheet.new, changed=sheet.changed, unchanged=sheet.unchanged, conflicts=sheet.conflicts,
        skipped=sheet.skipped,
    )  # fmt: skip
    if sheet.hidden:
        say("import_hidden_sheet")
    if sheet.remembered:
        say("import_remembered")
    for matched in sheet.matched:
        say("import_matched", name=matched.name, record=matched.record)
    for made in sheet.created:
        say("import_created", name=made.name)
    for doubt in sheet.review:
        if doubt.candidates:
            say("import_review", name=doubt.name, candidates=", ".join(one.name for one in doubt.candidates))
        else:
            say("import_struck", name=doubt.name, rows=_listed(doubt.rows))
    _tell_left_out(sheet)
    _tell_changes(sheet)
    for problem in sheet.problems[:_SHOWN]:
        say_problem("import_problem", cell=problem.cell, message=problem.message(preferred_language()))
    if len(sheet.problems) > _SHOWN:
        say_problem("import_more", count=len(sheet.problems) - _SHOWN)


def _tell_left_out(sheet: SheetReport) -> None:
    """What a person may not expect: hidden rows that were read, columns and rows that were not taken."""
    if sheet.hidden_rows:
        say("import_hidden", rows=_listed(sheet.hidden_rows))
    if sheet.ignored_columns:
        say("import_ignored", headings=", ".join(sheet.ignored_columns))
    for reason in ("total", "note"):
        rows = [row for row, why in sheet.left_out if why == reason]
        if rows:
            say(f"import_left_out_{reason}", rows=_listed(rows))


def _listed(rows: Iterable[int]) -> str:
    return ", ".join(map(str, rows))


def _tell_changes(sheet: SheetReport) -> None:
    """The first values that change, and all that both sides changed."""
    from exhibitplanner.services.importing.labels import field_label, value_text

    language = preferred_language()
    changes = [(one, name, *values) for one in sheet.changes for name, values in one.fields.items()]
    for change, name, before, after in changes[:_SHOWN]:
        field = field_label(change.kind, name, language)
        said = (value_text(change.kind, name, value, language) for value in (before, after))
        shown = dict(zip(("before", "after"), said, strict=True))
        say("import_change", row=change.row, name=change.name, field=field, **shown)
    if len(changes) > _SHOWN:
        say("import_more_changes", count=len(changes) - _SHOWN)
    for one in sheet.conflict_details:
        field = field_label(one.kind, one.field, language)
        current, offered = (value_text(one.kind, one.field, value, language) for value in (one.current, one.offered))
        say("import_conflict", cell=one.cell, name=one.name, field=field, current=current, offered=offered)
