"""Commands about the workspace file itself: new, verify, backup."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from exhibitplanner.cli.options import WorkspacePath
from exhibitplanner.cli.output import say


def add_commands(app: typer.Typer) -> None:
    """Register this module's commands."""
    app.command("new")(new)
    app.command("verify")(verify)
    app.command("backup")(backup)


def new(workspace: WorkspacePath) -> None:
    """Make an empty workspace."""
    from exhibitplanner.services import workspaces

    workspaces.create(workspace).close()
    say("made_workspace", file=workspace)


def verify(workspace: WorkspacePath) -> None:
    """Check that a workspace is whole."""
    from exhibitplanner.services import workspaces

    workspaces.verify(workspace)
    say("workspace_whole", file=workspace)


def backup(
    workspace: WorkspacePath, out: Annotated[Path, typer.Argument(metavar="OUT", help="The copy to make.")]
) -> None:
    """Make a consistent copy, while others may be writing."""
    from exhibitplanner.services import workspaces

    workspaces.backup(workspace, out)
    say("made_backup", file=out)
