"""The command that makes the workbook which a company fills in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from exhibitplanner.cli.options import AsJson, WorkspacePath
from exhibitplanner.cli.output import print_json, say, say_problem


def add_commands(app: typer.Typer) -> None:
    """Register this module's command."""
    app.command("form")(form)


def form(
    workspace: WorkspacePath,
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The .xlsx to write.")],
    exhibition: Annotated[str, typer.Option("--exhibition", metavar="CODE", help="An exhibition's code.")],
    company: Annotated[str, typer.Option("--company", metavar="NAME", help="A company, as a cell names it.")],
    as_json: AsJson = False,
) -> None:
    """The workbook that a company fills in: what we know filled in, with lists and checks; it imports as it is."""
    from exhibitplanner.services import forms, workspaces

    with workspaces.open_for_reading(workspace) as opened:
        made = forms.make_form(opened, out, exhibition, company)
    for one in made.altered:
        say_problem(one.code, sheet=one.sheet, cell=one.cell, length=one.length)
    if as_json:
        print_json(made.as_json())
    else:
        say("form_written", file=made.path, company=made.company, exhibition=made.exhibition)
