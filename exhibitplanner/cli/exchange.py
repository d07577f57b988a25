"""Commands that take files in and give files out: import, export, report, demo."""

from __future__ import annotations

import typer


def add_commands(app: typer.Typer) -> None:
    """Register this module's commands."""
