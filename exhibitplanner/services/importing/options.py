"""What a person says beside the files of an import: for all of them, and for single tables, names and values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Literal

ReviewPolicy = Literal["new", "skip", "match"]
ConflictPolicy = Literal["keep", "take"]
StruckChoice = Literal["take", "skip"]


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
    """What is said of one table, over what is said of all. A table that is left out is told of, not taken.

    `columns` gives columns, by their index in the sheet, the target that they fill; None leaves a column out.
    """

    kind: str | None = None
    company: str | None = None
    left_out: bool = False
    columns: Mapping[int, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a name is by a person's word: the record `id` (`join`), a new one, or nothing that is wanted (`skip`).

    A record that the import itself makes has no lasting id before it is made: `new_in` is the name for which it is.
    """

    act: Literal["join", "new", "skip"]
    id: str = ""
    new_in: str = ""

    @classmethod
    def join(cls, record_id: str) -> Decision:
        """The name is this record."""
        return cls("join", record_id)

    @classmethod
    def join_new(cls, name: str) -> Decision:
        """The name is the record that this import makes, or finds, for an earlier `name`."""
        return cls("join", new_in=name)


NEW: Final = Decision("new")
SKIP: Final = Decision("skip")


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What holds for all files. `mapping` is `{"kind", "header_rows", "columns"}`; `tables` are said one by one.

    `decisions` are by (plural, the name as the sheet has it), `conflict_choices` by (plural, record's id, field)
    for any value that the sender changed, `struck` by (file, sheet, row): whether a row that is struck through is
    taken all the same. `kept` are the cells (file, sheet, address) whose unusual value is meant.
    """

    exhibition: str | None = None
    kind: str | None = None
    company: str | None = None
    sheet: str | None = None
    mapping: Mapping[str, Any] | None = None
    conflicts: ConflictPolicy = "keep"
    review: ReviewPolicy = "new"
    tables: Mapping[TablePlace, TableChoice] = field(default_factory=dict)
    decisions: Mapping[tuple[str, str], Decision] = field(default_factory=dict)
    conflict_choices: Mapping[tuple[str, str, str], ConflictPolicy] = field(default_factory=dict)
    struck: Mapping[tuple[Path, str, int], StruckChoice] = field(default_factory=dict)
    kept: frozenset[tuple[Path, str, str]] = frozenset()
