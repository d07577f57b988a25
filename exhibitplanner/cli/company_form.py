"""The command that makes the workbook which a company fills in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from exhibitplanner.cli.options import AsJson, WorkspacePath
from exhibitplanner.cli.output import print_json, progress, say, say_problem
from exhibitplanner.domain.errors import UsageError


def add_commands(app: typer.Typer) -> None:
    """Register this module's command."""
    app.command("form")(make_form)


def make_form(
    workspace: WorkspacePath,
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The .xlsx to write; with --all a folder.")],
    exhibition: Annotated[str, typer.Option("--exhibition", metavar="CODE", help="An exhibition's code.")],
    company: Annotated[
        str | None, typer.Option("--company", metavar="NAME", help="A company, as a cell names it.")
    ] = None,
    all_companies: Annotated[bool, typer.Option("--all", help="A form for each company of ours.")] = False,
    as_json: AsJson = False,
) -> None:
    """The workbook that a company fills in: what we know filled in, with lists and checks; it imports as it is."""
    from exhibitplanner.services import workspaces
    from exhibitplanner.services.company_form import making

    if (company is None) is not all_companies:
        raise UsageError("form_for_whom")
    with workspaces.open_for_reading(workspace) as opened:
        if company is not None:
            made = [making.make_form(opened, out, exhibition, company)]
        else:
            with progress("exporting") as told:
                made = making.make_forms(opened, out, exhibition, told)
    for form in made:
        for one in form.altered:
            say_problem(one.code, sheet=one.sheet, cell=one.cell, length=one.length)
    if as_json:
        documents = [form.as_json() for form in made]
        print_json(documents if all_companies else documents[0])
        return
    for form in made:
        say("form_written", file=form.path, company=form.company, exhibition=form.exhibition)
