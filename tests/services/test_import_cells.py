"""Cells that hold more, or less, than their field: nothing is lost without a word, and the rest of the row goes on."""

import csv
from pathlib import Path
from typing import Any

import pytest

from exhibitplanner.domain.kinds import BY_PLURAL
from exhibitplanner.services import records
from exhibitplanner.services.importing.importer import ImportOptions, import_files
from exhibitplanner.services.importing.report import SheetReport
from exhibitplanner.services.reading import read_records
from exhibitplanner.storage.workspace import Workspace

HEADS = ["company", "name", "email", "phone", "mobile"]


@pytest.fixture
def plan(workspace: Workspace) -> Workspace:
    records.add(workspace, BY_PLURAL["companies"], {"name": "Korea Aerospace Industries, Ltd.", "country": "KR"})
    return workspace


def taken(plan: Workspace, folder: Path, *cells: str, heads: list[str] = HEADS) -> tuple[SheetReport, dict[str, Any]]:
    path = folder / "contacts.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([heads, ["Korea Aerospace Industries, Ltd.", "KIM Minsu", *cells]])
    report = import_files(plan, [path], ImportOptions(kind="contacts"))
    return report.sheets[0], read_records(plan, BY_PLURAL["contacts"])[0]


def test_a_mobile_number_in_a_cell_of_two_fills_the_blank_beside_it(plan: Workspace, tmp_path: Path) -> None:
    sheet, contact = taken(plan, tmp_path, "", "02-123-4567 / 010-1234-5678", "")

    assert (contact["phone"], contact["mobile"], sheet.problems) == ("+8221234567", "+821012345678", [])


def test_what_has_no_field_is_named_with_its_cell(plan: Workspace, tmp_path: Path) -> None:
    sheet, contact = taken(plan, tmp_path, "a@x.example; b@x.example", "02-123-4567 / 010-1234-5678", "010-9876-5432")

    assert (contact["email"], contact["mobile"]) == ("a@x.example", "+821098765432")
    assert [(one.cell, one.values["left"]) for one in sheet.problems] == [
        ("C2", "b@x.example"),
        ("D2", "010-1234-5678"),
    ]


def test_a_number_goes_to_a_field_without_a_column(plan: Workspace, tmp_path: Path) -> None:
    heads = ["company", "name", "phone"]
    sheet, contact = taken(plan, tmp_path, "02-123-4567 / 010-1234-5678", heads=heads)

    assert (contact["mobile"], sheet.problems) == ("+821012345678", [])


def test_a_column_with_decimal_commas_marks_thousands_by_points(plan: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "systems.csv"
    for masses, expected in ((["1.250", "12,5"], [1250.0, 12.5]), (["1.250", "12.5"], [1.25, 12.5])):
        path.write_text("\n".join(["designation;mass_kg", f"K-2;{masses[0]}", f"K-9;{masses[1]}"]), encoding="utf-8")
        import_files(plan, [path], ImportOptions(kind="systems"))
        assert [one["mass_kg"] for one in read_records(plan, BY_PLURAL["systems"])] == expected


@pytest.mark.parametrize(
    ("first", "second", "stays"),
    [
        ("Kim Minsu", "KIM MINSU", "Kim Minsu"),
        ("Kim Minsu", "kim minsu", "Kim Minsu"),
        ("KIM Minsu", "Kim Minsu", "KIM Minsu"),
        ("KIM MINSU", "Kim Minsu", "Kim Minsu"),
    ],
)
def test_a_name_in_capitals_is_no_other_name(
    plan: Workspace, tmp_path: Path, first: str, second: str, stays: str
) -> None:
    path = tmp_path / "contacts.csv"
    for name in (first, second):
        path.write_text(f"company,name,email\nKorea Aerospace Industries,{name},m@kai.example\n", encoding="utf-8")
        report = import_files(plan, [path], ImportOptions(kind="contacts"))

    assert [one["name"] for one in read_records(plan, BY_PLURAL["contacts"])] == [stays]
    assert report.sheets[0].changed == (stays != first)
