"""Commands about forms that others fill or sent: fill."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from exhibitplanner.cli.options import AsJson, WorkspacePath
from exhibitplanner.cli.output import print_json, say, say_problem
from exhibitplanner.messages import preferred_language

if TYPE_CHECKING:
    from exhibitplanner.services.organiser_form.filling import Filled


def add_commands(app: typer.Typer) -> None:
    """Register this module's commands."""
    app.command("fill")(fill)


def fill(
    workspace: WorkspacePath,
    template: Annotated[Path, typer.Argument(metavar="TEMPLATE", help="The organiser's .xlsx or .xlsm.")],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The file to write.")],
    exhibition: Annotated[str, typer.Option("--exhibition", metavar="CODE", help="An exhibition's code.")],
    company: Annotated[str | None, typer.Option("--company", metavar="NAME", help="Whose form; else all.")] = None,
    mapping: Annotated[
        Path | None, typer.Option("--mapping", metavar="FILE", help="Which cell takes which field, as JSON.")
    ] = None,
    save_mapping: Annotated[
        Path | None, typer.Option("--save-mapping", metavar="FILE", help="Write what was guessed, as JSON.")
    ] = None,
    language: Annotated[Literal["en", "ko"] | None, typer.Option("--language", help="Of choices' words.")] = None,
    as_json: AsJson = False,
) -> None:
    """Fill an organiser's own form from the plan: {{company.name}} in its cells, or labels that are recognised."""
    from exhibitplanner.services import workspaces
    from exhibitplanner.services.organiser_form import filling
    from exhibitplanner.sheets.templates.mapping import read_mapping

    read = read_mapping(mapping) if mapping else None
    options = filling.FillOptions(exhibition, company, read, language or preferred_language())
    with workspaces.open_for_reading(workspace) as opened:
        done = filling.fill_template(opened, template, out, options)
    if save_mapping is not None:
        filling.save_mapping(done.mapping, save_mapping)
    if as_json:
        print_json(done.as_json(preferred_language()))
    else:
        _tell(done)
        if save_mapping is not None:
            say("fill_mapping_saved", file=save_mapping, count=len(done.mapping.fields))


def _tell(done: Filled) -> None:
    from exhibitplanner.services.organiser_form.filling import message_of

    for one in done.report.unknown:
        say_problem(one.code, sheet=one.sheet, cell=one.cell, placeholder=one.placeholder, nearest=one.nearest)
    for problem in done.report.problems:
        for line in message_of(problem, preferred_language()).splitlines():
            say_problem("fill_problem", message=line)
    for blank in done.report.blank:
        say("fill_blank", sheet=blank.sheet, cell=blank.cell, field=blank.field)
    say("filled", file=done.out, count=len(done.report.written))
