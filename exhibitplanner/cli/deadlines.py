"""Commands about deadlines: how they stand, rules to begin with, and whom to chase."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from exhibitplanner.cli.options import AsJson, Today, WorkspacePath
from exhibitplanner.cli.output import print_json, print_table, say
from exhibitplanner.messages import preferred_language, text

if TYPE_CHECKING:
    from exhibitplanner.services.deadlines.library import LibraryAdded, LibraryLine
    from exhibitplanner.services.deadlines.overview import DeadlineLine, Deadlines

Exhibition = Annotated[str, typer.Option("--exhibition", metavar="CODE", help="An exhibition's code.")]


def add_commands(app: typer.Typer) -> None:
    """Register this module's commands."""
    app.command("deadlines")(deadlines)
    app.command("chase")(chase)


def deadlines(
    workspace: WorkspacePath,
    exhibition: Exhibition,
    library: Annotated[bool, typer.Option("--library", help="List the rules that can be added instead.")] = False,
    add: Annotated[list[str] | None, typer.Option("--add", metavar="TITLE", help="Add a rule; repeatable.")] = None,
    add_all: Annotated[bool, typer.Option("--add-all", help="Add all rules of the library.")] = False,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """An exhibition's deadlines and how each company stands; --library and --add begin with rules of others."""
    from exhibitplanner.services import workspaces
    from exhibitplanner.services.deadlines import library as rules
    from exhibitplanner.services.deadlines.overview import read_deadlines

    day = today.date() if today else None
    if add or add_all:
        with workspaces.open_for_writing(workspace) as opened:
            added = rules.add_from_library(opened, exhibition, None if add_all else add, preferred_language())
        _tell_added(added, as_json=as_json)
        return
    with workspaces.open_for_reading(workspace) as opened:
        if library:
            _tell_library(rules.list_library(opened, exhibition), as_json=as_json)
        else:
            _tell_deadlines(read_deadlines(opened, exhibition, day), as_json=as_json)


def chase(
    workspace: WorkspacePath,
    out: Annotated[Path, typer.Argument(metavar="OUT", help="A .txt with mails, or an .ics calendar.")],
    exhibition: Exhibition,
    company: Annotated[
        str | None, typer.Option("--company", metavar="NAME", help="A company, as a cell names it.")
    ] = None,
    language: Annotated[Literal["en", "ko"] | None, typer.Option("--language")] = None,
    today: Today = None,
) -> None:
    """What is open, a mail a company (.txt) or as a calendar (.ics) with an event a deadline."""
    from exhibitplanner.services import workspaces
    from exhibitplanner.services.deadlines.chase_files import write_chase

    spoken, day = language or preferred_language(), today.date() if today else None
    with workspaces.open_for_reading(workspace) as opened:
        count = write_chase(opened, out, exhibition, company=company, language=spoken, today=day)
    say("chase_written" if count else "chase_nothing", count=count, file=out)


def _tell_deadlines(found: Deadlines, *, as_json: bool) -> None:
    from exhibitplanner.services.deadlines.overview import as_document
    from exhibitplanner.services.deadlines.wording import due_words, left_words, state_word

    if as_json:
        print_json(as_document(found))
        return
    language = preferred_language()

    def stands(line: DeadlineLine) -> str:
        return ", ".join(f"{state_word(state, language)} {count}" for state, count in sorted(line.counts.items()))

    heads = [text(f"deadline_head_{name}", language) for name in ("due", "left", "title", "companies")]
    print_table(heads, [
        [due_words(line.due_at, language), left_words(line.days_left, language), line.title, stands(line)]
        for line in found.lines
    ])  # fmt: skip


def _tell_library(lines: list[LibraryLine], *, as_json: bool) -> None:
    from exhibitplanner.services.deadlines.library import line_as_document
    from exhibitplanner.services.deadlines.wording import due_words

    if as_json:
        print_json([line_as_document(one) for one in lines])
        return
    language = preferred_language()
    heads = [text(f"deadline_head_{name}", language) for name in ("due", "title", "source", "there")]
    print_table(heads, [
        [due_words(one.due_at, language), one.rule.name(language), one.rule.source,
         text("yes", language) if one.there else ""]
        for one in lines
    ])  # fmt: skip


def _tell_added(added: LibraryAdded, *, as_json: bool) -> None:
    if as_json:
        document: dict[str, Any] = {"added": added.added, "skipped": added.skipped}
        print_json(document | {"transaction": added.change.transaction})
        return
    for title in added.added:
        say("deadline_added", title=title)
    for title in added.skipped:
        say("deadline_there", title=title)
