"""Commands about what was done: history, undo, redo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from exhibitplanner.cli.options import AsJson, WorkspacePath
from exhibitplanner.cli.output import print_json, print_table, say
from exhibitplanner.messages import preferred_language

if TYPE_CHECKING:
    from exhibitplanner.storage.undoing import Undone
    from exhibitplanner.storage.workspace import Workspace


def add_commands(app: typer.Typer) -> None:
    """Register this module's commands."""
    app.command("history")(history)
    app.command("undo")(undo)
    app.command("redo")(redo)


def history(
    workspace: WorkspacePath,
    kind: Annotated[str | None, typer.Option("--kind", metavar="KIND")] = None,
    record: Annotated[str | None, typer.Option("--id", metavar="ID")] = None,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1)] = 50,
    as_json: AsJson = False,
) -> None:
    """What was done, newest first; of one record where --kind and --id say which."""
    from exhibitplanner.domain.kinds import kind_of
    from exhibitplanner.services import history as journal
    from exhibitplanner.services import records, workspaces

    with workspaces.open_for_reading(workspace) as opened:
        found = kind_of(kind) if kind else None
        past = journal.read_history(
            opened,
            kind=found,
            record_id=records.past_id(opened, found, record),
            limit=limit,
            language=preferred_language(),
        )
    if as_json:
        print_json(past)
        return
    rows = [[one["at"], one["actor"], one["text"], str(len(one["changes"])), one["transaction"]] for one in past]
    print_table(["at", "actor", "what", "records", "transaction"], rows)


def undo(
    workspace: WorkspacePath,
    transaction: Annotated[str | None, typer.Argument(metavar="TRANSACTION")] = None,
    as_json: AsJson = False,
) -> None:
    """Take back the last change, or the transaction named; later edits are kept and named."""
    from exhibitplanner.services import history as journal
    from exhibitplanner.services import workspaces

    with workspaces.open_for_writing(workspace) as opened:
        _tell(opened, journal.undo(opened, transaction), as_json=as_json)


def redo(workspace: WorkspacePath, as_json: AsJson = False) -> None:
    """Take back the last undo."""
    from exhibitplanner.services import history as journal
    from exhibitplanner.services import workspaces

    with workspaces.open_for_writing(workspace) as opened:
        _tell(opened, journal.redo(opened), as_json=as_json)


def _tell(workspace: Workspace, undone: Undone, *, as_json: bool) -> None:
    from exhibitplanner.services import history as journal

    told = journal.undone_as_json(workspace, undone)
    if as_json:
        print_json(told)
        return
    language = preferred_language()
    say("undone", what=journal.label_of(undone.target, language), count=undone.reversed)
    for kept in told["kept"]:
        say("undo_kept", **kept)
    for conflict in told["conflicts"]:
        say("undo_conflict", **conflict)
