"""Commands about records: add, set, delete, show, search."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from exhibitplanner.cli.options import AsJson, Assignments, ExhibitionCode, KindWord, RecordWord, WorkspacePath
from exhibitplanner.cli.output import print_json, print_table, say, say_problem

if TYPE_CHECKING:
    from exhibitplanner.domain.kinds import Kind
    from exhibitplanner.services.checking import FieldProblem


def add_commands(app: typer.Typer) -> None:
    """Register this module's commands."""
    app.command("add")(add)
    app.command("set")(set_fields)
    app.command("delete")(delete)
    app.command("show")(show)
    app.command("search")(search)


def add(workspace: WorkspacePath, kind: KindWord, fields: Assignments, exhibition: ExhibitionCode = None) -> None:
    """Add a record; prints its id."""
    from exhibitplanner.domain.kinds import kind_of
    from exhibitplanner.services import records, workspaces

    with workspaces.open_for_writing(workspace) as opened:
        found, words = kind_of(kind), _words(fields)
        record_id = records.add(opened, found, words, exhibition=exhibition).id
        asked = records.list_questions(opened, found, record_id, ())
    print(record_id)
    _say_questions(asked, workspace, found, record_id)


def set_fields(workspace: WorkspacePath, kind: KindWord, record: RecordWord, fields: Assignments) -> None:
    """Change fields of a record; FIELD= blanks one."""
    from exhibitplanner.domain.kinds import kind_of
    from exhibitplanner.services import records, workspaces

    with workspaces.open_for_writing(workspace) as opened:
        found, words = kind_of(kind), _words(fields)
        record_id = records.find(opened, found, record)
        change = records.update(opened, found, record_id, words)
        asked = records.list_questions(opened, found, record_id, words)
    say("changed_record" if change.transaction else "nothing_changed")
    _say_questions(asked, workspace, found, record_id)


def delete(workspace: WorkspacePath, kind: KindWord, record: RecordWord) -> None:
    """Delete a record with what belongs to it, and say what went: one undo step."""
    from exhibitplanner.domain.kinds import BY_NAME, kind_of
    from exhibitplanner.messages import preferred_language
    from exhibitplanner.services import records, workspaces
    from exhibitplanner.services.counting import count_of

    with workspaces.open_for_writing(workspace) as opened:
        found = kind_of(kind)
        gone = records.delete(opened, found, [records.find(opened, found, record)])
    language = preferred_language()
    for code, touched in (("deleted_records", gone.deleted), ("blanked_records", gone.blanked)):
        for name, texts in touched.items():
            listed = ", ".join(texts[:10]) + (" …" if len(texts) > 10 else "")
            say(code, records=count_of(BY_NAME[name], len(texts), language), names=listed)


def show(
    workspace: WorkspacePath,
    kind: KindWord,
    exhibition: ExhibitionCode = None,
    where: Annotated[str | None, typer.Option("--where", metavar="TEXT", help="FIELD=VALUE;… that all hold.")] = None,
    as_json: AsJson = False,
) -> None:
    """Records of a kind, in the order of their natural key."""
    from exhibitplanner.domain.kinds import kind_of
    from exhibitplanner.services import showing, workspaces

    found = kind_of(kind)
    with workspaces.open_for_reading(workspace) as opened:
        shown = showing.show(opened, found, exhibition=exhibition, where=where)
    if as_json:
        print_json(shown)
        return
    from exhibitplanner.messages import preferred_language

    columns = [found.field(name) for name in found.default_columns]
    heads = ["id", *(field.label.heading(preferred_language()) for field in columns)]
    print_table(heads, [[one["id"], *(_cell(one[field.name]) for field in columns)] for one in shown])


def search(
    workspace: WorkspacePath, text: Annotated[str, typer.Argument(metavar="TEXT")], as_json: AsJson = False
) -> None:
    """Records of every kind that hold the words, best first; two letters are enough."""
    from exhibitplanner.services import searching, workspaces

    with workspaces.open_for_reading(workspace) as opened:
        found = searching.search_records(opened, text)
    if as_json:
        print_json(found)
    else:
        print_table(["kind", "id", "name"], [[one["kind"], one["id"], one["name"]] for one in found])


def _say_questions(asked: Sequence[FieldProblem], workspace: Path, kind: Kind, record_id: str) -> None:
    """Who types a command is not there to answer: what is unusual is taken, and told with the way to correct it."""
    from exhibitplanner.messages import preferred_language
    from exhibitplanner.services.problem_words import problem_text

    for one in asked:
        values = {"kind": kind.plural, "field": one.field, "value": one.value, **one.values}
        print(problem_text(one.code, values, preferred_language()), file=sys.stderr)
        say_problem("taken_unless_corrected", workspace=workspace, kind=kind.plural, id=record_id, field=one.field)


def _words(fields: list[str]) -> dict[str, str]:
    from exhibitplanner.domain.errors import UsageError

    words: dict[str, str] = {}
    for field in fields:
        name, sign, value = field.partition("=")
        if not sign:
            raise UsageError("no_assignment", word=field)
        if name in words:
            raise UsageError("field_twice", field=name)
        words[name.strip()] = value
    return words


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)
