"""LibreOffice opens what we write: as a second office, and to print it."""

import shutil
import subprocess
from datetime import date, datetime, time
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from exhibitplanner.sheets.writing import ColumnType, SheetColumn
from tests.sheets.writing_samples import ID, sheet, write

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(SOFFICE is None, reason="NOT TESTED: LibreOffice (soffice) is not installed"),
]
COLUMNS = (
    SheetColumn("text", "Text", note="A note"),
    SheetColumn("mass_kg", "Mass (kg)", ColumnType.DECIMAL),
    SheetColumn("held_until", "Held until", ColumnType.DATE),
    SheetColumn("due_at", "Due at", ColumnType.DATETIME),
    SheetColumn("opens", "Opens", ColumnType.TIME),
    SheetColumn("ours", "Ours", ColumnType.YES_NO),
    SheetColumn("status", "Status", ColumnType.CHOICE, tuple(f"choice {number}" for number in range(40))),
    ID,
)
TEXTS = [
    "=1+1",
    "#N/A",
    "007",
    "_x000D_",
    "a\nb",
    " both ends ",
    "한화에어로스페이스",
    "Zakłady „Bumar-Łabędy”",
    "-",
    "+82-2-555",
    "TRUE",
    "9007199254740993",
]


def converted(path, kind):
    profile = path.parent / "profile"
    out = path.parent / "converted"
    command = [
        SOFFICE,
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--convert-to",
        kind,
        "--outdir",
        str(out),
        str(path),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return out / f"{path.stem}.{kind}"


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    path = tmp_path_factory.mktemp("libreoffice") / "plan.xlsx"
    rows = [
        (text, Decimal("12.5"), date(2027, 9, 7), datetime(2027, 7, 9, 23, 59), time(9, 30), True, "choice 7", "0190")
        for text in TEXTS
    ]
    write(path, sheet("Booths", COLUMNS, rows), sheet("참가 업체"))
    return path


def test_values_and_features_survive_libreoffice(plan):
    book = load_workbook(converted(plan, "xlsx"), data_only=True)  # it makes a formula, =TRUE(), of a boolean
    cells = book["Booths"]

    assert book.sheetnames == ["Overview", "Booths", "참가 업체", "lists"]
    assert [cell.value for cell in cells["A"][1:]] == TEXTS
    assert [cell.value for cell in cells[2]][1:] == [
        12.5, datetime(2027, 9, 7), datetime(2027, 7, 9, 23, 59), time(9, 30), True, "choice 7", "0190",
    ]  # fmt: skip
    assert [table.ref for table in cells.tables.values()] == ["A1:H13"]
    assert cells.column_dimensions["H"].hidden
    assert cells.print_title_rows == "$1:$1"
    assert cells["A1"].comment.text == "A note"
    assert {str(one.formula1).replace("'", "") for one in cells.data_validations.dataValidation} == {
        "lists!$A$1:$A$2",
        "lists!$B$1:$B$40",
    }
    assert [cell.number_format for cell in cells[2]][:4] == [
        "@",
        "0.00####",
        "yyyy\\-mm\\-dd",
        "yyyy\\-mm\\-dd\\ hh:mm",
    ]


def test_it_prints(plan):
    pdf = converted(plan, "pdf").read_bytes()

    assert pdf.startswith(b"%PDF")
    assert pdf.count(b"/Type/Page/") + pdf.count(b"/Type /Page ") == 3
