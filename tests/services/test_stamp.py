"""The stamp of our own workbooks, through a file and back."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import history, records
from exhibitplanner.services.export import export_workbook
from exhibitplanner.sheets.grid import Grid
from exhibitplanner.sheets.reading import read_spreadsheet
from exhibitplanner.sheets.stamp import Stamp, is_stamp, read_stamp, write_stamp
from exhibitplanner.storage.workspace import Workspace

STAMP = Stamp("form", "0198-x", datetime(2027, 5, 1, 9, 30, tzinfo=UTC), "MSPO-2027", "=KAI \x07 한국")


def test_a_stamp_comes_back(tmp_path: Path) -> None:
    book = Workbook()
    write_stamp(book, STAMP)
    book.save(tmp_path / "form.xlsx")
    read = read_stamp(read_spreadsheet(tmp_path / "form.xlsx").grids)
    assert read is not None
    assert (read.made, read.transaction, read.made_at, read.exhibition) == (
        STAMP.made, STAMP.transaction, STAMP.made_at, STAMP.exhibition,
    )  # fmt: skip
    assert read.company == "=KAI \ufffd 한국"


@pytest.mark.parametrize(
    "rows",
    [
        (("Name", "KAI"),),
        (("format", "2"), ("made", "export"), ("made_at", "2027-05-01T09:30:00+00:00")),
        (("format", "1"), ("made", "export"), ("made_at", "yesterday")),
        (("format", "1"), ("made", "export"), ("made_at", "2027-05-01T09:30:00")),
        (("format", "1"), ("made", "hand"), ("made_at", "2027-05-01T09:30:00+00:00")),
        (("format", None),),
        (),
    ],
)
def test_what_is_no_stamp(rows: tuple[tuple[str, str | None], ...]) -> None:
    assert read_stamp([Grid("exhibitplanner", rows)]) is None
    assert read_stamp([]) is None


def test_a_persons_sheet_of_that_name_is_no_stamp() -> None:
    assert not is_stamp(Grid("exhibitplanner", (("Name", "Position"),)))
    assert is_stamp(Grid("ExhibitPlanner", (("format", "1"),)))


def test_an_export_says_which_state_it_shows(filled: Workspace, tmp_path: Path) -> None:
    book = tmp_path / "plan.xlsx"
    export_workbook(filled, book, exhibition="MSPO-2027")
    newest = history.list_transactions(filled, 1)[0].id
    stamp = read_stamp(read_spreadsheet(book).grids)
    assert stamp is not None
    assert (stamp.made, stamp.transaction, stamp.exhibition, stamp.company) == ("export", newest, "MSPO-2027", "")
    assert load_workbook(book)["exhibitplanner"].sheet_state == "veryHidden"
    records.add(filled, BY_NAME["company"], {"name": "Later"})
    export_workbook(filled, book)
    later = read_stamp(read_spreadsheet(book).grids)
    assert later is not None
    assert later.transaction not in {"", newest}
    assert later.exhibition == ""


def test_an_empty_plan_has_a_stamp_without_a_transaction(workspace: Workspace, tmp_path: Path) -> None:
    export_workbook(workspace, tmp_path / "plan.xlsx")
    stamp = read_stamp(read_spreadsheet(tmp_path / "plan.xlsx").grids)
    assert stamp is not None
    assert stamp.transaction == ""
