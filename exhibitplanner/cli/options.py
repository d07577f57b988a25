"""Arguments and options that several commands share."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

WorkspacePath = Annotated[Path, typer.Argument(metavar="WORKSPACE", help="The workspace file, NAME.exhibit.")]
KindWord = Annotated[str, typer.Argument(metavar="KIND", help="The kind in the plural, such as booths.")]
RecordWord = Annotated[str, typer.Argument(metavar="ID", help="The record's id, or its natural key's text.")]
Assignments = Annotated[list[str], typer.Argument(metavar="FIELD=VALUE...", help="Fields; FIELD= blanks.")]
ExhibitionCode = Annotated[str | None, typer.Option("--exhibition", metavar="CODE", help="An exhibition's code.")]
Today = Annotated[
    datetime | None,
    typer.Option("--today", metavar="DATE", formats=["%Y-%m-%d"], help="The day to look from, such as 2027-09-07."),
]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON document instead of text.")]
