"""The commands by name. Each loads what it needs when it runs, so that `--help` loads nothing."""

from __future__ import annotations

from functools import cache
from typing import Final

import typer

from exhibitplanner.cli import (
    company_form,
    deadlines,
    exchange,
    files,
    journal,
    organiser_form,
    plan,
    problems,
    programme,
)

app = typer.Typer(
    name="exhibitplanner",
    help="Plan a national pavilion at trade fairs: companies, exhibits, booths, people and freight in one local file.",
    rich_markup_mode=None,
    add_completion=False,
    no_args_is_help=False,
    pretty_exceptions_enable=False,
)

_LATER: Final = {
    "allocate": "Give booths to participations at least cost.",
    "merge": "Take in another laptop's copy.",
    "forget": "Remove the personal data of a past exhibition.",
}


@cache
def command_names() -> frozenset[str]:
    """Every command's name."""
    return frozenset(info.name or "" for info in app.registered_commands)


@app.callback()
def _root() -> None:
    pass


def _add_later(name: str, help_text: str) -> None:
    settings = {"allow_extra_args": True, "ignore_unknown_options": True}

    @app.command(name, help=f"{help_text} (Comes later.)", context_settings=settings)
    def later() -> None:
        from exhibitplanner.domain.errors import UsageError

        raise UsageError("comes_later", command=name)


for _module in (files, plan, exchange, company_form, organiser_form, deadlines, programme, journal, problems):
    _module.add_commands(app)
for _name, _help in _LATER.items():
    _add_later(_name, _help)
