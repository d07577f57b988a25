"""A workbook of a report is to read: an import takes nothing of it unless somebody says what it holds."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from exhibitplanner.domain.errors import InputError
from exhibitplanner.services.importing.importer import ImportOptions, import_files
from exhibitplanner.services.reporting.making import write_report
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.storage.workspace import Workspace


@pytest.fixture
def roster(filled: Workspace, tmp_path: Path) -> Path:
    out = tmp_path / "roster.xlsx"
    write_report(filled, "roster", out, ReportOptions(exhibition="MSPO-2027"))
    return out


def test_a_report_is_not_taken_in(filled: Workspace, roster: Path) -> None:
    with pytest.raises(InputError) as raised:
        import_files(filled, [roster], ImportOptions(exhibition="MSPO-2027"))
    assert raised.value.code == "report_not_taken"
    assert raised.value.values == {"file": "roster.xlsx"}


def test_who_says_what_it_holds_has_it_read(filled: Workspace, roster: Path) -> None:
    options = ImportOptions(exhibition="MSPO-2027", kind="participants", company="Hanwha Aerospace")
    (sheet,) = import_files(filled, [roster], options, dry_run=True).sheets
    assert sheet.kind == "participants"


def test_a_table_moved_to_a_file_of_ones_own_is_a_list(filled: Workspace, roster: Path, tmp_path: Path) -> None:
    book = load_workbook(roster)
    del book["exhibitplanner"]
    book.save(tmp_path / "own.xlsx")
    assert import_files(filled, [tmp_path / "own.xlsx"], ImportOptions(exhibition="MSPO-2027"), dry_run=True).sheets
