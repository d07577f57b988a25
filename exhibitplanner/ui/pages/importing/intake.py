"""What is to be imported as a person has it so far: files, the exhibition, what was said of single tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, Literal

from exhibitplanner.domain.errors import InputError
from exhibitplanner.services.importing.importer import ImportOptions, Preview, RefusedFile
from exhibitplanner.services.importing.options import (
    ConflictPolicy,
    Decision,
    ReviewPolicy,
    StruckChoice,
    TableChoice,
    TablePlace,
)
from exhibitplanner.ui.wording import say, say_error

SUFFIXES: Final = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv")
STOPPED: Final = "reading_stopped"
"""The code of a file that was not read because the person stopped it."""
_SHORT: Final = frozenset({
    STOPPED, "file_missing", "file_is_folder", "empty_file", "same_contents", "same_file", "encrypted",
    "nothing_recognised", "file_unreadable",
})  # fmt: skip


@dataclass(slots=True)
class Intake:
    """A person's word on an import. Names in doubt wait for a person unless told otherwise.

    `decisions` are by (plural, the name as the sheet has it), `conflict_choices` by (plural, record's id, field) for
    every cell that differs, `rows` by (file, sheet, row) for rows that are struck through, `kept` are the cells
    (file, sheet, address) whose unusual value is meant.
    """

    paths: list[Path] = field(default_factory=list)
    twice: list[Path] = field(default_factory=list)
    exhibition: str | None = None
    conflicts: Literal["keep", "take"] = "keep"
    review: ReviewPolicy = "skip"
    tables: dict[TablePlace, TableChoice] = field(default_factory=dict)
    decisions: dict[tuple[str, str], Decision] = field(default_factory=dict)
    conflict_choices: dict[tuple[str, str, str], ConflictPolicy] = field(default_factory=dict)
    rows: dict[tuple[Path, str, int], StruckChoice] = field(default_factory=dict)
    kept: set[tuple[Path, str, str]] = field(default_factory=set)

    def copy(self) -> Intake:
        """The same, which changes on its own."""
        return replace(
            self, paths=list(self.paths), twice=list(self.twice), tables=dict(self.tables),
            decisions=dict(self.decisions), conflict_choices=dict(self.conflict_choices), rows=dict(self.rows),
            kept=set(self.kept),
        )  # fmt: skip

    def before_changes(self) -> Intake:
        """What was said of files and tables by now; the answers of the review go on into both."""
        return replace(self, paths=list(self.paths), twice=list(self.twice), tables=dict(self.tables))

    def add(self, paths: Iterable[Path]) -> None:
        """Take in more files; one that is in the list already is told of and taken once."""
        for path in (one.absolute() for one in paths):
            (self.twice if path in self.paths else self.paths).append(path)

    def remove(self, path: Path) -> None:
        """Take a file out of the list."""
        if path in self.twice:
            self.twice.remove(path)
        elif path in self.paths:
            self.paths.remove(path)

    def say_kind(self, place: TablePlace, kind: str) -> None:
        """What a table holds; what was said of its columns for another kind is moot."""
        self.tables[place] = replace(self.choice(place), kind=kind, columns={})

    def say_column(self, place: TablePlace, index: int, target: str | None) -> None:
        """What a column fills; None leaves it out."""
        choice = self.choice(place)
        self.tables[place] = replace(choice, columns={**choice.columns, index: target})

    def ask_column_again(self, place: TablePlace, index: int) -> None:
        """A column is what it is recognised as."""
        choice = self.choice(place)
        columns = {one: target for one, target in choice.columns.items() if one != index}
        self.tables[place] = replace(choice, columns=columns)

    def say_company(self, place: TablePlace, company: str) -> None:
        """Whose table it is; blank for what the sheet itself says."""
        self.tables[place] = replace(self.choice(place), company=company.strip() or None)

    def leave_out(self, place: TablePlace, *, left_out: bool) -> None:
        """Whether a table stays where it is."""
        self.tables[place] = replace(self.choice(place), left_out=left_out)

    def choice(self, place: TablePlace) -> TableChoice:
        """What was said of a table."""
        return self.tables.get(place, TableChoice())

    def decide(self, of: str, name: str, decision: Decision | None) -> None:
        """Who or what a name is; None takes the word back."""
        if decision is None:
            self.decisions.pop((of, name), None)
        else:
            self.decisions[of, name] = decision

    def choose_value(self, cell: tuple[str, str, str], choice: ConflictPolicy | None) -> None:
        """Whose value a record's field gets; None is what holds for all."""
        if choice is None:
            self.conflict_choices.pop(cell, None)
        else:
            self.conflict_choices[cell] = choice

    def choose_row(self, row: tuple[Path, str, int], choice: StruckChoice | None) -> None:
        """Whether a row that is struck through is taken; None leaves it open."""
        if choice is None:
            self.rows.pop(row, None)
        else:
            self.rows[row] = choice

    def options(self) -> ImportOptions:
        """As the import wants it."""
        return ImportOptions(
            self.exhibition, conflicts=self.conflicts, review=self.review, tables=dict(self.tables),
            decisions=dict(self.decisions), conflict_choices=dict(self.conflict_choices), struck=dict(self.rows),
            kept=frozenset(self.kept),
        )  # fmt: skip

    def refused(self, preview: Preview) -> list[RefusedFile]:
        """Every file that is not taken, with why."""
        doubles = (RefusedFile(path, InputError("same_file", file=path.name)) for path in self.twice)
        return [*preview.refused, *doubles]

    def good(self, preview: Preview) -> list[Path]:
        """The files that can be taken, in the order in which they came."""
        bad = {one.path for one in preview.refused}
        return [path for path in self.paths if path not in bad]


def spreadsheets_in(folder: Path) -> Iterator[Path]:
    """The spreadsheets of a folder by name; lock files of office programs are none."""
    try:
        files = sorted(folder.iterdir())
    except OSError:
        return
    yield from (one for one in files if one.suffix.lower() in SUFFIXES and not one.name.startswith(("~$", ".")))


def is_folder(refused: RefusedFile) -> bool:
    """Whether it is a folder, whose spreadsheets can be offered."""
    return refused.error.code == "file_is_folder"


def short_answer(refused: RefusedFile) -> str:
    """What a refused file is, in a word."""
    code = refused.error.code
    if _is_workspace(refused):
        return say("intake_short_workspace")
    if code == "not_a_spreadsheet":
        return str(refused.error.values.get("what", ""))
    return say(f"intake_short_{code}" if code in _SHORT else "intake_short_other")


def full_answer(refused: RefusedFile) -> str:
    """What a refused file is and what to do; where a command's text names options, the window's own words."""
    if _is_workspace(refused):
        return say("intake_workspace")
    if refused.error.code in {"file_is_folder", "nothing_recognised"}:
        return say(f"intake_{refused.error.code}", file=refused.path.name)
    return say_error(refused.error)


def _is_workspace(refused: RefusedFile) -> bool:
    return refused.path.suffix.lower() == ".exhibit" and refused.error.code in {"not_a_spreadsheet", "unknown_file"}
