"""What a person says beside the files of an import: for all of them, and for single tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from exhibitplanner.services.importing.identity import ReviewPolicy


@dataclass(frozen=True, slots=True)
class TablePlace:
    """Where a table stands: `head` is the sheet's row of its first heading, 0 without one.

    Without a sheet it means every table of the file.
    """

    path: Path
    sheet: str = ""
    head: int = 0


@dataclass(frozen=True, slots=True)
class TableChoice:
    """What is said of one table, over what is said of all. A table that is left out is told of, not taken."""

    kind: str | None = None
    company: str | None = None
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What holds for all files. `mapping` is `{"kind", "header_rows", "columns"}`; `tables` are said one by one."""

    exhibition: str | None = None
    kind: str | None = None
    company: str | None = None
    sheet: str | None = None
    mapping: Mapping[str, Any] | None = None
    conflicts: Literal["keep", "take"] = "keep"
    review: ReviewPolicy = "new"
    tables: Mapping[TablePlace, TableChoice] = field(default_factory=dict)
