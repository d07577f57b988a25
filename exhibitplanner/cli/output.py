"""What commands print: one JSON document, or text for people; problems on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from exhibitplanner.domain.errors import PlannerError
from exhibitplanner.messages import preferred_language, text


def print_json(document: object) -> None:
    """One JSON document and nothing else."""
    print(json.dumps(document, ensure_ascii=False, indent=1))


def say(code: str, /, **values: object) -> None:
    """A line for people on standard output."""
    print(text(code, preferred_language(), **values))


def say_problem(code: str, /, **values: object) -> None:
    """A line for people on standard error."""
    print(text(code, preferred_language(), **values), file=sys.stderr)


def say_error(error: PlannerError) -> None:
    """Why a command did nothing: a line for each problem, on standard error."""
    for code, values in _problems(error):
        print(" ".join(text(code, preferred_language(), **values).splitlines()), file=sys.stderr)


def _problems(error: PlannerError) -> Iterator[tuple[str, dict[str, Any]]]:
    """A record's refusal tells every field; other errors are one line."""
    problems = getattr(error, "problems", None)
    if not problems:
        yield error.code, error.values
    for problem in problems or ():
        yield problem.code, {**error.values, "field": problem.field, "value": problem.value, **problem.values}


def print_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table for people: drawn on a terminal, tab-separated into a pipe."""
    if not sys.stdout.isatty():
        for row in (heads, *rows):
            print("\t".join(row))
        return
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table

    table = Table(*heads, box=SIMPLE_HEAD, highlight=False)
    for row in rows:
        table.add_row(*row)
    Console(markup=False).print(table)


@contextmanager
def progress(label: str) -> Iterator[Callable[[float], None]]:
    """A bar on a terminal, nothing elsewhere; it is given the share that is done, 0 to 1."""
    if not sys.stderr.isatty():
        yield lambda _share: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(text(label, preferred_language()), total=1.0)
        yield lambda share: bar.update(task, completed=share)
