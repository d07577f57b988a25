"""The command that gives out a company's meetings and stays as a calendar."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from exhibitplanner.cli.options import WorkspacePath
from exhibitplanner.cli.output import say
from exhibitplanner.messages import preferred_language


def add_commands(app: typer.Typer) -> None:
    """Register this module's command."""
    app.command("programme")(programme)


def programme(
    workspace: WorkspacePath,
    out: Annotated[Path, typer.Argument(metavar="OUT.ics", help="The calendar file to write.")],
    exhibition: Annotated[str, typer.Option("--exhibition", metavar="CODE", help="An exhibition's code.")],
    company: Annotated[
        str | None, typer.Option("--company", metavar="NAME", help="A company, as a cell names it.")
    ] = None,
    language: Annotated[Literal["en", "ko"] | None, typer.Option("--language")] = None,
) -> None:
    """Meetings and stays as a calendar: of an exhibition, or of one company there."""
    from exhibitplanner.services import workspaces
    from exhibitplanner.services.delegation.calendar import write_programme

    with workspaces.open_for_reading(workspace) as opened:
        made = write_programme(opened, out, exhibition, language or preferred_language(), company)
    say("programme_written", file=out, meetings=len(made.meetings), stays=len(made.stays))
