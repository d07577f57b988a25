"""Commands about what is broken and how far everybody is: check, readiness."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from exhibitplanner.cli.options import AsJson, ExhibitionCode, Today, WorkspacePath
from exhibitplanner.cli.output import print_json, print_table, say
from exhibitplanner.messages import preferred_language, text

if TYPE_CHECKING:
    from exhibitplanner.services.problems.listing import Problem


def add_commands(app: typer.Typer) -> None:
    """Register this module's commands."""
    app.command("check")(check)
    app.command("readiness")(readiness)


def check(
    workspace: WorkspacePath, exhibition: ExhibitionCode = None, today: Today = None, as_json: AsJson = False
) -> None:
    """Problems by the rules; exit status 1 where there are errors."""
    from exhibitplanner.planning.rules.registering import Severity
    from exhibitplanner.services import workspaces
    from exhibitplanner.services.problems.listing import list_problems

    language, day = preferred_language(), today.date() if today else None
    with workspaces.open_for_reading(workspace) as opened:
        found = list_problems(opened, exhibition=exhibition, today=day, language=language)
    if as_json:
        print_json([one.as_json() for one in found])
    else:
        _print_problems(found)
    if any(one.severity is Severity.ERROR for one in found):
        raise typer.Exit(1)


def _print_problems(found: list[Problem]) -> None:
    language = preferred_language()
    if not found:
        say("no_problems")
        return
    heads = [text(f"problems_{name}", language) for name in ("severity", "company", "message", "rule")]
    rows = [(text(f"severity_{one.severity}", language), one.company, one.message, one.rule) for one in found]
    print_table(heads, rows)


def readiness(
    workspace: WorkspacePath,
    exhibition: Annotated[str, typer.Option("--exhibition", metavar="CODE", help="An exhibition's code.")],
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """How far each participation is, step by step."""
    from exhibitplanner.services import workspaces
    from exhibitplanner.services.problems.readiness import list_readiness

    with workspaces.open_for_reading(workspace) as opened:
        found = list_readiness(opened, exhibition, today.date() if today else None)
    if as_json:
        print_json([one.as_json() for one in found])
        return
    language = preferred_language()
    steps = list(found[0].steps) if found else []
    heads = [text("problems_company", language), *(text(f"readiness_step_{step}", language) for step in steps)]
    print_table(heads, [[one.company, *(_state(one.steps[step].state) for step in steps)] for one in found])


def _state(state: str) -> str:
    return text(f"state_{state}", preferred_language())
