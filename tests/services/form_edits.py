"""A company's form as a person fills it in, and what it changed in the plan."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from exhibitplanner.domain.kinds import KINDS
from exhibitplanner.services.importing.importer import ImportOptions, import_files
from exhibitplanner.services.importing.report import ImportReport
from exhibitplanner.services.reading import list_ids, read_rows
from exhibitplanner.storage.workspace import Workspace

Everything = dict[tuple[str, str], dict[str, Any]]


class FormEdit:
    """A form opened by openpyxl; sheets are named by their English word, cells by field and record's place."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.book: Workbook = load_workbook(path)

    def sheet(self, word: str) -> Worksheet:
        return next(one for one in self.book if one.title.split()[0] == word)

    def column(self, word: str, field: str) -> int:
        sheet = self.sheet(word)
        names = {sheet.cell(self.names_row(word), one).value: one for one in range(1, sheet.max_column + 1)}
        return names[field]

    def names_row(self, word: str) -> int:
        """The hidden row of canonical names."""
        sheet = self.sheet(word)
        return next(row for row in range(1, 20) if sheet.row_dimensions[row].hidden)

    def first_row(self, word: str) -> int:
        return self.names_row(word) + 1

    def free_row(self, word: str) -> int:
        row = self.first_row(word)
        while any(self.sheet(word).cell(row, column).value for column in range(1, self.sheet(word).max_column + 1)):
            row += 1
        return row

    def put(self, word: str, row: int, **values: object) -> None:
        for field, value in values.items():
            self.sheet(word).cell(row, self.column(word, field)).value = value

    def value(self, word: str, row: int, field: str) -> object:
        return self.sheet(word).cell(row, self.column(word, field)).value

    def save(self) -> Path:
        self.book.save(self.path)
        return self.path


def imported(workspace: Workspace, *paths: Path) -> ImportReport:
    return import_files(workspace, list(paths), ImportOptions())


def everything(workspace: Workspace) -> Everything:
    """Every record but for when it changed."""
    return {
        (kind.name, row["id"]): {name: value for name, value in row.items() if name != "updated_at"}
        for kind in KINDS
        for row in read_rows(workspace, kind, list_ids(workspace, kind))
    }


def changes(before: Everything, after: Everything) -> tuple[dict[tuple[str, str, str], Any], list[dict[str, Any]]]:
    """New values by kind, id and field of what was there; the records that are new."""
    assert before.keys() <= after.keys()
    changed = {
        (*key, name): value for key, row in before.items() for name, value in after[key].items() if row[name] != value
    }
    return changed, [{"kind": key[0], **row} for key, row in after.items() if key not in before]


def asks_nothing(report: ImportReport) -> bool:
    return not any(
        sheet.problems or sheet.review or sheet.conflicts or sheet.skipped or sheet.ignored_columns
        for sheet in report.sheets
    )
