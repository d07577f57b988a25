"""Our own workbooks: into a new workspace, with empty sheets, with a hidden one."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from exhibitplanner.cli.running import run
from exhibitplanner.domain.errors import InputError
from exhibitplanner.domain.kinds import KINDS
from exhibitplanner.services.export import EXPORTED, export_workbook
from exhibitplanner.services.importing.importer import ImportOptions, import_files
from exhibitplanner.services.reading import read_records
from exhibitplanner.storage.workspace import Workspace


@pytest.fixture
def book(filled: Workspace, tmp_path: Path) -> Path:
    path = tmp_path / "all.xlsx"
    export_workbook(filled, path)
    return path


def test_two_exhibitions_go_into_a_new_workspace_without_a_hint(filled: Workspace, book: Path, tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "new.exhibit") as fresh:
        report = import_files(fresh, [book], ImportOptions())
        assert [(one.kind, problem) for one in report.sheets for problem in one.problems] == []
        assert [(one.kind, doubt) for one in report.sheets for doubt in one.review] == []
        counts = {kind.name: len(read_records(fresh, kind)) for kind in EXPORTED}
        assert counts == {kind.name: len(read_records(filled, kind)) for kind in EXPORTED}
        for kind in EXPORTED:
            there, here = (
                sorted(str({name: value for name, value in row.items() if not _is_own(name)}) for row in rows)
                for rows in (read_records(filled, kind), read_records(fresh, kind))
            )
            assert here == there, kind.name
        assert import_files(fresh, [book], ImportOptions()).transaction is None


def _is_own(name: str) -> bool:
    """Ids differ between workspaces, and when a record was made."""
    return name == "id" or name.endswith("_id") or name in {"created_at", "updated_at"}


def test_an_empty_sheet_of_ours_is_no_error(workspace: Workspace, tmp_path: Path) -> None:
    export_workbook(workspace, tmp_path / "empty.xlsx")
    report = import_files(workspace, [tmp_path / "empty.xlsx"], ImportOptions(sheet="Booths"))
    assert (report.transaction, report.sheets) == (None, [])
    assert import_files(workspace, [tmp_path / "empty.xlsx"], ImportOptions()).sheets == []
    book = load_workbook(tmp_path / "empty.xlsx")
    del book["exhibitplanner"]
    book.save(tmp_path / "foreign.xlsx")
    with pytest.raises(InputError, match="nothing_recognised"):
        import_files(workspace, [tmp_path / "foreign.xlsx"], ImportOptions(sheet="Booths"))


def test_a_hidden_sheet_is_read_and_said_so(filled: Workspace, book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    opened = load_workbook(book)
    opened["Participants"].sheet_state = "hidden"
    opened["Participants"]["D2"] = "Chief"
    heading = str(opened["Participants"]["D1"].value)
    opened.save(book)
    report = import_files(filled, [book], ImportOptions(), dry_run=True)
    assert {one.kind for one in report.sheets if one.hidden} == {"participants"}
    told = report.as_json()["sheets"]
    assert [one["kind"] for one in told if one["hidden"]] == ["participants"]
    [sheet] = [one for one in told if one["changes"]]
    [change] = sheet["changes"]
    assert (change["row"], change["kind"], next(iter(change["fields"].values()))[1]) == (2, "participants", "Chief")
    path = filled.path
    assert run(["import", str(path), str(book), "--dry-run"], lambda _path: 0) == 0
    said = capsys.readouterr().out
    assert "this sheet is hidden" in said
    assert f"{heading}: " in said
    assert "→ Chief" in said


def test_every_kind_is_exported() -> None:
    assert {kind.name for kind in KINDS} - {kind.name for kind in EXPORTED} == {"attachment"}
